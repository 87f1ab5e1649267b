// The installers of the intrinsics, as installers.def lists them. Each creates its objects, stores them in the
// realm and defines the globals that belong to them.
#pragma once

#include "../value/realm.h"

namespace js::builtins {

#define CORE(function) void function(Realm& realm);
#define OPTIONAL(function, globals) void function(Realm& realm);
#define REST(function, global, members) void function(Realm& realm);
#include "installers.def"
#undef CORE
#undef OPTIONAL
#undef REST

// Creates the global object and runs the CORE installers in their order.
void install_core(Realm& realm);

} // namespace js::builtins
