// 14.7 Iteration Statements.
#include "reader.h"

#include <algorithm>

namespace gen2cpp::syntax {

StatementId Reader::read_while(Node node)
{
    auto const test = read_condition(required_child(node, Field::Condition));
    return add(While { test, read_substatement(required_child(node, Field::Body)) }, range(node));
}

StatementId Reader::read_do_while(Node node)
{
    auto const body = read_substatement(required_child(node, Field::Body));
    return add(DoWhile { body, read_condition(required_child(node, Field::Condition)) }, range(node));
}

// 14.7.4 The for Statement
StatementId Reader::read_for(Node node)
{
    For result;
    result.initializer = read_for_initializer(required_child(node, Field::Initializer));
    auto const condition = required_child(node, Field::Condition);
    if (kind(condition) != NodeKind::EmptyStatement)
        result.test = read_expression(condition);
    result.update = read_optional_expression(child(node, Field::Increment), Level::Sequence);
    result.body = read_substatement(required_child(node, Field::Body));
    return add(result, range(node));
}

StatementId Reader::read_for_initializer(Node node)
{
    switch (kind(node)) {
    case NodeKind::EmptyStatement:
        return {};
    case NodeKind::VariableDeclaration:
    case NodeKind::LexicalDeclaration:
        return add(VariableDeclaration { declaration_kind(first_child(node)), read_declarators(node) }, range(node));
    default:
        return add(ExpressionStatement { read_expression(node) }, range(node));
    }
}

// 14.7.5 The for-in, for-of, and for-await-of Statements
StatementId Reader::read_for_in_of(Node node)
{
    bool const is_for_in = is_token(required_child(node, Field::Operator), "in");
    auto const& awaiting = m_recognized.awaiting_loops;
    bool const is_await = std::binary_search(awaiting.begin(), awaiting.end(), range(node).begin);
    auto head = read_for_head(node);
    auto const right = read_expression(required_child(node, Field::Right), is_for_in ? Level::Sequence : Level::Assignment);
    auto const body = read_substatement(required_child(node, Field::Body));
    if (is_for_in)
        return add(ForIn { std::move(head), right, body }, range(node));
    return add(ForOf { std::move(head), right, body, is_await }, range(node));
}

ForHead Reader::read_for_head(Node node)
{
    auto const left = required_child(node, Field::Left);
    auto const keyword = child(node, Field::Kind);
    ForHead head;
    if (!keyword.is_valid()) {
        bool const is_pattern = kind(left) == NodeKind::ArrayPattern || kind(left) == NodeKind::ObjectPattern;
        head.target = is_pattern ? read_pattern(left, PatternUse::Assignment) : read_assignment_target(left, DiagnosticKind::ForTarget);
        return head;
    }
    head.declaration = declaration_kind(keyword);
    head.target = read_pattern(left, PatternUse::Binding);
    head.var_initializer = read_optional_expression(child(node, Field::Value), Level::Assignment);
    return head;
}

} // namespace gen2cpp::syntax
