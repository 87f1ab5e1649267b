// The concrete syntax tree as tree-sitter delivers it, copied into one flat vector: constant-time steps, no recursion
// (tree-sitter's own interface is linear in the number of siblings).
//
// Note [pieces of a program]
//
// tree-sitter's trees take a hundred times the space of their text. So the text is read in pieces: some statements of the top level at a time, which
// have nothing to do with each other in the grammar. The recognizer says where the pieces begin.
#pragma once

#include "../support/id.h"
#include "../support/source.h"

#include <string_view>

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
};

class ConcreteTree {
public:
    // `text` is what the recognizer wrote, of the same length as the source; `piece` is the part of it to read. The text must outlive the tree.
    static ConcreteTree parse(std::string_view text, SourceRange piece);

    Node root() const { return Node { 0 }; }
    ConcreteNode const& operator[](Node node) const { return m_nodes[node]; }
    std::size_t size() const { return m_nodes.size(); }
    std::string_view text(SourceRange range) const { return m_text.substr(range.begin, range.end - range.begin); }
    Node child(Node parent, Field field) const; // invalid: none
    Node first_leaf(Node node) const;
    // The first node that error recovery made, in the order of the text; invalid: none.
    Node first_error() const;

private:
    friend class ConcreteTreeBuilder;
    std::string_view m_text;
    IdVector<Node, ConcreteNode> m_nodes;
};

} // namespace gen2cpp::syntax
