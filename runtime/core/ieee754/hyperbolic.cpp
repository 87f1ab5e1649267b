#include "ieee754.h"
#include "words.h"

#include <cmath>

namespace js::core {

namespace {

constexpr double k_ln2 = 6.93147180559945286227e-01;
constexpr double k_overflow_threshold = 710.4758600739439;

// exp(|x|) / 2 where exp(|x|) itself would overflow.
double half_exp(double magnitude, double half)
{
    auto const w = exp(0.5 * magnitude);
    auto const t = half * w;
    return t * w;
}

} // namespace

double sinh(double x)
{
    constexpr double k_log_of_maximum = 709.7822265625;
    auto const magnitude = std::fabs(x);
    double const half = x < 0 ? -0.5 : 0.5;
    if (magnitude < 22) {
        if (magnitude < 3.725290298461914e-9) // 2^-28
            return x;
        auto const t = expm1(magnitude);
        if (magnitude < 1)
            return half * (2 * t - t * t / (t + 1));
        return half * (t + t / (t + 1));
    }
    if (magnitude < k_log_of_maximum)
        return half * exp(magnitude);
    if (magnitude <= k_overflow_threshold)
        return half_exp(magnitude, half);
    return x * k_infinity;
}

double cosh(double x)
{
    auto const word = magnitude_word(x);
    auto const magnitude = std::fabs(x);
    if (word < 0x3fd62e43) { // |x| < 0.5 ln2
        auto const t = expm1(magnitude);
        auto const w = 1 + t;
        return word < 0x3c800000 ? w : 1 + (t * t) / (w + w);
    }
    if (word < 0x40360000) { // |x| < 22
        auto const t = exp(magnitude);
        return 0.5 * t + 0.5 / t;
    }
    if (word < 0x40862e42)
        return 0.5 * exp(magnitude);
    if (magnitude <= k_overflow_threshold)
        return half_exp(magnitude, 0.5);
    return magnitude * k_infinity;
}

double tanh(double x)
{
    auto const word = magnitude_word(x);
    if (std::isnan(x))
        return x;
    double z = 1;
    if (word < 0x40360000) { // |x| < 22
        if (word < 0x3e300000)
            return x;
        if (word >= 0x3ff00000) {
            auto const t = expm1(2 * std::fabs(x));
            z = 1 - 2 / (t + 2);
        } else {
            auto const t = expm1(-2 * std::fabs(x));
            z = -t / (t + 2);
        }
    }
    return x < 0 ? -z : z;
}

double asinh(double x)
{
    auto const word = magnitude_word(x);
    if (!std::isfinite(x) || word < 0x3e300000) // or |x| < 2^-28
        return x;
    auto const magnitude = std::fabs(x);
    double w = 0;
    if (word > 0x41b00000) { // |x| > 2^28
        w = log(magnitude) + k_ln2;
    } else if (word > 0x40000000) { // |x| > 2
        w = log(2 * magnitude + 1 / (std::sqrt(x * x + 1) + magnitude));
    } else {
        auto const t = x * x;
        w = log1p(magnitude + t / (1 + std::sqrt(1 + t)));
    }
    return x > 0 ? w : -w;
}

double acosh(double x)
{
    auto const word = high_word(x);
    if (!(x >= 1))
        return k_nan;
    if (word >= 0x41b00000) // x > 2^28
        return std::isinf(x) ? x : log(x) + k_ln2;
    if (x == 1)
        return 0;
    if (word > 0x40000000) { // x > 2
        auto const t = x * x;
        return log(2 * x - 1 / (x + std::sqrt(t - 1)));
    }
    auto const t = x - 1;
    return log1p(t + std::sqrt(2 * t + t * t));
}

double atanh(double x)
{
    auto const magnitude = std::fabs(x);
    if (!(magnitude <= 1))
        return k_nan;
    if (magnitude == 1)
        return x * k_infinity;
    if (magnitude_word(x) < 0x3e300000) // |x| < 2^-28
        return x;
    double t = magnitude + magnitude;
    t = magnitude < 0.5 ? 0.5 * log1p(t + t * magnitude / (1 - magnitude)) : 0.5 * log1p(t / (1 - magnitude));
    return x < 0 ? -t : t;
}

} // namespace js::core
