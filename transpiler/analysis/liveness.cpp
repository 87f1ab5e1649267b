// Note [what must live in the generator frame]
//
// A variable needs a field of the state machine if it is live on entry to a resume point. All others stay C++ locals.
//
//     live_out(b) = union of live_in(s) for every successor s of b
//     live_in(b)  = backwards through b: what is read becomes live, what is set without condition dies
//
// Any point of a block may throw to the block's handler, so what is live there is live throughout the block and never dies in it.
// Statements that pass through are structured: the same walk goes into them, with the sets that hold at the targets of their jumps.
// The sets only grow and are finite, so repeating until nothing changes terminates.
#include "liveness.h"

#include "../support/match.h"
#include "uses.h"

#include <map>

namespace gen2cpp::analysis {

namespace {

class Walk {
public:
    Walk(ir::Module const& module, LiveSet handler)
        : m_module(module)
        , m_handler(std::move(handler))
    {
    }

    void statements(ir::Block const& block, LiveSet& live)
    {
        for (auto i = block.size(); i-- > 0;)
            statement(block[i], live);
    }

    void read(ir::ExpressionId expression, LiveSet& live)
    {
        for_each_read(m_module, expression, [&](ir::VariableId variable) { live.insert(variable); });
    }

    void statement(ir::StatementId id, LiveSet& live)
    {
        match(
            m_module.statements[id].kind,
            [&](ir::If const& it) {
                auto alternate = live;
                statements(it.consequent, live);
                statements(it.alternate, alternate);
                live.insert(alternate);
            },
            [&](ir::Loop const& it) { loop(it, live); },
            [&](ir::ForOf const& it) {
                m_at_break.insert_or_assign(it.label.index, live);
                until_stable([&](LiveSet const& at_step) {
                    m_at_continue.insert_or_assign(it.label.index, at_step);
                    auto result = at_step;
                    statements(it.body, result);
                    result.erase(it.item);
                    result.insert(at_step);
                    return result;
                }, live);
            },
            [&](ir::Switch const& it) { switch_(it, live); },
            [&](ir::Labeled const& it) {
                m_at_break.insert_or_assign(it.label.index, live);
                statements(it.body, live);
            },
            [&](ir::Jump const& it) {
                auto const& targets = it.is_continue ? m_at_continue : m_at_break;
                if (auto const found = targets.find(it.label.index); found != targets.end())
                    live = found->second;
            },
            [&](ir::Return const&) { live = m_handler; },
            [&](ir::Throw const&) { live = m_handler; },
            [&](ir::Try const& it) { try_(it, live); },
            [&](ir::Scope const& it) { statements(it.body, live); },
            [&](ir::Destructure const& it) { statements(it.body, live); },
            [](auto const&) {}); // no block inside
        for_each_own_write(m_module, id, [&](ir::VariableId variable) { live.erase(variable); });
        for_each_own_read(m_module, id, [&](ir::VariableId variable) { live.insert(variable); });
        live.insert(m_handler);
    }

private:
    template<typename Function>
    void until_stable(Function function, LiveSet& live)
    {
        for (;;) {
            auto next = function(live);
            next.insert(live);
            if (next == live)
                return;
            live = std::move(next);
        }
    }

    void loop(ir::Loop const& it, LiveSet& live)
    {
        auto const after = live;
        m_at_break.insert_or_assign(it.label.index, after);
        until_stable([&](LiveSet const& at_test) {
            auto result = at_test;
            statements(it.update, result);
            m_at_continue.insert_or_assign(it.label.index, result);
            statements(it.body, result);
            result.insert(after);
            read(it.test, result);
            statements(it.prelude, result);
            return result;
        }, live);
    }

    void switch_(ir::Switch const& it, LiveSet& live)
    {
        m_at_break.insert_or_assign(it.label.index, live);
        auto entries = live;
        for (auto i = it.cases.size(); i-- > 0;) {
            statements(it.cases[i].body, live); // falls into the next one
            entries.insert(live);
        }
        live = entries;
        for (auto i = it.cases.size(); i-- > 0;) {
            read(it.cases[i].test, live);
            statements(it.cases[i].prelude, live);
        }
    }

    void try_(ir::Try const& it, LiveSet& live)
    {
        if (it.has_finalizer)
            statements(it.finalizer, live);
        auto const outer = m_handler;
        if (it.has_finalizer)
            m_handler.insert(live);
        auto in_handler = live;
        if (it.has_handler) {
            statements(it.handler, in_handler);
            in_handler.erase(it.caught);
            m_handler.insert(in_handler);
        }
        statements(it.body, live);
        live.insert(in_handler);
        m_handler = outer;
    }

    ir::Module const& m_module;
    LiveSet m_handler;
    std::map<std::uint32_t, LiveSet> m_at_break;
    std::map<std::uint32_t, LiveSet> m_at_continue;
};

void terminator(flow::Terminator const& it, Walk& walk, ir::Module const& module, LiveSet& live)
{
    match(
        it,
        [](flow::Jump const&) {},
        [&](flow::Branch const& branch) { walk.read(branch.condition, live); },
        [&](flow::Step const& step) {
            auto const& loop = ir::get<ir::ForOf>(module.statements[step.loop].kind);
            live.erase(loop.item);
            live.insert(loop.iterator);
        },
        [&](flow::Yield const& yield) { walk.read(yield.value, live); },
        [&](flow::Await const& await) { walk.read(await.value, live); },
        [&](flow::Delegate const& delegate) { live.insert(delegate.state); },
        [&](flow::Return const& end) {
            walk.read(end.value, live);
            live.insert(end.pending);
        },
        [&](flow::Throw const& end) {
            walk.read(end.value, live);
            live.insert(end.pending);
        },
        [&](flow::EndFinally const& end) { live.insert(end.pending); });
}

void item(flow::Item const& it, Walk& walk, ir::Module const& module, LiveSet& live)
{
    match(
        it,
        [&](flow::Statement const& statement) { walk.statement(statement.id, live); },
        [&](flow::OpenLoop const& open) {
            auto const& loop = ir::get<ir::ForOf>(module.statements[open.loop].kind);
            live.erase(loop.iterator);
            walk.read(loop.iterable, live);
        },
        [&](flow::OpenDestructuring const& open) {
            auto const& pattern = std::get<ir::Destructure>(module.statements[open.pattern].kind);
            live.erase(pattern.iterator);
            walk.read(pattern.value, live);
        },
        [&](flow::OpenDelegate const& open) {
            auto const& delegate = std::get<ir::Delegate>(module.statements[open.delegate].kind);
            live.erase(delegate.state);
            walk.read(delegate.iterable, live);
        },
        [&](flow::CloseIterator const& close) { live.insert(close.iterator); },
        [&](flow::CloseAfter const& close) {
            live.insert(close.iterator);
            live.insert(close.pending);
        },
        [&](flow::SetPending const& set) {
            live.erase(set.pending);
            walk.read(set.value, live);
            live.insert(set.from);
        },
        [&](flow::SetItem const& set) { walk.read(set.value, live); });
}

// What a resume point receives dies where the function wakes up.
ir::VariableId received_by(flow::Terminator const& it)
{
    return match(
        it,
        [](flow::Yield const& yield) { return yield.result; },
        [](flow::Await const& await) { return await.result; },
        [](flow::Delegate const& delegate) { return delegate.result; },
        [](auto const&) { return ir::VariableId {}; });
}

} // namespace

Liveness compute_liveness(ir::Module const& module, flow::Graph const& graph)
{
    auto const size = module.functions[graph.function].variables.size();
    Liveness result;
    result.live_in.assign(graph.blocks.size(), LiveSet { size });
    for (bool changed = true; changed;) {
        changed = false;
        for (auto i = graph.blocks.size(); i-- > 0;) {
            auto const& block = graph.blocks[graph.blocks.id(i)];
            LiveSet at_handler { size };
            for (auto region = block.region; region.is_valid(); region = graph.regions[region].outer) {
                auto handler = result.live_in[graph.regions[region].handler.index];
                handler.erase(graph.regions[region].variable);
                at_handler.insert(handler);
            }
            LiveSet live { size };
            for (auto const successor : flow::successors(*block.terminator))
                live.insert(result.live_in[successor.index]);
            live.erase(received_by(*block.terminator));
            live.insert(at_handler);
            Walk walk { module, at_handler };
            terminator(*block.terminator, walk, module, live);
            for (auto k = block.items.size(); k-- > 0;)
                item(block.items[k], walk, module, live);
            live.insert(at_handler);
            if (live != result.live_in[i]) {
                result.live_in[i] = std::move(live);
                changed = true;
            }
        }
    }
    return result;
}

} // namespace gen2cpp::analysis
