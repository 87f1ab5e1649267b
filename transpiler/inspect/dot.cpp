#include "diagram.h"

#include "../support/utf8.h"

namespace gen2cpp::inspect {

namespace {

// A quoted string of the DOT language. Backslashes begin escapes of labels there, and `&` begins an HTML entity.
std::string dot_quoted(std::vector<std::string> const& lines)
{
    std::string result = "\"";
    for (auto const& line : lines) {
        for (auto const character : line) {
            if (character == '&')
                result += "&amp;";
            else if (character == '"' || character == '\\')
                result += std::string { '\\', character };
            else
                result.push_back(static_cast<unsigned char>(character) < ' ' ? '?' : character);
        }
        if (lines.size() > 1)
            result += "\\l"; // ends a line that is aligned to the left
    }
    return result + "\"";
}

// File names need not be UTF-8, DOT does.
std::string valid(std::string text)
{
    while (auto const invalid = find_invalid_utf8(text))
        text[*invalid] = '?';
    return text;
}

char const* style_of(View const& view, BlockId id)
{
    if (view.is_resume_point(id))
        return ", style=\"filled,bold\", fillcolor=\"#dcebff\"";
    if (view.is_handler(id))
        return ", style=\"filled,dashed\", fillcolor=\"#ffe6d9\"";
    return id == view.machine().graph.entry ? ", style=bold" : "";
}

char const* style_of(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Next:
        return ", style=bold";
    case EdgeKind::Return:
    case EdgeKind::Throw:
        return ", style=dashed";
    case EdgeKind::Jump:
    case EdgeKind::True:
    case EdgeKind::False:
    case EdgeKind::Item:
    case EdgeKind::Exhausted:
        break;
    }
    return "";
}

std::string attributes(Edge const& edge)
{
    auto const label = edge_label(edge);
    return label.empty() ? "" : " [label=" + label + style_of(edge.kind) + "]";
}

void draw(View const& view, SourceFile const& source, std::size_t number, Listing& out)
{
    auto const prefix = "f" + std::to_string(number) + "_";
    auto const node = [&](BlockId id) { return prefix + (id.is_valid() ? std::to_string(id.index) : "done"); };
    out.line("subgraph cluster_" + std::to_string(number) + " {");
    {
        Listing::Indent const indent { out };
        out.line("label=" + dot_quoted({ valid(title(view, source)) }) + ";");
        for (auto const id : view.machine().order) {
            auto lines = box(view, id);
            out.line(node(id) + " [label=" + dot_quoted(lines) + style_of(view, id) + "];");
        }
        out.line(node({}) + " [label=\"Done\", shape=doublecircle];");
        for (auto const& edge : drawn_edges(view))
            out.line(node(edge.from) + " -> " + node(edge.to) + attributes(edge) + ";");
    }
    out.line("}");
}

} // namespace

std::string dot(Selection const& selection)
{
    Listing out;
    out.line("digraph {");
    {
        Listing::Indent const indent { out };
        out.line("node [shape=box, fontname=monospace];");
        out.line("edge [fontname=monospace];");
        std::size_t number = 0;
        for (auto const id : selection.functions)
            draw({ selection, id }, selection.source, number++, out);
    }
    out.line("}");
    return out.take();
}

} // namespace gen2cpp::inspect
