#include "simplify.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::machine {

using flow::BlockId;

namespace {

// The block that a jump to `block` ends in, past blocks that only jump on.
BlockId destination(flow::Graph const& graph, BlockId block)
{
    for (std::size_t steps = 0; steps < graph.blocks.size(); ++steps) {
        auto const& it = graph.blocks[block];
        auto const* jump = std::get_if<flow::Jump>(&*it.terminator);
        if (!jump || !it.items.empty() || jump->target == block)
            return block;
        block = jump->target;
    }
    return block;
}

template<typename Visit>
void for_each_edge(flow::Terminator& terminator, Visit visit)
{
    match(
        terminator,
        [&](flow::Jump& it) { visit(it.target); },
        [&](flow::Branch& it) {
            visit(it.if_true);
            visit(it.if_false);
        },
        [&](flow::Step& it) {
            visit(it.body);
            visit(it.after);
        },
        [](flow::Yield&) {}, // a resume point stays where it is: it has a name
        [](flow::Await&) {},
        [&](flow::Delegate& it) {
            visit(it.after);
            visit(it.on_return);
        },
        [](flow::Return&) {},
        [](flow::Throw&) {},
        [&](flow::EndFinally& it) {
            visit(it.after);
            visit(it.on_throw);
            visit(it.on_return);
            for (auto& jump : it.jumps)
                visit(jump);
        });
}

std::vector<bool> reachable(flow::Graph const& graph)
{
    std::vector<bool> result(graph.blocks.size(), false);
    std::vector<BlockId> work { graph.entry };
    auto const reach = [&](BlockId block) {
        if (block.is_valid() && !result[block.index]) {
            result[block.index] = true;
            work.push_back(block);
        }
    };
    result[graph.entry.index] = true;
    while (!work.empty()) {
        auto const block = work.back();
        work.pop_back();
        for (auto const successor : flow::successors(*graph.blocks[block].terminator))
            reach(successor);
        for (auto region = graph.blocks[block].region; region.is_valid(); region = graph.regions[region].outer)
            reach(graph.regions[region].handler);
    }
    return result;
}

// A block with one predecessor, which does nothing but jump to it, becomes its tail.
void join(flow::Graph& graph, std::vector<bool> const& is_reachable)
{
    std::vector<std::uint32_t> predecessors(graph.blocks.size(), 0);
    for (std::size_t i = 0; i < graph.blocks.size(); ++i)
        if (is_reachable[i])
            for (auto const successor : flow::successors(*graph.blocks[graph.blocks.id(i)].terminator))
                ++predecessors[successor.index];
    for (auto const& region : graph.regions)
        predecessors[region.handler.index] += 2;
    for (auto const resume : flow::resume_points(graph))
        predecessors[resume.index] += 2;
    predecessors[graph.entry.index] += 2;
    for (std::size_t i = 0; i < graph.blocks.size(); ++i) {
        auto& block = graph.blocks[graph.blocks.id(i)];
        if (!is_reachable[i])
            continue;
        for (;;) {
            auto const* jump = std::get_if<flow::Jump>(&*block.terminator);
            if (!jump || predecessors[jump->target.index] != 1 || jump->target.index == i)
                break;
            auto& next = graph.blocks[jump->target];
            if (next.region != block.region)
                break;
            block.items.insert(block.items.end(), next.items.begin(), next.items.end());
            auto terminator = std::move(*next.terminator);
            next.terminator = flow::Return { {}, {} };
            next.items.clear();
            block.terminator = std::move(terminator);
            block.end_range = next.end_range;
        }
    }
}

// Regions of which nothing is left have no handler.
void drop_empty_regions(flow::Graph& graph, std::vector<bool> const& is_reachable)
{
    std::vector<bool> is_used(graph.regions.size(), false);
    for (std::size_t i = 0; i < graph.blocks.size(); ++i) {
        auto& block = graph.blocks[graph.blocks.id(i)];
        if (!is_reachable[i])
            block.region = {};
        for (auto region = block.region; region.is_valid(); region = graph.regions[region].outer)
            is_used[region.index] = true;
    }
    IdVector<flow::RegionId, flow::Region> kept;
    std::vector<flow::RegionId> renumbered(graph.regions.size());
    auto const renumber = [&](flow::RegionId& region) {
        if (region.is_valid())
            region = renumbered[region.index];
    };
    for (std::size_t i = 0; i < graph.regions.size(); ++i) {
        if (!is_used[i])
            continue;
        auto region = graph.regions[graph.regions.id(i)];
        renumber(region.outer); // has been made, and renumbered, before
        renumbered[i] = kept.add(region);
    }
    for (auto& block : graph.blocks)
        renumber(block.region);
    graph.regions = std::move(kept);
}

} // namespace

std::vector<BlockId> simplify(flow::Graph& graph)
{
    for (auto& block : graph.blocks)
        for_each_edge(*block.terminator, [&](BlockId& target) {
            if (target.is_valid())
                target = destination(graph, target);
        });
    join(graph, reachable(graph));
    auto const is_reachable = reachable(graph);
    drop_empty_regions(graph, is_reachable);
    std::vector<BlockId> result;
    for (auto const block : graph.order)
        if (is_reachable[block.index])
            result.push_back(block);
    return result;
}

} // namespace gen2cpp::machine
