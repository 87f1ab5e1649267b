// 10.5 Proxy exotic objects.
#pragma once

#include "function.h"

namespace js {

// A Function, so that a proxy of something callable can be called like everything else; is_callable and is_constructor are those
// of the target it was made for.
struct ProxyObject : Function {
    Object* target; // null: revoked
    Object* handler;
    ProxyObject(Shape* its_shape, FunctionInfo const* its_info, Object* its_target, Object* its_handler)
        : Function(its_shape, its_info, nullptr)
        , target(its_target)
        , handler(its_handler)
    {
        kind = ObjectKind::Proxy;
        is_callable = its_target->is_callable;
        is_constructor = its_target->is_constructor;
    }
};

} // namespace js
