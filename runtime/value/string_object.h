// String exotic objects (10.4.3): their characters and their length are own properties.
#pragma once

#include "object.h"

namespace js {

extern ObjectClass const string_object_class;

// 10.4.3.4 StringCreate ( value, prototype )
PrimitiveWrapper* make_string_object(String const* string, Object* prototype);

} // namespace js
