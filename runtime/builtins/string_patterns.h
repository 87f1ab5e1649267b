// The methods of String.prototype that take patterns, and what they share with RegExp.prototype[Symbol.replace].
#pragma once

#include "../value/realm.h"

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

// match, matchAll, replace, replaceAll, search, split.
void define_string_pattern_methods(Realm& realm, Object& prototype);

} // namespace js::builtins
