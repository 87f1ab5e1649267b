// Note [running ahead]
//
// What a generator does behind a yield can as well be done before it is suspended, if nobody can tell: arithmetic on its own variables, where no
// handler in the function could see them. `for (let n = 0; n < end; n++) yield n` then wakes up at the test of its loop and needs no state for the
// place behind the yield, which is how one writes such a class by hand. For the same reason, what a generator begins with is done by the call, if
// it goes on at a place where it also wakes up: its first state is that one.
//
//     loop: branch n < end ? body : after           loop: branch n < end ? body : after
//     body: yield n, resume next               =>   body: item = n; n = n + 1; yield, resume loop
//     next: n = n + 1; jump loop
#include "run_ahead.h"

#include "../analysis/liveness.h"
#include "../analysis/uses.h"

#include <algorithm>
#include <set>

namespace gen2cpp::machine {

using flow::BlockId;

namespace {

class RunAhead {
public:
    RunAhead(ir::Module const& module, flow::Graph& graph, std::vector<BlockId>& order, IsSilent const& is_silent)
        : m_module(module)
        , m_graph(graph)
        , m_order(order)
        , m_is_silent(is_silent)
        , m_predecessors(graph.blocks.size(), 0)
        , m_receives(graph.blocks.size(), false)
        , m_wakes_up(graph.blocks.size(), false)
    {
    }

    std::vector<ir::StatementId> run()
    {
        for (auto const id : m_order) {
            for (auto const successor : flow::successors(*m_graph.blocks[id].terminator))
                ++m_predecessors[successor.index];
            if (auto const* yield = std::get_if<flow::Yield>(&*m_graph.blocks[id].terminator))
                m_receives[yield->resume.index] = yield->result.is_valid();
        }
        for (auto const id : m_order)
            if (auto* yield = std::get_if<flow::Yield>(&*m_graph.blocks[id].terminator)) {
                pass(m_graph.blocks[id], *yield);
                m_wakes_up[yield->resume.index] = true;
            }
        return begin();
    }

private:
    // The block that one without handlers ends in once its silent items are done; invalid: it has others.
    BlockId behind(BlockId id) const
    {
        auto const& block = m_graph.blocks[id];
        auto const* jump = std::get_if<flow::Jump>(&*block.terminator);
        if (!jump || block.region.is_valid() || jump->target == id)
            return {};
        auto const& target = m_graph.blocks[jump->target];
        bool const is_plain = !target.region.is_valid() && !std::holds_alternative<flow::Delegate>(*target.terminator) && !m_receives[jump->target.index];
        return is_plain && std::all_of(block.items.begin(), block.items.end(), [&](auto const& item) { return is_silent(item); }) ? jump->target : BlockId {};
    }

    bool is_silent(flow::Item const& item) const
    {
        if (auto const* statement = std::get_if<flow::Statement>(&item))
            return m_is_silent(statement->id);
        auto const* open = std::get_if<flow::OpenLoop>(&item);
        auto const* loop = open ? ir::get_if<ir::ForOf>(&m_module.statements[open->loop].kind) : nullptr;
        return loop && ir::local_read(m_module, loop->iterable) == loop->iterator; // a machine in a variable: nothing to do
    }

    void pass(flow::Block& block, flow::Yield& yield)
    {
        if (yield.result.is_valid() || block.region.is_valid() || m_predecessors[yield.resume.index] != 1)
            return;
        auto const target = behind(yield.resume);
        if (!target.is_valid())
            return;
        auto const& passed = m_graph.blocks[yield.resume].items;
        if (!passed.empty())
            block.items.push_back(flow::SetItem { std::exchange(yield.value, {}) });
        block.items.insert(block.items.end(), passed.begin(), passed.end());
        std::erase(m_order, yield.resume);
        yield.resume = target;
    }

    std::vector<ir::StatementId> begin()
    {
        auto const entry = m_graph.entry;
        auto const target = behind(entry);
        if (!target.is_valid() || !m_wakes_up[target.index] || m_predecessors[entry.index] != 0)
            return {};
        std::vector<ir::StatementId> result;
        for (auto const& item : m_graph.blocks[entry].items)
            if (auto const* statement = std::get_if<flow::Statement>(&item))
                result.push_back(statement->id);
        auto const live = analysis::compute_liveness(m_module, m_graph).live_in[target.index];
        std::set<std::uint32_t> constants; // temporary ones, which are only copied
        for (auto const id : result) {
            auto const* assign = std::get_if<ir::Assign>(&m_module.statements[id].kind);
            auto const* place = assign ? std::get_if<ir::LocalPlace>(&assign->place) : nullptr;
            if (!place)
                return {};
            bool const is_copy = ir::local_read(m_module, assign->value).is_valid();
            bool is_possible = true;
            analysis::for_each_own_read(m_module, id, [&](ir::VariableId variable) { is_possible &= is_copy || !constants.contains(variable.index); });
            bool const is_kept = live.contains(place->variable);
            if (!is_possible || (!is_kept && !ir::is_constant(m_module, assign->value)) || (!is_kept && !constants.insert(place->variable.index).second))
                return {};
        }
        std::erase(m_order, entry);
        m_graph.entry = target;
        return result;
    }

    ir::Module const& m_module;
    flow::Graph& m_graph;
    std::vector<BlockId>& m_order;
    IsSilent const& m_is_silent;
    std::vector<std::uint32_t> m_predecessors; // by block
    std::vector<bool> m_receives;              // by block: whether it wakes up with a value
    std::vector<bool> m_wakes_up;              // by block: whether a yield resumes at it
};

} // namespace

std::vector<ir::StatementId> run_ahead(ir::Module const& module, flow::Graph& graph, std::vector<BlockId>& order, IsSilent const& is_silent)
{
    return RunAhead { module, graph, order, is_silent }.run();
}

} // namespace gen2cpp::machine
