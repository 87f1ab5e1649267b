// The order of evaluation.
//
// Note [operands]
//
// C++ leaves the order of operands open; JavaScript goes from left to right. Operands that are combined in one C++ expression must
// therefore not be able to tell in which order they ran:
//  - an operand whose lowering needs statements (a yield, an assignment) runs before everything that is still an expression, so the
//    operands on its left move into temporaries in front of those statements, unless the statements cannot change them;
//  - of several operands at most one may have effects, and then nothing else may read what it might write.
// A C++ list in braces is evaluated in order: there (Combined::InOrder) only the first rule applies.
#include "lowering.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::lower {

namespace {

// Whether a statement, or one inside it, assigns to a variable of the function.
bool assigns(ir::Module const& module, ir::Block const& block, std::size_t from, ir::VariableId variable)
{
    auto const inside = [&](ir::Block const& inner) { return assigns(module, inner, 0, variable); };
    for (auto i = from; i < block.size(); ++i) {
        bool const found = match(
            module.statements[block[i]].kind,
            [&](ir::Assign const& it) {
                auto const* local = std::get_if<ir::LocalPlace>(&it.place);
                return local && local->variable == variable;
            },
            [&](ir::If const& it) { return inside(it.consequent) || inside(it.alternate); },
            [&](ir::Loop const& it) { return inside(it.prelude) || inside(it.body) || inside(it.update); },
            [&](ir::ForOf const& it) { return it.item == variable || inside(it.body); },
            [&](ir::Switch const& it) {
                return std::any_of(it.cases.begin(), it.cases.end(), [&](auto const& each) { return inside(each.prelude) || inside(each.body); });
            },
            [&](ir::Labeled const& it) { return inside(it.body); },
            [&](ir::Scope const& it) { return inside(it.body); },
            [&](ir::Destructure const& it) { return inside(it.body); },
            [&](ir::Try const& it) { return it.caught == variable || inside(it.body) || inside(it.handler) || inside(it.finalizer); },
            [&](ir::Yield const& it) { return it.result == variable; },
            [&](ir::Await const& it) { return it.result == variable; },
            [&](ir::Delegate const& it) { return it.result == variable; },
            [&](ir::NewEnvironment const& it) { return it.environment == variable; },
            [&](ir::CopyEnvironment const& it) { return it.environment == variable; },
            [](auto const&) { return false; });
        if (found)
            return true;
    }
    return false;
}

} // namespace

ir::Effects FunctionLowering::effects(ir::ExpressionId id) const
{
    auto const& expression = m_module.module.expressions[id];
    auto result = match(
        expression.kind,
        [](ir::Read const& it) {
            if (!it.checked_name.empty())
                return ir::Effects::Any; // it may throw
            return std::holds_alternative<ir::LocalPlace>(it.place) || it.is_constant ? ir::Effects::Pure : ir::Effects::Reads;
        },
        [](ir::Operation const& it) { return ir::effects_of(it.op); },
        [](ir::Call const&) { return ir::Effects::Any; },
        [](ir::MethodCall const&) { return ir::Effects::Any; },
        [](ir::Construct const&) { return ir::Effects::Any; },
        [](ir::Template const&) { return ir::Effects::Any; },
        [](ir::GlobalName const&) { return ir::Effects::Any; },
        [](ir::RegExp const&) { return ir::Effects::Any; },
        [](auto const&) { return ir::Effects::Pure; });
    ir::for_each_operand(expression, [&](ir::ExpressionId operand) { result = std::max(result, effects(operand)); });
    return result;
}

// Evaluating it again, or later in the same run of expressions, gives the same value and nothing happens twice.
bool FunctionLowering::is_stable(ir::ExpressionId id) const
{
    return match(
        m_module.module.expressions[id].kind,
        [](ir::Undefined const&) { return true; },
        [](ir::Null const&) { return true; },
        [](ir::Hole const&) { return true; },
        [](ir::Boolean const&) { return true; },
        [](ir::Number const&) { return true; },
        [](ir::BigInt const&) { return true; },
        [](ir::String const&) { return true; },
        [](ir::Key const&) { return true; },
        [](ir::Text const&) { return true; },
        [](ir::EnvironmentOf const&) { return true; },
        [](ir::IncomingValue const& it) { return it.kind != ir::Incoming::RestArguments; },
        [&](ir::Read const& it) {
            if (!it.checked_name.empty())
                return false;
            if (it.is_constant)
                return true;
            auto const* local = std::get_if<ir::LocalPlace>(&it.place);
            return local && m_module.module.functions[m_id].variables[local->variable].is_temporary;
        },
        [](auto const&) { return false; });
}

ir::ExpressionId FunctionLowering::stable(ir::ExpressionId expression, char const* name)
{
    if (is_stable(expression))
        return expression;
    auto const result = temporary(name);
    assign(result, expression);
    m_module.module.statements[m_block->back()].range = m_module.module.expressions[expression].range;
    return read(result);
}

// Whether the value of an expression is the same before and after the statements of the block from `from` on.
bool FunctionLowering::survives(ir::ExpressionId id, ir::Block const& statements, std::size_t from) const
{
    if (is_stable(id))
        return true;
    if (effects(id) != ir::Effects::Pure)
        return false;
    bool result = true;
    auto const check = [&](auto const& self, ir::ExpressionId each) -> void {
        auto const& expression = m_module.module.expressions[each];
        match(
            expression.kind,
            [&](ir::Read const& it) {
                if (auto const* local = std::get_if<ir::LocalPlace>(&it.place))
                    result &= !assigns(m_module.module, statements, from, local->variable);
            },
            [&](ir::ArrayLiteral const&) { result = false; }, // a new object each time
            [&](ir::Closure const&) { result = false; },
            [](auto const&) {});
        ir::for_each_operand(expression, [&](ir::ExpressionId operand) { self(self, operand); });
    };
    check(check, id);
    return result;
}

FunctionLowering::Expressions FunctionLowering::operands(std::vector<Operand> list, Combined combined)
{
    Expressions result;
    auto const move_to_temporary = [&](std::size_t index, std::size_t position) {
        auto const place = temporary(list[index].name);
        auto const range = m_module.module.expressions[result[index]].range;
        auto const statement = m_module.module.statements.add({ ir::Assign { ir::LocalPlace { place }, result[index] }, range });
        m_block->insert(m_block->begin() + static_cast<std::ptrdiff_t>(position), statement);
        result[index] = read(place);
    };
    for (auto const& operand : list) {
        auto* const block = m_block;
        auto const before = m_block->size();
        auto const expression = operand.lower();
        // A `?.` in the first operand moves on to a block of its own: nothing is in front of it there.
        if (auto position = before; m_block == block && m_block->size() > before) {
            for (std::size_t i = 0; i < result.size(); ++i)
                if (!survives(result[i], *m_block, position))
                    move_to_temporary(i, position++);
        }
        result.push_back(expression);
    }
    if (combined == Combined::InOrder)
        return result;

    auto const is_reading = [&](std::size_t i) { return effects(result[i]) != ir::Effects::Pure; };
    std::size_t last_effect = result.size();
    for (std::size_t i = 0; i < result.size(); ++i)
        if (effects(result[i]) == ir::Effects::Any)
            last_effect = i;
    if (last_effect == result.size())
        return result;
    bool is_read_after = false;
    for (auto i = last_effect + 1; i < result.size(); ++i)
        is_read_after |= is_reading(i);
    auto const count = is_read_after ? last_effect + 1 : last_effect;
    for (std::size_t i = 0; i < count; ++i)
        if (is_reading(i))
            move_to_temporary(i, m_block->size());
    return result;
}

} // namespace gen2cpp::lower
