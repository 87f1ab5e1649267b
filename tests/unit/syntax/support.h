// Programs read in tests, and what came of them as text.
#pragma once

#include "transpiler/syntax/nodes.h"

#include <string>
#include <string_view>

namespace syntax_test {

// The printed tree without its first line, or every diagnostic as "J101 Unexpected token '}' 1:3".
std::string read(std::string_view text, gen2cpp::syntax::Goal goal = gen2cpp::syntax::Goal::CommonJs);
// The goal that is chosen for a file of this name; a diagnostic if there is one.
std::string goal_of(std::string_view name, std::string_view text);

} // namespace syntax_test
