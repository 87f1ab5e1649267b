// 22.2.5.1 RegExp.escape
#include "../../operations/white_space.h"
#include "regexp_object.h"

namespace js::builtins {

namespace {

bool is_one_of(char16_t unit, std::u16string_view list) { return list.find(unit) != std::u16string_view::npos; }

void append_hexadecimal(StringBuilder& result, char16_t unit, int digits)
{
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        result.append(static_cast<char16_t>("0123456789abcdef"[(unit >> shift) & 15]));
}

// 22.2.5.1.1 EncodeForRegExpEscape ( cp ), for one unit; halves of a pair are passed on by the caller.
void append_escaped(StringBuilder& result, char16_t unit)
{
    constexpr std::u16string_view controls = u"\t\n\v\f\r";
    if (is_one_of(unit, u"^$\\.*+?()[]{}|/")) {
        result.append(u'\\');
        result.append(unit);
    } else if (is_one_of(unit, controls)) {
        result.append(u'\\');
        result.append(static_cast<char16_t>("tnvfr"[controls.find(unit)]));
    } else if (is_one_of(unit, u",-=<>#&!%:;@~'`\"") || is_white_space(unit) || (unit & 0xf800) == 0xd800) {
        result.append_ascii(unit < 256 ? "\\x" : "\\u");
        append_hexadecimal(result, unit, unit < 256 ? 2 : 4);
    } else {
        result.append(unit);
    }
}

bool is_digit_or_letter(char16_t unit)
{
    return (unit >= '0' && unit <= '9') || (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}

} // namespace

// 22.2.5.1 RegExp.escape ( S )
Value regexp_escape(Call const& call)
{
    if (!call[0].is_string())
        throw_error(ErrorType::TypeError, "input argument must be a string");
    auto const* const text = flatten(call[0].as_string());
    StringBuilder result;
    for (std::uint32_t index = 0; index < text->length; ++index) {
        auto const unit = text->unit(index);
        if (index == 0 && is_digit_or_letter(unit)) {
            result.append_ascii("\\x");
            append_hexadecimal(result, unit, 2);
            continue;
        }
        bool const is_pair = advance_string_index(text, index, true) == index + 2;
        if (!is_pair) {
            append_escaped(result, unit);
            continue;
        }
        result.append(unit);
        result.append(text->unit(++index));
    }
    return result.finish();
}

} // namespace js::builtins
