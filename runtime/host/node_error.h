// The errors of Node's own functions, which carry a code.
#pragma once

#include "../value/throw.h"

namespace js::host {

// TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined
[[noreturn]] void throw_invalid_argument_type(char const* argument, char const* expected, Value received);

} // namespace js::host
