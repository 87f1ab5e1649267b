// Values inside of messages, as V8 prints them.
#include "bigint.h"
#include "function.h"
#include "number_text.h"
#include "own_property.h"
#include "proxy_object.h"
#include "realm.h"
#include "throw.h"

namespace js {

namespace {

// A property's value, found without calling anything: undefined for accessors and behind proxies.
Value peek(Object* object, PropertyKey key)
{
    for (auto holder = object; holder; holder = holder->prototype()) {
        settle_generator(holder);
        if (holder->shape->object_class->get_prototype_of)
            return {};
        OwnProperty found;
        if (find_own(holder, key, found))
            return has(found.attributes, Attributes::Accessor) ? undefined : found.value;
    }
    return {};
}

String const* joined(std::string_view before, String const* text, std::string_view after)
{
    StringBuilder builder;
    builder.append_ascii(before);
    builder.append(text);
    builder.append_ascii(after);
    return builder.finish();
}

String const* symbol_text(Symbol const* symbol)
{
    if (symbol->is_private)
        return symbol->description.as_string();
    return joined("Symbol(", symbol->description.is_undefined() ? empty_string() : symbol->description.as_string(), ")");
}

bool is_original(Value method, Object* prototype) { return prototype && method.is_object() && method.bits() == peek(prototype, names::to_string).bits(); }

// Null where V8 has no more to say than the object's tag.
String const* find_object_text(Object* object)
{
    auto const to_string = peek(object, names::to_string);
    if (object->kind == ObjectKind::Error || is_original(to_string, realm.error_prototype))
        return error_text(object);
    if (!is_original(to_string, realm.object_prototype))
        return nullptr;
    auto const constructor = peek(object, names::constructor);
    auto const name = is_callable(constructor) ? peek(constructor.as_object(), names::name) : undefined;
    return name.is_string() && name.as_string()->length > 0 ? joined("#<", name.as_string(), ">") : nullptr;
}

String const* object_text(Object* object)
{
    for (; object->kind == ObjectKind::Proxy; object = static_cast<ProxyObject*>(object)->target)
        if (!static_cast<ProxyObject*>(object)->target)
            return make_ascii_string("[object Object]");
    if (object->kind == ObjectKind::ModuleNamespace)
        return make_ascii_string("[object Module]");
    if (auto const text = find_object_text(object))
        return text;
    auto const tag = peek(object, &symbols::to_string_tag);
    return joined("[object ", tag.is_string() ? tag.as_string() : make_ascii_string(builtin_tag(object)), "]");
}

} // namespace

// 20.5.3.4 Error.prototype.toString, without calling user code.
String const* error_text(Object* error)
{
    auto const name = peek(error, names::name);
    auto const message = peek(error, names::message);
    auto const name_text = name.is_undefined() ? make_ascii_string("Error") : text_in_message(name);
    auto const message_text = message.is_undefined() ? empty_string() : text_in_message(message);
    if (name_text->length == 0)
        return message_text;
    if (message_text->length == 0)
        return name_text;
    return concatenate(concatenate(name_text, make_ascii_string(": ")), message_text);
}

char const* builtin_tag(Object const* object)
{
    auto target = object;
    while (target && target->kind == ObjectKind::Proxy)
        target = static_cast<ProxyObject const*>(target)->target;
    if (target && target->kind == ObjectKind::Array)
        return "Array";
    if (object->is_callable)
        return "Function";
    switch (object->kind) {
    case ObjectKind::Array:
        return "Array";
    case ObjectKind::Error:
        return "Error";
    case ObjectKind::BooleanWrapper:
        return "Boolean";
    case ObjectKind::NumberWrapper:
        return "Number";
    case ObjectKind::StringWrapper:
        return "String";
    case ObjectKind::Arguments:
        return "Arguments";
    case ObjectKind::Date:
        return "Date";
    case ObjectKind::RegExp:
        return "RegExp";
    default: // Every other kind has a @@toStringTag property or none at all.
        return "Object";
    }
}

String const* text_in_message(Value value)
{
    if (value.is_number())
        return decimal_text(value.as_number());
    if (value.is_string())
        return value.as_string();
    if (value.is_undefined() || value.is_empty())
        return make_ascii_string("undefined");
    if (value.is_null())
        return make_ascii_string("null");
    if (value.is_boolean())
        return make_ascii_string(value.is_true() ? "true" : "false");
    if (value.is_symbol())
        return symbol_text(value.as_symbol());
    if (value.is_bigint())
        return bigint_library->to_text(value.as_bigint(), 10);
    auto const object = value.as_object();
    return object->kind == ObjectKind::Function ? source_text(static_cast<Function*>(object)) : object_text(object);
}

bool has_text_in_message(Value value)
{
    return !value.is_object() || value.as_object()->kind == ObjectKind::Function || (value.as_object()->kind != ObjectKind::Proxy && find_object_text(value.as_object()));
}

String const* call_site_text(Value value)
{
    if (value.is_string())
        return joined("string \"", value.as_string(), "\"");
    if (value.is_number())
        return joined("number ", decimal_text(value.as_number()), "");
    if (value.is_boolean())
        return make_ascii_string(value.is_true() ? "boolean true" : "boolean false");
    if (value.is_null())
        return make_ascii_string("object null");
    if (value.is_symbol())
        return make_ascii_string("symbol");
    if (value.is_object())
        return make_ascii_string(is_callable(value) ? "function" : "object");
    return make_ascii_string(value.is_undefined() ? "undefined" : "bigint");
}

} // namespace js
