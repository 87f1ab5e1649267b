#include "numbers.h"

#include <cmath>

namespace js {

std::int32_t to_int32_slow(double number)
{
    if (!std::isfinite(number))
        return 0;
    auto const modulo = std::fmod(number, 0x1p32); // at 2^63 and above a number has no fraction
    return static_cast<std::int32_t>(static_cast<std::int64_t>(modulo));
}

double remainder_slow(double left, double right)
{
    // OPTIMIZATION: of a fraction and an integer, the fraction is what it was; the sum is exact, since the remainder is a double.
    if (std::fabs(left) < 0x1p63 && right >= 1 && right < 0x1p63) {
        auto const a = static_cast<std::int64_t>(left);
        auto const b = static_cast<std::int64_t>(right);
        if (static_cast<double>(b) == right)
            return std::copysign(static_cast<double>(a % b) + (left - static_cast<double>(a)), left);
    }
    return std::fmod(left, right);
}

double exponentiate_slow(double base, double power)
{
    if (std::isnan(power))
        return power;
    if (std::fabs(base) == 1 && std::isinf(power))
        return std::nan("");
    // V8 computes this one and the square exactly, and all others by the C library, which may be off by one unit in the last place.
    if (power == 0.5)
        return std::isinf(base) ? HUGE_VAL : std::sqrt(base + 0.0);
    return std::pow(base, power);
}

} // namespace js
