#include "link.h"

#include "../support/utf8.h"
#include "commonjs_exports.h"
#include "records.h"

#include <algorithm>
#include <set>

namespace gen2cpp::modules {

namespace {

class Linker {
public:
    Linker(Graph const& graph, Diagnostics& diagnostics)
        : m_graph(graph)
        , m_diagnostics(diagnostics)
    {
    }

    Links run()
    {
        for (auto const& module : m_graph.modules)
            m_records.push_back(module.kind == ModuleKind::EsModule && module.is_readable ? make_record(module) : Record {});
        find_commonjs_names();
        m_links.is_cyclic.assign(m_graph.modules.size(), false);
        for (std::size_t i = 0; i < m_graph.modules.size(); ++i)
            link_module(m_graph.modules.id(i));
        for (std::size_t i = 0; i < m_graph.modules.size(); ++i)
            m_links.exports.push_back(namespace_exports(m_graph.modules.id(i)));
        find_entry_exports();
        check_requires();
        find_order();
        return std::move(m_links);
    }

private:
    using Names = std::set<std::string>;
    enum class Outcome : std::uint8_t { None, Missing, Ambiguous, Circular };
    struct Resolution {
        Outcome failure;
        Target target;
    };
    using ResolveSet = std::set<std::pair<std::uint32_t, std::string>>;

    bool is_es_module(ModuleId id) const { return m_graph.modules[id].kind == ModuleKind::EsModule; }

    void find_commonjs_names()
    {
        m_commonjs_names.resize(m_graph.modules.size());
        std::vector<CommonJsExports> found(m_graph.modules.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            auto const& module = m_graph.modules[m_graph.modules.id(i)];
            if (module.kind == ModuleKind::CommonJs && module.is_readable)
                found[i] = find_commonjs_exports(module.program, module.bindings);
            m_commonjs_names[i] = { found[i].names.begin(), found[i].names.end() };
        }
        for (bool changed = true; changed;) { // names only come to the sets
            changed = false;
            for (std::size_t i = 0; i < found.size(); ++i)
                for (auto const offset : found[i].reexports)
                    if (auto const target = m_graph.modules[m_graph.modules.id(i)].target(offset); target.is_valid())
                        for (auto const& name : m_commonjs_names[target.index])
                            changed |= name != "default" && m_commonjs_names[i].insert(name).second;
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            auto const kind = m_graph.modules[m_graph.modules.id(i)].kind;
            if (kind == ModuleKind::CommonJs || kind == ModuleKind::Json)
                m_commonjs_names[i].insert("default");
            if (kind == ModuleKind::CommonJs)
                m_commonjs_names[i].insert("module.exports");
        }
    }

    // 16.2.1.7.2.1 GetExportedNames ( [ exportStarSet ] )
    void exported_names(ModuleId id, Names& names, std::set<std::uint32_t>& stars, bool with_default) const
    {
        if (!id.is_valid())
            return;
        if (!is_es_module(id)) {
            for (auto const& name : m_commonjs_names[id.index])
                if (with_default || name != "default")
                    names.insert(name);
            return;
        }
        if (!stars.insert(id.index).second)
            return;
        auto const& record = m_records[id.index];
        for (auto const& each : record.local_exports)
            if (with_default || each.name != "default")
                names.insert(each.name);
        for (auto const& each : record.indirect_exports)
            if (with_default || each.name != "default")
                names.insert(each.name);
        for (auto const& each : record.star_exports)
            exported_names(each.module, names, stars, false);
    }

    Resolution namespace_of(ModuleId id) const { return { Outcome::None, { Target::Kind::Namespace, id, {}, {} } }; }

    // 16.2.1.7.2.2 ResolveExport ( exportName [ , resolveSet ] )
    Resolution resolve_export(ModuleId id, std::string const& name, ResolveSet& resolve_set) const
    {
        if (!id.is_valid() || !m_graph.modules[id].is_readable)
            return namespace_of(id);
        if (!is_es_module(id)) {
            bool const has = m_commonjs_names[id.index].contains(name);
            return { has ? Outcome::None : Outcome::Missing, { Target::Kind::Property, id, {}, name } };
        }
        if (!resolve_set.emplace(id.index, name).second)
            return { Outcome::Circular, {} };
        auto const& record = m_records[id.index];
        for (auto const& each : record.local_exports)
            if (each.name == name)
                return { Outcome::None, { Target::Kind::Binding, id, each.binding, {} } };
        for (auto const& each : record.indirect_exports)
            if (each.name == name)
                return each.imported == "*" ? namespace_of(each.module) : resolve_export(each.module, each.imported, resolve_set);
        if (name == "default")
            return { Outcome::Missing, {} };
        Resolution result { Outcome::Missing, {} };
        for (auto const& each : record.star_exports) {
            auto const found = resolve_export(each.module, name, resolve_set);
            if (found.failure == Outcome::Ambiguous)
                return found;
            if (found.failure != Outcome::None)
                continue;
            if (result.failure == Outcome::Missing)
                result = { Outcome::None, found.target };
            else if (!(result.target == found.target))
                return { Outcome::Ambiguous, {} };
        }
        return result;
    }
    Resolution resolve_export(ModuleId id, std::string const& name) const
    {
        ResolveSet resolve_set;
        return resolve_export(id, name, resolve_set);
    }

    void complain(ModuleId id, SourceRange range, ModuleId from, std::string const& name, std::string const& specifier, Resolution const& resolution)
    {
        auto const begin = m_graph.modules[id].begin;
        SourceRange const where { begin + range.begin, begin + range.end };
        auto const report = [&](DiagnosticKind kind, std::vector<std::string> arguments) {
            if (m_graph.modules[id].is_needed)
                m_diagnostics.report(kind, where, std::move(arguments));
            else
                m_links.failures.try_emplace(id.index, modules::Failure { "SyntaxError", message({ kind, {}, arguments }), {} });
        };
        if (resolution.failure == Outcome::Ambiguous)
            report(DiagnosticKind::AmbiguousExport, { specifier, name });
        else if (resolution.failure == Outcome::Circular)
            report(DiagnosticKind::CircularExport, { name, specifier });
        else if (m_graph.modules[from].kind == ModuleKind::CommonJs)
            report(DiagnosticKind::MissingCommonJsExport, { name, specifier });
        else
            report(DiagnosticKind::MissingExport, { specifier, name });
    }

    // 16.2.1.7.3.1 InitializeEnvironment steps 1 to 7
    void link_module(ModuleId id)
    {
        auto const& record = m_records[id.index];
        for (auto const& each : record.indirect_exports) {
            if (!each.module.is_valid() || each.imported == "*")
                continue;
            bool const is_of_import = std::any_of(record.imports.begin(), record.imports.end(), [&](ImportEntry const& import) { return import.module == each.module && import.name == each.imported; });
            if (auto const found = resolve_export(id, each.name); found.failure != Outcome::None && !is_of_import)
                complain(id, each.range, each.module, each.imported, each.specifier, found);
        }
        for (auto const& each : record.imports) {
            if (!each.module.is_valid())
                continue;
            auto const found = each.name == "*" ? namespace_of(each.module) : resolve_export(each.module, each.name);
            if (found.failure != Outcome::None)
                complain(id, each.range, each.module, each.name, each.specifier, found);
            else
                m_links.imports.emplace(std::pair { id.index, each.local.index }, found.target);
        }
    }

    // 16.2.1.10 GetModuleNamespace: names that are ambiguous are left out
    std::vector<Export> namespace_exports(ModuleId id) const
    {
        Names names;
        std::set<std::uint32_t> stars;
        exported_names(id, names, stars, true);
        std::vector<std::pair<std::u16string, Export>> found;
        for (auto const& name : names)
            if (auto const resolution = resolve_export(id, name); resolution.failure == Outcome::None)
                found.push_back({ utf16_from_utf8(name), { name, resolution.target } });
        std::sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
        std::vector<Export> result;
        for (auto& each : found)
            result.push_back(std::move(each.second));
        return result;
    }

    void find_entry_exports()
    {
        auto const& all = m_links.exports[m_graph.entry.index];
        auto const take = [&](std::string const& name) {
            bool const is_taken = std::any_of(m_links.entry_exports.begin(), m_links.entry_exports.end(), [&](Export const& each) { return each.name == name; });
            auto const found = std::find_if(all.begin(), all.end(), [&](Export const& each) { return each.name == name; });
            if (!is_taken && found != all.end())
                m_links.entry_exports.push_back(*found);
        };
        if (!is_es_module(m_graph.entry))
            return;
        for (auto const& name : m_records[m_graph.entry.index].names_in_order)
            take(name);
        for (auto const& each : all)
            take(each.name);
    }

    // require() cannot wait.
    void check_requires()
    {
        for (auto const& module : m_graph.modules)
            for (auto const& request : module.requests)
                if (request.kind == RequestKind::Require && request.target.is_valid() && is_es_module(request.target)) {
                    std::set<std::uint32_t> seen;
                    if (awaits(request.target, seen))
                        m_diagnostics.report(DiagnosticKind::RequiredModuleAwaits, { module.begin + request.range.begin, module.begin + request.range.end });
                }
    }

    bool awaits(ModuleId id, std::set<std::uint32_t>& seen) const
    {
        if (!id.is_valid() || !seen.insert(id.index).second)
            return false;
        auto const& module = m_graph.modules[id];
        return module.has_top_level_await
            || std::any_of(module.requests.begin(), module.requests.end(), [&](Request const& request) { return request.kind == RequestKind::Import && awaits(request.target, seen); });
    }

    // Tarjan's strongly connected components: they come out in the order in which modules are evaluated, but for cycles, whose members
    // 16.2.1.6.1.3.1 InnerModuleEvaluation evaluates in the order in which it leaves them.
    struct Visit {
        std::uint32_t index = 0; // 0: not seen
        std::uint32_t lowest = 0;
        bool is_on_stack = false;
    };

    void find_order()
    {
        m_visits.resize(m_graph.modules.size());
        visit(m_graph.entry);
        m_links.order = m_order;
        std::erase(m_links.order, m_graph.entry);
        for (std::size_t i = 0; i < m_graph.modules.size(); ++i)
            if (m_visits[i].index == 0)
                visit(m_graph.modules.id(i));
    }

    void visit(ModuleId id)
    {
        auto& me = m_visits[id.index];
        me = { ++m_next_index, m_next_index, true };
        m_stack.push_back(id);
        for (auto const& request : m_graph.modules[id].requests) {
            if (request.kind != RequestKind::Import || !request.target.is_valid())
                continue;
            auto const& other = m_visits[request.target.index];
            m_links.is_cyclic[id.index] = m_links.is_cyclic[id.index] || request.target == id;
            if (other.index == 0) {
                visit(request.target);
                me.lowest = std::min(me.lowest, other.lowest);
            } else if (other.is_on_stack) {
                me.lowest = std::min(me.lowest, other.index);
            }
        }
        m_order.push_back(id);
        if (me.lowest != me.index)
            return;
        auto const first = static_cast<std::size_t>(std::find(m_stack.begin(), m_stack.end(), id) - m_stack.begin());
        for (auto i = first; i < m_stack.size(); ++i) {
            m_visits[m_stack[i].index].is_on_stack = false;
            if (m_stack.size() - first > 1)
                m_links.is_cyclic[m_stack[i].index] = true;
        }
        m_stack.resize(first);
    }

    Graph const& m_graph;
    Diagnostics& m_diagnostics;
    Links m_links;
    std::vector<Record> m_records;       // by module
    std::vector<Names> m_commonjs_names; // by module
    std::vector<Visit> m_visits;         // by module
    std::uint32_t m_next_index = 0;
    std::vector<ModuleId> m_stack;
    std::vector<ModuleId> m_order;
};

} // namespace

namespace {

Failure const* find_failure(Links const& links, Graph const& graph, ModuleId id, std::set<std::uint32_t>& seen)
{
    if (!id.is_valid() || !seen.insert(id.index).second)
        return nullptr;
    auto const& module = graph.modules[id];
    if (module.failure)
        return &*module.failure;
    for (auto const& request : module.requests)
        if (request.kind == RequestKind::Import)
            if (auto const* const found = find_failure(links, graph, request.target, seen))
                return found;
    auto const found = links.failures.find(id.index);
    return found == links.failures.end() ? nullptr : &found->second;
}

} // namespace

Failure const* Links::failure(Graph const& graph, ModuleId id) const
{
    std::set<std::uint32_t> seen;
    return find_failure(*this, graph, id, seen);
}

Links link(Graph const& graph, Diagnostics& diagnostics)
{
    return Linker { graph, diagnostics }.run();
}

} // namespace gen2cpp::modules
