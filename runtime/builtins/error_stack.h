#pragma once

#include "support.h"

namespace js::builtins {

// 20.5.3.4 Error.prototype.toString ( ), steps 3 to 10: "Name: message".
String const* error_text_by_lookup(Object* error);

void install_error_stack(Object* constructor);

} // namespace js::builtins
