#include "concrete_tree.h"

#include <memory>
#include <tree_sitter/api.h>

extern "C" TSLanguage const* tree_sitter_javascript(void);

namespace gen2cpp::syntax {

namespace {

struct NamedKind {
    std::string_view name;
    NodeKind kind;
};
constexpr NamedKind k_kinds[] = {
#define EXPRESSION_NODE(Kind, name, reader) { name, NodeKind::Kind },
#define STATEMENT_NODE(Kind, name, reader) { name, NodeKind::Kind },
#define PART_NODE(Kind, name) { name, NodeKind::Kind },
#define REFUSED_NODE(Kind, name) { name, NodeKind::Kind },
#include "node_kinds.def"
};

struct NamedField {
    std::string_view name;
    Field field;
};
constexpr NamedField k_fields[] = {
#define FIELD(Name, name) { name, Field::Name },
#include "fields.def"
#undef FIELD
};

// What the numbers of this build of the grammar mean to us.
struct Numbering {
    std::vector<NodeKind> kinds;
    std::vector<Field> fields;

    explicit Numbering(TSLanguage const* language)
        : kinds(ts_language_symbol_count(language), NodeKind::Token)
        , fields(ts_language_field_count(language) + 1, Field::None)
    {
        for (std::size_t symbol = 0; symbol < kinds.size(); ++symbol) {
            if (ts_language_symbol_type(language, static_cast<TSSymbol>(symbol)) != TSSymbolTypeRegular)
                continue;
            std::string_view const name = ts_language_symbol_name(language, static_cast<TSSymbol>(symbol));
            for (auto const& entry : k_kinds)
                if (entry.name == name)
                    kinds[symbol] = entry.kind;
        }
        for (std::size_t field = 1; field < fields.size(); ++field) {
            std::string_view const name = ts_language_field_name_for_id(language, static_cast<TSFieldId>(field));
            for (auto const& entry : k_fields)
                if (entry.name == name)
                    fields[field] = entry.field;
        }
    }

    NodeKind kind(TSNode node) const
    {
        auto const symbol = ts_node_symbol(node);
        return symbol < kinds.size() ? kinds[symbol] : NodeKind::Error; // ERROR has a number behind all others
    }
};

struct DeleteParser {
    void operator()(TSParser* parser) const { ts_parser_delete(parser); }
};
struct DeleteTree {
    void operator()(TSTree* tree) const { ts_tree_delete(tree); }
};

} // namespace

// Walks the tree once, with an explicit stack of open nodes.
class ConcreteTreeBuilder {
public:
    ConcreteTreeBuilder(Numbering const& numbering, std::uint32_t begin)
        : m_numbering(numbering)
        , m_begin(begin)
    {
    }

    ConcreteTree build(TSNode root)
    {
        auto cursor = ts_tree_cursor_new(root);
        for (bool done = false; !done;) {
            open(cursor);
            if (ts_tree_cursor_goto_first_child(&cursor))
                continue;
            m_open.pop_back();
            while (!done && !ts_tree_cursor_goto_next_sibling(&cursor)) {
                done = !ts_tree_cursor_goto_parent(&cursor);
                if (!done)
                    m_open.pop_back();
            }
        }
        ts_tree_cursor_delete(&cursor);
        return std::move(m_tree);
    }

private:
    struct Open {
        Node node; // invalid: a comment, which is not copied
        Node last_child;
    };

    void open(TSTreeCursor& cursor)
    {
        auto const node = ts_tree_cursor_current_node(&cursor);
        auto const kind = m_numbering.kind(node);
        if (kind == NodeKind::Comment || kind == NodeKind::HtmlComment) {
            m_open.push_back({});
            return;
        }
        ConcreteNode made;
        made.kind = kind;
        made.field = m_numbering.fields[ts_tree_cursor_current_field_id(&cursor)];
        made.is_missing = ts_node_is_missing(node);
        made.range = { m_begin + ts_node_start_byte(node), m_begin + ts_node_end_byte(node) };
        auto const id = m_tree.m_nodes.add(made);
        if (!m_open.empty())
            append_to(m_open.back(), id);
        m_open.push_back({ id, {} });
    }

    void append_to(Open& parent, Node child)
    {
        if (parent.last_child.is_valid())
            m_tree.m_nodes[parent.last_child].next_sibling = child;
        else
            m_tree.m_nodes[parent.node].first_child = child;
        parent.last_child = child;
    }

    Numbering const& m_numbering;
    std::uint32_t const m_begin; // of the piece
    ConcreteTree m_tree;
    std::vector<Open> m_open;
};

ConcreteTree ConcreteTree::parse(std::string_view text, SourceRange piece)
{
    auto const language = tree_sitter_javascript();
    static Numbering const numbering(language);
    std::unique_ptr<TSParser, DeleteParser> const parser(ts_parser_new());
    ts_parser_set_language(parser.get(), language);
    std::unique_ptr<TSTree, DeleteTree> const tree(
        ts_parser_parse_string(parser.get(), nullptr, text.data() + piece.begin, piece.end - piece.begin));
    auto result = ConcreteTreeBuilder(numbering, piece.begin).build(ts_tree_root_node(tree.get()));
    result.m_text = text;
    return result;
}

Node ConcreteTree::child(Node parent, Field field) const
{
    for (auto node = m_nodes[parent].first_child; node.is_valid(); node = m_nodes[node].next_sibling)
        if (m_nodes[node].field == field)
            return node;
    return {};
}

Node ConcreteTree::first_leaf(Node node) const
{
    while (m_nodes[node].first_child.is_valid())
        node = m_nodes[node].first_child;
    return node;
}

Node ConcreteTree::first_error() const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        auto const node = m_nodes.id(i);
        if (m_nodes[node].kind == NodeKind::Error || m_nodes[node].is_missing)
            return node;
    }
    return {};
}

} // namespace gen2cpp::syntax
