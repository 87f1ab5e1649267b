// What the files of Promise share.
#pragma once

#include "define.h"

#include "../core/heap.h"
#include "../jobs/promise.h"

namespace js::builtins {

// TypeError "Promise.all called on non-object"
void require_object(Call const& call, char const* method);
// A capability whose functions exist also for %Promise%.
PromiseCapability capability_with_functions(Value constructor);
// all, allSettled, any, race.
void define_promise_combinators(Object* constructor);

} // namespace js::builtins
