#include "ieee754.h"
#include "words.h"

#include <cmath>

namespace js::core {

double cbrt(double x)
{
    constexpr std::int32_t k_bias = 715094163;           // (1023 - 1023/3 - 0.03306235651) * 2^20
    constexpr std::int32_t k_subnormal_bias = 696219795; // (1023 - 1023/3 - 54/3 - 0.03306235651) * 2^20
    if (!std::isfinite(x) || x == 0)
        return x + x;
    auto const sign = static_cast<std::int32_t>(static_cast<std::uint32_t>(high_word(x)) & 0x80000000u);
    auto const magnitude = magnitude_word(x);
    // A guess to 5 bits: a third of the exponent.
    auto t = magnitude < 0x00100000 ? from_words(sign | (magnitude_word(k_two54 * x) / 3 + k_subnormal_bias), 0)
                                    : from_words(sign | (magnitude / 3 + k_bias), 0);
    // To 23 bits.
    auto r = (t * t) * (t / x);
    t = t * (polynomial(r, 1.87595182427177009643, -1.88497979543377169875, 1.621429720105354466140)
            + ((r * r) * r) * (-0.758397934778766047437 + r * 0.145996192886612446982));
    t = std::bit_cast<double>((std::bit_cast<std::uint64_t>(t) + 0x80000000u) & 0xffffffffc0000000u);
    // One step of Newton, to 53 bits.
    auto const s = t * t;
    r = x / s;
    auto const w = t + t;
    r = (r - t) / (w + r);
    return t + t * r;
}

} // namespace js::core
