#pragma once

#include "../value/string.h"

namespace js::builtins {

// Symbol.dispose and Symbol.asyncDispose, which the runtime itself never looks up.
Symbol const* dispose_symbol();
Symbol const* async_dispose_symbol();

} // namespace js::builtins
