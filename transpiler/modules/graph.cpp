#include "graph.h"

#include "../syntax/read.h"
#include "possible_imports.h"
#include "requests.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace gen2cpp::modules {

namespace {

namespace fs = std::filesystem;

class Loader {
public:
    Loader(Graph& graph, Diagnostics& diagnostics)
        : m_graph(graph)
        , m_diagnostics(diagnostics)
    {
    }

    void run(std::optional<syntax::Goal> goal)
    {
        auto const& name = m_graph.source.name();
        std::error_code error;
        auto const path = fs::canonical(name, error);
        m_entry = error ? fs::current_path(error) / "[stdin]" : path;
        if (!goal)
            goal = goal_of(name, m_packages);
        m_graph.entry = m_graph.modules.add({});
        m_paths.push_back(m_entry);
        m_modules[m_entry.string()] = m_graph.entry;
        read(m_graph.entry, m_graph.source, goal);
        for (std::size_t i = 0; i < m_graph.modules.size(); ++i) // it grows while we walk
            follow(m_graph.modules.id(i));
        need(m_graph.entry);
        for (std::size_t i = 0; i < m_graph.modules.size(); ++i)
            report(m_graph.modules.id(i));
        for (auto const& file : m_packages.files())
            m_graph.files.push_back(file.string());
    }

private:
    // Everything that the entry imports or requires; what is only reached by import() may fail when the program runs.
    void need(ModuleId id)
    {
        auto& module = m_graph.modules[id];
        if (std::exchange(module.is_needed, true))
            return;
        for (std::size_t i = 0; i < m_graph.modules[id].requests.size(); ++i)
            if (auto const& request = m_graph.modules[id].requests[i]; is_eager(request.kind) && request.target.is_valid())
                need(request.target);
    }

    // What is wrong with a file, whose ranges count from its beginning.
    void report(ModuleId id)
    {
        auto& module = m_graph.modules[id];
        auto const& errors = m_errors[id.index];
        for (auto const& each : errors.all()) {
            if (module.is_needed || severity(each.kind) == Severity::Unsupported || severity(each.kind) == Severity::Warning)
                m_diagnostics.report(each.kind, { module.begin + each.range.begin, module.begin + each.range.end }, each.arguments);
            else if (!module.failure)
                module.failure = failure_of(each.kind, each.arguments);
        }
        m_graph.is_complete = m_graph.is_complete && (module.is_readable || (!module.is_needed && module.failure));
    }

    static Failure failure_of(DiagnosticKind kind, std::vector<std::string> const& arguments)
    {
        auto const code = kind == DiagnosticKind::ModuleNotFound || kind == DiagnosticKind::PackageNotFound ? "ERR_MODULE_NOT_FOUND"
            : kind == DiagnosticKind::DirectoryImport                                                       ? "ERR_UNSUPPORTED_DIR_IMPORT"
            : kind == DiagnosticKind::PackageMainNotExported || kind == DiagnosticKind::PackagePathNotExported ? "ERR_PACKAGE_PATH_NOT_EXPORTED"
            : kind == DiagnosticKind::PackageImportNotDefined                                               ? "ERR_PACKAGE_IMPORT_NOT_DEFINED"
            : kind == DiagnosticKind::JsonAttributeMissing                                                  ? "ERR_IMPORT_ATTRIBUTE_MISSING"
            : kind == DiagnosticKind::UnknownExtension                                                      ? "ERR_UNKNOWN_FILE_EXTENSION"
                                                                                                            : "";
        bool const is_type_error = kind == DiagnosticKind::JsonAttributeMissing || kind == DiagnosticKind::UnknownExtension || kind == DiagnosticKind::PackageImportNotDefined;
        return { is_type_error ? "TypeError" : *code ? "Error" : "SyntaxError", message({ kind, {}, arguments }), code };
    }

    void read(ModuleId id, SourceFile const& file, std::optional<syntax::Goal> goal)
    {
        auto& module = m_graph.modules[id];
        module.name = file.name();
        module.path = m_paths[id.index].lexically_relative(m_entry.parent_path()).generic_string();
        module.size = static_cast<std::uint32_t>(file.text().size());
        m_errors.resize(std::max<std::size_t>(m_errors.size(), id.index + 1));
        auto& found = m_errors[id.index];
        if (fs::path { file.name() }.extension() == ".json" && id != m_graph.entry) {
            module.kind = ModuleKind::Json;
            if (!parse_json(file.text()))
                found.report(DiagnosticKind::NotJson, {});
            module.is_readable = true;
            return;
        }
        module.program = syntax::read(file, { .goal = goal }, found);
        module.kind = module.program.goal == syntax::Goal::Module ? ModuleKind::EsModule : module.program.goal == syntax::Goal::Script ? ModuleKind::Script : ModuleKind::CommonJs;
        if (!found.has_errors()) {
            module.has_top_level_await = has_top_level_await(module.program);
            module.bindings = scope::resolve(module.program);
            module.requests = find_requests(module.program, module.bindings, found);
            for (std::size_t i = 0; i < module.requests.size(); ++i)
                if (module.requests[i].kind != RequestKind::PossibleImport)
                    module.request_at.emplace(module.requests[i].range.begin, i);
            module.is_readable = true;
        }
    }

    void follow(ModuleId id)
    {
        for (std::size_t i = 0; i < m_graph.modules[id].requests.size(); ++i) {
            auto request = m_graph.modules[id].requests[i];
            if (request.kind == RequestKind::RunTimeImport)
                continue;
            request.target = request.kind == RequestKind::PossibleImport ? possible_target(id, request) : target(id, request);
            m_graph.modules[id].requests[i] = request;
        }
    }

    void complain(ModuleId id, Request& request, DiagnosticKind kind, std::vector<std::string> arguments)
    {
        if (request.kind == RequestKind::DynamicImport && kind != DiagnosticKind::NotSupported) {
            request.failure = failure_of(kind, arguments);
            bool const is_path = request.specifier.starts_with("./") || request.specifier.starts_with("../") || request.specifier.starts_with('/');
            request.is_missing = (kind == DiagnosticKind::ModuleNotFound && is_path) || kind == DiagnosticKind::DirectoryImport || (kind == DiagnosticKind::PackageNotFound && !request.specifier.empty());
            return;
        }
        request.is_missing = kind == DiagnosticKind::RequiredModuleNotFound; // and that may be caught
        auto range = request.range;
        auto const begin = m_graph.modules[id].begin;
        auto const text = m_graph.source.text({ begin + range.begin, begin + range.end });
        for (auto const* const quote : { "'", "\"" }) // if the specifier is written as it reads, it is what is wrong
            if (auto const at = text.rfind(quote + request.specifier + quote); at != std::string_view::npos)
                range = { range.begin + static_cast<std::uint32_t>(at), range.begin + static_cast<std::uint32_t>(at + request.specifier.size() + 2) };
        m_errors[id.index].report(kind, range, std::move(arguments));
    }

    ModuleId target(ModuleId id, Request& request)
    {
        if (is_builtin(request.specifier)) {
            complain(id, request, DiagnosticKind::NotSupported, { "Node's module `" + request.specifier + "`", "" });
            return {};
        }
        auto const resolution = m_resolver.resolve(request.specifier, m_paths[id.index], m_graph.modules[id].name, request.kind);
        if (resolution.file.empty()) {
            complain(id, request, resolution.problem, resolution.arguments);
            return {};
        }
        auto const extension = resolution.file.extension();
        bool const is_known = extension == ".js" || extension == ".mjs" || extension == ".cjs" || extension == ".json" || extension.empty();
        if (extension == ".node" || extension == ".wasm" || (!is_known && request.kind != RequestKind::Require)) {
            complain(id, request, DiagnosticKind::UnknownExtension, { extension.string(), request.specifier });
            return {};
        }
        if (request.kind != RequestKind::Require && (extension == ".json") != request.is_json) {
            if (request.is_json)
                complain(id, request, DiagnosticKind::NotAJsonModule, { request.specifier });
            else
                complain(id, request, DiagnosticKind::JsonAttributeMissing, { request.specifier });
            return {};
        }
        return module_of(resolution.file);
    }

    // What import() may name with the specifier, if that is there; all that fits, if it is a pattern.
    ModuleId possible_target(ModuleId id, Request const& request)
    {
        auto const folder = m_paths[id.index].parent_path();
        for (auto const& file : files_that_fit(folder, request.specifier))
            module_of(file);
        if (request.specifier.empty() || is_builtin(request.specifier))
            return {};
        auto const file = m_resolver.resolve(request.specifier, m_paths[id.index], m_graph.modules[id].name, RequestKind::DynamicImport).file;
        return is_module_file(file) ? module_of(file) : ModuleId {};
    }

    ModuleId module_of(fs::path const& file)
    {
        auto const [place, is_new] = m_modules.try_emplace(file.string());
        if (!is_new)
            return place->second;
        auto const id = place->second = m_graph.modules.add({});
        m_paths.push_back(file);
        auto const name = (fs::path { m_graph.source.name() }.parent_path() / file.lexically_relative(m_entry.parent_path())).lexically_normal().string();
        std::ifstream stream { file, std::ios::binary };
        SourceFile source { name, { std::istreambuf_iterator<char> { stream }, {} } };
        m_graph.files.push_back(file.string());
        auto const begin = m_graph.source.append(source);
        m_graph.modules[id].begin = begin;
        read(id, source, goal_of(file, m_packages));
        return id;
    }

    Graph& m_graph;
    Diagnostics& m_diagnostics;
    Packages m_packages;
    Resolver m_resolver { m_packages };
    fs::path m_entry;                          // canonical
    std::vector<fs::path> m_paths;             // by module: canonical
    std::vector<Diagnostics> m_errors;         // by module
    std::map<std::string, ModuleId> m_modules; // by canonical path
};

} // namespace

Graph load(SourceFile entry, std::optional<syntax::Goal> goal, Diagnostics& diagnostics)
{
    Graph graph { std::move(entry) };
    Loader { graph, diagnostics }.run(goal);
    return graph;
}

} // namespace gen2cpp::modules
