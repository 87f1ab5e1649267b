#include "support.h"

#include "../operations/species.h"

namespace js::builtins {

void require_callable(Value value)
{
    if (!is_callable(value))
        throw_error(ErrorType::TypeError, "%c is not a function", value);
}

Object* require_object(Value value, char const* method)
{
    if (!value.is_object())
        throw_error(ErrorType::TypeError, "%s called on non-object", method);
    return value.as_object();
}

Object* to_object_for(Value value, char const* method)
{
    if (value.is_nullish())
        throw_error(ErrorType::TypeError, "%s called on null or undefined", method);
    return to_object(value);
}

void throw_incompatible_receiver(char const* method, Value receiver)
{
    throw_error(ErrorType::TypeError, "Method %s called on incompatible receiver %v", method, receiver);
}

void throw_requires_new(char const* constructor)
{
    throw_error(ErrorType::TypeError, "Constructor %s requires 'new'", constructor);
}

Value get_method_of(Object* object, PropertyKey key)
{
    Value const method = get(object, key);
    if (method.is_nullish())
        return undefined;
    if (!is_callable(method))
        throw_error(ErrorType::TypeError, "'%v' returned for property '%k' of object '%v' is not a function", method, key, Value(object));
    return method;
}

double relative_index_slow(Value argument, double length, double fallback)
{
    if (argument.is_undefined())
        return fallback;
    double const relative = to_integer_or_infinity(argument);
    if (relative < 0)
        return length + relative > 0 ? length + relative : 0;
    return relative < length ? relative : length;
}

void define_species(Object* constructor)
{
    define_getter(constructor, &symbols::species, species_getter);
}

} // namespace js::builtins
