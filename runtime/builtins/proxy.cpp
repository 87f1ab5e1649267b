// 28.2 Proxy: the constructor, and proxies that are called.
#include "proxy.h"

#include "installers.h"

#include "../value/native_stack.h"

namespace js::builtins {

namespace {

ObjectClass const proxy_class {
    .name = "Proxy",
    .get_own_property = proxy_get_own_property,
    .define_own_property = proxy_define_own_property,
    .has_property = proxy_has_property,
    .get = proxy_get,
    .set = proxy_set,
    .delete_property = proxy_delete,
    .own_property_keys = proxy_own_property_keys,
    .get_prototype_of = proxy_get_prototype_of,
    .set_prototype_of = proxy_set_prototype_of,
    .is_extensible = proxy_is_extensible,
    .prevent_extensions = proxy_prevent_extensions,
};

// 10.5.13 [[Construct]] ( argumentsList, newTarget )
Value proxy_construct(Call const& call)
{
    Trap const trap { call.callee, "construct" };
    if (trap.is_missing())
        return construct(Value(trap.target), call.arguments, call.count, call.new_target);
    Value const result = trap(Value(make_array(call.arguments, call.count)), call.new_target);
    if (!result.is_object())
        throw_error(ErrorType::TypeError, "'construct' on proxy: trap returned non-object ('%v')", result);
    return result;
}

// 10.5.12 [[Call]] ( thisArgument, argumentsList )
Value proxy_code(Call const& call)
{
    if (call.is_construct())
        return proxy_construct(call);
    Trap const trap { call.callee, "apply" };
    if (trap.is_missing())
        return js::call(Value(trap.target), call.this_value, call.arguments, call.count);
    return trap(call.this_value, Value(make_array(call.arguments, call.count)));
}

constinit Latin1Literal const k_no_name { "" };
constexpr FunctionInfo proxy_info(FunctionKind kind)
{
    return { .code = proxy_code, .name = &k_no_name, .length = 0, .kind = kind, .is_strict = true, .source_text = nullptr, .source_length = 0 };
}
constinit FunctionInfo const k_proxy_info = proxy_info(FunctionKind::Builtin);
constinit FunctionInfo const k_proxy_constructor_info = proxy_info(FunctionKind::BuiltinConstructor);

// 10.5.14 ProxyCreate ( target, handler )
ProxyObject* proxy_create(Value target, Value handler)
{
    if (!target.is_object() || !handler.is_object())
        throw_error(ErrorType::TypeError, "Cannot create proxy with a non-object as target or handler");
    auto const& info = target.as_object()->is_constructor ? k_proxy_constructor_info : k_proxy_info;
    return heap::make<ProxyObject>(root_shape(&proxy_class, nullptr), &info, target.as_object(), handler.as_object());
}

// 28.2.1.1 Proxy ( target, handler )
Value proxy_constructor(Call const& call)
{
    if (!call.is_construct())
        throw_requires_new("Proxy");
    return proxy_create(call[0], call[1]);
}

Value revoke(Call const& call)
{
    if (!call.callee->data.is_object())
        return undefined;
    auto* const proxy = static_cast<ProxyObject*>(call.callee->data.as_object());
    call.callee->data = undefined;
    proxy->target = nullptr;
    proxy->handler = nullptr;
    return undefined;
}

// 28.2.2.1 Proxy.revocable ( target, handler )
Value proxy_revocable(Call const& call)
{
    Value const proxy = proxy_create(call[0], call[1]);
    auto* const result = make_object();
    define(result, property_key("proxy"), proxy);
    define(result, property_key("revoke"), Value(make_builtin(revoke, empty_string(), 0, proxy)));
    return result;
}

} // namespace

Trap::Trap(Object* object, char const* name)
{
    check_stack(); // a proxy of a proxy of ...
    auto const* const proxy = static_cast<ProxyObject*>(object);
    if (!proxy->handler)
        throw_error(ErrorType::TypeError, "Cannot perform '%s' on a proxy that has been revoked", name);
    target = proxy->target;
    handler = proxy->handler;
    function = get_method_of(proxy->handler, property_key(name));
}

void install_proxy(Realm&)
{
    auto* const constructor = make_builtin(proxy_constructor, make_ascii_string("Proxy"), 2, {}, true);
    define_method(constructor, "revocable", proxy_revocable, 2);
    define_global("Proxy", Value(constructor));
}

} // namespace js::builtins
