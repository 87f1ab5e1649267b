// Which functions may end in a throw. A machine in a variable outlives what it throws, and must then be done.
#include "function_printer.h"

namespace gen2cpp::emit {

using types::ObjectKind;

bool FunctionPrinter::may_throw(ir::ExpressionId id) const
{
    auto const& expression = m_context.module().expressions[id];
    if (is_definition(id) || is_unreached(id))
        return false;
    auto const* method = std::get_if<ir::MethodCall>(&expression.kind);
    bool result = has_own_effects(id);
    if (method && form_of(method->object) == Representation::Machine)
        result = method->key == u"next" && function_may_throw({ type_of(method->object).object });
    else if (has_target(id) && std::holds_alternative<ir::Call>(expression.kind)) // those of methods look at their objects first
        result = function_may_throw(m_context.types.targets.at(id.index));
    ir::for_each_operand(expression, [&](ir::ExpressionId operand) { result |= may_throw(operand); });
    return result;
}

bool FunctionPrinter::may_throw(ir::StatementId id) const
{
    auto const& kind = m_context.module().statements[id].kind;
    bool result = std::holds_alternative<ir::Throw>(kind) || std::holds_alternative<ir::Destructure>(kind);
    auto const step = [&](ir::ExpressionId iterable) {
        auto const type = type_of(iterable);
        result |= type.is(ObjectKind::Machine) ? function_may_throw({ type.object }) : !type.is(ObjectKind::Array);
    };
    if (auto const* loop = std::get_if<ir::ForOf>(&kind))
        step(loop->iterable);
    if (auto const* delegate = std::get_if<ir::Delegate>(&kind))
        step(delegate->iterable);
    ir::for_each_own_expression(m_context.module(), id, [&](ir::ExpressionId each) { result |= may_throw(each); });
    return result;
}

bool FunctionPrinter::may_throw() const
{
    auto const& module = m_context.module();
    bool result = false;
    auto const visit = [&](ir::StatementId id) { result |= may_throw(id); };
    ir::for_each_statement(module, m_function.prologue, visit);
    ir::for_each_statement(module, m_function.body, visit);
    return result;
}

bool FunctionPrinter::function_may_throw(ir::FunctionId id) const
{
    // One that calls itself may do so without end.
    auto const [known, is_new] = m_context.throwing.try_emplace(id.index, true);
    if (is_new && m_context.types.functions[id.index].is_direct) {
        Writer nothing;
        bool const result = FunctionPrinter(m_context, id, nothing).may_throw();
        m_context.throwing[id.index] = result;
    }
    return m_context.throwing[id.index];
}

} // namespace gen2cpp::emit
