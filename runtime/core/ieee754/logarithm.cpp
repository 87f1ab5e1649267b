#include "ieee754.h"
#include "words.h"

#include <cmath>

namespace js::core {

namespace {

constexpr double k_l1 = 6.666666666666735130e-01;
constexpr double k_l2 = 3.999999999940941908e-01;
constexpr double k_l3 = 2.857142874366239149e-01;
constexpr double k_l4 = 2.222219843214978396e-01;
constexpr double k_l5 = 1.818357216161805012e-01;
constexpr double k_l6 = 1.531383769920937332e-01;
constexpr double k_l7 = 1.479819860511658591e-01;

// For arguments that are no positive finite numbers; true if `result` is the answer.
bool is_special(double x, double& result)
{
    if (x == 0)
        result = -k_infinity;
    else if (x < 0)
        result = k_nan;
    else if (!std::isfinite(x))
        result = x + x;
    else
        return false;
    return true;
}

// x = 2^k * (1 + f), sqrt(2)/2 < 1 + f < sqrt(2)
struct Split {
    int k;
    double f;
    std::int32_t fraction; // the upper bits of x's fraction
};

Split split(double x)
{
    int k = 0;
    if (high_word(x) < 0x00100000) { // subnormal
        k = -54;
        x *= k_two54;
    }
    auto high = high_word(x);
    k += (high >> 20) - 1023;
    high &= 0x000fffff;
    auto const i = (high + 0x95f64) & 0x100000;
    x = with_high_word(x, high | (i ^ 0x3ff00000));
    return { k + (i >> 20), x - 1, high };
}

// The polynomial in s = f / (2 + f), without the leading terms.
double series(double z)
{
    auto const w = z * z;
    auto const t1 = w * polynomial(w, k_l2, k_l4, k_l6);
    auto const t2 = z * polynomial(w, k_l1, k_l3, k_l5, k_l7);
    return t2 + t1;
}

} // namespace

double log(double x)
{
    double special = 0;
    if (is_special(x, special))
        return special;
    auto const [k, f, fraction] = split(x);
    auto const dk = static_cast<double>(k);
    if ((0x000fffff & (2 + fraction)) < 3) { // |f| < 2^-20
        if (f == 0)
            return k == 0 ? 0 : dk * k_ln2_high + dk * k_ln2_low;
        auto const r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : dk * k_ln2_high - ((r - dk * k_ln2_low) - f);
    }
    auto const s = f / (2 + f);
    auto const r = series(s * s);
    if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
        auto const half_square = 0.5 * f * f;
        if (k == 0)
            return f - (half_square - s * (half_square + r));
        return dk * k_ln2_high - ((half_square - (s * (half_square + r) + dk * k_ln2_low)) - f);
    }
    if (k == 0)
        return f - s * (f - r);
    return dk * k_ln2_high - ((s * (f - r) - dk * k_ln2_low) - f);
}

double log2(double x)
{
    constexpr double k_inverse_ln2_high = 1.44269504072144627571e+00;
    constexpr double k_inverse_ln2_low = 1.67517131648865118353e-10;
    double special = 0;
    if (is_special(x, special))
        return special;
    if (x == 1)
        return 0;
    auto const [k, f, fraction] = split(x);
    static_cast<void>(fraction);
    auto const y = static_cast<double>(k);
    auto const half_square = 0.5 * f * f;
    auto const s = f / (2 + f);
    auto const r = s * (half_square + series(s * s));
    auto const high = truncated(f - half_square);
    auto const low = (f - high) - half_square + r;
    auto value_high = high * k_inverse_ln2_high;
    auto value_low = (low + high) * k_inverse_ln2_low + low * k_inverse_ln2_high;
    auto const w = y + value_high;
    value_low += (y - w) + value_high;
    value_high = w;
    return value_low + value_high;
}

double log10(double x)
{
    constexpr double k_inverse_ln10 = 4.34294481903251816668e-01;
    constexpr double k_log10_2_high = 3.01029995663611771306e-01;
    constexpr double k_log10_2_low = 3.69423907715893078616e-13;
    double special = 0;
    if (is_special(x, special))
        return special;
    if (x == 1)
        return 0;
    int k = 0;
    if (high_word(x) < 0x00100000) { // subnormal
        k = -54;
        x *= k_two54;
    }
    k += (high_word(x) >> 20) - 1023;
    auto const i = k < 0 ? 1 : 0;
    auto const y = static_cast<double>(k + i);
    x = with_high_word(x, (high_word(x) & 0x000fffff) | ((0x3ff - i) << 20));
    auto const z = y * k_log10_2_low + k_inverse_ln10 * log(x);
    return z + y * k_log10_2_high;
}

namespace {

// 1 + x = 2^k * (1 + f), and c, what rounding 1 + x has lost.
struct SplitOfOneMore {
    int k = 0;
    double f;
    double c = 0;
    std::int32_t fraction = 1;
};

SplitOfOneMore split_one_more(double x)
{
    auto const high = high_word(x);
    if (high < 0x3fda827a && (high > 0 || high <= static_cast<std::int32_t>(0xbfd2bec4))) // -0.2929 < x < 0.41422
        return { 0, x, 0, 1 };
    SplitOfOneMore result;
    double u = x;
    if (high < 0x43400000) {
        u = 1 + x;
        result.k = (high_word(u) >> 20) - 1023;
        result.c = (result.k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    } else {
        result.k = (high_word(u) >> 20) - 1023;
    }
    result.fraction = high_word(u) & 0x000fffff;
    if (result.fraction < 0x6a09e) {
        u = with_high_word(u, result.fraction | 0x3ff00000);
    } else {
        result.k++;
        u = with_high_word(u, result.fraction | 0x3fe00000);
        result.fraction = (0x00100000 - result.fraction) >> 2;
    }
    result.f = u - 1;
    return result;
}

} // namespace

double log1p(double x)
{
    auto const magnitude = magnitude_word(x);
    if (x <= -1)
        return x == -1 ? -k_infinity : k_nan;
    if (!std::isfinite(x))
        return x + x;
    if (magnitude < 0x3e200000) // |x| < 2^-29
        return magnitude < 0x3c900000 ? x : x - x * x * 0.5;
    auto const [k, f, c, fraction] = split_one_more(x);
    auto const dk = static_cast<double>(k);
    auto const half_square = 0.5 * f * f;
    if (fraction == 0) { // |f| < 2^-20
        if (f == 0)
            return k == 0 ? 0 : dk * k_ln2_high + (c + dk * k_ln2_low);
        auto const r = half_square * (1 - 0.66666666666666666 * f);
        return k == 0 ? f - r : dk * k_ln2_high - ((r - (dk * k_ln2_low + c)) - f);
    }
    auto const s = f / (2 + f);
    auto const z = s * s;
    auto const r = z * polynomial(z, k_l1, k_l2, k_l3, k_l4, k_l5, k_l6, k_l7);
    if (k == 0)
        return f - (half_square - s * (half_square + r));
    return dk * k_ln2_high - ((half_square - (s * (half_square + r) + (dk * k_ln2_low + c))) - f);
}

} // namespace js::core
