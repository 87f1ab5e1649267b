// Methods of String.prototype that look at single characters.
#include "string_support.h"

#include "../value/unicode.h"

#include <limits>

namespace js::builtins {

namespace {

// OPTIMIZATION: a flat string and a number that is a valid index, as in most loops.
bool fast_unit(Call const& call, char16_t& unit)
{
    if (!call.this_value.is_string() || !call[0].is_number())
        return false;
    auto const* const string = flatten(call.this_value.as_string());
    auto const index = call[0].as_number();
    if (!(index >= 0 && index < string->length))
        return false;
    unit = string->unit(static_cast<std::uint32_t>(index));
    return true;
}

bool is_lone_surrogate(std::uint32_t code_point) { return code_point >= 0xd800 && code_point <= 0xdfff; }

} // namespace

// 22.1.3.1 String.prototype.at ( index )
Value string_at(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.at");
    auto index = to_integer_or_infinity(call[0]);
    if (index < 0)
        index += string->length;
    if (index < 0 || index >= string->length)
        return undefined;
    return single_unit_string(string->unit(static_cast<std::uint32_t>(index)));
}

// 22.1.3.2 String.prototype.charAt ( pos )
Value string_char_at(Call const& call)
{
    char16_t unit = 0;
    if (fast_unit(call, unit))
        return single_unit_string(unit);
    auto const* const string = this_string(call, "String.prototype.charAt");
    auto const index = to_integer_or_infinity(call[0]);
    if (index < 0 || index >= string->length)
        return empty_string();
    return single_unit_string(string->unit(static_cast<std::uint32_t>(index)));
}

// 22.1.3.3 String.prototype.charCodeAt ( pos )
Value string_char_code_at(Call const& call)
{
    char16_t unit = 0;
    if (fast_unit(call, unit))
        return static_cast<double>(unit);
    auto const* const string = this_string(call, "String.prototype.charCodeAt");
    auto const index = to_integer_or_infinity(call[0]);
    if (index < 0 || index >= string->length)
        return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(string->unit(static_cast<std::uint32_t>(index)));
}

// 22.1.3.4 String.prototype.codePointAt ( pos )
Value string_code_point_at(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.codePointAt");
    auto const position = to_integer_or_infinity(call[0]);
    if (position < 0 || position >= string->length)
        return undefined;
    auto index = static_cast<std::uint32_t>(position);
    return next_code_point(string, index);
}

// 22.1.3.10 String.prototype.isWellFormed ( )
Value string_is_well_formed(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.isWellFormed");
    for (std::uint32_t i = 0; i < string->length;)
        if (is_lone_surrogate(next_code_point(string, i)))
            return false;
    return true;
}

// 22.1.3.33 String.prototype.toWellFormed ( )
Value string_to_well_formed(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.toWellFormed");
    StringBuilder text;
    for (std::uint32_t i = 0; i < string->length;) {
        auto const code_point = next_code_point(string, i);
        text.append_code_point(is_lone_surrogate(code_point) ? 0xfffd : code_point);
    }
    return text.finish();
}

} // namespace js::builtins
