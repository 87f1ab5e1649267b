// 13.15.3 ApplyStringOrNumericBinaryOperator and the unary operators.
#include "arithmetic.h"

#include "generated.h"
#include "property.h"

#include "../value/bigint.h"

#include <cmath>

namespace js {

namespace {

[[noreturn]] void throw_mixed()
{
    throw_error(ErrorType::TypeError, "Cannot mix BigInt and other types, use explicit conversions");
}

// 13.15.3 steps 4 to 8: ToNumeric on both operands, in order; then numbers or BigInts, never both.
template<typename Compute>
Value apply(BigIntOperator op, Value left, Value right, Compute compute)
{
    auto const first = to_numeric(left);
    auto const second = to_numeric(right);
    if (first.is_number() && second.is_number())
        return compute(first.as_number(), second.as_number());
    if (!first.is_bigint() || !second.is_bigint())
        throw_mixed();
    return bigint_library->apply(op, first.as_bigint(), second.as_bigint());
}

} // namespace

Value add_slow(Value left, Value right)
{
    if (left.is_string() && (right.is_string() || right.is_number()))
        return concatenate(left.as_string(), to_string(right));
    auto const first = to_primitive(left);
    auto const second = to_primitive(right);
    if (first.is_string() || second.is_string()) {
        auto const first_text = to_string(first);
        return concatenate(first_text, to_string(second));
    }
    return apply(BigIntOperator::Add, first, second, [](double a, double b) { return a + b; });
}

Value subtract_slow(Value left, Value right)
{
    return apply(BigIntOperator::Subtract, left, right, [](double a, double b) { return a - b; });
}

Value multiply_slow(Value left, Value right)
{
    return apply(BigIntOperator::Multiply, left, right, [](double a, double b) { return a * b; });
}

Value divide_slow(Value left, Value right)
{
    return apply(BigIntOperator::Divide, left, right, [](double a, double b) { return a / b; });
}

Value remainder_slow(Value left, Value right)
{
    return apply(BigIntOperator::Remainder, left, right, [](double a, double b) { return remainder(a, b); });
}

Value exponentiate(Value left, Value right)
{
    return apply(BigIntOperator::Exponentiate, left, right, [](double a, double b) { return exponentiate(a, b); });
}

Value bitwise_and_slow(Value left, Value right)
{
    return apply(BigIntOperator::And, left, right, [](double a, double b) { return bitwise_and(a, b); });
}

Value bitwise_or_slow(Value left, Value right)
{
    return apply(BigIntOperator::Or, left, right, [](double a, double b) { return bitwise_or(a, b); });
}

Value bitwise_xor_slow(Value left, Value right)
{
    return apply(BigIntOperator::Xor, left, right, [](double a, double b) { return bitwise_xor(a, b); });
}

Value bitwise_not(Value value)
{
    auto const numeric = to_numeric(value);
    if (numeric.is_bigint())
        return bigint_library->complement(numeric.as_bigint());
    return bitwise_not(numeric.as_number());
}

Value shift_left_slow(Value left, Value right)
{
    return apply(BigIntOperator::ShiftLeft, left, right, [](double a, double b) { return shift_left(a, b); });
}

Value shift_right_slow(Value left, Value right)
{
    return apply(BigIntOperator::ShiftRight, left, right, [](double a, double b) { return shift_right(a, b); });
}

// 6.1.6.2.11 BigInt::unsignedRightShift always throws.
Value shift_right_unsigned_slow(Value left, Value right)
{
    auto const first = to_numeric(left);
    auto const second = to_numeric(right);
    if (first.is_number() && second.is_number())
        return shift_right_unsigned(first.as_number(), second.as_number());
    if (!first.is_bigint() || !second.is_bigint())
        throw_mixed();
    throw_error(ErrorType::TypeError, "BigInts have no unsigned right shift, use >> instead");
}

Value negate(Value value)
{
    if (value.is_number())
        return -value.as_number();
    auto const numeric = to_numeric(value);
    if (numeric.is_bigint())
        return bigint_library->negate(numeric.as_bigint());
    return -numeric.as_number();
}

namespace {

constinit BigInt const k_one { 1 };

} // namespace

Value increment_slow(Value value)
{
    auto const numeric = to_numeric(value);
    return numeric.is_bigint() ? Value(bigint_library->apply(BigIntOperator::Add, numeric.as_bigint(), &k_one)) : Value(numeric.as_number() + 1);
}

Value decrement_slow(Value value)
{
    auto const numeric = to_numeric(value);
    return numeric.is_bigint() ? Value(bigint_library->apply(BigIntOperator::Subtract, numeric.as_bigint(), &k_one)) : Value(numeric.as_number() - 1);
}

Value type_of(Value value)
{
    // The strings of literals: `typeof x === "number"` compares addresses.
    auto& undefined_text = latin1_literal<"undefined">;
    auto& object_text = latin1_literal<"object">;
    auto& boolean_text = latin1_literal<"boolean">;
    auto& number_text = latin1_literal<"number">;
    auto& string_text = latin1_literal<"string">;
    auto& symbol_text = latin1_literal<"symbol">;
    auto& bigint_text = latin1_literal<"bigint">;
    auto& function_text = latin1_literal<"function">;
    if (value.is_number())
        return &number_text;
    if (value.is_undefined() || value.is_empty())
        return &undefined_text;
    if (value.is_null())
        return &object_text;
    if (value.is_boolean())
        return &boolean_text;
    switch (value.cell()->cell_kind) {
    case CellKind::String:
        return &string_text;
    case CellKind::Symbol:
        return &symbol_text;
    case CellKind::BigInt:
        return &bigint_text;
    case CellKind::Object:
        break;
    }
    return is_callable(value) ? &function_text : &object_text;
}

// 13.10.2 InstanceofOperator ( V, target )
bool instance_of(Value value, Value target)
{
    if (!target.is_object())
        throw_error(ErrorType::TypeError, "Right-hand side of 'instanceof' is not an object");
    auto const handler = get_method(target, &symbols::has_instance);
    if (!handler.is_undefined() && static_cast<Function*>(handler.as_object())->quick == QuickMethod::HasInstance)
        return ordinary_has_instance(target, value); // OPTIMIZATION: is what Function.prototype[Symbol.hasInstance] does
    if (!handler.is_undefined())
        return to_boolean(call(handler, target, { value }));
    if (!is_callable(target))
        throw_error(ErrorType::TypeError, "Right-hand side of 'instanceof' is not callable");
    return ordinary_has_instance(target, value);
}

bool has_property_in(Value key, Value object)
{
    if (!object.is_object())
        throw_error(ErrorType::TypeError, "Cannot use 'in' operator to search for '%v' in %v", key, object);
    auto const target = object.as_object();
    auto const property = to_property_key(key);
    // OPTIMIZATION: most keys that are there are own properties.
    if (!property.is_index() && target->shape->object_class == &ordinary_class && target->shape->find(property))
        return true;
    return has_property(target, property);
}

} // namespace js
