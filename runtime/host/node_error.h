// The errors of Node's own functions, which carry a code.
#pragma once

#include "../value/throw.h"

namespace js::host {

// TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received undefined
[[noreturn]] void throw_invalid_argument_type(char const* argument, char const* expected, Value received);

// Gives an error its code, as Node's errors have it: TypeError [ERR_...]: ...
void set_error_code(Object* error, char const* code);

// What becomes of the reason of a rejection that nobody handles: itself if it is an error, else an UnhandledPromiseRejection that names it.
Value rejection_error(Value reason);

} // namespace js::host
