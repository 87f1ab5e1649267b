// The declarations of a scope (8.2: BoundNames, LexicallyScopedDeclarations, VarScopedDeclarations).
#include "resolver.h"

#include "../support/match.h"

namespace gen2cpp::scope {

using namespace syntax;

BindingId Resolver::declare(ScopeId scope, InternedText name, BindingKind kind, SourceRange range)
{
    auto& names = m_result.scopes[scope].names;
    if (auto const found = names.find(name); found.is_valid()) {
        // A var or function repeats; a function wins over a var of the same name.
        auto& binding = m_result.bindings[found];
        if (kind == BindingKind::Function && binding.kind == BindingKind::Var)
            binding.kind = kind;
        else if (kind == BindingKind::Function)
            binding.is_assigned = true;
        return found;
    }
    Binding binding { .name = name, .kind = kind, .scope = scope, .function = m_result.scopes[scope].function, .range = range };
    auto const id = m_result.bindings.add(std::move(binding));
    m_result.scopes[scope].names.emplace(name, id);
    m_result.scopes[scope].bindings.push_back(id);
    return id;
}

void Resolver::declare_pattern(ScopeId scope, Pattern const& pattern, BindingKind kind, std::uint32_t initialized_at)
{
    auto const element = [&](PatternElement const& it) { declare_pattern(scope, it.target.front(), kind, initialized_at); };
    match(
        pattern.kind,
        [&](BindingTarget const& it) {
            auto const id = declare(scope, it.identifier.name, kind, it.identifier.range);
            m_result.bindings[id].initialized_at = initialized_at;
            if (!m_switch_cases.empty())
                m_declared_in_case[id.index] = m_switch_cases.back();
        },
        [&](ExpressionTarget const&) {},
        [&](ArrayPattern const& it) {
            for (auto const& each : it.elements)
                if (each)
                    element(*each);
            for (auto const& rest : it.rest)
                declare_pattern(scope, rest, kind, initialized_at);
        },
        [&](ObjectPattern const& it) {
            for (auto const& property : it.properties)
                element(property.value);
            for (auto const& rest : it.rest)
                declare_pattern(scope, rest, kind, initialized_at);
        });
}

void Resolver::declare_lexical(ScopeId scope, List<StatementId> const& body)
{
    for (auto const id : body)
        declare_lexical(scope, id);
}

void Resolver::declare_lexical(ScopeId scope, StatementId id)
{
    auto const& statement = m_program.statements[id];
    if (auto const* it = std::get_if<VariableDeclaration>(&statement.kind)) {
        if (it->kind == DeclarationKind::Var)
            return;
        auto const kind = it->kind == DeclarationKind::Let ? BindingKind::Let : BindingKind::Const;
        for (auto const& declarator : it->declarators) {
            declare_pattern(scope, declarator.target, kind, declarator.range.end);
            auto const* value = declarator.initializer.is_valid() ? std::get_if<FunctionExpression>(&m_program.expressions[declarator.initializer].kind) : nullptr;
            if (value)
                m_reached_at[value->function.index] = declarator.range.end;
        }
    } else if (auto const* function = std::get_if<FunctionDeclaration>(&statement.kind)) {
        auto const& name = m_program.functions[function->function].name;
        auto const binding = declare(scope, name ? name->name : "*default*", BindingKind::Function, name ? name->range : statement.range);
        m_result.scopes[scope].functions.push_back(id);
        m_function_of_binding[binding.index] = function->function;
    } else if (auto const* declared = std::get_if<ClassDeclaration>(&statement.kind)) {
        auto const& name = m_program.classes[declared->class_].name;
        auto const binding = declare(scope, name ? name->name : "*default*", BindingKind::Class, name ? name->range : statement.range);
        m_result.bindings[binding].initialized_at = statement.range.end;
        if (!m_switch_cases.empty())
            m_declared_in_case[binding.index] = m_switch_cases.back();
    } else if (auto const* labeled = std::get_if<Labeled>(&statement.kind)) {
        declare_lexical(scope, labeled->body);
    } else if (auto const* exported = std::get_if<ExportDeclaration>(&statement.kind)) {
        declare_lexical(scope, exported->declaration);
    } else if (auto const* exported_default = std::get_if<ExportDefault>(&statement.kind)) {
        if (exported_default->declaration.is_valid())
            return declare_lexical(scope, exported_default->declaration);
        auto const binding = declare(scope, "*default*", BindingKind::Let, statement.range);
        m_result.bindings[binding].initialized_at = statement.range.end;
    } else if (auto const* import = std::get_if<Import>(&statement.kind)) {
        for (auto const& specifier : import->specifiers)
            declare(scope, specifier.local.name, BindingKind::Import, specifier.local.range);
    }
}

bool Resolver::is_function_declaration(StatementId id) const
{
    return id.is_valid() && std::holds_alternative<FunctionDeclaration>(m_program.statements[id].kind);
}

void Resolver::declare_vars(ScopeId scope, List<StatementId> const& body)
{
    for (auto const id : body)
        declare_vars(scope, id);
}

void Resolver::declare_vars(ScopeId scope, StatementId id)
{
    if (!id.is_valid())
        return;
    auto const head = [&](ForHead const& it) {
        if (it.declaration == DeclarationKind::Var)
            declare_pattern(scope, it.target, BindingKind::Var, 0);
    };
    match(
        m_program.statements[id].kind,
        [&](VariableDeclaration const& it) {
            if (it.kind == DeclarationKind::Var)
                for (auto const& declarator : it.declarators)
                    declare_pattern(scope, declarator.target, BindingKind::Var, 0);
        },
        [&](Block const& it) { declare_vars_of_block(scope, it.body); },
        [&](FunctionDeclaration const& it) { declare_block_function(scope, id, it); },
        [&](If const& it) {
            for (auto const branch : { it.consequent, it.alternate }) {
                if (is_function_declaration(branch))
                    declare_vars_of_block(scope, { branch });
                else
                    declare_vars(scope, branch);
            }
        },
        [&](While const& it) { declare_vars(scope, it.body); },
        [&](DoWhile const& it) { declare_vars(scope, it.body); },
        [&](For const& it) {
            declare_vars(scope, it.initializer);
            declare_vars(scope, it.body);
        },
        [&](ForIn const& it) {
            head(it.head);
            declare_vars(scope, it.body);
        },
        [&](ForOf const& it) {
            head(it.head);
            declare_vars(scope, it.body);
        },
        [&](Switch const& it) {
            for (auto const& each : it.cases)
                declare_vars_of_block(scope, each.body);
        },
        [&](Labeled const& it) { declare_vars(scope, it.body); },
        [&](Try const& it) {
            declare_vars(scope, it.block);
            declare_vars(scope, it.handler);
            declare_vars(scope, it.finalizer);
        },
        [&](With const& it) { declare_vars(scope, it.body); },
        [&](ExportDeclaration const& it) { declare_vars(scope, it.declaration); },
        [](auto const&) {}); // nothing else contains a var
}

// The names that let, const and class (and generators, which B.3.2 leaves out) declare directly in a block.
void Resolver::enter_block_names(List<StatementId> const& body)
{
    auto& names = m_block_names.emplace_back();
    for (auto const id : body) {
        auto const& kind = m_program.statements[id].kind;
        if (auto const* it = std::get_if<VariableDeclaration>(&kind); it && it->kind != DeclarationKind::Var) {
            for (auto const& declarator : it->declarators)
                if (auto const* target = std::get_if<BindingTarget>(&declarator.target.kind))
                    names.insert(target->identifier.name.number());
        } else if (auto const* declared = std::get_if<ClassDeclaration>(&kind)) {
            if (auto const& name = m_program.classes[declared->class_].name)
                names.insert(name->name.number());
        }
    }
}

void Resolver::declare_vars_of_block(ScopeId scope, List<StatementId> const& body)
{
    enter_block_names(body);
    declare_vars(scope, body);
    m_block_names.pop_back();
}

// B.3.2.1: no let, const, class or parameter of this name between the block and the function's own scope.
bool Resolver::may_hoist(ScopeId var_scope, InternedText name) const
{
    for (std::size_t i = 0; i + 1 < m_block_names.size(); ++i)
        if (m_block_names[i].contains(name.number()))
            return false;
    auto const is_free = [&](ScopeId scope) {
        auto const& names = m_result.scopes[scope].names;
        auto const found = names.find(name);
        if (!found.is_valid())
            return true;
        auto const kind = m_result.bindings[found].kind;
        return kind == BindingKind::Var || kind == BindingKind::Function;
    };
    if (!is_free(var_scope))
        return false;
    bool const has_own_parameters = m_function.is_valid() && m_result.functions[m_function.index].parameters != var_scope;
    return !has_own_parameters || is_free(m_result.functions[m_function.index].parameters);
}

// B.3.2: in sloppy code a function declared in a block is also a var of the function around it.
void Resolver::declare_block_function(ScopeId var_scope, StatementId id, FunctionDeclaration const& declaration)
{
    auto const& function = m_program.functions[declaration.function];
    if (m_block_names.empty() || function.is_strict || function.is_generator || function.is_async || !function.name)
        return;
    auto const& name = function.name->name;
    if (!may_hoist(var_scope, name))
        return;
    auto const var = declare(var_scope, name, BindingKind::Var, function.name->range);
    m_result.bindings[var].is_assigned = true;
    m_result.annex_b_vars[id.index] = var;
}

} // namespace gen2cpp::scope
