// What the two drawings have in common.
#pragma once

#include "view.h"

namespace gen2cpp::inspect {

// The lines of a block in a drawing: its label and state, what it does, how it ends; long ones are cut.
std::vector<std::string> box(View const& view, BlockId id);
// Edges as drawn. Every suspension can end the function by return() or throw(): those edges are left out.
std::vector<Edge> drawn_edges(View const& view);
std::string edge_label(Edge const& edge); // empty for a jump
std::string title(View const& view, SourceFile const& source);

} // namespace gen2cpp::inspect
