#include "mentions.h"

#include "../analysis/uses.h"
#include "../support/match.h"

namespace gen2cpp::machine {

namespace {

void for_each_mention(ir::Module const& module, ir::StatementId id, Visit const& visit)
{
    analysis::for_each_own_read(module, id, visit);
    analysis::for_each_own_write(module, id, visit);
    match(
        module.statements[id].kind,
        [&](ir::ForOf const& it) { visit(it.iterator); },
        [&](ir::Try const& it) {
            if (it.has_finalizer)
                visit(it.pending);
        },
        [](auto const&) {});
    ir::for_each_inner_block(module, id, [&](ir::Block const& block) {
        for (auto const inner : block)
            for_each_mention(module, inner, visit);
    });
}

} // namespace

void for_each_mention_outside_statements(ir::Module const& module, flow::Block const& block, Visit const& visit)
{
    auto const read = [&](ir::ExpressionId expression) { analysis::for_each_read(module, expression, visit); };
    auto const mention = [&](ir::VariableId variable) {
        if (variable.is_valid())
            visit(variable);
    };
    for (auto const& item : block.items)
        match(
            item,
            [](flow::Statement const&) {},
            [&](flow::OpenLoop const& it) {
                auto const& loop = ir::get<ir::ForOf>(module.statements[it.loop].kind);
                visit(loop.iterator);
                read(loop.iterable);
            },
            [&](flow::OpenDestructuring const& it) {
                auto const& pattern = std::get<ir::Destructure>(module.statements[it.pattern].kind);
                visit(pattern.iterator);
                read(pattern.value);
            },
            [&](flow::OpenDelegate const& it) {
                auto const& delegate = std::get<ir::Delegate>(module.statements[it.delegate].kind);
                visit(delegate.state);
                read(delegate.iterable);
            },
            [&](flow::CloseIterator const& it) { visit(it.iterator); },
            [&](flow::CloseAfter const& it) {
                visit(it.iterator);
                visit(it.pending);
            },
            [&](flow::SetPending const& it) {
                visit(it.pending);
                read(it.value);
                mention(it.from);
            },
            [&](flow::SetItem const& it) { read(it.value); });
    match(
        *block.terminator,
        [](flow::Jump const&) {},
        [&](flow::Branch const& it) { read(it.condition); },
        [&](flow::Step const& it) {
            auto const& loop = ir::get<ir::ForOf>(module.statements[it.loop].kind);
            visit(loop.iterator);
            visit(loop.item);
        },
        [&](flow::Yield const& it) { read(it.value); },
        [&](flow::Await const& it) { read(it.value); },
        [&](flow::Delegate const& it) { visit(it.state); },
        [&](flow::Return const& it) {
            read(it.value);
            mention(it.pending);
        },
        [&](flow::Throw const& it) {
            read(it.value);
            mention(it.pending);
        },
        [&](flow::EndFinally const& it) { visit(it.pending); });
}

void for_each_mention(ir::Module const& module, flow::Block const& block, Visit const& visit)
{
    for (auto const& item : block.items)
        if (auto const* it = std::get_if<flow::Statement>(&item))
            for_each_mention(module, it->id, visit);
    for_each_mention_outside_statements(module, block, visit);
}

} // namespace gen2cpp::machine
