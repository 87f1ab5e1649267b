// Facts about the parts of a pattern that the compiler uses for shortcuts.
#pragma once

#include "syntax.h"

namespace js::regexp {

// The units with which a match may start: those below 256 one by one, the others together.
struct FirstUnits {
    std::uint64_t low[4] = {};
    bool has_high = false;

    void add(std::uint32_t unit) { low[unit >> 6] |= std::uint64_t { 1 } << (unit & 63); }
    void add(CodePointSet const& set);
    void add(FirstUnits const& other);
    void add_all();
    bool is_everything() const;
    std::int32_t only_unit() const; // -1: several or a high one
};

struct NodeFacts {
    std::uint32_t minimum_length = 0; // of a match, in units
    FirstUnits first;                 // meaningful if minimum_length > 0
    bool is_anchored = false;         // matches at the start of the input only
};

// One for each node. Children come before their parents in Pattern::nodes.
std::vector<NodeFacts> analyze(Pattern const& pattern);

} // namespace js::regexp
