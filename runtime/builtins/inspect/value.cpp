// The heart of inspect: a value, an object, a property.
#include "context.h"

#include "../../operations/compare.h"
#include "../../value/native_stack.h"
#include "../../value/proxy_object.h"
#include "../../value/realm.h"

namespace js::builtins::inspect {

bool is_beyond_depth(Context const& context, int recurse_times) { return recurse_times > context.options.depth; }

namespace {

bool is_seen(Context const& context, Object* object)
{
    for (auto const* seen = context.seen; seen; seen = seen->outer)
        if (seen->object == object)
            return true;
    return false;
}

// The reference number of an object that was met inside itself, or 0.
std::size_t circular_index(Context const& context, Object* object)
{
    if (!context.circular)
        return 0;
    auto const* const items = dense_items(context.circular);
    for (std::size_t i = 0; i < context.circular->length; i++)
        if (items[i].as_object() == object)
            return i + 1;
    return 0;
}

Text format_circular(Context& context, Object* object)
{
    auto index = circular_index(context, object);
    if (index == 0) {
        if (!context.circular)
            context.circular = make_array();
        append(context.circular, object);
        index = context.circular->length;
    }
    return style(context, u"[Circular *" + decimal(static_cast<double>(index)) + u"]", Style::Special);
}

// The options as custom inspection functions see them.
Object* options_object(Context const& context)
{
    auto const& options = context.options;
    auto* const object = make_object();
    auto const add = [&](char const* name, Value value) { define(object, property_key(name), value); };
    add("stylize", stylize_function(options.colors));
    add("showHidden", options.show_hidden);
    add("depth", options.depth == k_unlimited ? null : Value(options.depth));
    add("colors", options.colors);
    add("customInspect", options.custom_inspect);
    add("showProxy", options.show_proxy);
    add("maxArrayLength", options.max_array_length);
    add("maxStringLength", options.max_string_length);
    add("breakLength", options.break_length);
    add("compact", options.compact == Options::k_compact_true ? Value(true) : options.compact == 0 ? Value(false) : Value(options.compact));
    add("sorted", options.sorted);
    add("getters", options.getters != ShowGetters::No);
    add("numericSeparator", options.numeric_separator);
    if (options.user_options.is_object()) {
        auto* const user_options = options.user_options.as_object();
        for (auto const key : *visible_keys(user_options, false))
            create_data_property(object, key, get(user_options, key));
    }
    return object;
}

// Is the object the `prototype` of its own `constructor`? Such objects inherit a custom inspection that is not for them.
bool is_own_constructors_prototype(Object* object)
{
    PropertyDescriptor descriptor;
    if (!get_own_property(object, names::constructor, descriptor) || !descriptor.value.is_object())
        return false;
    auto const prototype = get(descriptor.value.as_object(), names::prototype);
    return prototype.is_object() && prototype.as_object() == object;
}

// False if the object has no custom inspection function, or if it returned the object itself.
// The function is called on `receiver`, which may be a proxy of the object.
bool format_custom(Context& context, Object* object, Object* receiver, int recurse_times, Text& result)
{
    auto const custom = get(object, symbol_for("nodejs.util.inspect.custom"));
    if (!is_callable(custom) || custom.as_object() == inspect_function() || is_own_constructors_prototype(object))
        return false;
    auto const depth = context.options.depth == k_unlimited ? null : Value(context.options.depth - recurse_times);
    auto const returned = call(custom, receiver, { depth, options_object(context), inspect_function() });
    if (returned.is_object() && returned.as_object() == object)
        return false;
    if (returned.is_string())
        result = replace_all(to_text(returned.as_string()), u"\n", u"\n" + spaces(context.indentation));
    else
        result = format_value(context, returned, recurse_times);
    return true;
}

void sort_texts(std::vector<Text>& texts, std::size_t begin, Value comparator)
{
    // NOTE: Insertion, because a comparator of the program may be inconsistent and may throw.
    for (std::size_t i = begin + 1; i < texts.size(); i++) {
        for (std::size_t j = i; j > begin; j--) {
            bool const is_less = is_callable(comparator)
                ? to_number(call(comparator, undefined, { to_js_string(texts[j]), to_js_string(texts[j - 1]) })) < 0
                : texts[j] < texts[j - 1];
            if (!is_less)
                break;
            std::swap(texts[j], texts[j - 1]);
        }
    }
}

std::vector<Text> write_all_entries(Context& context, Description& description, int recurse_times)
{
    std::vector<Text> output;
    if (description.write_entries)
        description.write_entries(context, description, recurse_times, output);
    for (auto const key : *description.keys)
        output.push_back(format_property(context, description.object, recurse_times, key, description.kind));
    for (auto& text : description.prototype_properties)
        output.push_back(std::move(text));
    return output;
}

void sort_entries(Context const& context, Description const& description, std::vector<Text>& output)
{
    auto const sorted = context.options.sorted;
    if (!to_boolean(sorted))
        return;
    if (description.kind == EntryKind::ObjectProperty)
        sort_texts(output, 0, sorted);
    else if (description.keys->count > 1)
        sort_texts(output, output.size() - description.keys->count, sorted);
}

bool is_stack_overflow(Value thrown)
{
    if (!thrown.is_object() || thrown.as_object()->kind != ObjectKind::Error)
        return false;
    auto const message = get(thrown.as_object(), names::message);
    return message.is_string() && to_text(message.as_string()) == u"Maximum call stack size exceeded";
}

Text format_object(Context& context, Object* object, int recurse_times)
{
    Description description;
    description.object = object;
    describe(context, description, recurse_times);
    if (description.is_complete)
        return description.base;
    if (is_beyond_depth(context, recurse_times)) {
        auto name = context_prefix(description);
        name.pop_back();
        return style(context, description.constructor ? u"[" + name + u"]" : name, Style::Special);
    }
    recurse_times++;

    Seen const seen { object, context.seen };
    context.seen = &seen;
    context.current_depth = recurse_times;
    auto const indentation = context.indentation;
    std::vector<Text> output;
    try {
        output = write_all_entries(context, description, recurse_times);
    } catch (Throw const& thrown) {
        context.seen = seen.outer;
        context.indentation = indentation;
        if (!is_stack_overflow(thrown.value()))
            throw;
        auto name = context_prefix(description);
        name.pop_back();
        return style(context, u"[" + name + u": Inspection interrupted prematurely. Maximum call stack size exceeded.]", Style::Special);
    }
    context.seen = seen.outer;

    if (auto const index = circular_index(context, object); index != 0) {
        auto const reference = style(context, u"<ref *" + decimal(static_cast<double>(index)) + u">", Style::Special);
        if (context.options.compact == Options::k_compact_true)
            description.open = reference + u" " + description.open;
        else
            description.base = description.base.empty() ? reference : reference + u" " + description.base;
    }
    sort_entries(context, description, output);
    return reduce_to_single_string(
        context, std::move(output), description.base, description.open, description.close, description.kind, recurse_times, object);
}

Text revoked_proxy(Context const& context) { return style(context, u"<Revoked Proxy>", Style::Special); }

// No trap is called: a proxy is printed as its target.
Object* target_of_proxies(Object* object)
{
    while (object && object->kind == ObjectKind::Proxy)
        object = static_cast<ProxyObject*>(object)->target;
    return object;
}

// With the option showProxy.
Text format_proxy(Context& context, ProxyObject* proxy, int recurse_times)
{
    if (!proxy->target)
        return revoked_proxy(context);
    if (is_beyond_depth(context, recurse_times))
        return style(context, u"Proxy [Array]", Style::Special);
    context.indentation += 2;
    std::vector<Text> parts;
    parts.push_back(format_value(context, proxy->target, recurse_times + 1));
    parts.push_back(format_value(context, proxy->handler, recurse_times + 1));
    context.indentation -= 2;
    return reduce_to_single_string(context, std::move(parts), u"", u"Proxy [", u"]", EntryKind::ArrayExtra, recurse_times + 1, proxy);
}

} // namespace

Text format_value(Context& context, Value value, int recurse_times)
{
    if (value.is_null())
        return style(context, u"null", Style::Null);
    if (!value.is_object())
        return format_primitive(context, value);
    check_stack();
    auto* object = value.as_object();
    if (object->kind == ObjectKind::Proxy) {
        if (context.options.show_proxy)
            return format_proxy(context, static_cast<ProxyObject*>(object), recurse_times);
        object = target_of_proxies(object);
        if (!object)
            return revoked_proxy(context);
    }
    Text custom;
    if (context.options.custom_inspect && format_custom(context, object, value.as_object(), recurse_times, custom))
        return custom;
    if (is_seen(context, object))
        return format_circular(context, object);
    return format_object(context, object, recurse_times);
}

namespace {

Text format_getter_value(Context& context, Text const& label, Value getter, Object* original, int recurse_times)
{
    context.indentation += 2;
    Text text;
    try {
        auto const value = call(getter, original, {});
        if (value.is_object())
            text = style(context, u"[" + label + u"]", Style::Special) + u" " + format_value(context, value, recurse_times);
        else
            text = style(context, u"[" + label + u":", Style::Special) + u" " + format_value(context, value, recurse_times)
                + style(context, u"]", Style::Special);
    } catch (Throw const& thrown) {
        text = style(context, u"[" + label + u":", Style::Special) + u" <Inspection threw ("
            + format_value(context, thrown.value(), recurse_times) + u")>" + style(context, u"]", Style::Special);
    }
    context.indentation -= 2;
    return text;
}

Text format_accessor(Context& context, PropertyDescriptor const& descriptor, Object* original, int recurse_times)
{
    bool const has_getter = is_callable(descriptor.getter);
    bool const has_setter = is_callable(descriptor.setter);
    if (!has_getter)
        return has_setter ? style(context, u"[Setter]", Style::Special) : style(context, u"undefined", Style::Undefined);
    Text const label = has_setter ? u"Getter/Setter" : u"Getter";
    auto const shown = context.options.getters;
    if (shown == ShowGetters::All || (shown == ShowGetters::WithoutSetter && !has_setter) || (shown == ShowGetters::WithSetter && has_setter))
        return format_getter_value(context, label, descriptor.getter, original, recurse_times);
    return style(context, u"[" + label + u"]", Style::Special);
}

bool is_plain_key(std::u16string_view key)
{
    auto const is_letter = [](char16_t unit) { return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || unit == u'_'; };
    if (key.empty() || !is_letter(key[0]))
        return false;
    for (auto const unit : key)
        if (!is_letter(unit) && !(unit >= u'0' && unit <= u'9'))
            return false;
    return true;
}

} // namespace

Text format_key(Context const& context, PropertyKey key)
{
    if (key.is_symbol())
        return style(context, escape_symbol(symbol_text(key.symbol())), Style::Symbol);
    auto const text = key_text(key);
    if (text == u"__proto__")
        return u"['__proto__']";
    if (is_plain_key(text))
        return style(context, text, Style::Name);
    return style(context, quote(text), Style::String);
}

Text format_property(Context& context, Object* object, int recurse_times, PropertyKey key, EntryKind kind,
    PropertyDescriptor const* known, Object* original)
{
    PropertyDescriptor descriptor;
    if (known)
        descriptor = *known;
    else
        get_own_property(object, key, descriptor);
    Text text;
    Text gap = u" ";
    if (descriptor.is_accessor()) {
        text = format_accessor(context, descriptor, original ? original : object, recurse_times);
    } else if (descriptor.value.is_empty() || descriptor.value.is_undefined()) {
        text = style(context, u"undefined", Style::Undefined);
    } else {
        bool const is_wide = context.options.compact == Options::k_compact_true && kind == EntryKind::ObjectProperty;
        std::size_t const step = is_wide ? 3 : 2;
        context.indentation += step;
        text = format_value(context, descriptor.value, recurse_times);
        if (is_wide && context.options.break_length < static_cast<double>(string_width(text, context.options.colors)))
            gap = u"\n" + spaces(context.indentation);
        context.indentation -= step;
    }
    if (kind == EntryKind::ArrayItem)
        return text;
    auto name = format_key(context, key);
    if (descriptor.enumerable == 0)
        name = u"[" + name + u"]";
    return name + u":" + gap + text;
}

} // namespace js::builtins::inspect
