#include "possible_imports.h"

#include <algorithm>
#include <string_view>

namespace gen2cpp::modules {

namespace fs = std::filesystem;

namespace {

// Whether the name is the pattern, with anything in place of each `*`.
bool fits(std::string_view name, std::string_view pattern)
{
    auto const star = pattern.find('*');
    if (star == std::string_view::npos)
        return name == pattern;
    if (!name.starts_with(pattern.substr(0, star)))
        return false;
    for (auto rest = star; rest <= name.size(); ++rest)
        if (fits(name.substr(rest), pattern.substr(star + 1)))
            return true;
    return false;
}

void add_fitting(fs::path const& folder, fs::path::const_iterator part, fs::path::const_iterator end, std::vector<fs::path>& result)
{
    auto const text = part->string();
    bool const is_last = std::next(part) == end;
    if (!is_last && text.find('*') == std::string::npos)
        return add_fitting(folder / *part, std::next(part), end, result);
    std::error_code error;
    for (auto const& entry : fs::directory_iterator(folder, error)) {
        if (!fits(entry.path().filename().string(), text))
            continue;
        if (!is_last && entry.is_directory(error))
            add_fitting(entry.path(), std::next(part), end, result);
        else if (is_last && entry.is_regular_file(error) && is_module_file(entry.path()))
            result.push_back(fs::canonical(entry.path(), error));
    }
}

} // namespace

bool is_module_file(fs::path const& file)
{
    auto const extension = file.extension();
    return extension == ".js" || extension == ".mjs" || extension == ".cjs" || extension == ".json";
}

std::vector<fs::path> files_that_fit(fs::path const& folder, std::string const& pattern)
{
    std::vector<fs::path> result;
    bool const is_path = pattern.starts_with("./") || pattern.starts_with("../");
    if (!is_path || pattern.find('*') == std::string::npos)
        return result;
    fs::path const parts { pattern };
    add_fitting(folder, parts.begin(), parts.end(), result);
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace gen2cpp::modules
