// Concatenation: short results are copied, long ones become ropes until somebody reads them.
#include "string.h"
#include "throw.h"
#include "utf8.h"

#include "../core/heap.h"
#include "unicode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace js {

namespace {

constexpr std::size_t k_max_copied_length = 24;

bool is_wide(String const* string)
{
    return string->form == StringForm::Rope ? string->has_wide_part : !string->is_latin1();
}

template<typename Unit>
void copy_units(String const* flat, Unit* out)
{
    if (flat->is_latin1()) {
        std::copy_n(flat->latin1(), flat->length, out);
        return;
    }
    if constexpr (sizeof(Unit) == sizeof(char16_t))
        std::memcpy(out, flat->utf16(), flat->length * sizeof(char16_t));
}

// Fills the buffer from its end: the usual rope, built by `s += x`, is deep on the left, so that the list of what is left to
// do stays short. The strings on that list are kept alive by the rope itself.
template<typename Unit>
void copy_rope(String const* rope, Unit* end)
{
    std::array<String const*, 64> few;
    std::vector<String const*> many; // what `few` has no room for
    std::size_t count = 1;
    few[0] = rope;
    while (count > 0 || !many.empty()) {
        String const* string = nullptr;
        if (many.empty()) {
            string = few[--count];
        } else {
            string = many.back();
            many.pop_back();
        }
        if (string->form != StringForm::Rope) {
            end -= string->length;
            copy_units(string, end);
            continue;
        }
        for (auto const part : { static_cast<String const*>(string->data), string->right }) {
            if (count < few.size())
                few[count++] = part;
            else
                many.push_back(part);
        }
    }
}

template<typename Unit>
void flatten_as(String const* rope, StringForm form)
{
    auto const units = static_cast<Unit*>(heap::allocate_atomic(rope->length * sizeof(Unit)));
    copy_rope(rope, units + rope->length);
    rope->data = units;
    rope->form = form;
    rope->right = nullptr;
}

String const* copy_both(String const* left, String const* right)
{
    flatten(left);
    flatten(right);
    if (left->is_latin1() && right->is_latin1())
        return make_latin1_string(left, right);
    auto const length = left->length + right->length;
    std::array<char16_t, k_max_copied_length> units;
    copy_units(left, units.data());
    copy_units(right, units.data() + left->length);
    return make_utf16_string(units.data(), length);
}

} // namespace

String const* flatten_slow(String const* string)
{
    if (string->has_wide_part)
        flatten_as<char16_t>(string, StringForm::Utf16);
    else
        flatten_as<unsigned char>(string, StringForm::Latin1);
    return string;
}

String const* concatenate(String const* left, String const* right)
{
    if (left->length == 0)
        return right;
    if (right->length == 0)
        return left;
    auto const length = std::size_t { left->length } + right->length;
    if (length <= k_max_copied_length)
        return copy_both(left, right);
    if (length > k_max_string_length)
        throw_error(ErrorType::RangeError, "Invalid string length");
    auto const rope = heap::make<String>(StringForm::Rope, static_cast<std::uint32_t>(length), left);
    rope->right = right;
    rope->has_wide_part = is_wide(left) || is_wide(right);
    return rope;
}

void append_utf8(Utf8Buffer& out, String const* string)
{
    flatten(string);
    for (std::uint32_t i = 0; i < string->length; ++i) {
        std::uint32_t code_point = string->unit(i);
        if (unicode::is_lead_surrogate(code_point) && i + 1 < string->length && unicode::is_trail_surrogate(string->unit(i + 1)))
            code_point = unicode::combine(code_point, string->unit(++i));
        else if (unicode::is_lead_surrogate(code_point) || unicode::is_trail_surrogate(code_point))
            code_point = 0xFFFD;
        std::array<char, 4> bytes;
        out.append(bytes.data(), unicode::encode_utf8(code_point, bytes.data()));
    }
}

} // namespace js
