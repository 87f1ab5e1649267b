#include "decimal.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace js::core {

namespace {

char* copy(char* out, char const* text, int size)
{
    std::memcpy(out, text, static_cast<std::size_t>(size));
    return out + size;
}

char* zeros(char* out, int count)
{
    std::memset(out, '0', static_cast<std::size_t>(count));
    return out + count;
}

// The shortest digits s that tell the number from its neighbours, k of them, and the position n of the point: 0.s * 10^n.
struct Digits {
    char s[k_decimal_size];
    int k;
    int n;
};

Digits shortest_digits(double magnitude)
{
    char written[k_decimal_size]; // d.ddde+xx
    auto const* const end = std::to_chars(written, written + sizeof written, magnitude, std::chars_format::scientific).ptr;
    Digits digits { { written[0] }, 1, 0 };
    auto const* next = written + 1;
    if (*next == '.')
        for (++next; *next != 'e'; ++next)
            digits.s[digits.k++] = *next;
    auto const is_negative = *++next == '-';
    int exponent = 0;
    for (++next; next != end; ++next)
        exponent = exponent * 10 + (*next - '0');
    digits.n = (is_negative ? -exponent : exponent) + 1;
    return digits;
}

char* write_exponent(char* out, int exponent)
{
    *out++ = 'e';
    *out++ = exponent < 0 ? '-' : '+';
    return std::to_chars(out, out + 4, exponent < 0 ? -exponent : exponent).ptr;
}

char* write_digits(char* out, Digits const& digits)
{
    auto const& [s, k, n] = digits;
    if (k <= n && n <= 21) // step 6
        return zeros(copy(out, s, k), n - k);
    if (0 < n && n <= 21) { // step 7
        out = copy(out, s, n);
        *out++ = '.';
        return copy(out, s + n, k - n);
    }
    if (-6 < n && n <= 0) // step 8
        return copy(zeros(copy(out, "0.", 2), -n), s, k);
    *out++ = s[0]; // steps 9 to 11
    if (k > 1) {
        *out++ = '.';
        out = copy(out, s + 1, k - 1);
    }
    return write_exponent(out, n - 1);
}

} // namespace

char* write_decimal(char* out, double number)
{
    // OPTIMIZATION: integers are by far the most common.
    if (std::fabs(number) < 1e15) {
        auto const integer = static_cast<std::int64_t>(number);
        if (static_cast<double>(integer) == number)
            return std::to_chars(out, out + k_decimal_size, integer).ptr;
    }
    if (std::isnan(number))
        return copy(out, "NaN", 3);
    if (number < 0)
        *out++ = '-';
    if (std::isinf(number))
        return copy(out, "Infinity", 8);
    return write_digits(out, shortest_digits(std::fabs(number)));
}

} // namespace js::core
