// Names that are resolved at run time or may be read too early: globals, bindings in their temporal dead zone, constants.
#pragma once

#include "../value/realm.h"
#include "property.h"

namespace js {

// A name that is bound nowhere in the program: a property of the global object. ReferenceError "x is not defined".
Value get_global_slow(PropertyKey name, PropertyCache& cache);
inline Value get_global(PropertyKey name, PropertyCache& cache)
{
    auto const object = realm.global_object;
    return object->shape == cache.shape ? cached_slot(object, cache.slot) : get_global_slow(name, cache);
}
Value typeof_global(PropertyKey name); // typeof x: never throws for a missing name
// Strict: ReferenceError if missing; sloppy: creates it.
void set_global(PropertyKey name, Value value, Strict strict);
bool delete_global(PropertyKey name, Strict strict);
// The top-level var and function declarations of a script, before it runs (16.1.7 GlobalDeclarationInstantiation).
void declare_global_variable(PropertyKey name);
void declare_global_function(PropertyKey name, Value function);

[[noreturn]] void throw_uninitialized(char const* name); // ReferenceError "Cannot access 'x' before initialization"
inline Value check_initialized(Value value, char const* name)
{
    if (value.is_empty())
        throw_uninitialized(name);
    return value;
}
[[noreturn]] void throw_redeclaration(PropertyKey name); // SyntaxError "Identifier 'x' has already been declared"
[[noreturn]] void throw_super_deletion();               // delete super.key: ReferenceError "Unsupported reference to 'super'"
[[noreturn]] void throw_invalid_target(char const* message); // f() = a: ReferenceError
[[noreturn]] void throw_constant_assignment(); // TypeError "Assignment to constant variable."

} // namespace js
