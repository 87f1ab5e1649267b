// try, catch and finally.
#include "function_printer.h"

namespace gen2cpp::emit {

//   try body finally finalizer   ->   js::Pending pending;
//                                     try { body } catch (js::Throw const& thrown) { pending = throwing(...); }
//                                     finally:  finalizer; the completion goes on
void FunctionPrinter::try_statement(ir::Try const& it)
{
    if (!it.has_finalizer)
        return try_catch(it);
    auto const& pending = variable_name(it.pending);
    auto const label = new_label("finally", m_range);
    m_out.line("js::Pending ", pending, ";");
    auto& entered = enter(Construct::Kind::Finally, {});
    entered.pending = pending;
    entered.finally_label = label;
    m_out.line("try {");
    m_out.indent();
    if (it.has_handler)
        try_catch(it);
    else
        block(it.body);
    m_out.dedent();
    auto const construct = std::move(m_constructs.back());
    m_constructs.pop_back();
    auto const thrown = m_local_names.add("thrown");
    m_out.line("} catch (js::Throw const& ", thrown, ") {");
    m_out.line("    ", pending, " = js::Pending::throwing(", thrown, ".value());");
    m_out.line("}");
    if (construct.is_finally_label_used)
        m_out.outdented(label, ":");
    m_out.line("{");
    m_out.indent();
    block(it.finalizer);
    m_out.dedent();
    m_out.line("}");
    m_out.line(pending, ".rethrow();");
    if (construct.has_return) {
        m_out.line("if (", pending, ".is_return()) {");
        m_out.indent();
        leave_with_return({}, pending + ".value()");
        m_out.dedent();
        m_out.line("}");
    }
    for (std::size_t i = 0; i < construct.exits.size(); ++i) {
        m_out.line("if (", pending, ".is_jump(", std::to_string(i), ")) {");
        m_out.indent();
        jump(construct.exits[i].first, construct.exits[i].second);
        m_out.dedent();
        m_out.line("}");
    }
}

void FunctionPrinter::try_catch(ir::Try const& it)
{
    auto const thrown = m_local_names.add("thrown");
    braces("try {", it.body, "} catch (js::Throw const& " + thrown + ") {");
    m_out.indent();
    if (!m_declarations.never_read.contains(it.caught.index))
        if (m_context.types.representation(variable_set(it.caught)) != Representation::Nothing)
            m_out.line("js::Value const ", variable_name(it.caught), " = ", thrown, ".value();");
    block(it.handler);
    m_out.dedent();
    m_out.line("}");
}

} // namespace gen2cpp::emit
