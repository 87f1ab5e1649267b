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
    if (kind == FunctionKind::BaseConstructor || kind == FunctionKind::DerivedConstructor)
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
