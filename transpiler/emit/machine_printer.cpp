// A state machine as a C++ class: the frame as fields, the blocks as the cases of one switch.
#include "machine_printer.h"

#include "../analysis/uses.h"
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
    find_initialized();
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
        if (own_delegation(block) || m_unreached.contains(order[i].index))
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

// Of what the function begins with, constants that nothing before looks at are the initial values of fields.
void MachinePrinter::find_initialized()
{
    std::set<std::uint32_t> mentioned;
    auto const mention = [&](ir::VariableId variable) { mentioned.insert(variable.index); };
    ir::for_each_statement(m_context.module(), m_function.prologue, [&](ir::StatementId id) {
        analysis::for_each_own_read(m_context.module(), id, mention);
        analysis::for_each_own_write(m_context.module(), id, mention);
    });
    std::map<std::uint32_t, ir::ExpressionId> constants; // by variable
    for (auto const id : m_machine.beginning) {
        auto const& assign = std::get<ir::Assign>(m_context.module().statements[id].kind);
        auto const variable = std::get<ir::LocalPlace>(assign.place).variable;
        auto const copied = ir::local_read(m_context.module(), assign.value);
        auto const known = copied.is_valid() ? constants.find(copied.index) : constants.end();
        auto const value = known == constants.end() ? assign.value : known->second;
        bool const is_field = m_machine.storage[variable.index] == VariableStorage::Field;
        if (ir::is_constant(m_context.module(), value) && !mentioned.contains(variable.index))
            (is_field ? m_initialized : constants)[variable.index] = value;
        else
            m_beginning.push_back({ variable, value });
        analysis::for_each_own_read(m_context.module(), id, mention);
        mention(variable);
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
    print_start();
    m_out.blank();
    print_resume();
    if (m_machine.has_regions()) {
        m_out.blank();
        print_handles();
    }
    if (is_direct() && is_closable()) {
        m_out.blank();
        if (m_context.names.in_header && m_context.names.in_header->contains(m_function_id.index))
            m_out.line("static constexpr bool has_finalizers = true;"); // for gen2cpp::Kept
        m_out.line("void close() { resume({ js::undefined, js::ResumeMode::Return }); }");
    }
    m_out.dedent();
    m_out.line("};");
}

// The constructor, or what takes the arguments of a call.
void MachinePrinter::print_start()
{
    FunctionPrinter prologue { m_context, m_function_id, m_out };
    auto const& name = m_context.names.machines[m_function_id.index];
    auto const parameters = prologue.parameter_list();
    if (is_direct())
        m_out.line(name, "() = default;");
    if (is_direct() && m_function.prologue.empty() && m_beginning.empty() && parameters.empty())
        return;
    auto const head = is_direct() ? "explicit " + name + "(" + (parameters.empty() ? "js::direct::Start" : parameters) + ")" : "void enter([[maybe_unused]] js::Call const& call)";
    print_prologue_behind(head, prologue);
}

void MachinePrinter::print_prologue_behind(std::string const& head, FunctionPrinter& prologue)
{
    auto const begin = m_out.size();
    m_out.line(head);
    auto const behind_head = m_out.size();
    m_out.line("{");
    m_out.indent();
    auto const body = m_out.size();
    prologue.print_prologue(fields());
    for (auto const& [variable, first] : m_beginning)
        if (is_kept(variable))
            m_out.line(variable_name(variable), " = ", as(first, variable_set(variable)), ";");
    auto const initializers = is_direct() ? initializers_of(m_out.behind(body)) : std::string();
    if (!initializers.empty()) {
        m_out.truncate(behind_head);
        m_out.line(": ", initializers);
        m_out.outdented("{");
    }
    m_out.dedent();
    m_out.line("}");
    settle_marks(m_out, begin, behind_head);
}

// A prologue that does nothing but to set fields to parameters, also by way of a variable, as the initializers of a constructor; else empty.
std::string MachinePrinter::initializers_of(std::string_view prologue) const
{
    std::map<std::string, std::string, std::less<>> values;
    std::map<std::string, std::string, std::less<>> variables; // that are only copied
    while (!prologue.empty()) {
        auto line = prologue.substr(0, prologue.find('\n'));
        prologue.remove_prefix(line.size() + 1);
        line.remove_prefix(line.find_first_not_of(' '));
        auto const middle = line.find(" = ");
        if (middle == line.npos || !line.ends_with(';'))
            return {};
        auto const place = line.substr(0, middle);
        auto const is_move = line.substr(middle + 3).starts_with("std::move(");
        auto source = std::string(line.substr(middle + 3 + (is_move ? 10 : 0)));
        source.resize(source.size() - (is_move ? 2 : 1));
        if (auto const copied = variables.find(source); copied != variables.end())
            source = copied->second;
        if (!source.starts_with("its_") || source.find_first_of(" .+-*/(<?") != source.npos)
            return {};
        auto const declared = place.rfind(' ');
        auto& into = declared == place.npos ? values : variables;
        auto const name = std::string(declared == place.npos ? place : place.substr(declared + 1));
        if (!into.emplace(name, declared == place.npos && is_move ? "std::move(" + source + ")" : source).second)
            return {};
    }
    std::string result;
    for (std::size_t i = 0; i < m_machine.storage.size(); ++i) {
        auto const found = m_machine.storage[i] == VariableStorage::Field ? values.find(variable_name(m_function.variables.id(i))) : values.end();
        if (found == values.end())
            continue;
        result += (result.empty() ? "" : ", ") + found->first + "(" + found->second + ")";
        values.erase(found);
    }
    return values.empty() ? result : std::string();
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
        auto const initialized = m_initialized.find(variable.index);
        if (is_kept(variable))
            m_out.line(variable_type(variable), variable_name(variable), initialized == m_initialized.end() ? initial_value(variable) : " = " + as(initialized->second, variable_set(variable)), ";");
    }
}

// What next() passes in.
void MachinePrinter::print_sent()
{
    if (m_context.types.representation(facts()->sent) == Representation::Nothing)
        return;

    auto const type = m_context.type_name(facts()->sent);
    m_out.line(type, " sent {}; // by next()");
}

void MachinePrinter::print_resume()
{
    bool const has_regions = m_machine.has_regions();
    auto const head = m_out.size();
    if (is_recursive())
        m_out.line("js::direct::Move resume([[maybe_unused]] ", m_context.names.machines[m_function_id.index], "& machine)");
    else if (is_direct())
        m_out.line(facts()->is_stepped_once ? "[[gnu::always_inline]] " : "", is_told() ? "bool resume(js::Received received = {})" : "bool resume()");
    else
        m_out.line("js::Step resume(", m_machine.states.empty() ? "[[maybe_unused]] " : "", "js::Received received)");
    auto const behind_head = m_out.size();
    m_out.line("{");
    m_out.indent();
    auto const declared = m_declared.size();
    for (std::size_t i = 0; i < m_machine.storage.size(); ++i) {
        auto const variable = m_function.variables.id(i);
        if (m_machine.storage[i] != VariableStorage::Resume || !is_kept(variable))
            continue;
        auto const line = m_out.size();
        m_out.line(variable_type(variable), variable_name(variable), initial_value(variable), ";");
        note_declaration(line, variable_name(variable));
    }
    std::string not_forwarded;
    for (auto const& state : m_machine.states)
        if (is_delegating(state.block))
            not_forwarded += " && state != State::" + state.name;
    if (is_told() && is_direct()) {
        print_abandoning();
    } else if (is_told()) {
        m_out.line("if (received.mode != js::ResumeMode::Next", not_forwarded, has_regions ? " && !handles(received))" : ")");
        m_out.line("    return abandon(received);");
    }
    bool const catches = has_regions && !is_recursive(); // of a recursive machine: around its frames
    if (catches) {
        m_out.line("for (;;) {");
        m_out.indent();
        m_out.line("try {");
        m_out.indent();
    }
    bool const may_break = is_direct() && !is_recursive() && facts()->is_held && may_throw();
    auto const throws_here = "state = State::Done; // should it throw";
    if (has_one_state()) {
        m_out.line("if (state == State::Done)");
        m_out.line("    return false;");
        if (may_break)
            m_out.line(throws_here);
        print_blocks();
    } else {
        if (may_break) {
            m_out.line("auto const state_before = state;");
            m_out.line(throws_here);
        }
        m_out.line(may_break ? "switch (state_before) {" : "switch (state) {");
        m_out.indent();
        print_blocks();
        if (!is_recursive()) {
            m_out.outdented("case State::Done:");
            m_out.line("break;");
        }
        m_out.dedent();
        m_out.line("}");
        m_out.line(finish(""));
    }
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
    mark_unused(declared);
    settle_marks(m_out, head, behind_head);
}

// A return or throw that nothing in the function handles.
void MachinePrinter::print_abandoning()
{
    bool const has_regions = m_machine.has_regions();
    auto const returned = facts()->is_returned ? converted("received.value", Representation::Value, facts()->returns, facts()->returns) : "";
    auto const finished = m_context.types.representation(facts()->returns) == Representation::Nothing ? finish("") : finish(returned);
    if (!facts()->is_thrown_into) {
        m_out.line("if (received.mode != js::ResumeMode::Next", has_regions ? " && !handles(received))" : ")");
        return m_out.line("    ", finished);
    }
    m_out.line("if (received.mode != js::ResumeMode::Next", has_regions ? " && (state == State::Done || !handles(received))" : "", ") {");
    m_out.indent();
    m_out.line("state = State::Done;");
    m_out.line("if (received.mode == js::ResumeMode::Throw)");
    m_out.line("    js::throw_value(received.value);");
    m_out.line(finished);
    m_out.dedent();
    m_out.line("}");
}

bool MachinePrinter::is_kept(ir::VariableId id) const
{
    auto const set = variable_set(id);
    if (set.is(types::ObjectKind::Machine) && set.object == m_function_id.index)
        return false; // a frame of this machine
    return m_function.variables[id].kind != ir::VariableKind::Value || m_context.types.representation(variable_set(id)) != Representation::Nothing;
}

} // namespace gen2cpp::emit
