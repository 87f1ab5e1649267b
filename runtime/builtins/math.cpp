// 21.3 The Math Object, https://tc39.es/ecma262/#sec-math-object
#include "define.h"
#include "installers.h"

#include "../core/ieee754/ieee754.h"
#include "../operations/arithmetic.h"

#include <bit>
#include <cmath>
#include <limits>
#include <random>

namespace js::builtins {

namespace {

constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();
constexpr double k_infinity = std::numeric_limits<double>::infinity();

// The functions of one number.
template<double function(double)>
Value unary(Call const& call)
{
    return function(to_number(call[0]));
}

double absolute(double x) { return std::fabs(x); }
double ceiling(double x) { return std::ceil(x); }
double floor_of(double x) { return std::floor(x); }
double square_root(double x) { return std::sqrt(x); }
double truncate(double x) { return std::trunc(x); }
double round_to_float(double x) { return static_cast<double>(static_cast<float>(x)); }
double count_leading_zeros(double x) { return std::countl_zero(static_cast<std::uint32_t>(to_int32(x))); }
double sign_of(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }

// 21.3.2.28 Math.round ( x ): halves go up, and what lies between -0.5 and 0 becomes -0.
double round_half_up(double x)
{
    if (!std::isfinite(x) || std::fabs(x) >= 4503599627370496.0) // 2^52
        return x;
    auto const below = std::floor(x);
    return std::copysign(x - below >= 0.5 ? below + 1 : below, x);
}

// 21.3.2.19 Math.f16round ( x ): to 11 bits, ties to even; the smallest step is 2^-24.
double round_to_half(double x)
{
    auto const magnitude = std::fabs(x);
    if (!std::isfinite(x) || x == 0)
        return x;
    if (magnitude >= 65520)
        return std::copysign(k_infinity, x);
    auto const exponent = std::max(std::ilogb(magnitude), -14);
    auto const step = std::ldexp(1.0, exponent - 10);
    return std::copysign(std::nearbyint(magnitude / step) * step, x);
}

// 21.3.2.8 Math.atan2 ( y, x )
Value math_atan2(Call const& call)
{
    auto const y = to_number(call[0]);
    auto const x = to_number(call[1]);
    return core::atan2(y, x);
}

// 21.3.2.20 Math.imul ( x, y )
Value math_imul(Call const& call)
{
    auto const x = to_uint32(call[0]);
    auto const y = to_uint32(call[1]);
    return static_cast<std::int32_t>(x * y);
}

// 21.3.2.27 Math.pow ( base, exponent )
Value math_pow(Call const& call)
{
    auto const base = to_number(call[0]);
    auto const exponent = to_number(call[1]);
    return exponentiate(base, exponent);
}

// 21.3.2.25 Math.max ( ...args )
Value math_max(Call const& call)
{
    double result = -k_infinity;
    for (std::size_t i = 0; i < call.count; i++) {
        auto const number = to_number(call[i]);
        if (std::isnan(number) || number > result || (number == 0 && result == 0 && !std::signbit(number)))
            result = std::isnan(result) ? result : number;
    }
    return result;
}

// 21.3.2.26 Math.min ( ...args )
Value math_min(Call const& call)
{
    double result = k_infinity;
    for (std::size_t i = 0; i < call.count; i++) {
        auto const number = to_number(call[i]);
        if (std::isnan(number) || number < result || (number == 0 && result == 0 && std::signbit(number)))
            result = std::isnan(result) ? result : number;
    }
    return result;
}

// 21.3.2.18 Math.hypot ( ...args ), by Kahan's compensated sum of the squares of the quotients, as V8 does.
Value math_hypot(Call const& call)
{
    double largest = 0;
    bool has_nan = false;
    bool has_infinity = false;
    auto* const numbers = make_array();
    for (std::size_t i = 0; i < call.count; i++) {
        auto const number = std::fabs(to_number(call[i]));
        has_nan = has_nan || std::isnan(number);
        has_infinity = has_infinity || std::isinf(number);
        largest = number > largest ? number : largest;
        append(numbers, number);
    }
    if (has_infinity)
        return k_infinity;
    if (has_nan)
        return k_nan;
    if (largest == 0)
        return 0.0;
    double sum = 0;
    double compensation = 0;
    for (std::uint32_t i = 0; i < numbers->length; i++) {
        auto const quotient = dense_items(numbers)[i].as_number() / largest;
        auto const summand = quotient * quotient - compensation;
        auto const preliminary = sum + summand;
        compensation = (preliminary - sum) - summand;
        sum = preliminary;
    }
    return std::sqrt(sum) * largest;
}

// 21.3.2.27 Math.random ( )
Value math_random(Call const&)
{
    static std::mt19937_64 generator { std::random_device {}() };
    return static_cast<double>(generator() >> 11) * 0x1p-53;
}

struct MathFunction {
    char const* name;
    Code code;
    std::uint32_t length;
};

constexpr MathFunction k_functions[] = {
    { "abs", unary<absolute>, 1 },
    { "acos", unary<core::acos>, 1 },
    { "acosh", unary<core::acosh>, 1 },
    { "asin", unary<core::asin>, 1 },
    { "asinh", unary<core::asinh>, 1 },
    { "atan", unary<core::atan>, 1 },
    { "atanh", unary<core::atanh>, 1 },
    { "atan2", math_atan2, 2 },
    { "ceil", unary<ceiling>, 1 },
    { "cbrt", unary<core::cbrt>, 1 },
    { "expm1", unary<core::expm1>, 1 },
    { "clz32", unary<count_leading_zeros>, 1 },
    { "cos", unary<core::cos>, 1 },
    { "cosh", unary<core::cosh>, 1 },
    { "exp", unary<core::exp>, 1 },
    { "floor", unary<floor_of>, 1 },
    { "fround", unary<round_to_float>, 1 },
    { "hypot", math_hypot, 2 },
    { "imul", math_imul, 2 },
    { "log", unary<core::log>, 1 },
    { "log1p", unary<core::log1p>, 1 },
    { "log2", unary<core::log2>, 1 },
    { "log10", unary<core::log10>, 1 },
    { "max", math_max, 2 },
    { "min", math_min, 2 },
    { "pow", math_pow, 2 },
    { "random", math_random, 0 },
    { "round", unary<round_half_up>, 1 },
    { "sign", unary<sign_of>, 1 },
    { "sin", unary<core::sin>, 1 },
    { "sinh", unary<core::sinh>, 1 },
    { "sqrt", unary<square_root>, 1 },
    { "tan", unary<core::tan>, 1 },
    { "tanh", unary<core::tanh>, 1 },
    { "trunc", unary<truncate>, 1 },
};

struct MathConstant {
    char const* name;
    double value;
};

// 21.3.1 Value Properties of the Math Object
constexpr MathConstant k_constants[] = {
    { "E", 2.718281828459045 },
    { "LN10", 2.302585092994046 },
    { "LN2", 0.6931471805599453 },
    { "LOG10E", 0.4342944819032518 },
    { "LOG2E", 1.4426950408889634 },
    { "PI", 3.141592653589793 },
    { "SQRT1_2", 0.7071067811865476 },
    { "SQRT2", 1.4142135623730951 },
};

} // namespace

void install_math(Realm&)
{
    auto* const math = make_object();
    for (auto const& [name, code, length] : k_functions)
        define_method(math, name, code, length);
    for (auto const& [name, value] : k_constants)
        define_constant(math, name, value);
    define_method(math, "f16round", unary<round_to_half>, 1);
    define_to_string_tag(math, "Math");
    define_global("Math", math);
}

} // namespace js::builtins
