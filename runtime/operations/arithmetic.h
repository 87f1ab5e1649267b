// The operators on values (13.5 to 13.12, 13.15): numbers inline, everything else out of line.
#pragma once

#include "conversions.h"

namespace js {

// Each *_slow does the whole operation of the specification, ToPrimitive and ToNumeric in the specified order included.
Value add_slow(Value left, Value right); // 13.15.3 with "+": strings concatenate
inline Value add(Value left, Value right)
{
    if (left.is_number() && right.is_number())
        return left.as_number() + right.as_number();
    return add_slow(left, right);
}
Value subtract_slow(Value left, Value right);
Value multiply_slow(Value left, Value right);
Value divide_slow(Value left, Value right);
#define JS_ARITHMETIC(name, op)                                     \
    inline Value name(Value left, Value right)                      \
    {                                                               \
        if (left.is_number() && right.is_number())                  \
            return left.as_number() op right.as_number();           \
        return name##_slow(left, right);                            \
    }
JS_ARITHMETIC(subtract, -)
JS_ARITHMETIC(multiply, *)
JS_ARITHMETIC(divide, /)
#undef JS_ARITHMETIC

Value exponentiate(Value left, Value right);
#define JS_NUMERIC_OPERATION(name)                              \
    Value name##_slow(Value left, Value right);                 \
    inline Value name(Value left, Value right)                  \
    {                                                           \
        if (left.is_number() && right.is_number())              \
            return name(left.as_number(), right.as_number());   \
        return name##_slow(left, right);                        \
    }
JS_NUMERIC_OPERATION(remainder)
JS_NUMERIC_OPERATION(bitwise_and)
JS_NUMERIC_OPERATION(bitwise_or)
JS_NUMERIC_OPERATION(bitwise_xor)
JS_NUMERIC_OPERATION(shift_left)
JS_NUMERIC_OPERATION(shift_right)
JS_NUMERIC_OPERATION(shift_right_unsigned)
#undef JS_NUMERIC_OPERATION
Value bitwise_not(Value value);
Value exponentiate(Value left, Value right);
Value negate(Value value);
Value increment_slow(Value numeric);
Value decrement_slow(Value numeric);
// The operand of ++ and --, after ToNumeric.
inline Value increment(Value numeric) { return numeric.is_number() ? Value(numeric.as_number() + 1) : increment_slow(numeric); }
inline Value decrement(Value numeric) { return numeric.is_number() ? Value(numeric.as_number() - 1) : decrement_slow(numeric); }
inline Value to_numeric_fast(Value value) { return value.is_number() ? value : to_numeric(value); }

Value type_of(Value value);                            // 13.5.3: a string
bool instance_of(Value value, Value target);           // 13.10.2; TypeError "Right-hand side of 'instanceof' is not callable" / "... is not an object"
bool has_property_in(Value key, Value object);         // the `in` operator; TypeError "Cannot use 'in' operator to search for 'k' in v"

} // namespace js
