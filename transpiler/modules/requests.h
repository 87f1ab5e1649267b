// What a file asks for. Private to this folder.
#pragma once

#include "graph.h"

namespace gen2cpp::modules {

// Every import, export from, import() and require() with a literal specifier, or one that is chosen among literals; targets are not known yet. What cannot be known at translation is
// reported.
std::vector<Request> find_requests(syntax::Program const& program, scope::Bindings const& bindings, Diagnostics& diagnostics);

// Whether the body of an ES module awaits.
bool has_top_level_await(syntax::Program const& program);

} // namespace gen2cpp::modules
