#include "rewrite.h"

#include "../support/match.h"

#include <algorithm>
#include <map>
#include <optional>

namespace gen2cpp::types {

namespace {

class Rewriting {
public:
    Rewriting(ir::Module& module, ir::FunctionId function)
        : m_module(module)
        , m_function(function)
    {
    }

    void run()
    {
        auto prologue = m_module.functions[m_function].prologue;
        auto body = m_module.functions[m_function].body;
        count(prologue);
        count(body);
        rewrite(prologue);
        rewrite(body);
        m_module.functions[m_function].prologue = std::move(prologue);
        m_module.functions[m_function].body = std::move(body);
    }

private:
    void count_expression(ir::ExpressionId id)
    {
        auto const& expression = m_module.expressions[id];
        if (auto const variable = local(id); variable.is_valid())
            ++m_reads[variable.index];
        ir::for_each_operand(expression, [&](ir::ExpressionId operand) { count_expression(operand); });
    }

    void count(ir::Block const& block)
    {
        for (auto const id : block) {
            ir::for_each_own_expression(m_module, id, [&](ir::ExpressionId it) { count_expression(it); });
            ir::for_each_inner_block(m_module, id, [&](ir::Block const& inner) { count(inner); });
        }
    }

    ir::VariableId local(ir::ExpressionId id) const { return ir::local_read(m_module, id); }

    // The elements of the literal that the statement assigns to the variable.
    ir::ArrayLiteral const* literal_of(ir::StatementId id, ir::VariableId variable) const
    {
        auto const* assign = std::get_if<ir::Assign>(&m_module.statements[id].kind);
        auto const* place = assign ? std::get_if<ir::LocalPlace>(&assign->place) : nullptr;
        if (!place || place->variable != variable || m_reads.at(variable.index) != 1)
            return nullptr;
        auto const* literal = std::get_if<ir::ArrayLiteral>(&m_module.expressions[assign->value].kind);
        bool const has_hole = literal && std::any_of(literal->elements.begin(), literal->elements.end(), [&](auto element) { return std::holds_alternative<ir::Hole>(m_module.expressions[element].kind); });
        return has_hole ? nullptr : literal;
    }

    void rewrite(ir::Block& block)
    {
        ir::Block result;
        for (std::size_t i = 0; i < block.size(); ++i) {
            auto const next = i + 1 < block.size() ? block[i + 1] : ir::StatementId {};
            auto const* destructure = next.is_valid() ? std::get_if<ir::Destructure>(&m_module.statements[next].kind) : nullptr;
            auto const value = destructure ? local(destructure->value) : ir::VariableId {};
            auto const* literal = value.is_valid() && m_reads.contains(value.index) ? literal_of(block[i], value) : nullptr;
            if (literal && replace(block[i], next, *literal, result)) {
                ++i;
                continue;
            }
            each_block(block[i]);
            result.push_back(block[i]);
        }
        block = std::move(result);
    }

    void each_block(ir::StatementId id)
    {
        auto statement = m_module.statements[id]; // a copy: rewriting adds statements
        match(
            statement.kind,
            [&](ir::If& it) {
                rewrite(it.consequent);
                rewrite(it.alternate);
            },
            [&](ir::Loop& it) {
                rewrite(it.prelude);
                rewrite(it.body);
                rewrite(it.update);
            },
            [&](ir::ForOf& it) { rewrite(it.body); },
            [&](ir::Switch& it) {
                for (auto& each : it.cases) {
                    rewrite(each.prelude);
                    rewrite(each.body);
                }
            },
            [&](ir::Labeled& it) { rewrite(it.body); },
            [&](ir::Try& it) {
                rewrite(it.body);
                rewrite(it.handler);
                rewrite(it.finalizer);
            },
            [&](ir::Scope& it) { rewrite(it.body); },
            [&](ir::Destructure& it) { rewrite(it.body); },
            [](auto&) {});
        m_module.statements[id] = std::move(statement);
    }

    bool is_step(ir::ExpressionId id, ir::VariableId iterator) const
    {
        auto const* operation = std::get_if<ir::Operation>(&m_module.expressions[id].kind);
        return operation && operation->op == ir::Operator::StepOrUndefined && local(operation->operands[0]) == iterator;
    }

    bool mentions(ir::ExpressionId id, ir::VariableId iterator) const
    {
        bool result = local(id) == iterator;
        ir::for_each_operand(m_module.expressions[id], [&](ir::ExpressionId operand) { result |= mentions(operand, iterator); });
        return result;
    }

    // Every mention of the iterator has to be a whole statement of the body: an assignment of a step, or a step that is skipped.
    bool is_plain(ir::Block const& body, ir::VariableId iterator, bool is_top = true) const
    {
        return std::all_of(body.begin(), body.end(), [&](ir::StatementId id) {
            auto const& kind = m_module.statements[id].kind;
            auto const* assign = std::get_if<ir::Assign>(&kind);
            auto const* evaluate = std::get_if<ir::Evaluate>(&kind);
            auto const value = assign ? assign->value : evaluate ? evaluate->expression : ir::ExpressionId {};
            bool const is_whole = is_top && value.is_valid() && is_step(value, iterator);
            bool result = true;
            if (!is_whole)
                ir::for_each_own_expression(m_module, id, [&](ir::ExpressionId each) { result &= !mentions(each, iterator); });
            ir::for_each_inner_block(m_module, id, [&](ir::Block const& inner) { result &= is_plain(inner, iterator, false); });
            return result;
        });
    }

    bool replace(ir::StatementId assign, ir::StatementId id, ir::ArrayLiteral literal, ir::Block& result)
    {
        auto const destructure = std::get<ir::Destructure>(m_module.statements[id].kind);
        if (!is_plain(destructure.body, destructure.iterator))
            return false;
        auto const range = m_module.statements[assign].range;
        std::vector<ir::VariableId> elements;
        for (auto const element : literal.elements) {
            auto& variables = m_module.functions[m_function].variables;
            elements.push_back(variables.add({ "element", ir::VariableKind::Value, true, {} }));
            result.push_back(m_module.statements.add({ ir::Assign { ir::LocalPlace { elements.back() }, element }, range }));
        }
        std::size_t next = 0;
        auto body = destructure.body;
        for (auto& each : body) {
            auto statement = m_module.statements[each];
            auto* assigned = std::get_if<ir::Assign>(&statement.kind);
            auto* evaluated = std::get_if<ir::Evaluate>(&statement.kind);
            auto* const value = assigned ? &assigned->value : evaluated ? &evaluated->expression : nullptr;
            if (!value || !is_step(*value, destructure.iterator))
                continue;
            auto const old = m_module.expressions[*value].range;
            *value = next < elements.size() ? m_module.expressions.add({ ir::Read { ir::LocalPlace { elements[next] }, {}, false }, old }) : m_module.expressions.add({ ir::Undefined {}, old });
            ++next;
            each = m_module.statements.add(std::move(statement));
        }
        rewrite(body);
        result.insert(result.end(), body.begin(), body.end());
        return true;
    }

    ir::Module& m_module;
    ir::FunctionId m_function;
    std::map<std::uint32_t, int> m_reads; // by variable
};

} // namespace

namespace {

// Replaces what has been met before by copies.
class Separating {
public:
    explicit Separating(ir::Module& module)
        : m_module(module)
        , m_is_met(module.expressions.size())
    {
    }

    void block(ir::Block const& list)
    {
        auto const own = [&](ir::ExpressionId& id) {
            if (id.is_valid())
                id = expression(id);
        };
        for (auto const each : list) {
            auto statement = m_module.statements[each]; // a copy: expressions are added
            match(
                statement.kind,
                [&](ir::Evaluate& it) { own(it.expression); },
                [&](ir::Assign& it) { own(it.value); },
                [&](ir::If& it) { own(it.test); },
                [&](ir::Loop& it) { own(it.test); },
                [&](ir::ForOf& it) { own(it.iterable); },
                [&](ir::Switch& it) {
                    own(it.discriminant);
                    for (auto& part : it.cases)
                        own(part.test);
                },
                [&](ir::Return& it) { own(it.value); },
                [&](ir::Throw& it) { own(it.value); },
                [&](ir::Yield& it) { own(it.value); },
                [&](ir::Await& it) { own(it.value); },
                [&](ir::Delegate& it) { own(it.iterable); },
                [&](ir::NewEnvironment& it) { own(it.outer); },
                [&](ir::Destructure& it) { own(it.value); },
                [](auto&) {});
            m_module.statements[each] = statement;
            ir::for_each_inner_block(m_module, each, [&](ir::Block const& inner) { block(inner); });
        }
    }

private:
    ir::ExpressionId expression(ir::ExpressionId id)
    {
        bool const is_copy = id.index >= m_is_met.size() || m_is_met[id.index];
        if (!is_copy)
            m_is_met[id.index] = true;
        auto it = m_module.expressions[id];
        ir::replace_operands(it, [&](ir::ExpressionId operand) { return operand.is_valid() ? expression(operand) : operand; });
        if (is_copy)
            return m_module.expressions.add(std::move(it));
        m_module.expressions[id] = std::move(it);
        return id;
    }

    ir::Module& m_module;
    std::vector<bool> m_is_met;
};

} // namespace

void separate_expressions(ir::Module& module)
{
    Separating separating { module };
    for (auto const& function : module.functions) {
        separating.block(function.prologue);
        separating.block(function.body);
    }
}

void replace_destructured_literals(ir::Module& module)
{
    for (std::size_t i = 0; i < module.functions.size(); ++i)
        Rewriting { module, module.functions.id(i) }.run();
}

} // namespace gen2cpp::types
