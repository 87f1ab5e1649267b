// Loops (14.7).
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

using ir::Operator;

ir::LabelId FunctionLowering::enter_loop()
{
    auto const target = label();
    m_targets.push_back({ std::exchange(m_pending_labels, {}), target, true, false });
    return target;
}

void FunctionLowering::while_loop(js::While const& it, SourceRange range)
{
    ir::Loop loop { ir::LoopKind::While, enter_loop(), {}, {}, {}, {} };
    loop.prelude = block([&] { loop.test = condition(it.test); });
    loop.body = block([&] { inner_statement(it.body); });
    m_targets.pop_back();
    append(std::move(loop), range);
}

void FunctionLowering::do_while_loop(js::DoWhile const& it, SourceRange range)
{
    ir::Loop loop { ir::LoopKind::DoWhile, enter_loop(), {}, {}, {}, {} };
    loop.body = block([&] { inner_statement(it.body); });
    loop.prelude = block([&] { loop.test = condition(it.test); });
    m_targets.pop_back();
    append(std::move(loop), range);
}

namespace {

bool contains_function(js::Program const& program, SourceRange range)
{
    for (auto const& function : program.functions)
        if (function.range.begin >= range.begin && function.range.end <= range.end)
            return true;
    return false;
}

} // namespace

//   for (let i = 0; test; update) body, where a closure captures i:
//
//   scope = new environment; scope.i = 0;
//   loop (test) { body } update: scope = copy of scope; update
//
// Each iteration has bindings of its own, with the values of the last one (14.7.4.4 CreatePerIterationEnvironment).
void FunctionLowering::for_loop(js::StatementId id, js::For const& it, SourceRange range)
{
    auto whole = block([&] {
        auto const labels = std::exchange(m_pending_labels, {});
        auto const scope = m_module.bindings.statement_scopes.at(id.index);
        enter_scope(scope);
        if (it.initializer.is_valid())
            statement(it.initializer);
        bool const has_copies = m_module.bindings.scopes[scope].has_environment;
        auto const copy = [&] {
            if (has_copies)
                append(ir::CopyEnvironment { m_environments.back().variable, m_environments.back().type });
        };
        if (has_copies && contains_function(m_module.program, m_module.program.statements[it.initializer].range))
            copy();
        m_pending_labels = labels;
        ir::Loop loop { ir::LoopKind::For, enter_loop(), {}, {}, {}, {} };
        loop.prelude = block([&] {
            if (it.test.is_valid())
                loop.test = condition(it.test);
        });
        loop.body = block([&] { inner_statement(it.body); });
        loop.update = block([&] {
            copy();
            if (it.update.is_valid())
                effect(it.update);
        });
        m_targets.pop_back();
        append(std::move(loop), range);
        leave_scope(scope);
    });
    append(ir::Scope { std::move(whole) }, range);
}

void FunctionLowering::iteration(js::StatementId id, js::ForHead const& head, js::ExpressionId source, js::StatementId body, ir::IterationKind kind, SourceRange range)
{
    auto const labels = std::exchange(m_pending_labels, {});
    auto const scope = m_module.bindings.statement_scopes.at(id.index);
    if (head.var_initializer.is_valid()) {
        auto const& name = std::get<js::BindingTarget>(head.target->kind).identifier;
        bind_name(name, named_value(head.var_initializer, utf16(name.name)), Binding::Assign);
    }
    // The operand sees the loop's names in their dead zone: an environment for it only if somebody looks.
    bool needs_dead_zone = false;
    for (auto const binding : m_module.bindings.scopes[scope].bindings)
        needs_dead_zone |= m_module.bindings.bindings[binding].has_checks;
    bool const is_of = kind != ir::IterationKind::In;
    auto const iterated = [&] { return is_of ? iterated_value(source, kind == ir::IterationKind::Of ? IteratedBy::Loop : IteratedBy::AsyncLoop) : value(source); };
    ir::ExpressionId iterable;
    if (needs_dead_zone) {
        enter_scope(scope);
        iterable = stable(iterated(), "iterable");
        leave_scope(scope);
    } else {
        iterable = iterated();
    }
    m_pending_labels = labels;
    ir::ForOf loop { kind, enter_loop(), {}, {}, iterable, iterable_text(source, true), {}, temporary("pending", ir::VariableKind::Pending) };
    auto const* name = std::get_if<js::BindingTarget>(&head.target->kind);
    loop.item = temporary(name ? name->identifier.name : is_of ? "item" : "key");
    loop.takes_apart = kind == ir::IterationKind::Of && std::holds_alternative<js::ArrayPattern>(head.target->kind);
    bool const is_async = kind == ir::IterationKind::AsyncOf;
    m_function().has_top_level_await |= is_async && m_function().kind == ir::FunctionKind::Program;
    loop.iterator = temporary("loop", is_async ? ir::VariableKind::AsyncIteration : is_of ? ir::VariableKind::Iteration : ir::VariableKind::Enumeration);
    loop.body = block([&] {
        enter_scope(scope);
        bool const is_lexical = head.declaration && *head.declaration != js::DeclarationKind::Var;
        auto const binding = is_lexical ? Binding::Initialize : Binding::Assign;
        if (is_lexical && name && renames(m_module.bindings.use(name->identifier.range.begin).binding, loop.item))
            ; // the item itself is the binding
        else
            bind(head.target, read(loop.item), binding, head.declaration ? SourceText(".for") : SourceText());
        inner_statement(body);
        leave_scope(scope);
    });
    m_targets.pop_back();
    append(std::move(loop), range);
}

// A loop variable that no closure captures and nothing checks is the loop's own item.
bool FunctionLowering::renames(BindingId id, ir::VariableId item)
{
    auto const& binding = m_module.bindings.bindings[id];
    if (binding.storage != scope::Storage::Local || binding.has_checks)
        return false;
    m_variables[id.index] = item;
    m_function().variables[item].is_temporary = !binding.is_assigned;
    return true;
}

} // namespace gen2cpp::lower
