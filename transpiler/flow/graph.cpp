#include "graph.h"

#include "../support/match.h"
#include "../support/unique_names.h"

namespace gen2cpp::flow {

std::vector<std::string> block_labels(Graph const& graph, std::vector<BlockId> const& order, SourceFile const& source)
{
    UniqueNames names;
    std::vector<std::string> result(graph.blocks.size());
    for (auto const id : order) {
        auto const& block = graph.blocks[id];
        result[id.index] = names.add(block.name + "_" + std::to_string(source.line(block.at)), "_");
    }
    return result;
}

std::vector<BlockId> successors(Terminator const& terminator)
{
    std::vector<BlockId> result;
    auto const add = [&](BlockId block) {
        if (block.is_valid())
            result.push_back(block);
    };
    match(
        terminator,
        [&](Jump const& it) { add(it.target); },
        [&](Branch const& it) {
            add(it.if_true);
            add(it.if_false);
        },
        [&](Step const& it) {
            add(it.body);
            add(it.after);
        },
        [&](Yield const& it) { add(it.resume); },
        [&](Await const& it) { add(it.resume); },
        [&](Delegate const& it) {
            add(it.after);
            add(it.on_return);
        },
        [](Return const&) {},
        [](Throw const&) {},
        [&](EndFinally const& it) {
            add(it.after);
            add(it.on_throw);
            add(it.on_return);
            for (auto const jump : it.jumps)
                add(jump);
        });
    return result;
}

std::vector<BlockId> resume_points(Graph const& graph)
{
    std::vector<BlockId> result;
    for (std::size_t i = 0; i < graph.blocks.size(); ++i) {
        auto const id = graph.blocks.id(i);
        match(
            *graph.blocks[id].terminator,
            [&](Yield const& it) { result.push_back(it.resume); },
            [&](Await const& it) { result.push_back(it.resume); },
            [&](Delegate const&) { result.push_back(id); },
            [](auto const&) {});
    }
    return result;
}

} // namespace gen2cpp::flow
