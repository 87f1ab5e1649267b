// 7.2.9 to 7.2.14: equality and order.
#include "compare.h"

#include "../value/compare_values.h"

#include <cmath>

namespace js {

bool same_value(Value left, Value right) { return is_same_value(left, right); }

bool same_value_zero(Value left, Value right)
{
    if (left.is_number() && right.is_number() && left.as_number() == right.as_number())
        return true; // -0 and +0
    return is_same_value(left, right);
}

bool strictly_equal_slow(Value left, Value right)
{
    if (!left.is_string() || !right.is_string())
        return left.is_bigint() && right.is_bigint() && equal(left.as_bigint(), right.as_bigint());
    auto const a = left.as_string();
    auto const b = right.as_string();
    if (a->length != b->length)
        return false;
    if (a->is_latin1() && b->is_latin1() && a->length > 0 && a->latin1()[0] != b->latin1()[0]) // OPTIMIZATION: as most that differ do
        return false;
    return equal(a, b);
}

namespace {

// 7.2.12 and 7.2.13 for a BigInt and another primitive. Unordered: the other is no number at all.
enum class Order : std::int8_t { Less = -1, Equal = 0, Greater = 1, Unordered = 2 };

constexpr Order order(int comparison) { return comparison < 0 ? Order::Less : comparison > 0 ? Order::Greater : Order::Equal; }
constexpr Order reversed(Order order) { return order == Order::Less ? Order::Greater : order == Order::Greater ? Order::Less : order; }

// Compares exactly: a double would lose digits of the BigInt.
Order order_with_number(BigInt const* left, double right)
{
    if (std::isnan(right))
        return Order::Unordered;
    if (std::isinf(right))
        return right > 0 ? Order::Less : Order::Greater;
    auto const whole = std::trunc(right);
    auto const comparison = compare(left, bigint_library->from_integer(whole));
    if (comparison != 0 || whole == right)
        return order(comparison);
    return right > whole ? Order::Less : Order::Greater;
}

// At least one of them is a BigInt; neither is an object.
Order order_of_bigints(Value left, Value right)
{
    if (!left.is_bigint())
        return reversed(order_of_bigints(right, left));
    if (right.is_bigint())
        return order(compare(left.as_bigint(), right.as_bigint()));
    if (!right.is_string())
        return order_with_number(left.as_bigint(), to_number(right));
    auto const* const parsed = bigint_library->parse(right.as_string());
    return parsed ? order(compare(left.as_bigint(), parsed)) : Order::Unordered;
}

bool loosely_equal_bigint(Value left, Value right) { return order_of_bigints(left, right) == Order::Equal; }

} // namespace

// 7.2.13 IsLooselyEqual ( x, y )
bool loosely_equal_slow(Value left, Value right)
{
    if (left.is_nullish() || right.is_nullish())
        return left.is_nullish() && right.is_nullish();
    if (left.is_object() && right.is_object())
        return left.bits() == right.bits();
    if (left.is_object())
        return loosely_equal(to_primitive(left), right);
    if (right.is_object())
        return loosely_equal(left, to_primitive(right));
    if (left.is_string() && right.is_string())
        return equal(left.as_string(), right.as_string());
    if (left.is_symbol() || right.is_symbol())
        return left.bits() == right.bits();
    if (left.is_bigint() || right.is_bigint())
        return loosely_equal_bigint(left, right);
    return to_number(left) == to_number(right); // numbers, booleans and strings
}

namespace {

// 7.2.12 IsLessThan, with both operands converted from left to right.
template<typename CompareNumbers, typename CompareOrder>
bool relate(Value left, Value right, CompareNumbers compare_numbers, CompareOrder compare_order)
{
    if (left.is_string() && right.is_string()) // OPTIMIZATION
        return compare_order(compare(left.as_string(), right.as_string()));
    auto const first = to_primitive(left, PreferredType::Number);
    auto const second = to_primitive(right, PreferredType::Number);
    if (first.is_string() && second.is_string())
        return compare_order(compare(first.as_string(), second.as_string()));
    if (first.is_bigint() || second.is_bigint()) {
        auto const result = order_of_bigints(first, second);
        return result != Order::Unordered && compare_order(static_cast<int>(result));
    }
    auto const first_number = to_number(first);
    return compare_numbers(first_number, to_number(second));
}

} // namespace

#define JS_RELATION(name, op)                                                                                       \
    bool name##_slow(Value left, Value right)                                                                       \
    {                                                                                                               \
        return relate(left, right, [](double a, double b) { return a op b; }, [](int order) { return order op 0; }); \
    }
JS_RELATION(less_than, <)
JS_RELATION(less_or_equal, <=)
JS_RELATION(greater_than, >)
JS_RELATION(greater_or_equal, >=)
#undef JS_RELATION

} // namespace js
