// Object.freeze and its kin (20.1.2.6, .16 to .18, .20, .22).
#include "object.h"

namespace js::builtins {

namespace {

// Only proxies refuse.
[[noreturn]] void throw_prevention_failed()
{
    throw_error(ErrorType::TypeError, "'preventExtensions' on proxy: trap returned falsish");
}

Value set_level(Value value, bool frozen)
{
    if (!value.is_object())
        return value;
    if (!set_integrity_level(value.as_object(), frozen))
        throw_prevention_failed();
    return value;
}

Value object_freeze(Call const& call)
{
    return set_level(call[0], true);
}

Value object_seal(Call const& call)
{
    return set_level(call[0], false);
}

Value object_prevent_extensions(Call const& call)
{
    if (!call[0].is_object())
        return call[0];
    if (!prevent_extensions(call[0].as_object()))
        throw_prevention_failed();
    return call[0];
}

Value object_is_extensible(Call const& call)
{
    return call[0].is_object() && is_extensible(call[0].as_object());
}

Value object_is_frozen(Call const& call)
{
    return !call[0].is_object() || test_integrity_level(call[0].as_object(), true);
}

Value object_is_sealed(Call const& call)
{
    return !call[0].is_object() || test_integrity_level(call[0].as_object(), false);
}

} // namespace

void install_object_integrity(Object* constructor)
{
    define_method(constructor, "preventExtensions", object_prevent_extensions, 1);
    define_method(constructor, "seal", object_seal, 1);
    define_method(constructor, "freeze", object_freeze, 1);
    define_method(constructor, "isExtensible", object_is_extensible, 1);
    define_method(constructor, "isFrozen", object_is_frozen, 1);
    define_method(constructor, "isSealed", object_is_sealed, 1);
}

} // namespace js::builtins
