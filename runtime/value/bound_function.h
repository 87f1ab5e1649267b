// 10.4.1 Bound function exotic objects.
#pragma once

#include "function.h"

namespace js {

struct BoundFunction : Function {
    Value target;
    Value this_value;
    Value* arguments = nullptr;
    std::size_t argument_count = 0;
    BoundFunction(Shape* its_shape, FunctionInfo const* its_info)
        : Function(its_shape, its_info, nullptr)
    {
        is_bound = true;
    }
};

inline bool is_bound_function(Value value)
{
    return value.is_object() && value.as_object()->kind == ObjectKind::Function && static_cast<Function*>(value.as_object())->is_bound;
}

} // namespace js
