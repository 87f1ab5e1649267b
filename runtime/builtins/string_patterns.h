// What String.prototype.replace and RegExp.prototype[Symbol.replace] share.
#pragma once

#include "../value/string.h"

namespace js::builtins {

// What the pieces of a replacement text refer to.
struct Substitution {
    String const* matched;
    String const* input; // flat
    std::uint32_t position;
    Value const* captures; // strings or undefined, the first is group 1
    std::uint32_t capture_count;
    Value named_captures; // undefined or an object
};

// 22.1.3.19.1 GetSubstitution. The template is flat.
void append_substitution(StringBuilder& result, Substitution const& substitution, String const* replacement_template);

} // namespace js::builtins
