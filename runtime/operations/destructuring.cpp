#include "destructuring.h"

namespace js {

void throw_not_destructurable(Value value, char const* property, char const* text)
{
    Value const written = text ? make_string(text) : call_site_text(value);
    if (property && !*property)
        throw_error(ErrorType::TypeError, "Cannot read properties of %v", value);
    if (property)
        throw_error(ErrorType::TypeError, "Cannot destructure property '%s' of '%v' as it is %v.", property, written, value);
    throw_error(ErrorType::TypeError, "Cannot destructure '%v' as it is %v.", written, value);
}

} // namespace js
