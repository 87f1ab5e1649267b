// Control flow graphs from text and back, so that a test shows the whole graph it is about.
//
//     start: x = 1; use x; branch x ? body : after
//     body [catch e -> handler]: yield x resume after as sent
//     after: return
//     handler: throw e
#pragma once

#include "transpiler/flow/print.h"

#include <map>
#include <set>

namespace gen2cpp::test {

struct GraphText {
    ir::Module module;
    flow::Graph graph;
};

GraphText parse_graph(std::string_view text);
// One block a line, in the given order; a statement `use x` reads `x` here.
std::string print(GraphText const& parsed, std::vector<flow::BlockId> const& order);
std::set<std::string> variable_names(GraphText const& parsed, auto const& set)
{
    std::set<std::string> result;
    auto const& variables = parsed.module.functions[parsed.graph.function].variables;
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (set.contains(variables.id(i)))
            result.insert(variables[variables.id(i)].name);
    return result;
}
flow::BlockId block_named(GraphText const& parsed, std::string_view name);

} // namespace gen2cpp::test
