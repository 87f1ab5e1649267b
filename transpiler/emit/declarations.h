// Where the variables of structured code are declared: at their first assignment where C++ allows it, else at the top of the
// innermost block that contains all mentions, and outside all loops if an iteration may read what an earlier one wrote.
#pragma once

#include "../ir/ir.h"

#include <map>
#include <set>

namespace gen2cpp::emit {

struct Declarations {
    std::map<std::uint32_t, ir::VariableId> at_assignment;           // by statement: it declares this variable
    std::map<ir::Block const*, std::vector<ir::VariableId>> at_top;  // by block
    std::set<std::uint32_t> assigned_once;                           // variables that can be const
    std::set<std::uint32_t> never_read;
    std::set<std::uint32_t> only_updated;                            // read by nothing but their own assignments
    std::set<std::uint32_t> taken_apart; // of which nothing is read but `value` and `done`
    std::set<std::uint32_t> owned; // declared by the statement that sets them: a loop's item, a caught value
};

// The blocks follow each other in one C++ block (a prologue and a body). Variables of `elsewhere` (by id) are declared by somebody else;
// those of `read_behind` are mentioned behind the blocks too. `parts` follow as blocks of their own.
Declarations place_declarations(ir::Module const& module, ir::Function const& function, std::vector<ir::Block const*> const& blocks,
    std::vector<bool> const& elsewhere, std::set<std::uint32_t> const& read_behind = {}, std::vector<ir::Block> const& parts = {});

} // namespace gen2cpp::emit
