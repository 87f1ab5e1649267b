// 20.2 Function: calling, binding and printing functions.
#include "support.h"

#include "installers.h"

#include "../value/bound_function.h"

#include <algorithm>

namespace js::builtins {

namespace {

// 20.2.1.1 Function ( ...parameterArgs, bodyArg )
// There is no compiler at run time. One text is known: the old way to get at the global object.
Value function_constructor(Call const& call)
{
    auto const is_text = [&](char const* text) { return call.count == 1 && call[0].is_string() && equal(call[0].as_string(), make_ascii_string(text)); };
    if (is_text("return this") || is_text("return this;"))
        return make_builtin([](Call const&) -> Value { return realm.global_object; }, make_ascii_string("anonymous"), 0);
    throw_error(ErrorType::EvalError, "Code generation from strings disallowed for this context");
}

// 20.2.3.3 Function.prototype.call ( thisArg, ...args )
Value function_call(Call const& call)
{
    if (call.count == 0)
        return js::call(call.this_value, undefined, nullptr, 0);
    return js::call(call.this_value, call[0], call.arguments + 1, call.count - 1);
}

// 20.2.3.1 Function.prototype.apply ( thisArg, argArray )
Value function_apply(Call const& call)
{
    return apply_function(call.this_value, call[0], call[1], Absent::MeansEmpty);
}

// 10.4.1.1 and 10.4.1.2: [[Call]] and [[Construct]] of a bound function.
Value bound_code(Call const& call)
{
    auto const& bound = *static_cast<BoundFunction*>(call.callee);
    auto const count = bound.argument_count + call.count;
    constexpr std::size_t k_few = 16;
    Value few[k_few];
    auto* const arguments = count <= k_few ? few : static_cast<Value*>(heap::allocate(count * sizeof(Value)));
    std::copy_n(bound.arguments, bound.argument_count, arguments);
    std::copy_n(call.arguments, call.count, arguments + bound.argument_count);
    if (!call.is_construct())
        return js::call(bound.target, bound.this_value, arguments, count);
    bool const is_own = call.new_target.is_object() && call.new_target.as_object() == call.callee;
    return construct(bound.target, arguments, count, is_own ? bound.target : call.new_target);
}

constinit Latin1Literal const k_no_name { "" };
#define BOUND_INFO(variable, its_kind)      \
    constinit FunctionInfo const variable = { \
        .code = bound_code,                 \
        .name = &k_no_name,                 \
        .length = 0,                        \
        .kind = FunctionKind::its_kind,     \
        .is_strict = true,                  \
        .source_text = nullptr,             \
        .source_length = 0,                 \
    };
BOUND_INFO(k_bound_info, Builtin)
BOUND_INFO(k_bound_constructor_info, BuiltinConstructor)
#undef BOUND_INFO

// The `length` of a bound function: what the target has left (20.2.3.2, steps 5 to 7).
double bound_length(Object* target, std::size_t bound_count)
{
    PropertyDescriptor descriptor;
    if (!get_own_property(target, names::length, descriptor))
        return 0;
    Value const length = get(target, names::length);
    if (!length.is_number())
        return 0;
    return std::fmax(to_integer_or_infinity(length) - static_cast<double>(bound_count), 0);
}

// 10.4.1.3 BoundFunctionCreate ( targetFunction, boundThis, boundArgs )
BoundFunction* bound_function_create(Object* target, Value this_value, Value const* arguments, std::size_t count)
{
    auto* const shape = root_shape(&function_class, get_prototype_of(target));
    auto* const bound = heap::make<BoundFunction>(shape, target->is_constructor ? &k_bound_constructor_info : &k_bound_info);
    bound->is_constructor = target->is_constructor;
    bound->target = target;
    bound->this_value = this_value;
    bound->argument_count = count;
    bound->arguments = static_cast<Value*>(heap::allocate(count * sizeof(Value) + 1));
    std::copy_n(arguments, count, bound->arguments);
    return bound;
}

// 20.2.3.2 Function.prototype.bind ( thisArg, ...args )
Value function_bind(Call const& call)
{
    if (!is_callable(call.this_value))
        throw_error(ErrorType::TypeError, "Bind must be called on a function");
    auto* const target = call.this_value.as_object();
    std::size_t const count = call.count > 0 ? call.count - 1 : 0;
    auto* const bound = bound_function_create(target, call[0], call.arguments + (call.count - count), count);
    define(bound, names::length, Value(bound_length(target, count)), Attributes::Configurable);
    Value const name = get(target, names::name);
    Value const bound_name = concatenate(make_ascii_string("bound "), name.is_string() ? name.as_string() : empty_string());
    define(bound, names::name, bound_name, Attributes::Configurable);
    return bound;
}

// 20.2.3.5 Function.prototype.toString ( )
Value function_to_string(Call const& call)
{
    if (!is_callable(call.this_value))
        throw_error(ErrorType::TypeError, "Function.prototype.toString requires that 'this' be a Function");
    return source_text(static_cast<Function*>(call.this_value.as_object()));
}

// 20.2.3.6 Function.prototype [ %Symbol.hasInstance% ] ( V )
Value function_has_instance(Call const& call)
{
    return ordinary_has_instance(call.this_value, call[0]);
}

// 10.2.4.1 %ThrowTypeError% ( )
Value throw_type_error(Call const&)
{
    throw_error(ErrorType::TypeError,
        "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them");
}

void install_throw_type_error(Object* prototype)
{
    auto* const function = make_builtin(throw_type_error, empty_string(), 0);
    set_integrity_level(function, true);
    realm.throw_type_error = function;
    for (char const* name : { "arguments", "caller" })
        define_accessor(prototype, property_key(name), Value(function), Value(function), Attributes::Configurable);
}

} // namespace

Value apply_function(Value function, Value this_value, Value argument_list, Absent absent)
{
    if (!is_callable(function))
        throw_not_applicable(function);
    if (argument_list.is_nullish() && absent == Absent::MeansEmpty)
        return js::call(function, this_value, nullptr, 0);
    auto* const arguments = create_list_from_array_like(argument_list);
    return js::call(function, this_value, arguments->elements ? arguments->elements->items : nullptr, arguments->length);
}

void install_function(Realm&)
{
    auto* const prototype = realm.function_prototype;
    install_throw_type_error(prototype);
    auto* const constructor = define_constructor("Function", function_constructor, 1, prototype);
    realm.function_constructor = constructor;
    define_method(prototype, "apply", function_apply, 2);
    define_method(prototype, "bind", function_bind, 1);
    define_method(prototype, "call", function_call, 1);
    define_method(prototype, names::to_string, function_to_string, 0);
    auto* const has_instance = make_builtin(function_has_instance, make_ascii_string("[Symbol.hasInstance]"), 1);
    has_instance->quick = QuickMethod::HasInstance;
    define(prototype, &symbols::has_instance, Value(has_instance), Attributes::None);
    define_global("Function", Value(constructor));
}

} // namespace js::builtins
