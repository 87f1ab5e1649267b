// The entry points of inspect and the function objects that programs see.
#include "context.h"

#include "../define.h"

#include "../../operations/property.h"

namespace js::builtins::inspect {

Text inspect(Value value, Options const& options)
{
    Context context;
    context.options = options;
    return format_value(context, value, 0);
}

Symbol const* symbol_for(char const* key)
{
    auto const symbol = call(get(realm.symbol_constructor, property_key("for")), realm.symbol_constructor, { make_ascii_string(key) });
    return symbol.as_symbol();
}

namespace {

struct OptionReader {
    Object* object;

    // False if the option is not there.
    bool read(char const* name, Value& value) const
    {
        PropertyDescriptor descriptor;
        if (!get_own_property(object, property_key(name), descriptor) || descriptor.enumerable != 1)
            return false;
        value = get(object, property_key(name));
        return true;
    }
    void read_boolean(char const* name, bool& option) const
    {
        Value value;
        if (read(name, value))
            option = to_boolean(value);
    }
    // null and undefined: no limit.
    void read_limit(char const* name, double& option) const
    {
        Value value;
        if (read(name, value))
            option = value.is_nullish() ? k_unlimited : to_number(value);
    }
};

ShowGetters getters_option(Value value)
{
    if (!value.is_string())
        return to_boolean(value) ? ShowGetters::All : ShowGetters::No;
    auto const text = to_text(value.as_string());
    return text == u"get" ? ShowGetters::WithoutSetter : text == u"set" ? ShowGetters::WithSetter : ShowGetters::No;
}

bool has_unknown_option(Object* object)
{
    constexpr std::u16string_view k_known[] = { u"showHidden", u"depth", u"colors", u"customInspect", u"showProxy", u"maxArrayLength",
        u"maxStringLength", u"breakLength", u"compact", u"sorted", u"getters", u"numericSeparator", u"stylize" };
    for (auto const key : *visible_keys(object, false)) {
        bool is_known = false;
        for (auto const known : k_known)
            is_known = is_known || (!key.is_symbol() && key_text(key) == known);
        if (!is_known)
            return true;
    }
    return false;
}

} // namespace

void read_options(Options& options, Value object)
{
    if (!object.is_object())
        return;
    OptionReader const reader { object.as_object() };
    reader.read_boolean("showHidden", options.show_hidden);
    reader.read_boolean("colors", options.colors);
    reader.read_boolean("customInspect", options.custom_inspect);
    reader.read_boolean("showProxy", options.show_proxy);
    reader.read_boolean("numericSeparator", options.numeric_separator);
    reader.read_limit("depth", options.depth);
    reader.read_limit("maxArrayLength", options.max_array_length);
    reader.read_limit("maxStringLength", options.max_string_length);
    reader.read_limit("breakLength", options.break_length);
    Value value;
    if (reader.read("compact", value))
        options.compact = value.is_number() ? static_cast<int>(value.as_number()) : to_boolean(value) ? Options::k_compact_true : 0;
    if (reader.read("sorted", value))
        options.sorted = value;
    if (reader.read("getters", value))
        options.getters = getters_option(value);
    if (has_unknown_option(reader.object))
        options.user_options = object;
}

namespace {

// util.inspect ( object [ , options ] ), and the older ( object [ , showHidden [ , depth [ , colors ] ] ] )
Value inspect_code(Call const& call)
{
    Options options;
    if (call.count > 2 && !call[2].is_undefined())
        options.depth = call[2].is_null() ? k_unlimited : to_number(call[2]);
    if (call.count > 3 && !call[3].is_undefined())
        options.colors = to_boolean(call[3]);
    if (call[1].is_boolean())
        options.show_hidden = call[1].is_true();
    else
        read_options(options, call[1]);
    return to_js_string(inspect(call[0], options));
}

Value stylize_plain_code(Call const& call) { return call[0]; }

Value stylize_color_code(Call const& call)
{
    struct Name {
        std::u16string_view name;
        Style style;
    };
    constexpr Name k_names[] = { { u"special", Style::Special }, { u"number", Style::Number }, { u"bigint", Style::BigInt },
        { u"boolean", Style::Boolean }, { u"undefined", Style::Undefined }, { u"null", Style::Null }, { u"string", Style::String },
        { u"symbol", Style::Symbol }, { u"date", Style::Date }, { u"regexp", Style::RegExp } };
    Context context;
    context.options.colors = true;
    auto const wanted = call[1].is_string() ? to_text(call[1].as_string()) : Text();
    for (auto const& [name, its_style] : k_names)
        if (name == wanted)
            return to_js_string(style(context, to_text(to_string(call[0])), its_style));
    return call[0];
}

} // namespace

Function* inspect_function()
{
    static Function* function = nullptr;
    if (!function) {
        function = make_builtin(inspect_code, make_ascii_string("inspect"), 2);
        define(function, property_key("custom"), symbol_for("nodejs.util.inspect.custom"));
    }
    return function;
}

Function* stylize_function(bool colors)
{
    static Function* plain = nullptr;
    static Function* colored = nullptr;
    if (!plain) {
        plain = make_builtin(stylize_plain_code, make_ascii_string("stylizeNoColor"), 1);
        colored = make_builtin(stylize_color_code, make_ascii_string("stylizeWithColor"), 2);
    }
    return colors ? colored : plain;
}

} // namespace js::builtins::inspect
