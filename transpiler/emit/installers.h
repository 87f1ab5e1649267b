// Which parts of the standard library a program makes at its start.
#pragma once

#include "../ir/ir.h"

#include <string>

namespace gen2cpp::emit {

// The OPTIONAL and REST installers of runtime/builtins/installers.def that the module needs, as an initializer list.
std::string installers(ir::Module const& module);

} // namespace gen2cpp::emit
