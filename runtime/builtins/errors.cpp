// 20.5 Error objects: Error, the native errors and AggregateError.
#include "error_stack.h"
#include "installers.h"
#include "support.h"

namespace js::builtins {

namespace {

// The steps that all error constructors share: the object, its `stack`, `message` and `cause`, in this order.
Object* create_error(Call const& call, Object* default_prototype, Value message, Value options)
{
    Value const new_target = call.is_construct() ? call.new_target : Value(call.callee);
    auto* const prototype = prototype_from_constructor(new_target, default_prototype);
    auto* const error = make_error(prototype, message.is_undefined() ? undefined : Value(to_string(message)));
    // 20.5.8.1 InstallErrorCause ( O, options )
    if (options.is_object() && has_property(options.as_object(), names::cause))
        define(error, names::cause, get(options.as_object(), names::cause), Attributes::Hidden);
    return error;
}

// 20.5.1.1 Error ( message [ , options ] ) and 20.5.6.1.1 NativeError ( message [ , options ] )
template<Object* Realm::* prototype>
Value error_constructor(Call const& call)
{
    return create_error(call, realm.*prototype, call[0], call[1]);
}

// 20.5.7.1.1 AggregateError ( errors, message [ , options ] )
Value aggregate_error_constructor(Call const& call)
{
    auto* const error = create_error(call, realm.aggregate_error_prototype, call[1], call[2]);
    auto* const list = make_array();
    auto record = get_iterator(call[0]);
    Value value;
    while (iterator_step_value(record, value))
        append(list, value);
    define(error, names::errors, Value(list), Attributes::Hidden);
    return error;
}

// 20.5.3.4 Error.prototype.toString ( )
Value error_to_string(Call const& call)
{
    if (!call.this_value.is_object())
        throw_incompatible_receiver("Error.prototype.toString", call.this_value);
    return error_text_by_lookup(call.this_value.as_object());
}

// Error.isError ( arg ), ES2026
Value error_is_error(Call const& call)
{
    return call[0].is_object() && call[0].as_object()->kind == ObjectKind::Error;
}

void define_name_and_message(Object* prototype, char const* name)
{
    define_value(prototype, names::name, Value(make_ascii_string(name)));
    define_value(prototype, names::message, Value(empty_string()));
}

template<Object* Realm::* prototype>
void install_native_error(char const* name)
{
    realm.*prototype = make_object(realm.error_prototype);
    auto* const constructor = define_constructor(name, error_constructor<prototype>, 1, realm.*prototype);
    set_prototype_of(constructor, realm.error_constructor);
    define_name_and_message(realm.*prototype, name);
    define_global(name, Value(constructor));
}

void install_aggregate_error()
{
    auto* const prototype = make_object(realm.error_prototype);
    realm.aggregate_error_prototype = prototype;
    auto* const constructor = define_constructor("AggregateError", aggregate_error_constructor, 2, prototype);
    set_prototype_of(constructor, realm.error_constructor);
    define_name_and_message(prototype, "AggregateError");
    define_global("AggregateError", Value(constructor));
}

} // namespace

void install_errors(Realm&)
{
    auto* const prototype = make_object();
    realm.error_prototype = prototype;
    auto* const constructor = define_constructor("Error", error_constructor<&Realm::error_prototype>, 1, prototype);
    realm.error_constructor = constructor;
    define_name_and_message(prototype, "Error");
    define_method(prototype, names::to_string, error_to_string, 0);
    define_method(constructor, "isError", error_is_error, 1);
    install_error_stack(constructor);
    define_global("Error", Value(constructor));

    install_aggregate_error();
    install_native_error<&Realm::eval_error_prototype>("EvalError");
    install_native_error<&Realm::range_error_prototype>("RangeError");
    install_native_error<&Realm::reference_error_prototype>("ReferenceError");
    install_native_error<&Realm::syntax_error_prototype>("SyntaxError");
    install_native_error<&Realm::type_error_prototype>("TypeError");
    install_native_error<&Realm::uri_error_prototype>("URIError");
}

} // namespace js::builtins
