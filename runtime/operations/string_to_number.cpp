// 7.1.4.1.1 StringToNumber ( str ), https://tc39.es/ecma262/#sec-stringtonumber
#include "conversions.h"
#include "white_space.h"

#include <charconv>
#include <cmath>
#include <string>

namespace js {

namespace {

double const k_not_a_number = std::nan("");

int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

// 0x, 0o and 0b literals: rounds to nearest even on the bits that do not fit.
double parse_power_of_two(std::string_view digits, int bits_per_digit)
{
    std::uint64_t mantissa = 0;
    int exponent = 0;
    bool has_lost_bits = false;
    for (auto const c : digits) {
        auto const digit = digit_value(c);
        if (digit >= 1 << bits_per_digit)
            return k_not_a_number;
        for (auto bit = bits_per_digit; bit-- > 0;) {
            auto const is_set = ((digit >> bit) & 1) != 0;
            if (mantissa >> 62) {
                ++exponent;
                has_lost_bits |= is_set;
            } else {
                mantissa = mantissa * 2 + is_set;
            }
        }
    }
    return digits.empty() ? k_not_a_number : std::ldexp(static_cast<double>(mantissa | has_lost_bits), exponent);
}

// StrUnsignedDecimalLiteral but Infinity.
bool is_decimal_literal(std::string_view text)
{
    std::size_t i = 0;
    auto const skip_digits = [&] {
        auto const first = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9')
            ++i;
        return i - first;
    };
    auto digits = skip_digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        digits += skip_digits();
    }
    if (digits == 0)
        return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (skip_digits() == 0)
            return false;
    }
    return i == text.size();
}

double parse_decimal(std::string_view text)
{
    if (text == "Infinity")
        return HUGE_VAL;
    if (!is_decimal_literal(text))
        return k_not_a_number;
    double result = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (error == std::errc::result_out_of_range)
        return std::strtod(std::string(text).c_str(), nullptr); // infinity or zero
    return result;
}

double parse(std::string_view text)
{
    if (text.empty())
        return 0;
    if (text.size() > 2 && text[0] == '0') {
        switch (text[1]) {
        case 'x':
        case 'X':
            return parse_power_of_two(text.substr(2), 4);
        case 'o':
        case 'O':
            return parse_power_of_two(text.substr(2), 3);
        case 'b':
        case 'B':
            return parse_power_of_two(text.substr(2), 1);
        default:
            break;
        }
    }
    if (text[0] == '-')
        return -parse_decimal(text.substr(1));
    return parse_decimal(text[0] == '+' ? text.substr(1) : text);
}

} // namespace

double string_to_number(String const* string)
{
    flatten(string);
    std::uint32_t begin = 0;
    auto end = string->length;
    while (begin < end && is_white_space(string->unit(begin)))
        ++begin;
    while (end > begin && is_white_space(string->unit(end - 1)))
        --end;
    if (string->is_latin1())
        return parse({ reinterpret_cast<char const*>(string->latin1()) + begin, end - begin });
    std::string narrow;
    for (auto i = begin; i < end; ++i) {
        if (string->unit(i) > 127)
            return k_not_a_number;
        narrow += static_cast<char>(string->unit(i));
    }
    return parse(narrow);
}

} // namespace js
