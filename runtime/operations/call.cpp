// 7.3.14 Call and 7.3.15 Construct.
#include "../value/native_stack.h"
#include "../value/realm.h"
#include "class.h"

#include <string_view>

namespace js {

namespace {

[[noreturn]] void throw_not_a(char const* what, Value value, char const* text)
{
    if (text && std::string_view(text).ends_with(" iterable")) // a whole message
        throw_error(ErrorType::TypeError, "%s", text);
    if (text)
        throw_error(ErrorType::TypeError, "%s is not a %s", text, what);
    throw_error(ErrorType::TypeError, "%c is not a %s", value, what);
}

char const* with_article(Value value)
{
    if (value.is_object())
        return "an object";
    if (value.is_null())
        return "null";
    if (value.is_undefined())
        return "a undefined";
    if (value.is_string())
        return "a string";
    if (value.is_number())
        return "a number";
    if (value.is_boolean())
        return "a boolean";
    return value.is_symbol() ? "a symbol" : "a bigint";
}

// 10.2.2 [[Construct]], steps 8 to 13, of a constructor that makes its `this` by super().
Value construct_derived(Call& call)
{
    call.this_value = empty;
    auto const result = call.callee->info->code(call);
    if (result.is_object())
        return result;
    if (result.is_empty())
        throw_uninitialized_this();
    throw_error(ErrorType::TypeError, "Derived constructors may only return object or undefined");
}

} // namespace

void throw_not_applicable(Value function)
{
    throw_error(ErrorType::TypeError, "Function.prototype.apply was called on %v, which is %s and not a function", function, with_article(function));
}

Value refuse_call(Call const& call)
{
    auto const name = call.callee->info->name;
    if (name->length == 0)
        throw_error(ErrorType::TypeError, "Class constructors cannot be invoked without 'new'");
    throw_error(ErrorType::TypeError, "Class constructor %v cannot be invoked without 'new'", Value(name));
}

Value call(Value function, Value this_value, Value const* arguments, std::size_t count, char const* text)
{
    if (!is_callable(function)) [[unlikely]]
        throw_not_a("function", function, text);
    check_stack();
    auto const callee = static_cast<Function*>(function.as_object());
    return callee->code(Call { callee, this_value, undefined, arguments, count });
}

Value construct(Value constructor, Value const* arguments, std::size_t count, Value new_target, char const* text)
{
    if (!is_constructor(constructor)) [[unlikely]]
        throw_not_a("constructor", constructor, text);
    check_stack();
    auto const callee = static_cast<Function*>(constructor.as_object());
    Call call { callee, undefined, new_target.is_undefined() ? constructor : new_target, arguments, count };
    auto const kind = callee->info->kind;
    if (kind == FunctionKind::BuiltinConstructor)
        return callee->code(call);
    if (kind == FunctionKind::DerivedConstructor)
        return construct_derived(call);
    // See note [constructing].
    auto const created = ordinary_create_from_constructor(call.new_target, realm.object_prototype);
    call.this_value = created;
    if (kind == FunctionKind::BaseConstructor)
        initialize_instance(callee, created);
    auto const result = callee->info->code(call);
    return result.is_object() ? result : created;
}

// 10.1.14 GetPrototypeFromConstructor ( constructor, intrinsicDefaultProto )
Object* prototype_from_constructor(Value new_target, Object* intrinsic_default)
{
    if (!new_target.is_object())
        return intrinsic_default;
    auto const prototype = get(new_target, names::prototype);
    return prototype.is_object() ? prototype.as_object() : intrinsic_default;
}

} // namespace js
