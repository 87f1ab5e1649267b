// 13.2 Primary Expression, 13.3 Left-Hand-Side Expressions.
#include "recognizer.h"

#include <utility>

namespace gen2cpp::syntax {

// 13.3 Left-Hand-Side Expressions
Recognizer::Shape Recognizer::left_hand_side()
{
    auto const shape = at("new") ? new_expression() : primary();
    bool const ends = shape == Shape::ArrowParameters || shape == Shape::AsyncArrow || at("=>");
    return ends ? shape : chain(shape, CallsAllowed::Yes);
}

Recognizer::Shape Recognizer::chain(Shape shape, CallsAllowed calls)
{
    bool is_optional = false;
    for (;;) {
        if (m_token.kind == LexemeKind::Template) {
            if (is_optional)
                fail(DiagnosticKind::OptionalChainTemplate, m_token.range);
            template_literal();
            shape = Shape::Other;
            continue;
        }
        if (m_token.kind != LexemeKind::Punctuator)
            return shape;
        auto const link = m_token.text;
        if (link == "?.") {
            if (calls == CallsAllowed::No)
                fail(DiagnosticKind::OptionalChainNew, m_token.range);
            is_optional = true;
            advance();
            if (m_token.kind == LexemeKind::Template)
                fail(DiagnosticKind::OptionalChainTemplate, m_token.range);
            if (!at("[") && !at("("))
                member_name();
        } else if (link == ".") {
            advance();
            member_name();
            shape = Shape::Member;
        } else if (link == "[") {
            index();
            shape = Shape::Member;
        } else if (link == "(" && calls == CallsAllowed::Yes) {
            arguments();
            shape = Shape::Call;
        } else {
            return shape;
        }
        if (is_optional)
            shape = Shape::Other;
    }
}

void Recognizer::member_name()
{
    if (m_token.kind == LexemeKind::PrivateName)
        advance();
    else
        property_name_word();
}

void Recognizer::index()
{
    auto context = m_context;
    context.in_is_operator = true;
    ContextScope const scope(*this, context);
    advance();
    expression();
    expect("]");
}

void Recognizer::arguments()
{
    auto context = m_context;
    context.in_is_operator = true;
    ContextScope const scope(*this, context);
    m_no_target.reset();
    Arguments read;
    read.range = m_token.range;
    advance();
    while (!at(")")) {
        read.is_empty = false;
        auto const spread = m_token.range;
        if (accept("...")) {
            read.spreads.push_back(spread);
            read.has_object_spread |= at("{");
        }
        parameter_or_operand();
        if (at(")"))
            break;
        if (!at(",") && m_token.kind != LexemeKind::End)
            fail(DiagnosticKind::MissingParenthesis, m_token.range);
        auto const comma = m_token.range;
        expect(",");
        if (at(")"))
            read.last_comma = comma;
    }
    read.range.end = m_token.range.end;
    m_arguments = std::move(read);
    advance();
}

Recognizer::Shape Recognizer::new_expression()
{
    Nesting const nesting(*this);
    advance();
    if (accept(".")) {
        expect("target");
        return Shape::Other;
    }
    if (at("import") && look_ahead().text == "(")
        fail(DiagnosticKind::NewImport, m_token.range);
    chain(at("new") ? new_expression() : primary(), CallsAllowed::No);
    if (at("("))
        arguments();
    return Shape::Other;
}

Recognizer::Shape Recognizer::primary()
{
    switch (m_token.kind) {
    case LexemeKind::Number:
    case LexemeKind::String:
        advance();
        return Shape::Other;
    case LexemeKind::Template:
        template_literal();
        return Shape::Other;
    case LexemeKind::Name:
        return word();
    case LexemeKind::PrivateName:
        advance();
        if (!at("in") || !m_context.in_is_operator)
            unexpected();
        return Shape::Other;
    case LexemeKind::Punctuator:
        break;
    case LexemeKind::End:
    case LexemeKind::RegExp:
        unexpected();
    }
    if (at("/") || at("/=")) {
        m_token = m_lexer.scan_regular_expression(m_token);
        advance();
        return Shape::Other;
    }
    if (!at("(") && !at("[") && !at("{"))
        unexpected();
    auto context = m_context;
    context.in_is_operator = true;
    ContextScope const scope(*this, context);
    if (at("("))
        return parenthesized();
    return at("[") ? array_literal() : object_literal();
}

Recognizer::Shape Recognizer::word()
{
    if (at("async"))
        return async_primary();
    if (at_identifier()) {
        identifier();
        return Shape::Name;
    }
    if (m_token.has_escape)
        unexpected();
    auto const text = m_token.text;
    if (text == "function") {
        function(Form::Expression);
    } else if (text == "class") {
        class_(Form::Expression);
    } else if (text == "import") {
        import_expression();
    } else if (text == "super") {
        advance();
        if (!at(".") && !at("[") && !at("("))
            fail(DiagnosticKind::SuperMisplaced, m_token.range);
    } else if (text == "this" || text == "null" || text == "true" || text == "false") {
        advance();
    } else {
        unexpected();
    }
    return Shape::Other;
}

// async function, async name =>, async (parameters) =>, or a name
Recognizer::Shape Recognizer::async_primary()
{
    auto const keyword = m_token;
    if (at_async_function()) {
        function(Form::Expression);
        return Shape::Other;
    }
    auto const following = look_ahead();
    if (following.kind == LexemeKind::Name && !following.newline_before && look_ahead(2).text == "=>") {
        advance();
        Context context = m_context;
        context.awaits = true;
        ContextScope const scope(*this, context);
        identifier();
        return Shape::AsyncArrow;
    }
    advance();
    bool const is_call = at("(") && !m_token.newline_before;
    if (is_call) {
        arguments();
        if (at("=>"))
            return Shape::AsyncCall;
    }
    m_lexer.replace_by_name(keyword.range);
    return is_call ? Shape::Call : Shape::Name;
}

Recognizer::Shape Recognizer::parenthesized()
{
    auto const begin = m_token;
    m_no_target.reset();
    advance();
    bool arrow_only = at(")");
    bool is_list = false;
    auto shape = Shape::Other;
    while (!at(")")) {
        if (accept("...")) {
            binding_target();
            arrow_only = true;
            if (at("="))
                fail(DiagnosticKind::RestInitializer, m_token.range);
            if (at(","))
                fail(DiagnosticKind::RestParameterNotLast, m_token.range);
            break;
        }
        shape = parameter_or_operand();
        if (!accept(","))
            break;
        is_list = true;
        arrow_only = at(")");
    }
    if (is_list)
        shape = Shape::Other;
    auto const end = m_token;
    expect(")");
    if (shape != Shape::Parenthesized)
        m_parentheses.clear();
    if (shape == Shape::Name || shape == Shape::Member || !m_parentheses.empty()) {
        m_parentheses.push_back(begin.range);
        m_parentheses.push_back(end.range);
    }
    if (!arrow_only)
        return Shape::Parenthesized;
    if (!at("=>"))
        unexpected(end);
    return Shape::ArrowParameters;
}

Recognizer::Shape Recognizer::array_literal()
{
    m_no_target.reset();
    advance();
    while (!accept("]")) {
        if (accept(","))
            continue;
        accept("...");
        element();
        if (!at("]"))
            expect(",");
    }
    return Shape::ArrayOrObject;
}

void Recognizer::import_expression()
{
    advance();
    if (accept(".")) {
        auto const name = m_token;
        expect("meta");
        m_has_module_syntax = true;
        if (m_goal != Goal::Module)
            fail(DiagnosticKind::ImportMetaOutsideModule, name.range);
        return;
    }
    if (!at("("))
        unexpected();
    advance();
    if (at(")"))
        fail(DiagnosticKind::ImportWithoutSpecifier, m_token.range);
    auto context = m_context;
    context.in_is_operator = true;
    ContextScope const scope(*this, context);
    assignment();
    if (accept(",") && !at(")")) {
        assignment();
        accept(",");
    }
    expect(")");
}

void Recognizer::template_literal()
{
    auto context = m_context;
    context.in_is_operator = true;
    ContextScope const scope(*this, context);
    while (m_lexer.scan_template_text() == Lexer::TemplateEnd::Substitution) {
        advance();
        expression();
        if (!at("}"))
            fail(DiagnosticKind::UnclosedSubstitution, m_token.range);
    }
    advance();
}

} // namespace gen2cpp::syntax
