#include "leaps.h"

#include "../support/match.h"

namespace gen2cpp::flow {

namespace {

void add(ir::Module const& module, ir::Block const& block, Leaps& result);

void add(ir::Module const& module, ir::StatementId id, Leaps& result)
{
    auto const inside = [&](ir::Block const& block) { add(module, block, result); };
    match(
        module.statements[id].kind,
        [](ir::Evaluate const&) {},
        [](ir::Assign const&) {},
        [&](ir::If const& it) {
            inside(it.consequent);
            inside(it.alternate);
        },
        [&](ir::Loop const& it) {
            inside(it.prelude);
            inside(it.body);
            inside(it.update);
            result.labels.erase(it.label.index);
        },
        [&](ir::ForOf const& it) {
            result.suspends |= it.kind == ir::IterationKind::AsyncOf;
            inside(it.body);
            result.labels.erase(it.label.index);
        },
        [&](ir::Switch const& it) {
            for (auto const& each : it.cases) {
                inside(each.prelude);
                inside(each.body);
            }
            result.labels.erase(it.label.index);
        },
        [&](ir::Labeled const& it) {
            inside(it.body);
            result.labels.erase(it.label.index);
        },
        [&](ir::Jump const& it) { result.labels.insert(it.label.index); },
        [&](ir::Return const&) { result.returns = true; },
        [](ir::Throw const&) {},
        [&](ir::Try const& it) {
            inside(it.body);
            inside(it.handler);
            inside(it.finalizer);
        },
        [&](ir::Yield const&) { result.suspends = true; },
        [&](ir::Await const&) { result.suspends = true; },
        [&](ir::Delegate const&) { result.suspends = true; },
        [](ir::NewEnvironment const&) {},
        [](ir::CopyEnvironment const&) {},
        [&](ir::Scope const& it) { inside(it.body); },
        [&](ir::Destructure const& it) { inside(it.body); });
}

void add(ir::Module const& module, ir::Block const& block, Leaps& result)
{
    for (auto const id : block)
        add(module, id, result);
}

} // namespace

Leaps leaps_of(ir::Module const& module, ir::StatementId statement)
{
    Leaps result;
    add(module, statement, result);
    return result;
}

} // namespace gen2cpp::flow
