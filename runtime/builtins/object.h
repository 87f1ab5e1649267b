// Parts of Object that Reflect shares.
#pragma once

#include "support.h"

namespace js::builtins {

// [[SetPrototypeOf]] with the immutable prototype of %Object.prototype% (20.1.3, 10.4.7).
bool try_set_prototype(Object* object, Object* prototype);
void set_prototype_or_throw(Object* object, Object* prototype);
// The argument as a prototype; TypeError "Object prototype may only be an Object or null: 1".
Object* require_prototype(Value value);

Value object_prototype_to_string(Call const& call);
void install_object_prototype(Object* prototype);
void install_object_integrity(Object* constructor);
void install_object_enumeration(Object* constructor);

} // namespace js::builtins
