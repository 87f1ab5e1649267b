// Methods of String.prototype that look for other strings.
#include "string_support.h"

namespace js::builtins {

namespace {

// 22.2.7.2 IsRegExp ( argument )
bool is_regexp(Value value)
{
    if (!value.is_object())
        return false;
    auto const matcher = get(value.as_object(), PropertyKey(&symbols::match));
    return matcher.is_undefined() ? value.as_object()->kind == ObjectKind::RegExp : to_boolean(matcher);
}

// The search string of includes, startsWith and endsWith.
String const* pattern_argument(Value value, char const* method)
{
    if (is_regexp(value))
        throw_error(ErrorType::TypeError, "First argument to %s must not be a regular expression", method);
    return flatten(to_string(value));
}

bool matches_at(String const* string, String const* pattern, std::uint32_t position)
{
    for (std::uint32_t i = 0; i < pattern->length; i++)
        if (string->unit(position + i) != pattern->unit(i))
            return false;
    return true;
}

} // namespace

// 22.1.3.7 String.prototype.endsWith ( searchString [ , endPosition ] )
Value string_ends_with(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.endsWith");
    auto const* const pattern = pattern_argument(call[0], "String.prototype.endsWith");
    auto const end = call[1].is_undefined() ? string->length : clamp_index(to_integer_or_infinity(call[1]), string->length);
    return pattern->length <= end && matches_at(string, pattern, end - pattern->length);
}

// 22.1.3.24 String.prototype.startsWith ( searchString [ , position ] )
Value string_starts_with(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.startsWith");
    auto const* const pattern = pattern_argument(call[0], "String.prototype.startsWith");
    auto const start = clamp_index(to_integer_or_infinity(call[1]), string->length);
    return pattern->length <= string->length - start && matches_at(string, pattern, start);
}

// 22.1.3.8 String.prototype.includes ( searchString [ , position ] )
Value string_includes(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.includes");
    auto const* const pattern = pattern_argument(call[0], "String.prototype.includes");
    auto const start = clamp_index(to_integer_or_infinity(call[1]), string->length);
    return index_of(string, pattern, start) >= 0;
}

// 22.1.3.9 String.prototype.indexOf ( searchString [ , position ] )
Value string_index_of(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.indexOf");
    auto const* const pattern = flatten(to_string(call[0]));
    auto const start = clamp_index(to_integer_or_infinity(call[1]), string->length);
    return static_cast<double>(index_of(string, pattern, start));
}

// 22.1.3.11 String.prototype.lastIndexOf ( searchString [ , position ] )
Value string_last_index_of(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.lastIndexOf");
    auto const* const pattern = flatten(to_string(call[0]));
    auto const position = to_number(call[1]);
    auto const start = std::isnan(position) ? string->length : clamp_index(to_integer_or_infinity(position), string->length);
    return static_cast<double>(last_index_of(string, pattern, start));
}

} // namespace js::builtins
