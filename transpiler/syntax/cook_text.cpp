// Strings, templates and names: what their escapes stand for.
#include "characters.h"
#include "literals.h"

namespace gen2cpp::syntax {

namespace {

// An escape sequence of `\u` or `\x`; both begin behind the letter.
struct Escape {
    std::optional<char32_t> code_point;
    DiagnosticKind error = DiagnosticKind::UnicodeEscape;
};

std::optional<char32_t> fixed_hexadecimal(std::string_view text, std::size_t& offset, std::size_t count)
{
    char32_t value = 0;
    for (std::size_t i = 0; i < count; ++i, ++offset) {
        auto const digit = offset < text.size() ? hexadecimal_value(text[offset]) : -1;
        if (digit < 0)
            return std::nullopt;
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
}

Escape unicode_escape(std::string_view text, std::size_t& offset)
{
    if (offset == text.size() || text[offset] != '{')
        return { fixed_hexadecimal(text, offset, 4) };
    auto const begin = ++offset;
    char32_t value = 0;
    for (; offset < text.size() && hexadecimal_value(text[offset]) >= 0; ++offset) {
        value = value * 16 + static_cast<char32_t>(hexadecimal_value(text[offset]));
        if (value > 0x10FFFF)
            return { std::nullopt, DiagnosticKind::UndefinedCodePoint };
    }
    if (offset == begin || offset == text.size() || text[offset] != '}')
        return {};
    ++offset;
    return { value };
}

class Cook {
public:
    Cook(std::string_view text, TextForm form)
        : m_text(text)
        , m_form(form)
    {
    }

    CookedText run()
    {
        m_result.value.reserve(m_text.size());
        while (m_offset < m_text.size()) {
            auto const begin = m_offset;
            auto const code_point = next_code_point(m_text, m_offset);
            if (code_point == '\\')
                escape(begin);
            else if (code_point == '\r' && m_form == TextForm::Template)
                line_break_in_template();
            else
                append_utf16(m_result.value, code_point);
        }
        return std::move(m_result);
    }

private:
    void line_break_in_template()
    {
        if (m_offset < m_text.size() && m_text[m_offset] == '\n')
            ++m_offset;
        m_result.value.push_back('\n');
    }

    void escape(std::size_t begin)
    {
        if (m_offset == m_text.size())
            return;
        auto const code_point = next_code_point(m_text, m_offset);
        if (code_point >= '0' && code_point <= '9')
            return digit_escape(begin, static_cast<char>(code_point));
        switch (code_point) {
        case 'b': return put('\b');
        case 't': return put('\t');
        case 'n': return put('\n');
        case 'v': return put('\v');
        case 'f': return put('\f');
        case 'r': return put('\r');
        case 'x': {
            auto const value = fixed_hexadecimal(m_text, m_offset, 2);
            return value ? put(*value) : error(DiagnosticKind::HexadecimalEscape, begin);
        }
        case 'u': {
            auto const value = unicode_escape(m_text, m_offset);
            return value.code_point ? put(*value.code_point) : error(value.error, begin);
        }
        case '\r':
            if (m_offset < m_text.size() && m_text[m_offset] == '\n')
                ++m_offset;
            return;
        default:
            if (!is_line_terminator(code_point))
                put(code_point);
        }
    }

    // \0 is no octal escape unless a digit follows; \8 and \9 stand for themselves in sloppy strings.
    void digit_escape(std::size_t begin, char first)
    {
        bool const digit_follows = m_offset < m_text.size() && is_decimal_digit(m_text[m_offset]);
        if (first == '0' && !digit_follows)
            return put(0);
        bool const is_octal = first < '8';
        if (m_form == TextForm::Template)
            return error(is_octal ? DiagnosticKind::OctalEscapeInTemplate : DiagnosticKind::EightOrNineInTemplate, begin);
        auto value = static_cast<char32_t>(is_octal ? first - '0' : first);
        if (is_octal) {
            std::size_t const longest = first <= '3' ? 3 : 2;
            for (std::size_t digits = 1; digits < longest && m_offset < m_text.size() && is_octal_digit(m_text[m_offset]); ++digits)
                value = value * 8 + static_cast<char32_t>(m_text[m_offset++] - '0');
        }
        put(value);
        if (!m_result.strict_error)
            m_result.strict_error = LiteralError {
                is_octal ? DiagnosticKind::OctalEscape : DiagnosticKind::EightOrNineEscape, range_from(begin)
            };
    }

    void put(char32_t code_point) { append_utf16(m_result.value, code_point); }

    void error(DiagnosticKind kind, std::size_t begin)
    {
        if (!m_result.error)
            m_result.error = LiteralError { kind, range_from(begin) };
    }

    SourceRange range_from(std::size_t begin) const
    {
        return { static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(m_offset) };
    }

    std::string_view m_text;
    TextForm m_form;
    std::size_t m_offset = 0;
    CookedText m_result;
};

} // namespace

CookedText cook(std::string_view text, TextForm form) { return Cook(text, form).run(); }

std::u16string raw_template_text(std::string_view text)
{
    std::string normalized;
    normalized.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_return = text[i] == '\r';
        normalized.push_back(is_return ? '\n' : text[i]);
        if (is_return && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
    }
    return utf16_from_utf8(normalized);
}

DecodedName decode_name(std::string_view text)
{
    DecodedName result;
    for (std::size_t offset = 0; offset < text.size();) {
        auto const begin = offset;
        auto code_point = next_code_point(text, offset);
        auto kind = DiagnosticKind::InvalidToken;
        if (code_point == '\\') {
            result.has_escape = true;
            auto const escape = offset < text.size() && text[offset] == 'u' ? unicode_escape(text, ++offset)
                                                                            : Escape { {}, DiagnosticKind::InvalidToken };
            if (!escape.code_point)
                kind = escape.error;
            code_point = escape.code_point.value_or(0);
        }
        if (result.name.empty() ? !is_identifier_start(code_point) : !is_identifier_part(code_point)) {
            result.error = LiteralError { kind, { static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(offset) } };
            return result;
        }
        append_utf8(result.name, code_point);
    }
    return result;
}

} // namespace gen2cpp::syntax
