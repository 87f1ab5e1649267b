// Checks that patterns need (8.6.2, 13.15.5) with V8's texts.
#pragma once

#include "property.h"

namespace js {

// Note [texts of destructuring errors]
//
// The value of an object pattern must not be nullish. V8 names the first property of the pattern if its key is constant and
// its target is a simple name without a default, else only the value. `text` is the value as written; null prints it:
//     var { a } = u          Cannot destructure property 'a' of 'u' as it is undefined.
//     var {} = u, { [k]: a } = u, { ...a } = u     Cannot destructure 'u' as it is undefined.
//     function f({ a }) {} f(null)         Cannot destructure property 'a' of 'object null' as it is null.
//     for (var { a } of [null])       ... of '.for' ...;   catch ({ a })       ... of '.catch' ...
//     var { a = 1 } = n, { a: { b } } = {}: as a property read, "Cannot read properties of null (reading 'a')":
//                                  no check is needed, the get() says it.
[[noreturn]] void throw_not_destructurable(Value value, char const* property, char const* text);
//     var [{}] = [null]      Cannot read properties of null: a property without a name stands for that
inline void check_destructurable(Value value, char const* property = nullptr, char const* text = nullptr)
{
    if (value.is_nullish())
        throw_not_destructurable(value, property, text);
}

} // namespace js
