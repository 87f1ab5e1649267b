#include "ir.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::ir {

namespace {

struct OperatorFacts {
    char const* name;
    char const* cpp_name;
    Result result;
    Effects effects;
};

constexpr OperatorFacts k_facts[] = {
#define OPERATION(Name, cpp_name, result, effects) { #Name, cpp_name, Result::result, Effects::effects },
#include "operations.def"
#undef OPERATION
};

OperatorFacts const& facts(Operator op) { return k_facts[static_cast<std::size_t>(op)]; }

} // namespace

Result result_of(Operator op) { return facts(op).result; }
Effects effects_of(Operator op) { return facts(op).effects; }
char const* cpp_name(Operator op) { return facts(op).cpp_name; }
char const* name(Operator op) { return facts(op).name; }

namespace {

// Calls `visit` with every operand, in order, as a reference.
template<typename Expression, typename Visit>
void each_operand(Expression& expression, Visit const& visit)
{
    auto const all = [&](auto& list) {
        for (auto& id : list)
            visit(id);
    };
    match(
        expression.kind,
        [&](MatchConst<Expression, Operation>& it) { all(it.operands); },
        [&](MatchConst<Expression, Conditional>& it) {
            visit(it.test);
            visit(it.consequent);
            visit(it.alternate);
        },
        [&](MatchConst<Expression, Logical>& it) {
            visit(it.left);
            visit(it.right);
        },
        [&](MatchConst<Expression, Call>& it) {
            visit(it.callee);
            visit(it.receiver);
            all(it.arguments);
        },
        [&](MatchConst<Expression, MethodCall>& it) {
            visit(it.object);
            all(it.arguments);
        },
        [&](MatchConst<Expression, Construct>& it) {
            visit(it.callee);
            all(it.arguments);
        },
        [&](MatchConst<Expression, ArrayLiteral>& it) { all(it.elements); },
        [&](MatchConst<Expression, Closure>& it) { visit(it.name); },
        [&](MatchConst<Expression, Template>& it) { all(it.operands); },
        [](auto&) {});
}

} // namespace

bool is_constant(Module const& module, ExpressionId id)
{
    auto const& kind = module.expressions[id].kind;
    return std::holds_alternative<Number>(kind) || std::holds_alternative<Boolean>(kind);
}

VariableId local_read(Module const& module, ExpressionId id)
{
    auto const* read = id.is_valid() ? std::get_if<Read>(&module.expressions[id].kind) : nullptr;
    auto const* place = read ? std::get_if<LocalPlace>(&read->place) : nullptr;
    return place ? place->variable : VariableId {};
}

void for_each_operand(Expression const& expression, std::function<void(ExpressionId)> const& visit)
{
    each_operand(expression, [&](ExpressionId id) {
        if (id.is_valid())
            visit(id);
    });
}

void replace_operands(Expression& expression, std::function<ExpressionId(ExpressionId)> const& replace)
{
    each_operand(expression, [&](ExpressionId& id) {
        if (id.is_valid())
            id = replace(id);
    });
}

void for_each_own_expression(Module const& module, StatementId id, std::function<void(ExpressionId)> const& visit)
{
    auto const some = [&](ExpressionId expression) {
        if (expression.is_valid())
            visit(expression);
    };
    match(
        module.statements[id].kind,
        [&](Evaluate const& it) { some(it.expression); },
        [&](Assign const& it) { some(it.value); },
        [&](If const& it) { some(it.test); },
        [&](Loop const& it) { some(it.test); },
        [&](ForOf const& it) { some(it.iterable); },
        [&](Switch const& it) {
            some(it.discriminant);
            for (auto const& each : it.cases)
                some(each.test);
        },
        [&](Return const& it) { some(it.value); },
        [&](Throw const& it) { some(it.value); },
        [&](Yield const& it) { some(it.value); },
        [&](Await const& it) { some(it.value); },
        [&](Delegate const& it) { some(it.iterable); },
        [&](NewEnvironment const& it) { some(it.outer); },
        [&](Destructure const& it) { some(it.value); },
        [](auto const&) {}); // has none
}

void for_each_inner_block(Module const& module, StatementId id, std::function<void(Block const&)> const& visit)
{
    match(
        module.statements[id].kind,
        [&](If const& it) {
            visit(it.consequent);
            visit(it.alternate);
        },
        [&](Loop const& it) {
            visit(it.prelude);
            visit(it.body);
            visit(it.update);
        },
        [&](ForOf const& it) { visit(it.body); },
        [&](Switch const& it) {
            for (auto const& each : it.cases) {
                visit(each.prelude);
                visit(each.body);
            }
        },
        [&](Labeled const& it) { visit(it.body); },
        [&](Try const& it) {
            visit(it.body);
            visit(it.handler);
            visit(it.finalizer);
        },
        [&](Scope const& it) { visit(it.body); },
        [&](Destructure const& it) { visit(it.body); },
        [](auto const&) {});
}

bool may_have_bigints(Module const& module)
{
    auto const is_source = [](std::string const& name) { return name == "BigInt" || name == "globalThis" || name == "global"; };
    // Other scripts of the realm may call what this one declares.
    auto const is_shared = [](Expression const& expression) {
        auto const* operation = std::get_if<Operation>(&expression.kind);
        return operation && (operation->op == Operator::DeclareGlobalFunction || operation->op == Operator::DeclareGlobalVariable || operation->op == Operator::SetGlobal);
    };
    return !module.exports.empty() || std::any_of(module.used_globals.begin(), module.used_globals.end(), is_source)
        || std::any_of(module.expressions.begin(), module.expressions.end(), is_shared);
}

void change_each_inner_block(Module& module, StatementId id, std::function<void(Block&)> const& visit)
{
    for_each_inner_block(module, id, [&](Block const& inner) { visit(const_cast<Block&>(inner)); }); // of a module that may be changed
}

void for_each_statement(Module const& module, Block const& block, std::function<void(StatementId)> const& visit)
{
    for (auto const id : block) {
        visit(id);
        for_each_inner_block(module, id, [&](Block const& inner) { for_each_statement(module, inner, visit); });
    }
}

} // namespace gen2cpp::ir
