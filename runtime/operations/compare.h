// Equality and order (7.2.9 to 7.2.14).
#pragma once

#include "conversions.h"

namespace js {

bool same_value(Value left, Value right);      // Object.is
bool same_value_zero(Value left, Value right); // Map keys
bool strictly_equal_slow(Value left, Value right);
// One of the strings of one Latin-1 unit, of which there is one each.
inline bool is_single_unit(Value value) { return value.bits() - reinterpret_cast<std::uintptr_t>(single_units) < sizeof single_units; }
inline bool strictly_equal(Value left, Value right)
{
    if (left.is_number() && right.is_number())
        return left.as_number() == right.as_number();
    if (left.bits() == right.bits())
        return true;
    if (!left.is_cell() || !right.is_cell() || (is_single_unit(left) && is_single_unit(right)))
        return false;
    return strictly_equal_slow(left, right); // strings and BigInts of equal content
}
bool loosely_equal_slow(Value left, Value right);
inline bool loosely_equal(Value left, Value right)
{
    if (left.is_number() && right.is_number())
        return left.as_number() == right.as_number();
    return loosely_equal_slow(left, right);
}
bool less_than_slow(Value left, Value right);
bool less_or_equal_slow(Value left, Value right);
bool greater_than_slow(Value left, Value right);
bool greater_or_equal_slow(Value left, Value right);
#define JS_RELATION(name, op)                                       \
    inline bool name(Value left, Value right)                       \
    {                                                               \
        if (left.is_number() && right.is_number())                  \
            return left.as_number() op right.as_number();           \
        if (is_single_unit(left) && is_single_unit(right))          \
            return left.bits() op right.bits();                     \
        return name##_slow(left, right);                            \
    }
JS_RELATION(less_than, <)
JS_RELATION(less_or_equal, <=)
JS_RELATION(greater_than, >)
JS_RELATION(greater_or_equal, >=)
#undef JS_RELATION

} // namespace js
