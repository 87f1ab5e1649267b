// JSON text to values (25.5.1, ECMA-404), with V8's texts for what is wrong.
#pragma once

#include "../value/object.h"

namespace js::builtins {

// What the text of a value was, for the `context` of revivers. In collected memory, beside the values themselves.
struct JsonSource {
    Value value;
    std::uint32_t begin = 0; // of a primitive value, in the text
    std::uint32_t end = 0;
    PropertyKey* keys = nullptr;   // of an object
    JsonSource** children = nullptr; // of an object or array
    std::uint32_t count = 0;
    std::uint32_t capacity = 0;
};

// SyntaxError `Unexpected token 'x', "x" is not valid JSON`
[[noreturn]] void throw_unexpected_json_token(String const* text, std::uint32_t position);
// SyntaxError if the text is not JSON. `source` may be null.
Value parse_json(String const* text, JsonSource* source = nullptr);

} // namespace js::builtins
