#include "lexer.h"

#include "characters.h"
#include "literals.h"

#include <algorithm>

namespace gen2cpp::syntax {

namespace {

// Longest first among those with the same beginning.
constexpr std::string_view k_punctuators[] = { "{", "}", "(", ")", "[", "]", ";", ",", "~", ":", "...", ".", "===", "==", "=>", "=",
    "!==", "!=", "!", "+=", "++", "+", "-=", "--", "-", "**=", "**", "*=", "*", "/=", "/", "%=", "%", "<<=", "<<", "<=", "<",
    ">>>=", ">>>", ">>=", ">>", ">=", ">", "&&=", "&&", "&=", "&", "||=", "||", "|=", "|", "^=", "^", "?\?=", "??", "?.", "?", "@" };

bool is_ascii_name_part(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || is_decimal_digit(character)
        || character == '_' || character == '$';
}

bool may_begin_name(char character)
{
    return (is_ascii_name_part(character) && !is_decimal_digit(character)) || character == '\\'
        || static_cast<unsigned char>(character) >= 0x80;
}

} // namespace

Lexer::Lexer(SourceFile const& source, Goal goal, Diagnostics& diagnostics)
    : m_source(source.text())
    , m_goal(goal)
    , m_diagnostics(diagnostics)
    , m_text(source.text())
{
    if (at("\xEF\xBB\xBF"))
        m_offset = 3;
    if (at("#!"))
        skip_line();
    fill(0, m_offset, ' ');
    m_begin = m_offset;
}

void Lexer::fail(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments)
{
    m_diagnostics.report(kind, range, std::move(arguments));
    throw ReadingStopped {};
}

SourceRange Lexer::range_from(std::size_t begin) const
{
    return { static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(m_offset) };
}

void Lexer::fill(std::size_t begin, std::size_t end, char character)
{
    std::fill(m_text.begin() + static_cast<std::ptrdiff_t>(begin), m_text.begin() + static_cast<std::ptrdiff_t>(end), character);
}

void Lexer::replace(SourceRange range, std::string_view text) { m_text.replace(range.begin, text.size(), text); }

void Lexer::replace_by_name(SourceRange range)
{
    fill(range.begin, range.end, '_');
    m_text[range.begin] = 'i';
}

Lexeme Lexer::scan()
{
    Lexeme lexeme;
    lexeme.gap_begin = static_cast<std::uint32_t>(m_offset);
    lexeme.newline_before = skip_gap();
    auto const begin = m_offset;
    lexeme.range = range_from(begin);
    if (m_offset == m_source.size())
        return lexeme;
    auto const first = peek();
    if (is_decimal_digit(first) || (first == '.' && is_decimal_digit(peek(1)))) {
        scan_number(lexeme);
    } else if (first == '"' || first == '\'') {
        scan_string(lexeme);
    } else if (first == '#') {
        ++m_offset;
        scan_name(lexeme);
        lexeme.kind = LexemeKind::PrivateName;
        --lexeme.range.begin;
    } else if (first == '`') {
        ++m_offset;
        lexeme.kind = LexemeKind::Template;
    } else if (may_begin_name(first)) {
        scan_name(lexeme);
    } else {
        scan_punctuator(lexeme);
    }
    lexeme.range = range_from(begin);
    if (!lexeme.has_escape)
        lexeme.text = m_source.substr(begin, m_offset - begin);
    return lexeme;
}

// 12.2 White Space, 12.3 Line Terminators, 12.4 Comments
bool Lexer::skip_gap()
{
    auto const begin = m_offset;
    bool newline = m_offset == m_begin; // `-->` may begin a comment there
    bool found = false;
    while (m_offset < m_source.size()) {
        auto const first = peek();
        if (first == '/' || first == '<' || first == '-') {
            if (!skip_comment(newline))
                break;
            found = found || newline;
            continue;
        }
        auto after = m_offset;
        auto const code_point = next_code_point(m_source, after);
        if (is_line_terminator(code_point))
            newline = found = true;
        else if (!is_white_space(code_point))
            break;
        m_offset = after;
    }
    fill(begin, m_offset, ' ');
    return found;
}

// `newline` says whether a line has begun in this gap, which `-->` asks for, and is set by a comment that has one.
bool Lexer::skip_comment(bool& newline)
{
    if (at("//")) {
        skip_line();
        return true;
    }
    if (at("/*")) {
        auto const end = m_source.find("*/", m_offset + 2);
        if (end == std::string_view::npos)
            fail(DiagnosticKind::InvalidToken, range_from(m_offset));
        if (contains_line_terminator(m_source.substr(m_offset, end - m_offset)))
            newline = true;
        m_offset = end + 2;
        return true;
    }
    // B.1.1 HTML-like Comments
    bool const is_html = at("<!--") || (newline && at("-->"));
    if (!is_html)
        return false;
    if (m_goal == Goal::Module)
        fail(DiagnosticKind::HtmlCommentInModule, range_from(m_offset));
    skip_line();
    return true;
}

void Lexer::skip_line()
{
    while (m_offset < m_source.size()) {
        auto after = m_offset;
        if (is_line_terminator(next_code_point(m_source, after)))
            return;
        m_offset = after;
    }
}

// 12.7 Names and Keywords
void Lexer::scan_name(Lexeme& lexeme)
{
    lexeme.kind = LexemeKind::Name;
    auto const begin = m_offset;
    while (is_ascii_name_part(peek()))
        ++m_offset;
    auto const plain_end = m_offset;
    while (m_offset < m_source.size()) {
        if (is_ascii_name_part(peek())) {
            ++m_offset;
        } else if (peek() == '\\') {
            auto const brace = at("\\u{") ? m_source.find('}', m_offset) : std::string_view::npos;
            m_offset = brace == std::string_view::npos ? std::min(m_offset + 6, m_source.size()) : brace + 1;
        } else {
            auto after = m_offset;
            if (static_cast<unsigned char>(peek()) < 0x80 || !is_identifier_part(next_code_point(m_source, after)))
                break;
            m_offset = after;
        }
    }
    if (m_offset == begin || is_decimal_digit(m_source[begin]))
        fail(DiagnosticKind::InvalidToken, range_from(begin));
    if (m_offset == plain_end)
        return;
    auto decoded = decode_name(m_source.substr(begin, m_offset - begin));
    if (decoded.error)
        fail(decoded.error->kind, range_from(begin));
    replace_by_name(range_from(begin));
    lexeme.has_escape = decoded.has_escape;
    if (lexeme.has_escape) {
        auto& storage = m_decoded[m_next_decoded++ % 2];
        storage = std::move(decoded.name);
        lexeme.text = storage;
    }
}

void Lexer::skip_digits()
{
    while (is_decimal_digit(peek()) || peek() == '_')
        ++m_offset;
}

// 12.9.3 Numeric Literals
void Lexer::scan_number(Lexeme& lexeme)
{
    lexeme.kind = LexemeKind::Number;
    auto const begin = m_offset;
    auto const prefix = peek() == '0' ? peek(1) | 0x20 : 0;
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
        m_offset += 2;
        while (prefix == 'x' ? hexadecimal_value(peek()) >= 0 || peek() == '_' : is_decimal_digit(peek()) || peek() == '_')
            ++m_offset;
    } else {
        skip_digits();
        auto const digits = m_source.substr(begin, m_offset - begin);
        bool const is_legacy_octal = digits.size() > 1 && digits[0] == '0' && digits.find_first_of("89") == std::string_view::npos;
        if (digits.size() > 1 && digits[0] == '0')
            fill(begin, m_offset, '1');
        if (is_legacy_octal)
            m_text[m_offset - 1] = 'n'; // `07.name` is a member, which tree-sitter would not see
        if (peek() == '.' && !is_legacy_octal) {
            ++m_offset;
            skip_digits();
        }
        bool const has_sign = peek(1) == '+' || peek(1) == '-';
        if ((peek() | 0x20) == 'e' && !is_legacy_octal) {
            m_offset += has_sign ? 2 : 1;
            skip_digits();
        }
    }
    if (peek() == 'n')
        ++m_offset;
    auto const value = numeric_value(m_source.substr(begin, m_offset - begin));
    if (value.error) {
        auto const shift = static_cast<std::uint32_t>(begin);
        fail(value.error->kind, { shift + value.error->range.begin, shift + value.error->range.end });
    }
    auto after = m_offset;
    if (m_offset < m_source.size() && (peek() == '\\' || is_identifier_part(next_code_point(m_source, after))))
        fail(DiagnosticKind::InvalidToken, range_from(begin));
}

// 12.9.4 String Literals
void Lexer::scan_string(Lexeme& lexeme)
{
    lexeme.kind = LexemeKind::String;
    auto const begin = m_offset;
    auto const quote = m_source[m_offset++];
    for (;;) {
        auto const character = peek();
        if (m_offset == m_source.size() || character == '\n' || character == '\r')
            fail(DiagnosticKind::InvalidToken, range_from(begin));
        ++m_offset;
        if (character == quote)
            break;
        if (character != '\\')
            continue;
        bool const is_crlf = at("\r\n");
        m_offset = std::min(m_offset + (is_crlf ? 2u : 1u), m_source.size());
    }
    fill(begin + 1, m_offset - 1, 'a');
}

void Lexer::scan_punctuator(Lexeme& lexeme)
{
    lexeme.kind = LexemeKind::Punctuator;
    auto const begin = m_offset;
    for (auto const punctuator : k_punctuators) {
        if (!at(punctuator))
            continue;
        if (punctuator == "?." && is_decimal_digit(peek(2)))
            continue; // `a?.5:1`
        m_offset += punctuator.size();
        return;
    }
    ++m_offset;
    fail(DiagnosticKind::InvalidToken, range_from(begin));
}

// 12.9.5 Regular Expression Literals
Lexeme Lexer::scan_regular_expression(Lexeme const& slash)
{
    auto result = slash;
    result.kind = LexemeKind::RegExp;
    m_offset = slash.range.begin + 1;
    for (bool in_class = false;;) {
        auto after = m_offset;
        if (m_offset == m_source.size() || is_line_terminator(next_code_point(m_source, after)))
            fail(DiagnosticKind::UnterminatedRegExp, range_from(slash.range.begin));
        auto const character = peek();
        m_offset = after;
        if (character == '/' && !in_class)
            break;
        if (character == '[')
            in_class = true;
        else if (character == ']')
            in_class = false;
        else if (character == '\\' && m_offset < m_source.size() && !is_line_terminator(next_code_point(m_source, after)))
            m_offset = after;
    }
    fill(slash.range.begin + 1, m_offset - 1, 'a');
    auto const flags_begin = m_offset;
    std::string seen;
    auto const at_name_part = [&] {
        auto after = m_offset;
        return m_offset < m_source.size() && (peek() == '\\' || is_identifier_part(next_code_point(m_source, after)));
    };
    while (at_name_part()) {
        auto const flag = peek();
        bool const is_known = std::string_view("dgimsuvy").find(flag) != std::string_view::npos;
        bool const is_twice = seen.find(flag) != std::string::npos;
        bool const is_u_and_v = (flag == 'u' && seen.find('v') != std::string::npos) || (flag == 'v' && seen.find('u') != std::string::npos);
        ++m_offset;
        if (!is_known || is_twice || is_u_and_v)
            fail(DiagnosticKind::RegExpFlags, range_from(flags_begin));
        seen += flag;
    }
    result.range = range_from(slash.range.begin);
    result.text = m_source.substr(result.range.begin, m_offset - result.range.begin);
    return result;
}

// 12.9.6 Template Literal Lexical Components: to the end of the characters, behind the backtick or `${`.
Lexer::TemplateEnd Lexer::scan_template_text()
{
    auto const begin = m_offset;
    for (;;) {
        if (m_offset == m_source.size())
            fail(DiagnosticKind::UnexpectedEnd, range_from(m_offset));
        if (peek() == '`' || at("${"))
            break;
        m_offset = std::min(m_offset + (peek() == '\\' ? 2u : 1u), m_source.size());
    }
    fill(begin, m_offset, 'a');
    bool const is_end = peek() == '`';
    m_offset += is_end ? 1 : 2;
    return is_end ? TemplateEnd::Backtick : TemplateEnd::Substitution;
}

} // namespace gen2cpp::syntax
