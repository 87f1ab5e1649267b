#include "math.h"

#include <cmath>
#include <cstdint>
#include <ctime>
#include <sys/random.h>

namespace js::math {

double f16round(double x)
{
    if (!std::isfinite(x) || x == 0)
        return x;
    auto const magnitude = std::fabs(x);
    if (magnitude >= 65520)
        return std::copysign(k_infinity, x);
    auto const exponent = std::ilogb(magnitude);
    auto const step = std::ldexp(1.0, (exponent < -14 ? -14 : exponent) - 10);
    return std::copysign(std::nearbyint(magnitude / step) * step, x);
}

// By Kahan's compensated sum of the squares of the quotients, as V8 does.
double hypot_of(double const* numbers, std::size_t count)
{
    double largest = 0;
    bool has_nan = false;
    for (std::size_t i = 0; i < count; i++) {
        auto const magnitude = std::fabs(numbers[i]);
        has_nan = has_nan || std::isnan(magnitude);
        largest = magnitude > largest ? magnitude : largest;
    }
    if (largest == k_infinity)
        return k_infinity;
    if (has_nan)
        return k_nan;
    if (largest == 0)
        return 0.0;
    double sum = 0;
    double compensation = 0;
    for (std::size_t i = 0; i < count; i++) {
        auto const quotient = std::fabs(numbers[i]) / largest;
        auto const summand = quotient * quotient - compensation;
        auto const preliminary = sum + summand;
        compensation = (preliminary - sum) - summand;
        sum = preliminary;
    }
    return std::sqrt(sum) * largest;
}

namespace {

// xorshift128+ by Marsaglia and Vigna.
class Generator {
public:
    Generator()
    {
        if (::getrandom(m_state, sizeof m_state, GRND_NONBLOCK) != sizeof m_state)
            m_state[0] = static_cast<std::uint64_t>(std::time(nullptr));
        m_state[1] |= 1; // never all zeros
    }
    std::uint64_t next()
    {
        auto first = m_state[0];
        auto const second = m_state[1];
        m_state[0] = second;
        first ^= first << 23;
        m_state[1] = first ^ second ^ (first >> 17) ^ (second >> 26);
        return m_state[1] + second;
    }

private:
    std::uint64_t m_state[2] {};
};

} // namespace

double random()
{
    static Generator generator;
    return static_cast<double>(generator.next() >> 11) * 0x1p-53;
}

} // namespace js::math
