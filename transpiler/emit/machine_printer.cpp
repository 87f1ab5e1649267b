// A state machine as a C++ class: the frame as fields, the blocks as the cases of one switch.
#include "machine_printer.h"

#include "../machine/mentions.h"
#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::emit {

using flow::BlockId;
using machine::VariableStorage;

MachinePrinter::MachinePrinter(Context const& context, machine::StateMachine const& machine, Writer& out)
    : FunctionPrinter(context, machine.function, out)
    , m_machine(machine)
{
    for (auto const& label : machine.labels)
        m_labels.reserve(label);
    find_received();
    place_block_declarations();
    find_labels();
}

std::string MachinePrinter::place_comment(std::uint32_t offset) const
{
    return " // " + m_context.place(offset);
}

std::string MachinePrinter::handler_name(flow::RegionId region) const
{
    return "Handler::" + (region.is_valid() ? m_machine.handlers[region.index] : "None");
}

std::string MachinePrinter::pending_value(ir::VariableId variable) const
{
    auto const kind = m_function.variables[variable].kind;
    bool const is_delegate = kind == ir::VariableKind::Delegation || kind == ir::VariableKind::AsyncDelegation;
    bool const is_machine = variable_set(variable).is(types::ObjectKind::Machine);
    return variable_name(variable) + (is_machine ? ".returned" : is_delegate ? ".step().value" : ".value()");
}

namespace {

// What a structured statement declares as part of itself.
bool declares_itself(ir::VariableKind kind)
{
    return kind == ir::VariableKind::Pending || kind == ir::VariableKind::Iteration || kind == ir::VariableKind::Enumeration;
}

// Where a finalizer goes on if the completion is none of those that are tested for.
BlockId last_exit(flow::EndFinally const& it) { return it.after.is_valid() ? it.after : it.jumps.empty() ? it.on_return : it.jumps.back(); }

} // namespace

void MachinePrinter::place_block_declarations()
{
    m_statements.resize(m_machine.graph.blocks.size());
    m_tops.resize(m_machine.graph.blocks.size());
    std::vector<std::vector<ir::VariableId>> own(m_machine.graph.blocks.size());
    for (auto const& [variable, block] : m_machine.block_of)
        if (m_machine.storage[variable] == VariableStorage::Block)
            own[block.index].push_back(ir::VariableId { variable });
    std::vector<bool> elsewhere(m_machine.storage.size(), true);
    for (auto const id : m_machine.order) {
        auto& statements = m_statements[id.index];
        for (auto const& item : m_machine.graph.blocks[id].items)
            if (auto const* it = std::get_if<flow::Statement>(&item))
                statements.push_back(it->id);
        std::set<std::uint32_t> read_behind;
        machine::for_each_mention_outside_statements(m_context.module(), m_machine.graph.blocks[id], [&](ir::VariableId variable) { read_behind.insert(variable.index); });
        for (auto const variable : own[id.index])
            elsewhere[variable.index] = false;
        auto placed = place_declarations(m_context.module(), m_function, { &statements }, elsewhere, read_behind);
        for (auto const variable : own[id.index])
            elsewhere[variable.index] = true;
        placed.at_top.erase(&statements);
        auto placed_variables = placed.owned;
        for (auto const& [statement, declared] : placed.at_assignment)
            placed_variables.insert(declared.index);
        for (auto const& [block, list] : placed.at_top)
            for (auto const variable : list)
                placed_variables.insert(variable.index);
        auto const received = received_at(id);
        for (auto const variable : own[id.index]) {
            bool const is_part = declares_itself(m_function.variables[variable].kind) && !read_behind.contains(variable.index);
            if (variable != received && !is_part && !placed_variables.contains(variable.index))
                m_tops[id.index].push_back(variable);
        }
        if (received.is_valid())
            std::erase_if(placed.at_assignment, [&](auto const& entry) { return entry.second == received; });
        m_declarations.at_assignment.merge(placed.at_assignment);
        m_declarations.at_top.merge(placed.at_top);
        m_declarations.assigned_once.merge(placed.assigned_once);
        m_declarations.never_read.merge(placed.never_read);
        m_declarations.only_updated.merge(placed.only_updated);
        m_declarations.taken_apart.merge(placed.taken_apart);
    }
}

// A block that only returns or throws is printed where it is jumped to.
bool MachinePrinter::is_inlined(BlockId target) const
{
    auto const& block = m_machine.graph.blocks[target];
    bool const ends = std::holds_alternative<flow::Return>(*block.terminator) || std::holds_alternative<flow::Throw>(*block.terminator);
    return ends && block.items.empty() && !m_machine.state_of(target) && target != m_machine.graph.entry;
}

void MachinePrinter::find_labels()
{
    auto const& order = m_machine.order;
    for (auto const id : order)
        if (auto const* delegate = std::get_if<flow::Delegate>(&*m_machine.graph.blocks[id].terminator); delegate && delegate->on_return.is_valid() && variable_set(delegate->state).is(types::ObjectKind::Machine))
            m_unreached.insert(delegate->on_return.index); // nobody tells a machine that is used directly to return
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto const& block = m_machine.graph.blocks[order[i]];
        if (enters_itself(block) || m_unreached.contains(order[i].index))
            continue;
        auto const next = i + 1 < order.size() ? order[i + 1] : BlockId {};
        auto const to = [&](BlockId target) {
            if (target.is_valid() && !is_inlined(target) && !m_unreached.contains(target.index))
                m_labelled.insert(target.index);
        };
        auto const to_unless_next = [&](BlockId target) {
            if (target != next)
                to(target);
        };
        match(
            *block.terminator,
            [&](flow::Jump const& it) { to_unless_next(it.target); },
            [&](flow::Branch const& it) {
                to_unless_next(it.if_false);
                if (it.if_true != next || it.if_false == next)
                    to(it.if_true);
            },
            [&](flow::Step const& it) {
                to_unless_next(it.body);
                to(it.after);
            },
            [](flow::Yield const&) {},
            [](flow::Await const&) {},
            [&](flow::Delegate const& it) {
                to_unless_next(it.after);
                to(it.on_return);
            },
            [](flow::Return const&) {},
            [&](flow::Throw const&) {
                if (block.region.is_valid())
                    to(m_machine.graph.regions[block.region].handler);
            },
            [&](flow::EndFinally const& it) {
                to(it.on_throw);
                auto const otherwise = last_exit(it);
                for (auto const exit : it.jumps)
                    if (exit != otherwise)
                        to(exit);
                if (it.on_return != otherwise)
                    to(it.on_return);
                to_unless_next(otherwise);
            });
    }
    // What is inlined may throw to a handler of its own.
    for (auto const id : order) {
        auto const& block = m_machine.graph.blocks[id];
        if (is_inlined(id) && std::holds_alternative<flow::Throw>(*block.terminator) && block.region.is_valid())
            m_labelled.insert(m_machine.graph.regions[block.region].handler.index);
    }
}

void MachinePrinter::find_received()
{
    m_received.resize(m_machine.graph.blocks.size());
    auto const receive = [&](BlockId block, ir::VariableId variable) {
        if (!m_received[block.index].is_valid())
            m_received[block.index] = variable;
    };
    for (auto const& each : m_machine.graph.blocks)
        match(
            *each.terminator,
            [&](flow::Yield const& it) { receive(it.resume, it.result); },
            [&](flow::Await const& it) { receive(it.resume, it.result); },
            [](auto const&) {});
}

bool MachinePrinter::is_delegating(BlockId block) const
{
    return std::holds_alternative<flow::Delegate>(*m_machine.graph.blocks[block].terminator);
}

void MachinePrinter::print()
{
    if (is_recursive())
        return print_recursive();
    auto const& name = m_context.names.machines[m_function_id.index];
    m_out.line("//", place_comment(m_function.range.begin).substr(3), "  ", comment_text(m_function.header));
    if (is_direct()) {
        bool const returns = m_context.types.representation(facts()->returns) != Representation::Nothing;
        m_out.line("struct ", name, " final : js::direct::Machine<", name, ", ", m_context.type_name(facts()->yields), returns ? ", " + m_context.type_name(facts()->returns) : "", "> {");
    } else {
        m_out.line("struct ", name, " final : js::Machine<", name, "> {");
    }
    m_out.indent();
    print_state_enumerations();
    print_fields();
    if (is_direct())
        print_sent();
    m_out.blank();
    FunctionPrinter prologue { m_context, m_function_id, m_out };
    bool const is_plain = is_direct() && m_function.prologue.empty() && prologue.parameter_list().empty();
    if (is_direct()) {
        m_out.line(name, "() = default;");
        auto const parameters = prologue.parameter_list();
        if (!is_plain)
            m_out.line("explicit ", name, "(", parameters.empty() ? "js::direct::Start" : parameters, ")");
    } else {
        m_out.line("void enter([[maybe_unused]] js::Call const& call)");
    }
    if (!is_plain) {
        m_out.line("{");
        m_out.indent();
        prologue.print_prologue(fields());
        m_out.dedent();
        m_out.line("}");
    }
    m_out.blank();
    print_resume();
    if (m_machine.has_regions()) {
        m_out.blank();
        print_handles();
    }
    if (is_direct() && is_closable()) {
        m_out.blank();
        m_out.line("static constexpr bool has_finalizers = true;");
        m_out.line("void close() { resume({ js::undefined, js::ResumeMode::Return }); }");
    }
    m_out.dedent();
    m_out.line("};");
}

void MachinePrinter::print_state_enumerations()
{
    std::string states = "Start";
    for (auto const& state : m_machine.states)
        states += ", " + state.name;
    auto const type = m_machine.states.size() > 250 ? "std::uint16_t" : "std::uint8_t";
    m_out.line("enum class State : ", type, " { ", states, is_recursive() ? " };" : ", Done };");
    if (m_machine.has_regions()) {
        std::string handlers = "None";
        for (auto const& handler : m_machine.handlers)
            handlers += ", " + handler;
        m_out.line("enum class Handler : ", type, " { ", handlers, " };");
    }
    m_out.line("State state = State::Start;");
    if (m_machine.has_regions())
        m_out.line("Handler handler = Handler::None;");
}

// By variable: whether it is one.
std::vector<bool> MachinePrinter::fields() const
{
    std::vector<bool> result;
    for (auto const storage : m_machine.storage)
        result.push_back(storage == VariableStorage::Field);
    return result;
}

void MachinePrinter::print_fields()
{
    for (std::size_t i = 0; i < m_machine.storage.size(); ++i) {
        if (m_machine.storage[i] != VariableStorage::Field)
            continue;
        auto const variable = m_function.variables.id(i);
        if (is_kept(variable))
            m_out.line(variable_type(variable), variable_name(variable), initial_value(variable), ";");
    }
}

// What next() passes in.
void MachinePrinter::print_sent()
{
    if (m_context.types.representation(facts()->sent) == Representation::Nothing)
        return;

    auto const type = m_context.type_name(facts()->sent);
    m_out.line(type, " sent {}; // by next()");
    m_out.blank();
    m_out.line(m_context.names.machines[m_function_id.index], "& send(", type, " value)");
    m_out.line("{");
    m_out.line("    sent = value;");
    m_out.line("    return *this;");
    m_out.line("}");
}

void MachinePrinter::print_resume()
{
    bool const has_regions = m_machine.has_regions();
    if (is_recursive())
        m_out.line("js::direct::Move resume([[maybe_unused]] ", m_context.names.machines[m_function_id.index], "& machine)");
    else if (is_direct())
        m_out.line(facts()->is_stepped_once ? "[[gnu::always_inline]] " : "", is_closable() ? "bool resume(js::Received received = {})" : "bool resume()");
    else
        m_out.line("js::Step resume(", m_machine.states.empty() ? "[[maybe_unused]] " : "", "js::Received received)");
    m_out.line("{");
    m_out.indent();
    for (std::size_t i = 0; i < m_machine.storage.size(); ++i) {
        auto const variable = m_function.variables.id(i);
        if (m_machine.storage[i] == VariableStorage::Resume && is_kept(variable))
            m_out.line(variable_type(variable), variable_name(variable), initial_value(variable), ";");
    }
    std::string not_forwarded;
    for (auto const& state : m_machine.states)
        if (is_delegating(state.block))
            not_forwarded += " && state != State::" + state.name;
    if (is_closable()) {
        m_out.line("if (received.mode != js::ResumeMode::Next", is_direct() ? "" : not_forwarded, has_regions ? " && !handles(received))" : ")");
        m_out.line(is_direct() ? "    return finish();" : "    return abandon(received);");
    }
    bool const catches = has_regions && !is_recursive(); // of a recursive machine: around its frames
    if (catches) {
        m_out.line("for (;;) {");
        m_out.indent();
        m_out.line("try {");
        m_out.indent();
    }
    bool const may_break = is_direct() && !is_recursive() && facts()->is_held && has_effects();
    if (may_break) {
        m_out.line("auto const from = state;");
        m_out.line("state = State::Done; // should it throw");
    }
    m_out.line(may_break ? "switch (from) {" : "switch (state) {");
    m_out.indent();
    for (std::size_t i = 0; i < m_machine.order.size(); ++i)
        print_block(i);
    if (!is_recursive()) {
        m_out.outdented("case State::Done:");
        m_out.line("break;");
    }
    m_out.dedent();
    m_out.line("}");
    m_out.line(finish(""));
    if (catches) {
        m_out.dedent();
        m_out.line("} catch (js::Throw const& thrown) {");
        m_out.line("    if (!handles({ thrown.value(), js::ResumeMode::Throw }))");
        m_out.line("        throw;");
        m_out.line("}");
        m_out.dedent();
        m_out.line("}");
    }
    m_out.dedent();
    m_out.line("}");
}

// Whether running the machine may end in a throw.
bool MachinePrinter::has_effects() const
{
    bool result = false;
    std::function<void(ir::Block const&)> block = [&](ir::Block const& list) {
        for (auto const id : list) {
            auto const& kind = m_context.module().statements[id].kind;
            result |= std::holds_alternative<ir::Throw>(kind) || std::holds_alternative<ir::Destructure>(kind) || std::holds_alternative<ir::ForOf>(kind) || std::holds_alternative<ir::Delegate>(kind);
            ir::for_each_own_expression(m_context.module(), id, [&](ir::ExpressionId each) { result |= FunctionPrinter::has_effects(each); });
            ir::for_each_inner_block(m_context.module(), id, block);
        }
    };
    block(m_function.body);
    return result;
}

bool MachinePrinter::is_kept(ir::VariableId id) const
{
    auto const set = variable_set(id);
    if (set.is(types::ObjectKind::Machine) && set.object == m_function_id.index)
        return false; // a frame of this machine
    return m_function.variables[id].kind != ir::VariableKind::Value || m_context.types.representation(variable_set(id)) != Representation::Nothing;
}

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
    m_out.line("if (", condition, is_one_line ? ")" : ") {");
    m_out.indent();
    edge(from, target, {});
    m_out.dedent();
    if (!is_one_line)
        m_out.line("}");
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
    if (is_entry)
        m_out.outdented("case State::Start:");
    if (state)
        m_out.outdented("case State::", state->name, ":", place_comment(block.at));
    if (is_labelled)
        m_out.outdented(m_machine.labels[id.index], ":");
    auto const received = received_at(id);
    bool const declares_received = received.is_valid() && m_machine.storage[received.index] == VariableStorage::Block;
    bool has_declarations = !m_tops[id.index].empty() || declares_received || (is_delegating(id) && !is_direct());
    for (auto const statement : m_statements[id.index])
        has_declarations |= m_declarations.at_assignment.contains(statement.index) || std::holds_alternative<ir::Try>(m_context.module().statements[statement].kind)
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
    bool const is_left = enters_itself(block);
    bool const is_empty = block.items.empty() && (!received.is_valid() || m_machine.storage[received.index] == VariableStorage::Unused);
    if (is_left)
        print_entering(block);
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
    bool const falls = !is_left && [&] {
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
            auto const& loop = std::get<ir::ForOf>(module.statements[it.loop].kind);
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
            m_out.line("    ", variable_name(it.iterator), variable_set(it.iterator).is(types::ObjectKind::Machine) ? ".close();" : ".close_quietly();");
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
        });
}

void MachinePrinter::return_(ir::ExpressionId value_returned, std::string const& text)
{
    if (!is_direct()) {
        auto const code = value_returned.is_valid() ? value(value_returned) : text;
        return m_out.line("return finish(", code == "js::undefined" ? "" : code, ");");
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
    return std::string("return ") + (is_recursive() ? "machine.yield(*this, " : "yield(") + item + ", State::" + m_machine.state_of(resume)->name + ");";
}

std::string MachinePrinter::finish(std::string const& text) const { return std::string("return ") + (is_recursive() ? "machine.leave(" : "finish(") + text + ");"; }

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
            auto const& loop = std::get<ir::ForOf>(m_context.module().statements[it.loop].kind);
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
        [&](flow::Yield const& it) { m_out.line(yield(is_direct() ? yielded(it.value) : value(it.value), it.resume)); },
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
            if (otherwise != it.on_return)
                edge_if(pending + ".is_return()", block, it.on_return);
            auto const tested = it.jumps.size() - (it.after.is_valid() || it.jumps.empty() ? 0 : 1);
            for (std::size_t i = 0; i < tested; ++i)
                edge_if(pending + ".is_jump(" + std::to_string(i) + ")", block, it.jumps[i]);
            edge(block, otherwise, next);
        });
}

} // namespace gen2cpp::emit
