// 15 Functions and Classes, object literals, and binding patterns.
#include "recognizer.h"

#include "words.h"

namespace gen2cpp::syntax {

// 15.2 to 15.6, 15.8
bool Recognizer::function(Form form)
{
    bool const is_async = accept("async");
    advance();
    bool const is_generator = accept("*");
    bool const has_name = !at("(");
    if (has_name) {
        // The name of an expression belongs to the function, that of a declaration to what is around it.
        auto context = m_context;
        if (form == Form::Expression) {
            context.yields = is_generator;
            context.awaits = is_async;
        }
        ContextScope const scope(*this, context);
        identifier();
    } else if (form == Form::Declaration) {
        fail(DiagnosticKind::FunctionWithoutName, m_token.range);
    }
    parameters_and_body(is_async, is_generator);
    return has_name;
}

void Recognizer::parameters_and_body(bool is_async, bool is_generator)
{
    ContextScope const scope(*this, { .yields = is_generator, .awaits = is_async, .returns = true });
    parameters();
    block();
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
        if (!at(",") && m_token.kind != LexemeKind::End && m_token.kind != LexemeKind::Punctuator)
            fail(DiagnosticKind::MissingFormalParenthesis, m_token.range);
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

void Recognizer::array_binding_pattern()
{
    advance();
    while (!accept("]")) {
        if (accept(","))
            continue;
        if (accept("...")) {
            binding_target();
            if (!at("]"))
                fail(DiagnosticKind::RestElementNotLast, m_token.range);
            continue;
        }
        binding_element();
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
            binding_element();
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
    auto const written = modifiers();
    if (m_token.kind == LexemeKind::PrivateName)
        unexpected();
    property_name();
    if (at("("))
        return parameters_and_body(written.is_async, written.is_generator);
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
bool Recognizer::class_(Form form)
{
    advance();
    bool const has_name = !at("{") && !at("extends");
    if (has_name)
        identifier();
    else if (form == Form::Declaration)
        unexpected();
    auto context = m_context;
    context.in_is_operator = true;
    ContextScope const scope(*this, context);
    if (accept("extends")) {
        auto const outer = std::exchange(m_cover_initializer, std::nullopt);
        left_hand_side();
        if (m_cover_initializer)
            fail(DiagnosticKind::ShorthandInitializer, *m_cover_initializer);
        m_cover_initializer = outer;
    }
    expect("{");
    while (!accept("}"))
        class_member();
    return has_name;
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
        ContextScope const scope(*this, {});
        assignment();
    }
    semicolon();
}

// 15.7 ClassStaticBlock: `await` is a keyword in it, and its use an early error.
void Recognizer::static_block()
{
    ContextScope const scope(*this, { .awaits = true });
    block();
}

} // namespace gen2cpp::syntax
