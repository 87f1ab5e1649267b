// Throw completions are C++ exceptions.
#pragma once

#include "value.h"

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

enum class ErrorType : std::uint8_t { Error, TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError, AggregateError };

[[noreturn]] void throw_value(Value value);
// printf-like: %s takes UTF-8 (char const*), %v a Value as V8 prints it inside messages, %k a PropertyKey's text, %d an int.
[[noreturn]] void throw_error(ErrorType type, char const* format, ...);
// The error object alone. `message` undefined: none. Own properties `stack`, then `message`, as V8 orders them.
struct Object;
Object* make_error(ErrorType type, Value message);
// Gives an error object its `stack`: the text of the error as it is now, then one frame.
void define_stack(Object* error);
// "x is not supported by gen2cpp" on stderr, exit code 70 is not used: the program ends with status 3.
[[noreturn]] void stop_not_supported(char const* what);

} // namespace js
