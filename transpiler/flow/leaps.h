// What a structured statement does that a basic block cannot contain.
#pragma once

#include "../ir/ir.h"

#include <set>

namespace gen2cpp::flow {

struct Leaps {
    bool suspends = false;
    bool returns = false;
    std::set<std::uint32_t> labels; // of break and continue that leave the statement

    bool none() const { return !suspends && !returns && labels.empty(); }
};

Leaps leaps_of(ir::Module const& module, ir::StatementId statement);

} // namespace gen2cpp::flow
