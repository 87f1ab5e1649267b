// From syntax trees and names to IR: desugars, and gives every operator its abstract operation.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "../ir/ir.h"
#include "../modules/link.h"

namespace gen2cpp::lower {

// What is not supported is reported, and the result is not to be used then. The syntax trees are used up: see note [used trees] in lower/tree_use.h.
ir::Module to_ir(modules::Graph& graph, modules::Links const& links, Diagnostics& diagnostics);

} // namespace gen2cpp::lower
