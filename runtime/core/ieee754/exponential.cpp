#include "ieee754.h"
#include "words.h"

#include <cmath>

namespace js::core {

namespace {

constexpr double k_overflow_threshold = 7.09782712893383973096e+02;
constexpr double k_underflow_threshold = -7.45133219101941108420e+02;
constexpr double k_two1023 = 8.98846567431157953865e+307;

// x = k * ln2 + (high - low), |high - low| <= ln2 / 2.
struct Reduction {
    int k;
    double high;
    double low;
};

Reduction reduce(double x)
{
    auto const magnitude = magnitude_word(x);
    bool const is_negative = x < 0;
    if (magnitude < 0x3ff0a2b2) { // |x| < 1.5 ln2
        if (is_negative)
            return { -1, x + k_ln2_high, -k_ln2_low };
        return { 1, x - k_ln2_high, k_ln2_low };
    }
    auto const k = static_cast<int>(k_inverse_ln2 * x + (is_negative ? -0.5 : 0.5));
    auto const t = static_cast<double>(k);
    return { k, x - t * k_ln2_high, t * k_ln2_low };
}

} // namespace

double exp(double x)
{
    auto const magnitude = magnitude_word(x);
    if (magnitude >= 0x40862e42) { // |x| >= 709.78
        if (std::isnan(x))
            return x;
        if (x > k_overflow_threshold)
            return k_infinity;
        if (x < k_underflow_threshold)
            return 0;
    }
    Reduction reduction { 0, 0, 0 };
    if (magnitude > 0x3fd62e42) { // |x| > 0.5 ln2
        if (x == 1)
            return 2.718281828459045;
        reduction = reduce(x);
        x = reduction.high - reduction.low;
    } else if (magnitude < 0x3e300000) { // |x| < 2^-28
        return 1 + x;
    }
    auto const [k, high, low] = reduction;
    auto const t = x * x;
    auto const c = x
        - t * polynomial(t, 1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05, -1.65339022054652515390e-06,
              4.13813679705723846039e-08);
    if (k == 0)
        return 1 - ((x * c) / (c - 2) - x);
    auto const y = 1 - ((low - (x * c) / (2 - c)) - high);
    if (k == 1024)
        return y * 2 * k_two1023;
    if (k >= -1021)
        return y * power_of_two(k);
    return y * power_of_two(k + 1000) * 9.33263618503218878990e-302; // 2^-1000
}

namespace {

// expm1(k * ln2 + x) from x and e, the correction of 1 + x.
double scale_expm1(int k, double x, double e)
{
    if (k == -1)
        return 0.5 * (x - e) - 0.5;
    if (k == 1)
        return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
    auto const two_to_k = k == 1024 ? 0 : power_of_two(k);
    if (k <= -2 || k > 56) {
        auto const y = 1 - (e - x);
        return (k == 1024 ? y * 2 * k_two1023 : y * two_to_k) - 1;
    }
    if (k < 20) {
        auto const t = from_words(0x3ff00000 - (0x200000 >> k), 0); // 1 - 2^-k
        return (t - (e - x)) * two_to_k;
    }
    auto const t = power_of_two(-k);
    auto y = x - (e + t);
    y += 1;
    return y * two_to_k;
}

} // namespace

double expm1(double x)
{
    auto const magnitude = magnitude_word(x);
    if (magnitude >= 0x4043687a) { // |x| >= 56 ln2
        if (std::isnan(x))
            return x;
        if (x > k_overflow_threshold)
            return k_infinity;
        if (x < 0)
            return -1;
    }
    int k = 0;
    double c = 0;
    if (magnitude > 0x3fd62e42) { // |x| > 0.5 ln2
        auto const reduction = reduce(x);
        k = reduction.k;
        x = reduction.high - reduction.low;
        c = (reduction.high - x) - reduction.low;
    } else if (magnitude < 0x3c900000) { // |x| < 2^-54
        return x;
    }
    auto const half_x = 0.5 * x;
    auto const half_square = x * half_x;
    auto const r = polynomial(half_square, 1.0, -3.33333333333331316428e-02, 1.58730158725481460165e-03, -7.93650757867487942473e-05,
        4.00821782732936239552e-06, -2.01099218183624371326e-07);
    auto const t = 3 - r * half_x;
    auto e = half_square * ((r - t) / (6 - x * t));
    if (k == 0)
        return x - (x * e - half_square);
    e = x * (e - c) - c;
    e -= half_square;
    return scale_expm1(k, x, e);
}

} // namespace js::core
