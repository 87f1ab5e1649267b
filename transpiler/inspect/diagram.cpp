#include "diagram.h"

#include "../support/utf8.h"

namespace gen2cpp::inspect {

namespace {

constexpr std::size_t k_width = 56;

std::string cut(std::string_view line)
{
    std::size_t offset = 0;
    for (std::size_t width = 0; offset < line.size(); ++width) {
        if (width == k_width)
            return std::string(line.substr(0, offset)) + "...";
        next_code_point(line, offset);
    }
    return std::string(line);
}

} // namespace

std::vector<std::string> box(View const& view, BlockId id)
{
    auto const state = view.state_of(id);
    std::vector<std::string> result { view.label(id) + (state.empty() ? "" : ": " + state) };
    for (auto const& text : view.lines(id)) {
        for (std::size_t begin = 0; begin < text.size();) {
            auto const end = std::min(text.find('\n', begin), text.size());
            result.push_back(cut(std::string_view(text).substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    return result;
}

std::vector<Edge> drawn_edges(View const& view)
{
    auto result = view.edges();
    std::erase_if(result, [&](Edge const& edge) {
        if (edge.to.is_valid())
            return false;
        auto const& terminator = *view.machine().graph.blocks[edge.from].terminator;
        return !std::holds_alternative<flow::Return>(terminator) && !std::holds_alternative<flow::Throw>(terminator);
    });
    return result;
}

std::string edge_label(Edge const& edge) { return edge.kind == EdgeKind::Jump ? "" : kind_name(edge.kind); }

std::string title(View const& view, SourceFile const& source)
{
    return ir::kind_name(view.function().function().kind) + (" " + view.function().name()) + " (" + source.name(view.function().function().range.begin)
        + view.function().line(view.function().function().range.begin) + ")";
}

} // namespace gen2cpp::inspect
