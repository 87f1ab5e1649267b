// The concrete syntax tree as tree-sitter delivers it, copied into one flat vector: constant-time steps, no recursion,
// no comments, and the token stream beside it (tree-sitter's own interface is linear in the number of siblings).
#pragma once

#include "../support/id.h"
#include "../support/source.h"

#include <string>
#include <string_view>
#include <vector>

namespace gen2cpp::syntax {

enum class NodeKind : std::uint8_t {
    Token, // a keyword or punctuator
#define EXPRESSION_NODE(Kind, name, reader) Kind,
#define STATEMENT_NODE(Kind, name, reader) Kind,
#define PART_NODE(Kind, name) Kind,
#define REFUSED_NODE(Kind, name) Kind,
#include "node_kinds.def"
    Error,
};

enum class Field : std::uint8_t {
    None,
#define FIELD(Name, name) Name,
#include "fields.def"
#undef FIELD
};

using Node = Id<struct ConcreteNodeTag>;

struct ConcreteNode {
    NodeKind kind = NodeKind::Token;
    Field field = Field::None;
    bool is_missing = false; // invented by error recovery
    SourceRange range;
    Node first_child;
    Node next_sibling;
    std::uint32_t first_token = 0; // index into the tokens
    std::uint32_t end_token = 0;   // one behind the last
};

// A leaf of the tree. Parts of strings, templates and regular expressions are tokens of their own.
struct Token {
    SourceRange range;
    bool newline_before = false;
};

class ConcreteTree {
public:
    // `text` is what tree-sitter reads: the source, or the source with substitutes of the same length.
    static ConcreteTree parse(std::string text);

    Node root() const { return Node { 0 }; }
    ConcreteNode const& operator[](Node node) const { return m_nodes[node]; }
    std::size_t size() const { return m_nodes.size(); }
    std::vector<Token> const& tokens() const { return m_tokens; }
    std::string_view text(SourceRange range) const { return std::string_view(m_text).substr(range.begin, range.end - range.begin); }
    Node child(Node parent, Field field) const; // invalid: none
    // The first node that error recovery made, in the order of the text; invalid: none.
    Node first_error() const;

private:
    friend class ConcreteTreeBuilder;
    std::string m_text;
    IdVector<Node, ConcreteNode> m_nodes;
    std::vector<Token> m_tokens;
};

} // namespace gen2cpp::syntax
