// Values to JSON text (25.5.2), with V8's texts for circular structures.
#pragma once

#include "../value/function.h"

namespace js::builtins {

// 25.5.2 JSON.stringify ( value [ , replacer [ , space ] ] ): a string or undefined.
Value write_json(Value value, Value replacer, Value space);
// 25.5.2.3 QuoteJSONString ( value )
void append_quoted_json(StringBuilder& out, String const* string);

// The objects that JSON.rawJSON makes.
extern ObjectClass const raw_json_class;

} // namespace js::builtins
