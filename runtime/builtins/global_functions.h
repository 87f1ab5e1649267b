// The function properties of the global object (19.2). parseFloat and parseInt are installed with Number.
#pragma once

#include "support.h"

namespace js::builtins {

void install_uri_functions(Object* global);

} // namespace js::builtins
