#include "ieee754.h"
#include "pi_reduction.h"
#include "words.h"

#include <cmath>

namespace js::core {

namespace {

constexpr std::int32_t k_quarter_pi = 0x3fe921fb;
constexpr std::int32_t k_tiny = 0x3e400000; // 2^-27

// sin(x + y) for |x| <= pi/4; y is the tail of x.
double kernel_sin(double x, double y, bool has_tail)
{
    if (magnitude_word(x) < k_tiny)
        return x;
    constexpr double k_s1 = -1.66666666666666324348e-01;
    auto const z = x * x;
    auto const v = z * x;
    auto const r = polynomial(z, 8.33333333332248946124e-03, -1.98412698298579493134e-04, 2.75573137070700676789e-06,
        -2.50507602534068634195e-08, 1.58969099521155010221e-10);
    if (!has_tail)
        return x + v * (k_s1 + z * r);
    return x - ((z * (0.5 * y - v * r) - y) - v * k_s1);
}

// cos(x + y) for |x| <= pi/4
double kernel_cos(double x, double y)
{
    auto const word = magnitude_word(x);
    if (word < k_tiny)
        return 1;
    auto const z = x * x;
    auto const r = z
        * polynomial(z, 4.16666666666666019037e-02, -1.38888888888741095749e-03, 2.48015872894767294178e-05, -2.75573143513906633035e-07,
            2.08757232129817482790e-09, -1.13596475577881948265e-11);
    if (word < 0x3fd33333) // |x| < 0.3
        return 1 - (0.5 * z - (z * r - x * y));
    auto const qx = word > 0x3fe90000 ? 0.28125 : from_words(word - 0x00200000, 0); // x/4
    auto const iz = 0.5 * z - qx;
    auto const a = 1 - qx;
    return a - (iz - (z * r - x * y));
}

// -1 / (x + r), with care for the last bits; w = x + r.
double negative_reciprocal(double x, double r, double w)
{
    auto const z = truncated(w);
    auto const v = r - (z - x);
    auto const a = -1 / w;
    auto const t = truncated(a);
    auto const s = 1 + t * z;
    return t + a * (s + t * v);
}

// tan(x + y) for |x| <= pi/4, or -1/tan.
double kernel_tan(double x, double y, bool is_reciprocal)
{
    auto const high = high_word(x);
    auto const word = high & 0x7fffffff;
    if (word < 0x3e300000) { // |x| < 2^-28
        if (!is_reciprocal)
            return x;
        return x == 0 ? k_infinity : negative_reciprocal(x, y, x + y);
    }
    bool const is_large = word >= 0x3fe59428; // |x| >= 0.6744
    if (is_large) {
        if (high < 0) {
            x = -x;
            y = -y;
        }
        auto const z = 7.85398163397448278999e-01 - x;
        auto const w = 3.06161699786838301793e-17 - y;
        x = z + w;
        y = 0;
    }
    auto const z = x * x;
    auto const w = z * z;
    auto r = polynomial(w, 1.33333333333201242699e-01, 2.18694882948595424599e-02, 3.59207910759131235356e-03, 5.88041240820264096874e-04,
        7.81794442939557092300e-05, -1.85586374855275456654e-05);
    auto const v = z
        * polynomial(w, 5.39682539762260521377e-02, 8.86323982359930005737e-03, 1.45620945432529025516e-03, 2.46463134818469906812e-04,
            7.14072491382608190305e-05, 2.59073051863633712884e-05);
    auto const s = z * x;
    r = y + z * (s * (r + v) + y);
    r += 3.33333333333334091986e-01 * s;
    auto const sum = x + r;
    if (is_large) {
        double const sign = is_reciprocal ? -1 : 1;
        return (1 - ((high >> 30) & 2)) * (sign - 2 * (x - (sum * sum / (sum + sign) - r)));
    }
    return is_reciprocal ? negative_reciprocal(x, r, sum) : sum;
}

} // namespace

double sin(double x)
{
    if (magnitude_word(x) <= k_quarter_pi)
        return kernel_sin(x, 0, false);
    if (!std::isfinite(x))
        return k_nan;
    auto const [quadrants, high, low] = reduce_angle(x);
    switch (quadrants & 3) {
    case 0:
        return kernel_sin(high, low, true);
    case 1:
        return kernel_cos(high, low);
    case 2:
        return -kernel_sin(high, low, true);
    default:
        return -kernel_cos(high, low);
    }
}

double cos(double x)
{
    if (magnitude_word(x) <= k_quarter_pi)
        return kernel_cos(x, 0);
    if (!std::isfinite(x))
        return k_nan;
    auto const [quadrants, high, low] = reduce_angle(x);
    switch (quadrants & 3) {
    case 0:
        return kernel_cos(high, low);
    case 1:
        return -kernel_sin(high, low, true);
    case 2:
        return -kernel_cos(high, low);
    default:
        return kernel_sin(high, low, true);
    }
}

double tan(double x)
{
    if (magnitude_word(x) <= k_quarter_pi)
        return kernel_tan(x, 0, false);
    if (!std::isfinite(x))
        return k_nan;
    auto const [quadrants, high, low] = reduce_angle(x);
    return kernel_tan(high, low, (quadrants & 1) != 0);
}

} // namespace js::core
