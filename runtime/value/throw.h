// Throw completions are C++ exceptions.
#pragma once

#include "value.h"

#include "../core/error_type.h"

#include <initializer_list>
#include <string_view>
#include <type_traits>

namespace js {

// Carries the thrown value. The value is rooted while the exception is in flight, because the memory of C++ exceptions
// is not scanned by the collector.
class Throw {
public:
    explicit Throw(Value value);
    Throw(Throw const& other);
    Throw& operator=(Throw const&) = delete;
    ~Throw();
    Value value() const { return *m_root; }

private:
    Value* m_root;
};

[[noreturn]] void throw_value(Value value);
// printf-like: %s takes UTF-8 (char const*), %v a Value as text_in_message() prints it, %c a Value as call_site_text() does,
// %k a PropertyKey's text, %d an int.
struct MessageArgument {
    char const* text = nullptr; // null: the value is meant
    Value value;

    template<typename Type>
    MessageArgument(Type const& argument)
    {
        if constexpr (std::is_convertible_v<Type const&, char const*>)
            text = argument;
        else if constexpr (requires { argument.bits(); })
            value = Value::from_bits(argument.bits()); // a Value, or a PropertyKey, which prints like the value it holds
        else if constexpr (std::is_arithmetic_v<Type>)
            value = static_cast<double>(argument);
        else
            value = argument;
    }
};
[[noreturn]] void throw_error_with(ErrorType type, char const* format, MessageArgument const* arguments);
template<typename... Arguments>
[[noreturn]] void throw_error(ErrorType type, char const* format, Arguments const&... arguments)
{
    MessageArgument const list[] = { MessageArgument(arguments)..., MessageArgument("") };
    throw_error_with(type, format, list);
}
void throw_texts(ErrorType type, char const* format, std::initializer_list<std::string_view> arguments); // each a text in UTF-8
// The error object alone. `message` undefined: none; else a string. Own properties `stack`, then `message`, as V8 orders them.
Object* make_error(ErrorType type, Value message);
Object* make_error(Object* prototype, Value message);
// Gives a new error its `stack`: see note [error stacks] in error_stack.h.
void define_stack(Object* error);

// A value as V8 prints it inside of messages, without calling user code: #<Foo>, [object Array], Symbol(x), a function's source.
String const* text_in_message(Value value);
// Whether it is more than the tag of an object: V8 leaves keys out of messages otherwise.
bool has_text_in_message(Value value);
// "Name: message" of an error, without calling user code.
String const* error_text(Object* error);
// The default tag of Object.prototype.toString (20.1.3.6, steps 4 to 14): "Array", "Error", ..., "Object".
char const* builtin_tag(Object const* object);
// A value in place of the source text that V8 could not name: "number 1", "string \"a\"", "object null", "undefined".
String const* call_site_text(Value value);
// "x is not supported by gen2cpp" on stderr, exit code 70 is not used: the program ends with status 3.
[[noreturn]] void stop_not_supported(char const* what);

} // namespace js
