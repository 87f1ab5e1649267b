// 13.15.5 Destructuring Assignment, 14.3.3 Destructuring Binding Patterns, and simple assignment targets.
#include "reader.h"

namespace gen2cpp::syntax {

Pattern Reader::name_pattern(Node node) { return { BindingTarget { identifier(node) }, range(node) }; }

Pattern Reader::read_pattern(Node node, PatternUse use)
{
    Nesting const nesting(*this, node);
    switch (kind(node)) {
    case NodeKind::Identifier:
    case NodeKind::Undefined:
    case NodeKind::ShorthandPropertyIdentifierPattern:
        return name_pattern(node);
    case NodeKind::ArrayPattern:
        return read_array_pattern(node, use);
    case NodeKind::ObjectPattern:
        return read_object_pattern(node, use);
    default:
        if (use == PatternUse::Assignment)
            return read_assignment_target(node, DiagnosticKind::DestructuringTarget);
        unexpected(node);
    }
}

bool Reader::is_call(Node node)
{
    while (kind(node) == NodeKind::ParenthesizedExpression)
        node = only_named_child(node);
    return kind(node) == NodeKind::CallExpression;
}

// 8.6.4 Static Semantics: AssignmentTargetType
ExpressionId Reader::read_simple_target(Node node, DiagnosticKind error)
{
    auto inner = node;
    while (kind(inner) == NodeKind::ParenthesizedExpression)
        inner = only_named_child(inner);
    if (kind(inner) == NodeKind::Identifier || kind(inner) == NodeKind::Undefined)
        return read_expression(node);
    if (auto const call = read_call_target(inner, error); call.is_valid())
        return call;
    bool const is_member = kind(inner) == NodeKind::MemberExpression || kind(inner) == NodeKind::SubscriptExpression;
    if (!is_member)
        fail(error, range(node));
    auto const result = read_expression(inner);
    if (std::holds_alternative<OptionalChain>(m_program.expressions[result].kind))
        fail(error, range(node));
    return result;
}

// A call in sloppy code, written as it is in parentheses, else as a member: see note [why the tokens are walked before tree-sitter reads them].
// V8 takes f() = a for f()[throw new ReferenceError].
ExpressionId Reader::read_call_target(Node node, DiagnosticKind error)
{
    auto const begins_arguments = [&](Node it) { return m_recognized.call_targets.contains(range(it).begin); };
    auto link = first_child(node);
    while (link.is_valid() && !begins_arguments(link))
        link = next(link);
    ExpressionId call;
    if (link.is_valid()) {
        List<Argument> arguments;
        if (kind(node) == NodeKind::SubscriptExpression) {
            auto const index = required_child(node, Field::Index);
            bool const are_several = kind(index) == NodeKind::SequenceExpression;
            for (auto it = are_several ? first_child(index) : index; it.is_valid(); it = are_several ? next(it) : Node {})
                if (kind(it) != NodeKind::Token) {
                    bool const is_spread = m_recognized.spread_in_targets.contains(range(it).begin);
                    arguments.push_back({ read_expression(is_spread ? required_child(it, Field::Body) : it, Level::Assignment), is_spread });
                }
        }
        auto const callee = read_expression(required_child(node, Field::Object), Level::LeftHandSide);
        call = add(Call { callee, std::move(arguments), false }, range(node));
    } else if (kind(node) == NodeKind::CallExpression && error != DiagnosticKind::DestructuringTarget && !m_is_strict) {
        call = read_expression(node);
    }
    if (!call.is_valid() || !std::holds_alternative<Call>(m_program.expressions[call].kind))
        return {};
    auto const key = add(InvalidTarget { message({ error, {}, {} }) }, range(node));
    return add(Member { call, { ComputedKey { key }, range(node) }, false }, range(node));
}

Pattern Reader::read_assignment_target(Node node, DiagnosticKind error)
{
    if (kind(node) == NodeKind::Identifier || kind(node) == NodeKind::Undefined)
        return name_pattern(node);
    return { ExpressionTarget { read_simple_target(node, error) }, range(node) };
}

PatternElement Reader::read_pattern_element(Node node, PatternUse use)
{
    PatternElement result;
    if (kind(node) != NodeKind::AssignmentPattern && kind(node) != NodeKind::ObjectAssignmentPattern) {
        result.target.push_back(read_pattern(node, use));
        return result;
    }
    result.target.push_back(read_pattern(required_child(node, Field::Left), use));
    result.default_value = read_expression(required_child(node, Field::Right), Level::Assignment);
    return result;
}

Pattern Reader::read_rest(Node rest, PatternUse use)
{
    if (next(rest).is_valid() && is_token(next(rest), ","))
        fail(DiagnosticKind::RestElementNotLast, range(rest));
    return read_pattern(only_named_child(rest), use);
}

Pattern Reader::read_array_pattern(Node node, PatternUse use)
{
    ArrayPattern result;
    bool is_hole = true;
    for (auto it = first_child(node); it.is_valid(); it = next(it)) {
        if (is_token(it, ",")) {
            if (is_hole)
                result.elements.push_back(std::nullopt);
            is_hole = true;
        } else if (kind(it) == NodeKind::RestPattern) {
            result.rest.push_back(read_rest(it, use));
        } else if (kind(it) != NodeKind::Token) {
            result.elements.push_back(read_pattern_element(it, use));
            is_hole = false;
        }
    }
    return { std::move(result), range(node) };
}

Pattern Reader::read_object_pattern(Node node, PatternUse use)
{
    ObjectPattern result;
    for (auto it = first_child(node); it.is_valid(); it = next(it)) {
        if (kind(it) == NodeKind::RestPattern) {
            auto const target = kind(only_named_child(it));
            if (target == NodeKind::ArrayPattern || target == NodeKind::ObjectPattern)
                fail(use == PatternUse::Binding ? DiagnosticKind::RestTargetDeclaration : DiagnosticKind::RestTargetAssignment,
                    range(only_named_child(it)));
            result.rest.push_back(read_rest(it, use));
        } else if (kind(it) != NodeKind::Token) {
            result.properties.push_back(read_pattern_property(it, use));
        }
    }
    return { std::move(result), range(node) };
}

ObjectPattern::Property Reader::read_pattern_property(Node node, PatternUse use)
{
    switch (kind(node)) {
    case NodeKind::ShorthandPropertyIdentifierPattern:
        return { { literal_key(name(node)), range(node) }, read_pattern_element(node, use), true };
    case NodeKind::ObjectAssignmentPattern: {
        auto const left = required_child(node, Field::Left);
        if (kind(left) != NodeKind::ShorthandPropertyIdentifierPattern)
            unexpected(left);
        return { { literal_key(name(left)), range(left) }, read_pattern_element(node, use), true };
    }
    case NodeKind::PairPattern: {
        auto key = read_property_key(required_child(node, Field::Key));
        if (std::holds_alternative<PrivateName>(key.kind))
            fail(DiagnosticKind::UnexpectedPrivateField, key.range);
        return { std::move(key), read_pattern_element(required_child(node, Field::Value), use), false };
    }
    default:
        unexpected(node);
    }
}

} // namespace gen2cpp::syntax
