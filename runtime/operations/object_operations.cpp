// 7.3 Operations on objects: methods, definitions, integrity, lists.
#include "arithmetic.h"
#include "property.h"
#include "property_errors.h"

#include "../value/bound_function.h"
#include "../value/own_property.h"
#include "../value/proxy_object.h"
#include "../value/realm.h"

namespace js {

// 7.2.2 IsArray ( argument )
bool is_array(Value value)
{
    if (!value.is_object())
        return false;
    auto object = value.as_object();
    while (object->kind == ObjectKind::Proxy) {
        object = static_cast<ProxyObject*>(object)->target;
        if (!object)
            throw_error(ErrorType::TypeError, "Cannot perform 'IsArray' on a proxy that has been revoked");
    }
    return object->kind == ObjectKind::Array;
}

// 7.3.11 GetMethod ( V, P )
Value get_method(Value value, PropertyKey key)
{
    auto const method = get(value, key);
    if (method.is_nullish())
        return {};
    if (!is_callable(method))
        throw_error(ErrorType::TypeError, "%c is not a function", method);
    return method;
}

// 7.3.21 Invoke ( V, P [ , argumentsList ] )
Value invoke(Value object, PropertyKey key, std::initializer_list<Value> arguments)
{
    return call(get(object, key), object, arguments);
}

void create_data_property(Object* object, PropertyKey key, Value value)
{
    define_property_or_throw(object, key, PropertyDescriptor::data(value, Attributes::All));
}

void define_property_or_throw(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    if (define_own_property(object, key, descriptor))
        return;
    object = find_rejecter(object, "defineProperty");
    if (object->kind == ObjectKind::Proxy)
        throw_error(ErrorType::TypeError, "'defineProperty' on proxy: trap returned falsish for property '%k'", key);
    PropertyDescriptor current;
    if (object->kind != ObjectKind::ModuleNamespace && !get_own_property(object, key, current)) // nor is there room beyond an array's read-only length
        throw_error(ErrorType::TypeError, "Cannot define property %k, object is not extensible", key);
    throw_error(ErrorType::TypeError, "Cannot redefine property: %k", key);
}

// 7.3.22 SpeciesConstructor ( O, defaultConstructor )
Value species_constructor(Object* object, Value default_constructor)
{
    auto const constructor = get(object, names::constructor);
    if (constructor.is_undefined())
        return default_constructor;
    if (!constructor.is_object())
        throw_error(ErrorType::TypeError, "The .constructor property is not an object");
    auto const species = get(constructor, &symbols::species);
    if (species.is_nullish())
        return default_constructor;
    if (!is_constructor(species))
        throw_error(ErrorType::TypeError, "object.constructor[Symbol.species] is not a constructor");
    return species;
}

// 7.3.19 OrdinaryHasInstance ( C, O )
bool ordinary_has_instance(Value constructor, Value object)
{
    if (!is_callable(constructor))
        return false;
    if (is_bound_function(constructor))
        return instance_of(object, static_cast<BoundFunction*>(constructor.as_object())->target);
    if (!object.is_object())
        return false;
    auto const prototype = get(constructor, names::prototype);
    if (!prototype.is_object())
        throw_error(ErrorType::TypeError, "Function has non-object prototype '%v' in instanceof check", prototype);
    for (auto it = get_prototype_of(object.as_object()); it; it = get_prototype_of(it)) {
        if (it == prototype.as_object())
            return true;
    }
    return false;
}

namespace {

std::int8_t read_flag(Object* object, PropertyKey key)
{
    return has_property(object, key) ? static_cast<std::int8_t>(to_boolean(get(object, key))) : std::int8_t { -1 };
}

Value read_accessor(Object* object, PropertyKey key, char const* what)
{
    if (!has_property(object, key))
        return empty;
    auto const function = get(object, key);
    if (!function.is_undefined() && !is_callable(function))
        throw_error(ErrorType::TypeError, "%s must be a function: %v", what, function);
    return function;
}

} // namespace

// 6.2.6.5 ToPropertyDescriptor ( Obj )
PropertyDescriptor to_property_descriptor(Value value)
{
    if (!value.is_object())
        throw_error(ErrorType::TypeError, "Property description must be an object: %v", value);
    auto const object = value.as_object();
    PropertyDescriptor result;
    result.enumerable = read_flag(object, names::enumerable);
    result.configurable = read_flag(object, names::configurable);
    if (has_property(object, names::value))
        result.value = get(object, names::value);
    result.writable = read_flag(object, names::writable);
    result.getter = read_accessor(object, names::get, "Getter");
    result.setter = read_accessor(object, names::set, "Setter");
    if (result.is_accessor() && result.is_data())
        throw_error(ErrorType::TypeError, "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, %v", value);
    return result;
}

// 6.2.6.4 FromPropertyDescriptor ( Desc )
Value from_property_descriptor(PropertyDescriptor const& descriptor)
{
    auto const object = make_object();
    if (!descriptor.value.is_empty())
        define(object, names::value, descriptor.value);
    if (descriptor.writable >= 0)
        define(object, names::writable, descriptor.writable > 0);
    if (!descriptor.getter.is_empty())
        define(object, names::get, descriptor.getter);
    if (!descriptor.setter.is_empty())
        define(object, names::set, descriptor.setter);
    if (descriptor.enumerable >= 0)
        define(object, names::enumerable, descriptor.enumerable > 0);
    if (descriptor.configurable >= 0)
        define(object, names::configurable, descriptor.configurable > 0);
    return object;
}

// 7.3.15 SetIntegrityLevel ( O, level )
bool set_integrity_level(Object* object, bool frozen)
{
    auto const object_class = object->shape->object_class;
    if (object_class == &ordinary_class || object_class == &function_class || object_class == &array_class) {
        change_integrity(object, frozen); // OPTIMIZATION: the shape changes once.
        return true;
    }
    if (!prevent_extensions(object))
        return false;
    for (auto const key : *own_property_keys(object)) {
        PropertyDescriptor change;
        change.configurable = 0;
        PropertyDescriptor current;
        if (frozen) {
            if (!get_own_property(object, key, current))
                continue;
            if (!current.is_accessor())
                change.writable = 0;
        }
        define_property_or_throw(object, key, change);
    }
    return true;
}

namespace {

// NOTE: V8 computes these two behind accessors of its own and forgets that they can be written: a sealed empty array is frozen.
bool is_virtual_in_v8(Object* object, PropertyKey key)
{
    return (object->kind == ObjectKind::Array && key == names::length) || (object->kind == ObjectKind::Function && key == names::prototype);
}

} // namespace

// 7.3.16 TestIntegrityLevel ( O, level )
bool test_integrity_level(Object* object, bool frozen)
{
    if (is_extensible(object))
        return false;
    for (auto const key : *own_property_keys(object)) {
        PropertyDescriptor current;
        if (!get_own_property(object, key, current))
            continue;
        if (current.configurable > 0 || (frozen && current.writable > 0 && !is_virtual_in_v8(object, key)))
            return false;
    }
    return true;
}

// 7.3.17 CreateListFromArrayLike ( obj )
Array* create_list_from_array_like(Value value)
{
    if (!value.is_object())
        throw_error(ErrorType::TypeError, "CreateListFromArrayLike called on non-object");
    auto const object = value.as_object();
    auto const length = length_of_array_like(object);
    constexpr double k_longest_list = 134217725; // V8's
    if (length > k_longest_list)
        throw_error(ErrorType::RangeError, "Invalid array length");
    auto const list = make_array();
    for (double i = 0; i < length; ++i)
        append(list, get_element(value, i));
    return list;
}

} // namespace js
