// 14 Statements and Declarations, 16 Scripts and Modules.
#include "recognizer.h"

#include "words.h"

namespace gen2cpp::syntax {

void Recognizer::recognize_program()
{
    advance();
    directives();
    while (m_token.kind != LexemeKind::End) {
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

unsigned Recognizer::variable_declaration()
{
    unsigned count = 0;
    do {
        binding_target();
        if (accept("="))
            assignment();
        ++count;
    } while (accept(","));
    return count;
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

// 14.7.4 The for Statement, 14.7.5 The for-in, for-of, and for-await-of Statements
void Recognizer::for_statement()
{
    advance();
    bool const is_await = m_context.awaits && !m_context.forbids_await && accept("await");
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
    unsigned names = 1;
    auto shape = Shape::Name;
    {
        ContextScope const scope(*this, context);
        if (is_declaration) {
            advance();
            names = variable_declaration();
        } else {
            auto const outer = std::exchange(m_cover_initializer, std::nullopt);
            shape = cover_expression();
            if (at("in") || at("of"))
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
    if (shape == Shape::Call)
        refuse_call_target(first);
    if (shape != Shape::ArrayOrObject)
        check_simple_target(shape, first, DiagnosticKind::ForTarget);
    if (names != 1)
        fail(DiagnosticKind::ForSingleBinding, target, { is_await ? "for-await-of" : is_of ? "for-of" : "for-in" });
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

// 16.2.2 Imports
void Recognizer::import_declaration()
{
    m_has_module_syntax = true;
    if (m_goal != Goal::Module)
        fail(DiagnosticKind::ImportOutsideModule, m_token.range);
    advance();
    if (m_token.kind != LexemeKind::String) {
        import_clause();
        if (!at("from"))
            unexpected();
        advance();
    }
    from_clause();
    semicolon();
}

void Recognizer::import_clause()
{
    if (at_name()) {
        identifier();
        if (!accept(","))
            return;
        if (!at("*") && !at("{"))
            unexpected();
    }
    if (accept("*")) {
        expect("as");
        return identifier();
    }
    expect("{");
    while (!accept("}")) {
        auto const following = look_ahead();
        bool const has_alias = following.kind == LexemeKind::Name && following.text == "as" && !following.has_escape;
        if (has_alias || m_token.kind == LexemeKind::String) {
            module_export_name();
            expect("as");
        }
        if (at_name() && is_reserved_word(m_token.text))
            fail(DiagnosticKind::UnexpectedReserved, m_token.range);
        identifier();
        if (!at("}"))
            expect(",");
    }
}

// Behind `from`: the module and its attributes.
void Recognizer::from_clause()
{
    if (m_token.kind != LexemeKind::String)
        unexpected();
    advance();
    if (!accept("with"))
        return;
    expect("{");
    while (!accept("}")) {
        if (m_token.kind == LexemeKind::String)
            advance();
        else
            property_name_word();
        expect(":");
        if (m_token.kind != LexemeKind::String)
            unexpected();
        advance();
        if (!at("}"))
            expect(",");
    }
}

void Recognizer::module_export_name()
{
    if (m_token.kind == LexemeKind::String)
        return advance();
    if (!at_name())
        unexpected();
    if (m_token.text != "default" || m_token.has_escape)
        m_lexer.replace_by_name(m_token.range);
    advance();
}

// 16.2.3 Exports
void Recognizer::export_declaration()
{
    m_has_module_syntax = true;
    if (m_goal != Goal::Module)
        unexpected();
    advance();
    if (at("var") || at("const") || at("let") || at("function") || at("class") || at_async_function())
        return at("let") && !at_let_declaration(Position::StatementList) ? unexpected() : statement(Position::StatementList);
    if (at("default"))
        return export_default();
    if (accept("*")) {
        if (accept("as"))
            module_export_name();
        if (!accept("from"))
            unexpected();
        export_from();
        return semicolon();
    }
    expect("{");
    export_clause();
    if (accept("from"))
        export_from();
    semicolon();
}

void Recognizer::export_default()
{
    auto const word = m_token;
    advance();
    bool const is_function = at("function") || at_async_function();
    if (!is_function && !at("class")) {
        assignment();
        return semicolon();
    }
    auto const begin = m_token.range.begin;
    auto const header_end = is_function ? function(Form::DefaultDeclaration) : class_(Form::DefaultDeclaration);
    if (header_end)
        name_default_export({ word.range.begin, *header_end }, begin);
}

// tree-sitter takes a function or class without a name for an expression, which would go on behind the brace. `default`
// makes room for a name, and the reader is told:
//
//     export default async function* () { }    ->    export async function* i______ () { }
void Recognizer::name_default_export(SourceRange room, std::uint32_t begin)
{
    auto const written = m_lexer.source_text({ begin, room.end });
    bool const is_async = written.substr(0, 5) == "async";
    bool const is_class = written.substr(0, 5) == "class";
    std::string header = is_async ? "async " : "";
    header += is_class ? "class" : "function";
    header += written.back() == '*' ? "* i" : " i";
    header.resize(room.end - room.begin, '_');
    m_lexer.replace(room, header);
    m_result.nameless_default = begin;
}

// The grammar of tree-sitter has no attributes behind an export.
void Recognizer::export_from()
{
    auto const module = m_token;
    from_clause();
    if (m_token.gap_begin != module.range.end)
        fail(DiagnosticKind::NotSupported, module.range, { "an export with import attributes", "import it first and export the name" });
}

void Recognizer::export_clause()
{
    std::optional<Lexeme> not_a_name; // an error unless `from` follows
    while (!accept("}")) {
        bool const is_name = at_identifier() || (at_name() && m_token.text == "yield");
        if (!is_name && !not_a_name)
            not_a_name = m_token;
        module_export_name();
        if (accept("as"))
            module_export_name();
        if (!at("}"))
            expect(",");
    }
    if (!not_a_name || at("from"))
        return;
    bool const is_string = not_a_name->kind == LexemeKind::String;
    fail(is_string ? DiagnosticKind::StringExportWithoutFrom : DiagnosticKind::UnexpectedReserved, not_a_name->range);
}

} // namespace gen2cpp::syntax
