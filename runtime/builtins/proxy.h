// What the files of Proxy share.
#pragma once

#include "support.h"

#include "../value/proxy_object.h"

namespace js::builtins {

// The first steps of every internal method of a proxy: its target, its handler, and the trap, undefined if there is none.
struct Trap {
    Object* target;
    Value handler;
    Value function;

    // TypeError "Cannot perform 'get' on a proxy that has been revoked"
    Trap(Object* proxy, char const* name);
    bool is_missing() const { return function.is_undefined(); }
    template<typename... Arguments>
    Value operator()(Arguments... arguments) const
    {
        Value const list[] { Value(target), arguments... };
        return js::call(function, handler, list, 1 + sizeof...(arguments));
    }
};

// 10.5.1 to 10.5.4: prototype and extensibility.
Object* proxy_get_prototype_of(Object* proxy);
bool proxy_set_prototype_of(Object* proxy, Object* prototype);
bool proxy_is_extensible(Object* proxy);
bool proxy_prevent_extensions(Object* proxy);
// 10.5.5 to 10.5.11: properties.
bool proxy_get_own_property(Object* proxy, PropertyKey key, PropertyDescriptor& result);
bool proxy_define_own_property(Object* proxy, PropertyKey key, PropertyDescriptor const& descriptor);
bool proxy_has_property(Object* proxy, PropertyKey key);
Value proxy_get(Object* proxy, PropertyKey key, Value receiver);
bool proxy_set(Object* proxy, PropertyKey key, Value value, Value receiver);
bool proxy_delete(Object* proxy, PropertyKey key);
KeyList* proxy_own_property_keys(Object* proxy);

} // namespace js::builtins
