#include "json_writer.h"

#include "../core/heap.h"
#include "../operations/enumerable_properties.h"
#include "../value/native_stack.h"
#include "../value/realm.h"
#include "../value/unicode.h"

#include <cmath>

namespace js::builtins {

ObjectClass const raw_json_class { .name = "Object" };

namespace {

void append_escape(StringBuilder& out, char16_t unit)
{
    constexpr std::string_view k_digits = "0123456789abcdef";
    switch (unit) {
    case u'\b':
        return out.append_ascii("\\b");
    case u'\t':
        return out.append_ascii("\\t");
    case u'\n':
        return out.append_ascii("\\n");
    case u'\f':
        return out.append_ascii("\\f");
    case u'\r':
        return out.append_ascii("\\r");
    case u'"':
        return out.append_ascii("\\\"");
    case u'\\':
        return out.append_ascii("\\\\");
    default:
        break;
    }
    out.append_ascii("\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        out.append(static_cast<char16_t>(k_digits[(unit >> shift) & 0xf]));
}

bool is_plain(char16_t unit) { return unit >= 0x20 && unit != u'"' && unit != u'\\' && (unit < 0xd800 || unit > 0xdfff); }

bool is_plain(String const* string)
{
    for (std::uint32_t i = 0; i < string->length; i++)
        if (!is_plain(string->unit(i)))
            return false;
    return true;
}

} // namespace

void append_quoted_json(StringBuilder& out, String const* string)
{
    string = flatten(string);
    out.append(u'"');
    if (is_plain(string)) { // OPTIMIZATION: one piece
        out.append(string);
        out.append(u'"');
        return;
    }
    for (std::uint32_t i = 0; i < string->length; i++) {
        auto const unit = string->unit(i);
        bool const is_pair = unicode::is_lead_surrogate(unit) && i + 1 < string->length && unicode::is_trail_surrogate(string->unit(i + 1));
        if (is_pair) {
            out.append(unit);
            out.append(string->unit(++i));
        } else if (is_plain(unit)) {
            out.append(unit);
        } else {
            append_escape(out, unit);
        }
    }
    out.append(u'"');
}

namespace {

// The objects around the value that is being written, innermost first.
struct Frame {
    Object* object;
    Value key; // under which it was found: a string, or a number in arrays
    Frame const* outer;
};

class Writer {
public:
    Writer(Value replacer, Value space)
    {
        if (is_callable(replacer))
            m_replacer = replacer;
        else if (is_array(replacer))
            m_property_list = property_list(replacer.as_object());
        m_gap = gap_text(space);
    }

    Value write(Value value)
    {
        auto* const holder = m_replacer.is_undefined() ? nullptr : make_object();
        if (holder)
            create_data_property(holder, property_key(empty_string()), value);
        value = prepare(value, empty_string(), holder);
        if (!is_written(value))
            return undefined;
        write_prepared(value, empty_string());
        return m_out.finish();
    }

private:
    // Steps 4.b of JSON.stringify: strings and numbers, each once.
    static KeyList* property_list(Object* replacer)
    {
        auto* const keys = new (heap::allocate(sizeof(KeyList))) KeyList {};
        auto const length = length_of_array_like(replacer);
        for (double i = 0; i < length; i++) {
            auto const item = get(replacer, to_property_key(i));
            bool const is_wrapper = item.is_object()
                && (item.as_object()->kind == ObjectKind::StringWrapper || item.as_object()->kind == ObjectKind::NumberWrapper);
            if (!item.is_string() && !item.is_number() && !is_wrapper)
                continue;
            auto const key = property_key(to_string(item));
            bool is_known = false;
            for (auto const known : *keys)
                is_known = is_known || known == key;
            if (!is_known)
                keys->append(key);
        }
        return keys;
    }

    // Steps 5 to 8: at most ten units.
    static String const* gap_text(Value space)
    {
        if (space.is_object() && space.as_object()->kind == ObjectKind::NumberWrapper)
            space = to_number(space);
        else if (space.is_object() && space.as_object()->kind == ObjectKind::StringWrapper)
            space = to_string(space);
        if (space.is_string()) {
            auto const* const text = flatten(space.as_string());
            return text->length <= 10 ? text : substring(text, 0, 10);
        }
        StringBuilder gap;
        if (space.is_number())
            for (auto count = std::fmin(10, to_integer_or_infinity(space)); count >= 1; count--)
                gap.append(u' ');
        return gap.finish();
    }

    static Value key_value(Value key) { return key.is_number() ? Value(to_string(key)) : key; }

    // 25.5.2.2 SerializeJSONProperty ( state, key, holder ), steps 2 and 3: toJSON and the replacer.
    Value prepare(Value value, Value key, Object* holder)
    {
        if (value.is_object() || value.is_bigint()) {
            auto const to_json = get(value, names::to_json);
            if (is_callable(to_json))
                value = call(to_json, value, { key_value(key) });
        }
        if (!m_replacer.is_undefined())
            value = call(m_replacer, holder, { key_value(key), value });
        return value;
    }

    static Value unwrapped(Value value)
    {
        if (!value.is_object())
            return value;
        switch (value.as_object()->kind) {
        case ObjectKind::NumberWrapper:
            return to_number(value);
        case ObjectKind::StringWrapper:
            return to_string(value);
        case ObjectKind::BooleanWrapper:
        case ObjectKind::BigIntWrapper:
            return static_cast<PrimitiveWrapper*>(value.as_object())->primitive;
        default:
            return value;
        }
    }

    // Undefined, functions and symbols are left out.
    static bool is_written(Value value) { return !value.is_undefined() && !value.is_symbol() && !is_callable(value); }

    // SerializeJSONProperty from step 4 on.
    void write_prepared(Value value, Value key)
    {
        if (value.is_object() && value.as_object()->shape->object_class == &raw_json_class) {
            m_out.append(to_string(get(value, property_key("rawJSON"))));
            return;
        }
        value = unwrapped(value);
        if (value.is_object())
            write_object_or_array(value.as_object(), key);
        else
            write_primitive(value);
    }

    void write_primitive(Value value)
    {
        if (value.is_bigint())
            throw_error(ErrorType::TypeError, "Do not know how to serialize a BigInt");
        if (value.is_string())
            append_quoted_json(m_out, value.as_string());
        else if (value.is_number() && std::isfinite(value.as_number()))
            m_out.append(number_to_string(value.as_number()));
        else if (value.is_boolean())
            m_out.append_ascii(value.is_true() ? "true" : "false");
        else
            m_out.append_ascii("null");
    }

    void write_object_or_array(Object* object, Value key)
    {
        check_stack();
        for (auto const* frame = m_frame; frame; frame = frame->outer)
            if (frame->object == object)
                throw_circular(object, key);
        Frame const frame { object, key, m_frame };
        m_frame = &frame;
        m_depth++;
        if (is_array(object))
            write_array(object);
        else
            write_object(object);
        m_depth--;
        m_frame = frame.outer;
    }

    void write_line_break(unsigned depth)
    {
        if (m_gap->length == 0)
            return;
        m_out.append(u'\n');
        for (; depth > 0; depth--)
            m_out.append(m_gap);
    }

    // 25.5.2.4 SerializeJSONObject ( state, value )
    void write_object(Object* object)
    {
        m_out.append(u'{');
        bool is_empty = true;
        auto const write = [&](PropertyKey key, auto const& read) {
            // Whether the property is written at all is only known after toJSON and the replacer.
            auto const value = prepare(read(), key.to_value(), object);
            if (!is_written(value))
                return;
            if (!is_empty)
                m_out.append(u',');
            is_empty = false;
            write_line_break(m_depth);
            append_quoted_json(m_out, key.to_value().as_string());
            m_out.append(u':');
            if (m_gap->length != 0)
                m_out.append(u' ');
            write_prepared(value, key.to_value());
        };
        if (m_property_list || !m_replacer.is_undefined() || !enumerable_properties::has_named_properties_only(object)) {
            for (auto const key : m_property_list ? *m_property_list : *enumerable_own_keys(object))
                write(key, [&] { return get(object, key); });
        } else { // OPTIMIZATION: without a list of the keys, where nobody can see in which order they are asked for
            for_each_enumerable(object, Keys::Strings, write);
        }
        if (!is_empty)
            write_line_break(m_depth - 1);
        m_out.append(u'}');
    }

    // 25.5.2.5 SerializeJSONArray ( state, value )
    void write_array(Object* array)
    {
        m_out.append(u'[');
        auto const length = length_of_array_like(array);
        for (double i = 0; i < length; i++) {
            if (i != 0)
                m_out.append(u',');
            write_line_break(m_depth);
            auto const value = prepare(get(array, to_property_key(i)), i, array);
            if (is_written(value))
                write_prepared(value, i);
            else
                m_out.append_ascii("null");
        }
        if (length > 0)
            write_line_break(m_depth - 1);
        m_out.append(u']');
    }

    // Circular structures, in V8's words: the way from the first occurrence of the object to the last.
    [[noreturn]] void throw_circular(Object* object, Value key)
    {
        constexpr std::size_t k_shown_at_start = 2;
        auto* const path = make_array(); // object, key, object, key...; innermost first
        for (auto const* frame = m_frame;; frame = frame->outer) {
            append(path, frame->object);
            append(path, frame->key);
            if (frame->object == object)
                break;
        }
        auto const* const items = dense_items(path);
        std::size_t const count = path->length / 2;
        StringBuilder message;
        message.append_ascii("Converting circular structure to JSON\n    --> starting at object with constructor ");
        append_constructor(message, object);
        for (std::size_t i = 1; i < count; i++) {
            if (i == k_shown_at_start + 1 && i + 1 < count) {
                message.append_ascii("\n    |     ...");
                i = count - 1;
            }
            auto const place = 2 * (count - 1 - i);
            message.append_ascii("\n    |     ");
            append_key(message, items[place + 1]);
            message.append_ascii(" -> object with constructor ");
            append_constructor(message, items[place].as_object());
        }
        message.append_ascii("\n    --- ");
        append_key(message, key);
        message.append_ascii(" closes the circle");
        throw_error(ErrorType::TypeError, "%v", Value(message.finish()));
    }

    static void append_constructor(StringBuilder& message, Object* object)
    {
        auto const constructor = get(object, names::constructor);
        Value name;
        if (constructor.is_object())
            name = get(constructor.as_object(), names::name);
        message.append(u'\'');
        if (name.is_string() && name.as_string()->length != 0)
            message.append(name.as_string());
        else
            message.append_ascii("Object");
        message.append(u'\'');
    }

    static void append_key(StringBuilder& message, Value key)
    {
        if (key.is_number()) {
            message.append_ascii("index ");
            message.append(to_string(key));
        } else if (key.as_string()->length == 0) {
            message.append_ascii("<anonymous>");
        } else {
            message.append_ascii("property '");
            message.append(key.as_string());
            message.append(u'\'');
        }
    }

    StringBuilder m_out;
    Value m_replacer; // undefined: none
    KeyList* m_property_list = nullptr;
    String const* m_gap = nullptr;
    Frame const* m_frame = nullptr;
    unsigned m_depth = 0;
};

} // namespace

Value write_json(Value value, Value replacer, Value space) { return Writer(replacer, space).write(value); }

} // namespace js::builtins
