#include "node_error.h"

#include "../builtins/inspect/inspect.h"
#include "../operations/arithmetic.h"
#include "../operations/property.h"
#include "../value/realm.h"

namespace js::host {

namespace {

using builtins::inspect::Text;

Text name_of(Value holder)
{
    auto const name = get(holder, names::name);
    return name.is_string() ? builtins::inspect::to_text(name.as_string()) : Text();
}

// "undefined", "function f", "an instance of Foo", "type number (5)"
Text received_text(Value received)
{
    if (received.is_nullish())
        return builtins::inspect::inspect(received);
    if (is_callable(received))
        return u"function " + name_of(received);
    if (received.is_object()) {
        auto const constructor = get(received, names::constructor);
        if (constructor.is_object() && !name_of(constructor).empty())
            return u"an instance of " + name_of(constructor);
        builtins::inspect::Options options;
        options.depth = -1;
        return builtins::inspect::inspect(received, options);
    }
    auto text = builtins::inspect::inspect(received);
    if (text.size() > 28)
        text = text.substr(0, 25) + u"...";
    return u"type " + builtins::inspect::to_text(type_of(received).as_string()) + u" (" + text + u")";
}

} // namespace

void throw_invalid_argument_type(char const* argument, char const* expected, Value received)
{
    auto const message = builtins::inspect::to_utf8(received_text(received));
    try {
        throw_error(ErrorType::TypeError, "The \"%s\" argument must be %s. Received %s", argument, expected, message.c_str());
    } catch (Throw const& thrown) {
        set_error_code(thrown.value().as_object(), "ERR_INVALID_ARG_TYPE");
        throw;
    }
}

void set_error_code(Object* error, char const* code)
{
    auto const stack = get(error, names::stack);
    if (stack.is_string()) {
        auto text = builtins::inspect::to_text(stack.as_string());
        text.insert(text.find(u':'), builtins::inspect::to_text(Value(make_string(" [" + std::string(code) + "]")).as_string()));
        set(Value(error), names::stack, builtins::inspect::to_js_string(text), Strict::Yes);
    }
    create_data_property(error, property_key("code"), make_ascii_string(code));
}

Value rejection_error(Value reason)
{
    if (reason.is_object() && reason.as_object()->kind == ObjectKind::Error)
        return reason;
    try {
        throw_error(ErrorType::Error,
            "This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not "
            "handled with .catch(). The promise rejected with the reason \"%v\".", reason);
    } catch (Throw const& thrown) {
        auto* const error = thrown.value().as_object();
        auto const name = make_ascii_string("UnhandledPromiseRejection");
        auto const stack = get(error, names::stack);
        if (stack.is_string()) {
            auto text = builtins::inspect::to_text(stack.as_string());
            text.replace(0, text.find(u':'), builtins::inspect::to_text(name));
            set(Value(error), names::stack, builtins::inspect::to_js_string(text), Strict::Yes);
        }
        create_data_property(error, property_key("code"), make_ascii_string("ERR_UNHANDLED_REJECTION"));
        create_data_property(error, names::name, name);
        return error;
    }
}

} // namespace js::host
