// From specifiers to files, as Node does: https://nodejs.org/api/esm.html#resolution-algorithm-specification
#pragma once

#include "../diagnostics/diagnostics.h"
#include "packages.h"

namespace gen2cpp::modules {

// RunTimeImport: an import() whose specifier or options are only known at run time. PossibleImport: what such a one may name.
enum class RequestKind : std::uint8_t { Import, DynamicImport, Require, RunTimeImport, PossibleImport };

struct Resolution {
    std::filesystem::path file; // canonical; empty: there is none, and `problem` says why
    DiagnosticKind problem = DiagnosticKind::NotSupported;
    std::vector<std::string> arguments; // of the problem's text
};

// Whether the specifier names a module of Node itself, with or without `node:`.
bool is_builtin(std::string_view specifier);

class Resolver {
public:
    explicit Resolver(Packages& packages)
        : m_packages(packages)
    {
    }
    Resolution resolve(std::string const& specifier, std::filesystem::path const& importer, std::string const& importer_name, RequestKind kind);

private:
    struct Request {
        std::string specifier;
        std::filesystem::path importer;
        std::string importer_name; // as messages call it
        RequestKind kind;
        bool is_require() const { return kind == RequestKind::Require; }
    };
    enum class Pattern : bool { Exports, Imports };

    Resolution file_or_folder(Request const& request, std::filesystem::path const& path);
    Resolution package(Request const& request, std::string const& specifier);
    Resolution in_package(Request const& request, Package const& package, std::string const& name, std::string const& subpath);
    Resolution package_imports(Request const& request);
    std::optional<std::filesystem::path> as_file(std::filesystem::path const& path) const;
    std::optional<std::filesystem::path> as_folder(std::filesystem::path const& folder);
    std::optional<Resolution> match_patterns(Request const& request, Package const& package, Json const& table, std::string const& key, Pattern pattern);
    std::optional<Resolution> target(Request const& request, Package const& package, Json const& it, std::string const& match, Pattern pattern, int depth);
    static Resolution found(std::filesystem::path const& path);
    static Resolution not_found(Request const& request, std::filesystem::path const& path);

    Packages& m_packages;
};

} // namespace gen2cpp::modules
