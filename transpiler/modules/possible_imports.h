// Files that a specifier which is only known at run time may name. Private to this folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gen2cpp::modules {

// Whether import() can load the file: by its extension.
bool is_module_file(std::filesystem::path const& file);

// Module files below the folder whose path fits "./part*/name*.mjs", in the order of their names; `*` is anything within a name. None if there is no `*`, or
// nothing else is known.
std::vector<std::filesystem::path> files_that_fit(std::filesystem::path const& folder, std::string const& pattern);

} // namespace gen2cpp::modules
