// 12.9.3 Numeric Literals, and how a number names a property.
#include "characters.h"
#include "literals.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace gen2cpp::syntax {

namespace {

int digit_value(char character)
{
    auto const value = hexadecimal_value(character);
    return value < 0 ? std::numeric_limits<int>::max() : value;
}

// The integer written in a radix that is a power of two, rounded to the nearest double, ties to even.
double power_of_two_integer(std::string_view digits, int bits_per_digit)
{
    std::uint64_t mantissa = 0;
    int exponent = 0;
    bool sticky = false;
    for (char const character : digits) {
        auto const digit = static_cast<std::uint64_t>(digit_value(character));
        for (int bit = bits_per_digit; bit-- > 0;) {
            bool const value = ((digit >> bit) & 1) != 0;
            if (mantissa >> 62) {
                sticky = sticky || value;
                ++exponent;
            } else {
                mantissa = mantissa << 1 | static_cast<std::uint64_t>(value);
            }
        }
    }
    // 63 bits and a sticky bit below them: the conversion rounds once, to the nearest even.
    return std::ldexp(static_cast<double>(mantissa | static_cast<std::uint64_t>(sticky)), exponent);
}

// A decimal literal that is too large or too small for from_chars to say which.
double overflow_or_zero(std::string_view text)
{
    auto const exponent_at = text.find_first_of("eE");
    auto const mantissa = text.substr(0, exponent_at);
    auto const point = std::min(mantissa.find('.'), mantissa.size());
    auto const first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos)
        return 0;
    auto magnitude = static_cast<double>(point) - static_cast<double>(first);
    if (exponent_at != std::string_view::npos) {
        auto const digits = text.substr(exponent_at + 1);
        bool const is_negative = digits.front() == '-';
        double exponent = 0;
        for (char const character : digits)
            if (is_decimal_digit(character))
                exponent = exponent * 10 + (character - '0');
        magnitude += is_negative ? -exponent : exponent;
    }
    return magnitude > 0 ? std::numeric_limits<double>::infinity() : 0;
}

double decimal_number(std::string_view text)
{
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc::result_out_of_range ? overflow_or_zero(text) : value;
}

// Multiplies a number in base 10^9, least significant part first, and adds.
void multiply_add(std::vector<std::uint32_t>& parts, std::uint32_t factor, std::uint32_t summand)
{
    constexpr std::uint64_t k_base = 1'000'000'000;
    std::uint64_t carry = summand;
    for (auto& part : parts) {
        carry += static_cast<std::uint64_t>(part) * factor;
        part = static_cast<std::uint32_t>(carry % k_base);
        carry /= k_base;
    }
    if (carry != 0)
        parts.push_back(static_cast<std::uint32_t>(carry));
}

std::string decimal_digits(std::string_view digits, int radix)
{
    if (radix == 10)
        return std::string(digits);
    std::vector<std::uint32_t> parts;
    for (char const character : digits)
        multiply_add(parts, static_cast<std::uint32_t>(radix), static_cast<std::uint32_t>(digit_value(character)));
    if (parts.empty())
        return "0";
    auto result = std::to_string(parts.back());
    for (auto i = parts.size() - 1; i-- > 0;) {
        auto const part = std::to_string(parts[i]);
        result.append(9 - part.size(), '0');
        result += part;
    }
    return result;
}

class NumericReader {
public:
    explicit NumericReader(std::string_view text)
        : m_text(text)
    {
    }

    NumericValue run()
    {
        if (m_text.size() > 1 && m_text[0] == '0') {
            switch (m_text[1] | 0x20) {
            case 'x': return prefixed(16, 4);
            case 'o': return prefixed(8, 3);
            case 'b': return prefixed(2, 1);
            default: break;
            }
            if (is_decimal_digit(m_text[1]) || m_text[1] == '_')
                return legacy();
        }
        return decimal();
    }

private:
    NumericValue prefixed(int radix, int bits_per_digit)
    {
        m_offset = 2;
        digits(radix);
        if (m_digits.empty())
            error(DiagnosticKind::InvalidToken);
        m_result.is_big_int = accept('n');
        if (m_result.is_big_int)
            m_result.digits = decimal_digits(m_digits, radix);
        else
            m_result.number = power_of_two_integer(m_digits, bits_per_digit);
        return finish();
    }

    // 017 and 089
    NumericValue legacy()
    {
        auto const separator = m_text.find('_');
        if (separator != std::string_view::npos) {
            m_offset = separator;
            error(DiagnosticKind::SeparatorAfterZero);
            return finish();
        }
        bool const is_octal = m_text.find_first_not_of("01234567") == std::string_view::npos;
        auto const kind = is_octal ? DiagnosticKind::OctalLiteral : DiagnosticKind::LeadingZero;
        m_result.strict_error = LiteralError { kind, { 0, static_cast<std::uint32_t>(m_text.size()) } };
        if (is_octal) {
            m_offset = m_text.size();
            m_result.number = power_of_two_integer(m_text, 3);
            return finish();
        }
        return decimal();
    }

    NumericValue decimal()
    {
        if (m_text[0] != '.')
            digits(10);
        bool const has_leading_zero = m_digits.size() > 1 && m_digits[0] == '0';
        if (!m_digits.empty() && !has_leading_zero && accept('n')) {
            m_result.is_big_int = true;
            m_result.digits = m_digits;
            return finish();
        }
        if (accept('.')) {
            m_digits += '.';
            if (m_offset < m_text.size() && is_decimal_digit(m_text[m_offset]))
                digits(10);
        }
        if (accept('e') || accept('E')) {
            m_digits += 'e';
            if (m_offset < m_text.size() && (m_text[m_offset] == '+' || m_text[m_offset] == '-')) {
                if (m_text[m_offset] == '-')
                    m_digits += '-';
                ++m_offset;
            }
            digits(10);
        }
        m_result.number = decimal_number(m_digits);
        return finish();
    }

    // Digits with separators between them; appends the digits alone.
    void digits(int radix)
    {
        bool separator_allowed = false;
        while (m_offset < m_text.size()) {
            if (m_text[m_offset] == '_') {
                if (!separator_allowed)
                    return error(m_offset > 0 && m_text[m_offset - 1] == '_' ? DiagnosticKind::DoubledSeparator
                                                                             : DiagnosticKind::InvalidToken);
                separator_allowed = false;
                ++m_offset;
                continue;
            }
            if (digit_value(m_text[m_offset]) >= radix)
                break;
            m_digits += m_text[m_offset++];
            separator_allowed = true;
        }
        if (!separator_allowed)
            error(m_offset > 0 && m_text[m_offset - 1] == '_' ? DiagnosticKind::TrailingSeparator : DiagnosticKind::InvalidToken);
    }

    bool accept(char character)
    {
        if (m_offset == m_text.size() || m_text[m_offset] != character)
            return false;
        ++m_offset;
        return true;
    }

    void error(DiagnosticKind kind)
    {
        auto const offset = static_cast<std::uint32_t>(m_offset);
        if (!m_result.error)
            m_result.error = LiteralError { kind, { offset, std::min(offset + 1, static_cast<std::uint32_t>(m_text.size())) } };
    }

    NumericValue finish()
    {
        if (m_offset != m_text.size())
            error(DiagnosticKind::InvalidToken);
        return std::move(m_result);
    }

    std::string_view m_text;
    std::size_t m_offset = 0;
    std::string m_digits;
    NumericValue m_result;
};

} // namespace

NumericValue numeric_value(std::string_view text) { return NumericReader(text).run(); }

std::string number_to_string(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (number == 0)
        return "0";
    if (number < 0)
        return "-" + number_to_string(-number);
    if (std::isinf(number))
        return "Infinity";
    // The shortest digits that read back as the same number: d.ddde+xx
    char buffer[32];
    auto const end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    std::string_view const text(buffer, static_cast<std::size_t>(end - buffer));
    auto const exponent_at = text.find('e');
    std::string digits(text.substr(0, 1));
    if (exponent_at > 1)
        digits += text.substr(2, exponent_at - 2);
    int exponent = 0;
    auto const exponent_text = text.substr(text[exponent_at + 1] == '+' ? exponent_at + 2 : exponent_at + 1);
    std::from_chars(exponent_text.data(), exponent_text.data() + exponent_text.size(), exponent);

    auto const k = static_cast<int>(digits.size());
    auto const n = exponent + 1;
    if (k <= n && n <= 21)
        return digits + std::string(static_cast<std::size_t>(n - k), '0');
    if (0 < n && n <= 21)
        return digits.insert(static_cast<std::size_t>(n), 1, '.');
    if (-6 < n && n <= 0)
        return "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
    auto const sign = n - 1 < 0 ? "-" : "+";
    auto const suffix = std::string("e") + sign + std::to_string(std::abs(n - 1));
    return k == 1 ? digits + suffix : digits.insert(1, 1, '.') + suffix;
}

} // namespace gen2cpp::syntax
