// Which variables an expression reads, and how statements contain each other.
#pragma once

#include "../ir/ir.h"

#include <functional>

namespace gen2cpp::analysis {

// Calls `visit` for every variable the expression reads (environment pointers included).
void for_each_read(ir::Module const& module, ir::ExpressionId expression, std::function<void(ir::VariableId)> const& visit);
// The same for a statement itself: its own expressions, not the blocks inside it. Also reports the variables it sets.
void for_each_own_read(ir::Module const& module, ir::StatementId statement, std::function<void(ir::VariableId)> const& visit);
void for_each_own_write(ir::Module const& module, ir::StatementId statement, std::function<void(ir::VariableId)> const& visit);
} // namespace gen2cpp::analysis
