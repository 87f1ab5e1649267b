// What the files of String share.
#pragma once

#include "define.h"

#include <cmath>

namespace js::builtins {

// The receiver as a flat string; TypeError "String.prototype.at called on null or undefined".
inline String const* this_string(Call const& call, char const* method)
{
    return flatten(to_string(require_object_coercible(call.this_value, method)));
}

// ToIntegerOrInfinity, clamped to [0, length].
inline std::uint32_t clamp_index(double index, std::uint32_t length)
{
    return index <= 0 ? 0 : index >= length ? length : static_cast<std::uint32_t>(index);
}

// The code point at `index` of a flat string, or the lone surrogate there; moves past it.
std::uint32_t next_code_point(String const* string, std::uint32_t& index);

// The code of the methods, which the files string_*.cpp define by subject.
#define METHOD(name, function, length) Value function(Call const& call);
#define ALIAS(name, of)
#define PATTERN(name)
#include "string_methods.def"
#undef METHOD
#undef ALIAS
#undef PATTERN

void define_string_iterator(Realm& realm, Object* prototype);

} // namespace js::builtins
