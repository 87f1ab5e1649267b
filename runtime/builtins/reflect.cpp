// 28.1 Reflect.
#include "installers.h"
#include "object.h"

namespace js::builtins {

namespace {

// 28.1.1 Reflect.apply ( target, thisArgument, argumentsList )
Value reflect_apply(Call const& call)
{
    return apply_function(call[0], call[1], call[2], Absent::IsAnError);
}

// 28.1.2 Reflect.construct ( target, argumentsList [ , newTarget ] )
Value reflect_construct(Call const& call)
{
    Value const new_target = call.count > 2 ? call[2] : call[0];
    for (Value const constructor : { call[0], new_target })
        if (!is_constructor(constructor))
            throw_error(ErrorType::TypeError, "%v is not a constructor", constructor);
    auto* const arguments = create_list_from_array_like(call[1]);
    return construct(call[0], arguments->elements ? arguments->elements->items : nullptr, arguments->length, new_target);
}

// 28.1.3 Reflect.defineProperty ( target, propertyKey, attributes )
Value reflect_define_property(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.defineProperty");
    auto const key = to_property_key(call[1]);
    return define_own_property(target, key, to_property_descriptor(call[2]));
}

// 28.1.4 Reflect.deleteProperty ( target, propertyKey )
Value reflect_delete_property(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.deleteProperty");
    return delete_property(target, to_property_key(call[1]));
}

// 28.1.5 Reflect.get ( target, propertyKey [ , receiver ] )
Value reflect_get(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.get");
    auto const key = to_property_key(call[1]);
    return get(target, key, call.count > 2 ? call[2] : Value(target));
}

// 28.1.6 Reflect.getOwnPropertyDescriptor ( target, propertyKey )
Value reflect_get_own_property_descriptor(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.getOwnPropertyDescriptor");
    PropertyDescriptor descriptor;
    if (!get_own_property(target, to_property_key(call[1]), descriptor))
        return undefined;
    return from_property_descriptor(descriptor);
}

// 28.1.7 Reflect.getPrototypeOf ( target )
Value reflect_get_prototype_of(Call const& call)
{
    auto* const prototype = get_prototype_of(require_object(call[0], "Reflect.getPrototypeOf"));
    return prototype ? Value(prototype) : null;
}

// 28.1.8 Reflect.has ( target, propertyKey )
Value reflect_has(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.has");
    return has_property(target, to_property_key(call[1]));
}

// 28.1.9 Reflect.isExtensible ( target )
Value reflect_is_extensible(Call const& call)
{
    return is_extensible(require_object(call[0], "Reflect.isExtensible"));
}

// 28.1.10 Reflect.ownKeys ( target )
Value reflect_own_keys(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.ownKeys");
    auto* const result = make_array();
    for (auto const key : *own_property_keys(target))
        append(result, key.to_value());
    return result;
}

// 28.1.11 Reflect.preventExtensions ( target )
Value reflect_prevent_extensions(Call const& call)
{
    return prevent_extensions(require_object(call[0], "Reflect.preventExtensions"));
}

// 28.1.12 Reflect.set ( target, propertyKey, V [ , receiver ] )
Value reflect_set(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.set");
    auto const key = to_property_key(call[1]);
    return set(target, key, call[2], call.count > 3 ? call[3] : Value(target));
}

// 28.1.13 Reflect.setPrototypeOf ( target, proto )
Value reflect_set_prototype_of(Call const& call)
{
    auto* const target = require_object(call[0], "Reflect.setPrototypeOf");
    return try_set_prototype(target, require_prototype(call[1]));
}

} // namespace

void install_reflect(Realm&)
{
    auto* const reflect = make_object();
    define_method(reflect, "defineProperty", reflect_define_property, 3);
    define_method(reflect, "deleteProperty", reflect_delete_property, 2);
    define_method(reflect, "apply", reflect_apply, 3);
    define_method(reflect, "construct", reflect_construct, 2);
    define_method(reflect, names::get, reflect_get, 2);
    define_method(reflect, "getOwnPropertyDescriptor", reflect_get_own_property_descriptor, 2);
    define_method(reflect, "getPrototypeOf", reflect_get_prototype_of, 1);
    define_method(reflect, names::has, reflect_has, 2);
    define_method(reflect, "isExtensible", reflect_is_extensible, 1);
    define_method(reflect, "ownKeys", reflect_own_keys, 1);
    define_method(reflect, "preventExtensions", reflect_prevent_extensions, 1);
    define_method(reflect, names::set, reflect_set, 3);
    define_method(reflect, "setPrototypeOf", reflect_set_prototype_of, 2);
    define_to_string_tag(reflect, "Reflect");
    define_global("Reflect", Value(reflect));
}

} // namespace js::builtins
