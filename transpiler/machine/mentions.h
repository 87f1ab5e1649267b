// Which variables a basic block mentions.
#pragma once

#include "../flow/graph.h"

#include <functional>

namespace gen2cpp::machine {

using Visit = std::function<void(ir::VariableId)>;

// All mentions, also those inside the structured statements of the block.
void for_each_mention(ir::Module const& module, flow::Block const& block, Visit const& visit);
// Only those of its terminator and of the items that are no statements.
void for_each_mention_outside_statements(ir::Module const& module, flow::Block const& block, Visit const& visit);

} // namespace gen2cpp::machine
