// Statements that are no loops.
#include "lowering.h"

#include "../support/match.h"

#include <algorithm>
#include <utility>

namespace gen2cpp::lower {

using ir::Operator;
using scope::Storage;

namespace {

class Nested {
public:
    explicit Nested(std::uint32_t& depth)
        : m_depth(depth)
    {
        ++m_depth;
    }
    Nested(Nested const&) = delete;
    ~Nested() { --m_depth; }

private:
    std::uint32_t& m_depth;
};

} // namespace

void FunctionLowering::statements(List<js::StatementId> const& body)
{
    for (auto const id : body)
        statement(id);
}

// Entering a scope makes its environment and puts lexical bindings into their dead zone where somebody may look.
void FunctionLowering::enter_scope(ScopeId id)
{
    auto const& scope = m_module.bindings.scopes[id];
    if (scope.has_environment) {
        auto const outer_type = current_environment_type();
        auto const type = m_module.environment_of(id, outer_type, m_function().name);
        auto const place = variable("scope", ir::VariableKind::Environment);
        m_function().variables[place].environment = type;
        auto const outer = current_environment();
        append(ir::NewEnvironment { place, type, outer.is_valid() ? make(ir::EnvironmentOf { outer, 0 }) : ir::ExpressionId {} });
        m_environments.push_back({ id, place, type });
    }
    for (auto const binding : scope.bindings)
        if (m_module.bindings.bindings[binding].has_checks && m_module.bindings.bindings[binding].storage == Storage::Local)
            assign(place_of(binding), make(ir::Hole {}));
}

void FunctionLowering::leave_scope(ScopeId id)
{
    if (m_module.bindings.scopes[id].has_environment)
        m_environments.pop_back();
}

ir::VariableId FunctionLowering::current_environment() const
{
    return m_environments.empty() ? m_closure_environment : m_environments.back().variable;
}

ir::EnvironmentId FunctionLowering::current_environment_type()
{
    return m_environments.empty() ? m_function().environment : m_environments.back().type;
}

// Function declarations have their value from the beginning of their scope (10.2.11 step 36, 14.2.3).
void FunctionLowering::declare_functions(ScopeId id, Declared which)
{
    for (auto const statement : m_module.bindings.scopes[id].functions) {
        auto const function = std::get<js::FunctionDeclaration>(m_module.program.statements[statement].kind).function;
        auto const& name = m_module.program.functions[function].name;
        auto const binding = m_module.bindings.scopes[id].names.find(name ? name->name : "*default*");
        bool const is_shared = m_module.bindings.bindings[binding].storage == Storage::Module;
        if (which != Declared::All && is_shared != (which == Declared::Shared))
            continue;
        auto const closure = function_literal(function, name ? utf16(name->name) : u"default");
        m_module.declared_functions[binding.index] = std::get<ir::Closure>(m_module.module.expressions[closure].kind).function;
        if (m_module.bindings.bindings[binding].storage == Storage::Global)
            evaluate(operation(Operator::DeclareGlobalFunction, { key(utf16(name->name)), closure }));
        else
            initialize_binding(binding, closure, m_module.program.functions[function].range);
    }
}

// 16.1.7 GlobalDeclarationInstantiation: a script's functions and variables are properties of the global object before it runs.
void FunctionLowering::declare_globals()
{
    for (auto const id : m_module.bindings.scopes[m_module.bindings.program].bindings) {
        auto const& binding = m_module.bindings.bindings[id];
        bool const is_restricted = binding.name == "undefined" || binding.name == "NaN" || binding.name == "Infinity";
        if (is_restricted && binding.storage != Storage::Global && m_module.program.goal == js::Goal::Script)
            evaluate(operation(Operator::ThrowRedeclaration, { key(utf16(binding.name)) }));
    }
    declare_functions(m_module.bindings.program);
    for (auto const id : m_module.bindings.scopes[m_module.bindings.program].bindings) {
        auto const& binding = m_module.bindings.bindings[id];
        if (binding.storage == Storage::Global && binding.kind == scope::BindingKind::Var)
            evaluate(operation(Operator::DeclareGlobalVariable, { key(utf16(binding.name)) }));
    }
}

void FunctionLowering::scoped(ScopeId scope, List<js::StatementId> const& body)
{
    enter_scope(scope);
    declare_functions(scope);
    statements(body);
    leave_scope(scope);
}

void FunctionLowering::statement(js::StatementId id)
{
    if (!id.is_valid())
        return;
    auto const& it = m_module.program.statements[id];
    auto const range = it.range;
    constexpr std::uint32_t k_deepest = 100; // C++ compilers count braces and brackets
    if (m_nesting >= k_deepest)
        return m_module.too_deep(range, k_deepest);
    Nested const nested { m_nesting };
    // Labels belong to the statement right behind them.
    bool const takes_labels = std::holds_alternative<js::While>(it.kind) || std::holds_alternative<js::DoWhile>(it.kind) || std::holds_alternative<js::For>(it.kind)
        || std::holds_alternative<js::ForIn>(it.kind) || std::holds_alternative<js::ForOf>(it.kind) || std::holds_alternative<js::Labeled>(it.kind);
    if (!takes_labels)
        m_pending_labels.clear();
    match(
        it.kind,
        [&](js::VariableDeclaration const& declaration) { variable_declaration(declaration); },
        [&](js::FunctionDeclaration const& declaration) { function_in_block(id, declaration); },
        [&](js::ClassDeclaration const& declaration) { class_declaration(declaration); },
        [&](js::ExpressionStatement const& statement) { effect(statement.expression); },
        [&](js::Block const& statement) {
            auto body = block([&] { scoped(m_module.bindings.statement_scopes.at(id.index), statement.body); });
            append(ir::Scope { std::move(body) }, range);
        },
        [&](js::EmptyStatement const&) {},
        [&](js::DebuggerStatement const&) {},
        [&](js::If const& statement) { if_statement(statement, range); },
        [&](js::While const& statement) { while_loop(statement, range); },
        [&](js::DoWhile const& statement) { do_while_loop(statement, range); },
        [&](js::For const& statement) { for_loop(id, statement, range); },
        [&](js::ForIn const& statement) { iteration(id, statement.head, statement.object, statement.body, ir::IterationKind::In, range); },
        [&](js::ForOf const& statement) {
            auto const kind = statement.is_await ? ir::IterationKind::AsyncOf : ir::IterationKind::Of;
            iteration(id, statement.head, statement.iterable, statement.body, kind, range);
        },
        [&](js::Switch const& statement) { switch_statement(id, statement, range); },
        [&](js::Labeled const& statement) { labeled(statement, range); },
        [&](js::Break const& statement) { break_(statement, range); },
        [&](js::Continue const& statement) { continue_(statement, range); },
        [&](js::Return const& statement) { return_statement(statement, range); },
        [&](js::Throw const& statement) {
            auto const thrown = value(statement.value);
            append(ir::Throw { thrown }, range);
        },
        [&](js::Try const& statement) { try_statement(id, statement, range); },
        [&](js::With const&) { m_module.unsupported("`with`", range, "name the object: `object.property`"); },
        [](js::Import const&) {}, // all done before the module runs
        [](js::ExportNames const&) {},
        [](js::ExportAll const&) {},
        [&](js::ExportDeclaration const& statement) { this->statement(statement.declaration); },
        [&](js::ExportDefault const& statement) { export_default(statement, range); },
        [](std::monostate) {});
}

void FunctionLowering::export_default(js::ExportDefault const& it, SourceRange range)
{
    if (it.declaration.is_valid())
        return statement(it.declaration);
    auto const binding = m_module.bindings.scopes[m_module.bindings.program].names.find("*default*");
    initialize_binding(binding, named_value(it.expression, Name { u"default" }), range);
}

// B.3.2.1: when the declaration is reached, the var of the function takes the value of the block's binding.
void FunctionLowering::function_in_block(js::StatementId id, js::FunctionDeclaration const& declaration)
{
    auto const var = m_module.bindings.annex_b_vars.find(id.index);
    if (var == m_module.bindings.annex_b_vars.end())
        return;
    auto const& name = m_module.program.functions[declaration.function].name->name;
    auto const block_scope = m_module.bindings.scopes[m_module.bindings.functions[declaration.function.index].parameters].parent;
    auto const inner = m_module.bindings.scopes[block_scope].names.find(name);
    initialize_binding(var->second, make(ir::Read { place_of(inner), {}, false }));
}

void FunctionLowering::class_declaration(js::ClassDeclaration const& it)
{
    auto const& class_ = m_module.program.classes[it.class_];
    auto const name = class_.name ? class_.name->name : "default";
    auto const constructor = class_value(it.class_, utf16(name));
    initialize_binding(declared_class(class_), constructor, class_.range);
}

// The outer binding of a class declaration: in the scope around the class.
BindingId FunctionLowering::declared_class(js::Class const& class_)
{
    auto const name = class_.name ? class_.name->name : "*default*";
    auto const id = static_cast<std::uint32_t>(&class_ - &m_module.program.classes[js::ClassId { 0 }]);
    auto scope = m_module.bindings.scopes[m_module.bindings.class_scopes.at(id)].parent;
    return m_module.bindings.scopes[scope].names.find(name);
}

void FunctionLowering::variable_declaration(js::VariableDeclaration const& it)
{
    for (auto const& declarator : it.declarators) {
        auto const* name = std::get_if<js::BindingTarget>(&declarator.target.kind);
        if (!declarator.initializer.is_valid()) {
            if (it.kind != js::DeclarationKind::Var && name)
                initialize_binding(m_module.bindings.use(name->identifier.range.begin).binding, undefined(), declarator.range);
            continue;
        }
        if (name) {
            auto const initial = named_value(declarator.initializer, utf16(name->identifier.name));
            initialize_binding(m_module.bindings.use(name->identifier.range.begin).binding, initial, declarator.range);
        } else {
            auto const source = stable(pattern_source(declarator.target, declarator.initializer));
            bind(declarator.target, source, Binding::Initialize, pattern_text(declarator.target, declarator.initializer));
        }
    }
}

void FunctionLowering::if_statement(js::If const& it, SourceRange range)
{
    auto const test = condition(it.test);
    auto consequent = block([&] { inner_statement(it.consequent); });
    auto alternate = block([&] {
        auto const* chained = it.alternate.is_valid() ? std::get_if<js::If>(&m_module.program.statements[it.alternate].kind) : nullptr;
        if (chained)
            if_statement(*chained, m_module.program.statements[it.alternate].range); // `else if` does not nest
        else
            inner_statement(it.alternate);
    });
    append(ir::If { test, std::move(consequent), std::move(alternate) }, range);
}

// The body of a statement: a block needs no C++ block of its own there.
void FunctionLowering::inner_statement(js::StatementId id)
{
    if (!id.is_valid())
        return;
    if (auto const* inner = std::get_if<js::Block>(&m_module.program.statements[id].kind)) {
        m_pending_labels.clear();
        scoped(m_module.bindings.statement_scopes.at(id.index), inner->body);
    } else if (std::holds_alternative<js::FunctionDeclaration>(m_module.program.statements[id].kind)) {
        scoped(m_module.bindings.statement_scopes.at(id.index), { id }); // B.3.3: a branch of an `if`
    } else {
        statement(id);
    }
}

void FunctionLowering::return_statement(js::Return const& it, SourceRange range)
{
    auto result = it.value.is_valid() ? value(it.value) : undefined();
    if (it.value.is_valid() && m_function().kind == ir::FunctionKind::AsyncGenerator)
        result = await(result, range, true); // 14.10.1
    if (!m_syntax.is_valid() || !m_module.program.functions[m_syntax].is_derived_constructor) {
        append(ir::Return { result }, range);
        return;
    }
    if (!m_constructor_exit)
        m_constructor_exit = { label(), temporary("result") };
    assign(m_constructor_exit->result, result);
    append(ir::Jump { m_constructor_exit->label, false }, range);
}

void FunctionLowering::try_statement(js::StatementId id, js::Try const& it, SourceRange range)
{
    ir::Try result { .body = {}, .handler = {}, .finalizer = {}, .caught = {}, .pending = {}, .has_handler = it.has_handler, .has_finalizer = it.finalizer.is_valid() };
    result.body = block([&] { inner_statement(it.block); });
    if (it.has_handler) {
        result.caught = temporary("caught");
        result.handler = block([&] {
            auto const scope = m_module.bindings.statement_scopes.at(id.index);
            enter_scope(scope);
            if (it.parameter)
                bind(*it.parameter, read(result.caught), Binding::Initialize, std::holds_alternative<js::ArrayPattern>(it.parameter->kind) ? "" : ".catch");
            inner_statement(it.handler);
            leave_scope(scope);
        });
    }
    if (result.has_finalizer) {
        result.pending = temporary("pending", ir::VariableKind::Pending);
        result.finalizer = block([&] { inner_statement(it.finalizer); });
    }
    append(std::move(result), range);
}

void FunctionLowering::switch_statement(js::StatementId id, js::Switch const& it, SourceRange range)
{
    auto body = block([&] {
        bool const has_tests = std::any_of(it.cases.begin(), it.cases.end(), [](auto const& each) { return each.test.is_valid(); });
        auto discriminant = value(it.discriminant);
        if (has_tests)
            discriminant = stable(discriminant, "subject");
        else
            evaluate(std::exchange(discriminant, undefined()));
        auto const scope = m_module.bindings.statement_scopes.at(id.index);
        enter_scope(scope);
        declare_functions(scope);
        ir::Switch result { label(), discriminant, {} };
        m_targets.push_back({ {}, result.label, false, false });
        for (auto const& each : it.cases) {
            ir::SwitchCase lowered;
            lowered.prelude = block([&] {
                if (each.test.is_valid())
                    lowered.test = operation(Operator::StrictEqual, { discriminant, value(each.test) });
            });
            lowered.body = block([&] { statements(each.body); });
            result.cases.push_back(std::move(lowered));
        }
        m_targets.pop_back();
        append(std::move(result), range);
        leave_scope(scope);
    });
    append(ir::Scope { std::move(body) }, range);
}

void FunctionLowering::labeled(js::Labeled const& it, SourceRange range)
{
    m_pending_labels.push_back(it.label.name);
    auto const& body = m_module.program.statements[it.body].kind;
    bool const is_loop = std::holds_alternative<js::While>(body) || std::holds_alternative<js::DoWhile>(body) || std::holds_alternative<js::For>(body)
        || std::holds_alternative<js::ForIn>(body) || std::holds_alternative<js::ForOf>(body);
    if (is_loop || std::holds_alternative<js::Labeled>(body))
        return statement(it.body); // the loop takes the names
    auto const target = label();
    m_targets.push_back({ std::exchange(m_pending_labels, {}), target, false, true });
    auto inner = block([&] { statement(it.body); });
    m_targets.pop_back();
    append(ir::Labeled { target, std::move(inner) }, range);
}

void FunctionLowering::break_(js::Break const& it, SourceRange range)
{
    for (auto i = m_targets.size(); i-- > 0;) { // innermost first
        auto const& target = m_targets[i];
        bool const is_meant = it.label ? std::find(target.names.begin(), target.names.end(), it.label->name) != target.names.end() : !target.is_plain_label;
        if (is_meant) {
            append(ir::Jump { target.label, false }, range);
            return;
        }
    }
}

void FunctionLowering::continue_(js::Continue const& it, SourceRange range)
{
    for (auto i = m_targets.size(); i-- > 0;) {
        auto const& target = m_targets[i];
        if (!target.is_loop)
            continue; // a switch or a labelled block: `continue` passes through it
        if (!it.label || std::find(target.names.begin(), target.names.end(), it.label->name) != target.names.end()) {
            append(ir::Jump { target.label, true }, range);
            return;
        }
    }
}

} // namespace gen2cpp::lower
