// Machines that delegate to themselves: the fields become a frame, and the machine a stack of frames.
#include "machine_printer.h"

#include <algorithm>

namespace gen2cpp::emit {

using machine::VariableStorage;

bool MachinePrinter::is_own(ir::Delegate const& it) const
{
    auto const type = type_of(it.iterable);
    return is_recursive() && type.is(types::ObjectKind::Machine) && type.object == m_function_id.index;
}

// The delegation to a machine of its own class that the block ends with; null: it ends otherwise.
ir::Delegate const* MachinePrinter::own_delegation(flow::Block const& block) const
{
    auto const* open = block.items.empty() ? nullptr : std::get_if<flow::OpenDelegate>(&block.items.back());
    auto const* result = open ? &std::get<ir::Delegate>(m_context.module().statements[open->delegate].kind) : nullptr;
    return result && is_own(*result) ? result : nullptr;
}

// Whether the delegation is the last that a frame does: then the new frame takes its place.
bool MachinePrinter::is_last(ir::Delegate const& it) const
{
    return std::any_of(m_machine.graph.blocks.begin(), m_machine.graph.blocks.end(), [&](flow::Block const& block) {
        auto const* delegate = std::get_if<flow::Delegate>(&*block.terminator);
        if (!delegate || delegate->state != it.state || block.region.is_valid() || !is_inlined(delegate->after))
            return false;
        auto const* end = std::get_if<flow::Return>(&*m_machine.graph.blocks[delegate->after].terminator);
        return end && !end->value.is_valid() && !end->pending.is_valid() && m_context.types.representation(facts()->returns) == Representation::Nothing;
    });
}

void MachinePrinter::print_entering(ir::Delegate const& it)
{
    auto const& name = m_context.names.machines[m_function_id.index];
    auto frame = value(it.iterable);
    frame.replace(frame.find(name), name.size(), "Frame");
    if (is_last(it))
        return m_out.line("return machine.replace(*this, ", frame, ");");
    auto const resume = std::find_if(m_machine.order.begin(), m_machine.order.end(), [&](flow::BlockId id) {
        auto const* delegate = std::get_if<flow::Delegate>(&*m_machine.graph.blocks[id].terminator);
        return delegate && delegate->state == it.state;
    });
    m_out.line("return machine.enter(*this, State::", m_machine.state_of(*resume)->name, ", ", frame, ");");
}

void MachinePrinter::print_recursive()
{
    auto const& name = m_context.names.machines[m_function_id.index];
    auto const memory = m_context.heap_machines.contains(m_function_id.index) ? "js::ScannedMemory" : "js::direct::PlainMemory";
    bool const returns = m_context.types.representation(facts()->returns) != Representation::Nothing;
    m_out.line("struct ", name, " final : js::direct::RecursiveMachine<", name, ", ", m_context.type_name(facts()->yields), ", ",
        returns ? m_context.type_name(facts()->returns) : "js::direct::Undefined", "> {");
    m_out.indent();
    m_out.line("struct Frame {");
    m_out.indent();
    print_state_enumerations();
    auto const& blocks = m_machine.graph.blocks;
    auto const replaces = [&](flow::Block const& block) {
        auto const* own = own_delegation(block);
        return own && is_last(*own);
    };
    if (std::any_of(blocks.begin(), blocks.end(), replaces))
        m_out.line("std::uint32_t replaced = 0; // frames that this one took the place of");
    print_fields();
    m_out.blank();
    FunctionPrinter prologue { m_context, m_function_id, m_out };
    auto const parameters = prologue.parameter_list();
    bool const is_plain = m_function.prologue.empty() && parameters.empty();
    if (!is_plain) {
        print_prologue_behind("explicit Frame(" + (parameters.empty() ? "js::direct::Start" : parameters) + ")", prologue);
        m_out.blank();
    }
    print_resume();
    if (m_machine.has_regions()) {
        m_out.blank();
        print_handles();
    }
    m_out.dedent();
    m_out.line("};");
    m_out.line("js::direct::FrameStack<Frame, ", memory, "> frames;");
    print_sent();
    m_out.blank();
    m_out.line(name, "() = default;");
    if (is_plain) {
        // A default-constructed one has not been called.
        m_out.line("explicit ", name, "(js::direct::Start) { frames.push(Frame()); }");
    } else {
        std::string arguments = m_function.environment.is_valid() ? "its_environment" : "";
        if (!prologue.receiver().empty())
            arguments += (arguments.empty() ? "" : ", ") + prologue.receiver();
        for (std::size_t i = 0; i < prologue.parameters().size(); ++i)
            if (auto const& parameter = prologue.parameters()[i]; !parameter.empty()) {
                bool const is_machine = m_context.types.representation(facts()->parameters[i]) == Representation::Machine;
                arguments += (arguments.empty() ? "" : ", ") + (is_machine ? "std::move(" + parameter + ")" : parameter);
            }
        m_out.line("explicit ", name, "(", parameters.empty() ? "js::direct::Start" : without_marks(parameters), ") { frames.push(Frame(", arguments.empty() ? "js::direct::Start {}" : arguments, ")); }");
    }
    if (m_machine.has_regions() || (facts()->is_held && may_throw()))
        print_frame_loop();
    m_out.dedent();
    m_out.line("};");
}

// A throw leaves the frames that do not handle it.
void MachinePrinter::print_frame_loop()
{
    m_out.blank();
    m_out.line("bool resume()");
    m_out.line("{");
    m_out.indent();
    m_out.line("for (;;) {");
    m_out.indent();
    m_out.line("try {");
    m_out.line("    return RecursiveMachine::resume();");
    if (m_machine.has_regions()) {
        m_out.line("} catch (js::Throw const& thrown) {");
        m_out.line("    while (!frames.is_empty() && !frames.top().handles({ thrown.value(), js::ResumeMode::Throw }))");
        m_out.line("        frames.pop();");
        m_out.line("    if (frames.is_empty())");
        m_out.line("        throw;");
    } else {
        m_out.line("} catch (...) {");
        m_out.line("    frames.clear();");
        m_out.line("    throw;");
    }
    m_out.line("}");
    m_out.dedent();
    m_out.line("}");
    m_out.dedent();
    m_out.line("}");
}

} // namespace gen2cpp::emit
