// 13.2.4 Array Initializer, 13.2.5 Object Initializer.
#include "characters.h"
#include "reader.h"

namespace gen2cpp::syntax {

Utf16 literal_key(std::string_view name) { return utf16_from_utf8(name); }

ExpressionId Reader::read_array_literal(Node node)
{
    ArrayLiteral result;
    bool is_hole = true;
    for (auto it = first_child(node); it.is_valid(); it = next(it)) {
        if (is_token(it, ",")) {
            if (is_hole)
                result.elements.push_back({});
            is_hole = true;
        } else if (kind(it) != NodeKind::Token) {
            bool const is_spread = kind(it) == NodeKind::SpreadElement;
            result.elements.push_back({ read_expression(is_spread ? only_named_child(it) : it, Level::Assignment), is_spread });
            is_hole = false;
        }
    }
    return add(std::move(result), range(node));
}

ExpressionId Reader::read_object_literal(Node node)
{
    ObjectLiteral result;
    for (auto it = first_child(node); it.is_valid(); it = next(it))
        if (kind(it) != NodeKind::Token)
            result.properties.push_back(read_object_property(it));
    return add(std::move(result), range(node));
}

ObjectProperty Reader::read_object_property(Node node)
{
    auto const where = range(node);
    switch (kind(node)) {
    case NodeKind::ShorthandPropertyIdentifier: {
        auto const written = name(node);
        auto const value = add(IdentifierReference { written }, where);
        return { PropertyKind::Shorthand, { literal_key(written), where }, value, false, where };
    }
    case NodeKind::SpreadElement:
        return { PropertyKind::Spread, {}, read_expression(only_named_child(node), Level::Assignment), false, where };
    case NodeKind::Pair: {
        auto const key_node = required_child(node, Field::Key);
        if (kind(key_node) == NodeKind::PrivatePropertyIdentifier)
            fail(DiagnosticKind::UnexpectedPrivateField, range(key_node));
        auto key = read_property_key(key_node);
        auto const* literal = std::get_if<Utf16>(&key.kind);
        bool const is_proto = literal && *literal == u"__proto__";
        auto const value = read_expression(required_child(node, Field::Value), Level::Assignment);
        return { PropertyKind::Value, std::move(key), value, is_proto, where };
    }
    case NodeKind::MethodDefinition: {
        auto const parts = method_parts(node);
        if (parts.static_.is_valid() || kind(parts.name) == NodeKind::PrivatePropertyIdentifier)
            unexpected(parts.static_.is_valid() ? parts.name : parts.name);
        auto key = read_property_key(parts.name);
        auto const function = read_method(node, parts.form);
        auto const value = add(FunctionExpression { function }, where);
        auto const property = parts.form == FunctionForm::Getter ? PropertyKind::Getter
            : parts.form == FunctionForm::Setter                 ? PropertyKind::Setter
                                                                 : PropertyKind::Method;
        return { property, std::move(key), value, false, where };
    }
    default:
        unexpected(node);
    }
}

PropertyKey Reader::read_property_key(Node node)
{
    switch (kind(node)) {
    case NodeKind::PropertyIdentifier:
    case NodeKind::PrivatePropertyIdentifier:
        return read_property_name(node);
    case NodeKind::String:
        return { read_string_value(node), range(node) };
    case NodeKind::Number: {
        auto value = numeric_value(text(node));
        check_literal(value.error, value.strict_error, range(node).begin);
        return { literal_key(value.is_big_int ? value.digits : number_to_string(value.number)), range(node) };
    }
    case NodeKind::ComputedPropertyName:
        return { ComputedKey { read_expression(only_named_child(node), Level::Assignment) }, range(node) };
    default:
        unexpected(node);
    }
}

} // namespace gen2cpp::syntax
