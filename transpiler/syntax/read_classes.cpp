// 15.7 Class Definitions.
#include "reader.h"

namespace gen2cpp::syntax {

StatementId Reader::read_class_declaration(Node node)
{
    return add(ClassDeclaration { read_class(node) }, range(node));
}

ExpressionId Reader::read_class_expression(Node node)
{
    return add(ClassExpression { read_class(node) }, range(node));
}

ClassId Reader::read_class(Node node)
{
    Class result;
    result.range = range(node);
    result.nodes = begin_nodes();
    Strictness const strictness(*this);
    if (auto const written = child(node, Field::Name); written.is_valid() && !is_nameless_default(node))
        result.name = identifier(written);
    if (auto const heritage = child(node, NodeKind::ClassHeritage); heritage.is_valid())
        result.heritage = read_expression(only_named_child(heritage), Level::LeftHandSide);
    auto const body = required_child(node, Field::Body);
    for (auto it = first_child(body); it.is_valid(); it = next(it))
        if (kind(it) != NodeKind::Token)
            read_class_member(it, result);
    end_nodes(result.nodes);
    return m_program.classes.add(std::move(result));
}

void Reader::read_class_member(Node node, Class& result)
{
    switch (kind(node)) {
    case NodeKind::MethodDefinition:
        return read_method_member(node, result);
    case NodeKind::FieldDefinition:
        return read_field(node, result);
    case NodeKind::ClassStaticBlock:
        return read_static_block(node, result);
    default:
        unexpected(node);
    }
}

void Reader::read_method_member(Node node, Class& result)
{
    auto const parts = method_parts(node);
    auto key = read_property_key(parts.name);
    bool const is_static = parts.static_.is_valid();
    check_member_name(key, is_static);
    auto const* literal = std::get_if<Utf16>(&key.kind);
    if (!is_static && literal && *literal == u"constructor") {
        check_constructor(parts, result);
        result.constructor = read_method(node, FunctionForm::Constructor);
        m_program.functions[result.constructor].is_derived_constructor = result.heritage.is_valid();
        return;
    }
    auto const function = read_method(node, parts.form);
    auto const member = parts.form == FunctionForm::Getter ? ClassMemberKind::Getter
        : parts.form == FunctionForm::Setter               ? ClassMemberKind::Setter
                                                           : ClassMemberKind::Method;
    result.members.push_back({ member, is_static, std::move(key), function, range(node) });
}

void Reader::check_constructor(MethodParts const& parts, Class const& result) const
{
    auto const where = range(parts.name);
    if (parts.form != FunctionForm::Method)
        fail(DiagnosticKind::ConstructorAccessor, where);
    if (parts.is_generator)
        fail(DiagnosticKind::ConstructorGenerator, where);
    if (parts.async.is_valid())
        fail(DiagnosticKind::ConstructorAsync, where);
    if (result.constructor.is_valid())
        fail(DiagnosticKind::DuplicateConstructor, where);
}

// 15.7.1 Static Semantics: Early Errors
void Reader::check_member_name(PropertyKey const& key, bool is_static) const
{
    if (auto const* private_name = std::get_if<PrivateName>(&key.kind); private_name && private_name->name == "constructor")
        fail(DiagnosticKind::ConstructorPrivate, key.range);
    if (auto const* literal = std::get_if<Utf16>(&key.kind); literal && is_static && *literal == u"prototype")
        fail(DiagnosticKind::StaticPrototype, key.range);
}

void Reader::read_field(Node node, Class& result)
{
    bool is_static = false;
    auto const property = required_child(node, Field::Property);
    for (auto it = first_child(node); it != property; it = next(it)) {
        if (!is_token(it, "static"))
            unexpected(it);
        is_static = true;
    }
    auto key = read_property_key(property);
    check_member_name(key, is_static);
    if (auto const* literal = std::get_if<Utf16>(&key.kind); literal && *literal == u"constructor")
        fail(DiagnosticKind::ConstructorField, key.range);
    auto const value = child(node, Field::Value);
    auto const function = value.is_valid() ? read_field_initializer(value) : FunctionId {};
    result.members.push_back({ ClassMemberKind::Field, is_static, std::move(key), function, range(node) });
}

FunctionId Reader::read_field_initializer(Node value)
{
    auto function = new_function(FunctionForm::Field, range(value));
    function.body_range = range(value);
    function.expression_body = read_expression(value, Level::Assignment);
    return add(std::move(function));
}

void Reader::read_static_block(Node node, Class& result)
{
    auto function = new_function(FunctionForm::StaticBlock, range(node));
    read_block_body(required_child(node, Field::Body), function);
    auto const id = add(std::move(function));
    result.members.push_back({ ClassMemberKind::StaticBlock, true, {}, id, range(node) });
}

} // namespace gen2cpp::syntax
