#include "view.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::inspect {

View::View(Selection const& selection, ir::FunctionId function)
    : m_function(selection.module, function, selection.source, selection.names)
    , m_machine(machine::build(selection.module, function, selection.source))
    , m_graph(m_function, m_machine.graph, m_machine.labels)
{
}

std::string View::state_of(BlockId id) const
{
    if (id == m_machine.graph.entry)
        return "Start";
    auto const* state = m_machine.state_of(id);
    return state ? state->name : "";
}

bool View::is_resume_point(BlockId id) const
{
    auto const points = flow::resume_points(m_machine.graph);
    return std::find(points.begin(), points.end(), id) != points.end();
}

bool View::is_handler(BlockId id) const
{
    auto const& regions = m_machine.graph.regions;
    return std::any_of(regions.begin(), regions.end(), [&](flow::Region const& region) { return region.handler == id; });
}

namespace {

class Edges {
public:
    explicit Edges(flow::Graph const& graph)
        : m_graph(graph)
    {
    }

    void of(BlockId id)
    {
        m_from = id;
        auto const& block = m_graph.blocks[id];
        match(
            *block.terminator,
            [&](flow::Jump const& it) { add(it.target, EdgeKind::Jump); },
            [&](flow::Branch const& it) {
                add(it.if_true, EdgeKind::True);
                add(it.if_false, EdgeKind::False);
            },
            [&](flow::Step const& it) {
                add(it.body, EdgeKind::Item);
                add(it.after, EdgeKind::Exhausted);
            },
            [&](flow::Yield const& it) { suspension(it.resume); },
            [&](flow::Await const& it) {
                add(it.resume, EdgeKind::Next);
                leave(EdgeKind::Throw);
            },
            [&](flow::Delegate const& it) {
                using Use = flow::Delegate::Use;
                add(m_from, EdgeKind::Next);
                add(it.after, it.use == Use::Forward ? EdgeKind::Exhausted : it.use == Use::NextItem ? EdgeKind::Item : EdgeKind::Jump);
                add(it.on_return, it.use == Use::Forward ? EdgeKind::Return : EdgeKind::Exhausted);
                leave(EdgeKind::Throw);
            },
            [&](flow::Return const&) { m_edges.push_back({ m_from, {}, EdgeKind::Return }); },
            [&](flow::Throw const&) { leave(EdgeKind::Throw); },
            [&](flow::EndFinally const& it) {
                add(it.after, EdgeKind::Jump);
                for (auto const jump : it.jumps)
                    add(jump, EdgeKind::Jump);
                add(it.on_throw, EdgeKind::Throw);
                add(it.on_return, EdgeKind::Return);
            });
        if (block.region.is_valid() && can_throw(block))
            leave(EdgeKind::Throw);
    }

    std::vector<Edge> take() { return std::move(m_edges); }

private:
    void add(BlockId to, EdgeKind kind)
    {
        Edge const edge { m_from, to, kind };
        if (to.is_valid() && std::find(m_edges.begin(), m_edges.end(), edge) == m_edges.end())
            m_edges.push_back(edge);
    }

    void suspension(BlockId resume)
    {
        add(resume, EdgeKind::Next);
        leave(EdgeKind::Return);
        leave(EdgeKind::Throw);
    }

    // To the handler: a return passes by `catch`.
    void leave(EdgeKind kind)
    {
        auto region = m_graph.blocks[m_from].region;
        while (region.is_valid() && kind == EdgeKind::Return && m_graph.regions[region].kind == flow::RegionKind::Catch)
            region = m_graph.regions[region].outer;
        if (region.is_valid())
            add(m_graph.regions[region].handler, kind);
        else
            m_edges.push_back({ m_from, {}, kind });
    }

    // Conservative: whatever does anything may throw.
    static bool can_throw(flow::Block const& block)
    {
        bool const moves_on = std::holds_alternative<flow::Jump>(*block.terminator) || std::holds_alternative<flow::EndFinally>(*block.terminator);
        return !moves_on
            || std::any_of(block.items.begin(), block.items.end(), [](flow::Item const& item) { return !std::holds_alternative<flow::SetPending>(item); });
    }

    flow::Graph const& m_graph;
    BlockId m_from;
    std::vector<Edge> m_edges;
};

SourceRange joined(SourceRange a, SourceRange b)
{
    if (!a.end || !b.end)
        return a.end ? a : b;
    return { std::min(a.begin, b.begin), std::max(a.end, b.end) };
}

} // namespace

std::vector<Edge> View::edges() const
{
    Edges result { m_machine.graph };
    for (auto const id : m_machine.order)
        result.of(id);
    return result.take();
}

std::vector<std::string> View::lines(BlockId id) const
{
    std::vector<std::string> result;
    for (auto const& item : m_machine.graph.blocks[id].items)
        result.push_back(m_graph.text(item));
    result.push_back(m_graph.terminator(id));
    return result;
}

SourceRange View::range(BlockId id) const
{
    auto const& block = m_machine.graph.blocks[id];
    SourceRange result = m_graph.end_range(id);
    for (auto const& item : block.items)
        result = joined(result, m_graph.range(item));
    return result.end ? result : SourceRange { block.at, block.at };
}

SourceRange View::suspension_before(BlockId id) const
{
    for (auto const from : m_machine.order) {
        auto const resume = match(
            *m_machine.graph.blocks[from].terminator,
            [](flow::Yield const& it) { return it.resume; },
            [](flow::Await const& it) { return it.resume; },
            [&](flow::Delegate const&) { return from; },
            [](auto const&) { return BlockId {}; });
        if (resume == id)
            return m_machine.graph.blocks[from].end_range;
    }
    return {};
}

char const* kind_name(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Jump:
        return "jump";
    case EdgeKind::True:
        return "true";
    case EdgeKind::False:
        return "false";
    case EdgeKind::Item:
        return "item";
    case EdgeKind::Exhausted:
        return "exhausted";
    case EdgeKind::Next:
        return "next";
    case EdgeKind::Return:
        return "return";
    case EdgeKind::Throw:
        return "throw";
    }
    return "";
}

} // namespace gen2cpp::inspect
