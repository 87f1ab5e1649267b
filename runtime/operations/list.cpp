#include "list.h"

#include "conversions.h"
#include "property_errors.h"

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace js {

ListKey list_key(OptionalNumber key)
{
    auto const number = key.number();
    auto const bits = std::bit_cast<std::uint64_t>(number != number && !key.is_undefined() ? nan : number);
    constexpr double k_end = 0xffff'ffff; // 6.1.7: an array index is below
    return { number >= 0 && number < k_end && std::trunc(number) == number, bits };
}

std::uint32_t list_index(double index, std::uint32_t length)
{
    auto const relative = index != index ? 0 : std::trunc(index);
    auto const absolute = relative < 0 ? relative + length : relative;
    return absolute <= 0 ? 0 : absolute >= length ? length : static_cast<std::uint32_t>(absolute);
}

std::uint32_t list_length(double length)
{
    if (!(length >= 0 && length <= 0xffff'ffff && std::trunc(length) == length))
        throw_error(ErrorType::RangeError, "Invalid array length");
    return static_cast<std::uint32_t>(length);
}

void throw_list_too_long()
{
    std::fputs("gen2cpp: out of memory\n", stderr);
    std::_Exit(134);
}

Value list_join(Value const* texts, std::size_t count, Value separator)
{
    auto const* between = separator.as_string();
    StringBuilder result;
    for (std::size_t i = 0; i < count; ++i) {
        if (i)
            result.append(between);
        if (!texts[i].is_nullish())
            result.append(to_string(texts[i]));
    }
    return result.finish();
}

void throw_nullish_list(Value nullish, PropertyKey key) { throw_nullish_read(nullish, key); }
void throw_nullish_list(Value nullish, Value key) { throw_nullish_read(nullish, key); }

void throw_nullish_iteration(Value nullish, char const* text)
{
    ForOf const loop { nullish, text };
    __builtin_unreachable();
}

} // namespace js
