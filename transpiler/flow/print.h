// Control flow as text, for `inspect --stage=flow` and inside the dump of the machine.
//
//     loop_body_4  on throw -> catch_3                :4
//       i = Add(i, 1)                                 :5
//       sent = yield i, resume after_yield_6          :6
#pragma once

#include "../ir/print.h"
#include "graph.h"

namespace gen2cpp::flow {

// The parts of one graph as text; `labels` as block_labels() makes them.
class GraphText {
public:
    GraphText(ir::FunctionText const& function, Graph const& graph, std::vector<std::string> const& labels)
        : m_function(function)
        , m_graph(graph)
        , m_labels(labels)
    {
    }

    std::string const& label(BlockId id) const { return m_labels[id.index]; }
    std::string region_name(RegionId id) const { return label(m_graph.regions[id].handler); }
    void regions(Listing& out) const;
    // The block with what it does and how it ends; `remark` stands behind its label.
    void block(BlockId id, std::string_view remark, Listing& out) const;
    void item(Item const& item, Listing& out) const;
    std::string text(Item const& item) const;   // the same without source lines; one line unless the item is structured
    std::string terminator(BlockId id) const;
    SourceRange range(Item const& item) const;  // empty if nothing in the source stands for it
    SourceRange end_range(BlockId id) const;    // of what decides how the block ends; the same
    std::string on_leaving(BlockId id) const;   // on throw -> catch_3

private:
    std::string place(SourceRange range) const { return range.end ? m_function.line(range.begin) : std::string(); }
    std::string exit(char const* word, ir::ExpressionId value, ir::VariableId pending) const;
    std::string result(ir::VariableId id) const { return id.is_valid() ? m_function.variable(id) + " = " : ""; }

    ir::FunctionText const& m_function;
    Graph const& m_graph;
    std::vector<std::string> const& m_labels;
};

char const* kind_name(Terminator const& terminator); // yield, branch, ...

// The graphs as build_graph makes them, before anything is simplified; only of functions that suspend.
std::string print(ir::Module const& module, SourceFile const& source, std::vector<ir::FunctionId> const& functions);

} // namespace gen2cpp::flow
