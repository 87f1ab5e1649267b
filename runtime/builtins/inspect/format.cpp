// util.format: the % placeholders of console.log.
#include "context.h"

#include "../json_writer.h"

#include "../../operations/property.h"
#include "../../value/realm.h"

namespace js::builtins::inspect {

namespace {

Value global_function(Object* holder, char const* name) { return get(holder, property_key(name)); }

// Is the object's text (toString, Symbol.toPrimitive) that of a builtin class? Then %s inspects it instead.
bool has_builtin_to_string(Object* object)
{
    auto const to_primitive_key = PropertyKey(&symbols::to_primitive);
    auto const has_own = [](Object* holder, PropertyKey key) {
        PropertyDescriptor descriptor;
        return get_own_property(holder, key, descriptor);
    };
    bool looks_for_to_string = true;
    bool looks_for_to_primitive = true;
    if (!is_callable(get(object, names::to_string))) {
        if (!is_callable(get(object, to_primitive_key)))
            return true;
        if (has_own(object, to_primitive_key))
            return false;
        looks_for_to_string = false;
    } else if (has_own(object, names::to_string)) {
        return false;
    } else if (!is_callable(get(object, to_primitive_key))) {
        looks_for_to_primitive = false;
    } else if (has_own(object, to_primitive_key)) {
        return false;
    }
    Object* holder = object;
    do {
        holder = get_prototype_of(holder);
    } while (holder && !(looks_for_to_string && has_own(holder, names::to_string))
        && !(looks_for_to_primitive && has_own(holder, to_primitive_key)));
    PropertyDescriptor descriptor;
    if (!holder || !get_own_property(holder, names::constructor, descriptor) || !is_callable(descriptor.value))
        return false;
    auto const name = get(descriptor.value.as_object(), names::name);
    return name.is_string() && is_builtin_name(to_text(name.as_string()));
}

class Formatter {
public:
    Formatter(Value const* arguments, std::size_t count, Options const& options)
        : m_arguments(arguments)
        , m_count(count)
    {
        m_context.options = options;
        m_plain.options.numeric_separator = options.numeric_separator;
    }

    Text run()
    {
        bool is_first = true;
        if (m_count > 0 && m_arguments[0].is_string()) {
            auto const first = to_text(m_arguments[0].as_string());
            if (m_count == 1)
                return first;
            if (substitute(first)) {
                m_next++;
                is_first = false;
            }
        }
        for (; m_next < m_count; m_next++) {
            if (!is_first)
                m_out += u' ';
            is_first = false;
            auto const value = m_arguments[m_next];
            m_out += value.is_string() ? to_text(value.as_string()) : inspect(value, m_context.options);
        }
        return std::move(m_out);
    }

private:
    // False if nothing was replaced: then the first argument is printed like the others.
    bool substitute(Text const& first)
    {
        std::size_t last = 0;
        for (std::size_t i = 0; i + 1 < first.size(); i++) {
            if (first[i] != u'%')
                continue;
            auto const kind = first[++i];
            Text replacement;
            if (kind == u'%') {
                m_out.append(first, last, i - last);
            } else if (m_next + 1 != m_count && replace(kind, replacement)) {
                m_out.append(first, last, i - 1 - last);
                m_out += replacement;
            } else {
                continue;
            }
            last = i + 1;
        }
        if (last == 0)
            return false;
        m_out.append(first, last, Text::npos);
        return true;
    }

    // False for a letter that is no placeholder.
    bool replace(char16_t kind, Text& result)
    {
        if (Text(u"sjdOoifc").find(kind) == Text::npos)
            return false;
        auto const value = m_arguments[++m_next];
        switch (kind) {
        case u's':
            result = as_string(value);
            break;
        case u'j':
            result = as_json(value);
            break;
        case u'd':
            result = value.is_bigint() ? format_primitive(m_plain, value) : value.is_symbol() ? Text(u"NaN") : format_number(m_plain, to_number(value));
            break;
        case u'i':
            result = value.is_bigint() ? format_primitive(m_plain, value) : parsed(value, "parseInt");
            break;
        case u'f':
            result = parsed(value, "parseFloat");
            break;
        case u'O':
            result = inspect(value, m_context.options);
            break;
        case u'o':
            result = as_object(value);
            break;
        default: // c: a style sheet for browsers
            break;
        }
        return true;
    }

    Text as_string(Value value)
    {
        if (value.is_number() || value.is_bigint())
            return format_primitive(m_plain, value);
        if (value.is_symbol())
            return symbol_text(value.as_symbol());
        if (!value.is_object() || value.as_object()->is_callable || !has_builtin_to_string(value.as_object()))
            return to_text(to_string(value));
        auto options = m_context.options;
        options.compact = 3;
        options.colors = false;
        options.depth = 0;
        return inspect(value, options);
    }

    Text as_object(Value value)
    {
        auto options = m_context.options;
        options.show_hidden = true;
        options.show_proxy = true;
        options.depth = 4;
        return inspect(value, options);
    }

    Text parsed(Value value, char const* function)
    {
        if (value.is_symbol())
            return u"NaN";
        return format_number(m_plain, to_number(call(global_function(realm.number_constructor, function), undefined, { value })));
    }

    Text as_json(Value value)
    {
        try {
            auto const text = write_json(value, undefined, undefined);
            return text.is_string() ? to_text(text.as_string()) : Text(u"undefined");
        } catch (Throw const& thrown) {
            if (is_circularity_error(thrown.value()))
                return u"[Circular]";
            throw;
        }
    }

    static bool is_circularity_error(Value error)
    {
        if (!error.is_object() || error.as_object()->kind != ObjectKind::Error)
            return false;
        auto const message = get(error.as_object(), names::message);
        return message.is_string() && to_text(message.as_string()).starts_with(u"Converting circular structure to JSON");
    }

    Value const* m_arguments;
    std::size_t m_count;
    std::size_t m_next = 0;
    Context m_context;
    Context m_plain; // for numbers: never coloured
    Text m_out;
};

} // namespace

Text format(Value const* arguments, std::size_t count, Options const& options) { return Formatter(arguments, count, options).run(); }

} // namespace js::builtins::inspect
