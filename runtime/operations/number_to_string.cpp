// 6.1.6.1.20 Number::toString ( x, radix )
#include "../value/number_text.h"
#include "conversions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace js {

namespace {

char digit_character(int digit) { return static_cast<char>(digit < 10 ? '0' + digit : 'a' + digit - 10); }
int digit_of(char c) { return c > '9' ? c - 'a' + 10 : c - '0'; }

// Adds one unit in the last place of `digits`; true if the carry leaves them. Digits that wrap around are dropped.
bool propagate_carry(std::string& digits, int radix)
{
    while (!digits.empty()) {
        auto const digit = digit_of(digits.back());
        digits.pop_back();
        if (digit + 1 < radix) {
            digits += digit_character(digit + 1);
            return false;
        }
    }
    return true;
}

// The digits after the point: as many as it takes to tell the number from its neighbours, as V8 writes them. True if
// rounding carries into the integer.
bool fraction_digits(double value, double fraction, int radix, std::string& digits)
{
    auto const next = std::nextafter(value, std::numeric_limits<double>::infinity());
    auto precision = std::max(0.5 * (next - value), std::numeric_limits<double>::denorm_min());
    if (fraction < precision)
        return false;
    do {
        fraction *= radix;
        precision *= radix;
        auto const digit = static_cast<int>(fraction);
        digits += digit_character(digit);
        fraction -= digit;
        auto const rounds_up = fraction > 0.5 || (fraction == 0.5 && (digit & 1));
        if (rounds_up && fraction + precision > 1)
            return propagate_carry(digits, radix);
    } while (fraction >= precision);
    return false;
}

std::string integer_digits(double integer, int radix)
{
    constexpr double k_first_inexact = 9007199254740992.0; // 2^53
    std::string reversed;
    while (integer / radix >= k_first_inexact) { // Digits below the precision are written as zeros.
        integer /= radix;
        reversed += '0';
    }
    do {
        auto const remainder = std::fmod(integer, radix);
        reversed += digit_character(static_cast<int>(remainder));
        integer = (integer - remainder) / radix;
    } while (integer > 0);
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

} // namespace

String const* number_to_string(double number, int radix)
{
    if (radix == 10 || !std::isfinite(number))
        return decimal_text(number);
    auto const value = std::fabs(number);
    auto integer = std::floor(value);
    std::string digits;
    if (fraction_digits(value, value - integer, radix, digits))
        integer += 1;
    auto text = integer_digits(integer, radix);
    if (!digits.empty())
        text += "." + digits;
    return make_ascii_string(number < 0 ? "-" + text : text);
}

} // namespace js
