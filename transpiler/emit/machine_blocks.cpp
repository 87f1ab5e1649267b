// The blocks of a state machine as the cases of its switch, and the jumps between them.
#include "forms.h"
#include "machine_printer.h"

#include "../support/match.h"

namespace gen2cpp::emit {

using flow::BlockId;
using machine::VariableStorage;

// Where a completion goes on that leaves a resume point or a statement: return() passes by `catch`.
void MachinePrinter::print_handles()
{
    m_out.line("// Whether something in the function handles the completion; it goes on there.");
    m_out.line("bool handles(js::Received completion)");
    m_out.line("{");
    m_out.indent();
    m_out.line("for (;;) {");
    m_out.indent();
    m_out.line("switch (handler) {");
    m_out.line("case Handler::None:");
    m_out.line("    return false;");
    for (std::size_t i = 0; i < m_machine.graph.regions.size(); ++i) {
        auto const& region = m_machine.graph.regions[m_machine.graph.regions.id(i)];
        m_out.line("case Handler::", m_machine.handlers[i], ":");
        m_out.indent();
        m_out.line("handler = ", handler_name(region.outer), ";");
        auto const* state = m_machine.state_of(region.handler);
        auto const& variable = variable_name(region.variable);
        if (region.kind == flow::RegionKind::Catch) {
            m_out.line("if (completion.mode == js::ResumeMode::Return)");
            m_out.line("    continue;");
            if (m_machine.storage[region.variable.index] != VariableStorage::Unused && is_kept(region.variable))
                m_out.line(variable, " = completion.value;");
        } else {
            m_out.line(variable, " = js::Pending(completion);");
        }
        m_out.line("state = State::", state->name, ";");
        m_out.line("return true;");
        m_out.dedent();
    }
    m_out.line("}");
    m_out.dedent();
    m_out.line("}");
    m_out.dedent();
    m_out.line("}");
}

void MachinePrinter::edge(flow::Block const& from, BlockId target, BlockId next)
{
    auto const& to = m_machine.graph.blocks[target];
    if (is_inlined(target))
        return print_terminator(to, {});
    if (from.region != to.region)
        m_out.line("handler = ", handler_name(to.region), ";");
    if (target != next)
        m_out.line("goto ", m_machine.labels[target.index], ";");
}

void MachinePrinter::edge_if(std::string const& condition, flow::Block const& from, BlockId target)
{
    auto const& to = m_machine.graph.blocks[target];
    bool const is_one_line = is_inlined(target) ? std::holds_alternative<flow::Return>(*to.terminator) || !to.region.is_valid() : from.region == to.region;
    m_out.line("if (", whole(condition), is_one_line ? ")" : ") {");
    m_out.indent();
    edge(from, target, {});
    m_out.dedent();
    if (!is_one_line)
        m_out.line("}");
}

void MachinePrinter::print_blocks()
{
    for (std::size_t i = 0; i < m_machine.order.size(); ++i)
        print_block(i);
}

void MachinePrinter::print_block(std::size_t position)
{
    auto const id = m_machine.order[position];
    auto const& block = m_machine.graph.blocks[id];
    auto const next = position + 1 < m_machine.order.size() ? m_machine.order[position + 1] : BlockId {};
    auto const* state = m_machine.state_of(id);
    bool const is_entry = id == m_machine.graph.entry;
    bool const is_labelled = m_labelled.contains(id.index);
    if (!state && !is_entry && !is_labelled && (is_inlined(id) || m_unreached.contains(id.index)))
        return;
    if (is_entry && !has_one_state())
        m_out.outdented("case State::Start:");
    if (state)
        m_out.outdented("case State::", state->name, ":", place_comment(block.at));
    if (is_labelled)
        m_out.outdented(m_machine.labels[id.index], ":");
    auto const received = received_at(id);
    bool const declares_received = received.is_valid() && m_machine.storage[received.index] == VariableStorage::Block;
    bool has_declarations = !m_tops[id.index].empty() || declares_received || (is_delegating(id) && !is_direct());
    for (auto const statement : m_statements[id.index])
        has_declarations |= m_declarations.at_assignment.contains(statement.index) || ir::holds<ir::Try>(m_context.module().statements[statement].kind)
            || std::holds_alternative<ir::Switch>(m_context.module().statements[statement].kind) || std::holds_alternative<ir::Scope>(m_context.module().statements[statement].kind);
    if (has_declarations) {
        m_out.line("{");
        m_out.indent();
    }
    auto const declared = m_declared.size();
    for (auto const variable : m_tops[id.index])
        if (is_kept(variable))
            m_out.line(variable_type(variable), variable_name(variable), initial_value(variable), ";");
    auto const before_received = m_out.size();
    if (received.is_valid() && m_machine.storage[received.index] != VariableStorage::Unused && is_kept(received)) {
        auto const sent = is_direct() ? facts()->sent : types::Type::any();
        auto const text = is_direct() ? converted(of_machine("sent"), m_context.types.representation(sent), sent, variable_set(received)) : converted("received.value", Representation::Value, sent, variable_set(received));
        m_out.line(declares_received ? variable_type(received) + "const " : "", variable_name(received), " = ", text, ";");
    }
    auto const behind_received = m_out.size();
    for (auto const& item : block.items)
        print_item(item);
    auto const* entered = own_delegation(block);
    bool const is_empty = block.items.empty() && (!received.is_valid() || m_machine.storage[received.index] == VariableStorage::Unused);
    if (entered)
        print_entering(*entered);
    else if (is_delegating(id))
        print_delegate(id, block, std::get<flow::Delegate>(*block.terminator), next);
    else
        print_terminator(block, next);
    mark_unused(declared);
    if (declares_received && !mentions(m_out.behind(behind_received), variable_name(received)))
        m_out.erase(before_received, behind_received); // its reads were found to need no value
    if (has_declarations) {
        m_out.dedent();
        m_out.line("}");
    }
    bool const falls = !entered && [&] {
        auto const* jump = std::get_if<flow::Jump>(&*block.terminator);
        auto const* branch = std::get_if<flow::Branch>(&*block.terminator);
        auto const* step = std::get_if<flow::Step>(&*block.terminator);
        auto const* delegate = std::get_if<flow::Delegate>(&*block.terminator);
        auto const* finally = std::get_if<flow::EndFinally>(&*block.terminator);
        return (jump && jump->target == next) || (branch && (branch->if_true == next || branch->if_false == next)) || (step && step->body == next)
            || (delegate && delegate->after == next) || (finally && last_exit(*finally) == next);
    }();
    if (falls && next.is_valid() && m_machine.state_of(next) && !is_inlined(next))
        m_out.line("[[fallthrough]];");
    else if (falls && is_empty && !has_declarations && (is_labelled || state) && std::holds_alternative<flow::Jump>(*block.terminator))
        m_out.line(";"); // a label needs a statement
}

void MachinePrinter::print_item(flow::Item const& item)
{
    auto const& module = m_context.module();
    match(
        item,
        [&](flow::Statement const& it) { statement(it.id); },
        [&](flow::OpenLoop const& it) {
            auto const& loop = ir::get<ir::ForOf>(module.statements[it.loop].kind);
            line_directive(module.statements[it.loop].range);
            auto const& name = variable_name(loop.iterator);
            if (form_of(loop.iterable) == Representation::Machine) {
                if (auto const made = value(loop.iterable); made != name)
                    m_out.line(name, " = ", made, ";");
                return;
            }
            if (variable_set(loop.iterator).is(types::ObjectKind::Array)) {
                auto type = variable_type(loop.iterator);
                type.pop_back();
                return m_out.line(name, " = ", type, "(", loop_list(loop.iterable, loop.text), ");");
            }
            if (loop.kind == ir::IterationKind::In)
                m_out.line(name, " = js::enumerate(", value(loop.iterable), ");");
            else if (loop.kind == ir::IterationKind::AsyncOf)
                m_out.line(name, " = js::ForAwait(", value(loop.iterable), ", ", text(loop.text), ");");
            else
                m_out.line(name, loop.takes_apart ? ".open_entries(" : ".open(", value(loop.iterable), ", ", text(loop.text), ");");
        },
        [&](flow::OpenDestructuring const& it) {
            auto const& pattern = std::get<ir::Destructure>(module.statements[it.pattern].kind);
            m_out.line(variable_name(pattern.iterator), ".open(", value(pattern.value), ", ", text(pattern.text), ");");
        },
        [&](flow::OpenDelegate const& it) {
            auto const& delegate = std::get<ir::Delegate>(module.statements[it.delegate].kind);
            line_directive(module.statements[it.delegate].range);
            if (is_own(delegate))
                return; // print_entering
            if (form_of(delegate.iterable) == Representation::Machine) {
                if (auto const made = value(delegate.iterable); made != variable_name(delegate.state))
                    m_out.line(variable_name(delegate.state), " = ", made, ";");
                return;
            }
            bool const is_async = m_function.variables[delegate.state].kind == ir::VariableKind::AsyncDelegation;
            m_out.line(variable_name(delegate.state), is_async ? " = js::AsyncDelegate(" : ".open(", value(delegate.iterable), ", ", text(delegate.text), ");");
            m_out.line("received = {};");
        },
        [&](flow::CloseIterator const& it) { m_out.line(variable_name(it.iterator), ".close();"); },
        [&](flow::CloseAfter const& it) {
            if (m_function.variables[it.iterator].kind == ir::VariableKind::AsyncIteration)
                return m_out.line(variable_name(it.iterator), ".leave(", variable_name(it.pending), ".is_throw());");
            m_out.line("if (", variable_name(it.pending), ".is_throw())");
            m_out.line("    ", variable_name(it.iterator), ".close_quietly();");
            m_out.line("else");
            m_out.line("    ", variable_name(it.iterator), ".close();");
        },
        [&](flow::SetPending const& it) {
            auto const& name = variable_name(it.pending);
            switch (it.kind) {
            case flow::SetPending::Kind::Normal:
                return m_out.line(name, " = js::Pending();");
            case flow::SetPending::Kind::Return:
                return m_out.line(name, " = js::Pending::returning(", it.value.is_valid() ? value(it.value) : it.from.is_valid() ? pending_value(it.from) : "js::undefined", ");");
            case flow::SetPending::Kind::Jump:
                return m_out.line(name, " = js::Pending::jump(", std::to_string(it.jump), ");");
            }
        },
        [&](flow::SetItem const& it) {
            if (m_context.types.representation(facts()->yields) != Representation::Nothing)
                return m_out.line("item = ", yielded(it.value), ";");
            evaluate(it.value);
        });
}

void MachinePrinter::return_(ir::ExpressionId value_returned, std::string const& text)
{
    if (!is_direct()) {
        auto const code = value_returned.is_valid() ? value(value_returned) : text;
        return m_out.line("return finish(", code == "js::undefined" ? "" : whole(code), ");");
    }
    if (m_context.types.representation(facts()->returns) == Representation::Nothing) {
        if (value_returned.is_valid() && FunctionPrinter::has_effects(value_returned))
            evaluate(value_returned);
        return m_out.line(finish(""));
    }
    if (value_returned.is_valid())
        return m_out.line(finish(as(value_returned, facts()->returns)));
    auto const from = text.empty() ? types::Type::undefined() : facts()->returns;
    m_out.line(finish(converted(text.empty() ? "js::undefined" : text, text.empty() ? Representation::Nothing : Representation::Value, from, facts()->returns)));
}

std::string MachinePrinter::yield(std::string const& item, BlockId resume) const
{
    return std::string("return ") + (is_recursive() ? "machine.yield(*this, " : "yield(") + whole(item) + ", State::" + m_machine.state_name(resume) + ");";
}

std::string MachinePrinter::finish(std::string const& text) const { return std::string("return ") + (is_recursive() ? "machine.leave(" : "finish(") + whole(text) + ");"; }

std::string MachinePrinter::of_machine(char const* member) const { return (is_recursive() ? "machine." : "") + std::string(member); }

std::string MachinePrinter::yielded(ir::ExpressionId id)
{
    if (m_context.types.representation(facts()->yields) != Representation::Nothing)
        return as(id, facts()->yields);
    return FunctionPrinter::has_effects(id) ? sequence(id, "js::direct::Undefined {}") : "{}";
}

void MachinePrinter::print_throw(flow::Block const& block, flow::Throw const& it)
{
    auto const thrown = it.value.is_valid() ? value(it.value) : pending_value(it.pending);
    if (!block.region.is_valid())
        return m_out.line("js::throw_value(", thrown, ");");
    // The handler is in this function: a jump instead of a C++ exception.
    auto const& region = m_machine.graph.regions[block.region];
    bool const is_used = m_machine.storage[region.variable.index] != VariableStorage::Unused;
    if (region.kind == flow::RegionKind::Finally)
        m_out.line(variable_name(region.variable), " = js::Pending::throwing(", thrown, ");");
    else if (is_used && is_kept(region.variable))
        m_out.line(variable_name(region.variable), " = ", thrown, ";");
    else
        m_out.line("static_cast<void>(", thrown, ");");
    m_out.line("handler = ", handler_name(region.outer), ";");
    m_out.line("goto ", m_machine.labels[region.handler.index], ";");
}

void MachinePrinter::print_delegate(BlockId id, flow::Block const& block, flow::Delegate const& it, BlockId next)
{
    auto const& name = variable_name(it.state);
    bool const has_result = it.result.is_valid() && m_machine.storage[it.result.index] != VariableStorage::Unused && is_kept(it.result);
    if (auto const machine = variable_set(it.state); machine.is(types::ObjectKind::Machine)) {
        if (machine.object == m_function_id.index) { // a frame, which has left
            if (has_result)
                m_out.line(variable_name(it.result), " = ", converted(of_machine("returned"), m_context.types.representation(facts()->returns), facts()->returns, variable_set(it.result)), ";");
            return edge(block, it.after, next);
        }
        auto const& inner = m_context.types.functions[machine.object];
        if (m_context.types.representation(inner.sent) != Representation::Nothing)
            m_out.line(name, ".sent = ", converted(of_machine("sent"), m_context.types.representation(facts()->sent), facts()->sent, inner.sent), ";");
        m_out.line("if (", name, ".resume())");
        m_out.line("    ", yield(converted(name + ".item", m_context.types.representation(inner.yields), inner.yields, facts()->yields), id));
        if (has_result)
            m_out.line(variable_name(it.result), " = ", converted(name + ".returned", m_context.types.representation(inner.returns), inner.returns, variable_set(it.result)), ";");
        return edge(block, it.after, next);
    }
    m_out.line("auto const outcome = ", name, ".resume(received);");
    bool const is_async = m_function.variables[it.state].kind != ir::VariableKind::Delegation;
    auto const outcome = is_async ? "js::AsyncOutcome::" : "js::Delegate::Outcome::";
    m_out.line("if (outcome == ", outcome, "Suspended)");
    m_out.line("    return suspend(", name, ".step(), State::", m_machine.state_of(id)->name, ");");
    if (it.on_return.is_valid())
        edge_if(std::string("outcome == ") + outcome + "Returned", block, it.on_return);
    if (has_result)
        m_out.line(variable_name(it.result), " = ", converted(name + ".step().value", Representation::Value, types::Type::any(), variable_set(it.result)), ";");
    edge(block, it.after, next);
}

void MachinePrinter::print_terminator(flow::Block const& block, BlockId next)
{
    match(
        *block.terminator,
        [&](flow::Jump const& it) { edge(block, it.target, next); },
        [&](flow::Branch const& it) {
            if (it.if_true == next && it.if_false != next) {
                edge_if(negated(it.condition), block, it.if_false);
                return edge(block, it.if_true, next);
            }
            edge_if(test(it.condition), block, it.if_true);
            edge(block, it.if_false, next);
        },
        [&](flow::Step const& it) {
            auto const& loop = ir::get<ir::ForOf>(m_context.module().statements[it.loop].kind);
            if (auto const machine = variable_set(loop.iterator); machine.is(types::ObjectKind::Machine)) {
                auto const& inner = m_context.types.functions[machine.object];
                edge_if("!" + variable_name(loop.iterator) + ".resume()", block, it.after);
                if (m_machine.storage[loop.item.index] != VariableStorage::Unused && is_kept(loop.item) && m_context.types.representation(inner.yields) != Representation::Nothing)
                    m_out.line(variable_name(loop.item), " = ", converted(variable_name(loop.iterator) + ".item", m_context.types.representation(inner.yields), inner.yields, variable_set(loop.item)), ";");
                return edge(block, it.body, next);
            }
            if (auto const list = variable_set(loop.iterator); list.is(types::ObjectKind::Array)) {
                edge_if("!" + variable_name(loop.iterator) + ".step()", block, it.after);
                auto const item = m_context.types.arrays[list.object].element;
                if (m_machine.storage[loop.item.index] != VariableStorage::Unused && is_kept(loop.item))
                    m_out.line(variable_name(loop.item), " = ", converted(variable_name(loop.iterator) + ".item()", m_context.types.representation(item), item, variable_set(loop.item)), ";");
                return edge(block, it.body, next);
            }
            auto const iterator = variable_name(loop.iterator);
            auto const step = is_kept(loop.item) ? iterator + ".step(" + variable_name(loop.item) + ")" : "[&] { js::Value ignored; return " + iterator + ".step(ignored); }()";
            edge_if("!" + step, block, it.after);
            edge(block, it.body, next);
        },
        [&](flow::Yield const& it) {
            if (!it.value.is_valid())
                return m_out.line("return yield(State::", m_machine.state_name(it.resume), ");");
            m_out.line(yield(is_direct() ? yielded(it.value) : value(it.value), it.resume));
        },
        [&](flow::Await const& it) {
            m_out.line("return suspend({ ", value(it.value), ", js::StepKind::Await }, State::", m_machine.state_of(it.resume)->name, ");");
        },
        [](flow::Delegate const&) {}, // print_delegate
        [&](flow::Return const& it) { return_(it.value, it.pending.is_valid() ? pending_value(it.pending) : ""); },
        [&](flow::Throw const& it) { print_throw(block, it); },
        [&](flow::EndFinally const& it) {
            auto const& pending = variable_name(it.pending);
            edge_if(pending + ".is_throw()", block, it.on_throw);
            auto const otherwise = last_exit(it);
            auto const before_return = m_out.size();
            if (otherwise != it.on_return)
                edge_if(pending + ".is_return()", block, it.on_return);
            auto const behind_return = m_out.size();
            auto const tested = it.jumps.size() - (it.after.is_valid() || it.jumps.empty() ? 0 : 1);
            for (std::size_t i = 0; i < tested; ++i)
                edge_if(pending + ".is_jump(" + std::to_string(i) + ")", block, it.jumps[i]);
            edge(block, otherwise, next);
            auto const trimmed = [](std::string_view text) { return text.substr(std::min(text.find_first_not_of(' '), text.size())); };
            auto const conditional = m_out.behind(before_return).substr(0, behind_return - before_return);
            if (trimmed(conditional.substr(conditional.find('\n') + 1)) == trimmed(m_out.behind(behind_return)))
                m_out.erase(before_return, behind_return); // both are the same
        });
}

} // namespace gen2cpp::emit
