// Text on its way out: UTF-8, and the columns it needs on a terminal.
#include "context.h"
#include "width_tables.h"

#include "../../value/unicode.h"

#include <algorithm>
#include <iterator>

namespace js::builtins::inspect {

namespace {

template<std::size_t Size>
bool is_in(CodePointRange const (&ranges)[Size], char32_t code_point)
{
    auto const* const range = std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
        [](char32_t wanted, CodePointRange const& candidate) { return wanted < candidate.first; });
    return range != std::begin(ranges) && code_point <= std::prev(range)->last;
}

bool is_one_of(char16_t unit, std::u16string_view units) { return units.find(unit) != units.npos; }
bool is_digit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

// Reads the code point at `index` and moves past it; a lone surrogate is returned as it is.
char32_t next_code_point(std::u16string_view text, std::size_t& index)
{
    auto const unit = text[index++];
    if (!unicode::is_lead_surrogate(unit) || index == text.size() || !unicode::is_trail_surrogate(text[index]))
        return unit;
    return unicode::combine(unit, text[index++]);
}

// The end of a control sequence that starts at `begin` (ESC or CSI), or `begin` if there is none: `ESC ] ... BEL`, or
// introducers, parameters in digits separated by `;` and `:`, and one final character.
std::size_t end_of_control_sequence(std::u16string_view text, std::size_t begin)
{
    auto end = begin + 1;
    if (text.substr(begin, 2) == u"\u001b]") {
        auto const terminator = text.find_first_of(u"\u0007\u009c", begin);
        if (terminator != text.npos)
            return terminator + 1;
    }
    while (end < text.size() && is_one_of(text[end], u"[]()#;?"))
        end++;
    auto const parameters = end;
    while (end < text.size() && (is_digit(text[end]) || (end != parameters && is_one_of(text[end], u";:"))))
        end++;
    auto const is_final = [](char16_t unit) {
        return is_digit(unit) || (unit >= u'A' && unit <= u'P') || (unit >= u'R' && unit <= u'T') || is_one_of(unit, u"Zcfnqruy=><~")
            || (unit >= u'f' && unit <= u'n') || (unit >= u'q' && unit <= u'u');
    };
    if (end < text.size() && is_final(text[end]))
        return end + 1;
    return end != parameters ? end : begin;
}

} // namespace

Text remove_control_sequences(std::u16string_view text)
{
    Text result;
    for (std::size_t i = 0; i < text.size();) {
        bool const is_introducer = text[i] == 0x1b || text[i] == 0x9b;
        auto const end = is_introducer ? end_of_control_sequence(text, i) : i;
        if (end == i)
            result += text[i++];
        else
            i = end;
    }
    return result;
}

std::string to_utf8(std::u16string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        auto const code_point = next_code_point(text, i);
        bool const is_lone_surrogate = code_point >= 0xd800 && code_point <= 0xdfff;
        char encoded[4];
        bytes.append(encoded, unicode::encode_utf8(is_lone_surrogate ? 0xfffd : code_point, encoded));
    }
    return bytes;
}

std::size_t string_width(std::u16string_view text, bool remove_control_characters)
{
    Text stripped;
    if (remove_control_characters) {
        stripped = remove_control_sequences(text);
        text = stripped;
    }
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        auto const code_point = next_code_point(text, i);
        if (code_point < 0x7f)
            width += code_point >= 0x20 ? 1 : 0;
        else if (is_in(k_double_width, code_point))
            width += 2;
        else if (!is_in(k_zero_width, code_point))
            width += 1;
    }
    return width;
}

} // namespace js::builtins::inspect
