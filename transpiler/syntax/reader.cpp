// What all constructs need: steps in the concrete tree, errors, names.
#include "reader.h"

namespace gen2cpp::syntax {

namespace {

// Later passes recurse over the tree: what they may meet is bounded here, for a stack of 8 MB. Chains are `a + b + c`,
// `a.b.c` and `else if`, which nest in the tree but not in the text; what is inside a chain counts its links, too.
constexpr std::uint32_t k_deepest_nesting = 1'000;
constexpr std::size_t k_longest_chain = 20'000;

} // namespace

Reader::Reader(SourceFile const& source, Recognized const& recognized, Program& program,
    Diagnostics& diagnostics)
    : m_source(source)
    , m_recognized(recognized)
    , m_program(program)
    , m_diagnostics(diagnostics)
{
}

Reader::Nesting::Nesting(Reader& reader, Node node)
    : m_reader(reader)
{
    if (++reader.m_depth > k_deepest_nesting)
        reader.fail(DiagnosticKind::NestedTooDeeply, reader.range(node), { std::to_string(k_deepest_nesting) });
}

Reader::Chain::Chain(Reader& reader, std::size_t length, Node node)
    : m_reader(reader)
    , m_outer(reader.m_chained)
{
    if (m_outer + length > k_longest_chain)
        reader.fail(DiagnosticKind::NestedTooDeeply, reader.range(node), { std::to_string(k_longest_chain) });
}

Node Reader::child(Node node, NodeKind wanted) const
{
    for (auto it = first_child(node); it.is_valid(); it = next(it))
        if (kind(it) == wanted)
            return it;
    return {};
}

Node Reader::required_child(Node node, Field field) const
{
    auto const result = child(node, field);
    if (!result.is_valid())
        unexpected(node);
    return result;
}

Node Reader::child_token(Node node, std::string_view wanted) const
{
    for (auto it = first_child(node); it.is_valid(); it = next(it))
        if (is_token(it, wanted))
            return it;
    return {};
}

Node Reader::only_named_child(Node node) const
{
    for (auto it = first_child(node); it.is_valid(); it = next(it))
        if (kind(it) != NodeKind::Token)
            return it;
    unexpected(node);
}

bool Reader::is_token(Node node, std::string_view wanted) const
{
    return kind(node) == NodeKind::Token && m_tree.text(range(node)) == wanted;
}

bool Reader::begins_with_brace(Node node) const { return is_token(m_tree.first_leaf(node), "{"); }

void Reader::fail(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments) const
{
    m_diagnostics.report(kind, range, std::move(arguments));
    throw ReadingStopped {};
}

void Reader::fail(LiteralError const& error, std::uint32_t text_begin) const
{
    fail(error.kind, { text_begin + error.range.begin, text_begin + error.range.end });
}

void Reader::check_literal(std::optional<LiteralError> const& error, std::optional<LiteralError> const& strict_error,
    std::uint32_t text_begin) const
{
    if (error)
        fail(*error, text_begin);
    if (strict_error && m_is_strict)
        fail(*strict_error, text_begin);
}

void Reader::refuse_errors() const
{
    auto const error = m_tree.first_error();
    if (error.is_valid())
        unexpected(error);
}

void Reader::unexpected(Node node) const
{
    auto const where = range(m_tree.first_leaf(node));
    auto const end = static_cast<std::uint32_t>(m_source.text().size());
    if (where.begin == end)
        fail(DiagnosticKind::UnexpectedEnd, where);
    fail(DiagnosticKind::UnexpectedToken, where, { std::string(m_source.text(where)) });
}

Level Reader::level(Node node) const
{
    switch (kind(node)) {
    case NodeKind::SequenceExpression:
        return Level::Sequence;
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignmentExpression:
    case NodeKind::YieldExpression:
    case NodeKind::ArrowFunction:
        return Level::Assignment;
    case NodeKind::TernaryExpression:
        return Level::Conditional;
    case NodeKind::BinaryExpression:
        return Level::Binary;
    case NodeKind::UnaryExpression:
    case NodeKind::AwaitExpression:
        return Level::Unary;
    case NodeKind::UpdateExpression:
        return Level::Update;
    default:
        return Level::LeftHandSide;
    }
}

std::string Reader::name(Node node) const
{
    auto where = range(node);
    if (kind(node) == NodeKind::PrivatePropertyIdentifier)
        ++where.begin;
    auto decoded = decode_name(m_source.text(where));
    if (decoded.error)
        fail(*decoded.error, where.begin);
    return std::move(decoded.name);
}

} // namespace gen2cpp::syntax
