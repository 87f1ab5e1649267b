// How a builtin file lays out its intrinsic: from its table to its functions.
#pragma once

#include "../operations/property.h"
#include "../value/realm.h"

namespace js::builtins {

// A method: writable, configurable, not enumerable; named after its key ("[Symbol.iterator]" for symbols).
Function* define_method(Object* object, PropertyKey key, Code code, std::uint32_t length);
Function* define_method(Object* object, char const* name, Code code, std::uint32_t length);
// See note [quick methods].
inline void make_quick(Object* method, QuickMethod quick, ObjectKind receiver)
{
    static_cast<Function*>(method)->quick = quick;
    static_cast<Function*>(method)->quick_receiver = receiver;
}
void define_getter(Object* object, PropertyKey key, Code getter);
void define_getter(Object* object, char const* name, Code getter);
void define_constant(Object* object, char const* name, Value value);           // Attributes::None
void define_value(Object* object, PropertyKey key, Value value);               // Attributes::Hidden
void define_to_string_tag(Object* object, char const* tag);                    // configurable only
// A constructor with its prototype object, linked both ways.
Function* define_constructor(char const* name, Code code, std::uint32_t length, Object* prototype);
void define_global(char const* name, Value value);                             // Hidden, on the global object

} // namespace js::builtins
