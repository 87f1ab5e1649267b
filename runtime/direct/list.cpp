#include "list.h"

#include <bit>

namespace js {

ListKey list_key(OptionalNumber key)
{
    auto const number = key.number();
    auto const bits = std::bit_cast<std::uint64_t>(number != number && !key.is_undefined() ? nan : number);
    constexpr double k_end = 0xffff'ffff; // 6.1.7: an array index is below
    return { number >= 0 && number < k_end && math::trunc(number) == number, bits };
}

std::uint32_t list_index(double index, std::uint32_t length)
{
    auto const relative = index != index ? 0 : math::trunc(index);
    auto const absolute = relative < 0 ? relative + length : relative;
    return absolute <= 0 ? 0 : absolute >= length ? length : static_cast<std::uint32_t>(absolute);
}

std::uint32_t list_length(double length)
{
    if (!(length >= 0 && length <= 0xffff'ffff && math::trunc(length) == length))
        direct::throw_error(ErrorType::RangeError, "Invalid array length");
    return static_cast<std::uint32_t>(length);
}

void end_list_too_long() { heap::end_out_of_memory(); }

} // namespace js
