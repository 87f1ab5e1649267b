#include "packages.h"

#include <fstream>
#include <iterator>

namespace gen2cpp::modules {

namespace fs = std::filesystem;

std::string Package::text(std::string_view key) const
{
    auto const* const found = content.find(key);
    return found && found->string() ? *found->string() : std::string {};
}

Package const* Packages::in(fs::path const& folder)
{
    auto const [place, is_new] = m_packages.try_emplace(folder);
    if (!is_new)
        return place->second ? &*place->second : nullptr;
    std::ifstream stream { folder / "package.json", std::ios::binary };
    if (!stream)
        return nullptr;
    std::string const text { std::istreambuf_iterator<char> { stream }, {} };
    auto content = parse_json(text);
    place->second = Package { folder, content && content->object() ? std::move(*content) : Json { JsonObject {} } };
    return &*place->second;
}

Package const* Packages::around(fs::path const& file)
{
    std::error_code error;
    for (auto folder = fs::absolute(file, error).parent_path(); !error; folder = folder.parent_path()) {
        if (folder.filename() == "node_modules")
            return nullptr;
        if (auto const* const package = in(folder))
            return package;
        if (folder == folder.root_path())
            return nullptr;
    }
    return nullptr;
}

std::vector<fs::path> Packages::files() const
{
    std::vector<fs::path> result;
    for (auto const& [folder, package] : m_packages)
        if (package)
            result.push_back(folder / "package.json");
    return result;
}

std::optional<syntax::Goal> goal_of(fs::path const& file, Packages& packages)
{
    if (file.extension() != ".js")
        return std::nullopt;
    auto const* const package = packages.around(file);
    auto const type = package ? package->text("type") : std::string {};
    if (type == "module")
        return syntax::Goal::Module;
    return type == "commonjs" ? std::optional { syntax::Goal::CommonJs } : std::nullopt;
}

} // namespace gen2cpp::modules
