#pragma once

#include "../value/object.h"

namespace js {

enum class IterationKind : std::uint8_t { Key, Value, KeyAndValue };

// 23.1.5 Array Iterator objects.
struct ArrayIterator : Object {
    Object* target; // null: exhausted
    double next_index = 0;
    IterationKind iteration;
    ArrayIterator(Shape* its_shape, Object* its_target, IterationKind its_iteration)
        : Object(ObjectKind::ArrayIterator, its_shape)
        , target(its_target)
        , iteration(its_iteration)
    {
    }
};

} // namespace js
