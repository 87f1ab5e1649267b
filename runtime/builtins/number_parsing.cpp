#include "number_parsing.h"

#include "../operations/white_space.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

namespace js::builtins {

namespace {

constexpr double k_not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double k_infinity = std::numeric_limits<double>::infinity();

bool is_digit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

// Reads the units of a flat string from the left.
class Reader {
public:
    explicit Reader(String const* string)
        : m_string(flatten(string))
    {
        while (!at_end() && is_white_space(peek()))
            m_index++;
    }
    bool at_end() const { return m_index >= m_string->length; }
    char16_t peek(std::uint32_t ahead = 0) const { return m_index + ahead < m_string->length ? m_string->unit(m_index + ahead) : u'\0'; }
    void skip(std::uint32_t count = 1) { m_index += count; }
    bool skip_if(char16_t unit)
    {
        if (at_end() || peek() != unit)
            return false;
        m_index++;
        return true;
    }
    bool skip_sign()
    {
        if (skip_if(u'-'))
            return true;
        skip_if(u'+');
        return false;
    }
    bool skip_text(std::string_view text)
    {
        for (std::uint32_t i = 0; i < text.size(); i++)
            if (peek(i) != static_cast<char16_t>(text[i]))
                return false;
        skip(static_cast<std::uint32_t>(text.size()));
        return true;
    }
    void take_digits(std::string& out)
    {
        for (; !at_end() && is_digit(peek()); skip())
            out += static_cast<char>(peek());
    }

private:
    String const* m_string;
    std::uint32_t m_index = 0;
};

// The value of decimal text that has been checked already.
double decimal_value(std::string const& text)
{
    double value = 0;
    auto const result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc::result_out_of_range)
        return value;
    // Beyond the range of doubles: the position of the first digit, with the exponent, tells on which side.
    auto const e = text.find('e');
    auto const mantissa = text.substr(0, e);
    auto const first = mantissa.find_first_not_of("0.");
    auto const point = std::min(mantissa.find('.'), mantissa.size());
    auto const exponent = e == std::string::npos ? 0.0 : std::strtod(text.c_str() + e + 1, nullptr);
    auto const magnitude = static_cast<double>(point) - static_cast<double>(first) + exponent;
    return magnitude > 0 ? k_infinity : 0.0;
}

} // namespace

// 19.2.4 parseFloat ( string ): the longest prefix that is a StrDecimalLiteral.
double parse_float(String const* string)
{
    Reader reader(string);
    bool const is_negative = reader.skip_sign();
    double const sign = is_negative ? -1 : 1;
    if (reader.skip_text("Infinity"))
        return sign * k_infinity;
    std::string text;
    reader.take_digits(text);
    if (reader.peek() == u'.' && (!text.empty() || is_digit(reader.peek(1)))) {
        reader.skip();
        text += text.empty() ? "0." : ".";
        reader.take_digits(text);
        if (text.back() == '.')
            text.pop_back();
    }
    if (text.empty())
        return k_not_a_number;
    if (reader.peek() == u'e' || reader.peek() == u'E') {
        bool const has_sign = reader.peek(1) == u'-' || reader.peek(1) == u'+';
        if (is_digit(reader.peek(has_sign ? 2 : 1))) {
            text += has_sign && reader.peek(1) == u'-' ? "e-" : "e";
            reader.skip(has_sign ? 2 : 1);
            reader.take_digits(text);
        }
    }
    return sign * decimal_value(text);
}

namespace {

int digit_value(char16_t unit)
{
    if (is_digit(unit))
        return unit - u'0';
    if (unit >= u'a' && unit <= u'z')
        return unit - u'a' + 10;
    if (unit >= u'A' && unit <= u'Z')
        return unit - u'A' + 10;
    return 36;
}

// Radix 2, 4, 8, 16, 32: exact, rounded half to even.
double power_of_two_value(std::string const& digits, int bits_for_each)
{
    std::uint64_t mantissa = 0;
    int exponent = 0;
    bool has_lost_bits = false;
    for (char const digit : digits) {
        for (int bit = bits_for_each - 1; bit >= 0; bit--) {
            auto const value = static_cast<std::uint64_t>((digit >> bit) & 1);
            if (mantissa >> 62) {
                has_lost_bits = has_lost_bits || value != 0;
                exponent++;
            } else {
                mantissa = mantissa * 2 + value;
            }
        }
    }
    // A sticky bit below the 63 that are kept decides ties.
    return std::ldexp(static_cast<double>(has_lost_bits ? mantissa | 1 : mantissa), exponent);
}

// OPTIMIZATION: other radices in pieces of 32 bits, with the rounding errors that V8 has beyond 2^53.
double piecewise_value(std::string const& digits, std::uint32_t radix)
{
    constexpr std::uint32_t k_maximum_multiplier = 0xffffffffU / 36;
    double value = 0;
    for (std::size_t i = 0; i < digits.size();) {
        std::uint32_t part = 0;
        std::uint32_t multiplier = 1;
        for (; i < digits.size() && multiplier * radix <= k_maximum_multiplier; i++) {
            part = part * radix + static_cast<std::uint32_t>(digits[i]);
            multiplier *= radix;
        }
        value = value * multiplier + part;
    }
    return value;
}

} // namespace

// 19.2.5 parseInt ( string, radix )
double parse_int(String const* string, std::int32_t radix)
{
    Reader reader(string);
    double const sign = reader.skip_sign() ? -1 : 1;
    if (radix != 0 && (radix < 2 || radix > 36))
        return k_not_a_number;
    bool const may_have_prefix = radix == 0 || radix == 16;
    if (may_have_prefix && reader.peek() == u'0' && (reader.peek(1) == u'x' || reader.peek(1) == u'X')) {
        reader.skip(2);
        radix = 16;
    }
    if (radix == 0)
        radix = 10;
    std::string digits;
    for (; !reader.at_end() && digit_value(reader.peek()) < radix; reader.skip())
        digits += static_cast<char>(digit_value(reader.peek()));
    if (digits.empty())
        return k_not_a_number;
    if (radix == 10) {
        for (auto& digit : digits)
            digit = static_cast<char>(digit + '0');
        return sign * decimal_value(digits);
    }
    auto const unsigned_radix = static_cast<unsigned>(radix);
    if (std::has_single_bit(unsigned_radix))
        return sign * power_of_two_value(digits, std::countr_zero(unsigned_radix));
    return sign * piecewise_value(digits, unsigned_radix);
}

} // namespace js::builtins
