#include "diagram.h"

#include "../support/utf8.h"

namespace gen2cpp::inspect {

namespace {

// Inside quotes everything that might mean something to Mermaid, or to HTML, is a numbered entity: `#34;`.
std::string escaped(std::string_view text)
{
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        auto const invalid = find_invalid_utf8(text.substr(offset));
        if (invalid == 0) { // file names need not be UTF-8
            result.push_back('?');
            ++offset;
            continue;
        }
        auto const begin = offset;
        auto const point = next_code_point(text, offset);
        bool const is_harmless = point >= 0x80 || (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z')
            || std::string_view(" _.,=()+").find(static_cast<char>(point)) != std::string_view::npos;
        if (is_harmless)
            result += text.substr(begin, offset - begin);
        else
            result += "#" + std::to_string(static_cast<std::uint32_t>(point)) + ";";
    }
    return result;
}

std::string label(std::vector<std::string> const& lines)
{
    std::string result = "\"";
    for (std::size_t i = 0; i < lines.size(); ++i)
        result += (i ? "<br/>" : "") + escaped(lines[i]);
    return result + "\"";
}

char const* class_of(View const& view, BlockId id)
{
    if (view.is_resume_point(id))
        return ":::resume";
    return view.is_handler(id) ? ":::handler" : "";
}

std::string arrow(Edge const& edge)
{
    bool const is_leaving = edge.kind == EdgeKind::Return || edge.kind == EdgeKind::Throw;
    auto const label = edge_label(edge);
    return std::string(is_leaving ? " -.->" : edge.kind == EdgeKind::Next ? " ==>" : " -->") + (label.empty() ? " " : "|" + label + "| ");
}

void draw(View const& view, SourceFile const& source, std::size_t number, Listing& out)
{
    auto const prefix = "f" + std::to_string(number) + "_";
    auto const node = [&](BlockId id) { return prefix + (id.is_valid() ? std::to_string(id.index) : "done"); };
    out.line("subgraph f" + std::to_string(number) + "[" + label({ title(view, source) }) + "]");
    {
        Listing::Indent const indent { out };
        for (auto const id : view.machine().order)
            out.line(node(id) + "[" + label(box(view, id)) + "]" + class_of(view, id));
        out.line(node({}) + "(((\"Done\")))");
        for (auto const& edge : drawn_edges(view))
            out.line(node(edge.from) + arrow(edge) + node(edge.to));
    }
    out.line("end");
}

} // namespace

std::string mermaid(Selection const& selection)
{
    Listing out;
    out.line("flowchart TD");
    Listing::Indent const indent { out };
    std::size_t number = 0;
    for (auto const id : selection.functions)
        draw({ selection, id }, selection.source, number++, out);
    out.line("classDef resume stroke-width:3px");
    out.line("classDef handler stroke-dasharray:5 5");
    return out.take();
}

} // namespace gen2cpp::inspect
