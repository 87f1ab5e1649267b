// Function objects: how they are made, and which properties they have (10.2, 10.3). Calling them is in call.cpp.
#include "function.h"

#include "../core/heap.h"
#include "own_property.h"
#include "property_table.h"
#include "realm.h"

#include <array>

namespace js {

namespace {

// Note [lazy function properties]
//
// `length`, `name` and `prototype` of most functions are never asked for. A new function has them in its shape, marked as
// Attributes::Lazy, and has no slots; materialize() makes slots and values when one of them is looked up, or another property
// is added. A function in that state is one whose shape has slots while it has none. A name that is only known at run time waits in `data`.

Attributes without_lazy(Attributes attributes) { return static_cast<Attributes>(static_cast<int>(attributes) & ~static_cast<int>(Attributes::Lazy)); }

Object* prototype_for(FunctionKind kind)
{
    switch (kind) {
    case FunctionKind::Generator:
        return realm.generator_function_prototype;
    case FunctionKind::Async:
    case FunctionKind::AsyncArrow:
        return realm.async_function_prototype;
    case FunctionKind::AsyncGenerator:
        return realm.async_generator_function_prototype;
    case FunctionKind::Normal:
    case FunctionKind::Arrow:
    case FunctionKind::Method:
    case FunctionKind::BaseConstructor:
    case FunctionKind::DerivedConstructor:
    case FunctionKind::Builtin:
    case FunctionKind::BuiltinConstructor:
        break;
    }
    return realm.function_prototype;
}

bool has_instances(FunctionKind kind)
{
    return kind == FunctionKind::Normal || kind == FunctionKind::BaseConstructor || kind == FunctionKind::DerivedConstructor;
}

bool makes_generators(FunctionKind kind) { return kind == FunctionKind::Generator || kind == FunctionKind::AsyncGenerator; }

PropertyKey arguments_key()
{
    static PropertyKey const key = property_key("arguments");
    return key;
}

PropertyKey caller_key()
{
    static PropertyKey const key = property_key("caller");
    return key;
}

Shape* make_lazy_shape(FunctionInfo const& info)
{
    auto shape = root_shape(&function_class, prototype_for(info.kind));
    shape = shape_with_property(shape, names::length, Attributes::Configurable | Attributes::Lazy);
    shape = shape_with_property(shape, names::name, Attributes::Configurable | Attributes::Lazy);
    if (info.kind == FunctionKind::Normal && !info.is_strict) { // V8's own, always null here
        shape = shape_with_property(shape, arguments_key(), Attributes::Lazy);
        shape = shape_with_property(shape, caller_key(), Attributes::Lazy);
    }
    if (info.kind == FunctionKind::Normal || makes_generators(info.kind))
        shape = shape_with_property(shape, names::prototype, Attributes::Writable | Attributes::Lazy);
    else if (has_instances(info.kind))
        shape = shape_with_property(shape, names::prototype, Attributes::Lazy);
    return shape;
}

Shape* lazy_shape(FunctionInfo const& info)
{
    constexpr std::size_t k_kinds = static_cast<std::size_t>(FunctionKind::BuiltinConstructor) + 1;
    static std::array<Shape*, 2 * k_kinds> shapes {};
    auto& shape = shapes[static_cast<std::size_t>(info.kind) * 2 + info.is_strict];
    if (!shape || shape->prototype != prototype_for(info.kind))
        shape = make_lazy_shape(info);
    return shape;
}

Value make_prototype_property(Function* function)
{
    auto const kind = function->info->kind;
    if (kind == FunctionKind::Generator)
        return make_object(realm.generator_prototype);
    if (kind == FunctionKind::AsyncGenerator)
        return make_object(realm.async_generator_prototype);
    auto const prototype = make_object();
    define(prototype, names::constructor, function, Attributes::Hidden);
    return prototype;
}

// 10.2.9, steps 2 to 5
String const* function_name(Value name, char const* prefix)
{
    auto text = empty_string();
    if (name.is_string()) {
        text = name.as_string();
    } else if (name.is_symbol() && name.as_symbol()->is_private) {
        text = name.as_symbol()->description.as_string();
    } else if (name.is_symbol()) {
        auto const description = name.as_symbol()->description;
        if (!description.is_undefined()) {
            auto const opened = concatenate(make_ascii_string("["), description.as_string());
            text = const_cast<String*>(concatenate(opened, make_ascii_string("]")));
        }
    } else if (name.is_number()) {
        text = PropertyKey::from_index(static_cast<std::uint32_t>(name.as_number())).to_value().as_string();
    }
    if (!prefix)
        return text;
    return concatenate(concatenate(make_ascii_string(prefix), make_ascii_string(" ")), text);
}

bool is_builtin(FunctionKind kind) { return kind == FunctionKind::Builtin || kind == FunctionKind::BuiltinConstructor; }

Value lazy_value(Function* function, PropertyKey key)
{
    if (key == names::length)
        return function->info->length;
    if (key == names::name)
        return function->data.is_undefined() || is_builtin(function->info->kind) ? function->info->name : function_name(function->data, nullptr);
    if (key == names::prototype)
        return make_prototype_property(function);
    return null;
}

} // namespace

// See note [lazy function properties].
bool is_lazy(Function const* function) { return !function->overflow && function->shape->slot_count > 0; }

void materialize(Function* function)
{
    if (!is_lazy(function))
        return;
    auto const lazy = function->shape;
    auto const table = property_table(lazy);
    auto shape = root_shape(lazy->object_class, lazy->prototype, lazy->inline_capacity);
    function->overflow = static_cast<Value*>(heap::allocate(overflow_capacity(lazy->slot_count) * sizeof(Value)));
    for (std::uint32_t i = 0; i < table->count; ++i) {
        auto const& entry = table->entries[i];
        shape = shape_with_property(shape, entry.key, without_lazy(entry.attributes));
        function->overflow[i] = lazy_value(function, entry.key);
        if (entry.key == names::prototype && makes_generators(function->info->kind))
            function->field_initializer = function->overflow[i]; // first_prototype()
    }
    function->shape = shape;
    function->generator_shape = nullptr;
}

Function* make_function(FunctionInfo const& info, Environment* environment)
{
    auto const function = heap::make<Function>(lazy_shape(info), &info, environment);
    function->is_constructor = has_instances(info.kind) || info.kind == FunctionKind::BuiltinConstructor;
    return function;
}

Function* make_function_named(FunctionInfo const& info, Environment* environment, Value name, char const* prefix)
{
    auto const function = make_function(info, environment);
    set_function_name(function, name, prefix);
    return function;
}

// 10.2.9 SetFunctionName ( F, name [ , prefix ] )
void set_function_name(Function* function, Value name, char const* prefix)
{
    if (is_lazy(function) && !prefix && !is_builtin(function->info->kind))
        function->data = name;
    else
        define(function, names::name, function_name(name, prefix), Attributes::Configurable);
}

Function* make_builtin(Code code, Value name, std::uint32_t length, Value data, bool is_constructor)
{
    auto const info = heap::make<FunctionInfo>(FunctionInfo {
        .code = code,
        .name = function_name(name, nullptr),
        .length = length,
        .kind = is_constructor ? FunctionKind::BuiltinConstructor : FunctionKind::Builtin,
        .is_strict = true,
        .source_text = nullptr,
        .source_length = 0,
    });
    auto const function = make_function(*info, nullptr);
    function->data = data;
    return function;
}

String const* source_text(Function const* function)
{
    auto const& info = *function->info;
    if (info.source_text)
        return make_string({ info.source_text, info.source_length });
    StringBuilder builder;
    builder.append_ascii("function ");
    builder.append(info.name);
    builder.append_ascii("() { [native code] }");
    return builder.finish();
}

} // namespace js
