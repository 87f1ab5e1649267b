// The accessor behind `stack` and Error.captureStackTrace. See note [error stacks].
#include "error_stack.h"

#include "../value/error_stack.h"

namespace js::builtins {

namespace {

// The nearest object of the prototype chain that has a captured stack. Proxies have nothing private, and the search ends at them.
Object* find_holder(Value receiver)
{
    if (!receiver.is_object())
        return nullptr;
    for (auto* object = receiver.as_object(); object && object->kind != ObjectKind::Proxy; object = get_prototype_of(object))
        if (find_captured_stack(object))
            return object;
    return nullptr;
}

Value stack_text(Object* error, bool with_frames)
{
    auto const* const text = error_text_by_lookup(error);
    return with_frames ? concatenate(text, make_ascii_string("\n    at <anonymous>")) : text;
}

Value get_stack(Call const& call)
{
    auto* const holder = find_holder(call.this_value);
    if (!holder)
        return undefined;
    Value const captured = *find_captured_stack(holder);
    bool const with_frames = captured.bits() == k_stack_with_frames.bits();
    if (!with_frames && captured.bits() != k_stack_without_frames.bits())
        return captured;
    Value const text = stack_text(holder, with_frames); // may call user code
    if (auto* const place = find_captured_stack(holder))
        *place = text;
    return text;
}

Value set_stack(Call const& call)
{
    if (auto* const holder = find_holder(call.this_value))
        *find_captured_stack(holder) = call[0];
    return undefined;
}

// Error.captureStackTrace ( targetObject [ , constructorOpt ] ), from the Error Capturing Stack Traces proposal
Value error_capture_stack_trace(Call const& call)
{
    if (!call[0].is_object())
        throw_error(ErrorType::TypeError, "invalid_argument");
    PropertyDescriptor accessor;
    accessor.getter = realm.error_stack_getter;
    accessor.setter = realm.error_stack_setter;
    accessor.enumerable = 0;
    accessor.configurable = 1;
    define_property_or_throw(call[0].as_object(), names::stack, accessor);
    capture_stack(call[0].as_object());
    return undefined;
}

} // namespace

String const* error_text_by_lookup(Object* error)
{
    Value const name_value = get(error, names::name);
    auto const* const name = name_value.is_undefined() ? make_ascii_string("Error") : to_string(name_value);
    Value const message_value = get(error, names::message);
    auto const* const message = message_value.is_undefined() ? empty_string() : to_string(message_value);
    if (name->length == 0)
        return message;
    if (message->length == 0)
        return name;
    return concatenate(concatenate(name, make_ascii_string(": ")), message);
}

void install_error_stack(Object* constructor)
{
    realm.error_stack_getter = make_builtin(get_stack, empty_string(), 0);
    realm.error_stack_setter = make_builtin(set_stack, empty_string(), 1);
    define_method(constructor, "captureStackTrace", error_capture_stack_trace, 2);
    define(constructor, property_key("stackTraceLimit"), Value(10));
}

} // namespace js::builtins
