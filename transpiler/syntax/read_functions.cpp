// 15.1 to 15.8: functions, generators, methods and arrow functions.
#include "reader.h"

namespace gen2cpp::syntax {

Function Reader::new_function(FunctionForm form, SourceRange range) const
{
    Function function;
    function.form = form;
    function.is_strict = m_is_strict;
    function.range = range;
    function.nodes = begin_nodes();
    return function;
}

FunctionId Reader::add(Function function)
{
    end_nodes(function.nodes);
    return m_program.functions.add(std::move(function));
}

StatementId Reader::read_function_declaration(Node node)
{
    return add(FunctionDeclaration { read_function(node, FunctionForm::Declaration) }, range(node));
}

ExpressionId Reader::read_function_expression(Node node)
{
    return add(FunctionExpression { read_function(node, FunctionForm::Expression) }, range(node));
}

FunctionId Reader::read_function(Node node, FunctionForm form)
{
    auto function = new_function(form, range(node));
    function.is_generator = child_token(node, "*").is_valid();
    function.is_async = is_token(first_child(node), "async");
    auto const body = required_child(node, Field::Body);
    Strictness const strictness(*this, body);
    if (auto const written = child(node, Field::Name); written.is_valid() && !is_nameless_default(node))
        function.name = identifier(written);
    read_signature_and_block(required_child(node, Field::Parameters), body, function);
    return add(std::move(function));
}

ExpressionId Reader::read_arrow_function(Node node)
{
    auto function = new_function(FunctionForm::Arrow, range(node));
    function.is_async = is_token(first_child(node), "async");
    auto const body = required_child(node, Field::Body);
    Strictness const strictness(*this, body);
    auto const parameter = child(node, Field::Parameter);
    auto const parameters = child(node, Field::Parameters);
    if (parameter.is_valid())
        function.parameters.push_back({ { { name_pattern(parameter) }, {} }, false, range(parameter) });
    if (kind(body) == NodeKind::StatementBlock) {
        if (parameters.is_valid())
            read_signature_and_block(parameters, body, function);
        else
            read_block_body(body, function);
    } else {
        if (parameters.is_valid())
            read_parameters(parameters, function);
        if (begins_with_brace(body))
            unexpected(body);
        function.is_strict = m_is_strict;
        function.body_range = range(body);
        function.expression_body = read_expression(body, Level::Assignment);
    }
    auto const id = add(std::move(function));
    return add(FunctionExpression { id }, range(node));
}

// 15.4 Method Definitions: what is written in front of the name decides.
Reader::MethodParts Reader::method_parts(Node node) const
{
    MethodParts parts;
    parts.name = required_child(node, Field::Name);
    parts.first = first_child(node);
    for (auto it = first_child(node); it != parts.name; it = next(it)) {
        if (is_token(it, "static")) {
            parts.static_ = it;
            parts.first = next(it);
        } else if (is_token(it, "async")) {
            parts.async = it;
        } else if (is_token(it, "*")) {
            parts.is_generator = true;
        } else if (is_token(it, "get") || is_token(it, "set")) {
            parts.form = is_token(it, "get") ? FunctionForm::Getter : FunctionForm::Setter;
        } else {
            unexpected(it);
        }
    }
    return parts;
}

FunctionId Reader::read_method(Node node, FunctionForm form)
{
    auto const parts = method_parts(node);
    auto function = new_function(form, { range(parts.first).begin, range(node).end });
    function.is_generator = parts.is_generator;
    function.is_async = parts.async.is_valid();
    auto const body = required_child(node, Field::Body);
    Strictness const strictness(*this, body);
    auto const parameters = required_child(node, Field::Parameters);
    read_signature_and_block(parameters, body, function);
    check_accessor_parameters(function, range(parameters));
    return add(std::move(function));
}

void Reader::check_accessor_parameters(Function const& function, SourceRange parameters) const
{
    if (function.form == FunctionForm::Getter && !function.parameters.empty())
        fail(DiagnosticKind::GetterParameters, parameters);
    if (function.form != FunctionForm::Setter)
        return;
    if (function.parameters.size() != 1)
        fail(DiagnosticKind::SetterParameters, parameters);
    if (function.parameters.front().is_rest)
        fail(DiagnosticKind::SetterRest, function.parameters.front().range);
}

void Reader::read_signature_and_block(Node parameters, Node block, Function& function)
{
    read_parameters(parameters, function);
    read_block_body(block, function);
}

void Reader::read_parameters(Node parameters, Function& function)
{
    for (auto it = first_child(parameters); it.is_valid(); it = next(it)) {
        if (kind(it) == NodeKind::Token)
            continue;
        bool const is_rest = kind(it) == NodeKind::RestPattern;
        auto element = is_rest ? PatternElement { { read_rest(it, PatternUse::Binding) }, {} }
                               : read_pattern_element(it, PatternUse::Binding);
        bool const is_simple = !is_rest && !element.default_value.is_valid()
            && std::holds_alternative<BindingTarget>(element.target.front().kind);
        function.has_simple_parameters = function.has_simple_parameters && is_simple;
        function.parameters.push_back({ std::move(element), is_rest, range(it) });
    }
}

void Reader::read_block_body(Node block, Function& function)
{
    function.is_strict = m_is_strict;
    function.body_range = range(block);
    if (!function.has_simple_parameters)
        if (auto const directive = use_strict_directive(first_child(block)); directive.is_valid())
            fail(DiagnosticKind::UseStrictNonSimple, range(directive));
    function.body = read_statement_list(block);
}

// A function is strict from its name on if its body says so.
Reader::Strictness::Strictness(Reader& reader, Node body)
    : m_reader(reader)
    , m_outer(reader.m_is_strict)
{
    if (reader.kind(body) == NodeKind::StatementBlock && reader.use_strict_directive(reader.first_child(body)).is_valid())
        reader.m_is_strict = true;
}

// 11.2.1 Directive Prologues and the Use Strict Directive
Node Reader::use_strict_directive(Node first) const
{
    for (auto it = first; it.is_valid(); it = next(it)) {
        if (kind(it) == NodeKind::Token || kind(it) == NodeKind::HashBangLine)
            continue; // the brace of a block
        bool const is_string = kind(it) == NodeKind::ExpressionStatement && kind(first_child(it)) == NodeKind::String;
        if (!is_string || first_label(it) != m_recognized.labels.end())
            return {};
        auto const written = text(first_child(it));
        if (written.substr(1, written.size() - 2) == "use strict")
            return it;
    }
    return {};
}

} // namespace gen2cpp::syntax
