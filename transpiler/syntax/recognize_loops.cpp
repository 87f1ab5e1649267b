// 14.7 Iteration Statements.
#include "recognizer.h"

namespace gen2cpp::syntax {

// 14.7.4 The for Statement, 14.7.5 The for-in, for-of, and for-await-of Statements
void Recognizer::for_statement()
{
    auto const begin = m_token.range.begin;
    advance();
    bool const is_await = m_context.awaits && !m_context.forbids_await && at("await");
    if (is_await) {
        m_lexer.blank(m_token.range); // tree-sitter would take `let [` behind it for an element
        m_result.awaiting_loops.push_back(begin);
        advance();
    }
    expect("(");
    for_head(is_await);
    expect(")");
    statement(Position::Substatement);
}

void Recognizer::for_head(bool is_await)
{
    refuse_using_declaration();
    if (at(";"))
        return for_head_rest(is_await);
    auto context = m_context;
    context.in_is_operator = false;
    auto const first = m_token;
    bool const is_declaration = at("var") || at("const") || (at("let") && at_let_declaration(Position::StatementList));
    Declarators declared { .count = 1 };
    auto shape = Shape::Name;
    {
        ContextScope const scope(*this, context);
        if (is_declaration) {
            advance();
            declared = variable_declaration();
        } else {
            auto const outer = std::exchange(m_cover_initializer, std::nullopt);
            shape = cover_expression();
            if (shape == Shape::ArrayOrObject && (at("in") || at("of")))
                settle_pattern(first);
            else if (m_cover_initializer)
                fail(DiagnosticKind::ShorthandInitializer, *m_cover_initializer);
            m_cover_initializer = outer;
        }
    }
    bool const is_of = at("of");
    if (!is_of && !at("in"))
        return for_head_rest(is_await);
    SourceRange const target { first.range.begin, m_token.gap_begin };
    if (shape != Shape::ArrayOrObject && !accept_call_target(shape))
        check_simple_target(shape, first, DiagnosticKind::ForTarget);
    auto const* loop = is_await ? "for-await-of" : is_of ? "for-of" : "for-in";
    if (declared.count != 1)
        fail(DiagnosticKind::ForSingleBinding, target, { loop });
    // B.3.5 Initializers in ForIn Statement Heads
    bool const may_have_initializer = first.text == "var" && !is_of && !declared.has_pattern && !m_context.is_strict;
    if (declared.has_initializer && !may_have_initializer)
        fail(DiagnosticKind::ForInitializer, target, { loop });
    bool const is_single_word = first.range.end == m_token.gap_begin && !first.has_escape;
    if (is_of && is_single_word && first.text == "async" && !is_await)
        fail(DiagnosticKind::ForOfAsync, target);
    if (is_of && !is_declaration && first.text == "let" && !first.has_escape)
        fail(DiagnosticKind::ForOfLet, first.range);
    if (is_await && !is_of)
        unexpected();
    advance();
    if (is_of)
        assignment();
    else
        expression();
}

void Recognizer::for_head_rest(bool is_await)
{
    if (is_await)
        unexpected();
    expect(";");
    if (!at(";"))
        expression();
    expect(";");
    if (!at(")"))
        expression();
}

} // namespace gen2cpp::syntax
