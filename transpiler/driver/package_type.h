// What the nearest package.json says about a .js file.
#pragma once

#include "../syntax/nodes.h"

#include <optional>
#include <string>
#include <string_view>

namespace gen2cpp::driver {

// The goal that a package.json imposes on a file; nullopt: none, so the file itself tells.
std::optional<syntax::Goal> goal_from_package(std::string const& file);

// The string under a key of the outermost object of a JSON text; nullopt if there is none.
std::optional<std::string> top_level_string(std::string_view json, std::string_view key);

} // namespace gen2cpp::driver
