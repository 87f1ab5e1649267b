#include "record.h"

#include "../value/throw.h"
#include "iteration.h"

namespace js {

void throw_read(Value missing, char const* key) { throw_error(ErrorType::TypeError, "Cannot read properties of %v (reading '%s')", missing, key); }

void throw_write(Value missing, char const* key) { throw_error(ErrorType::TypeError, "Cannot set properties of %v (setting '%s')", missing, key); }

void throw_iteration(Value missing, char const* text)
{
    get_iterator(missing, text); // throws
    __builtin_unreachable();
}

} // namespace js
