// What kind of object it is: decides the text before the braces, the braces, and the entries.
#include "context.h"

#include "../../operations/iteration.h"
#include "../../value/collections.h"
#include "../../value/realm.h"

namespace js::builtins::inspect {

namespace {

// The tag is only listed if it is not an own property that will be printed anyway.
Text tag_of(Context const& context, Object* object)
{
    try {
        auto const tag = get(object, PropertyKey(&symbols::to_string_tag));
        if (!tag.is_string() || tag.as_string()->length == 0)
            return {};
        PropertyDescriptor descriptor;
        bool const is_own = get_own_property(object, PropertyKey(&symbols::to_string_tag), descriptor);
        if (is_own && (context.options.show_hidden || descriptor.enumerable == 1))
            return {};
        return to_text(tag.as_string());
    } catch (Throw const&) {
        return {};
    }
}

Text size_text(double size) { return u"(" + decimal(size) + u")"; }

void describe_array(Context const& context, Description& description)
{
    auto const length = length_of_array_like(description.object);
    bool const is_plain = description.constructor && *description.constructor == u"Array" && description.tag.empty();
    description.open = (is_plain ? Text() : prefix(description.constructor, description.tag, u"Array", size_text(length))) + u"[";
    description.close = u"]";
    description.keys = non_index_keys(description.object, context.options.show_hidden);
    if (length == 0 && description.has_no_properties())
        return description.complete(description.open + u"]");
    description.kind = EntryKind::ArrayExtra;
    description.write_entries = write_array;
}

void describe_collection(Context const& context, Description& description)
{
    bool const is_map = description.object->kind == ObjectKind::Map;
    auto const size = static_cast<Collection*>(description.object)->table.size();
    auto const lead = prefix(description.constructor, description.tag, is_map ? u"Map" : u"Set", size_text(size));
    description.keys = visible_keys(description.object, context.options.show_hidden);
    if (size == 0 && description.has_no_properties())
        return description.complete(lead + u"{}");
    description.open = lead + u"{";
    description.write_entries = is_map ? write_map : write_set;
}

void describe_iterator(Context const& context, Description& description)
{
    Text const type = description.object->kind == ObjectKind::MapIterator ? u"Map Iterator" : u"Set Iterator";
    auto tag = description.tag;
    if (tag != type)
        tag += tag.empty() ? type : u"] [" + type;
    description.keys = visible_keys(description.object, context.options.show_hidden);
    description.open = u"[" + tag + u"] {";
    description.write_entries = write_iterator;
}

// False if the object is none of the iterable kinds.
bool describe_iterable(Context const& context, Description& description)
{
    auto* const object = description.object;
    if (is_array(object)) {
        describe_array(context, description);
        return true;
    }
    switch (object->kind) {
    case ObjectKind::Set:
    case ObjectKind::Map:
        describe_collection(context, description);
        return true;
    case ObjectKind::MapIterator:
    case ObjectKind::SetIterator:
        describe_iterator(context, description);
        return true;
    default:
        return false;
    }
}

void describe_plain(Description& description)
{
    if (description.object->kind == ObjectKind::Arguments)
        description.open = u"[Arguments] {";
    else if (!description.tag.empty())
        description.open = prefix(description.constructor, description.tag, u"Object") + u"{";
    if (description.has_no_properties())
        description.complete(description.open + u"}");
}

void describe_regexp(Context const& context, Description& description, int recurse_times)
{
    // 22.2.6.17 RegExp.prototype.toString ( )
    auto const source = get(description.object, names::source);
    auto const flags = get(description.object, names::flags);
    auto const lead = prefix(description.constructor, description.tag, u"RegExp");
    description.base = (lead == u"RegExp " ? Text() : lead) + u"/" + to_text(to_string(source)) + u"/" + to_text(to_string(flags));
    if (description.has_no_properties() || is_beyond_depth(context, recurse_times))
        description.complete(style(context, description.base, Style::RegExp));
}

Text date_text(Object* date)
{
    auto const time = call(get(realm.date_prototype, property_key("getTime")), date, {});
    bool const is_invalid = to_number(time) != to_number(time);
    return to_text(to_string(call(get(realm.date_prototype, property_key(is_invalid ? "toString" : "toISOString")), date, {})));
}

void describe_date(Context const& context, Description& description)
{
    auto const lead = prefix(description.constructor, description.tag, u"Date");
    description.base = (lead == u"Date " ? Text() : lead) + date_text(description.object);
    if (description.has_no_properties())
        description.complete(style(context, description.base, Style::Date));
}

struct BoxedType {
    char16_t const* name;
    Style style;
};

BoxedType boxed_type(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::NumberWrapper:
        return { u"Number", Style::Number };
    case ObjectKind::StringWrapper:
        return { u"String", Style::String };
    case ObjectKind::BooleanWrapper:
        return { u"Boolean", Style::Boolean };
    case ObjectKind::BigIntWrapper:
        return { u"BigInt", Style::BigInt };
    default:
        return { u"Symbol", Style::Symbol };
    }
}

void describe_boxed(Context const& context, Description& description)
{
    auto* const object = description.object;
    auto const [type, type_style] = boxed_type(object->kind);
    if (object->kind == ObjectKind::StringWrapper) {
        while (description.keys->count != 0 && description.keys->keys[0].is_index())
            remove(description.keys, description.keys->keys[0]);
    }
    auto base = u"[" + Text(type);
    if (!description.constructor)
        base += u" (null prototype)";
    else if (*description.constructor != type)
        base += u" (" + *description.constructor + u")";
    Context plain;
    plain.options = context.options;
    plain.options.colors = false;
    plain.indentation = context.indentation;
    base += u": " + format_primitive(plain, static_cast<PrimitiveWrapper*>(object)->primitive) + u"]";
    if (!description.tag.empty() && (!description.constructor || description.tag != *description.constructor))
        base += u" [" + description.tag + u"]";
    description.base = base;
    if (description.has_no_properties())
        description.complete(style(context, base, type_style));
}

void describe_weak_or_promise(Description& description, char16_t const* fallback, decltype(Description::write_entries) write_entries)
{
    description.open = prefix(description.constructor, description.tag, fallback) + u"{";
    description.write_entries = write_entries;
}

void describe_other(Description& description)
{
    auto const lead = context_prefix(description);
    if (description.has_no_properties())
        return description.complete(lead + u"{}");
    description.open = lead + u"{";
}

void describe_by_kind(Context& context, Description& description, int recurse_times)
{
    switch (description.object->kind) {
    case ObjectKind::ModuleNamespace:
        description.open = prefix(description.constructor, description.tag, u"Module") + u"{";
        description.write_entries = write_namespace;
        return;
    case ObjectKind::RegExp:
        return describe_regexp(context, description, recurse_times);
    case ObjectKind::Date:
        return describe_date(context, description);
    case ObjectKind::Promise:
        return describe_weak_or_promise(description, u"Promise", write_promise);
    case ObjectKind::WeakSet:
        return describe_weak_or_promise(description, u"WeakSet", write_weak_collection);
    case ObjectKind::WeakMap:
        return describe_weak_or_promise(description, u"WeakMap", write_weak_collection);
    case ObjectKind::NumberWrapper:
    case ObjectKind::StringWrapper:
    case ObjectKind::BooleanWrapper:
    case ObjectKind::BigIntWrapper:
    case ObjectKind::SymbolWrapper:
        return describe_boxed(context, description);
    default:
        break;
    }
    if (!is_error(description.object))
        return describe_other(description);
    description.base = format_error(context, description);
    if (description.has_no_properties())
        description.is_complete = true;
}

} // namespace

void describe(Context& context, Description& description, int recurse_times)
{
    auto* const object = description.object;
    bool const show_hidden = context.options.show_hidden;
    bool const shows_prototypes = show_hidden && !is_beyond_depth(context, recurse_times);
    description.constructor
        = constructor_name(context, object, recurse_times, shows_prototypes ? &description.prototype_properties : nullptr);
    description.tag = tag_of(context, object);
    bool const may_be_iterable = !description.constructor || has_property(object, PropertyKey(&symbols::iterator));
    if (may_be_iterable && describe_iterable(context, description))
        return;
    description.keys = visible_keys(object, show_hidden);
    if (object->is_callable) {
        description.base = function_base(context, description);
        if (description.has_no_properties())
            description.complete(style(context, description.base, Style::Special));
        return;
    }
    // `arguments` is iterable but has no brackets of its own... unless its constructor is Object, as usual.
    if (description.constructor && *description.constructor == u"Object")
        return describe_plain(description);
    describe_by_kind(context, description, recurse_times);
}

} // namespace js::builtins::inspect
