#include "characters.h"

#include "identifier_characters.h"

#include <algorithm>
#include <iterator>

namespace gen2cpp::syntax {

namespace {

template<std::size_t N>
bool contains(CodePointRange const (&ranges)[N], char32_t code_point)
{
    auto const after = std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
        [](char32_t value, CodePointRange const& range) { return value < range.first; });
    return after != std::begin(ranges) && code_point <= std::prev(after)->last;
}

bool is_ascii_letter(char32_t code_point)
{
    return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z');
}

} // namespace

bool is_line_terminator(char32_t code_point)
{
    return code_point == '\n' || code_point == '\r' || code_point == 0x2028 || code_point == 0x2029;
}

bool contains_line_terminator(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || text[i] == '\r')
            return true;
        if (text.compare(i, 2, "\xE2\x80") == 0 && i + 2 < text.size() && (text[i + 2] == '\xA8' || text[i + 2] == '\xA9'))
            return true;
    }
    return false;
}

bool is_white_space(char32_t code_point)
{
    return code_point == '\t' || code_point == '\v' || code_point == '\f' || code_point == ' ' || code_point == 0xA0
        || code_point == 0xFEFF || code_point == 0x1680 || (code_point >= 0x2000 && code_point <= 0x200A)
        || code_point == 0x202F || code_point == 0x205F || code_point == 0x3000;
}

bool is_identifier_start(char32_t code_point)
{
    if (code_point < 0x80)
        return is_ascii_letter(code_point) || code_point == '$' || code_point == '_';
    return contains(k_identifier_start, code_point);
}

bool is_identifier_part(char32_t code_point)
{
    if (code_point < 0x80)
        return is_identifier_start(code_point) || (code_point >= '0' && code_point <= '9');
    return code_point == 0x200C || code_point == 0x200D || contains(k_identifier_start, code_point)
        || contains(k_identifier_part_only, code_point);
}

int hexadecimal_value(char character)
{
    if (is_decimal_digit(character))
        return character - '0';
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    if (character >= 'A' && character <= 'F')
        return character - 'A' + 10;
    return -1;
}

} // namespace gen2cpp::syntax
