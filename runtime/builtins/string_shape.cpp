// Methods of String.prototype that cut, join, repeat, pad and trim.
#include "string_support.h"

#include "../operations/white_space.h"

#include <algorithm>

namespace js::builtins {

namespace {

// 22.1.3.17.1 StringPaddingBuiltinsImpl ( O, maxLength, fillString, placement )
Value pad(Call const& call, char const* method, bool at_start)
{
    auto const* const string = to_string(require_object_coercible(call.this_value, method));
    auto const length = to_length(call[0]);
    if (length <= string->length)
        return string;
    auto const* const filler = call[1].is_undefined() ? single_unit_string(u' ') : flatten(to_string(call[1]));
    if (filler->length == 0)
        return string;
    if (length > k_max_string_length)
        throw_error(ErrorType::RangeError, "Invalid string length");
    auto const missing = static_cast<std::uint32_t>(length) - string->length;
    StringBuilder text;
    if (!at_start)
        text.append(string);
    for (std::uint32_t i = 0; i < missing; i++)
        text.append(filler->unit(i % filler->length));
    if (at_start)
        text.append(string);
    return text.finish();
}

// An index counted from the end if negative.
std::uint32_t relative_index(Value value, std::uint32_t length)
{
    auto const index = to_integer_or_infinity(value);
    return clamp_index(index < 0 ? index + length : index, length);
}

// 22.1.3.32.1 TrimString ( string, where )
Value trim(Call const& call, char const* method, bool at_start, bool at_end)
{
    auto const* const string = this_string(call, method);
    std::uint32_t start = 0;
    auto end = string->length;
    while (at_start && start < end && is_white_space(string->unit(start)))
        start++;
    while (at_end && end > start && is_white_space(string->unit(end - 1)))
        end--;
    return substring(string, start, end);
}

} // namespace

// 22.1.3.5 String.prototype.concat ( ...args )
Value string_concat(Call const& call)
{
    String const* result = to_string(require_object_coercible(call.this_value, "String.prototype.concat"));
    for (std::size_t i = 0; i < call.count; i++)
        result = concatenate(result, to_string(call[i]));
    return result;
}

// 22.1.3.16 String.prototype.padEnd ( maxLength [ , fillString ] )
Value string_pad_end(Call const& call) { return pad(call, "String.prototype.padEnd", false); }

// 22.1.3.17 String.prototype.padStart ( maxLength [ , fillString ] )
Value string_pad_start(Call const& call) { return pad(call, "String.prototype.padStart", true); }

// 22.1.3.18 String.prototype.repeat ( count )
Value string_repeat(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.repeat");
    auto const count = to_integer_or_infinity(call[0]);
    if (count < 0 || std::isinf(count))
        throw_error(ErrorType::RangeError, "Invalid count value: %v", Value(to_string(call[0])));
    if (count == 0 || string->length == 0)
        return empty_string();
    if (string->length * count > k_max_string_length)
        throw_error(ErrorType::RangeError, "Invalid string length");
    StringBuilder text;
    for (auto i = static_cast<std::uint32_t>(count); i > 0; i--)
        text.append(string);
    return text.finish();
}

// 22.1.3.22 String.prototype.slice ( start, end )
Value string_slice(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.slice");
    auto const start = relative_index(call[0], string->length);
    auto const end = call[1].is_undefined() ? string->length : relative_index(call[1], string->length);
    return start >= end ? empty_string() : substring(string, start, end);
}

// 22.1.3.25 String.prototype.substring ( start, end )
Value string_substring(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.substring");
    auto const start = clamp_index(to_integer_or_infinity(call[0]), string->length);
    auto const end = call[1].is_undefined() ? string->length : clamp_index(to_integer_or_infinity(call[1]), string->length);
    return substring(string, std::min(start, end), std::max(start, end));
}

// B.2.2.1 String.prototype.substr ( start, length )
Value string_substr(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.substr");
    auto const start = relative_index(call[0], string->length);
    auto const length = call[1].is_undefined() ? string->length - start
                                               : clamp_index(to_integer_or_infinity(call[1]), string->length - start);
    return substring(string, start, start + length);
}

// 22.1.3.32 String.prototype.trim ( )
Value string_trim(Call const& call) { return trim(call, "String.prototype.trim", true, true); }

// 22.1.3.33 String.prototype.trimEnd ( )
Value string_trim_end(Call const& call) { return trim(call, "String.prototype.trimEnd", false, true); }

// 22.1.3.34 String.prototype.trimStart ( )
Value string_trim_start(Call const& call) { return trim(call, "String.prototype.trimStart", true, false); }

} // namespace js::builtins
