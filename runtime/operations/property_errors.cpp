#include "property_errors.h"

#include "../direct/errors.h"
#include "../value/own_property.h"
#include "../value/proxy_object.h"
#include "arithmetic.h"
#include "module_namespace.h"

namespace js {

void throw_nullish_read(Value object, Value key)
{
    if (key.is_symbol() && key.as_symbol() == &symbols::iterator)
        throw_error(ErrorType::TypeError, direct::k_value_not_iterable, object);
    if (!has_text_in_message(key))
        throw_error(ErrorType::TypeError, "Cannot read properties of %v", object);
    throw_error(ErrorType::TypeError, direct::k_nullish_read, object, key);
}

void throw_nullish_write(Value object, Value key)
{
    if (!has_text_in_message(key))
        throw_error(ErrorType::TypeError, "Cannot set properties of %v", object);
    throw_error(ErrorType::TypeError, direct::k_nullish_write, object, key);
}

void throw_nullish_read(Value object, PropertyKey key) { throw_nullish_read(object, key.to_value()); }

namespace {

[[noreturn]] void throw_read_only(Value object, PropertyKey key)
{
    throw_error(ErrorType::TypeError, "Cannot assign to read only property '%k' of %v '%v'", key, type_of(object), object);
}

} // namespace

Object* find_rejecter(Object* object, char const* trap)
{
    auto const key = property_key(trap);
    while (object->kind == ObjectKind::Proxy && static_cast<ProxyObject*>(object)->target) {
        OwnProperty found;
        for (auto holder = static_cast<ProxyObject*>(object)->handler; holder; holder = holder->prototype())
            if (holder->kind == ObjectKind::Proxy || find_own(holder, key, found))
                return object;
        object = static_cast<ProxyObject*>(object)->target;
    }
    return object;
}

void throw_failed_write(Value object, PropertyKey key)
{
    OwnProperty found;
    auto const start = object.is_object() ? find_rejecter(object.as_object(), "set") : to_object(object);
    if (object.is_object())
        object = start;
    for (auto holder = start; holder; holder = holder->prototype()) {
        if (holder->kind == ObjectKind::Proxy)
            throw_error(ErrorType::TypeError, "'set' on proxy: trap returned falsish for property '%k'", key);
        if (holder->kind == ObjectKind::ModuleNamespace && has_namespace_export(holder, key))
            throw_read_only(object, key);
        if (!find_own(holder, key, found))
            continue;
        if (has(found.attributes, Attributes::Accessor))
            throw_error(ErrorType::TypeError, "Cannot set property %k of %v which has only a getter", key, holder);
        if (!has(found.attributes, Attributes::Writable))
            throw_read_only(object, key);
        break;
    }
    if (!object.is_object())
        throw_error(ErrorType::TypeError, "Cannot create property '%k' on %v '%v'", key, type_of(object), object);
    if (start->kind == ObjectKind::Array && key == names::length) // an element that cannot be deleted stopped it there
        throw_error(ErrorType::TypeError, "Cannot delete property '%v' of %v", Value(static_cast<Array*>(start)->length - 1), object);
    if (start->kind == ObjectKind::Array && is_extensible(start)) // an element beyond a length that cannot be written
        throw_read_only(object, names::length);
    throw_error(ErrorType::TypeError, "Cannot add property %k, object is not extensible", key);
}

} // namespace js
