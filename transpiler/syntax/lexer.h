// 12 Lexical Grammar: one token after the other, as the recognizer asks for them.
//
// The lexer also writes the text that tree-sitter will parse: of the same length as the source, with what could mislead
// tree-sitter put into plain terms. Comments and line breaks become blanks; the inside of strings, templates and regular
// expressions becomes `a`s. The reader takes names and values from the source itself.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "nodes.h"

#include <string>
#include <string_view>

namespace gen2cpp::syntax {

// Thrown behind a reported error; syntax::read() catches it.
struct ReadingStopped { };

enum class LexemeKind : std::uint8_t { End, Name, PrivateName, Punctuator, Number, String, Template, RegExp };

struct Lexeme {
    LexemeKind kind = LexemeKind::End;
    SourceRange range;
    bool newline_before = false;
    bool has_escape = false;      // a name written with an escape
    std::string_view text;        // as written; a name with its escapes decoded
    std::uint32_t gap_begin = 0;  // where the white space in front of it begins
};

class Lexer {
public:
    Lexer(SourceFile const& source, Goal goal, Diagnostics& diagnostics);

    // A `/` is read as division; the recognizer calls scan_regular_expression() where an operand must follow. A backtick
    // is a lexeme of its own, behind which scan_template_text() reads.
    Lexeme scan();
    Lexeme scan_regular_expression(Lexeme const& slash);
    enum class TemplateEnd : bool { Backtick, Substitution };
    TemplateEnd scan_template_text();

    // To look ahead: where the lexer stands, and back to it.
    std::size_t offset() const { return m_offset; }
    void go_back(std::size_t offset) { m_offset = offset; }

    // The text for tree-sitter.
    void replace_by_name(SourceRange range);                    // by a name that means nothing
    void replace(SourceRange range, std::string_view text);     // of the same length
    void blank(SourceRange range) { fill(range.begin, range.end, ' '); }
    std::string_view source_text(SourceRange range) const { return m_source.substr(range.begin, range.end - range.begin); }
    std::string take_text() { return std::move(m_text); }
    char text_at(std::uint32_t offset) const { return m_text[offset]; }

    [[noreturn]] void fail(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments = {});

private:
    bool skip_gap(); // true: there is a line terminator in it
    bool skip_comment(bool& newline);
    void skip_line();
    bool at(std::string_view text) const { return m_offset < m_source.size() && m_source[m_offset] == text[0] && m_source.compare(m_offset, text.size(), text) == 0; }
    char peek(std::size_t distance = 0) const { return m_offset + distance < m_source.size() ? m_source[m_offset + distance] : '\0'; }
    void scan_name(Lexeme& lexeme);
    void scan_number(Lexeme& lexeme);
    void scan_string(Lexeme& lexeme);
    void scan_punctuator(Lexeme& lexeme);
    void skip_digits();
    SourceRange range_from(std::size_t begin) const;
    void fill(std::size_t begin, std::size_t end, char character);

    std::string_view m_source;
    Goal m_goal;
    Diagnostics& m_diagnostics;
    std::string m_text;
    std::size_t m_begin = 0; // behind the byte order mark and hashbang line
    std::size_t m_offset = 0;
    std::string m_decoded[2]; // names with escapes, of the current lexeme and the one looked ahead to
    unsigned m_next_decoded = 0;
};

} // namespace gen2cpp::syntax
