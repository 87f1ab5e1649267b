#include "ieee754.h"
#include "words.h"

#include <cmath>

namespace js::core {

namespace {

constexpr double k_pi = 3.14159265358979311600e+00;
constexpr double k_half_pi_high = 1.57079632679489655800e+00;
constexpr double k_half_pi_low = 6.12323399573676603587e-17;
constexpr double k_quarter_pi_high = 7.85398163397448278999e-01;

// (asin(x) - x) / x^3 as a quotient of polynomials in x^2.
struct Quotient {
    double numerator;
    double denominator;
};

Quotient asin_quotient(double t)
{
    return {
        t
            * polynomial(t, 1.66666666666666657415e-01, -3.25565818622400915405e-01, 2.01212532134862925881e-01, -4.00555345006794114027e-02,
                7.91534994289814532176e-04, 3.47933107596021167570e-05),
        polynomial(t, 1.0, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01, 7.70381505559019352791e-02),
    };
}

} // namespace

double asin(double x)
{
    auto const word = magnitude_word(x);
    auto const magnitude = std::fabs(x);
    if (!(magnitude < 1)) {
        if (magnitude == 1)
            return x * k_half_pi_high + x * k_half_pi_low;
        return k_nan;
    }
    if (word < 0x3fe00000) { // |x| < 0.5
        if (word < 0x3e400000)
            return x;
        auto const [p, q] = asin_quotient(x * x);
        return x + x * (p / q);
    }
    auto const t = (1 - magnitude) * 0.5;
    auto const [p, q] = asin_quotient(t);
    auto const s = std::sqrt(t);
    double result = 0;
    if (word >= 0x3fef3333) { // |x| > 0.975
        auto const w = p / q;
        result = k_half_pi_high - (2 * (s + s * w) - k_half_pi_low);
    } else {
        auto const w = truncated(s);
        auto const c = (t - w * w) / (s + w);
        auto const r = p / q;
        auto const a = 2 * s * r - (k_half_pi_low - 2 * c);
        auto const b = k_quarter_pi_high - 2 * w;
        result = k_quarter_pi_high - (a - b);
    }
    return x > 0 ? result : -result;
}

double acos(double x)
{
    auto const word = magnitude_word(x);
    if (!(std::fabs(x) < 1)) {
        if (x == 1)
            return 0;
        if (x == -1)
            return k_pi + 2 * k_half_pi_low;
        return k_nan;
    }
    if (word < 0x3fe00000) { // |x| < 0.5
        if (word <= 0x3c600000)
            return k_half_pi_high + k_half_pi_low;
        auto const [p, q] = asin_quotient(x * x);
        auto const r = p / q;
        return k_half_pi_high - (x - (k_half_pi_low - x * r));
    }
    if (x < 0) {
        auto const z = (1 + x) * 0.5;
        auto const [p, q] = asin_quotient(z);
        auto const s = std::sqrt(z);
        auto const w = (p / q) * s - k_half_pi_low;
        return k_pi - 2 * (s + w);
    }
    auto const z = (1 - x) * 0.5;
    auto const s = std::sqrt(z);
    auto const df = truncated(s);
    auto const c = (z - df * df) / (s + df);
    auto const [p, q] = asin_quotient(z);
    auto const w = (p / q) * s + c;
    return 2 * (df + w);
}

namespace {

// Where atan is known: atan(0.5), atan(1), atan(1.5), atan(infinity).
struct KnownAngle {
    double high;
    double low;
};
constexpr KnownAngle k_known_angles[] = {
    { 4.63647609000806093515e-01, 2.26987774529616870924e-17 },
    { 7.85398163397448278999e-01, 3.06161699786838301793e-17 },
    { 9.82793723247329054082e-01, 1.39033110312309984516e-17 },
    { 1.57079632679489655800e+00, 6.12323399573676603587e-17 },
};

// The difference of the angles of x and the known one, as a tangent.
double tangent_of_difference(double x, int known)
{
    switch (known) {
    case 0:
        return (2 * x - 1) / (2 + x);
    case 1:
        return (x - 1) / (x + 1);
    case 2:
        return (x - 1.5) / (1 + 1.5 * x);
    default:
        return -1 / x;
    }
}

double atan_series(double x)
{
    auto const z = x * x;
    auto const w = z * z;
    auto const s1 = z
        * polynomial(w, 3.33333333333329318027e-01, 1.42857142725034663711e-01, 9.09088713343650656196e-02, 6.66107313738753120669e-02,
            4.97687799461593236017e-02, 1.62858201153657823623e-02);
    auto const s2 = w
        * polynomial(w, -1.99999999998764832476e-01, -1.11111104054623557880e-01, -7.69187620504482999495e-02, -5.83357013379057348645e-02,
            -3.65315727442169155270e-02);
    return x * (s1 + s2);
}

} // namespace

double atan(double x)
{
    auto const word = magnitude_word(x);
    if (std::isnan(x))
        return x;
    if (word >= 0x44100000) { // |x| >= 2^66
        auto const angle = k_known_angles[3].high + k_known_angles[3].low;
        return x > 0 ? angle : -angle;
    }
    if (word < 0x3fdc0000) // |x| < 0.4375
        return word < 0x3e400000 ? x : x - atan_series(x);
    int const known = word < 0x3fe60000 ? 0 : word < 0x3ff30000 ? 1 : word < 0x40038000 ? 2 : 3;
    auto const reduced = tangent_of_difference(std::fabs(x), known);
    auto const [high, low] = k_known_angles[known];
    auto const angle = high - ((atan_series(reduced) - low) - reduced);
    return x < 0 ? -angle : angle;
}

double atan2(double y, double x)
{
    constexpr double k_pi_low = 1.2246467991473531772e-16;
    if (std::isnan(x) || std::isnan(y))
        return k_nan;
    if (x == 1)
        return atan(y);
    bool const is_left = std::signbit(x);
    auto const signed_like_y = [&](double angle) { return std::copysign(angle, y); };
    if (y == 0)
        return is_left ? signed_like_y(k_pi) : y;
    if (x == 0)
        return signed_like_y(k_half_pi_high);
    if (std::isinf(x)) {
        if (std::isinf(y))
            return signed_like_y(is_left ? 3.0 * k_quarter_pi_high : k_quarter_pi_high);
        return signed_like_y(is_left ? k_pi : 0.0);
    }
    if (std::isinf(y))
        return signed_like_y(k_half_pi_high);
    auto const difference = (magnitude_word(y) - magnitude_word(x)) >> 20;
    double z = 0;
    bool is_past_half_pi = is_left;
    if (difference > 60) {
        z = k_half_pi_high + 0.5 * k_pi_low;
        is_past_half_pi = false;
    } else if (!(is_left && difference < -60)) {
        z = atan(std::fabs(y / x));
    }
    if (!is_past_half_pi)
        return std::signbit(y) ? -z : z;
    return std::signbit(y) ? (z - k_pi_low) - k_pi : k_pi - (z - k_pi_low);
}

} // namespace js::core
