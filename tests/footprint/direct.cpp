// A program of numbers, booleans and literal strings, as the translator would write it. The twin of direct.js: both print the same.
#include <gen2cpp/direct.h>

#include <bit>

namespace {

using js::direct::log;
using js::direct::Text;
using js::direct::text;

constexpr double k_numbers[] = { 0, -0.0, 1, -1, 2, -2, 3, 0.5, -0.5, 1.5, -1.5, 2.5, 0.1, -0.1, 0.49999999999999994, 7, -7, 31, 32, 33, 255, 1e3, 65504, 65519.999, 65520,
    2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0, 4294967295.0, 4294967296.0, -4294967297.0, 4503599627370495.5, 4503599627370496.0, 9007199254740991.0,
    9007199254740993.0, 9223372036854775807.0, -9223372036854775808.0, 18446744073709551616.0, 1e15, 1e16, 1e20, 123456789012345680000.0, 1e21, 1.5e21, -1e21, 1e-5, 1e-6, 1.5e-6, 1e-7,
    1.25e-7, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1e100, 1e-100, 6e-8, 2.9e-8, js::math::k_infinity, -js::math::k_infinity, js::math::k_nan };

static_assert(js::to_int32(4294967297.5) == 1 && js::to_int32(-2147483649.0) == 2147483647 && js::to_uint32(-1) == 4294967295u);
static_assert(js::shift_left(1, 33.0) == 2 && js::shift_right_unsigned(-1.0, 28) == 15 && js::bitwise_xor(5, 1.9) == 4);
static_assert(js::math::floor(-0.5) == -1 && js::math::round(2.5) == 3 && js::math::max(1, 3, 2) == 3 && Text { "grüße" }.length() == 5);

std::uint32_t state = 123456789;

std::uint32_t random_word()
{
    state ^= state << 13;
    state ^= state >> 17;
    return state ^= state << 5;
}

double random_number()
{
    std::uint64_t const low = random_word();
    return std::bit_cast<double>(static_cast<std::uint64_t>(random_word()) << 32 | low);
}

#define X_10 "xxxxxxxxxx"
#define X_100 X_10 X_10 X_10 X_10 X_10 X_10 X_10 X_10 X_10 X_10
constexpr Text k_long = X_100 X_100 X_100 X_100 X_100 X_100;

void texts()
{
    log();
    log("");
    log("text", "grüße", "\U0001F600", "two\nlines");
    log(true, false, js::direct::undefined, js::direct::null, 1, -2147483647 - 1, 4294967295.0);
    log(1, "after a number: 100%");
    log(text("n = ", -0.0, ", ", 1.5, " and ", true, ", ", js::direct::undefined, ", ", js::direct::null, ", ", Text { "text" }, 7), -0.0, 0);
    log(static_cast<double>(Text { "grüße" }.length()), Text { "\U0001F600!" }.length(), Text { "a" } == Text { "a" }, Text { "a" } == Text { "b" }, js::to_boolean(Text { "" }),
        js::to_boolean(Text { "0" }));
    log(k_long, k_long, 1);
}

void unary(double x)
{
    log(x, text(x), js::bitwise_or(x, 0), js::shift_right_unsigned(x, 0), js::bitwise_not(x), js::to_boolean(x));
    log(js::math::floor(x), js::math::ceil(x), js::math::trunc(x), js::math::round(x), js::math::abs(x), js::math::sign(x), js::math::sqrt(x), js::math::fround(x),
        js::math::clz32(x));
    log(js::math::sin(x), js::math::cos(x), js::math::atan(x), js::math::exp(x), js::math::log(x), js::math::log2(x), js::math::cbrt(x), js::math::tanh(x));
}

void binary(double x, double y)
{
    log(js::remainder(x, y), js::bitwise_and(x, y), js::bitwise_or(x, y), js::bitwise_xor(x, y), js::shift_left(x, y), js::shift_right(x, y),
        js::shift_right_unsigned(x, y), js::math::imul(x, y), js::math::min(x, y), js::math::max(x, y), js::math::hypot(x, y), js::math::atan2(y, x));
}

bool wants_overflow = false;

double volatile never = -1;

double deeper(double depth) { return depth == never ? depth : js::math::sqrt(deeper(depth + 1)); }

void top_level()
{
    if (wants_overflow) {
        log("deeper");
        deeper(0);
    }
    texts();
    for (double const x : k_numbers)
        unary(x);
    for (double const x : k_numbers)
        for (double const y : k_numbers)
            binary(x, y);
    for (double const x : k_numbers)
        log(js::exponentiate(x, 2), js::exponentiate(x, 0.5), js::exponentiate(x, 0), js::exponentiate(x, 1), js::exponentiate(x, js::math::k_infinity),
            js::exponentiate(x, js::math::k_nan), js::exponentiate(2, js::math::trunc(x)));
    log(js::math::min(), js::math::max(), js::math::hypot(), js::math::max(1, 3, 2), js::math::min(3.0, 1.0, js::math::k_nan), js::math::hypot(3, 4, 12),
        js::math::max(-0.0, 0.0, -0.0));
    for (int i = 0; i < 20000; i++) {
        auto const number = random_number();
        auto const word = random_word();
        auto const third = random_word() / 1024.0;
        log(number, word, third, random_word() / 1e9);
    }
    for (int i = 0; i < 20000; i++) {
        auto const first = random_word() / 1e4;
        auto const second = random_word() / -1e6;
        auto const third = random_word() / 1e9;
        auto const fourth = random_word();
        log(js::remainder(first, 7), js::remainder(second, 360), js::remainder(third, 1), js::remainder(fourth, random_word() / 1e6));
    }
    for (int i = 0; i < 2000; i++) {
        unary(random_number());
        auto const x = random_word() - 2147483648.0;
        binary(x, random_word() >> 20);
    }
    js::direct::error("to standard error:", -0.0, 1.5, true);
}

} // namespace

int main(int argument_count, char** arguments)
{
    wants_overflow = argument_count > 1;
    return js::direct::run_program(argument_count, arguments, top_level);
}
