#include "read.h"

#include "characters.h"
#include "concrete_tree.h"
#include "reader.h"

namespace gen2cpp::syntax {

namespace {

constexpr std::size_t k_largest_file = std::size_t { 1 } << 30;

bool check_input(SourceFile const& source, Diagnostics& diagnostics)
{
    auto const text = source.text();
    if (text.size() > k_largest_file) {
        diagnostics.report(DiagnosticKind::FileTooLarge, {});
        return false;
    }
    auto const at = [](std::size_t offset) { return SourceRange { static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + 1) }; };
    if (auto const offset = text.find('\0'); offset != std::string_view::npos) {
        diagnostics.report(DiagnosticKind::NullByte, at(offset));
        return false;
    }
    if (auto const offset = find_invalid_utf8(text)) {
        diagnostics.report(DiagnosticKind::NotUtf8, at(*offset));
        return false;
    }
    return true;
}

bool ends_with(std::string_view text, std::string_view suffix)
{
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

bool has_module_syntax(ConcreteTree const& tree)
{
    for (auto node = tree[tree.root()].first_child; node.is_valid(); node = tree[node].next_sibling)
        if (tree[node].kind == NodeKind::ImportStatement || tree[node].kind == NodeKind::ExportStatement)
            return true;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        auto const& node = tree[Node { static_cast<std::uint32_t>(i) }];
        if (node.kind == NodeKind::MetaProperty && tree.text(node.range).substr(0, 1) == "i")
            return true;
    }
    return false;
}

Goal choose_goal(SourceFile const& source, ReadOptions const& options, ConcreteTree const& tree)
{
    if (options.goal)
        return *options.goal;
    if (ends_with(source.name(), ".mjs"))
        return Goal::Module;
    if (ends_with(source.name(), ".cjs"))
        return Goal::CommonJs;
    return has_module_syntax(tree) ? Goal::Module : Goal::CommonJs;
}

} // namespace

Program read(SourceFile const& source, ReadOptions const& options, Diagnostics& diagnostics)
{
    Program program;
    if (!check_input(source, diagnostics))
        return program;
    auto const tree = ConcreteTree::parse(std::string(source.text()));
    program.goal = choose_goal(source, options, tree);
    try {
        Reader reader(source, tree, program, diagnostics);
        reader.refuse_errors();
        reader.read_program();
    } catch (ReadingStopped const&) {
        // The error is reported.
    }
    return program;
}

} // namespace gen2cpp::syntax
