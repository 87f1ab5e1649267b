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

double remainder_slow(double left, double right) { return std::fmod(left, right); }

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
