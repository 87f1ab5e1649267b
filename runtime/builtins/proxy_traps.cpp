// The internal methods of proxies (10.5.1 to 10.5.11): call the trap, then hold its answer against the target.
#include "proxy.h"

namespace js::builtins {

namespace {

[[noreturn]] void fail(char const* format, PropertyKey key)
{
    throw_error(ErrorType::TypeError, format, key);
}

Value or_null(Object* object)
{
    return object ? Value(object) : null;
}

} // namespace

// 10.5.1 [[GetPrototypeOf]] ( )
Object* proxy_get_prototype_of(Object* proxy)
{
    Trap const trap { proxy, "getPrototypeOf" };
    if (trap.is_missing())
        return get_prototype_of(trap.target);
    Value const result = trap();
    if (!result.is_object() && !result.is_null())
        throw_error(ErrorType::TypeError, "'getPrototypeOf' on proxy: trap returned neither object nor null");
    auto* const prototype = result.is_null() ? nullptr : result.as_object();
    if (!is_extensible(trap.target) && get_prototype_of(trap.target) != prototype)
        throw_error(ErrorType::TypeError, "'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not return its actual prototype");
    return prototype;
}

// 10.5.2 [[SetPrototypeOf]] ( V )
bool proxy_set_prototype_of(Object* proxy, Object* prototype)
{
    Trap const trap { proxy, "setPrototypeOf" };
    if (trap.is_missing())
        return set_prototype_of(trap.target, prototype);
    if (!to_boolean(trap(or_null(prototype))))
        return false;
    if (!is_extensible(trap.target) && get_prototype_of(trap.target) != prototype)
        throw_error(ErrorType::TypeError, "'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on the non-extensible proxy target");
    return true;
}

// 10.5.3 [[IsExtensible]] ( )
bool proxy_is_extensible(Object* proxy)
{
    Trap const trap { proxy, "isExtensible" };
    if (trap.is_missing())
        return is_extensible(trap.target);
    bool const result = to_boolean(trap());
    bool const actual = is_extensible(trap.target);
    if (result != actual)
        throw_error(ErrorType::TypeError, "'isExtensible' on proxy: trap result does not reflect extensibility of proxy target (which is '%v')", Value(actual));
    return result;
}

// 10.5.4 [[PreventExtensions]] ( )
bool proxy_prevent_extensions(Object* proxy)
{
    Trap const trap { proxy, "preventExtensions" };
    if (trap.is_missing())
        return prevent_extensions(trap.target);
    bool const result = to_boolean(trap());
    if (result && is_extensible(trap.target))
        throw_error(ErrorType::TypeError, "'preventExtensions' on proxy: trap returned truish but the proxy target is extensible");
    return result;
}

namespace {

bool check_absent_descriptor(Object* target, PropertyKey key, bool exists, PropertyDescriptor const& own)
{
    if (!exists)
        return false;
    if (!own.configurable)
        fail("'getOwnPropertyDescriptor' on proxy: trap returned undefined for property '%k' which is non-configurable in the proxy target", key);
    if (!is_extensible(target))
        fail("'getOwnPropertyDescriptor' on proxy: trap returned undefined for property '%k' which exists in the non-extensible proxy target", key);
    return false;
}

// 6.2.6.6 CompletePropertyDescriptor ( Desc )
void complete_property_descriptor(PropertyDescriptor& descriptor)
{
    if (descriptor.is_accessor()) {
        if (descriptor.getter.is_empty())
            descriptor.getter = undefined;
        if (descriptor.setter.is_empty())
            descriptor.setter = undefined;
    } else {
        if (descriptor.value.is_empty())
            descriptor.value = undefined;
        if (descriptor.writable < 0)
            descriptor.writable = 0;
    }
    if (descriptor.enumerable < 0)
        descriptor.enumerable = 0;
    if (descriptor.configurable < 0)
        descriptor.configurable = 0;
}

} // namespace

// 10.5.5 [[GetOwnProperty]] ( P )
bool proxy_get_own_property(Object* proxy, PropertyKey key, PropertyDescriptor& result)
{
    Trap const trap { proxy, "getOwnPropertyDescriptor" };
    if (trap.is_missing())
        return get_own_property(trap.target, key, result);
    Value const answer = trap(key.to_value());
    if (!answer.is_object() && !answer.is_undefined())
        fail("'getOwnPropertyDescriptor' on proxy: trap returned neither object nor undefined for property '%k'", key);
    PropertyDescriptor own;
    bool const exists = get_own_property(trap.target, key, own);
    if (answer.is_undefined())
        return check_absent_descriptor(trap.target, key, exists, own);

    bool const extensible = is_extensible(trap.target);
    result = to_property_descriptor(answer);
    complete_property_descriptor(result);
    if (!is_compatible_property_descriptor(extensible, result, exists ? &own : nullptr))
        fail("'getOwnPropertyDescriptor' on proxy: trap returned descriptor for property '%k' that is incompatible with the existing property in the proxy target", key);
    if (result.configurable)
        return true;
    if (!exists || own.configurable)
        fail("'getOwnPropertyDescriptor' on proxy: trap reported non-configurability for property '%k' which is either non-existent or configurable in the proxy target", key);
    if (result.writable == 0 && own.writable == 1)
        fail("'getOwnPropertyDescriptor' on proxy: trap reported non-configurable and non-writable for property '%k' which is non-configurable, writable in the proxy target", key);
    return true;
}

// 10.5.6 [[DefineOwnProperty]] ( P, Desc )
bool proxy_define_own_property(Object* proxy, PropertyKey key, PropertyDescriptor const& descriptor)
{
    Trap const trap { proxy, "defineProperty" };
    if (trap.is_missing())
        return define_own_property(trap.target, key, descriptor);
    if (!to_boolean(trap(key.to_value(), from_property_descriptor(descriptor))))
        return false;
    PropertyDescriptor own;
    bool const exists = get_own_property(trap.target, key, own);
    bool const extensible = is_extensible(trap.target);
    bool const setting_non_configurable = descriptor.configurable == 0;
    if (!exists && !extensible)
        fail("'defineProperty' on proxy: trap returned truish for adding property '%k'  to the non-extensible proxy target", key);
    if (setting_non_configurable && (!exists || own.configurable))
        fail("'defineProperty' on proxy: trap returned truish for defining non-configurable property '%k' which is either non-existent or configurable in the proxy target", key);
    if (!exists)
        return true;
    if (!is_compatible_property_descriptor(extensible, descriptor, &own))
        fail("'defineProperty' on proxy: trap returned truish for adding property '%k'  that is incompatible with the existing property in the proxy target", key);
    if (own.is_data() && own.configurable == 0 && own.writable == 1 && descriptor.writable == 0)
        fail("'defineProperty' on proxy: trap returned truish for defining non-configurable property '%k' which cannot be non-writable, unless there exists a corresponding non-configurable, non-writable own property of the target object.", key);
    return true;
}

// 10.5.7 [[HasProperty]] ( P )
bool proxy_has_property(Object* proxy, PropertyKey key)
{
    Trap const trap { proxy, "has" };
    if (trap.is_missing())
        return has_property(trap.target, key);
    bool const result = to_boolean(trap(key.to_value()));
    PropertyDescriptor own;
    if (result || !get_own_property(trap.target, key, own))
        return result;
    if (!own.configurable)
        fail("'has' on proxy: trap returned falsish for property '%k' which exists in the proxy target as non-configurable", key);
    if (!is_extensible(trap.target))
        fail("'has' on proxy: trap returned falsish for property '%k' but the proxy target is not extensible", key);
    return false;
}

// 10.5.8 [[Get]] ( P, Receiver )
Value proxy_get(Object* proxy, PropertyKey key, Value receiver)
{
    Trap const trap { proxy, "get" };
    if (trap.is_missing())
        return get(trap.target, key, receiver);
    Value const result = trap(key.to_value(), receiver);
    PropertyDescriptor own;
    if (!get_own_property(trap.target, key, own) || own.configurable)
        return result;
    if (own.is_data() && !own.writable && !same_value(result, own.value))
        throw_error(ErrorType::TypeError,
            "'get' on proxy: property '%k' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '%v' but got '%v')",
            key, own.value, result);
    if (own.is_accessor() && own.getter.is_undefined() && !result.is_undefined())
        throw_error(ErrorType::TypeError,
            "'get' on proxy: property '%k' is a non-configurable accessor property on the proxy target and does not have a getter function, but the trap did not return 'undefined' (got '%v')",
            key, result);
    return result;
}

// 10.5.9 [[Set]] ( P, V, Receiver )
bool proxy_set(Object* proxy, PropertyKey key, Value value, Value receiver)
{
    Trap const trap { proxy, "set" };
    if (trap.is_missing())
        return set(trap.target, key, value, receiver);
    if (!to_boolean(trap(key.to_value(), value, receiver)))
        return false;
    PropertyDescriptor own;
    if (!get_own_property(trap.target, key, own) || own.configurable)
        return true;
    if (own.is_data() && !own.writable && !same_value(value, own.value))
        fail("'set' on proxy: trap returned truish for property '%k' which exists in the proxy target as a non-configurable and non-writable data property with a different value", key);
    if (own.is_accessor() && own.setter.is_undefined())
        fail("'set' on proxy: trap returned truish for property '%k' which exists in the proxy target as a non-configurable and non-writable accessor property without a setter", key);
    return true;
}

// 10.5.10 [[Delete]] ( P )
bool proxy_delete(Object* proxy, PropertyKey key)
{
    Trap const trap { proxy, "deleteProperty" };
    if (trap.is_missing())
        return delete_property(trap.target, key);
    if (!to_boolean(trap(key.to_value())))
        return false;
    PropertyDescriptor own;
    if (!get_own_property(trap.target, key, own))
        return true;
    if (!own.configurable)
        fail("'deleteProperty' on proxy: trap returned truish for property '%k' which is non-configurable in the proxy target", key);
    if (!is_extensible(trap.target))
        fail("'deleteProperty' on proxy: trap returned truish for property '%k' but the proxy target is non-extensible", key);
    return true;
}

namespace {

bool contains(KeyList const& keys, PropertyKey key)
{
    for (std::size_t i = 0; i < keys.count; ++i)
        if (keys.keys[i] == key)
            return true;
    return false;
}

// 7.3.17 CreateListFromArrayLike ( obj, property-key ), and the check for duplicates of 10.5.11
KeyList* keys_of_trap_result(Value result)
{
    auto* const list = create_list_from_array_like(result);
    auto* const keys = heap::make<KeyList>();
    for (std::uint32_t i = 0; i < list->length; ++i) {
        Value const item = get_index(list, i);
        if (!item.is_string() && !item.is_symbol())
            throw_error(ErrorType::TypeError, "%v is not a valid property name", item);
        auto const key = to_property_key(item);
        if (contains(*keys, key))
            throw_error(ErrorType::TypeError, "'ownKeys' on proxy: trap returned duplicate entries");
        keys->append(key);
    }
    return keys;
}

} // namespace

// 10.5.11 [[OwnPropertyKeys]] ( )
KeyList* proxy_own_property_keys(Object* proxy)
{
    Trap const trap { proxy, "ownKeys" };
    if (trap.is_missing())
        return own_property_keys(trap.target);
    auto* const keys = keys_of_trap_result(trap());
    bool const extensible = is_extensible(trap.target);
    auto* const target_keys = own_property_keys(trap.target);
    auto* const optional_keys = heap::make<KeyList>();
    for (auto const key : *target_keys) {
        PropertyDescriptor own;
        if (get_own_property(trap.target, key, own) && !own.configurable) {
            if (!contains(*keys, key))
                fail("'ownKeys' on proxy: trap result did not include '%k'", key);
        } else {
            optional_keys->append(key);
        }
    }
    if (extensible)
        return keys;
    for (auto const key : *optional_keys)
        if (!contains(*keys, key))
            fail("'ownKeys' on proxy: trap result did not include '%k'", key);
    if (keys->count != target_keys->count)
        throw_error(ErrorType::TypeError, "'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible");
    return keys;
}

} // namespace js::builtins
