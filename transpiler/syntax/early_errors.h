// The early errors of ECMA-262 that can be seen on the finished tree, one class of them in each early_errors_*.cpp.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "nodes.h"

namespace gen2cpp::syntax {

// Everything below, in the order of the text.
void check_early_errors(Program const& program, Diagnostics& diagnostics);

void check_declarations(Program const& program, Diagnostics& diagnostics);
void check_names(Program const& program, Diagnostics& diagnostics);
void check_contexts(Program const& program, Diagnostics& diagnostics);
void check_private_names(Program const& program, Diagnostics& diagnostics);
void check_jumps(Program const& program, Diagnostics& diagnostics);
void check_regular_expressions(Program const& program, Diagnostics& diagnostics);

// The names that a binding pattern declares.
void collect_names(Pattern const& pattern, std::vector<Identifier const*>& names);

} // namespace gen2cpp::syntax
