// 13 Expressions: operators. Left-associative chains are read in a loop, however long they are.
#include "operators.h"
#include "reader.h"

namespace gen2cpp::syntax {

ExpressionId Reader::read_expression(Node node, Level weakest)
{
    if (level(node) < weakest)
        unexpected_operand(node);
    return read_expression(node);
}

ExpressionId Reader::read_optional_expression(Node node, Level weakest)
{
    return node.is_valid() ? read_expression(node, weakest) : ExpressionId {};
}

// An operand that binds too weakly: the operator in it came too late.
void Reader::unexpected_operand(Node node) const
{
    switch (kind(node)) {
    case NodeKind::AssignmentExpression:
    case NodeKind::AugmentedAssignmentExpression:
        fail(DiagnosticKind::AssignmentTarget, range(node));
    case NodeKind::ArrowFunction:
        fail(DiagnosticKind::MalformedArrowParameters, range(node));
    default:
        unexpected(node);
    }
}

ExpressionId Reader::read_expression(Node node)
{
    Nesting const nesting(*this, node);
    switch (kind(node)) {
#define EXPRESSION_NODE(Kind, name, reader) \
    case NodeKind::Kind: \
        return reader(node);
#define STATEMENT_NODE(Kind, name, reader) case NodeKind::Kind:
#define PART_NODE(Kind, name) case NodeKind::Kind:
#define REFUSED_NODE(Kind, name) case NodeKind::Kind:
#include "node_kinds.def"
    case NodeKind::Token:
    case NodeKind::Error:
        break;
    }
    unexpected(node);
}

ExpressionId Reader::read_condition(Node parenthesized) { return read_expression(only_named_child(parenthesized)); }

ExpressionId Reader::read_parenthesized(Node node)
{
    return add(Parenthesized { read_expression(only_named_child(node)) }, range(node));
}

ExpressionId Reader::read_sequence(Node node)
{
    Sequence result;
    for (auto it = first_child(node); it.is_valid(); it = next(it)) {
        if (kind(it) != NodeKind::Token)
            result.expressions.push_back(read_expression(it));
    }
    return add(std::move(result), range(node));
}

ExpressionId Reader::read_conditional(Node node)
{
    auto const test = read_expression(required_child(node, Field::Condition), Level::Binary);
    auto const consequent = read_expression(required_child(node, Field::Consequence), Level::Assignment);
    auto const alternate = read_expression(required_child(node, Field::Alternative), Level::Assignment);
    return add(Conditional { test, consequent, alternate }, range(node));
}

ExpressionId Reader::read_binary(Node node)
{
    std::vector<Node> chain; // outermost first
    auto left = node;
    while (kind(left) == NodeKind::BinaryExpression) {
        chain.push_back(left);
        left = required_child(left, Field::Left);
    }
    Chain links(*this, chain.size(), node);
    links.at(chain.size());
    ExpressionId result;
    if (kind(left) != NodeKind::PrivatePropertyIdentifier)
        result = read_expression(left, Level::Unary);
    for (auto i = chain.size(); i-- > 0;) {
        links.at(i);
        result = combine(chain[i], result);
    }
    return result;
}

ExpressionId Reader::combine(Node node, ExpressionId left)
{
    auto const left_node = required_child(node, Field::Left);
    auto const right_node = required_child(node, Field::Right);
    auto const op_text = m_tree.text(range(required_child(node, Field::Operator)));
    if (!left.is_valid()) {
        if (op_text != "in")
            unexpected(left_node);
        return add(PrivateIn { name(left_node), read_expression(right_node, Level::Binary) }, range(node));
    }
    if (auto const op = logical_operator(op_text)) {
        check_mixing(node);
        return add(Logical { *op, left, read_expression(right_node, Level::Binary) }, range(node));
    }
    auto const op = binary_operator(op_text);
    if (!op)
        unexpected(node);
    if (op == BinaryOperator::Exponent && level(left_node) == Level::Unary)
        fail(DiagnosticKind::UnaryBeforeExponent, range(left_node));
    return add(Binary { *op, left, read_expression(right_node, Level::Binary) }, range(node));
}

// 13.13 Binary Logical Operators: `??` does not mix with `||` and `&&` without parentheses.
void Reader::check_mixing(Node node) const
{
    auto const op = required_child(node, Field::Operator);
    bool const is_nullish = is_token(op, "??");
    for (auto const field : { Field::Left, Field::Right }) {
        auto const operand = required_child(node, field);
        if (kind(operand) != NodeKind::BinaryExpression)
            continue;
        auto const inner = required_child(operand, Field::Operator);
        bool const is_mixed = is_nullish ? is_token(inner, "||") || is_token(inner, "&&") : is_token(inner, "??");
        if (is_mixed)
            unexpected(field == Field::Left ? op : inner);
    }
}

// The keyword `await` was replaced by `void `.
ExpressionId Reader::read_unary(Node node)
{
    auto const op_node = required_child(node, Field::Operator);
    auto const operand = read_expression(required_child(node, Field::Argument), Level::Unary);
    if (text(op_node) == "awai")
        return add(Await { operand }, range(node));
    auto const op = unary_operator(m_tree.text(range(op_node)));
    if (!op)
        unexpected(node);
    return add(Unary { *op, operand }, range(node));
}

ExpressionId Reader::read_yield(Node node)
{
    bool const is_delegate = child_token(node, "*").is_valid();
    ExpressionId operand;
    for (auto it = first_child(node); it.is_valid(); it = next(it))
        if (kind(it) != NodeKind::Token)
            operand = read_expression(it, Level::Assignment);
    return add(Yield { operand, is_delegate }, range(node));
}

ExpressionId Reader::read_update(Node node)
{
    auto const op = required_child(node, Field::Operator);
    auto const argument = required_child(node, Field::Argument);
    bool const is_prefix = range(op).begin < range(argument).begin;
    auto const error = is_prefix ? DiagnosticKind::PrefixTarget : DiagnosticKind::PostfixTarget;
    auto const target = read_simple_target(argument, error);
    return add(Update { is_token(op, "++"), is_prefix, target }, range(node));
}

ExpressionId Reader::read_assignment(Node node)
{
    auto const left = required_child(node, Field::Left);
    bool const is_pattern = kind(left) == NodeKind::ArrayPattern || kind(left) == NodeKind::ObjectPattern;
    auto target = is_pattern ? read_pattern(left, PatternUse::Assignment)
                             : read_assignment_target(left, DiagnosticKind::AssignmentTarget);
    auto const value = read_expression(required_child(node, Field::Right), Level::Assignment);
    return add(Assignment { std::move(target), value }, range(node));
}

ExpressionId Reader::read_compound_assignment(Node node)
{
    auto const op_text = m_tree.text(range(required_child(node, Field::Operator)));
    auto const op = op_text.substr(0, op_text.size() - 1); // without the equals sign
    auto const left = required_child(node, Field::Left);
    if (logical_operator(op) && is_call(left))
        fail(DiagnosticKind::AssignmentTarget, range(left));
    auto target = read_assignment_target(left, DiagnosticKind::AssignmentTarget);
    auto const value = read_expression(required_child(node, Field::Right), Level::Assignment);
    if (auto const logical = logical_operator(op))
        return add(CompoundAssignment { std::move(target), *logical, value }, range(node));
    auto const binary = binary_operator(op);
    if (!binary)
        unexpected(node);
    return add(CompoundAssignment { std::move(target), *binary, value }, range(node));
}

} // namespace gen2cpp::syntax
