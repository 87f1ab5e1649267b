// 20.1.3 Object.prototype.
#include "object.h"

#include "../value/proxy_object.h"

namespace js::builtins {

namespace {

bool has_own(Object* object, PropertyKey key)
{
    PropertyDescriptor descriptor;
    return get_own_property(object, key, descriptor);
}

// 20.1.3.2 Object.prototype.hasOwnProperty ( V )
Value object_prototype_has_own_property(Call const& call)
{
    auto const key = to_property_key(call[0]);
    return has_own(to_object(call.this_value), key);
}

// 20.1.3.3 Object.prototype.isPrototypeOf ( V )
Value object_prototype_is_prototype_of(Call const& call)
{
    if (!call[0].is_object())
        return false;
    auto* const object = to_object(call.this_value);
    for (auto* link = get_prototype_of(call[0].as_object()); link; link = get_prototype_of(link))
        if (link == object)
            return true;
    return false;
}

// 20.1.3.4 Object.prototype.propertyIsEnumerable ( V )
Value object_prototype_property_is_enumerable(Call const& call)
{
    auto const key = to_property_key(call[0]);
    PropertyDescriptor descriptor;
    return get_own_property(to_object(call.this_value), key, descriptor) && descriptor.enumerable == 1;
}

// 20.1.3.5 Object.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] )
Value object_prototype_to_locale_string(Call const& call)
{
    if (call.this_value.is_nullish())
        throw_error(ErrorType::TypeError, "Object.prototype.toLocaleString called on null or undefined");
    Value const function = get(call.this_value, names::to_string);
    require_callable(function);
    return js::call(function, call.this_value, {});
}

// 20.1.3.7 Object.prototype.valueOf ( )
Value object_prototype_value_of(Call const& call)
{
    return to_object(call.this_value);
}

// 20.1.3.8.1 get Object.prototype.__proto__
Value object_prototype_get_proto(Call const& call)
{
    auto* const prototype = get_prototype_of(to_object(call.this_value));
    return prototype ? Value(prototype) : null;
}

// 20.1.3.8.2 set Object.prototype.__proto__
Value object_prototype_set_proto(Call const& call)
{
    if (call.this_value.is_nullish())
        throw_error(ErrorType::TypeError, "set Object.prototype.__proto__ called on null or undefined");
    if (!call.this_value.is_object() || (!call[0].is_object() && !call[0].is_null()))
        return undefined;
    set_prototype_or_throw(call.this_value.as_object(), require_prototype(call[0]));
    return undefined;
}

Value define_half(Call const& call, bool getter)
{
    auto* const object = to_object(call.this_value);
    if (!is_callable(call[1]))
        throw_error(ErrorType::TypeError, "Object.prototype.%s: Expecting function", getter ? "__defineGetter__" : "__defineSetter__");
    PropertyDescriptor descriptor;
    (getter ? descriptor.getter : descriptor.setter) = call[1];
    descriptor.enumerable = 1;
    descriptor.configurable = 1;
    define_property_or_throw(object, to_property_key(call[0]), descriptor);
    return undefined;
}

// 20.1.3.9.1 Object.prototype.__defineGetter__ ( P, getter )
Value object_prototype_define_getter(Call const& call)
{
    return define_half(call, true);
}

// 20.1.3.9.2 Object.prototype.__defineSetter__ ( P, setter )
Value object_prototype_define_setter(Call const& call)
{
    return define_half(call, false);
}

Value lookup_half(Call const& call, bool getter)
{
    auto* object = to_object(call.this_value);
    auto const key = to_property_key(call[0]);
    for (; object; object = get_prototype_of(object)) {
        PropertyDescriptor descriptor;
        if (!get_own_property(object, key, descriptor))
            continue;
        if (!descriptor.is_accessor())
            return undefined;
        Value const half = getter ? descriptor.getter : descriptor.setter;
        return half.is_empty() ? undefined : half;
    }
    return undefined;
}

// 20.1.3.9.3 Object.prototype.__lookupGetter__ ( P )
Value object_prototype_lookup_getter(Call const& call)
{
    return lookup_half(call, true);
}

// 20.1.3.9.4 Object.prototype.__lookupSetter__ ( P )
Value object_prototype_lookup_setter(Call const& call)
{
    return lookup_half(call, false);
}

} // namespace

// 20.1.3.6 Object.prototype.toString ( )
Value object_prototype_to_string(Call const& call)
{
    if (call.this_value.is_undefined())
        return make_ascii_string("[object Undefined]");
    if (call.this_value.is_null())
        return make_ascii_string("[object Null]");
    auto* const object = to_object(call.this_value);
    if (object->kind == ObjectKind::Proxy && !static_cast<ProxyObject*>(object)->target)
        throw_error(ErrorType::TypeError, "Cannot perform 'Object.prototype.toString' on a proxy that has been revoked");
    char const* const fallback = builtin_tag(object);
    Value const tag = get(object, &symbols::to_string_tag);
    StringBuilder builder;
    builder.append_ascii("[object ");
    if (tag.is_string())
        builder.append(tag.as_string());
    else
        builder.append_ascii(fallback);
    builder.append_ascii("]");
    return builder.finish();
}

void install_object_prototype(Object* prototype)
{
    define_method(prototype, "__defineGetter__", object_prototype_define_getter, 2);
    define_method(prototype, "__defineSetter__", object_prototype_define_setter, 2);
    define_method(prototype, "hasOwnProperty", object_prototype_has_own_property, 1);
    define_method(prototype, "__lookupGetter__", object_prototype_lookup_getter, 1);
    define_method(prototype, "__lookupSetter__", object_prototype_lookup_setter, 1);
    define_method(prototype, "isPrototypeOf", object_prototype_is_prototype_of, 1);
    define_method(prototype, "propertyIsEnumerable", object_prototype_property_is_enumerable, 1);
    define_method(prototype, names::to_string, object_prototype_to_string, 0);
    define_method(prototype, names::value_of, object_prototype_value_of, 0);
    Value const getter = make_builtin(object_prototype_get_proto, make_ascii_string("get __proto__"), 0);
    Value const setter = make_builtin(object_prototype_set_proto, make_ascii_string("set __proto__"), 1);
    define_accessor(prototype, names::proto, getter, setter, Attributes::Configurable);
    define_method(prototype, "toLocaleString", object_prototype_to_locale_string, 0);
}

} // namespace js::builtins
