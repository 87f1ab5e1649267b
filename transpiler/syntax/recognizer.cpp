// What all of the recognizer needs: tokens, names, automatic semicolons, errors.
#include "recognizer.h"

#include "words.h"

namespace gen2cpp::syntax {

namespace {

// Counts statements, expressions and operators, twice as generously as the reader counts levels.
constexpr std::uint32_t k_deepest_nesting = 3'000;

// Names that V8 calls tokens.
bool is_keyword_of_v8(std::string_view word)
{
    return word == "async" || word == "get" || word == "set" || word == "of" || word == "using" || word == "accessor";
}

} // namespace

Recognizer::Nesting::Nesting(Recognizer& recognizer)
    : m_recognizer(recognizer)
{
    if (++recognizer.m_depth > k_deepest_nesting)
        recognizer.fail(DiagnosticKind::NestedTooDeeply, recognizer.m_token.range, { "1000" });
}

Recognizer::Recognizer(SourceFile const& source, Goal goal, Diagnostics& diagnostics)
    : m_lexer(source, goal, diagnostics)
    , m_goal(goal)
    , m_context { .awaits = goal == Goal::Module, .returns = goal == Goal::CommonJs, .is_strict = goal == Goal::Module }
{
}

Recognized Recognizer::take_result()
{
    m_result.text = m_lexer.take_text();
    return std::move(m_result);
}

void Recognizer::fail(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments)
{
    m_lexer.fail(kind, range, std::move(arguments));
}

void Recognizer::unexpected(Lexeme const& token)
{
    if (m_is_behind_await && token.range.begin == m_token.range.begin)
        fail(DiagnosticKind::AwaitOutsideAsync, token.range);
    switch (token.kind) {
    case LexemeKind::End:
        fail(DiagnosticKind::UnexpectedEnd, token.range);
    case LexemeKind::Number:
        fail(DiagnosticKind::UnexpectedNumber, token.range);
    case LexemeKind::String:
        fail(DiagnosticKind::UnexpectedString, token.range);
    case LexemeKind::Template:
        fail(DiagnosticKind::UnexpectedTemplate, token.range);
    case LexemeKind::Name:
        if (is_reserved_word(token.text) && token.has_escape)
            fail(DiagnosticKind::EscapedKeyword, token.range);
        if (token.text == "enum" || token.text == "await")
            fail(DiagnosticKind::UnexpectedReserved, token.range);
        if (is_strict_reserved_word(token.text) && m_context.is_strict)
            fail(DiagnosticKind::UnexpectedStrictReserved, token.range);
        if (is_reserved_word(token.text) || is_keyword_of_v8(token.text))
            fail(DiagnosticKind::UnexpectedToken, token.range, { std::string(token.text) });
        fail(DiagnosticKind::UnexpectedIdentifier, token.range, { std::string(token.text) });
    case LexemeKind::PrivateName:
        fail(DiagnosticKind::UnexpectedIdentifier, token.range, { std::string(token.text) });
    case LexemeKind::Punctuator:
    case LexemeKind::RegExp:
        if (token.text == "@")
            fail(DiagnosticKind::InvalidToken, token.range);
        fail(DiagnosticKind::UnexpectedToken, token.range, { std::string(token.text) });
    }
    fail(DiagnosticKind::InvalidToken, token.range);
}

void Recognizer::advance()
{
    m_is_behind_await = false;
    m_token = m_lexer.scan();
}

Lexeme Recognizer::look_ahead(unsigned count)
{
    auto const offset = m_lexer.offset();
    Lexeme result;
    for (unsigned i = 0; i < count; ++i)
        result = m_lexer.scan();
    m_lexer.go_back(offset);
    return result;
}

bool Recognizer::at(std::string_view text) const
{
    bool const can_be = m_token.kind == LexemeKind::Punctuator || (m_token.kind == LexemeKind::Name && !m_token.has_escape);
    return can_be && m_token.text == text;
}

bool Recognizer::accept(std::string_view text)
{
    if (!at(text))
        return false;
    advance();
    return true;
}

void Recognizer::expect(std::string_view text)
{
    if (!accept(text))
        unexpected();
}

// 12.10.1 Rules of Automatic Semicolon Insertion
void Recognizer::semicolon()
{
    if (accept(";") || at("}") || m_token.kind == LexemeKind::End)
        return;
    if (!m_token.newline_before)
        unexpected();
    m_lexer.replace({ m_token.gap_begin, m_token.gap_begin + 1 }, ";");
}

bool Recognizer::at_identifier() const
{
    if (!at_name() || is_reserved_word(m_token.text))
        return false;
    if (m_token.text == "yield")
        return !m_context.yields;
    if (m_token.text == "await")
        return !m_context.awaits && m_goal != Goal::Module;
    return true;
}

void Recognizer::identifier()
{
    if (!at_identifier())
        unexpected();
    if (is_contextual_word(m_token.text))
        m_lexer.replace_by_name(m_token.range);
    bool const is_await = m_token.text == "await";
    m_has_await = m_has_await || is_await;
    advance();
    m_is_behind_await = is_await;
}

void Recognizer::property_name_word()
{
    if (!at_name())
        unexpected();
    if (is_contextual_word(m_token.text) || is_reserved_word(m_token.text))
        m_lexer.replace_by_name(m_token.range);
    advance();
}

} // namespace gen2cpp::syntax
