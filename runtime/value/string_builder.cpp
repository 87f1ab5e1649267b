#include "string.h"
#include "throw.h"

#include "../core/heap.h"

#include <algorithm>
#include <cstring>

namespace js {

void StringBuilder::reserve(std::size_t extra)
{
    auto const needed = m_length + extra;
    if (needed <= m_capacity)
        return;
    if (needed > k_max_string_length)
        throw_error(ErrorType::RangeError, "Invalid string length");
    auto const capacity = std::min<std::size_t>(std::max(needed, m_capacity * 2), k_max_string_length);
    auto const unit_size = m_utf16 ? sizeof(char16_t) : 1;
    auto const memory = heap::allocate_atomic(capacity * unit_size);
    if (m_utf16) {
        std::memcpy(memory, m_utf16, m_length * sizeof(char16_t));
        m_utf16 = static_cast<char16_t*>(memory);
    } else {
        std::memcpy(memory, m_latin1, m_length);
        m_latin1 = static_cast<unsigned char*>(memory);
    }
    m_capacity = capacity;
}

void StringBuilder::widen()
{
    if (m_utf16)
        return;
    m_utf16 = static_cast<char16_t*>(heap::allocate_atomic(m_capacity * sizeof(char16_t)));
    std::copy_n(m_latin1, m_length, m_utf16);
    m_latin1 = nullptr;
}

void StringBuilder::append(char16_t unit)
{
    if (unit > 255)
        widen();
    if (m_length == m_capacity)
        reserve(1);
    if (m_utf16)
        m_utf16[m_length++] = unit;
    else
        m_latin1[m_length++] = static_cast<unsigned char>(unit);
}

void StringBuilder::append_code_point(std::uint32_t code_point)
{
    if (code_point < 0x10000) {
        append(static_cast<char16_t>(code_point));
        return;
    }
    append(static_cast<char16_t>(0xD800 + ((code_point - 0x10000) >> 10)));
    append(static_cast<char16_t>(0xDC00 + (code_point & 0x3FF)));
}

void StringBuilder::append(String const* string)
{
    flatten(string);
    if (!string->is_latin1())
        widen();
    reserve(string->length);
    if (!m_utf16)
        std::memcpy(m_latin1 + m_length, string->latin1(), string->length);
    else if (string->is_latin1())
        std::copy_n(string->latin1(), string->length, m_utf16 + m_length);
    else
        std::copy_n(string->utf16(), string->length, m_utf16 + m_length);
    m_length += string->length;
}

void StringBuilder::append_ascii(std::string_view ascii)
{
    reserve(ascii.size());
    if (m_utf16)
        std::transform(ascii.begin(), ascii.end(), m_utf16 + m_length, [](char c) { return static_cast<unsigned char>(c); });
    else
        std::transform(ascii.begin(), ascii.end(), m_latin1 + m_length, [](char c) { return static_cast<unsigned char>(c); });
    m_length += ascii.size();
}

String* StringBuilder::finish()
{
    if (m_utf16)
        return make_utf16_string(m_utf16, m_length);
    if (m_length == 0)
        return empty_string();
    return make_latin1_string(m_latin1, m_length);
}

} // namespace js
