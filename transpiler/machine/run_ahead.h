#pragma once

#include "../flow/graph.h"

#include <functional>

namespace gen2cpp::machine {

// Whether nobody can tell when a statement is executed: it computes with local variables of numbers.
using IsSilent = std::function<bool(ir::StatementId)>;

// See note [running ahead]. `graph` is simplified, and `order` its blocks. Returns what is left for the call to do.
std::vector<ir::StatementId> run_ahead(ir::Module const& module, flow::Graph& graph, std::vector<flow::BlockId>& order, IsSilent const& is_silent);

} // namespace gen2cpp::machine
