#include "resolve.h"

#include "../support/words.h"

#include <algorithm>

namespace gen2cpp::modules {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_builtins
    = "assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns dns/promises domain events fs "
      "fs/promises http http2 https inspector inspector/promises module net os path path/posix path/win32 perf_hooks process punycode querystring readline "
      "readline/promises repl sea sqlite stream stream/consumers stream/promises stream/web string_decoder sys test test/reporters timers timers/promises tls "
      "trace_events tty url util util/types v8 vm wasi worker_threads zlib";

bool is_file(fs::path const& path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

bool is_folder(fs::path const& path)
{
    std::error_code error;
    return fs::is_directory(path, error);
}

bool is_relative(std::string_view specifier)
{
    return specifier.starts_with("./") || specifier.starts_with("../") || specifier == "." || specifier == "..";
}

int hex_digit(char digit)
{
    constexpr std::string_view k_digits = "0123456789abcdef";
    auto const index = k_digits.find(static_cast<char>(digit >= 'A' && digit <= 'F' ? digit + 32 : digit));
    return index == std::string_view::npos ? -1 : static_cast<int>(index);
}

// What follows `file://`, or a relative URL, as a path.
std::string percent_decoded(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_escape = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
        result += is_escape ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])) : text[i];
        i += is_escape ? 2 : 0;
    }
    return result;
}

// "@scope/name/sub/path" -> "@scope/name" and "./sub/path"
std::pair<std::string, std::string> split_package(std::string const& specifier)
{
    auto slash = specifier.find('/');
    if (specifier.starts_with('@') && slash != std::string::npos)
        slash = specifier.find('/', slash + 1);
    if (slash == std::string::npos)
        return { specifier, "." };
    return { specifier.substr(0, slash), "." + specifier.substr(slash) };
}

bool is_invalid_segment(std::string_view path)
{
    while (!path.empty()) {
        auto const end = std::min(path.find('/'), path.size());
        auto const segment = path.substr(0, end);
        if (segment == "." || segment == ".." || segment == "node_modules")
            return true;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return false;
}

} // namespace

bool is_builtin(std::string_view specifier)
{
    return specifier.starts_with("node:") || has_word(k_builtins, specifier);
}

Resolution Resolver::found(fs::path const& path)
{
    std::error_code error;
    auto const canonical = fs::canonical(path, error);
    return { .file = error ? path : canonical, .arguments = {} };
}

Resolution Resolver::not_found(Request const& request, fs::path const& path)
{
    if (request.is_require())
        return { .file = {}, .problem = DiagnosticKind::RequiredModuleNotFound, .arguments = { request.specifier } };
    std::error_code error;
    auto const shown = fs::path { request.importer_name }.parent_path() / path.lexically_relative(request.importer.parent_path());
    return { .file = {}, .problem = DiagnosticKind::ModuleNotFound, .arguments = { shown.lexically_normal().string(), request.importer_name } };
}

// LOAD_AS_FILE
std::optional<fs::path> Resolver::as_file(fs::path const& path) const
{
    for (auto const* const extension : { "", ".js", ".json" })
        if (auto const candidate = path.string() + extension; is_file(candidate))
            return candidate;
    return std::nullopt;
}

// LOAD_AS_DIRECTORY, and LEGACY_MAIN_RESOLVE of packages that are imported
std::optional<fs::path> Resolver::as_folder(fs::path const& folder)
{
    if (!is_folder(folder))
        return std::nullopt;
    if (auto const* const package = m_packages.in(folder))
        if (auto const main = package->text("main"); !main.empty()) {
            if (auto const file = as_file(folder / main))
                return file;
            if (auto const file = as_file(folder / main / "index"))
                return file;
        }
    return as_file(folder / "index");
}

Resolution Resolver::file_or_folder(Request const& request, fs::path const& path)
{
    if (!request.is_require()) {
        if (is_folder(path))
            return { .file = {}, .problem = DiagnosticKind::DirectoryImport, .arguments = { request.specifier, request.importer_name } };
        return is_file(path) ? found(path) : not_found(request, path);
    }
    bool const is_certainly_folder = request.specifier.ends_with('/') || request.specifier.ends_with("/.") || request.specifier.ends_with("..") || request.specifier == ".";
    if (!is_certainly_folder)
        if (auto const file = as_file(path))
            return found(*file);
    auto const file = as_folder(path);
    return file ? found(*file) : not_found(request, path);
}

Resolution Resolver::resolve(std::string const& specifier, fs::path const& importer, std::string const& importer_name, RequestKind kind)
{
    Request const request { specifier, importer, importer_name, kind };
    if (specifier.starts_with("file://"))
        return file_or_folder(request, percent_decoded(std::string_view(specifier).substr(7)));
    if (specifier.starts_with('/'))
        return file_or_folder(request, kind == RequestKind::Require ? specifier : percent_decoded(specifier));
    if (is_relative(specifier))
        return file_or_folder(request, (importer.parent_path() / (kind == RequestKind::Require ? specifier : percent_decoded(specifier))).lexically_normal());
    if (specifier.starts_with('#'))
        return package_imports(request);
    return package(request, specifier);
}

// PACKAGE_RESOLVE
Resolution Resolver::package(Request const& request, std::string const& specifier)
{
    auto const [name, subpath] = split_package(specifier);
    if (auto const* const self = m_packages.around(request.importer); self && self->text("name") == name && self->content.find("exports"))
        return in_package(request, *self, name, subpath);
    for (auto folder = request.importer.parent_path();; folder = folder.parent_path()) {
        auto const candidate = folder / "node_modules" / name;
        if (folder.filename() != "node_modules" && is_folder(candidate)) {
            if (auto const* const package = m_packages.in(candidate))
                return in_package(request, *package, name, subpath);
            return in_package(request, { candidate, { JsonObject {} } }, name, subpath);
        }
        if (request.is_require() && folder.filename() != "node_modules")
            if (auto const file = as_file(candidate))
                return found(*file);
        if (folder == folder.root_path())
            break;
    }
    if (request.is_require())
        return not_found(request, {});
    return { .file = {}, .problem = DiagnosticKind::PackageNotFound, .arguments = { name, request.importer_name } };
}

// PACKAGE_EXPORTS_RESOLVE, or the file itself of a package that does not say what it exports
Resolution Resolver::in_package(Request const& request, Package const& package, std::string const& name, std::string const& subpath)
{
    auto const* const exports = package.content.find("exports");
    if (!exports || exports->is_null()) {
        if (subpath != ".")
            return file_or_folder(request, (package.folder / subpath).lexically_normal());
        if (auto const file = as_folder(package.folder))
            return found(*file);
        if (request.is_require())
            return not_found(request, package.folder);
        return { .file = {}, .problem = DiagnosticKind::PackageNotFound, .arguments = { name, request.importer_name } };
    }
    auto const* const table = exports->object();
    bool const has_subpaths = table && !table->empty() && table->front().name.starts_with('.');
    std::optional<Resolution> result;
    if (has_subpaths)
        result = match_patterns(request, package, *exports, subpath, Pattern::Exports);
    else if (subpath == ".")
        result = target(request, package, *exports, {}, Pattern::Exports, 0);
    if (result)
        return *result;
    auto const file = "node_modules/" + name + "/package.json";
    if (subpath == ".")
        return { .file = {}, .problem = DiagnosticKind::PackageMainNotExported, .arguments = { file } };
    return { .file = {}, .problem = DiagnosticKind::PackagePathNotExported, .arguments = { subpath, file } };
}

// PACKAGE_IMPORTS_RESOLVE
Resolution Resolver::package_imports(Request const& request)
{
    auto const* const package = m_packages.around(request.importer);
    auto const* const imports = package ? package->content.find("imports") : nullptr;
    if (imports && imports->object())
        if (auto const result = match_patterns(request, *package, *imports, request.specifier, Pattern::Imports))
            return *result;
    return { .file = {}, .problem = DiagnosticKind::PackageImportNotDefined, .arguments = { request.specifier, request.importer_name } };
}

// PACKAGE_IMPORTS_EXPORTS_RESOLVE: the key itself, or the pattern with the longest beginning
std::optional<Resolution> Resolver::match_patterns(Request const& request, Package const& package, Json const& table, std::string const& key, Pattern pattern)
{
    if (auto const* const exact = table.find(key); exact && key.find('*') == std::string::npos && !key.ends_with('/'))
        return target(request, package, *exact, {}, pattern, 0);
    Json const* best = nullptr;
    std::string best_key;
    std::string match;
    for (auto const& [name, value] : *table.object()) {
        auto const star = name.find('*');
        if (star == std::string::npos || name.find('*', star + 1) != std::string::npos)
            continue;
        auto const before = name.substr(0, star);
        auto const behind = name.substr(star + 1);
        if (key == before || !key.starts_with(before) || !key.ends_with(behind) || key.size() < name.size())
            continue;
        auto const best_star = best_key.find('*');
        if (best && (star < best_star || (star == best_star && name.size() <= best_key.size())))
            continue;
        best = &value;
        best_key = name;
        match = key.substr(star, key.size() - before.size() - behind.size());
    }
    return best ? target(request, package, *best, match, pattern, 0) : std::nullopt;
}

// PACKAGE_TARGET_RESOLVE; nullopt: undefined or null
std::optional<Resolution> Resolver::target(Request const& request, Package const& package, Json const& it, std::string const& match, Pattern pattern, int depth)
{
    constexpr int k_deepest = 100;
    if (depth > k_deepest)
        return std::nullopt;
    if (auto const* const text = it.string()) {
        auto path = *text;
        for (std::size_t at = 0; !match.empty() && (at = path.find('*', at)) != std::string::npos; at += match.size())
            path.replace(at, 1, match);
        if (pattern == Pattern::Imports && !path.starts_with("./") && !path.starts_with("../") && !path.starts_with('/')) {
            if (is_builtin(path))
                return Resolution { .file = {}, .problem = DiagnosticKind::NotSupported, .arguments = { "Node's module `" + path + "`", "" } };
            return this->package(request, path);
        }
        if (!path.starts_with("./") || is_invalid_segment(std::string_view(path).substr(2)))
            return std::nullopt;
        auto const file = (package.folder / percent_decoded(path)).lexically_normal();
        return is_file(file) ? found(file) : not_found(request, file);
    }
    if (auto const* const conditions = it.object()) {
        for (auto const& [name, value] : *conditions) {
            bool const holds = name == "default" || name == "node" || name == "module-sync" || name == "node-addons" || name == (request.is_require() ? "require" : "import");
            if (!holds)
                continue;
            if (auto const result = target(request, package, value, match, pattern, depth + 1))
                return result;
            if (value.is_null())
                return std::nullopt;
        }
        return std::nullopt;
    }
    if (auto const* const alternatives = it.array())
        for (auto const& each : *alternatives)
            if (auto const result = target(request, package, each, match, pattern, depth + 1))
                return result;
    return std::nullopt;
}

} // namespace gen2cpp::modules
