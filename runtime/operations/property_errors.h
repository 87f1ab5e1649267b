// Why a property access failed, in V8's words.
#pragma once

#include "conversions.h"

namespace js {

[[noreturn]] void throw_nullish_read(Value object, PropertyKey key);
[[noreturn]] void throw_nullish_read(Value object, Value key); // a key before ToPropertyKey
[[noreturn]] void throw_nullish_write(Value object, Value key);
// Whose internal method rejected something: the object, a proxy with the trap, or the target of proxies without it.
Object* find_rejecter(Object* object, char const* trap);
// A [[Set]] that was rejected, in strict code.
[[noreturn]] void throw_failed_write(Value object, PropertyKey key);

} // namespace js
