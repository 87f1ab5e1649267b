// SameValue (7.2.10), needed below the operations folder.
#pragma once

#include "bigint.h"

namespace js {

inline bool is_same_value(Value left, Value right)
{
    if (left.bits() == right.bits())
        return true;
    if (left.is_number() && right.is_number()) // NaNs may differ in their bits.
        return left.as_number() != left.as_number() && right.as_number() != right.as_number();
    if (left.is_bigint() && right.is_bigint())
        return equal(left.as_bigint(), right.as_bigint());
    return left.is_string() && right.is_string() && equal(left.as_string(), right.as_string());
}

} // namespace js
