#include "ir.h"

#include "../support/match.h"

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

void for_each_operand(Expression const& expression, std::function<void(ExpressionId)> const& visit)
{
    auto const all = [&](std::vector<ExpressionId> const& list) {
        for (auto const id : list)
            if (id.is_valid())
                visit(id);
    };
    match(
        expression.kind,
        [&](Operation const& it) { all(it.operands); },
        [&](Conditional const& it) { all({ it.test, it.consequent, it.alternate }); },
        [&](Logical const& it) { all({ it.left, it.right }); },
        [&](Call const& it) {
            all({ it.callee, it.receiver });
            all(it.arguments);
        },
        [&](MethodCall const& it) {
            visit(it.object);
            all(it.arguments);
        },
        [&](Construct const& it) {
            visit(it.callee);
            all(it.arguments);
        },
        [&](ArrayLiteral const& it) { all(it.elements); },
        [&](Closure const& it) { all({ it.name }); },
        [&](Template const& it) { all(it.operands); },
        [](auto const&) {});
}

} // namespace gen2cpp::ir
