#include "number_format.h"

#include <charconv>
#include <cmath>

namespace js::builtins {

namespace {

// 0.DIGITS * 10^point, without leading zeros; zero has no digits.
struct Decimal {
    std::string digits;
    int point = 0;
};

Decimal from_scientific(std::string_view text)
{
    auto const e = text.find('e');
    Decimal decimal;
    for (char const unit : text.substr(0, e))
        if (unit != '.')
            decimal.digits += unit;
    auto const first = text[e + 1] == '+' ? e + 2 : e + 1;
    std::from_chars(text.data() + first, text.data() + text.size(), decimal.point);
    decimal.point++;
    if (decimal.digits.find_first_not_of('0') == std::string::npos)
        return {};
    return decimal;
}

// All digits of the exact value: no double has more than 767.
Decimal exact_decimal(double magnitude)
{
    char buffer[800];
    auto const end = std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific, 770).ptr;
    return from_scientific({ buffer, static_cast<std::size_t>(end - buffer) });
}

Decimal shortest_decimal(double magnitude)
{
    char buffer[32];
    auto const end = std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::scientific).ptr;
    return from_scientific({ buffer, static_cast<std::size_t>(end - buffer) });
}

// Keeps `count` digits (which may be none or fewer), rounding half up: "if there are two such n, pick the larger n".
void round_to(Decimal& decimal, int count)
{
    auto& digits = decimal.digits;
    if (count >= static_cast<int>(digits.size())) {
        digits.append(static_cast<std::size_t>(count) - digits.size(), '0');
        return;
    }
    if (count < 0) {
        digits.clear();
        return;
    }
    bool const rounds_up = digits[static_cast<std::size_t>(count)] >= '5';
    digits.resize(static_cast<std::size_t>(count));
    if (!rounds_up)
        return;
    auto i = digits.size();
    while (i > 0 && digits[i - 1] == '9')
        digits[--i] = '0';
    if (i > 0) {
        digits[i - 1]++;
    } else {
        digits.insert(digits.begin(), '1');
        decimal.point++;
    }
}

// The digits around a decimal point, with `fraction_digits` after it.
std::string layout_fixed(Decimal const& decimal, int fraction_digits)
{
    auto digits = decimal.digits;
    if (decimal.point > static_cast<int>(digits.size()))
        digits.append(static_cast<std::size_t>(decimal.point) - digits.size(), '0');
    std::string text;
    if (decimal.point <= 0) {
        text = "0";
        digits.insert(0, static_cast<std::size_t>(-decimal.point), '0');
    } else {
        text = digits.substr(0, static_cast<std::size_t>(decimal.point));
        digits.erase(0, static_cast<std::size_t>(decimal.point));
    }
    digits.resize(static_cast<std::size_t>(fraction_digits), '0');
    return fraction_digits == 0 ? text : text + "." + digits;
}

std::string layout_exponential(Decimal const& decimal)
{
    auto text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1)
        text += "." + decimal.digits.substr(1);
    auto const exponent = decimal.point - 1;
    return text + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

std::string fixed_from(Decimal decimal, int fraction_digits)
{
    if (decimal.digits.empty())
        return layout_fixed({}, fraction_digits);
    auto const kept = decimal.point + fraction_digits;
    round_to(decimal, kept);
    if (decimal.digits.empty())
        decimal.point = 0;
    return layout_fixed(decimal, fraction_digits);
}

// Whether the number may lie between two texts with so many digits after the point: then its shortest form has one digit more.
bool may_be_tie(double magnitude, int fraction_digits)
{
    char buffer[64];
    std::string_view const shortest { buffer, static_cast<std::size_t>(std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::fixed).ptr - buffer) };
    auto const point = shortest.find('.');
    return point != std::string_view::npos && shortest.size() - point - 1 == static_cast<std::size_t>(fraction_digits) + 1 && shortest.back() == '5';
}

// OPTIMIZATION: what to_chars() rounds as JavaScript does. It rounds ties to even; without one, the digits that are asked for are fewer than a double tells.
std::string plain_fixed_text(double magnitude, int fraction_digits)
{
    constexpr double k_told_by_doubles = 4e15;
    constexpr int k_few = 15;
    auto const is_plain = fraction_digits <= k_few && (magnitude == 0 || magnitude > 1e-7) && magnitude * std::pow(10, fraction_digits) < k_told_by_doubles;
    if (!is_plain || may_be_tie(magnitude, fraction_digits))
        return {};
    char buffer[64];
    return { buffer, std::to_chars(buffer, buffer + sizeof buffer, magnitude, std::chars_format::fixed, fraction_digits).ptr };
}

Decimal zero_with(int digits) { return { std::string(static_cast<std::size_t>(digits), '0'), 1 }; }

} // namespace

std::string fixed_text(double magnitude, int fraction_digits)
{
    auto text = plain_fixed_text(magnitude, fraction_digits);
    return text.empty() ? fixed_from(exact_decimal(magnitude), fraction_digits) : text;
}

std::string exponential_text(double magnitude, int fraction_digits)
{
    auto decimal = fraction_digits < 0 ? shortest_decimal(magnitude) : exact_decimal(magnitude);
    if (decimal.digits.empty())
        decimal = zero_with(fraction_digits < 0 ? 1 : fraction_digits + 1);
    else if (fraction_digits >= 0)
        round_to(decimal, fraction_digits + 1);
    if (fraction_digits >= 0)
        decimal.digits.resize(static_cast<std::size_t>(fraction_digits) + 1);
    return layout_exponential(decimal);
}

std::string precision_text(double magnitude, int precision)
{
    auto decimal = exact_decimal(magnitude);
    if (decimal.digits.empty())
        decimal = zero_with(precision);
    else
        round_to(decimal, precision);
    decimal.digits.resize(static_cast<std::size_t>(precision));
    auto const exponent = decimal.point - 1;
    if (exponent < -6 || exponent >= precision)
        return layout_exponential(decimal);
    return layout_fixed(decimal, precision - decimal.point);
}

std::string grouped_text(double magnitude, int minimum_fraction_digits, int maximum_fraction_digits, bool use_grouping)
{
    // ICU rounds the shortest digits, not the exact value.
    auto text = fixed_from(shortest_decimal(magnitude), maximum_fraction_digits);
    auto const point = text.find('.');
    auto whole = text.substr(0, point);
    auto fraction = point == std::string::npos ? std::string() : text.substr(point + 1);
    while (static_cast<int>(fraction.size()) > minimum_fraction_digits && fraction.back() == '0')
        fraction.pop_back();
    if (use_grouping)
        for (auto i = whole.size(); i > 3; i -= 3)
            whole.insert(i - 3, ",");
    return fraction.empty() ? whole : whole + "." + fraction;
}

} // namespace js::builtins
