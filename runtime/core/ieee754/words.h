// The two halves of a double, in which the algorithms compare magnitudes and build powers of two.
#pragma once

#include <bit>
#include <cstdint>
#include <limits>

namespace js::core {

inline constexpr double k_nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double k_infinity = std::numeric_limits<double>::infinity();

constexpr std::int32_t high_word(double x) { return static_cast<std::int32_t>(std::bit_cast<std::uint64_t>(x) >> 32); }
constexpr std::uint32_t low_word(double x) { return static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(x)); }
constexpr std::int32_t magnitude_word(double x) { return high_word(x) & 0x7fffffff; }

constexpr double from_words(std::int32_t high, std::uint32_t low)
{
    return std::bit_cast<double>((static_cast<std::uint64_t>(static_cast<std::uint32_t>(high)) << 32) | low);
}
constexpr double with_high_word(double x, std::int32_t high) { return from_words(high, low_word(x)); }
// The upper half of the digits only.
constexpr double truncated(double x) { return from_words(high_word(x), 0); }
constexpr double with_exponent(double x, std::int32_t exponent_change) { return with_high_word(x, high_word(x) + (exponent_change << 20)); }
constexpr double power_of_two(std::int32_t exponent) { return from_words((0x3ff + exponent) * 0x100000, 0); }

// c0 + x * (c1 + x * (c2 + ...)), in exactly this order.
constexpr double polynomial(double, double coefficient) { return coefficient; }
template<typename... Coefficients>
constexpr double polynomial(double x, double first, Coefficients... others)
{
    return first + x * polynomial(x, others...);
}

inline constexpr double k_ln2_high = 6.93147180369123816490e-01;
inline constexpr double k_ln2_low = 1.90821492927058770002e-10;
inline constexpr double k_inverse_ln2 = 1.44269504088896338700e+00;
inline constexpr double k_two54 = 18014398509481984.0;

} // namespace js::core
