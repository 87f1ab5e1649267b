#include "number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace js {

namespace {

// Small integers are asked for again and again, as keys above all.
constexpr std::uint32_t k_cached_integers = 256;
String const* cached_integers[k_cached_integers];

String const* integer_text(std::int64_t number)
{
    std::array<char, 24> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return make_ascii_string({ digits.data(), static_cast<std::size_t>(end - digits.data()) });
}

String const* small_integer_text(std::uint32_t number)
{
    auto& cached = cached_integers[number];
    if (!cached)
        cached = integer_text(number);
    return cached;
}

// The shortest digits and the position of the point: 0.DIGITS * 10^point.
struct Digits {
    std::string text;
    int point;
};

Digits shortest_digits(double magnitude)
{
    std::array<char, 32> buffer;
    auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, std::chars_format::scientific).ptr;
    std::string_view const written { buffer.data(), static_cast<std::size_t>(end - buffer.data()) };
    auto const e = written.find('e');
    Digits result { std::string(1, written[0]), 0 };
    if (e > 2)
        result.text += written.substr(2, e - 2);
    auto const first = written[e + 1] == '+' ? e + 2 : e + 1;
    std::from_chars(written.data() + first, written.data() + written.size(), result.point);
    ++result.point;
    return result;
}

} // namespace

String const* decimal_text(double number)
{
    if (std::fabs(number) < 1e15 && std::trunc(number) == number) {
        auto const integer = static_cast<std::int64_t>(number);
        if (integer >= 0 && integer < k_cached_integers)
            return small_integer_text(static_cast<std::uint32_t>(integer));
        return integer_text(integer);
    }
    if (std::isnan(number))
        return make_ascii_string("NaN");
    if (std::isinf(number))
        return make_ascii_string(number < 0 ? "-Infinity" : "Infinity");

    auto const [digits, n] = shortest_digits(std::fabs(number));
    auto const k = static_cast<int>(digits.size());
    std::string text = number < 0 ? "-" : "";
    if (k <= n && n <= 21) { // step 6
        text += digits + std::string(static_cast<std::size_t>(n - k), '0');
    } else if (0 < n && n <= 21) { // step 7
        text += digits.substr(0, static_cast<std::size_t>(n)) + "." + digits.substr(static_cast<std::size_t>(n));
    } else if (-6 < n && n <= 0) { // step 8
        text += "0." + std::string(static_cast<std::size_t>(-n), '0') + digits;
    } else { // steps 9 to 11
        text += digits.substr(0, 1) + (k > 1 ? "." + digits.substr(1) : "");
        text += (n - 1 < 0 ? "e-" : "e+") + std::to_string(std::abs(n - 1));
    }
    return make_ascii_string(text);
}

} // namespace js
