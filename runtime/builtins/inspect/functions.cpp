// Functions and classes: [Function: f], [class A extends B].
#include "context.h"

namespace js::builtins::inspect {

namespace {

Text name_of(Object* object)
{
    auto const name = get(object, names::name);
    return name.is_string() ? to_text(name.as_string()) : Text();
}

Text class_base(Description const& description)
{
    auto* const object = description.object;
    auto const& constructor = description.constructor;
    PropertyDescriptor descriptor;
    bool const has_name = get_own_property(object, names::name, descriptor);
    auto const name = has_name ? name_of(object) : Text();
    auto base = u"class " + (name.empty() ? Text(u"(anonymous)") : name);
    if (constructor && *constructor != u"Function")
        base += u" [" + *constructor + u"]";
    if (!description.tag.empty() && (!constructor || *constructor != description.tag))
        base += u" [" + description.tag + u"]";
    if (!constructor)
        return u"[" + base + u" extends [null prototype]]";
    auto* const parent = get_prototype_of(object);
    auto const parent_name = parent ? name_of(parent) : Text();
    if (!parent_name.empty())
        base += u" extends " + parent_name;
    return u"[" + base + u"]";
}

Text without_comments(Text const& text)
{
    Text result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_line = text.compare(i, 2, u"//") == 0;
        if (!is_line && text.compare(i, 2, u"/*") != 0) {
            result += text[i];
            continue;
        }
        auto const end = text.find(is_line ? u"\n" : u"*/", i + 2);
        if (end == Text::npos)
            return result;
        i = is_line ? end : end + 1;
    }
    return result;
}

// Node tells classes by their source: one with a parenthesis in its heritage is printed as a function.
bool is_shown_as_class(Function const* function)
{
    auto const has_parenthesis = [](Text const& text) { return text.find(u'(') < text.find(u'{'); };
    auto const source = to_text(source_text(function)).substr(std::size(u"class") - 1);
    return !has_parenthesis(source) || !has_parenthesis(without_comments(source));
}

Text function_type(FunctionKind kind)
{
    switch (kind) {
    case FunctionKind::Generator:
        return u"GeneratorFunction";
    case FunctionKind::AsyncGenerator:
        return u"AsyncGeneratorFunction";
    case FunctionKind::Async:
    case FunctionKind::AsyncArrow:
        return u"AsyncFunction";
    default:
        return u"Function";
    }
}

} // namespace

Text function_base(Context& context, Description const& description)
{
    auto* const object = description.object;
    auto const kind = object->kind == ObjectKind::Function ? static_cast<Function*>(object)->info->kind : FunctionKind::Builtin;
    bool const is_class = kind == FunctionKind::BaseConstructor || kind == FunctionKind::DerivedConstructor;
    if (is_class && is_shown_as_class(static_cast<Function*>(object)))
        return class_base(description);
    auto const type = function_type(kind);
    auto base = u"[" + type;
    if (!description.constructor)
        base += u" (null prototype)";
    auto const name = get(object, names::name);
    if (name.is_string() && name.as_string()->length == 0)
        base += u" (anonymous)";
    else
        base += u": " + (name.is_string() ? to_text(name.as_string()) : format_value(context, name, 0));
    base += u"]";
    if (description.constructor && *description.constructor != type)
        base += u" " + *description.constructor;
    if (!description.tag.empty() && (!description.constructor || *description.constructor != description.tag))
        base += u" [" + description.tag + u"]";
    return base;
}

} // namespace js::builtins::inspect
