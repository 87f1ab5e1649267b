// What follows a backslash.
#include "emoji_sequences.h"
#include "parser.h"

#include <utility>

namespace js::regexp {

namespace {

bool is_digit(char32_t unit) { return unit >= '0' && unit <= '9'; }
bool is_letter(char32_t unit) { return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z'); }

bool is_one_of(char32_t point, std::u16string_view list)
{
    return point <= 0xffff && list.find(static_cast<char16_t>(point)) != std::u16string_view::npos;
}

bool is_property_name_character(char32_t unit)
{
    return is_letter(unit) || is_digit(unit) || unit == '_';
}

} // namespace

NodeId Parser::atom_escape()
{
    ++m_position; // the backslash
    if (peek_unit() == k_end)
        fail("\\ at end of pattern");
    NodeId reference;
    if (atom_back_reference(reference))
        return reference;
    if (peek_unit() == 'k' && (m_unicode || m_has_names)) {
        ++m_position;
        return named_back_reference();
    }
    ClassOperand operand;
    if (class_escape(operand.set, &operand, false))
        return operand_node(std::move(operand));
    return character(character_escape(false));
}

// \1 to \9...: a reference if there are so many groups, else (Annex B) an octal or identity escape.
bool Parser::atom_back_reference(NodeId& result)
{
    if (!is_digit(peek_unit()) || peek_unit() == '0')
        return false;
    auto const start = m_position;
    std::uint32_t number = 0;
    eat_decimal(number);
    if (number > m_total_groups) {
        m_position = start;
        if (m_unicode)
            fail("Invalid escape");
        return false;
    }
    result = make(BackReference { { number }, m_modes.ignore_case });
    return true;
}

NodeId Parser::named_back_reference()
{
    if (!eat('<'))
        fail("Invalid named reference");
    auto const position = m_position;
    auto name = group_name();
    auto const node = make(BackReference { {}, m_modes.ignore_case });
    m_named_references.push_back({ node, std::move(name), position });
    return node;
}

bool Parser::class_escape(CodePointSet& set, ClassOperand* operand, bool in_class)
{
    auto const letter = peek_unit();
    bool const is_negated = letter == 'D' || letter == 'S' || letter == 'W' || letter == 'P';
    switch (letter) {
    case 'd':
    case 'D':
        set = digit_set();
        break;
    case 's':
    case 'S':
        set = space_set();
        break;
    case 'w':
    case 'W':
        set = word_set();
        if (m_unicode && m_modes.ignore_case)
            close_over_case(set, case_mode()); // 22.2.2.9.3 WordCharacters
        break;
    case 'p':
    case 'P':
        if (!m_unicode)
            return false;
        ++m_position;
        property_escape(is_negated, set, operand, in_class);
        return true;
    default:
        return false;
    }
    ++m_position;
    if (is_negated)
        set.invert();
    return true;
}

void Parser::property_escape(bool is_negated, CodePointSet& set, ClassOperand* operand, bool in_class)
{
    auto const* const message = in_class ? "Invalid property name in character class" : "Invalid property name";
    if (!eat('{'))
        fail(message);
    std::string name;
    std::string value;
    bool has_value = false;
    for (; peek_unit() != '}'; ++m_position) {
        auto const unit = peek_unit();
        if (unit == '=' && !has_value) {
            has_value = true;
            std::swap(name, value);
        } else if (is_property_name_character(unit)) {
            value += static_cast<char>(unit);
        } else {
            fail(message);
        }
    }
    ++m_position;
    if (value.empty() || (has_value && name.empty()))
        fail(message);
    if (!has_value && m_flags.unicode_sets && !is_negated && find_property_of_strings(value, set, operand->strings)) {
        operand->may_contain_strings = true;
        return;
    }
    if (!find_unicode_property(name, value, set))
        fail(message);
    if (m_flags.unicode_sets && m_modes.ignore_case)
        close_over_case(set, case_mode()); // 22.2.2.9.7 MaybeSimpleCaseFolding, before the complement
    if (is_negated)
        set.invert();
}

char32_t Parser::character_escape(bool in_class)
{
    auto const letter = peek_unit();
    switch (letter) {
    case k_end:
        fail("\\ at end of pattern");
    case 'f':
        ++m_position;
        return '\f';
    case 'n':
        ++m_position;
        return '\n';
    case 'r':
        ++m_position;
        return '\r';
    case 't':
        ++m_position;
        return '\t';
    case 'v':
        ++m_position;
        return '\v';
    case 'c':
        return control_escape(in_class);
    case 'x':
        return hexadecimal_escape();
    case 'u': {
        ++m_position;
        char32_t point = 0;
        if (eat_unicode_escape(point, m_unicode))
            return point;
        if (m_unicode)
            fail("Invalid Unicode escape");
        return 'u';
    }
    default:
        return is_digit(letter) ? digit_escape(in_class) : identity_escape(in_class);
    }
}

// Annex B: a \c that names no control character is a backslash, and the c stays to be read.
char32_t Parser::control_escape(bool in_class)
{
    auto const letter = peek_unit(1);
    if (is_letter(letter) || (in_class && !m_unicode && (is_digit(letter) || letter == '_'))) {
        m_position += 2;
        return letter & 31;
    }
    if (m_unicode)
        fail("Invalid Unicode escape");
    return '\\';
}

// \0, and in Annex B octal escapes up to \377 and the identity escapes \8 and \9.
char32_t Parser::digit_escape(bool in_class)
{
    auto const first = peek_unit();
    if (m_unicode) {
        if (first != '0' || is_digit(peek_unit(1)))
            fail(first == '0' || in_class ? "Invalid decimal escape" : "Invalid escape");
        ++m_position;
        return 0;
    }
    if (first >= '8') {
        ++m_position;
        return first;
    }
    char32_t value = 0;
    for (int count = 0; count < 3; ++count) {
        auto const digit = peek_unit();
        if (digit < '0' || digit > '7' || value * 8 + (digit - '0') > 0377)
            break;
        value = value * 8 + (digit - '0');
        ++m_position;
    }
    return value;
}

char32_t Parser::hexadecimal_escape()
{
    ++m_position;
    char32_t value = 0;
    if (eat_hexadecimal(2, value))
        return value;
    if (m_unicode)
        fail("Invalid escape");
    return 'x';
}

char32_t Parser::identity_escape(bool in_class)
{
    auto const point = peek();
    if (m_unicode) {
        bool const is_allowed = is_one_of(point, u"^$\\.*+?()[]{}|/") || (in_class && point == '-')
            || (in_class && m_flags.unicode_sets && is_one_of(point, u"&-!#%,:;<=>@`~"));
        if (!is_allowed)
            fail("Invalid escape");
    } else if (point == 'k' && m_has_names) {
        fail("Invalid escape");
    }
    advance();
    return point;
}

bool Parser::eat_hexadecimal(std::uint32_t digits, char32_t& result)
{
    char32_t value = 0;
    for (std::uint32_t index = 0; index < digits; ++index) {
        auto const digit = peek_unit(index);
        auto const lower = digit | 32;
        if (is_digit(digit))
            value = value * 16 + (digit - '0');
        else if (digit != k_end && lower >= 'a' && lower <= 'f')
            value = value * 16 + (lower - 'a' + 10);
        else
            return false;
    }
    m_position += digits;
    result = value;
    return true;
}

// After \u. With code points also u{...} and two escapes that make one surrogate pair.
bool Parser::eat_unicode_escape(char32_t& result, bool reads_code_points)
{
    auto const start = m_position;
    if (reads_code_points && eat('{')) {
        char32_t value = 0;
        char32_t digit = 0;
        std::uint32_t count = 0;
        for (; eat_hexadecimal(1, digit) && value <= k_last_code_point; ++count)
            value = value * 16 + digit;
        if (count > 0 && value <= k_last_code_point && eat('}')) {
            result = value;
            return true;
        }
        m_position = start;
        return false;
    }
    if (!eat_hexadecimal(4, result))
        return false;
    if (!reads_code_points || (result & 0xfffffc00) != 0xd800)
        return true;
    auto const after_lead = m_position;
    char32_t trail = 0;
    if (eat(u"\\u") && eat_hexadecimal(4, trail) && (trail & 0xfffffc00) == 0xdc00)
        result = 0x10000 + ((result & 0x3ff) << 10) + (trail & 0x3ff);
    else
        m_position = after_lead;
    return true;
}

} // namespace js::regexp
