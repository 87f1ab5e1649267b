#include "pi_reduction.h"

#include "words.h"

#include <cmath>

namespace js::core {

namespace {

// The digits of 2/pi in base 2^24.
constexpr std::int32_t k_two_over_pi[] = {
    0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163, 0xabdebb, 0xc561b7,
    0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129, 0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c,
    0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c, 0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11,
    0x8b5a0a, 0x6d1f6d, 0x367ecf, 0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7,
    0x8a5292, 0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3, 0x91615e,
    0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880, 0x4d7327, 0x310606, 0x1556ca, 0x73a8c9, 0x60e27b, 0xc08c6b,
};

// pi/2 in pieces of 24 bits.
constexpr double k_half_pi_pieces[] = { 0x1.921fb4p+0, 0x1.4442dp-24, 0x1.846988p-48, 0x1.8cc516p-72, 0x1.01b838p-96, 0x1.a25204p-120,
    0x1.382228p-145, 0x1.9f31dp-169 };

constexpr double k_two24 = 16777216.0;
constexpr double k_two_to_minus_24 = 5.96046447753906250000e-08;
constexpr int k_first_pieces = 4; // of the product that are needed at least
constexpr int k_most_pieces = 20;

// Note [reduction of huge angles]
//
// x is cut into pieces of 24 bits and multiplied by as many digits of 2/pi as matter: those far to the left only
// contribute multiples of 8 to the product and are left out. If the product turns out to be so close to an integer that
// too few digits of its fraction remain, more digits of 2/pi are taken.
class HugeReduction {
public:
    HugeReduction(double const* x, int piece_count, int exponent)
        : m_x(x)
        , m_last_x(piece_count - 1)
        , m_first_digit(exponent < 3 ? 0 : (exponent - 3) / 24)
        , m_exponent(exponent - 24 * (m_first_digit + 1))
        , m_last(k_first_pieces)
    {
        for (int i = 0; i <= m_last_x + k_first_pieces; i++) {
            auto const digit = m_first_digit - m_last_x + i;
            m_digits[i] = digit < 0 ? 0 : k_two_over_pi[digit];
        }
        for (int i = 0; i <= k_first_pieces; i++)
            multiply(i);
    }

    ReducedAngle run()
    {
        while (!split_product())
            take_more_digits();
        normalise();
        return multiply_by_half_pi();
    }

private:
    // m_product[i] = sum of x[j] * digits[i - j]
    void multiply(int i)
    {
        double sum = 0;
        for (int j = 0; j <= m_last_x; j++)
            sum += m_x[j] * m_digits[m_last_x + i - j];
        m_product[i] = sum;
    }

    // Distils the product into integers of 24 bits, takes the quadrant away and makes the fraction at most 1/2. False if
    // nothing is left of it.
    bool split_product()
    {
        m_z = m_product[m_last];
        for (int i = 0, j = m_last; j > 0; i++, j--) {
            auto const upper = static_cast<double>(static_cast<std::int32_t>(k_two_to_minus_24 * m_z));
            m_pieces[i] = static_cast<std::int32_t>(m_z - k_two24 * upper);
            m_z = m_product[j - 1] + upper;
        }
        m_z = std::scalbn(m_z, m_exponent);
        m_z -= 8.0 * std::floor(m_z * 0.125);
        m_quadrants = static_cast<int>(m_z);
        m_z -= static_cast<double>(m_quadrants);
        take_integer_bits();
        if (m_half > 0)
            complement();
        if (m_z != 0)
            return true;
        std::int32_t bits = 0;
        for (int i = m_last - 1; i >= k_first_pieces; i--)
            bits |= m_pieces[i];
        return bits != 0;
    }

    // Bits of the last piece that belong to the integer; m_half tells whether the fraction is at least 1/2.
    void take_integer_bits()
    {
        m_half = 0;
        auto& last = m_pieces[m_last - 1];
        if (m_exponent > 0) {
            auto const bits = last >> (24 - m_exponent);
            m_quadrants += bits;
            last -= bits << (24 - m_exponent);
            m_half = last >> (23 - m_exponent);
        } else if (m_exponent == 0) {
            m_half = last >> 23;
        } else if (m_z >= 0.5) {
            m_half = 2;
        }
    }

    // The fraction becomes 1 - fraction, in the next quadrant.
    void complement()
    {
        m_quadrants++;
        bool has_carry = false;
        for (int i = 0; i < m_last; i++) {
            auto const piece = m_pieces[i];
            if (has_carry) {
                m_pieces[i] = 0xffffff - piece;
            } else if (piece != 0) {
                has_carry = true;
                m_pieces[i] = 0x1000000 - piece;
            }
        }
        if (m_exponent == 1)
            m_pieces[m_last - 1] &= 0x7fffff;
        else if (m_exponent == 2)
            m_pieces[m_last - 1] &= 0x3fffff;
        if (m_half != 2)
            return;
        m_z = 1 - m_z;
        if (has_carry)
            m_z -= std::scalbn(1.0, m_exponent);
    }

    void take_more_digits()
    {
        int count = 1;
        while (m_pieces[k_first_pieces - count] == 0)
            count++;
        for (int i = m_last + 1; i <= m_last + count; i++) {
            m_digits[m_last_x + i] = k_two_over_pi[m_first_digit + i];
            multiply(i);
        }
        m_last += count;
    }

    // Drops leading zeros, or puts the fraction in front as pieces of its own.
    void normalise()
    {
        if (m_z == 0) {
            m_last--;
            m_exponent -= 24;
            while (m_pieces[m_last] == 0) {
                m_last--;
                m_exponent -= 24;
            }
            return;
        }
        m_z = std::scalbn(m_z, -m_exponent);
        if (m_z < k_two24) {
            m_pieces[m_last] = static_cast<std::int32_t>(m_z);
            return;
        }
        auto const upper = static_cast<double>(static_cast<std::int32_t>(k_two_to_minus_24 * m_z));
        m_pieces[m_last] = static_cast<std::int32_t>(m_z - k_two24 * upper);
        m_last++;
        m_exponent += 24;
        m_pieces[m_last] = static_cast<std::int32_t>(upper);
    }

    ReducedAngle multiply_by_half_pi()
    {
        auto scale = std::scalbn(1.0, m_exponent);
        for (int i = m_last; i >= 0; i--) {
            m_product[i] = scale * static_cast<double>(m_pieces[i]);
            scale *= k_two_to_minus_24;
        }
        double parts[k_most_pieces];
        for (int i = m_last; i >= 0; i--) {
            double sum = 0;
            for (int k = 0; k <= k_first_pieces && k <= m_last - i; k++)
                sum += k_half_pi_pieces[k] * m_product[i + k];
            parts[m_last - i] = sum;
        }
        double high = 0;
        for (int i = m_last; i >= 0; i--)
            high += parts[i];
        double low = parts[0] - high;
        for (int i = 1; i <= m_last; i++)
            low += parts[i];
        return { m_quadrants & 7, m_half == 0 ? high : -high, m_half == 0 ? low : -low };
    }

    double const* m_x;
    int m_last_x;
    int m_first_digit;
    int m_exponent;
    int m_last;
    int m_quadrants = 0;
    int m_half = 0; // 1, 2: the fraction is at least 1/2
    double m_z = 0;
    double m_digits[k_most_pieces] = {};
    double m_product[k_most_pieces] = {};
    std::int32_t m_pieces[k_most_pieces] = {};
};

ReducedAngle reduce_huge(double magnitude)
{
    auto const exponent = (magnitude_word(magnitude) >> 20) - 1046; // of the last bit of the first piece
    auto z = with_exponent(magnitude, -exponent);
    double pieces[3];
    for (int i = 0; i < 2; i++) {
        pieces[i] = static_cast<double>(static_cast<std::int32_t>(z));
        z = (z - pieces[i]) * k_two24;
    }
    pieces[2] = z;
    int count = 3;
    while (pieces[count - 1] == 0)
        count--;
    return HugeReduction(pieces, count, exponent).run();
}

constexpr double k_inverse_half_pi = 6.36619772367581382433e-01;
constexpr double k_half_pi_1 = 1.57079632673412561417e+00; // 33 bits of pi/2
constexpr double k_half_pi_1_tail = 6.07710050650619224932e-11;
constexpr double k_half_pi_2 = 6.07710050630396597660e-11; // the next 33 bits
constexpr double k_half_pi_2_tail = 2.02226624879595063154e-21;
constexpr double k_half_pi_3 = 2.02226624871116645580e-21;
constexpr double k_half_pi_3_tail = 8.47842766036889956997e-32;

// |x| < 3 pi/4
ReducedAngle reduce_small(double magnitude)
{
    auto z = magnitude - k_half_pi_1;
    auto tail = k_half_pi_1_tail;
    if (magnitude_word(magnitude) == 0x3ff921fb) { // close to pi/2: 33 bits are not enough
        z -= k_half_pi_2;
        tail = k_half_pi_2_tail;
    }
    auto const high = z - tail;
    return { 1, high, (z - high) - tail };
}

// |x| < 2^19 pi/2
ReducedAngle reduce_medium(double magnitude)
{
    auto const n = static_cast<int>(magnitude * k_inverse_half_pi + 0.5);
    auto const fn = static_cast<double>(n);
    auto const exponent = magnitude_word(magnitude) >> 20;
    auto const lost_bits = [&](double value) { return exponent - ((high_word(value) >> 20) & 0x7ff); };
    auto r = magnitude - fn * k_half_pi_1;
    auto w = fn * k_half_pi_1_tail;
    auto high = r - w;
    bool const is_far_from_multiple = n < 32 && magnitude_word(magnitude) != high_word(fn * 1.57079632679489655800e+00);
    if (!is_far_from_multiple && lost_bits(high) > 16) {
        auto t = r;
        w = fn * k_half_pi_2;
        r = t - w;
        w = fn * k_half_pi_2_tail - ((t - r) - w);
        high = r - w;
        if (lost_bits(high) > 49) {
            t = r;
            w = fn * k_half_pi_3;
            r = t - w;
            w = fn * k_half_pi_3_tail - ((t - r) - w);
            high = r - w;
        }
    }
    return { n, high, (r - high) - w };
}

} // namespace

ReducedAngle reduce_angle(double x)
{
    auto const magnitude = std::fabs(x);
    auto const word = magnitude_word(x);
    auto const reduced = word < 0x4002d97c ? reduce_small(magnitude) : word <= 0x413921fb ? reduce_medium(magnitude) : reduce_huge(magnitude);
    if (x < 0)
        return { -reduced.quadrants, -reduced.high, -reduced.low };
    return reduced;
}

} // namespace js::core
