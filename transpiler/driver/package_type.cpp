#include "package_type.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace gen2cpp::driver {

namespace {

namespace fs = std::filesystem;

// Reads the JSON string that starts at json[position] == '"' and moves behind it. Escapes stay as they are: neither the key that is
// looked for nor the values that mean something have any.
std::string_view read_string(std::string_view json, std::size_t& position)
{
    auto const begin = ++position;
    while (position < json.size() && json[position] != '"')
        position += json[position] == '\\' ? 2 : 1;
    auto const end = std::min(position, json.size());
    ++position;
    return json.substr(begin, end - begin);
}

std::size_t skip_space(std::string_view json, std::size_t position)
{
    auto const next = json.find_first_not_of(" \t\r\n", position);
    return next == std::string_view::npos ? json.size() : next;
}

} // namespace

std::optional<std::string> top_level_string(std::string_view json, std::string_view key)
{
    int depth = 0;
    for (std::size_t position = 0; position < json.size();) {
        auto const character = json[position];
        if (character != '"') {
            depth += character == '{' || character == '[' ? 1 : character == '}' || character == ']' ? -1 : 0;
            ++position;
            continue;
        }
        auto const name = read_string(json, position);
        position = skip_space(json, position);
        if (position >= json.size() || json[position] != ':')
            continue; // a value, not a key
        position = skip_space(json, position + 1);
        if (depth == 1 && name == key && position < json.size() && json[position] == '"')
            return std::string { read_string(json, position) };
    }
    return std::nullopt;
}

std::optional<syntax::Goal> goal_from_package(std::string const& file)
{
    auto const path = fs::path { file };
    if (path.extension() != ".js")
        return std::nullopt;
    std::error_code error;
    for (auto folder = fs::absolute(path, error).parent_path(); !error; folder = folder.parent_path()) {
        if (folder.filename() == "node_modules")
            return std::nullopt;
        if (std::ifstream stream { folder / "package.json", std::ios::binary }) {
            std::string const text { std::istreambuf_iterator<char> { stream }, {} };
            auto const type = top_level_string(text, "type");
            if (type == "module")
                return syntax::Goal::Module;
            return type == "commonjs" ? std::optional { syntax::Goal::CommonJs } : std::nullopt;
        }
        if (folder == folder.root_path())
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace gen2cpp::driver
