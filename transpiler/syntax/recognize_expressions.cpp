// 13 Expressions. Precedence does not matter here: tree-sitter knows it, and the reader checks what may not be mixed.
#include "recognizer.h"

#include "words.h"

#include <algorithm>
#include <iterator>

namespace gen2cpp::syntax {

namespace {

constexpr std::string_view k_assignment_operators[] = { "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=",
    "^=", "|=", "&&=", "||=", "?\?=" };
constexpr std::string_view k_binary_operators[] = { "+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "&", "|", "^", "&&", "||",
    "??", "==", "!=", "===", "!==", "<", "<=", ">", ">=" };
constexpr std::string_view k_operators_weaker_than_in[] = { "&", "|", "^", "&&", "||", "??", "==", "!=", "===", "!==" };
constexpr std::string_view k_unary_operators[] = { "!", "~", "+", "-", "typeof", "void", "delete" };

template<std::size_t N>
bool contains(std::string_view const (&words)[N], std::string_view word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

} // namespace

void Recognizer::expression()
{
    whole([&] { cover_expression(); });
}

void Recognizer::assignment()
{
    whole([&] { cover_assignment(); });
}

Recognizer::Shape Recognizer::cover_expression()
{
    auto shape = cover_assignment();
    while (accept(",")) {
        cover_assignment();
        shape = Shape::Other;
    }
    return shape;
}

Recognizer::Shape Recognizer::cover_assignment()
{
    Nesting const nesting(*this);
    if (m_context.yields && at("yield")) {
        yield_expression();
        return Shape::Other;
    }
    auto const outer = std::exchange(m_cover_initializer, std::nullopt);
    auto const first = m_token;
    auto const shape = assignment_rest(conditional(), first);
    if (outer)
        m_cover_initializer = outer;
    return shape;
}

bool Recognizer::at_assignment_operator() const
{
    return m_token.kind == LexemeKind::Punctuator && contains(k_assignment_operators, m_token.text);
}

Recognizer::Shape Recognizer::assignment_rest(Shape shape, Lexeme const& first)
{
    if (at("=>")) {
        arrow_rest(shape, first);
        return Shape::Arrow;
    }
    if (!at_assignment_operator())
        return shape;
    bool const is_logical = at("&&=") || at("||=") || at("?\?=");
    if (shape == Shape::Call && !is_logical)
        refuse_call_target(first);
    bool const is_pattern = shape == Shape::ArrayOrObject && at("=");
    if (!is_pattern)
        check_simple_target(shape, first, DiagnosticKind::AssignmentTarget);
    if (is_pattern)
        settle_pattern(first);
    else if (shape == Shape::Parenthesized)
        note_parentheses();
    advance();
    assignment();
    return is_pattern ? Shape::PatternAssignment : Shape::Assignment;
}

// An element of a literal that may become a pattern.
void Recognizer::element()
{
    auto const first = m_token;
    auto const outer = std::exchange(m_no_target, std::nullopt);
    auto const shape = cover_assignment();
    if (shape == Shape::Parenthesized)
        note_parentheses();
    bool const is_target = shape == Shape::Name || shape == Shape::Member || shape == Shape::Parenthesized
        || shape == Shape::Assignment || shape == Shape::PatternAssignment;
    if (is_target)
        m_no_target.reset();
    else if (shape != Shape::ArrayOrObject)
        m_no_target = SourceRange { first.range.begin, m_token.gap_begin };
    if (outer)
        m_no_target = outer;
}

void Recognizer::note_parentheses()
{
    m_target_parentheses.insert(m_target_parentheses.end(), m_parentheses.begin(), m_parentheses.end());
    m_parentheses.clear();
}

// The literal that began with `first` is a pattern. The grammar of tree-sitter has no parentheses around targets in it.
void Recognizer::settle_pattern(Lexeme const& first)
{
    m_cover_initializer.reset();
    if (m_no_target)
        fail(DiagnosticKind::DestructuringTarget, *m_no_target);
    while (!m_target_parentheses.empty() && m_target_parentheses.back().begin > first.range.begin) {
        m_lexer.blank(m_target_parentheses.back());
        m_target_parentheses.pop_back();
    }
}

void Recognizer::arrow_rest(Shape shape, Lexeme const& first)
{
    bool const is_list = shape == Shape::Name || shape == Shape::Parenthesized || shape == Shape::ArrowParameters
        || shape == Shape::AsyncCall || shape == Shape::AsyncArrow;
    if (!is_list)
        fail(DiagnosticKind::MalformedArrowParameters, { first.range.begin, m_token.gap_begin });
    if (m_token.newline_before)
        unexpected();
    m_cover_initializer.reset();
    advance();
    arrow_body(shape == Shape::AsyncCall || shape == Shape::AsyncArrow);
}

void Recognizer::arrow_body(bool is_async)
{
    Context context { .awaits = is_async, .is_strict = m_context.is_strict };
    if (at("{")) {
        context.returns = true;
        ContextScope const scope(*this, context);
        return function_body();
    }
    context.in_is_operator = m_context.in_is_operator;
    context.returns = m_context.returns;
    ContextScope const scope(*this, context);
    assignment();
}

// 15.5 Generator Function Definitions: a line break ends a `yield`.
void Recognizer::yield_expression()
{
    advance();
    if (m_token.newline_before)
        return;
    static constexpr std::string_view k_ends[] = { ")", "]", "}", ",", ";", ":", "in" };
    bool const is_word_or_punctuator = m_token.kind == LexemeKind::Punctuator || m_token.kind == LexemeKind::Name;
    if (m_token.kind == LexemeKind::End || (is_word_or_punctuator && !m_token.has_escape && contains(k_ends, m_token.text)))
        return;
    accept("*");
    assignment();
}

Recognizer::Shape Recognizer::conditional()
{
    auto const shape = binary();
    if (!at("?"))
        return shape;
    advance();
    {
        auto context = m_context;
        context.in_is_operator = true;
        ContextScope const scope(*this, context);
        assignment();
    }
    expect(":");
    assignment();
    return Shape::Other;
}

bool Recognizer::at_binary_operator() const
{
    if (m_token.kind == LexemeKind::Punctuator)
        return contains(k_binary_operators, m_token.text);
    return at("instanceof") || (at("in") && m_context.in_is_operator);
}

Recognizer::Shape Recognizer::binary()
{
    auto shape = unary();
    while (at_binary_operator()) {
        bool const is_weaker_than_in = m_token.kind == LexemeKind::Punctuator && contains(k_operators_weaker_than_in, m_token.text);
        advance();
        if (m_token.kind == LexemeKind::PrivateName && !is_weaker_than_in)
            unexpected(); // `#name in` begins a relational expression (13.10)
        unary();
        shape = Shape::Other;
    }
    return shape;
}

Recognizer::Shape Recognizer::unary()
{
    bool const is_word_or_punctuator = m_token.kind == LexemeKind::Punctuator || m_token.kind == LexemeKind::Name;
    if (!is_word_or_punctuator || m_token.has_escape)
        return postfix();
    if (m_context.awaits && at("await")) {
        Nesting const nesting(*this);
        if (m_context.forbids_await)
            unexpected();
        m_lexer.replace(m_token.range, "void ");
        advance();
        unary();
        return Shape::Other;
    }
    if (contains(k_unary_operators, m_token.text)) {
        Nesting const nesting(*this);
        advance();
        unary();
        return Shape::Other;
    }
    if (!at("++") && !at("--"))
        return postfix();
    Nesting const nesting(*this);
    advance();
    auto const first = m_token;
    auto const shape = unary();
    if (shape == Shape::Call)
        refuse_call_target(first);
    check_simple_target(shape, first, DiagnosticKind::PrefixTarget);
    return Shape::Other;
}

// 8.6.4 Static Semantics: AssignmentTargetType
void Recognizer::check_simple_target(Shape shape, Lexeme const& first, DiagnosticKind error)
{
    if (shape != Shape::Name && shape != Shape::Member && shape != Shape::Parenthesized)
        fail(error, { first.range.begin, m_token.gap_begin });
}

// V8 reports an assignment to a call only when it is executed.
void Recognizer::refuse_call_target(Lexeme const& first)
{
    fail(DiagnosticKind::NotSupported, { first.range.begin, m_token.gap_begin },
        { "assignment to a call", "it would throw a ReferenceError when executed" });
}

Recognizer::Shape Recognizer::postfix()
{
    auto const first = m_token;
    auto const shape = left_hand_side();
    if ((!at("++") && !at("--")) || m_token.newline_before)
        return shape;
    if (shape == Shape::Call)
        refuse_call_target(first);
    check_simple_target(shape, first, DiagnosticKind::PostfixTarget);
    advance();
    return Shape::Other;
}

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
    advance();
    while (!at(")")) {
        accept("...");
        cover_assignment();
        if (at(")"))
            break;
        if (!at(",") && m_token.kind != LexemeKind::End)
            fail(DiagnosticKind::MissingParenthesis, m_token.range);
        expect(",");
    }
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
        shape = cover_assignment();
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
