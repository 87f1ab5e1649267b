// Where the files of a program are: see note [where a program lies] in modules.h. Private to this folder.
#pragma once

#include <string>
#include <string_view>

namespace js::host {

// Of a path from the folder of the entry.
std::string absolute_path(std::string const& path);
// file:///...: the path percent-encode set, and `%` itself.
std::string url_of(std::string const& path);
// What the path of a URL names.
std::string url_path(std::string_view url);

} // namespace js::host
