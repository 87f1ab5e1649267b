#include "define.h"

#include "unsupported.h"

namespace js::builtins {

namespace {

// SetFunctionName's text for a key (10.2.9): "[description]" for symbols.
Value function_name(PropertyKey key, char const* prefix = nullptr)
{
    StringBuilder builder;
    if (prefix)
        builder.append_ascii(prefix);
    if (!key.is_symbol()) {
        builder.append(key.to_value().as_string());
        return builder.finish();
    }
    Value const description = key.symbol()->description;
    if (description.is_undefined())
        return builder.finish();
    builder.append_ascii("[");
    builder.append(description.as_string());
    builder.append_ascii("]");
    return builder.finish();
}

} // namespace

Function* define_method(Object* object, PropertyKey key, Code code, std::uint32_t length)
{
    Value const name = key.is_string() ? Value(key.string()) : function_name(key);
    auto* const function = make_builtin(code, name, length);
    define(object, key, Value(function), Attributes::Hidden);
    return function;
}

Function* define_method(Object* object, char const* name, Code code, std::uint32_t length)
{
    return define_method(object, property_key(name), code, length);
}

void define_getter(Object* object, PropertyKey key, Code getter)
{
    auto* const function = make_builtin(getter, function_name(key, "get "), 0);
    define_accessor(object, key, Value(function), undefined, Attributes::Configurable);
}

void define_getter(Object* object, char const* name, Code getter)
{
    define_getter(object, property_key(name), getter);
}

void define_constant(Object* object, char const* name, Value value)
{
    define(object, property_key(name), value, Attributes::None);
}

void define_value(Object* object, PropertyKey key, Value value)
{
    define(object, key, value, Attributes::Hidden);
}

void define_to_string_tag(Object* object, char const* tag)
{
    define(object, &symbols::to_string_tag, Value(make_ascii_string(tag)), Attributes::Configurable);
}

Function* define_constructor(char const* name, Code code, std::uint32_t length, Object* prototype)
{
    auto* const constructor = make_builtin(code, make_ascii_string(name), length, {}, true);
    define(constructor, names::prototype, Value(prototype), Attributes::None);
    define(prototype, names::constructor, Value(constructor), Attributes::Hidden);
    return constructor;
}

void define_global(char const* name, Value value)
{
    define(realm.global_object, property_key(name), value, Attributes::Hidden);
    if (value.is_object())
        define_unsupported_members(name, value.as_object());
}

} // namespace js::builtins
