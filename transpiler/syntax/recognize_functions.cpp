// 15 Functions and Classes, object literals, and binding patterns.
#include "recognizer.h"

#include "words.h"

namespace gen2cpp::syntax {

// 15.2 to 15.6, 15.8
std::optional<std::uint32_t> Recognizer::function(Form form)
{
    bool const is_async = accept("async");
    auto const keyword = m_token;
    advance();
    bool const is_generator = accept("*");
    auto const header_end = at("(") ? std::optional(m_token.gap_begin) : std::nullopt;
    if (!header_end) {
        // The name of an expression belongs to the function, that of a declaration to what is around it.
        auto context = m_context;
        if (form == Form::Expression) {
            context.yields = is_generator;
            context.awaits = is_async;
        }
        ContextScope const scope(*this, context);
        identifier();
    } else if (form == Form::Declaration) {
        fail(DiagnosticKind::FunctionWithoutName, keyword.range);
    }
    parameters_and_body(is_async, is_generator);
    return header_end;
}

void Recognizer::parameters_and_body(bool is_async, bool is_generator)
{
    ContextScope const scope(*this,
        { .yields = is_generator, .awaits = is_async, .returns = true, .is_strict = m_context.is_strict });
    parameters();
    function_body();
}

void Recognizer::function_body()
{
    expect("{");
    directives();
    statement_list("}");
    advance();
}

// 11.2.1: whether the code is strict matters here for what a word is called in a message; the reader looks for itself.
void Recognizer::directives()
{
    if (m_token.kind == LexemeKind::String && m_token.text.substr(1, m_token.text.size() - 2) == "use strict")
        m_context.is_strict = true;
}

void Recognizer::parameters()
{
    expect("(");
    while (!at(")")) {
        if (accept("...")) {
            binding_target();
            if (at("="))
                fail(DiagnosticKind::RestInitializer, m_token.range);
            if (!at(")"))
                fail(DiagnosticKind::RestParameterNotLast, m_token.range);
            break;
        }
        binding_element();
        if (at(")"))
            break;
        expect(",");
    }
    advance();
}

// 14.3.3 Destructuring Binding Patterns
void Recognizer::binding_target()
{
    Nesting const nesting(*this);
    auto context = m_context;
    context.in_is_operator = true;
    if (!at("[") && !at("{"))
        return identifier();
    ContextScope const scope(*this, context);
    if (at("["))
        array_binding_pattern();
    else
        object_binding_pattern();
}

void Recognizer::binding_element()
{
    binding_target();
    if (accept("="))
        assignment();
}

void Recognizer::nested_binding_element()
{
    bool const is_literal = m_token.kind == LexemeKind::Number || m_token.kind == LexemeKind::String
        || m_token.kind == LexemeKind::Template || at("this") || at("null") || at("true") || at("false");
    if (is_literal)
        fail(DiagnosticKind::DestructuringTarget, m_token.range);
    binding_target();
    check_no_property();
    if (accept("="))
        assignment();
}

void Recognizer::check_no_property()
{
    if (at(".") || at("["))
        fail(DiagnosticKind::PropertyInDeclaration, m_token.range);
}

void Recognizer::array_binding_pattern()
{
    advance();
    while (!accept("]")) {
        if (accept(","))
            continue;
        if (accept("...")) {
            binding_target();
            check_no_property();
            if (!at("]"))
                fail(DiagnosticKind::RestElementNotLast, m_token.range);
            continue;
        }
        nested_binding_element();
        if (!at("]"))
            expect(",");
    }
}

void Recognizer::object_binding_pattern()
{
    advance();
    while (!accept("}")) {
        if (accept("...")) {
            if (at("[") || at("{"))
                fail(DiagnosticKind::RestTargetDeclaration, m_token.range);
            identifier();
            if (!at("}"))
                fail(DiagnosticKind::RestElementNotLast, m_token.range);
            continue;
        }
        bool const has_colon = !at_name() || (look_ahead().kind == LexemeKind::Punctuator && look_ahead().text == ":");
        if (has_colon) {
            property_name();
            expect(":");
            nested_binding_element();
        } else {
            identifier();
            if (accept("="))
                assignment();
        }
        if (!at("}"))
            expect(",");
    }
}

// 13.2.5 Object Initializer
Recognizer::Shape Recognizer::object_literal()
{
    m_no_target.reset();
    advance();
    while (!accept("}")) {
        object_member();
        if (!at("}"))
            expect(",");
    }
    return Shape::ArrayOrObject;
}

void Recognizer::object_member()
{
    if (accept("..."))
        return element();
    if (m_token.kind == LexemeKind::Name) {
        auto const following = look_ahead();
        bool const is_shorthand = following.kind == LexemeKind::Punctuator
            && (following.text == "," || following.text == "}" || following.text == "=");
        if (is_shorthand) {
            identifier();
            if (at("=") && !m_cover_initializer)
                m_cover_initializer = m_token.range;
            if (accept("="))
                assignment();
            return;
        }
    }
    auto const first = m_token;
    auto const written = modifiers();
    if (m_token.kind == LexemeKind::PrivateName)
        unexpected();
    property_name();
    if (at("(")) {
        parameters_and_body(written.is_async, written.is_generator);
        if (!m_no_target)
            m_no_target = SourceRange { first.range.begin, m_token.gap_begin };
        return;
    }
    if (written.any())
        unexpected();
    expect(":");
    element();
}

// `get`, `set`, `async` and `*` in front of a name.
Recognizer::Modifiers Recognizer::modifiers()
{
    Modifiers result;
    result.is_async = accept_modifier("async");
    result.is_generator = accept("*");
    if (!result.is_async && !result.is_generator)
        result.is_accessor = accept_modifier("get") || accept_modifier("set");
    return result;
}

bool Recognizer::accept_modifier(std::string_view word)
{
    if (!at(word))
        return false;
    auto const following = look_ahead();
    if (following.kind == LexemeKind::End)
        return false;
    if (following.kind == LexemeKind::Punctuator && following.text != "[") {
        // A name itself, unless a generator or a block can follow.
        bool const is_modifier = (following.text == "*" && (word == "static" || (word == "async" && !following.newline_before)))
            || (following.text == "{" && word == "static");
        if (!is_modifier)
            return false;
    }
    if (word == "async" && following.newline_before)
        return false;
    advance();
    return true;
}

// 13.2.5 PropertyName, and private names
void Recognizer::property_name()
{
    switch (m_token.kind) {
    case LexemeKind::Name:
        return property_name_word();
    case LexemeKind::String:
    case LexemeKind::Number:
    case LexemeKind::PrivateName:
        return advance();
    case LexemeKind::Punctuator:
        if (accept("[")) {
            auto context = m_context;
            context.in_is_operator = true;
            ContextScope const scope(*this, context);
            assignment();
            return expect("]");
        }
        break;
    case LexemeKind::End:
    case LexemeKind::Template:
    case LexemeKind::RegExp:
        break;
    }
    unexpected();
}

// 15.7 Class Definitions
std::optional<std::uint32_t> Recognizer::class_(Form form)
{
    advance();
    auto const header_end = at("{") || at("extends") ? std::optional(m_token.gap_begin) : std::nullopt;
    if (!header_end)
        identifier();
    else if (form == Form::Declaration)
        unexpected();
    auto context = m_context;
    context.in_is_operator = true;
    context.is_strict = true;
    ContextScope const scope(*this, context);
    if (accept("extends")) {
        whole([&] { left_hand_side(); });
    }
    expect("{");
    while (!accept("}"))
        class_member();
    return header_end;
}

void Recognizer::class_member()
{
    if (accept(";"))
        return;
    bool const is_static = accept_modifier("static");
    if (is_static && at("{"))
        return static_block();
    auto const written = modifiers();
    property_name();
    if (at("("))
        return parameters_and_body(written.is_async, written.is_generator);
    if (written.any())
        unexpected();
    if (accept("=")) {
        ContextScope const scope(*this, { .is_strict = true });
        assignment();
    }
    semicolon();
}

// 15.7 ClassStaticBlock: `await` is a keyword in it, and its use an early error.
void Recognizer::static_block()
{
    ContextScope const scope(*this, { .awaits = true, .forbids_await = true, .is_strict = true });
    block();
}

} // namespace gen2cpp::syntax
