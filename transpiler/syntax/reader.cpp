// What all constructs need: steps in the concrete tree, errors, names.
#include "reader.h"

#include "characters.h"

namespace gen2cpp::syntax {

namespace {

// Later passes recurse over the tree: what they may meet is bounded here, for a stack of 8 MB. Chains are `a + b + c`,
// `a.b.c` and `else if`, which nest in the tree but not in the text.
constexpr std::uint32_t k_deepest_nesting = 1'000;
constexpr std::size_t k_longest_chain = 12'000;

bool is_word_start(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_'
        || character == '$' || character == '\\' || static_cast<unsigned char>(character) >= 0x80;
}

// The words that no mode lets a program use as a name; V8 calls them tokens, all others identifiers.
bool is_reserved(std::string_view word)
{
    static constexpr std::string_view k_reserved[] = { "break", "case", "catch", "class", "const", "continue", "debugger",
        "default", "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function", "if",
        "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true", "try",
        "typeof", "var", "void", "while", "with" };
    for (auto const reserved : k_reserved)
        if (word == reserved)
            return true;
    return false;
}

} // namespace

Reader::Reader(SourceFile const& source, ConcreteTree const& tree, Program& program, Diagnostics& diagnostics)
    : m_source(source)
    , m_tree(tree)
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

void Reader::check_chain_length(std::size_t length, Node node) const
{
    if (length > k_longest_chain)
        fail(DiagnosticKind::NestedTooDeeply, range(node), { std::to_string(k_longest_chain) });
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
        unexpected_token(m_tree[node].end_token);
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
    unexpected_token(m_tree[node].end_token);
}

bool Reader::is_token(Node node, std::string_view wanted) const
{
    return kind(node) == NodeKind::Token && m_tree.text(range(node)) == wanted;
}

bool Reader::newline_before(Node node) const
{
    auto const token = m_tree[node].first_token;
    return token < m_tree.tokens().size() && m_tree.tokens()[token].newline_before;
}

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

void Reader::unexpected(Node node) const { unexpected_token(m_tree[node].first_token); }

void Reader::unexpected_token(std::uint32_t token) const
{
    if (token >= m_tree.tokens().size()) {
        auto const end = static_cast<std::uint32_t>(m_source.text().size());
        fail(DiagnosticKind::UnexpectedEnd, { end, end });
    }
    auto const where = m_tree.tokens()[token].range;
    auto const word = m_source.text(where);
    if (is_decimal_digit(word[0]) || (word[0] == '.' && word.size() > 1 && is_decimal_digit(word[1])))
        fail(DiagnosticKind::UnexpectedNumber, where);
    if (word[0] == '"' || word[0] == '\'')
        fail(DiagnosticKind::UnexpectedString, where);
    if (word[0] == '`')
        fail(DiagnosticKind::UnexpectedTemplate, where);
    if (word[0] == '@' || word[0] == '\\')
        fail(DiagnosticKind::InvalidToken, where);
    if (is_word_start(word[0]) && !is_reserved(word))
        fail(DiagnosticKind::UnexpectedIdentifier, where, { std::string(word) });
    fail(DiagnosticKind::UnexpectedToken, where, { std::string(word) });
}

// 12.10 Automatic Semicolon Insertion: tree-sitter is generous about where a semicolon may be missing.
void Reader::check_semicolon(Node statement) const
{
    auto const& node = m_tree[statement];
    auto const& tokens = m_tree.tokens();
    bool const is_written = node.end_token > node.first_token && token_text(node.end_token - 1) == ";";
    if (is_written || node.end_token >= tokens.size())
        return;
    if (!tokens[node.end_token].newline_before && token_text(node.end_token) != "}")
        unexpected_token(node.end_token);
}

void Reader::check_commas(Node list) const
{
    bool comma_allowed = false;
    for (auto it = first_child(list); it.is_valid(); it = next(it)) {
        if (is_token(it, ",")) {
            if (!comma_allowed)
                unexpected(it);
            comma_allowed = false;
        } else {
            comma_allowed = kind(it) != NodeKind::Token;
        }
    }
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
