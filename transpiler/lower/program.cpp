// The whole program: one IR module of all its files, and the functions and variables that stand for them. See note [modules].
#include "lowering.h"

#include <algorithm>
#include <utility>

namespace gen2cpp::lower {

using modules::ModuleId;
using modules::ModuleKind;

namespace {

bool imports_at_run_time(modules::Module const& module)
{
    return std::any_of(module.requests.begin(), module.requests.end(), [](modules::Request const& each) { return each.is_by_name(); });
}

// Whether some module is evaluated otherwise than once, in its turn, before the entry.
bool needs_records(modules::Graph const& graph)
{
    for (std::size_t i = 0; i < graph.modules.size(); ++i) {
        auto const& module = graph.modules[graph.modules.id(i)];
        if (module.has_top_level_await && graph.modules.id(i) != graph.entry)
            return true;
        for (auto const& request : module.requests) {
            bool const is_required = request.kind == modules::RequestKind::Require && request.target.is_valid() && graph.modules[request.target].kind == ModuleKind::EsModule;
            if (is_required || request.kind == modules::RequestKind::DynamicImport || request.kind == modules::RequestKind::RunTimeImport)
                return true;
        }
    }
    return false;
}

} // namespace

ProgramLowering::ProgramLowering(modules::Graph& its_graph, modules::Links const& its_links, Diagnostics& its_diagnostics)
    : graph(its_graph)
    , links(its_links)
    , diagnostics(its_diagnostics)
{
    for (std::size_t i = 0; i < graph.modules.size(); ++i)
        m_modules.push_back(std::make_unique<ModuleLowering>(*this, graph.modules.id(i)));
    m_uses_records = needs_records(graph);
    bool const may_come_back = graph.modules.size() > 1 || m_uses_records; // to the top level of a file
    if (!may_come_back)
        of(graph.entry).use_up_tree(its_graph.modules[graph.entry].program);
}

std::string ProgramLowering::stem(ModuleId id) const
{
    auto const& name = graph.modules[id].name;
    auto const file = name.substr(name.rfind('/') + 1); // npos + 1 == 0
    return file.substr(0, file.find('.'));
}

ir::FunctionId ProgramLowering::add_function(std::string name, ModuleId id, std::string header)
{
    ir::Function function;
    function.name = std::move(name);
    function.kind = ir::FunctionKind::Normal;
    function.is_strict = true;
    function.header = std::move(header);
    function.range = { graph.modules[id].begin, graph.modules[id].begin };
    return module.functions.add(std::move(function));
}

ir::GlobalId ProgramLowering::add_global(std::string name, bool starts_undefined)
{
    return module.globals.add({ std::move(name), false, starts_undefined });
}

void ProgramLowering::at_startup(ModuleId id, std::function<void(FunctionLowering&)> const& code)
{
    ir::Block statements;
    std::swap(module.functions[module.program].body, statements);
    FunctionLowering { of(id), {}, module.program }.run_startup(code);
    auto& body = module.functions[module.program].body;
    m_startup.insert(m_startup.end(), body.begin(), body.end());
    body = std::move(statements);
}

// Whether somebody may have the namespace of a module before the module has run: who is in a cycle.
bool ProgramLowering::may_be_seen_early(ModuleId id) const
{
    if (links.is_cyclic[id.index])
        return true;
    for (std::size_t i = 0; i < graph.modules.size(); ++i)
        for (auto const& request : graph.modules[graph.modules.id(i)].requests)
            if (request.target == id && links.is_cyclic[i])
                return true;
    return false;
}

ir::GlobalId ProgramLowering::namespace_of(ModuleId id)
{
    auto const [place, is_new] = m_namespaces.try_emplace(id.index);
    if (is_new) {
        auto const global = place->second = add_global(stem(id) + "_namespace", false);
        at_startup(id, [&](FunctionLowering& program) { program.make_namespace(global, links.exports[id.index], false); });
        return global;
    }
    return place->second;
}

// Node marks an ES module that has a default export for those that take it for a CommonJS module.
ir::GlobalId ProgramLowering::required_namespace_of(ModuleId id)
{
    auto const& exports = links.exports[id.index];
    auto const has = [&](char const* name) { return std::any_of(exports.begin(), exports.end(), [&](modules::Export const& each) { return each.name == name; }); };
    if (!has("default") || has("__esModule"))
        return namespace_of(id);
    auto const [place, is_new] = m_required_namespaces.try_emplace(id.index);
    if (is_new) {
        auto const global = place->second = add_global(stem(id) + "_required", false);
        at_startup(id, [&](FunctionLowering& program) { program.make_namespace(global, exports, true); });
        return global;
    }
    return place->second;
}

ir::GlobalId ProgramLowering::record_of(ModuleId id)
{
    auto const [place, is_new] = m_records.try_emplace(id.index);
    if (is_new) {
        place->second = add_global(stem(id) + "_record", false);
        m_recorded.push_back(id);
    }
    return place->second;
}

// A module that cannot be imported fails when it is evaluated.
ir::GlobalId ProgramLowering::failing_record(ModuleId importer, modules::Failure const& failure)
{
    auto const body = add_function("fail_in_" + stem(importer), importer, "an import() that fails");
    FunctionLowering { of(importer), {}, body }.run_failure(failure);
    auto const record = add_global("failing_record", false);
    at_startup(importer, [&](FunctionLowering& program) { program.make_record(record, body); });
    return record;
}

ir::GlobalId ProgramLowering::import_meta_of(ModuleId id)
{
    auto const [place, is_new] = m_import_metas.try_emplace(id.index);
    if (is_new) {
        place->second = add_global(stem(id) + "_import_meta", false);
        at_startup(id, [&](FunctionLowering& program) { program.make_import_meta(place->second); });
    }
    return place->second;
}

ir::GlobalId ProgramLowering::property_of(ModuleId id, std::string const& name)
{
    auto const [place, is_new] = m_properties[id.index].try_emplace(name);
    if (is_new)
        place->second = add_global(name == "default" ? stem(id) : name, true);
    return place->second;
}

ir::GlobalId ProgramLowering::module_object_of(ModuleId id)
{
    auto const [place, is_new] = m_module_objects.try_emplace(id.index);
    if (is_new) {
        place->second = add_global(stem(id) + "_module", true);
        if (id == graph.entry)
            at_startup(id, [&](FunctionLowering& program) { program.make_module_object(id, program.main_parent()); });
    }
    return place->second;
}

// Of the entry: whether its module object can be seen. All others are loaded into theirs.
bool ProgramLowering::has_module_object(ModuleId id) const
{
    if (id != graph.entry)
        return true;
    auto const& entry = graph.entry_module();
    if (entry.kind != ModuleKind::CommonJs)
        return false;
    bool const may_throw = std::any_of(entry.requests.begin(), entry.requests.end(), [](modules::Request const& each) { return each.kind == modules::RequestKind::Require && each.is_missing; });
    if (graph.modules.size() > 1 || may_throw)
        return true;
    for (auto const binding : entry.bindings.scopes[entry.bindings.program].bindings)
        if (scope::is_wrapper_parameter(entry.bindings.bindings[binding].name) && uses_wrapper(entry, binding))
            return true;
    return false;
}

ir::FunctionId ProgramLowering::require_of(ModuleId id)
{
    auto const [place, is_new] = m_requires.try_emplace(id.index);
    if (is_new) {
        auto const function = place->second = add_function("require_" + stem(id), id, "require(\"" + graph.modules[id].name + "\")");
        FunctionLowering { of(id), {}, function }.run_require(id);
        return function;
    }
    return place->second;
}

ir::FunctionId ProgramLowering::import_of(ModuleId id)
{
    auto const [place, is_new] = m_imports.try_emplace(id.index);
    if (!is_new)
        return place->second;
    auto const function = place->second = add_function("import_" + stem(id), id, "import \"" + graph.modules[id].name + "\"");
    require_of(id);
    return function;
}

ir::FunctionId ProgramLowering::body_of(ModuleId id)
{
    auto const [place, is_new] = m_bodies.try_emplace(id.index);
    if (!is_new)
        return place->second;
    auto const function = place->second = add_function("evaluate_" + stem(id), id, "the module " + graph.modules[id].name);
    module.functions[function].is_strict = of(id).program.is_strict;
    if (graph.modules[id].has_top_level_await)
        module.functions[function].kind = ir::FunctionKind::Async;
    if (links.is_cyclic[id.index]) {
        auto const instantiation = add_function("instantiate_" + stem(id), id, "the functions of " + graph.modules[id].name);
        FunctionLowering { of(id), {}, instantiation }.run_instantiation();
        at_startup(id, [&](FunctionLowering& program) { program.evaluate_call(instantiation); });
    }
    FunctionLowering { of(id), {}, function }.run_module();
    return function;
}

// Which names are imported is known when everything else is lowered.
void ProgramLowering::fill_imports()
{
    for (auto const& [index, function] : m_imports)
        FunctionLowering { of({ index }), {}, function }.run_import({ index }, m_properties[index]);
}

ir::GlobalId ProgramLowering::global_of(modules::Target const& target)
{
    if (target.kind == modules::Target::Kind::Namespace)
        return namespace_of(target.module);
    if (target.kind == modules::Target::Kind::Property)
        return property_of(target.module, target.name);
    return of(target.module).global_of(target.binding);
}

// A function declaration that is never assigned.
std::optional<ir::FunctionId> ProgramLowering::function_of(modules::Target const& target)
{
    if (target.kind != modules::Target::Kind::Binding)
        return std::nullopt;
    auto& owner = of(target.module);
    auto const found = owner.declared_functions.find(target.binding.index);
    if (found == owner.declared_functions.end() || owner.bindings.bindings[target.binding].is_assigned)
        return std::nullopt;
    return found->second;
}

// One file may have another do something.
void ProgramLowering::lower_pending()
{
    for (std::size_t functions = 0; functions != module.functions.size();) {
        functions = module.functions.size();
        for (auto const& each : m_modules)
            each->run_pending();
    }
}

// Every record is there before any of them is told what it requests.
void ProgramLowering::fill_records()
{
    for (std::size_t i = 0; i < graph.modules.size() && m_module_table.is_valid(); ++i)
        if (auto const id = graph.modules.id(i); is_importable(id) && !links.failure(graph, id))
            record_of(id);
    std::vector<ir::FunctionId> bodies;
    for (std::size_t i = 0; i < m_recorded.size(); ++i) { // it grows while we walk
        auto const id = m_recorded[i];
        bodies.push_back(graph.modules[id].kind == ModuleKind::EsModule ? body_of(id) : import_of(id));
        lower_pending();
        for (auto const& request : graph.modules[id].requests)
            if (request.kind == modules::RequestKind::Import && request.target.is_valid())
                record_of(request.target);
    }
    for (std::size_t i = 0; i < m_recorded.size(); ++i)
        at_startup(m_recorded[i], [&](FunctionLowering& program) { program.make_record(record_of(m_recorded[i]), bodies[i]); });
    for (auto const id : m_recorded)
        for (auto const& request : graph.modules[id].requests)
            if (request.kind == modules::RequestKind::Import && request.target.is_valid())
                at_startup(id, [&](FunctionLowering& program) { program.add_requested(record_of(id), record_of(request.target)); });
    if (m_module_table.is_valid())
        fill_module_table();
}

// The entry has a record only if it can be seen as a module.
bool ProgramLowering::is_importable(ModuleId id) const
{
    auto const kind = graph.modules[id].kind;
    return kind == ModuleKind::EsModule || kind == ModuleKind::Json || (kind == ModuleKind::CommonJs && has_module_object(id));
}

void ProgramLowering::fill_module_table()
{
    for (std::size_t i = 0; i < graph.modules.size(); ++i) {
        auto const id = graph.modules.id(i);
        if (is_importable(id))
            at_startup(id, [&](FunctionLowering& program) { program.add_importable(m_module_table, {}, graph.modules[id].path, id); });
        if (imports_at_run_time(graph.modules[id]))
            add_names_of_packages(id);
    }
    lower_pending();
}

void ProgramLowering::add_names_of_packages(ModuleId importer)
{
    auto const& from = graph.modules[importer];
    std::set<std::string> known;
    for (auto const& request : from.requests) {
        bool const is_import = request.kind != modules::RequestKind::Require && request.target.is_valid() && is_importable(request.target);
        bool const is_path = request.specifier.starts_with('.') || request.specifier.starts_with('/') || request.specifier.starts_with("file:");
        if (is_import && !is_path && known.insert(request.specifier).second)
            at_startup(importer, [&](FunctionLowering& program) { program.add_importable(m_module_table, from.path, request.specifier, request.target); });
    }
}

ir::Module ProgramLowering::run()
{
    auto& entry = of(graph.entry);
    ir::Function main;
    main.name = "program";
    main.kind = ir::FunctionKind::Program;
    main.is_strict = entry.program.is_strict;
    main.range = { 0, entry.file.size };
    module.program = module.functions.add(std::move(main));
    module.is_module = entry.program.goal == js::Goal::Module;
    for (auto const& each : links.entry_exports)
        if (each.target.module.is_valid())
            module.exports.push_back({ each.name, global_of(each.target), {} });
    FunctionLowering program { entry, {}, module.program };
    for (std::size_t i = 0; i < graph.modules.size() && !m_module_table.is_valid(); ++i)
        if (imports_at_run_time(graph.modules[graph.modules.id(i)])) {
            m_module_table = add_global("module_table", false);
            at_startup(graph.entry, [&](FunctionLowering& startup) { startup.make_module_table(m_module_table); });
        }
    if (module.is_module && m_uses_records)
        program.run_record(record_of(graph.entry));
    else
        program.run_program();
    lower_pending();
    fill_records();
    fill_imports();
    for (std::size_t i = 0; i < module.exports.size() && module.exports.size() == links.entry_exports.size(); ++i)
        if (auto const function = function_of(links.entry_exports[i].target))
            module.exports[i].function = *function;
    auto& prologue = module.functions[module.program].prologue;
    prologue.insert(prologue.begin(), m_startup.begin(), m_startup.end());
    name_functions(module);
    module.used_globals.assign(used_globals.begin(), used_globals.end());
    return std::move(module);
}

ir::Module to_ir(modules::Graph& graph, modules::Links const& links, Diagnostics& diagnostics)
{
    return ProgramLowering { graph, links, diagnostics }.run();
}

} // namespace gen2cpp::lower
