// 21.3 The Math Object, https://tc39.es/ecma262/#sec-math-object
#include "define.h"
#include "installers.h"

#include "../core/heap.h"
#include "../core/math.h"
#include "../operations/arithmetic.h"

namespace js::builtins {

namespace {

// The functions of one number.
template<double function(double)>
Value unary(Call const& call)
{
    return function(to_number(call[0]));
}

double count_leading_zeros(double x) { return math::clz32(x); }

// 21.3.2.8 Math.atan2 ( y, x )
Value math_atan2(Call const& call)
{
    auto const y = to_number(call[0]);
    auto const x = to_number(call[1]);
    return math::atan2(y, x);
}

// 21.3.2.20 Math.imul ( x, y )
Value math_imul(Call const& call)
{
    auto const x = to_int32(call[0]);
    auto const y = to_int32(call[1]);
    return math::imul(x, y);
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
    auto result = math::max();
    for (std::size_t i = 0; i < call.count; i++)
        result = math::max(result, to_number(call[i]));
    return result;
}

// 21.3.2.26 Math.min ( ...args )
Value math_min(Call const& call)
{
    auto result = math::min();
    for (std::size_t i = 0; i < call.count; i++)
        result = math::min(result, to_number(call[i]));
    return result;
}

// 21.3.2.18 Math.hypot ( ...args )
Value math_hypot(Call const& call)
{
    auto* const numbers = static_cast<double*>(heap::allocate_atomic(call.count * sizeof(double)));
    for (std::size_t i = 0; i < call.count; i++)
        numbers[i] = to_number(call[i]);
    return math::hypot_of(numbers, call.count);
}

Value math_random(Call const&) { return math::random(); }

struct MathFunction {
    char const* name;
    Code code;
    std::uint32_t length;
};

constexpr MathFunction k_functions[] = {
    { "abs", unary<math::abs>, 1 },
    { "acos", unary<math::acos>, 1 },
    { "acosh", unary<math::acosh>, 1 },
    { "asin", unary<math::asin>, 1 },
    { "asinh", unary<math::asinh>, 1 },
    { "atan", unary<math::atan>, 1 },
    { "atanh", unary<math::atanh>, 1 },
    { "atan2", math_atan2, 2 },
    { "ceil", unary<math::ceil>, 1 },
    { "cbrt", unary<math::cbrt>, 1 },
    { "expm1", unary<math::expm1>, 1 },
    { "clz32", unary<count_leading_zeros>, 1 },
    { "cos", unary<math::cos>, 1 },
    { "cosh", unary<math::cosh>, 1 },
    { "exp", unary<math::exp>, 1 },
    { "floor", unary<math::floor>, 1 },
    { "fround", unary<math::fround>, 1 },
    { "hypot", math_hypot, 2 },
    { "imul", math_imul, 2 },
    { "log", unary<math::log>, 1 },
    { "log1p", unary<math::log1p>, 1 },
    { "log2", unary<math::log2>, 1 },
    { "log10", unary<math::log10>, 1 },
    { "max", math_max, 2 },
    { "min", math_min, 2 },
    { "pow", math_pow, 2 },
    { "random", math_random, 0 },
    { "round", unary<math::round>, 1 },
    { "sign", unary<math::sign>, 1 },
    { "sin", unary<math::sin>, 1 },
    { "sinh", unary<math::sinh>, 1 },
    { "sqrt", unary<math::sqrt>, 1 },
    { "tan", unary<math::tan>, 1 },
    { "tanh", unary<math::tanh>, 1 },
    { "trunc", unary<math::trunc>, 1 },
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
    static_cast<Function*>(get(math, property_key("floor")).as_object())->quick = QuickMethod::Floor;
    for (auto const& [name, value] : k_constants)
        define_constant(math, name, value);
    define_method(math, "f16round", unary<math::f16round>, 1);
    define_to_string_tag(math, "Math");
    define_global("Math", math);
}

} // namespace js::builtins
