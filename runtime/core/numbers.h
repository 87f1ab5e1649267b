// The operators on numbers (6.1.6.1), for the operators on values and for code that knows its operands to be numbers.
//
// A number is a double, or a std::int32_t where the translator has proven that it is an integer of 32 bits and not -0.
#pragma once

#include <concepts>
#include <cstdint>

namespace js {

inline constexpr double nan = __builtin_nan("");
inline constexpr double infinity = __builtin_inf();

template<typename T>
concept Number = std::same_as<T, double> || std::same_as<T, std::int32_t>;

constexpr bool to_boolean(Number auto number) { return number != 0 && number == number; } // 7.1.2

std::int32_t to_int32_slow(double number);
// 7.1.6 ToInt32 ( argument )
constexpr std::int32_t to_int32(double number)
{
    // The bits of what an std::int64_t can hold are there already; NaN is not below anything.
    if (__builtin_fabs(number) < 0x1p63) [[likely]]
        return static_cast<std::int32_t>(static_cast<std::int64_t>(number));
    return to_int32_slow(number);
}
constexpr std::int32_t to_int32(std::same_as<std::int32_t> auto number) { return number; }
constexpr std::uint32_t to_uint32(Number auto number) { return static_cast<std::uint32_t>(to_int32(number)); } // 7.1.7

double remainder_slow(double left, double right);
// 6.1.6.1.6 Number::remainder ( n, d ): the sign is that of `left`, also of a zero.
inline double remainder(double left, double right)
{
    // OPTIMIZATION: fmod is slow; integers are by far the most common operands.
    if (__builtin_fabs(left) < 0x1p63 && right >= 1 && right < 0x1p32) [[likely]] {
        auto const a = static_cast<std::int64_t>(left);
        auto const b = static_cast<std::int64_t>(right);
        if (static_cast<double>(a) == left && static_cast<double>(b) == right) [[likely]] {
            // A division by a constant becomes a multiplication; of the others, those of 32 bits are several times as quick.
            if (__builtin_constant_p(right) || static_cast<std::uint64_t>(a) >> 32 != 0)
                return __builtin_copysign(static_cast<double>(a % b), left);
            return __builtin_copysign(static_cast<std::uint32_t>(a) % static_cast<std::uint32_t>(b), left);
        }
    }
    return remainder_slow(left, right);
}

// The integer part, where std::int64_t holds it; otherwise, and of NaN, the least std::int64_t.
inline std::int64_t integer_part(double number)
{
#ifdef __x86_64__
    // OPTIMIZATION: the instruction does just that. As a conversion, compilers would hold it to be undefined out of range.
    if (!__builtin_constant_p(number)) {
        std::int64_t result;
        asm("cvttsd2si {%1, %0|%0, %1}" : "=r"(result) : "x"(number));
        return result;
    }
#endif
    return __builtin_fabs(number) < 0x1p63 ? static_cast<std::int64_t>(number) : INT64_MIN;
}

// Whether left % right is `wanted`, for constant integers: of a `right` of at least 1, and 0 stands for -0 as well.
inline bool has_remainder(double left, std::int32_t right, std::int32_t wanted)
{
    auto const integer = integer_part(left);
    if (static_cast<double>(integer) == left) [[likely]]
        return integer % right == wanted;
    return remainder_slow(left, right) == wanted;
}

// A number that is known to have no fraction: an integer, an infinity or NaN.
struct Whole {
    double value;
};
inline bool has_remainder(Whole left, std::int32_t right, std::int32_t wanted)
{
    auto const integer = integer_part(left.value);
    // OPTIMIZATION: the last bits and, since the sign is that of `left`, the first. One out of range is a multiple of 2048, an infinity or NaN.
    if (2048 % right == 0 && wanted > 0)
        return (integer & (INT64_MIN | (right - 1))) == wanted;
    if (2048 % right == 0 && wanted == 0)
        return (integer & (right - 1)) == 0 && (integer != INT64_MIN || left.value - left.value == 0);
    return integer != INT64_MIN ? integer % right == wanted : remainder_slow(left.value, right) == wanted;
}

double exponentiate_slow(double base, double power);
// 6.1.6.1.3 Number::exponentiate ( base, exponent ): equal to V8's bits.
inline double exponentiate(double base, double power)
{
    if (power == 2)
        return base * base;
    return exponentiate_slow(base, power);
}

// 6.1.6.1.9 to 6.1.6.1.11, 6.1.6.1.17 to 6.1.6.1.19, 6.1.6.1.2
constexpr std::int32_t bitwise_and(Number auto left, Number auto right) { return to_int32(left) & to_int32(right); }
constexpr std::int32_t bitwise_or(Number auto left, Number auto right) { return to_int32(left) | to_int32(right); }
constexpr std::int32_t bitwise_xor(Number auto left, Number auto right) { return to_int32(left) ^ to_int32(right); }
constexpr std::int32_t bitwise_not(Number auto number) { return ~to_int32(number); }
constexpr std::int32_t shift_left(Number auto left, Number auto right)
{
    return static_cast<std::int32_t>(to_uint32(left) << (to_uint32(right) & 31));
}
constexpr std::int32_t shift_right(Number auto left, Number auto right) { return to_int32(left) >> (to_uint32(right) & 31); }
constexpr std::uint32_t shift_right_unsigned(Number auto left, Number auto right) { return to_uint32(left) >> (to_uint32(right) & 31); }

} // namespace js
