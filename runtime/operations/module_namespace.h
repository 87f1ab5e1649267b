// 10.4.6 Module namespace exotic objects.
#pragma once

#include "../value/function.h"

namespace js {

// A namespace without exports; generated code adds them in the order of their names' code units.
Value make_namespace();
// `getter` reads the binding, and throws while it is uninitialised.
void add_namespace_export(Value module_namespace, PropertyKey name, Value getter);
// Whether a namespace exports the name, which its binding need not be initialised for.
bool has_namespace_export(Object* module_namespace, PropertyKey name);

} // namespace js
