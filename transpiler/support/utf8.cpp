#include "utf8.h"

#include <algorithm>

namespace gen2cpp {

namespace {

struct Utf8Length {
    std::size_t length;
    char32_t smallest; // a longer form than needed is invalid
};

Utf8Length utf8_length(unsigned char lead)
{
    if (lead < 0x80)
        return { 1, 0 };
    if (lead >= 0xC2 && lead < 0xE0)
        return { 2, 0x80 };
    if (lead >= 0xE0 && lead < 0xF0)
        return { 3, 0x800 };
    if (lead >= 0xF0 && lead < 0xF5)
        return { 4, 0x10000 };
    return { 0, 0 };
}

char32_t decode(std::string_view text, std::size_t offset, std::size_t length)
{
    auto const lead = static_cast<unsigned char>(text[offset]);
    if (length == 1)
        return lead;
    char32_t code_point = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        code_point = (code_point << 6) | (static_cast<unsigned char>(text[offset + i]) & 0x3Fu);
    return code_point;
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

} // namespace

char32_t next_code_point(std::string_view text, std::size_t& offset)
{
    auto const length = std::max<std::size_t>(1, utf8_length(static_cast<unsigned char>(text[offset])).length);
    auto const code_point = decode(text, offset, length);
    offset += length;
    return code_point;
}

void append_utf8(std::string& text, char32_t code_point)
{
    auto const byte = [&](char32_t value) { text.push_back(static_cast<char>(value)); };
    if (code_point < 0x80) {
        byte(code_point);
    } else if (code_point < 0x800) {
        byte(0xC0 | (code_point >> 6));
        byte(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        byte(0xE0 | (code_point >> 12));
        byte(0x80 | ((code_point >> 6) & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    } else {
        byte(0xF0 | (code_point >> 18));
        byte(0x80 | ((code_point >> 12) & 0x3F));
        byte(0x80 | ((code_point >> 6) & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    }
}

void append_utf16(std::u16string& text, char32_t code_point)
{
    if (code_point < 0x10000) {
        text.push_back(static_cast<char16_t>(code_point));
        return;
    }
    text.push_back(static_cast<char16_t>(0xD800 + ((code_point - 0x10000) >> 10)));
    text.push_back(static_cast<char16_t>(0xDC00 + ((code_point - 0x10000) & 0x3FF)));
}

std::u16string utf16_from_utf8(std::string_view text)
{
    std::u16string result;
    result.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();)
        append_utf16(result, next_code_point(text, offset));
    return result;
}

std::optional<std::string> utf8_from_utf16(std::u16string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t unit = text[i];
        if (unit >= 0xDC00 && unit < 0xE000)
            return std::nullopt;
        if (unit >= 0xD800 && unit < 0xDC00) {
            if (i + 1 == text.size() || text[i + 1] < 0xDC00 || text[i + 1] >= 0xE000)
                return std::nullopt;
            unit = 0x10000 + ((unit - 0xD800) << 10) + (text[++i] - 0xDC00u);
        }
        append_utf8(result, unit);
    }
    return result;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text)
{
    for (std::size_t offset = 0; offset < text.size();) {
        auto const [length, smallest] = utf8_length(static_cast<unsigned char>(text[offset]));
        if (length == 0 || offset + length > text.size())
            return offset;
        for (std::size_t i = 1; i < length; ++i)
            if (!is_continuation(text[offset + i]))
                return offset;
        auto const code_point = decode(text, offset, length);
        if (code_point < smallest || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000))
            return offset;
        offset += length;
    }
    return std::nullopt;
}

} // namespace gen2cpp
