#pragma once

#include "../flow/graph.h"

namespace gen2cpp::machine {

// Threads jumps to empty blocks, joins blocks that only follow each other, and returns the reachable blocks in source order.
std::vector<flow::BlockId> simplify(flow::Graph& graph);

} // namespace gen2cpp::machine
