// 25.5 The JSON Object, https://tc39.es/ecma262/#sec-json-object
#include "define.h"
#include "installers.h"
#include "json_parser.h"
#include "json_writer.h"

#include "../core/heap.h"
#include "../operations/compare.h"
#include "../operations/enumerable_properties.h"

namespace js::builtins {

namespace {

// What is known about the child of `source` under a key, as long as the holder is still what the text made of it.
JsonSource const* child_source(JsonSource const* source, PropertyKey key)
{
    if (!source)
        return nullptr;
    if (key.is_index() && key.index() < source->count && source->keys[key.index()] == key)
        return source->children[key.index()];
    for (std::uint32_t i = 0; i < source->count; i++)
        if (source->keys[i] == key)
            return source->children[i];
    return nullptr;
}

class Reviver {
public:
    Reviver(Value function, String const* text)
        : m_function(function)
        , m_text(text)
    {
    }

    // 25.5.1.1 InternalizeJSONProperty ( holder, name, reviver ), with the source text that JSON.parse source text access adds.
    Value internalize(Object* holder, PropertyKey name, JsonSource const* source)
    {
        auto const value = get(holder, name);
        if (source && !same_value(source->value, value))
            source = nullptr;
        auto* const context = make_object();
        if (value.is_object())
            internalize_children(value.as_object(), source);
        else if (source)
            create_data_property(context, names::source, substring(m_text, source->begin, source->end));
        return call(m_function, holder, { name.to_value(), value, context });
    }

private:
    void internalize_children(Object* object, JsonSource const* source)
    {
        if (is_array(object)) {
            auto const length = length_of_array_like(object);
            for (double i = 0; i < length; i++)
                internalize_child(object, to_property_key(i), source);
            return;
        }
        for (auto const key : *enumerable_own_keys(object))
            internalize_child(object, key, source);
    }

    void internalize_child(Object* object, PropertyKey key, JsonSource const* source)
    {
        auto const value = internalize(object, key, child_source(source, key));
        if (value.is_undefined())
            js::delete_property(object, key);
        else
            define_own_property(object, key, PropertyDescriptor::data(value, Attributes::All));
    }

    Value m_function;
    String const* m_text;
};

// 25.5.1 JSON.parse ( text [ , reviver ] )
Value json_parse(Call const& call)
{
    auto const* const text = flatten(to_string(call[0]));
    if (!is_callable(call[1]))
        return parse_json(text);
    auto* const source = heap::make<JsonSource>();
    auto const value = parse_json(text, source);
    auto* const root = make_object();
    create_data_property(root, property_key(empty_string()), value);
    return Reviver(call[1], text).internalize(root, property_key(empty_string()), source);
}

// 25.5.2 JSON.stringify ( value [ , replacer [ , space ] ] )
Value json_stringify(Call const& call) { return write_json(call[0], call[1], call[2]); }

bool is_raw_white_space(char16_t unit) { return unit == u'\t' || unit == u'\n' || unit == u'\r' || unit == u' '; }

// JSON.rawJSON ( text )
Value json_raw_json(Call const& call)
{
    auto const* const text = flatten(to_string(call[0]));
    if (text->length == 0)
        throw_error(ErrorType::SyntaxError, "Invalid value for JSON.rawJSON");
    auto const first = text->unit(0);
    if (is_raw_white_space(first) || is_raw_white_space(text->unit(text->length - 1)) || first == u'{' || first == u'[')
        throw_unexpected_json_token(text, is_raw_white_space(first) || first == u'{' || first == u'[' ? 0 : text->length - 1);
    parse_json(text);
    auto* const object = heap::make<Object>(ObjectKind::Ordinary, root_shape(&raw_json_class, nullptr));
    define(object, property_key("rawJSON"), text, Attributes::All);
    set_integrity_level(object, true);
    return object;
}

// JSON.isRawJSON ( O )
Value json_is_raw_json(Call const& call)
{
    return call[0].is_object() && call[0].as_object()->shape->object_class == &raw_json_class;
}

} // namespace

void install_json(Realm&)
{
    auto* const json = make_object();
    define_method(json, "parse", json_parse, 2);
    define_method(json, "stringify", json_stringify, 3);
    define_method(json, "rawJSON", json_raw_json, 1);
    define_method(json, "isRawJSON", json_is_raw_json, 1);
    define_to_string_tag(json, "JSON");
    define_global("JSON", json);
}

} // namespace js::builtins
