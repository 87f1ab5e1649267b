// What may end in a throw, and what nobody notices. A machine in a variable outlives what it throws, and must then be done.
#include "function_printer.h"

#include "../support/match.h"

#include <algorithm>

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
        result = method->key == u"throw" || (method->key != types::k_iterator_key && function_may_throw({ type_of(method->object).object }));
    else if (has_target(id) && std::holds_alternative<ir::Call>(expression.kind)) // those of methods look at their objects first
        result = function_may_throw(m_context.types.targets.at(id.index)) || (std::get<ir::Call>(expression.kind).callee.is_valid() && type_of(std::get<ir::Call>(expression.kind).callee).bits);
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
    if (auto const* loop = ir::get_if<ir::ForOf>(&kind))
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

bool FunctionPrinter::is_silent(ir::ExpressionId id) const
{
    auto const& expression = m_context.module().expressions[id];
    if (type_of(id).is(ObjectKind::Machine)) { // one that moves
        auto const* method = std::get_if<ir::MethodCall>(&expression.kind);
        return ir::local_read(m_context.module(), method && method->key == types::k_iterator_key ? method->object : id).is_valid();
    }
    bool result = type_of(id).kind == ObjectKind::None
        && match(
            expression.kind,
            [&](ir::Number const&) { return true; },
            [&](ir::Boolean const&) { return true; },
            [&](ir::Undefined const&) { return true; },
            [&](ir::Read const& it) { return std::holds_alternative<ir::LocalPlace>(it.place) && it.checked_name.empty(); },
            [&](ir::Operation const& it) { return is_arithmetic(it) || is_number_test(it) || it.op == ir::Operator::Not; },
            [&](ir::Conditional const&) { return true; },
            [&](ir::Logical const&) { return true; },
            [&](ir::MethodCall const& it) { return is_native(it); },
            [](auto const&) { return false; });
    auto const is_callee = [&](ir::ExpressionId operand) { return std::holds_alternative<ir::MethodCall>(expression.kind) && std::holds_alternative<ir::GlobalName>(m_context.module().expressions[operand].kind); };
    ir::for_each_operand(expression, [&](ir::ExpressionId operand) { result &= is_callee(operand) || is_silent(operand); });
    return result;
}

bool FunctionPrinter::is_silent(ir::StatementId id) const
{
    auto const& kind = m_context.module().statements[id].kind;
    auto const are_silent = [&](ir::Block const& block) { return std::all_of(block.begin(), block.end(), [&](auto each) { return is_silent(each); }); };
    if (auto const* it = std::get_if<ir::If>(&kind))
        return is_silent(it->test) && are_silent(it->consequent) && are_silent(it->alternate);
    auto const* assign = std::get_if<ir::Assign>(&kind);
    auto const* place = assign ? std::get_if<ir::LocalPlace>(&assign->place) : nullptr;
    return place && m_function.variables[place->variable].kind == ir::VariableKind::Value && is_silent(assign->value);
}

} // namespace gen2cpp::emit
