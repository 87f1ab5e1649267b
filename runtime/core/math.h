// The functions of Math (21.3.2) on numbers, for the builtins and for code that knows its arguments to be numbers.
#pragma once

#include "ieee754/ieee754.h"
#include "numbers.h"

#include <bit>
#include <cstddef>

namespace js::math {

using core::acos;
using core::acosh;
using core::asin;
using core::asinh;
using core::atan;
using core::atan2;
using core::atanh;
using core::cbrt;
using core::cos;
using core::cosh;
using core::exp;
using core::expm1;
using core::log;
using core::log10;
using core::log1p;
using core::log2;
using core::sin;
using core::sinh;
using core::tan;
using core::tanh;

inline constexpr double k_nan = __builtin_nan("");
inline constexpr double k_infinity = __builtin_inf();
inline constexpr double k_first_without_fraction = 0x1p52;

// 21.1.2.2 to 21.1.2.5, 20.1.2.14
constexpr bool is_nan(double x) { return x != x; }
constexpr bool is_finite(double x) { return __builtin_fabs(x) < k_infinity; }
constexpr bool is_integer(double x) { return is_finite(x) && __builtin_trunc(x) == x; }
constexpr bool is_safe_integer(double x) { return is_integer(x) && __builtin_fabs(x) < 0x1p53; }
constexpr bool is_same(double x, double y) { return x == y ? __builtin_signbit(x) == __builtin_signbit(y) : is_nan(x) && is_nan(y); }

constexpr double abs(double x) { return __builtin_fabs(x); }
constexpr std::int32_t abs(std::same_as<std::int32_t> auto x) { return x < 0 ? -x : x; }
inline double sqrt(double x) { return __builtin_sqrt(x); }
constexpr double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }
constexpr double fround(double x) { return static_cast<double>(static_cast<float>(x)); }
constexpr std::int32_t clz32(Number auto x) { return std::countl_zero(to_uint32(x)); }
constexpr std::int32_t imul(Number auto x, Number auto y) { return static_cast<std::int32_t>(to_uint32(x) * to_uint32(y)); }
inline double pow(double base, double power) { return exponentiate(base, power); }

// OPTIMIZATION: the C library's rounding functions are calls on processors without an instruction for them; conversions are not. A zero
// has the sign of the argument.
constexpr double trunc(double x)
{
    if (!(abs(x) < k_first_without_fraction))
        return x;
    return __builtin_copysign(static_cast<double>(static_cast<std::int64_t>(x)), x);
}
constexpr double floor(double x)
{
    auto const integer = trunc(x);
    return integer > x ? integer - 1 : integer;
}
constexpr double ceil(double x)
{
    auto const integer = trunc(x);
    return integer < x ? integer + 1 : integer;
}
// 21.3.2.28 Math.round ( x ): halves go up, and what lies between -0.5 and 0 becomes -0.
constexpr double round(double x)
{
    auto const below = floor(x);
    return __builtin_copysign(x - below >= 0.5 ? below + 1 : below, x);
}

// 21.3.2.25 Math.max ( ...args ): NaN if any is, and 0 is above -0.
constexpr double max() { return -k_infinity; }
constexpr double max(double x) { return x; }
constexpr double max(double x, double y)
{
    if (x > y)
        return x;
    if (x < y)
        return y;
    if (x == y)
        return __builtin_signbit(x) ? y : x;
    return k_nan;
}
constexpr std::int32_t max(std::same_as<std::int32_t> auto x, std::same_as<std::int32_t> auto y) { return x > y ? x : y; }
constexpr auto max(Number auto x, Number auto y, Number auto z, Number auto... others) { return max(max(x, y), z, others...); }

// 21.3.2.26 Math.min ( ...args )
constexpr double min() { return k_infinity; }
constexpr double min(double x) { return x; }
constexpr double min(double x, double y)
{
    if (x < y)
        return x;
    if (x > y)
        return y;
    if (x == y)
        return __builtin_signbit(x) ? x : y;
    return k_nan;
}
constexpr std::int32_t min(std::same_as<std::int32_t> auto x, std::same_as<std::int32_t> auto y) { return x < y ? x : y; }
constexpr auto min(Number auto x, Number auto y, Number auto z, Number auto... others) { return min(min(x, y), z, others...); }

// 21.3.2.19 Math.f16round ( x ): to 11 bits, ties to even; the smallest step is 2^-24.
double f16round(double x);
double hypot_of(double const* numbers, std::size_t count);
// 21.3.2.18 Math.hypot ( ...args )
inline double hypot() { return 0; }
inline double hypot(Number auto... numbers)
{
    double const all[] = { static_cast<double>(numbers)... };
    return hypot_of(all, sizeof...(numbers));
}
// 21.3.2.27 Math.random ( )
double random();

} // namespace js::math
