// What the files of a program do with each other: imports, exports, namespaces, require().
//
// Note [modules]
//
// The module bodies become one function each, but for the entry's, which is the program's. Before the entry's statements the program calls those of the
// modules that it imports, in the order of 16.2.1.6.1.3.1: they run once, and an error in one of them ends the program. An imported name is the variable
// at namespace scope of the module that exports it, so that bindings are live without any indirection, and types are known across files. Only a
// namespace object that somebody keeps is made; its properties are read by one small function each.
//
//     import { a } from "./a.mjs";      void evaluate_a() { ... }
//     print(a);                         void top_level() { evaluate_a(); print(a); }
//
// A module that takes part in a cycle may be used before it runs: its functions are made before all else (instantiate_a), and its let, const and class
// bindings are checked when another module of the cycle uses them.
//
// A CommonJS module runs when it is required for the first time: require_b() returns its module.exports. ES modules import it in their order (import_b), which
// copies what they name into variables.
#include "lowering.h"

#include <algorithm>
#include <utility>

namespace gen2cpp::lower {

using ir::Operator;
using modules::ModuleId;
using modules::ModuleKind;

using scope::BindingKind;

namespace {

bool has_dead_zone(BindingKind kind)
{
    return kind == BindingKind::Let || kind == BindingKind::Const || kind == BindingKind::Class;
}

} // namespace

// Whether a binding belongs to the function around a CommonJS module, and is used as more than the callee of a require() whose module is known.
bool uses_wrapper(modules::Module const& module, BindingId binding)
{
    auto const kind = module.bindings.bindings[binding].kind;
    if (kind != BindingKind::Wrapper && kind != BindingKind::Var) // a var of the same name begins with the parameter's value
        return false;
    auto const is_call = [&](std::uint32_t offset) {
        auto const found = module.request_at.find(offset);
        return found != module.request_at.end() && module.requests[found->second].kind == modules::RequestKind::Require;
    };
    for (auto const& use : module.bindings.uses)
        if (use.binding == binding && !is_call(use.offset))
            return true;
    return false;
}

// --- Reading imports -----------------------------------------------------------------------------

ir::ExpressionId FunctionLowering::read_target(modules::Target const& target, std::string const& name, SourceRange range, bool may_come_early)
{
    if (!target.module.is_valid()) // a module that is not supported
        return undefined();
    if (target.kind == modules::Target::Kind::Namespace)
        return make(ir::Read { ir::GlobalPlace { m_module.whole.namespace_of(target.module) }, {}, true }, range);
    if (target.kind == modules::Target::Kind::Property)
        return make(ir::Read { ir::GlobalPlace { m_module.whole.property_of(target.module, target.name) }, {}, false }, range);
    auto& other = m_module.whole.of(target.module);
    auto const& binding = other.bindings.bindings[target.binding];
    if (binding.kind == BindingKind::Import)
        return read_target(*m_module.whole.links.import(target.module, target.binding), name, range, may_come_early);
    auto const global = other.global_of(target.binding);
    bool const needs_check = has_dead_zone(binding.kind) && may_come_early;
    if (needs_check)
        m_module.module.globals[global].starts_uninitialized = true;
    bool const is_constant = !binding.is_assigned && binding.kind != BindingKind::Var && !needs_check;
    return make(ir::Read { ir::GlobalPlace { global }, needs_check ? name : "", is_constant }, range);
}

ir::ExpressionId FunctionLowering::read_import(BindingId binding, std::string const& name, SourceRange range)
{
    auto const* const target = m_module.whole.links.import(m_module.module_id, binding);
    return target ? read_target(*target, name, range, m_module.whole.links.is_cyclic[m_module.module_id.index]) : undefined();
}

// What namespace.name means, where both are known; null: it is no such member.
modules::Export const* FunctionLowering::namespace_export(js::Member const& it) const
{
    auto const* const name = std::get_if<js::IdentifierReference>(&syntax(it.object).kind);
    auto const* const key_text = std::get_if<js::Utf16>(&it.key.kind);
    if (!name || !key_text)
        return nullptr;
    auto const use = m_module.bindings.use(syntax(it.object).range.begin);
    if (!use.binding.is_valid() || m_module.bindings.bindings[use.binding].kind != BindingKind::Import)
        return nullptr;
    auto const* const target = m_module.whole.links.import(m_module.module_id, use.binding);
    if (!target || target->kind != modules::Target::Kind::Namespace || !target->module.is_valid())
        return nullptr;
    for (auto const& each : m_module.whole.links.exports[target->module.index])
        if (utf16(each.name) == *key_text)
            return &each;
    return nullptr;
}

// The binding itself.
std::optional<ir::ExpressionId> FunctionLowering::namespace_member(js::Member const& it, SourceRange range)
{
    auto const* const member = namespace_export(it);
    if (!member)
        return std::nullopt;
    return read_target(member->target, member->name, range, m_module.whole.links.is_cyclic[m_module.module_id.index]);
}

// Whether namespace.name(...) calls a function that does not care that its receiver is the namespace.
bool FunctionLowering::ignores_receiver(js::Member const& it) const
{
    auto const* const member = namespace_export(it);
    if (!member || member->target.kind != modules::Target::Kind::Binding)
        return false;
    auto const& other = m_module.whole.graph.modules[member->target.module];
    auto const& binding = other.bindings.bindings[member->target.binding];
    if (binding.kind != BindingKind::Function || binding.is_assigned)
        return false;
    for (auto const statement : other.bindings.scopes[other.bindings.program].functions) {
        auto const function = std::get<js::FunctionDeclaration>(other.program.statements[statement].kind).function;
        auto const& name = other.program.functions[function].name;
        if ((name ? name->name : "*default*") == binding.name)
            return !other.bindings.functions[function.index].specials[static_cast<std::size_t>(scope::Special::This)].is_valid();
    }
    return false;
}

ir::ExpressionId FunctionLowering::import_meta()
{
    return make(ir::Read { ir::GlobalPlace { m_module.whole.import_meta_of(m_module.module_id) }, {}, true });
}

std::optional<ir::ExpressionId> FunctionLowering::require_call(js::Call const& it, SourceRange range)
{
    auto const found = m_module.file.request_at.find(range.begin);
    auto const* const callee = std::get_if<js::IdentifierReference>(&syntax(it.callee).kind);
    if (found == m_module.file.request_at.end() || !callee || m_module.file.requests[found->second].kind != modules::RequestKind::Require)
        return std::nullopt;
    auto const& request = m_module.file.requests[found->second];
    auto const target = request.target;
    auto const own_module = read_global(m_module.whole.module_object_of(m_module.module_id));
    if (request.is_missing)
        return make(ir::Operation { Operator::RequireMissing, { own_module, string(utf16(request.specifier)) } }, range);
    if (!target.is_valid())
        return undefined(); // reported when the files were read
    if (m_module.whole.graph.modules[target].kind == ModuleKind::EsModule)
        return make(ir::Operation { Operator::RequireModule, { read_global(m_module.whole.record_of(target)), read_global(m_module.whole.required_namespace_of(target)), own_module, string(utf16(m_module.whole.graph.modules[target].path)) } }, range);
    auto const function = make(ir::Closure { m_module.whole.require_of(target), {}, {}, "" });
    return make(ir::Call { function, {}, { own_module }, ir::CallNames { "require" } }, range);
}

// import("./a.mjs", options); of a choice: import(test ? "./a.mjs" : "./b.mjs")
ir::ExpressionId FunctionLowering::import_call(js::ImportCall const& it, SourceRange range)
{
    std::vector<modules::Request const*> requests;
    for (auto const& request : m_module.file.requests)
        if (request.kind == modules::RequestKind::DynamicImport && request.range.begin == range.begin)
            requests.push_back(&request);
    if (requests.empty()) {
        auto const values = operands({ { [&] { return value(it.specifier); }, "specifier" }, { [&] { return it.options.is_valid() ? value(it.options) : undefined(); }, "options" } });
        return import_by_name(values[0], values[1], range);
    }
    auto const is_literal = std::holds_alternative<js::StringLiteral>(syntax(without_parentheses(it.specifier)).kind);
    auto const specifier = is_literal ? undefined() : stable(value(it.specifier), "specifier");
    if (it.options.is_valid())
        effect(it.options);
    auto const* const last = requests.back();
    requests.pop_back();
    if (requests.empty())
        return import_request(*last, range);
    auto const result = temporary("imported");
    assign(result, import_one_of(requests, *last, specifier, range));
    return read(result);
}

// See note [imports known at run time].
ir::ExpressionId FunctionLowering::import_by_name(ir::ExpressionId specifier, ir::ExpressionId options, SourceRange range)
{
    auto const table = read_global(m_module.whole.module_table());
    return make(ir::Operation { Operator::ImportByName, { table, string(utf16(m_module.file.path)), specifier, options } }, range);
}

// The specifier is that of one of `requests`, or else of `last`.
ir::ExpressionId FunctionLowering::import_one_of(std::span<modules::Request const* const> requests, modules::Request const& last, ir::ExpressionId specifier, SourceRange range)
{
    if (requests.empty())
        return import_request(last, range);
    auto const test = operation(Operator::StrictEqual, { specifier, string(utf16(requests.front()->specifier)) });
    auto const found = import_request(*requests.front(), range);
    return make(ir::Conditional { test, found, import_one_of(requests.subspan(1), last, specifier, range) }, range);
}

ir::ExpressionId FunctionLowering::import_request(modules::Request const& request, SourceRange range)
{
    if (request.is_missing)
        return import_by_name(string(utf16(request.specifier)), undefined(), range);
    if (request.failure)
        return make(ir::Operation { Operator::ImportModule, { read_global(m_module.whole.failing_record(m_module.module_id, *request.failure)), undefined() } }, range);
    if (!request.target.is_valid())
        return undefined(); // not supported
    auto const [record, module_namespace] = importable(request.target);
    return make(ir::Operation { Operator::ImportModule, { record, module_namespace } }, range);
}

// The record of a module, and its namespace; the record alone of one that something is wrong with.
std::pair<ir::ExpressionId, ir::ExpressionId> FunctionLowering::importable(ModuleId id)
{
    if (auto const* const failure = m_module.whole.links.failure(m_module.whole.graph, id))
        return { read_global(m_module.whole.failing_record(m_module.module_id, *failure)), undefined() };
    return { read_global(m_module.whole.record_of(id)), read_global(m_module.whole.namespace_of(id)) };
}

void FunctionLowering::make_module_table(ir::GlobalId place)
{
    assign(ir::GlobalPlace { place }, operation(Operator::MakeModuleTable, {}));
}

// `importer`: who calls the module so; empty if `name` is its path, which all may use.
void FunctionLowering::add_importable(ir::GlobalId table, std::string const& importer, std::string const& name, ModuleId id)
{
    auto const [record, module_namespace] = importable(id);
    auto const path = string(utf16(m_module.whole.graph.modules[id].path));
    evaluate(operation(Operator::AddImportable, { read_global(table), string(utf16(importer)), string(utf16(name)), path, record, module_namespace }));
}

ir::ExpressionId FunctionLowering::call_function(ir::FunctionId function, Expressions arguments)
{
    auto const callee = make(ir::Closure { function, {}, {}, "" });
    return make(ir::Call { callee, {}, std::move(arguments), ir::CallNames { m_module.module.functions[function].name } });
}

// --- Bodies --------------------------------------------------------------------------------------

// The parameters of the function around a CommonJS module.
void FunctionLowering::bind_wrapper()
{
    if (m_module.program.goal != js::Goal::CommonJs)
        return;
    auto const& names = m_module.bindings.scopes[m_module.bindings.program].names;
    auto const module_object = [&] { return read_global(m_module.whole.module_object_of(m_module.module_id)); };
    for (std::string const name : scope::k_wrapper_parameters) {
        auto const found = names.find(name);
        if (!found.is_valid())
            continue;
        if (!uses_wrapper(m_module.file, found))
            continue;
        auto const value = name == "module" ? module_object()
            : name == "require"             ? operation(Operator::MakeRequire, { module_object() })
            : name == "exports"             ? operation(Operator::Get, { module_object(), key(u"exports") })
            : name == "__filename"          ? operation(Operator::Get, { module_object(), key(u"filename") })
                                            : operation(Operator::Get, { module_object(), key(u"path") });
        assign(place_of(found), value);
    }
}

// What the entry imports runs before its statements.
void FunctionLowering::evaluate_imports()
{
    for (auto const id : m_module.whole.links.order) {
        bool const is_es_module = m_module.whole.graph.modules[id].kind == ModuleKind::EsModule;
        evaluate(call_function(is_es_module ? m_module.whole.body_of(id) : m_module.whole.import_of(id)));
    }
}

void FunctionLowering::run_module()
{
    run_top_level([&] { declare_functions(m_module.bindings.program, m_module.whole.links.is_cyclic[m_module.module_id.index] ? Declared::Local : Declared::All); });
}

void FunctionLowering::run_record(ir::GlobalId record)
{
    m_function().body = block([&] { evaluate(operation(Operator::RunModule, { read_global(record) })); });
}

void FunctionLowering::run_instantiation()
{
    m_function().body = block([&] { declare_functions(m_module.bindings.program, Declared::Shared); });
}

void FunctionLowering::run_startup(std::function<void(FunctionLowering&)> const& code)
{
    auto statements = block([&] { code(*this); });
    m_function().body.insert(m_function().body.end(), statements.begin(), statements.end());
}

void FunctionLowering::evaluate_call(ir::FunctionId function) { evaluate(call_function(function)); }

void FunctionLowering::make_import_meta(ir::GlobalId place)
{
    bool const is_main = m_module.module_id == m_module.whole.graph.entry;
    assign(ir::GlobalPlace { place }, operation(Operator::MakeImportMeta, { string(utf16(m_module.file.path)), boolean(is_main) }));
}

// --- Namespaces ----------------------------------------------------------------------------------

void FunctionLowering::make_namespace(ir::GlobalId place, std::vector<modules::Export> const& exports, bool has_es_module_mark)
{
    assign(ir::GlobalPlace { place }, operation(Operator::MakeNamespace, {}));
    auto const add_mark = [&](bool is_here) {
        if (!is_here || !std::exchange(has_es_module_mark, false))
            return;
        auto const getter = m_module.whole.add_function("es_module_mark", m_module.module_id, "export __esModule");
        FunctionLowering { m_module, {}, getter }.run_constant_getter();
        evaluate(operation(Operator::AddNamespaceExport, { read_global(place), key(u"__esModule"), make(ir::Closure { getter, {}, {}, "" }) }));
    };
    for (auto const& each : exports) {
        add_mark(utf16(each.name) > u"__esModule");
        auto const getter = m_module.whole.add_function(each.name + "_of_" + m_module.whole.stem(m_module.module_id), m_module.module_id, "export " + each.name);
        FunctionLowering { m_module, {}, getter }.run_namespace_getter(each.target, each.name);
        evaluate(operation(Operator::AddNamespaceExport, { read_global(place), key(utf16(each.name)), make(ir::Closure { getter, {}, {}, "" }) }));
    }
    add_mark(true);
}

// throw new SyntaxError("...")
void FunctionLowering::run_failure(modules::Failure const& failure)
{
    m_function().body = block([&] {
        m_module.use_global(failure.type, {});
        auto const error = stable(make(ir::Construct { make(ir::GlobalName { failure.type, false }), { string(utf16(failure.message)) }, failure.type }), "error");
        if (!failure.code.empty())
            evaluate(operation(Operator::SetErrorCode, { error, string(utf16(failure.code)) }));
        append(ir::Throw { error });
    });
}

void FunctionLowering::run_constant_getter()
{
    m_function().body = block([&] { append(ir::Return { boolean(true) }); });
}

void FunctionLowering::make_record(ir::GlobalId place, ir::FunctionId body)
{
    bool const is_async = m_module.module.functions[body].kind == ir::FunctionKind::Async;
    assign(ir::GlobalPlace { place }, operation(Operator::MakeModuleRecord, { make(ir::Closure { body, {}, {}, "" }), boolean(is_async) }));
}

void FunctionLowering::add_requested(ir::GlobalId record, ir::GlobalId requested)
{
    evaluate(operation(Operator::AddRequestedModule, { read_global(record), read_global(requested) }));
}

void FunctionLowering::run_namespace_getter(modules::Target const& target, std::string const& name)
{
    m_function().body = block([&] { append(ir::Return { read_target(target, name, {}, m_module.whole.may_be_seen_early(m_module.module_id)) }); });
}

// --- CommonJS ------------------------------------------------------------------------------------

void FunctionLowering::run_for_parent(std::function<void(ir::VariableId)> const& run)
{
    m_function().parameters = { "parent" };
    m_function().length = 1;
    m_function().body = block([&] {
        auto const parent = variable("parent");
        assign(parent, incoming(ir::Incoming::Argument, 0));
        run(parent);
    });
}

//     if (b_module === undefined) load_b(parent);
//     return b_module.exports;
void FunctionLowering::run_require(ModuleId target)
{
    auto const global = m_module.whole.module_object_of(target);
    run_for_parent([&](ir::VariableId parent) {
        if (target != m_module.whole.graph.entry) {
            auto const load = m_module.whole.add_function("load_" + m_module.whole.stem(target), target, "loads " + m_module.file.name);
            FunctionLowering { m_module, {}, load }.run_load(target);
            auto then = block([&] { evaluate(call_function(load, { read(parent) })); });
            append(ir::If { operation(Operator::IsUndefined, { read_global(global) }), std::move(then), {} });
        }
        append(ir::Return { operation(Operator::CommonJsExports, { read_global(global), read(parent) }) });
    });
}

void FunctionLowering::make_module_object(ModuleId target, ir::ExpressionId parent)
{
    auto const global = m_module.whole.module_object_of(target);
    assign(ir::GlobalPlace { global }, operation(Operator::MakeCommonJsModule, { string(utf16(m_module.whole.graph.modules[target].path)), parent }));
}

// The module object is there before the module runs, for cycles, and is gone again if the module throws.
void FunctionLowering::run_load(ModuleId target)
{
    auto const global = m_module.whole.module_object_of(target);
    run_for_parent([&](ir::VariableId parent) {
        make_module_object(target, read(parent));
        if (m_module.file.kind == ModuleKind::Json) {
            auto const text = m_module.text({ 0, m_module.file.size });
            evaluate(operation(Operator::Set, { read_global(global), key(u"exports"), operation(Operator::ParseJson, { string(utf16(text)) }), make(ir::Text { "js::Strict::Yes" }) }));
        } else {
            ir::Try attempt { .body = {}, .handler = {}, .finalizer = {}, .caught = temporary("error"), .pending = {}, .has_handler = true, .has_finalizer = false };
            attempt.body = block([&] { evaluate(call_function(m_module.whole.body_of(target))); });
            attempt.handler = block([&] {
                assign(ir::GlobalPlace { global }, undefined());
                append(ir::Throw { read(attempt.caught) });
            });
            append(std::move(attempt));
        }
        evaluate(operation(Operator::FinishCommonJsModule, { read_global(global) }));
    });
}

// The variables that stand for the names that ES modules import.
void FunctionLowering::run_import(ModuleId target, std::map<std::string, ir::GlobalId> const& properties)
{
    m_function().body = block([&] {
        auto const exports = stable(call_function(m_module.whole.require_of(target), { undefined() }), "exports");
        for (auto const& [name, global] : properties) {
            bool const is_whole = name == "default" || name == "module.exports";
            assign(ir::GlobalPlace { global }, is_whole ? exports : operation(Operator::CommonJsExport, { exports, key(utf16(name)) }));
        }
    });
}

} // namespace gen2cpp::lower
