// package.json files.
#pragma once

#include "../syntax/nodes.h"
#include "json.h"

#include <filesystem>
#include <map>

namespace gen2cpp::modules {

struct Package {
    std::filesystem::path folder;
    Json content; // of its package.json; an object

    std::string text(std::string_view key) const; // of a string; empty: none
};

// Reads each package.json once.
class Packages {
public:
    // The package of a folder itself; null: it has no package.json.
    Package const* in(std::filesystem::path const& folder);
    // LOOKUP_PACKAGE_SCOPE: the nearest package.json around a file; null: none.
    Package const* around(std::filesystem::path const& file);
    // The package.json files that were read, for depfiles.
    std::vector<std::filesystem::path> files() const;

private:
    std::map<std::filesystem::path, std::optional<Package>> m_packages;
};

// The goal that package.json imposes on a .js file; nullopt: none, so the file itself tells.
std::optional<syntax::Goal> goal_of(std::filesystem::path const& file, Packages& packages);

} // namespace gen2cpp::modules
