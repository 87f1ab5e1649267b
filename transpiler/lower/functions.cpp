// Functions: parameters, specials and bodies (10.2.11 FunctionDeclarationInstantiation), and the module as a whole.
#include "lowering.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::lower {

using ir::Incoming;
using ir::Operator;
using scope::Special;
using scope::Storage;

void FunctionLowering::bind_specials(std::array<BindingId, scope::k_special_count> const& specials, js::Function const* function)
{
    for (std::size_t i = 0; i < specials.size(); ++i) {
        if (!specials[i].is_valid())
            continue;
        auto const kind = static_cast<Special>(i);
        ir::ExpressionId value;
        switch (kind) {
        case Special::This: {
            if (!function) {
                value = m_module.program.goal == js::Goal::Module ? undefined()
                    : m_module.program.goal == js::Goal::Script   ? operation(Operator::CoerceThis, { undefined() })
                    : m_module.whole.has_module_object(m_module.module_id) ? operation(Operator::Get, { read_global(m_module.whole.module_object_of(m_module.module_id)), key(u"exports") })
                                                                  : incoming(Incoming::Exports);
                break;
            }
            value = incoming(Incoming::Receiver);
            bool const is_plain = function->form == js::FunctionForm::Constructor || function->is_strict;
            if (!is_plain)
                value = operation(Operator::CoerceThis, { value });
            break;
        }
        case Special::Arguments:
            value = function ? arguments_object(*function) : undefined();
            break;
        case Special::NewTarget:
            value = function ? incoming(Incoming::NewTarget) : undefined();
            break;
        case Special::HomeObject:
            value = incoming(Incoming::HomeObject);
            break;
        case Special::ActiveFunction:
            value = incoming(Incoming::Callee);
            break;
        }
        assign(place_of(specials[i]), value);
    }
}

// 10.4.4: sloppy functions with simple parameters share the elements with the parameters, which are captured for that. Of several parameters of
// one name it is the last.
ir::ExpressionId FunctionLowering::arguments_object(js::Function const& function)
{
    if (function.is_strict || !function.has_simple_parameters)
        return operation(Operator::MakeArguments, {});
    std::vector<scope::BindingId> bindings;
    for (auto const& parameter : function.parameters)
        bindings.push_back(m_module.bindings.use(std::get<js::BindingTarget>(parameter.element.target.front().kind).identifier.range.begin).binding);
    Expressions parameters;
    for (auto each = bindings.begin(); each != bindings.end(); ++each) {
        bool const is_shared = m_module.bindings.bindings[*each].storage == Storage::Captured && std::find(each + 1, bindings.end(), *each) == bindings.end();
        parameters.push_back(is_shared ? make(ir::Read { place_of(*each), {}, false }) : make(ir::Hole {}));
    }
    return operation(Operator::MakeMappedArguments, std::move(parameters));
}

void FunctionLowering::bind_parameters(js::Function const& function)
{
    std::uint32_t index = 0;
    for (auto const& parameter : function.parameters) {
        auto const source = incoming(parameter.is_rest ? Incoming::RestArguments : Incoming::Argument, index++);
        bind_element(parameter.element, [&] { return source; }, Binding::Initialize, parameter_text(parameter.element));
    }
}

void FunctionLowering::prologue(js::Function const& function)
{
    auto const& scopes = m_module.bindings.functions[m_syntax.index];
    if (scopes.name.is_valid()) {
        auto const& names = m_module.bindings.scopes[scopes.name];
        if (!names.has_environment)
            assign(place_of(names.bindings.front()), incoming(Incoming::Callee));
    }
    enter_scope(scopes.parameters);
    bind_specials(scopes.specials, &function);
    bind_parameters(function);
    if (scopes.body != scopes.parameters)
        enter_scope(scopes.body);
    for (auto const& [var, initial] : scopes.copied_variables)
        assign(place_of(var), make(ir::Read { place_of(initial), {}, false }));
    declare_functions(scopes.body);
}

void FunctionLowering::bind_closure_environment()
{
    if (!m_function().environment.is_valid())
        return;
    m_closure_environment = variable("environment", ir::VariableKind::Environment);
    m_function().variables[m_closure_environment].environment = m_function().environment;
    assign(m_closure_environment, incoming(Incoming::Environment));
}

void FunctionLowering::run_function()
{
    auto const& function = m_module.program.functions[m_syntax];
    ir::Block prologue_block;
    m_block = &prologue_block;
    bind_closure_environment();
    prologue(function);

    ir::Block body;
    m_block = &body;
    if (function.is_derived_constructor) {
        derived_constructor_body(function);
    } else if (function.expression_body.is_valid()) {
        auto const named = m_module.field_names.find(m_syntax.index);
        auto const given = named == m_module.field_names.end() ? GivenName {}
            : named->second                                    ? GivenName { *named->second }
                                                               : GivenName { incoming(Incoming::Argument), "" };
        auto const result = named_value(function.expression_body, given);
        append(ir::Return { result }, syntax(function.expression_body).range);
    } else {
        statements(function.body);
    }
    m_function().prologue = std::move(prologue_block);
    m_function().body = std::move(body);
}

//   constructor() { body; }   ->   exit: { body; } return the result, else `this`
//
// `return x` leaves the block with x as result: what runs on the way out may still call super() (10.2.2 step 10).
void FunctionLowering::derived_constructor_body(js::Function const& function)
{
    auto body = block([&] { statements(function.body); });
    auto result = undefined();
    if (m_constructor_exit) {
        assign(m_constructor_exit->result, undefined());
        append(ir::Labeled { m_constructor_exit->label, std::move(body) });
        result = read(m_constructor_exit->result);
    } else {
        m_block->insert(m_block->end(), body.begin(), body.end());
    }
    auto const binding = m_module.bindings.special(m_module.program, m_syntax, Special::This);
    auto const this_place = binding.is_valid() ? make(ir::Read { place_of(binding), {}, false }) : make(ir::Hole {});
    append(ir::Return { operation(Operator::DerivedResult, { result, this_place }) });
}

void FunctionLowering::run_program()
{
    run_top_level([&] {
        declare_globals();
        evaluate_imports();
    });
}

void FunctionLowering::run_top_level(std::function<void()> const& declare)
{
    ir::Block prologue_block;
    m_block = &prologue_block;
    bind_specials(m_module.bindings.program_specials, nullptr);
    ir::Block body;
    m_block = &body;
    enter_scope(m_module.bindings.program);
    bind_wrapper();
    declare();
    statements(m_module.program.body);
    m_function().prologue = std::move(prologue_block);
    m_function().body = std::move(body);
}

// --- The module ------------------------------------------------------------------------------------

ModuleLowering::ModuleLowering(ProgramLowering& its_whole, modules::ModuleId its_id)
    : whole(its_whole)
    , module_id(its_id)
    , file(its_whole.graph.modules[its_id])
    , program(file.program)
    , bindings(file.bindings)
    , module(its_whole.module)
    , depths(its_whole.depths)
{
}

std::string_view ModuleLowering::text(SourceRange range) const { return whole.graph.source.text(located(range)); }

void ModuleLowering::unsupported(std::string what, SourceRange range, std::string help)
{
    whole.diagnostics.report(DiagnosticKind::NotSupported, located(range), { std::move(what), std::move(help) });
}

void ModuleLowering::too_deep(SourceRange range, std::uint32_t limit)
{
    whole.diagnostics.report(DiagnosticKind::NestedTooDeeply, located(range), { std::to_string(limit) });
}

void ModuleLowering::use_global(std::string const& name, SourceRange range)
{
    if (auto const why = missing_global(name); !why.empty())
        return unsupported(why, range);
    if (name == "arguments" && program.goal == js::Goal::CommonJs) // of the function around it
        return unsupported("`arguments` outside a function of a CommonJS module", range, "use `exports`, `require` and `module` by their names");
    whole.used_globals.insert(name);
}

namespace {

// Whether a use may come before anything was assigned, without an error. Parameters and functions have their values from the
// beginning; uses of lexical bindings that may come too early are checked.
bool starts_undefined(scope::BindingKind kind)
{
    using Kind = scope::BindingKind;
    return kind == Kind::Var || kind == Kind::CatchParameter || kind == Kind::PrivateName || kind == Kind::Special;
}

} // namespace

ir::GlobalId ModuleLowering::global_of(BindingId id)
{
    if (auto const* target = bindings.bindings[id].kind == scope::BindingKind::Import ? whole.links.import(module_id, id) : nullptr)
        return whole.global_of(*target);
    auto const [place, is_new] = m_globals.try_emplace(id.index);
    if (is_new) {
        auto const& binding = bindings.bindings[id];
        auto const name = binding.kind == scope::BindingKind::Special ? "module_" + binding.name : binding.name.string();
        place->second = module.globals.add({ name == "*default*" ? "default_export" : name, binding.has_checks, starts_undefined(binding.kind) });
    }
    return place->second;
}

ir::EnvironmentId ModuleLowering::environment_of(ScopeId scope, ir::EnvironmentId outer, std::string const& owner_name)
{
    auto const [place, is_new] = m_environments.try_emplace(scope.index);
    if (!is_new)
        return place->second;
    ir::Environment environment { owner_name, outer, {}, {}, {} };
    for (auto const id : bindings.scopes[scope].bindings) {
        auto const& binding = bindings.bindings[id];
        if (binding.storage != Storage::Captured)
            continue;
        environment_fields[id.index] = static_cast<std::uint32_t>(environment.fields.size());
        environment.fields.push_back(binding.kind == scope::BindingKind::Special ? binding.name + "_value" : binding.name.string());
        environment.starts_uninitialized.push_back(binding.has_checks);
        environment.starts_undefined.push_back(starts_undefined(binding.kind));
    }
    return place->second = module.environments.add(std::move(environment));
}

namespace {

ir::FunctionKind kind_of(js::Function const& function)
{
    using Form = js::FunctionForm;
    if (function.is_async)
        return function.is_generator ? ir::FunctionKind::AsyncGenerator : function.form == Form::Arrow ? ir::FunctionKind::AsyncArrow : ir::FunctionKind::Async;
    if (function.is_generator)
        return ir::FunctionKind::Generator;
    if (function.form == Form::Arrow)
        return ir::FunctionKind::Arrow;
    if (function.form == Form::Constructor)
        return function.is_derived_constructor ? ir::FunctionKind::DerivedConstructor : ir::FunctionKind::BaseConstructor;
    if (function.form == Form::Method || function.form == Form::Getter || function.form == Form::Setter || function.form == Form::StaticBlock || function.form == Form::Field)
        return ir::FunctionKind::Method;
    return ir::FunctionKind::Normal;
}

// 15.1.5 ExpectedArgumentCount
std::uint32_t expected_argument_count(js::Function const& function)
{
    std::uint32_t count = 0;
    for (auto const& parameter : function.parameters) {
        if (parameter.is_rest || parameter.element.default_value.is_valid())
            break;
        ++count;
    }
    return count;
}

} // namespace

ir::FunctionId ModuleLowering::function(js::FunctionId id, std::u16string name, ir::EnvironmentId environment)
{
    auto const& syntax = program.functions[id];
    ir::Function result;
    result.js_name = std::move(name);
    result.name = utf8(result.js_name);
    result.kind = kind_of(syntax);
    result.is_strict = syntax.is_strict;
    result.length = expected_argument_count(syntax);
    result.range = located(syntax.range);
    for (auto const& parameter : syntax.parameters) {
        auto const* target = std::get_if<js::BindingTarget>(&parameter.element.target.front().kind);
        result.parameters.push_back(target ? target->identifier.name : "argument");
        result.has_rest |= parameter.is_rest;
        if (!parameter.is_rest && !parameter.element.default_value.is_valid())
            result.required = static_cast<std::uint32_t>(result.parameters.size());
    }
    auto const header_end = syntax.expression_body.is_valid() ? program.expressions[syntax.expression_body].range.begin : syntax.body_range.begin;
    result.header = std::string(text({ syntax.range.begin, header_end }));
    result.environment = environment;
    auto const ir_id = module.functions.add(std::move(result));
    m_pending.push_back({ id, {}, ir_id });
    m_tree_use.add(program.functions[id].nodes);
    return ir_id;
}

ir::FunctionId ModuleLowering::constructor(js::ClassId id, std::u16string name, ir::EnvironmentId environment)
{
    auto const& class_ = program.classes[id];
    ir::FunctionId result;
    if (class_.constructor.is_valid()) {
        result = function(class_.constructor, std::move(name), environment);
    } else {
        ir::Function standard;
        standard.js_name = std::move(name);
        standard.name = utf8(standard.js_name);
        standard.kind = class_.heritage.is_valid() ? ir::FunctionKind::DerivedConstructor : ir::FunctionKind::BaseConstructor;
        standard.is_strict = true;
        standard.is_default_constructor = true;
        result = module.functions.add(std::move(standard));
    }
    module.functions[result].range = located(class_.range); // the text of a class is its constructor's
    return result;
}

ir::FunctionId ModuleLowering::initializer(js::ClassId id, std::u16string name, ir::EnvironmentId environment)
{
    ir::Function result;
    result.name = utf8(name);
    result.kind = ir::FunctionKind::Method;
    result.is_strict = true;
    result.range = located(program.classes[id].range);
    result.header = "the fields of an instance";
    result.environment = environment;
    auto const ir_id = module.functions.add(std::move(result));
    m_pending.push_back({ {}, id, ir_id });
    m_tree_use.add(program.classes[id].nodes);
    return ir_id;
}

void ModuleLowering::run_pending()
{
    for (; m_next_pending < m_pending.size(); ++m_next_pending) { // it grows while we walk
        auto const pending = m_pending[m_next_pending];
        FunctionLowering function { *this, pending.syntax, pending.ir };
        if (pending.class_.is_valid())
            function.run_initializer(pending.class_);
        else
            function.run_function();
        m_tree_use.remove(pending.class_.is_valid() ? program.classes[pending.class_].nodes : program.functions[pending.syntax].nodes);
    }
}

} // namespace gen2cpp::lower
