// 14 Statements and Declarations, without the loops that have a head of their own.
#include "recognizer.h"

#include "words.h"

namespace gen2cpp::syntax {

namespace {

constexpr std::uint32_t k_size_of_piece = 1 << 16;

}

void Recognizer::recognize_program()
{
    advance();
    directives();
    std::uint32_t piece = 0;
    while (m_token.kind != LexemeKind::End) {
        if (m_token.range.begin - piece >= k_size_of_piece)
            m_result.pieces.push_back(piece = m_token.range.begin);
        if (at("export")) {
            export_declaration();
            continue;
        }
        bool const is_import = at("import") && look_ahead().text != "(" && look_ahead().text != ".";
        if (is_import)
            import_declaration();
        else
            statement(Position::StatementList);
    }
}

void Recognizer::statement_list(std::string_view end)
{
    while (!at(end))
        statement(Position::StatementList);
}

void Recognizer::statement(Position position)
{
    Nesting const nesting(*this);
    if (m_token.kind == LexemeKind::End)
        unexpected();
    if (at("{"))
        return block();
    if (accept(";"))
        return;
    if (m_token.kind != LexemeKind::Name || m_token.has_escape)
        return expression_statement();
    auto const word = m_token.text;
    if (word == "var" || word == "const" || (word == "let" && at_let_declaration(position))) {
        advance();
        variable_declaration();
        return semicolon();
    }
    if (word == "if")
        return if_statement();
    if (word == "for")
        return for_statement();
    if (word == "while") {
        parenthesized_head();
        return statement(Position::Substatement);
    }
    if (word == "do")
        return do_statement();
    if (word == "continue" || word == "break")
        return jump_statement();
    if (word == "return")
        return return_statement();
    if (word == "throw")
        return throw_statement();
    if (word == "switch")
        return switch_statement();
    if (word == "try")
        return try_statement();
    if (word == "with")
        return with_statement();
    if (word == "debugger") {
        advance();
        return semicolon();
    }
    if (word == "function" || at_async_function())
        return static_cast<void>(function(Form::Declaration));
    if (word == "class")
        return static_cast<void>(class_(Form::Declaration));
    expression_statement();
}

bool Recognizer::at_async_function()
{
    if (!at("async"))
        return false;
    auto const following = look_ahead();
    return following.text == "function" && !following.has_escape && !following.newline_before;
}

void Recognizer::block()
{
    expect("{");
    statement_list("}");
    advance();
}

// 14.3.1: `let` is a declaration if a name or a pattern follows; where no declaration may stand, V8 says so unless a line
// break could end the statement.
bool Recognizer::at_let_declaration(Position position)
{
    auto const following = look_ahead();
    bool const is_name = following.kind == LexemeKind::Name && !is_reserved_word(following.text);
    bool const is_bracket = following.kind == LexemeKind::Punctuator && following.text == "[";
    bool const is_brace = following.kind == LexemeKind::Punctuator && following.text == "{";
    if (position == Position::StatementList)
        return is_name || is_bracket || is_brace;
    if (is_bracket || ((is_name || is_brace) && !following.newline_before))
        fail(DiagnosticKind::LexicalInSingleStatement, m_token.range);
    return false;
}

// `using` is no part of ES2025, but Node has it.
void Recognizer::refuse_using_declaration()
{
    if (!at("using"))
        return;
    auto const following = look_ahead();
    bool const is_name = following.kind == LexemeKind::Name && !is_reserved_word(following.text) && following.text != "of";
    if (is_name && !following.newline_before)
        fail(DiagnosticKind::NotSupported, m_token.range, { "a `using` declaration", "call `[Symbol.dispose]` in a `finally` block" });
}

Recognizer::Declarators Recognizer::variable_declaration()
{
    Declarators result;
    do {
        result.has_pattern = result.has_pattern || at("[") || at("{");
        binding_target();
        if (accept("=")) {
            result.has_initializer = true;
            assignment();
        }
        ++result.count;
    } while (accept(","));
    return result;
}

void Recognizer::expression_statement()
{
    refuse_using_declaration();
    if (at("export"))
        unexpected();
    if (at("import") && look_ahead().text != "(" && look_ahead().text != "." && m_goal != Goal::Module)
        fail(DiagnosticKind::ImportOutsideModule, m_token.range);
    if (at_label())
        return labeled_statement();
    expression();
    semicolon();
}

bool Recognizer::at_label()
{
    if (!at_identifier())
        return false;
    auto const following = look_ahead();
    return following.kind == LexemeKind::Punctuator && following.text == ":";
}

// tree-sitter would take `{ label: value }` for an object: labels are taken out of the text and noted.
void Recognizer::labeled_statement()
{
    auto const first = m_result.labels.size();
    while (at_label()) {
        Identifier label { std::string(m_token.text), m_token.range };
        identifier();
        m_lexer.blank({ label.range.begin, m_token.range.end });
        advance();
        m_result.labels.push_back({ std::move(label), 0 });
    }
    for (auto i = first; i < m_result.labels.size(); ++i)
        m_result.labels[i].statement_begin = m_token.range.begin;
    statement(Position::Substatement);
}

void Recognizer::parenthesized_head()
{
    advance();
    expect("(");
    expression();
    expect(")");
}

void Recognizer::if_statement()
{
    do {
        parenthesized_head();
        statement(Position::Substatement);
        if (!accept("else"))
            return;
    } while (at("if"));
    statement(Position::Substatement);
}

void Recognizer::do_statement()
{
    advance();
    statement(Position::Substatement);
    if (!at("while"))
        unexpected();
    parenthesized_head();
    // A semicolon is inserted here even on the same line.
    accept(";");
}

void Recognizer::jump_statement()
{
    advance();
    if (at_identifier() && !m_token.newline_before)
        identifier();
    semicolon();
}

void Recognizer::return_statement()
{
    if (!m_context.returns)
        fail(DiagnosticKind::IllegalReturn, m_token.range);
    advance();
    bool const ends = at(";") || at("}") || m_token.kind == LexemeKind::End || m_token.newline_before;
    if (!ends)
        expression();
    semicolon();
}

void Recognizer::throw_statement()
{
    auto const keyword = m_token;
    advance();
    if (m_token.newline_before)
        fail(DiagnosticKind::NewlineAfterThrow, keyword.range);
    expression();
    semicolon();
}

void Recognizer::switch_statement()
{
    parenthesized_head();
    expect("{");
    while (!accept("}")) {
        if (accept("case"))
            expression();
        else
            expect("default");
        expect(":");
        while (!at("case") && !at("default") && !at("}"))
            statement(Position::StatementList);
    }
}

void Recognizer::try_statement()
{
    advance();
    block();
    bool const has_handler = accept("catch");
    if (has_handler) {
        if (accept("(")) {
            binding_target();
            expect(")");
        }
        block();
    }
    if (accept("finally"))
        block();
    else if (!has_handler)
        fail(DiagnosticKind::TryWithoutHandler, m_token.range);
}

void Recognizer::with_statement()
{
    parenthesized_head();
    statement(Position::Substatement);
}

} // namespace gen2cpp::syntax
