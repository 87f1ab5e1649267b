// Errors: the stack, improved by what the object says about itself.
#include "context.h"

#include "../../value/realm.h"

#include <algorithm>

namespace js::builtins::inspect {

namespace {

// A property that may be a getter that throws; then `threw` is set.
Value get_quietly(Object* object, PropertyKey key, bool& threw)
{
    try {
        return get(object, key);
    } catch (Throw const&) {
        threw = true;
        return undefined;
    }
}

// 20.5.3.4 Error.prototype.toString ( ) as Node calls it on whatever it inspects.
Text error_to_string(Object* error)
{
    auto const name_value = get(error, names::name);
    auto const name = name_value.is_undefined() ? Text(u"Error") : to_text(to_string(name_value));
    auto const message_value = get(error, names::message);
    auto const message = message_value.is_undefined() ? Text() : to_text(to_string(message_value));
    if (name.empty())
        return message;
    return message.empty() ? name : name + u": " + message;
}

Text stack_text(Context& context, Object* error)
{
    bool threw = false;
    auto const stack = get_quietly(error, names::stack, threw);
    if (!to_boolean(stack))
        return error_to_string(error);
    if (stack.is_string())
        return to_text(stack.as_string());
    Seen const seen { error, context.seen };
    context.seen = &seen;
    context.indentation += 4;
    auto const text = format_value(context, stack, 0);
    context.indentation -= 4;
    context.seen = seen.outer;
    return error_to_string(error) + u"\n    " + text;
}

// Own properties that only repeat what the stack says are not shown again.
void hide_key(Description& description, PropertyKey key, Value value, Text const& stack)
{
    if (!value.is_string() || contains(stack, to_text(value.as_string())))
        remove(description.keys, key);
}

void adjust_keys(Context const& context, Description& description, Text const& stack, Value name, bool name_threw, Value message, bool message_threw)
{
    if (context.options.show_hidden || description.keys->count == 0)
        return;
    remove(description.keys, names::stack);
    if (!message_threw)
        hide_key(description, names::message, message, stack);
    if (!name_threw)
        hide_key(description, names::name, name, stack);
}

bool has_own(Object* object, PropertyKey key)
{
    PropertyDescriptor descriptor;
    return get_own_property(object, key, descriptor);
}

void add_cause_and_errors(Description& description)
{
    auto* const error = description.object;
    if (has_own(error, names::cause) && !contains(description.keys, names::cause))
        description.keys->append(names::cause);
    bool threw = false;
    auto const errors = get_quietly(error, names::errors, threw);
    if (!threw && is_array(errors) && has_own(error, names::errors) && !contains(description.keys, names::errors))
        description.keys->append(names::errors);
}

bool is_upper(char16_t unit) { return unit >= u'A' && unit <= u'Z'; }
bool is_word(char16_t unit)
{
    return is_upper(unit) || (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || unit == u'_';
}

// The class that the stack itself names: /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)/ or /^([a-z_A-Z0-9-]*Error)$/.
Text class_in_stack(Text const& stack)
{
    auto const is_part = [](char16_t unit) { return is_word(unit) || contains(u" []()-", std::u16string_view(&unit, 1)); };
    std::size_t end = 0;
    while (end < stack.size() && is_part(stack[end]))
        end++;
    bool const is_delimited = stack.compare(end, 1, u":") == 0 || stack.compare(end, 7, u"\n    at") == 0;
    if (end >= 2 && is_upper(stack[0]) && is_delimited)
        return stack.substr(0, end);
    bool const is_error_word = std::all_of(stack.begin(), stack.end(), [](char16_t unit) { return is_word(unit) || unit == u'-'; });
    return is_error_word && stack.ends_with(u"Error") ? stack : Text();
}

bool starts_with_name(Text const& stack, Text const& name)
{
    return name.ends_with(u"Error") && stack.starts_with(name)
        && (stack.size() == name.size() || stack[name.size()] == u':' || stack[name.size()] == u'\n');
}

// Makes the first line tell the class of the error, if `name` does not.
Text improve_stack(Text stack, Description const& description, Text const& name)
{
    auto const& constructor = description.constructor;
    if (constructor && !starts_with_name(stack, name))
        return stack;
    auto length = name.size();
    Text fallback = u"Error";
    if (!constructor) {
        auto const found = class_in_stack(stack);
        length = found.size();
        if (!found.empty())
            fallback = found;
    }
    auto lead = prefix(constructor, description.tag, fallback);
    lead.pop_back();
    if (name == lead)
        return stack;
    if (!contains(lead, name))
        return lead + u" [" + name + u"]" + stack.substr(length);
    return length == 0 ? lead + u": " + stack : lead + stack.substr(length);
}

// An error without frames is put in brackets.
Text bracket_without_frames(Text const& stack, Value message)
{
    std::size_t position = 0;
    if (message.is_string() && message.as_string()->length != 0) {
        auto const text = to_text(message.as_string());
        auto const found = stack.find(text);
        if (found != Text::npos && found != 0)
            position = found + text.size();
    }
    return stack.find(u"\n    at", position) == Text::npos ? u"[" + stack + u"]" : stack;
}

} // namespace

bool is_error(Object* object)
{
    return object->kind == ObjectKind::Error || (realm.error_constructor && ordinary_has_instance(realm.error_constructor, object));
}

// NOTE: Node drops frames that a cause repeats and collapses recursion; our stacks have too few frames for either.
Text format_error(Context& context, Description& description)
{
    auto* const error = description.object;
    Text stack;
    try {
        stack = stack_text(context, error);
    } catch (Throw const&) {
        return u"[object Error]";
    }
    bool message_threw = false;
    bool name_threw = false;
    auto const message = get_quietly(error, names::message, message_threw);
    auto const name = get_quietly(error, names::name, name_threw);
    adjust_keys(context, description, stack, name, name_threw, message, message_threw);
    add_cause_and_errors(description);
    auto const name_text = name.is_nullish() ? Text(u"Error") : name.is_string() ? to_text(name.as_string()) : format_value(context, name, 0);
    stack = improve_stack(std::move(stack), description, name_text);
    stack = bracket_without_frames(stack, message);
    if (context.indentation != 0)
        stack = replace_all(stack, u"\n", u"\n" + spaces(context.indentation));
    return stack;
}

} // namespace js::builtins::inspect
