// The syntax tree as text, for `inspect --stage=syntax`: one node a line with its line and column, children indented.
#pragma once

#include "nodes.h"

namespace gen2cpp::syntax {

std::string print(Program const& program, SourceFile const& source);

} // namespace gen2cpp::syntax
