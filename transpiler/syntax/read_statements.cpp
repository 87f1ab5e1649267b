// 14 Statements, without loops and modules.
#include "reader.h"

#include <algorithm>
#include <future>
#include <iterator>

namespace gen2cpp::syntax {

// OPTIMIZATION: tree-sitter needs a quarter of the time of a translation. It parses the next piece while one is read.
void Reader::read_program()
{
    auto const& pieces = m_recognized.pieces;
    auto const parse = [this, &pieces](std::size_t nth) {
        auto const end = nth == pieces.size() ? static_cast<std::uint32_t>(m_recognized.text.size()) : pieces[nth];
        return ConcreteTree::parse(m_recognized.text, { nth == 0 ? 0 : pieces[nth - 1], end });
    };
    auto tree = parse(0);
    for (std::size_t next = 1; next <= pieces.size(); ++next) {
        auto parsed = std::async(std::launch::async, parse, next);
        read_piece(std::move(tree));
        tree = parsed.get();
    }
    read_piece(std::move(tree));
}

// See note [pieces of a program].
void Reader::read_piece(ConcreteTree piece)
{
    bool const is_first = m_tree.size() == 0;
    m_tree = std::move(piece);
    refuse_errors();
    auto const root = m_tree.root();
    if (is_first) {
        m_is_strict = m_program.goal == Goal::Module || use_strict_directive(first_child(root)).is_valid();
        m_program.is_strict = m_is_strict;
    }
    for (auto it = first_child(root); it.is_valid(); it = next(it)) {
        bool const is_module_item = kind(it) == NodeKind::ImportStatement || kind(it) == NodeKind::ExportStatement;
        m_program.body.push_back(is_module_item ? read_module_item(it) : read_statement(it));
    }
}

StatementId Reader::read_statement(Node node)
{
    auto const label = first_label(node);
    return label != m_recognized.labels.end() ? read_labeled(node, label) : read_unlabeled(node);
}

std::vector<LabelInFront>::const_iterator Reader::first_label(Node node) const
{
    auto const label = std::lower_bound(m_recognized.labels.begin(), m_recognized.labels.end(), range(node).begin,
        [](LabelInFront const& it, std::uint32_t begin) { return it.statement_begin < begin; });
    bool const is_here = label != m_recognized.labels.end() && label->statement_begin == range(node).begin;
    return is_here ? label : m_recognized.labels.end();
}

// 14.13 Labelled Statements: the labels in front of a statement, outermost first.
StatementId Reader::read_labeled(Node node, std::vector<LabelInFront>::const_iterator label)
{
    Nesting const nesting(*this, node);
    auto const following = std::next(label);
    bool const is_labeled = following != m_recognized.labels.end() && following->statement_begin == range(node).begin;
    auto const body = is_labeled ? read_labeled(node, following) : read_labeled_item(node);
    return add(Labeled { label->label, body }, { label->label.range.begin, range(node).end });
}

StatementId Reader::read_unlabeled(Node node)
{
    Nesting const nesting(*this, node);
    switch (kind(node)) {
#define EXPRESSION_NODE(Kind, name, reader) case NodeKind::Kind:
#define STATEMENT_NODE(Kind, name, reader) \
    case NodeKind::Kind: \
        return reader(node);
#define PART_NODE(Kind, name) case NodeKind::Kind:
#define REFUSED_NODE(Kind, name) case NodeKind::Kind:
#include "node_kinds.def"
    case NodeKind::Token:
    case NodeKind::Error:
        break;
    }
    unexpected(node);
}

List<StatementId> Reader::read_statement_list(Node parent)
{
    List<StatementId> result;
    for (auto it = first_child(parent); it.is_valid(); it = next(it))
        if (kind(it) != NodeKind::Token)
            result.push_back(read_statement(it));
    return result;
}

// 14.6.1, 14.7.1.1: a declaration is no statement, with a label or without.
StatementId Reader::read_substatement(Node node)
{
    check_no_declaration(node);
    return read_statement(node);
}

void Reader::check_no_declaration(Node node) const
{
    if (kind(node) == NodeKind::LexicalDeclaration)
        fail(DiagnosticKind::LexicalInSingleStatement, range(node));
    if (kind(node) == NodeKind::ClassDeclaration)
        unexpected(node);
    if (kind(node) == NodeKind::GeneratorFunctionDeclaration || kind(node) == NodeKind::FunctionDeclaration)
        misplaced_function(node);
}

// B.3.1, B.3.3: in sloppy mode code an ordinary function may be declared behind a label or as a branch of an `if`.
bool Reader::is_sloppy_function(Node node) const
{
    return kind(node) == NodeKind::FunctionDeclaration && !is_token(first_child(node), "async") && !m_is_strict;
}

StatementId Reader::read_labeled_item(Node node)
{
    if (!is_sloppy_function(node))
        check_no_declaration(node);
    return read_unlabeled(node);
}

StatementId Reader::read_branch(Node node)
{
    if (!is_sloppy_function(node) || first_label(node) != m_recognized.labels.end())
        check_no_declaration(node);
    return read_statement(node);
}

void Reader::misplaced_function(Node node) const
{
    if (is_token(first_child(node), "async"))
        fail(DiagnosticKind::AsyncInStatement, range(node));
    if (kind(node) == NodeKind::GeneratorFunctionDeclaration)
        fail(DiagnosticKind::GeneratorInStatement, range(node));
    fail(m_is_strict ? DiagnosticKind::FunctionInStatementStrict : DiagnosticKind::FunctionInStatement, range(node));
}

StatementId Reader::read_block(Node node) { return add(Block { read_statement_list(node) }, range(node)); }

StatementId Reader::read_empty(Node node) { return add(EmptyStatement {}, range(node)); }

StatementId Reader::read_debugger(Node node)
{
    return add(DebuggerStatement {}, range(node));
}

// 14.5 Expression Statement
StatementId Reader::read_expression_statement(Node node)
{
    if (begins_with_brace(node))
        unexpected(node);
    return add(ExpressionStatement { read_expression(first_child(node)) }, range(node));
}

// 14.3 Declarations and the Variable Statement
StatementId Reader::read_variable_declaration(Node node)
{
    auto declarators = read_declarators(node);
    return add(VariableDeclaration { declaration_kind(first_child(node)), std::move(declarators) }, range(node));
}

DeclarationKind Reader::declaration_kind(Node keyword) const
{
    if (is_token(keyword, "var"))
        return DeclarationKind::Var;
    return is_token(keyword, "let") ? DeclarationKind::Let : DeclarationKind::Const;
}

List<Declarator> Reader::read_declarators(Node declaration)
{
    auto const declared = declaration_kind(first_child(declaration));
    List<Declarator> result;
    for (auto it = first_child(declaration); it.is_valid(); it = next(it)) {
        if (kind(it) != NodeKind::VariableDeclarator)
            continue;
        auto target = read_pattern(required_child(it, Field::Name), PatternUse::Binding);
        auto const initializer = read_optional_expression(child(it, Field::Value), Level::Assignment);
        if (!initializer.is_valid() && !std::holds_alternative<BindingTarget>(target.kind))
            fail(DiagnosticKind::MissingPatternInitializer, range(it));
        if (!initializer.is_valid() && declared == DeclarationKind::Const)
            fail(DiagnosticKind::MissingConstInitializer, range(it));
        result.push_back({ std::move(target), initializer, range(it) });
    }
    return result;
}

// 14.6 The if Statement; `else if` chains are read in a loop.
StatementId Reader::read_if(Node node)
{
    struct Branch {
        Node node;
        ExpressionId test;
        StatementId consequent;
    };
    std::vector<Branch> branches;
    StatementId alternate;
    std::optional<Chain> chain;
    for (auto it = node; it.is_valid();) {
        chain.reset();
        chain.emplace(*this, branches.size(), node);
        chain->at(branches.size());
        auto const test = read_condition(required_child(it, Field::Condition));
        branches.push_back({ it, test, read_branch(required_child(it, Field::Consequence)) });
        auto const else_clause = child(it, Field::Alternative);
        if (!else_clause.is_valid())
            break;
        it = only_named_child(else_clause);
        if (kind(it) != NodeKind::IfStatement) {
            alternate = read_branch(it);
            break;
        }
    }
    for (auto i = branches.size(); i-- > 0;)
        alternate = add(If { branches[i].test, branches[i].consequent, alternate }, range(branches[i].node));
    return alternate;
}

// 14.12 The switch Statement
StatementId Reader::read_switch(Node node)
{
    auto const discriminant = read_condition(required_child(node, Field::Value));
    auto cases = read_cases(required_child(node, Field::Body));
    return add(Switch { discriminant, std::move(cases) }, range(node));
}

List<SwitchCase> Reader::read_cases(Node body)
{
    List<SwitchCase> result;
    bool has_default = false;
    for (auto it = first_child(body); it.is_valid(); it = next(it)) {
        if (kind(it) == NodeKind::Token)
            continue;
        if (kind(it) == NodeKind::SwitchDefault && std::exchange(has_default, true))
            fail(DiagnosticKind::DuplicateDefault, range(it));
        SwitchCase made { {}, {}, range(it) };
        for (auto part = first_child(it); part.is_valid(); part = next(part)) {
            if (m_tree[part].field == Field::Value)
                made.test = read_expression(part);
            else if (kind(part) != NodeKind::Token)
                made.body.push_back(read_statement(part));
        }
        result.push_back(std::move(made));
    }
    return result;
}

std::optional<Identifier> Reader::read_label(Node jump)
{
    auto const label = child(jump, NodeKind::StatementIdentifier);
    return label.is_valid() ? std::optional(identifier(label)) : std::nullopt;
}

StatementId Reader::read_break(Node node) { return add(Break { read_label(node) }, range(node)); }

StatementId Reader::read_continue(Node node) { return add(Continue { read_label(node) }, range(node)); }

StatementId Reader::read_return(Node node)
{
    auto const operand = next(first_child(node));
    bool const has_value = operand.is_valid() && kind(operand) != NodeKind::Token;
    auto const value = has_value ? read_expression(operand) : ExpressionId {};
    return add(Return { value }, range(node));
}

StatementId Reader::read_throw(Node node) { return add(Throw { read_expression(only_named_child(node)) }, range(node)); }

// 14.15 The try Statement
StatementId Reader::read_try(Node node)
{
    auto const handler = child(node, Field::Handler);
    auto const finalizer = child(node, Field::Finalizer);
    Try result {};
    result.block = read_block(required_child(node, Field::Body));
    result.has_handler = handler.is_valid();
    if (handler.is_valid()) {
        if (auto const parameter = child(handler, Field::Parameter); parameter.is_valid())
            result.parameter = read_pattern(parameter, PatternUse::Binding);
        result.handler = read_block(required_child(handler, Field::Body));
    }
    if (finalizer.is_valid())
        result.finalizer = read_block(required_child(finalizer, Field::Body));
    return add(std::move(result), range(node));
}

// 14.11 The with Statement
StatementId Reader::read_with(Node node)
{
    if (m_is_strict)
        fail(DiagnosticKind::WithInStrict, range(first_child(node)));
    auto const object = read_condition(required_child(node, Field::Object));
    return add(With { object, read_substatement(required_child(node, Field::Body)) }, range(node));
}

} // namespace gen2cpp::syntax
