// Which parts of a syntax tree are still to be lowered.
#pragma once

#include "../syntax/nodes.h"

namespace gen2cpp::lower {

// Note [used trees]
//
// Syntax tree and IR of a large program are large, and both are only needed at the same time for what is being lowered. A function's nodes lie together, with those of
// the functions inside it. So each page of nodes counts the functions that wait and have nodes there; when there are none, it goes. A function waits from when the
// one around it is lowered, which has kept the pages until then. Where the top level is lowered in several steps, nothing goes.
class TreeUse {
public:
    TreeUse() = default; // nothing goes
    explicit TreeUse(syntax::Program& tree)
        : m_tree(&tree)
        , m_expressions(tree.expressions.page_of(tree.expressions.size()) + 1)
        , m_statements(tree.statements.page_of(tree.statements.size()) + 1)
    {
    }

    void add(syntax::NodeSpans const& nodes)
    {
        if (!m_tree)
            return;
        for_each_page(m_tree->expressions, nodes.expressions, [&](std::size_t page) { ++m_expressions[page]; });
        for_each_page(m_tree->statements, nodes.statements, [&](std::size_t page) { ++m_statements[page]; });
    }

    void remove(syntax::NodeSpans const& nodes)
    {
        if (!m_tree)
            return;
        for_each_page(m_tree->expressions, nodes.expressions, [&](std::size_t page) {
            if (--m_expressions[page] == 0)
                m_tree->expressions.drop_page(page);
        });
        for_each_page(m_tree->statements, nodes.statements, [&](std::size_t page) {
            if (--m_statements[page] == 0)
                m_tree->statements.drop_page(page);
        });
    }

private:
    template<typename Nodes, typename NodeId, typename Visit>
    static void for_each_page(Nodes const& nodes, syntax::NodeSpan<NodeId> span, Visit const& visit)
    {
        if (span.first.index < span.last.index)
            for (auto page = nodes.page_of(span.first.index); page <= nodes.page_of(span.last.index - 1); ++page)
                visit(page);
    }

    syntax::Program* m_tree = nullptr;
    std::vector<std::uint32_t> m_expressions; // by page: how many functions wait for it
    std::vector<std::uint32_t> m_statements;
};

} // namespace gen2cpp::lower
