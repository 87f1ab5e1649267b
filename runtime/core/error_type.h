// The errors of the language (20.5).
#pragma once

#include <cstdint>

namespace js {

enum class ErrorType : std::uint8_t { Error, TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError, AggregateError };

} // namespace js
