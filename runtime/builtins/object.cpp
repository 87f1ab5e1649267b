// 20.1 Object: the constructor and its functions about single properties and prototypes.
#include "object.h"

#include "installers.h"

#include "../operations/property_errors.h"

namespace js::builtins {

namespace {

// 20.1.1.1 Object ( [ value ] )
Value object_constructor(Call const& call)
{
    if (call.is_construct() && call.new_target.as_object() != call.callee)
        return make_object(prototype_from_constructor(call.new_target, realm.object_prototype));
    if (call[0].is_nullish())
        return make_object();
    return to_object(call[0]);
}

// 20.1.2.3.1 ObjectDefineProperties ( O, Properties )
void object_define_properties(Object* object, Value properties)
{
    auto* const source = to_object(properties);
    struct Definition {
        PropertyKey key;
        PropertyDescriptor descriptor;
    };
    auto* const keys = own_property_keys(source);
    auto* const definitions = static_cast<Definition*>(heap::allocate(keys->count * sizeof(Definition) + 1));
    std::size_t count = 0;
    for (auto const key : *keys) {
        PropertyDescriptor own;
        if (!get_own_property(source, key, own) || own.enumerable != 1)
            continue;
        definitions[count++] = { key, to_property_descriptor(get(source, key)) };
    }
    for (std::size_t i = 0; i < count; ++i)
        define_property_or_throw(object, definitions[i].key, definitions[i].descriptor);
}

// 20.1.2.2 Object.create ( O, Properties )
Value object_create(Call const& call)
{
    auto* const object = make_object(require_prototype(call[0]));
    if (!call[1].is_undefined())
        object_define_properties(object, call[1]);
    return object;
}

// 20.1.2.3 Object.defineProperties ( O, Properties )
Value object_define_properties_function(Call const& call)
{
    auto* const object = require_object(call[0], "Object.defineProperties");
    object_define_properties(object, call[1]);
    return object;
}

// 20.1.2.4 Object.defineProperty ( O, P, Attributes )
Value object_define_property(Call const& call)
{
    auto* const object = require_object(call[0], "Object.defineProperty");
    auto const key = to_property_key(call[1]);
    define_property_or_throw(object, key, to_property_descriptor(call[2]));
    return object;
}

// 20.1.2.8 Object.getOwnPropertyDescriptor ( O, P )
Value object_get_own_property_descriptor(Call const& call)
{
    auto* const object = to_object(call[0]);
    PropertyDescriptor descriptor;
    if (!get_own_property(object, to_property_key(call[1]), descriptor))
        return undefined;
    return from_property_descriptor(descriptor);
}

// 20.1.2.9 Object.getOwnPropertyDescriptors ( O )
Value object_get_own_property_descriptors(Call const& call)
{
    auto* const object = to_object(call[0]);
    auto* const result = make_object();
    for (auto const key : *own_property_keys(object)) {
        PropertyDescriptor descriptor;
        if (get_own_property(object, key, descriptor))
            create_data_property(result, key, from_property_descriptor(descriptor));
    }
    return result;
}

// 20.1.2.12 Object.getPrototypeOf ( O )
Value object_get_prototype_of(Call const& call)
{
    auto* const prototype = get_prototype_of(to_object(call[0]));
    return prototype ? Value(prototype) : null;
}

// 20.1.2.23 Object.setPrototypeOf ( O, proto )
Value object_set_prototype_of(Call const& call)
{
    if (call[0].is_nullish())
        throw_error(ErrorType::TypeError, "Object.setPrototypeOf called on null or undefined");
    auto* const prototype = require_prototype(call[1]);
    if (call[0].is_object())
        set_prototype_or_throw(call[0].as_object(), prototype);
    return call[0];
}

// 20.1.2.14 Object.hasOwn ( O, P )
Value object_has_own(Call const& call)
{
    auto* const object = to_object(call[0]);
    PropertyDescriptor descriptor;
    return get_own_property(object, to_property_key(call[1]), descriptor);
}

// 20.1.2.15 Object.is ( value1, value2 )
Value object_is(Call const& call)
{
    return same_value(call[0], call[1]);
}

} // namespace

Object* require_prototype(Value value)
{
    if (!value.is_object() && !value.is_null())
        throw_error(ErrorType::TypeError, "Object prototype may only be an Object or null: %v", value);
    return value.is_null() ? nullptr : value.as_object();
}

bool try_set_prototype(Object* object, Object* prototype)
{
    if (object == realm.object_prototype)
        return prototype == nullptr;
    return set_prototype_of(object, prototype);
}

void set_prototype_or_throw(Object* object, Object* prototype)
{
    if (try_set_prototype(object, prototype))
        return;
    object = find_rejecter(object, "setPrototypeOf");
    if (object->kind == ObjectKind::Proxy)
        throw_error(ErrorType::TypeError, "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'");
    if (object == realm.object_prototype)
        throw_error(ErrorType::TypeError, "Immutable prototype object 'Object.prototype' cannot have their prototype set");
    if (!is_extensible(object))
        throw_error(ErrorType::TypeError, "%v is not extensible", Value(object));
    throw_error(ErrorType::TypeError, "Cyclic __proto__ value");
}

void install_object(Realm&)
{
    auto* const prototype = realm.object_prototype;
    auto* const constructor = define_constructor("Object", object_constructor, 1, prototype);
    realm.object_constructor = constructor;
    install_object_prototype(prototype);
    install_object_enumeration(constructor);
    define_method(constructor, "getOwnPropertyDescriptor", object_get_own_property_descriptor, 2);
    define_method(constructor, "getOwnPropertyDescriptors", object_get_own_property_descriptors, 1);
    define_method(constructor, "hasOwn", object_has_own, 2);
    define_method(constructor, "is", object_is, 2);
    define_method(constructor, "create", object_create, 2);
    define_method(constructor, "defineProperties", object_define_properties_function, 2);
    define_method(constructor, "defineProperty", object_define_property, 3);
    define_method(constructor, "getPrototypeOf", object_get_prototype_of, 1);
    define_method(constructor, "setPrototypeOf", object_set_prototype_of, 2);
    install_object_integrity(constructor);
    define_global("Object", Value(constructor));
}

} // namespace js::builtins
