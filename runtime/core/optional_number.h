// A number that may be missing: what an array has behind its end, or next() when nothing is left.
#pragma once

#include <bit>
#include <cstdint>

namespace js {

// One word: undefined is a NaN of its own, so that arithmetic, for which undefined is NaN, needs no test.
class OptionalNumber {
public:
    constexpr OptionalNumber() = default; // undefined
    constexpr OptionalNumber(double number)
        : m_number(number == number ? number : __builtin_nan("")) // no result of arithmetic becomes undefined
    {
    }
    constexpr OptionalNumber(std::int32_t number)
        : m_number(number)
    {
    }
    constexpr OptionalNumber(std::int64_t counter)
        : m_number(static_cast<double>(counter))
    {
    }
    constexpr bool is_undefined() const { return std::bit_cast<std::uint64_t>(m_number) == k_undefined; }
    // The number, NaN for undefined (7.1.4 ToNumber).
    constexpr double number() const { return m_number; }

private:
    static constexpr std::uint64_t k_undefined = 0x7ff8'0000'0000'0001;
    double m_number = std::bit_cast<double>(k_undefined);
};

} // namespace js
