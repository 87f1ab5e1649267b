// 27.2 Promise Objects, https://tc39.es/ecma262/#sec-promise-objects
#include "installers.h"
#include "promise_support.h"

#include "../jobs/promise.h"

namespace js::builtins {

namespace {

// 27.2.3.1 Promise ( executor )
Value promise_constructor(Call const& call)
{
    if (!call.is_construct())
        throw_error(ErrorType::TypeError, "Promise constructor cannot be invoked without 'new'");
    if (!is_callable(call[0]))
        throw_error(ErrorType::TypeError, "Promise resolver %v is not a function", call[0]);
    auto* const promise = make_promise(prototype_from_constructor(call.new_target, realm.promise_prototype));
    auto const functions = create_resolving_functions(promise);
    try {
        js::call(call[0], undefined, { functions.resolve, functions.reject });
    } catch (Throw const& thrown) {
        js::call(functions.reject, undefined, { thrown.value() });
    }
    return promise;
}

// 27.2.4.6 Promise.reject ( r )
Value promise_reject(Call const& call)
{
    require_object(call, "PromiseReject");
    auto const capability = new_promise_capability(call.this_value);
    reject_capability(capability, call[0]);
    return capability.promise;
}

// 27.2.4.7 Promise.resolve ( x )
Value promise_resolve_method(Call const& call)
{
    require_object(call, "PromiseResolve");
    return promise_resolve(call.this_value, call[0]);
}

// 27.2.4.8 Promise.try ( callback, ...args )
Value promise_try(Call const& call)
{
    require_object(call, "Promise.try");
    auto const capability = new_promise_capability(call.this_value);
    try {
        auto const has_arguments = call.count > 1;
        resolve_capability(capability,
            js::call(call[0], undefined, has_arguments ? call.arguments + 1 : nullptr, has_arguments ? call.count - 1 : 0));
    } catch (Throw const& thrown) {
        reject_capability(capability, thrown.value());
    }
    return capability.promise;
}

// 27.2.4.9 Promise.withResolvers ( )
Value promise_with_resolvers(Call const& call)
{
    require_object(call, "Promise.withResolvers");
    auto const capability = capability_with_functions(call.this_value);
    auto* const result = make_object();
    create_data_property(result, property_key("promise"), capability.promise);
    create_data_property(result, names::resolve, capability.resolve);
    create_data_property(result, property_key("reject"), capability.reject);
    return result;
}

// 27.2.5.1 Promise.prototype.catch ( onRejected )
Value promise_catch(Call const& call) { return invoke(call.this_value, names::then, { undefined, call[0] }); }

// 27.2.5.4 Promise.prototype.then ( onFulfilled, onRejected )
Value promise_then(Call const& call)
{
    if (!is_promise(call.this_value))
        throw_error(ErrorType::TypeError, "Method Promise.prototype.then called on incompatible receiver %v", call.this_value);
    auto* const promise = static_cast<Promise*>(call.this_value.as_object());
    auto const capability = new_promise_capability(species_constructor(promise, realm.promise_constructor));
    perform_promise_then(promise, call[0], call[1], capability);
    return capability.promise;
}

// --- 27.2.5.3 Promise.prototype.finally ( onFinally ) ---------------------------------------

struct FinallyState final : Object {
    Value on_finally;
    Value constructor;
    FinallyState(Value its_on_finally, Value its_constructor)
        : Object(ObjectKind::Ordinary, nullptr)
        , on_finally(its_on_finally)
        , constructor(its_constructor)
    {
    }
};

Value return_data(Call const& call) { return call.callee->data; }

Value throw_data(Call const& call) { throw_value(call.callee->data); }

// Calls onFinally, waits for its result, then goes on with `value`: returned or thrown by `continuation`.
Value run_finally(Call const& call, Code continuation)
{
    auto const* const state = static_cast<FinallyState*>(call.callee->data.as_object());
    auto const result = js::call(state->on_finally, undefined, {});
    auto* const promise = promise_resolve(state->constructor, result);
    return invoke(promise, names::then, { make_builtin(continuation, empty_string(), 0, call[0]) });
}

// 27.2.5.3.1 Then Finally Functions
Value then_finally(Call const& call) { return run_finally(call, return_data); }

// 27.2.5.3.2 Catch Finally Functions
Value catch_finally(Call const& call) { return run_finally(call, throw_data); }

Value promise_finally(Call const& call)
{
    require_object(call, "Promise.prototype.finally");
    auto const constructor = species_constructor(call.this_value.as_object(), realm.promise_constructor);
    if (!is_callable(call[0]))
        return invoke(call.this_value, names::then, { call[0], call[0] });
    auto* const state = heap::make<FinallyState>(call[0], constructor);
    auto* const on_fulfilled = make_builtin(then_finally, empty_string(), 1, state);
    auto* const on_rejected = make_builtin(catch_finally, empty_string(), 1, state);
    return invoke(call.this_value, names::then, { on_fulfilled, on_rejected });
}

// get Promise [ %Symbol.species% ]
Value promise_species(Call const& call) { return call.this_value; }

} // namespace

void require_object(Call const& call, char const* method)
{
    if (!call.this_value.is_object())
        throw_error(ErrorType::TypeError, "%s called on non-object", method);
}

PromiseCapability capability_with_functions(Value constructor)
{
    auto capability = new_promise_capability(constructor);
    if (capability.resolve.is_undefined()) {
        auto const functions = create_resolving_functions(static_cast<Promise*>(capability.promise.as_object()));
        capability.resolve = functions.resolve;
        capability.reject = functions.reject;
    }
    return capability;
}

void install_promise(Realm& realm)
{
    auto* const prototype = make_object();
    realm.promise_prototype = prototype;
    auto* const constructor = define_constructor("Promise", promise_constructor, 1, prototype);
    realm.promise_constructor = constructor;
    define_global("Promise", constructor);

    define_promise_combinators(constructor);
    define_method(constructor, "resolve", promise_resolve_method, 1);
    define_method(constructor, "reject", promise_reject, 1);
    define_method(constructor, "withResolvers", promise_with_resolvers, 0);
    define_method(constructor, "try", promise_try, 1);
    define_getter(constructor, PropertyKey(&symbols::species), promise_species);

    define_method(prototype, "then", promise_then, 2);
    define_method(prototype, "catch", promise_catch, 1);
    define_method(prototype, "finally", promise_finally, 1);
    define_to_string_tag(prototype, "Promise");
}

} // namespace js::builtins
