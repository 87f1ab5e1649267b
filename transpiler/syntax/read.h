// Text to syntax tree. The only folder that knows tree-sitter.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "nodes.h"

namespace gen2cpp::syntax {

// How the goal is chosen when the command line does not say: by file name and content (DESIGN: a .js file is what Node makes of it).
struct ReadOptions {
    std::optional<Goal> goal;
};

// Reads the program; every syntax error and early error is reported with its range, and then the result must not be used.
Program read(SourceFile const& source, ReadOptions const& options, Diagnostics& diagnostics);

} // namespace gen2cpp::syntax
