#include "uses.h"

#include "../support/match.h"

namespace gen2cpp::analysis {

using Visit = std::function<void(ir::VariableId)>;

namespace {

void place(ir::Place const& it, Visit const& visit)
{
    match(
        it,
        [&](ir::LocalPlace const& local) { visit(local.variable); },
        [&](ir::EnvironmentPlace const& captured) { visit(captured->environment); },
        [](ir::GlobalPlace const&) {});
}

} // namespace

void for_each_read(ir::Module const& module, ir::ExpressionId id, Visit const& visit)
{
    if (!id.is_valid())
        return;
    auto const inner = [&](ir::ExpressionId operand) { for_each_read(module, operand, visit); };
    auto const all = [&](ir::Operands const& list) {
        for (auto const each : list)
            inner(each);
    };
    match(
        module.expressions[id].kind,
        [&](ir::Read const& it) { place(it.place, visit); },
        [&](ir::Operation const& it) { all(it.operands); },
        [&](ir::Conditional const& it) { all({ it.test, it.consequent, it.alternate }); },
        [&](ir::Logical const& it) { all({ it.left, it.right }); },
        [&](ir::Call const& it) {
            all({ it.callee, it.receiver });
            all(it.arguments);
        },
        [&](ir::MethodCall const& it) {
            inner(it.object);
            all(it.arguments);
        },
        [&](ir::Construct const& it) {
            inner(it.callee);
            all(it.arguments);
        },
        [&](ir::ArrayLiteral const& it) { all(it.elements); },
        [&](ir::Closure const& it) {
            if (it.environment.is_valid())
                visit(it.environment);
            inner(it.name);
        },
        [&](ir::Template const& it) { all(it.operands); },
        [&](ir::EnvironmentOf const& it) { visit(it.environment); },
        [](auto const&) {}); // constants, and what the function was called with
}

void for_each_own_read(ir::Module const& module, ir::StatementId id, Visit const& visit)
{
    auto const read = [&](ir::ExpressionId expression) { for_each_read(module, expression, visit); };
    match(
        module.statements[id].kind,
        [&](ir::Evaluate const& it) { read(it.expression); },
        [&](ir::Assign const& it) {
            read(it.value);
            if (!std::holds_alternative<ir::LocalPlace>(it.place))
                place(it.place, visit);
        },
        [&](ir::If const& it) { read(it.test); },
        [&](ir::Loop const& it) { read(it.test); },
        [&](ir::ForOf const& it) { read(it.iterable); },
        [&](ir::Switch const& it) {
            read(it.discriminant);
            for (auto const& each : it.cases)
                read(each.test);
        },
        [](ir::Labeled const&) {},
        [](ir::Jump const&) {},
        [&](ir::Return const& it) { read(it.value); },
        [&](ir::Throw const& it) { read(it.value); },
        [](ir::Try const&) {},
        [&](ir::Yield const& it) { read(it.value); },
        [&](ir::Await const& it) { read(it.value); },
        [&](ir::Delegate const& it) { read(it.iterable); },
        [&](ir::NewEnvironment const& it) { read(it.outer); },
        [&](ir::CopyEnvironment const& it) { visit(it.environment); },
        [](ir::Scope const&) {},
        [&](ir::Destructure const& it) { read(it.value); });
}

void for_each_own_write(ir::Module const& module, ir::StatementId id, Visit const& visit)
{
    auto const write = [&](ir::VariableId variable) {
        if (variable.is_valid())
            visit(variable);
    };
    match(
        module.statements[id].kind,
        [&](ir::Assign const& it) {
            if (auto const* local = std::get_if<ir::LocalPlace>(&it.place))
                write(local->variable);
        },
        [&](ir::ForOf const& it) { write(it.item); },
        [&](ir::Try const& it) { write(it.caught); },
        [&](ir::Yield const& it) { write(it.result); },
        [&](ir::Await const& it) { write(it.result); },
        [&](ir::Delegate const& it) { write(it.result); },
        [&](ir::NewEnvironment const& it) { write(it.environment); },
        [&](ir::CopyEnvironment const& it) { write(it.environment); },
        [&](ir::Destructure const& it) { write(it.iterator); },
        [](auto const&) {}); // sets nothing itself
}

} // namespace gen2cpp::analysis
