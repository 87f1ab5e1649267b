// 6.1.6.2 The BigInt Type, https://tc39.es/ecma262/#sec-ecmascript-language-types-bigint-type
#include "bigint.h"
#include "bigint_digits.h"

#include "../core/heap.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace js {

namespace {

constexpr auto k_least = std::numeric_limits<std::int64_t>::min();

} // namespace

BigInt const* bigint_from(mp_int const& integer)
{
    auto const bits = mp_count_bits(&integer);
    if (bits <= 63) {
        auto const magnitude = static_cast<std::int64_t>(mp_get_mag_u64(&integer));
        return make_bigint(integer.sign == MP_NEG ? -magnitude : magnitude);
    }
    bool const is_negative = integer.sign == MP_NEG;
    if (is_negative && bits == 64 && mp_cnt_lsb(&integer) == 63)
        return make_bigint(k_least);
    if (bits > k_max_bigint_bits)
        throw_too_big();
    auto const count = static_cast<std::uint32_t>(integer.used);
    auto* const digits = static_cast<std::uint64_t*>(heap::allocate_atomic(count * sizeof(std::uint64_t)));
    std::copy_n(integer.dp, count, digits);
    return heap::make<BigInt>(is_negative, count, digits);
}

namespace {

// One of libtommath's functions on two operands.
template<typename Function>
BigInt const* apply(Function function, BigInt const* left, BigInt const* right)
{
    Operand const first { left };
    Operand const second { right };
    Integer result;
    check(function(&first.value, &second.value, &result.value));
    return bigint_from(result.value);
}

// 6.1.6.2.7 BigInt::add ( x, y )
BigInt const* add(BigInt const* left, BigInt const* right)
{
    std::int64_t sum = 0;
    if (left->is_small() && right->is_small() && !__builtin_add_overflow(left->small, right->small, &sum))
        return make_bigint(sum);
    return apply(mp_add, left, right);
}

// 6.1.6.2.8 BigInt::subtract ( x, y )
BigInt const* subtract(BigInt const* left, BigInt const* right)
{
    std::int64_t difference = 0;
    if (left->is_small() && right->is_small() && !__builtin_sub_overflow(left->small, right->small, &difference))
        return make_bigint(difference);
    return apply(mp_sub, left, right);
}

// 6.1.6.2.4 BigInt::multiply ( x, y )
BigInt const* multiply(BigInt const* left, BigInt const* right)
{
    std::int64_t product = 0;
    if (left->is_small() && right->is_small() && !__builtin_mul_overflow(left->small, right->small, &product))
        return make_bigint(product);
    if (std::int64_t { left->digit_count } + right->digit_count > k_max_bigint_bits / MP_DIGIT_BIT + 1)
        throw_too_big();
    return apply(mp_mul, left, right);
}

void check_divisor(BigInt const* divisor)
{
    if (divisor->is_zero())
        throw_error(ErrorType::RangeError, "Division by zero");
}

// 6.1.6.2.5 BigInt::divide ( x, y )
BigInt const* divide(BigInt const* left, BigInt const* right)
{
    check_divisor(right);
    if (left->is_small() && right->is_small() && !(left->small == k_least && right->small == -1))
        return make_bigint(left->small / right->small);
    return apply([](auto const* a, auto const* b, auto* result) { return mp_div(a, b, result, nullptr); }, left, right);
}

// 6.1.6.2.6 BigInt::remainder ( n, d )
BigInt const* remainder(BigInt const* left, BigInt const* right)
{
    check_divisor(right);
    if (left->is_small() && right->is_small())
        return make_bigint(right->small == -1 ? 0 : left->small % right->small);
    return apply([](auto const* a, auto const* b, auto* result) { return mp_div(a, b, nullptr, result); }, left, right);
}

// 6.1.6.2.3 BigInt::exponentiate ( base, exponent )
BigInt const* exponentiate(BigInt const* base, BigInt const* exponent)
{
    if (exponent->is_below_zero())
        throw_error(ErrorType::RangeError, "undefined must be positive"); // sic
    if (exponent->is_zero())
        return make_bigint(1);
    bool const is_unit = base->is_small() && base->small >= -1 && base->small <= 1;
    if (is_unit) {
        bool const is_odd = exponent->is_small() ? (exponent->small & 1) != 0 : (exponent->digits[0] & 1) != 0;
        return base->small == -1 && !is_odd ? make_bigint(1) : base;
    }
    Operand const operand { base };
    auto const least_bits = static_cast<std::int64_t>(mp_count_bits(&operand.value)) - 1; // of one factor's part in the result
    if (!exponent->is_small() || exponent->small > k_max_bigint_bits / least_bits)
        throw_too_big();
    Integer result;
    check(mp_expt_u32(&operand.value, static_cast<std::uint32_t>(exponent->small), &result.value));
    return bigint_from(result.value);
}

// Rounds down, as the specification wants of negative ones too.
BigInt const* shift_right(BigInt const* bigint, BigInt const* distance)
{
    bool const is_beyond = !distance->is_small() || distance->small > k_max_bigint_bits || (bigint->is_small() && distance->small > 63);
    if (is_beyond)
        return make_bigint(bigint->is_below_zero() ? -1 : 0);
    if (bigint->is_small())
        return make_bigint(bigint->small >> distance->small);
    Operand const operand { bigint };
    Integer result;
    check(mp_signed_rsh(&operand.value, static_cast<int>(distance->small), &result.value));
    return bigint_from(result.value);
}

BigInt const* shift_left(BigInt const* bigint, BigInt const* distance)
{
    if (bigint->is_zero())
        return bigint;
    if (!distance->is_small() || distance->small > k_max_bigint_bits)
        throw_too_big();
    auto const bits = static_cast<int>(distance->small);
    Operand const operand { bigint };
    if (mp_count_bits(&operand.value) > k_max_bigint_bits - bits)
        throw_too_big();
    Integer result;
    check(mp_mul_2d(&operand.value, bits, &result.value));
    return bigint_from(result.value);
}

BigInt const* negate(BigInt const* bigint)
{
    if (bigint->is_small() && bigint->small != k_least)
        return make_bigint(-bigint->small);
    Operand const operand { bigint };
    Integer result;
    check(mp_neg(&operand.value, &result.value));
    return bigint_from(result.value);
}

// 6.1.6.2.9 BigInt::leftShift ( x, y ); the other way where the distance is negative.
BigInt const* shift(BigInt const* bigint, BigInt const* distance, bool is_left)
{
    bool const is_reversed = distance->is_below_zero();
    auto const* const size = is_reversed ? negate(distance) : distance;
    return is_left != is_reversed ? shift_left(bigint, size) : shift_right(bigint, size);
}

template<typename Small, typename Large>
BigInt const* bitwise(BigInt const* left, BigInt const* right, Small small, Large large)
{
    if (left->is_small() && right->is_small())
        return make_bigint(small(left->small, right->small));
    return apply(large, left, right);
}

// 6.1.6.2.2 BigInt::bitwiseNOT ( x )
BigInt const* complement(BigInt const* bigint)
{
    if (bigint->is_small())
        return make_bigint(~bigint->small);
    Operand const operand { bigint };
    Integer result;
    check(mp_complement(&operand.value, &result.value));
    return bigint_from(result.value);
}

BigInt const* apply_operator(BigIntOperator op, BigInt const* left, BigInt const* right)
{
    switch (op) {
    case BigIntOperator::Add:
        return add(left, right);
    case BigIntOperator::Subtract:
        return subtract(left, right);
    case BigIntOperator::Multiply:
        return multiply(left, right);
    case BigIntOperator::Divide:
        return divide(left, right);
    case BigIntOperator::Remainder:
        return remainder(left, right);
    case BigIntOperator::Exponentiate:
        return exponentiate(left, right);
    case BigIntOperator::And:
        return bitwise(left, right, [](std::int64_t a, std::int64_t b) { return a & b; }, mp_and);
    case BigIntOperator::Or:
        return bitwise(left, right, [](std::int64_t a, std::int64_t b) { return a | b; }, mp_or);
    case BigIntOperator::Xor:
        return bitwise(left, right, [](std::int64_t a, std::int64_t b) { return a ^ b; }, mp_xor);
    case BigIntOperator::ShiftLeft:
        return shift(left, right, true);
    case BigIntOperator::ShiftRight:
        break;
    }
    return shift(left, right, false);
}

// The lowest bits as an unsigned number, in two's complement.
void truncate(int bits, BigInt const* bigint, Integer& result)
{
    Operand const operand { bigint };
    check(mp_mod_2d(&operand.value, bits, &result.value)); // of the magnitude
    if (!bigint->is_below_zero() || mp_iszero(&result.value))
        return;
    if (bits > k_max_bigint_bits)
        throw_too_big();
    Integer power;
    check(mp_2expt(&power.value, bits));
    result.value.sign = MP_ZPOS;
    check(mp_sub(&power.value, &result.value, &result.value));
}

} // namespace

constinit BigIntLibrary const libtommath_bigints {
    .apply = apply_operator,
    .negate = negate,
    .complement = complement,
    .to_number = bigint_to_number,
    .from_integer = bigint_from_integer,
    .parse = string_to_bigint,
    .to_text = bigint_to_string,
};

// 7.1.13 ToBigInt ( argument )
BigInt const* to_bigint(Value value)
{
    auto const primitive = to_primitive(value, PreferredType::Number);
    if (primitive.is_bigint())
        return primitive.as_bigint();
    if (primitive.is_boolean())
        return make_bigint(primitive.is_true() ? 1 : 0);
    if (!primitive.is_string())
        throw_error(ErrorType::TypeError, "Cannot convert %v to a BigInt", primitive);
    auto const* const result = string_to_bigint(primitive.as_string());
    if (!result)
        throw_error(ErrorType::SyntaxError, "Cannot convert %v to a BigInt", primitive);
    return result;
}

BigInt const* as_uint_n(double bits, BigInt const* bigint)
{
    bool const is_unchanged = !bigint->is_below_zero() && (bits > k_max_bigint_bits || (bigint->is_small() && bits >= 63));
    if (is_unchanged || bigint->is_zero())
        return bigint;
    if (bits > k_max_bigint_bits)
        throw_too_big();
    Integer result;
    truncate(static_cast<int>(bits), bigint, result);
    return bigint_from(result.value);
}

BigInt const* as_int_n(double bits, BigInt const* bigint)
{
    if (bits > k_max_bigint_bits || (bigint->is_small() && bits >= 64))
        return bigint;
    if (bits == 0)
        return make_bigint(0);
    Integer result;
    auto const count = static_cast<int>(bits);
    truncate(count, bigint, result);
    if (mp_count_bits(&result.value) == count) { // the sign bit is set
        Integer power;
        check(mp_2expt(&power.value, count));
        check(mp_sub(&result.value, &power.value, &result.value));
    }
    return bigint_from(result.value);
}

} // namespace js
