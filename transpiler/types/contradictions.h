// Comments that say something else than the code.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "program.h"

namespace gen2cpp::types {

// Reports what is certain: an argument, a result or an item none of whose possible values is of the documented type.
void check_documentation(Program const& program, Documented const& documented, Diagnostics& diagnostics);

// Reports what the comments of a library's exports ask for and its C++ API does not have.
void check_api(Program const& program, Documented const& documented, Diagnostics& diagnostics);

} // namespace gen2cpp::types
