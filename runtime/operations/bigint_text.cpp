// BigInts from and to text and numbers.
#include "bigint_digits.h"

#include "../value/unicode.h"
#include "white_space.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace js {

namespace {

constexpr char k_digit_characters[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// The largest power of the radix that one of libtommath's digits holds, so that one division gives many digits.
struct Chunk {
    mp_digit power = 1;
    int digits = 0;
};

Chunk chunk_of(int radix)
{
    Chunk result;
    auto const factor = static_cast<mp_digit>(radix);
    while (result.power <= MP_MASK / factor) {
        result.power *= factor;
        ++result.digits;
    }
    return result;
}

// 2^k: each digit is k bits of the magnitude. In reverse.
std::string binary_digits(Operand const& operand, int bits_each)
{
    std::string result;
    auto const count = mp_count_bits(&operand.value);
    for (int position = 0; position < count; position += bits_each) {
        unsigned digit = 0;
        for (int i = 0; i < bits_each && position + i < count; ++i)
            digit |= static_cast<unsigned>((operand.value.dp[(position + i) / MP_DIGIT_BIT] >> ((position + i) % MP_DIGIT_BIT)) & 1) << i;
        result += k_digit_characters[digit];
    }
    return result;
}

// In reverse.
std::string other_digits(Operand const& operand, int radix)
{
    std::string result;
    auto const chunk = chunk_of(radix);
    auto const factor = static_cast<mp_digit>(radix);
    Integer rest;
    check(mp_abs(&operand.value, &rest.value));
    while (!mp_iszero(&rest.value)) {
        mp_digit remainder = 0;
        check(mp_div_d(&rest.value, chunk.power, &rest.value, &remainder));
        for (int i = 0; i < chunk.digits && (remainder != 0 || !mp_iszero(&rest.value)); ++i) {
            result += k_digit_characters[remainder % factor];
            remainder /= factor;
        }
    }
    return result;
}

// The value of a digit, or 99.
int digit_value(char16_t unit)
{
    if (unit >= '0' && unit <= '9')
        return unit - '0';
    auto const lower = unit | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

// StrIntegerLiteral without white space: what its digits are.
struct Written {
    std::uint32_t begin;
    std::uint32_t end;
    int radix = 10;
    bool is_negative = false;
};

Written parts_of(String const* string)
{
    Written result { 0, string->length };
    while (result.begin < result.end && is_white_space(string->unit(result.begin)))
        ++result.begin;
    while (result.begin < result.end && is_white_space(string->unit(result.end - 1)))
        --result.end;
    if (result.end - result.begin < 2)
        return result;
    auto const first = string->unit(result.begin);
    auto const second = string->unit(result.begin + 1) | 0x20;
    if (first == '0' && result.end - result.begin > 2 && (second == 'x' || second == 'o' || second == 'b')) {
        result.radix = second == 'x' ? 16 : second == 'o' ? 8 : 2;
        result.begin += 2;
    } else if (first == '-' || first == '+') {
        result.is_negative = first == '-';
        ++result.begin;
    }
    return result;
}

} // namespace

String const* bigint_to_string(BigInt const* bigint, int radix)
{
    if (bigint->is_small()) {
        char text[66];
        auto const end = std::to_chars(text, text + sizeof text, bigint->small, radix).ptr;
        return make_ascii_string({ text, static_cast<std::size_t>(end - text) });
    }
    Operand const operand { bigint };
    bool const is_power_of_two = std::has_single_bit(static_cast<unsigned>(radix));
    auto text = is_power_of_two ? binary_digits(operand, std::countr_zero(static_cast<unsigned>(radix))) : other_digits(operand, radix);
    if (bigint->is_negative)
        text += '-';
    std::reverse(text.begin(), text.end());
    return make_ascii_string(text);
}

// 7.1.14 StringToBigInt ( str )
BigInt const* string_to_bigint(String const* string)
{
    flatten(string);
    auto const written = parts_of(string);
    auto const chunk = chunk_of(written.radix);
    Integer result;
    mp_digit value = 0;
    mp_digit factor = 1;
    auto const add_chunk = [&] {
        check(mp_mul_d(&result.value, factor, &result.value));
        check(mp_add_d(&result.value, value, &result.value));
        value = 0;
        factor = 1;
    };
    for (auto i = written.begin; i < written.end; ++i) {
        auto const digit = digit_value(string->unit(i));
        if (digit >= written.radix)
            return nullptr;
        value = value * static_cast<mp_digit>(written.radix) + static_cast<mp_digit>(digit);
        factor *= static_cast<mp_digit>(written.radix);
        if (factor == chunk.power)
            add_chunk();
    }
    add_chunk();
    if (written.is_negative)
        check(mp_neg(&result.value, &result.value));
    return bigint_from(result.value);
}

double bigint_to_number(BigInt const* bigint)
{
    if (bigint->is_small())
        return static_cast<double>(bigint->small);
    // The first 64 bits, the last of which says whether anything follows: the conversion rounds as if it had seen all.
    Operand const operand { bigint };
    auto const bits = mp_count_bits(&operand.value);
    Integer first;
    Integer rest;
    check(mp_abs(&operand.value, &first.value));
    check(mp_div_2d(&first.value, bits - 64, &first.value, &rest.value));
    auto const leading = mp_get_mag_u64(&first.value) | (mp_iszero(&rest.value) ? 0u : 1u);
    auto const magnitude = std::ldexp(static_cast<double>(leading), bits - 64);
    return bigint->is_negative ? -magnitude : magnitude;
}

BigInt const* bigint_from_integer(double integer)
{
    if (std::fabs(integer) < 0x1p63)
        return make_bigint(static_cast<std::int64_t>(integer));
    int exponent = 0;
    auto const mantissa = std::frexp(std::fabs(integer), &exponent);
    Integer result;
    mp_set_u64(&result.value, static_cast<std::uint64_t>(std::ldexp(mantissa, 53)));
    check(mp_mul_2d(&result.value, exponent - 53, &result.value));
    if (integer < 0)
        check(mp_neg(&result.value, &result.value));
    return bigint_from(result.value);
}

} // namespace js
