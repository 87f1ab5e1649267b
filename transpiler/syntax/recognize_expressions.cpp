// 13 Expressions: operators and cover grammars. Precedence does not matter here: tree-sitter knows it, and the reader checks what may not be mixed.
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
    bool const is_call = !is_logical && accept_call_target(shape);
    bool const is_pattern = shape == Shape::ArrayOrObject && at("=");
    if (!is_pattern && !is_call)
        check_simple_target(shape, first, DiagnosticKind::AssignmentTarget);
    if (is_pattern)
        settle_pattern(first);
    else if (shape == Shape::Parenthesized)
        note_parentheses();
    advance();
    assignment();
    if (is_call)
        return Shape::Other;
    return is_pattern ? Shape::PatternAssignment : Shape::Assignment;
}

// An element of a literal that may become a pattern.
void Recognizer::element()
{
    auto const first = m_token;
    auto const outer = std::exchange(m_no_target, std::nullopt);
    auto const shape = cover_assignment();
    bool const is_parenthesized_target = shape == Shape::Parenthesized && !m_parentheses.empty();
    if (is_parenthesized_target)
        note_parentheses();
    bool const is_target = shape == Shape::Name || shape == Shape::Member || is_parenthesized_target
        || shape == Shape::Assignment || shape == Shape::PatternAssignment;
    if (is_target)
        m_no_target.reset();
    else if (shape != Shape::ArrayOrObject)
        m_no_target = SourceRange { first.range.begin, m_token.gap_begin };
    if (outer)
        m_no_target = outer;
}

// Of a list in parentheses that may become the parameters of an arrow function.
Recognizer::Shape Recognizer::parameter_or_operand()
{
    auto const first = m_token;
    auto const outer = std::exchange(m_no_target, std::nullopt);
    auto const shape = cover_assignment();
    bool const is_name = shape == Shape::Name || (shape == Shape::Assignment && first.kind == LexemeKind::Name);
    if (is_name || shape == Shape::PatternAssignment)
        m_no_target.reset();
    else if (shape != Shape::ArrayOrObject)
        m_no_target = SourceRange { first.range.begin, m_token.gap_begin };
    if (outer)
        m_no_target = outer;
    return shape;
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
    if (m_no_target)
        fail(DiagnosticKind::DestructuringTarget, *m_no_target);
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
    if (!accept_call_target(shape))
        check_simple_target(shape, first, DiagnosticKind::PrefixTarget);
    return Shape::Other;
}

// 8.6.4 Static Semantics: AssignmentTargetType
void Recognizer::check_simple_target(Shape shape, Lexeme const& first, DiagnosticKind error)
{
    if (shape != Shape::Name && shape != Shape::Member && shape != Shape::Parenthesized)
        fail(error, { first.range.begin, m_token.gap_begin });
}

// In sloppy code a call may be written as a target: it throws a ReferenceError when it is executed. The grammar of tree-sitter has members there.
bool Recognizer::accept_call_target(Shape shape)
{
    if (shape != Shape::Call || m_context.is_strict)
        return false;
    auto const range = m_arguments.range;
    if (m_arguments.has_object_spread)
        fail(DiagnosticKind::NotSupported, range, { "assignment to a call with spread of an object literal", "it would throw a TypeError when executed" });
    for (auto const spread : m_arguments.spreads) {
        m_result.spread_in_targets.insert(spread.begin);
        m_lexer.replace(spread, "y=>");
    }
    if (m_arguments.last_comma.end)
        m_lexer.replace(m_arguments.last_comma, " ");
    auto const before = m_lexer.text_at(range.begin - 1);
    if (m_arguments.is_empty && before >= '0' && before <= '9')
        fail(DiagnosticKind::NotSupported, range, { "assignment to a call of a number", "it would throw a TypeError when executed" });
    m_result.call_targets.insert(range.begin);
    if (m_arguments.is_empty) {
        m_lexer.replace_by_name({ range.begin + 1, range.end });
        m_lexer.replace({ range.begin, range.begin + 1 }, ".");
    } else {
        m_lexer.replace({ range.begin, range.begin + 1 }, "[");
        m_lexer.replace({ range.end - 1, range.end }, "]");
    }
    return true;
}

Recognizer::Shape Recognizer::postfix()
{
    auto const first = m_token;
    auto const shape = left_hand_side();
    if ((!at("++") && !at("--")) || m_token.newline_before)
        return shape;
    if (!accept_call_target(shape))
        check_simple_target(shape, first, DiagnosticKind::PostfixTarget);
    advance();
    return Shape::Other;
}

} // namespace gen2cpp::syntax
