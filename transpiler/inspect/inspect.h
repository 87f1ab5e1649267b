// State machines for people and for tools: text, Graphviz, Mermaid and JSON of the same facts.
#pragma once

#include "../machine/machine.h"

#include <vector>

namespace gen2cpp::inspect {

// `functions`: those to show, all of them functions that suspend.
struct Selection {
    ir::Module const& module;
    std::vector<ir::FunctionId> const& functions;
    std::vector<std::string> const& names; // of all functions, as ir::function_names gives them
    SourceFile const& source;
};

std::string text(Selection const& selection);
std::string dot(Selection const& selection);     // https://graphviz.org/doc/info/lang.html
std::string mermaid(Selection const& selection); // a flowchart, https://mermaid.js.org
std::string json(Selection const& selection);    // the schema gen2cpp-machine, see docs/inspect.md

} // namespace gen2cpp::inspect
