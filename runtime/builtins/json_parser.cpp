#include "json_parser.h"

#include "../core/heap.h"
#include "../operations/property.h"
#include "../value/native_stack.h"

#include <string_view>

namespace js::builtins {

namespace {

// The source, or a part of it, as it stands in messages.
String const* excerpt(String const* text, std::uint32_t begin, std::uint32_t end) { return substring(text, begin, end); }

bool is_text(String const* text, std::string_view ascii)
{
    if (text->length != ascii.size())
        return false;
    for (std::uint32_t i = 0; i < text->length; i++)
        if (text->unit(i) != static_cast<char16_t>(ascii[i]))
            return false;
    return true;
}

} // namespace

void throw_unexpected_json_token(String const* text, std::uint32_t position)
{
    constexpr std::uint32_t k_context = 10;
    for (auto const special : { "undefined", "NaN", "Infinity", "[object Object]" })
        if (is_text(text, special))
            throw_error(ErrorType::SyntaxError, "\"%v\" is not valid JSON", Value(text));
    Value const token = single_unit_string(text->unit(position));
    if (text->length < 2 * k_context + 1)
        throw_error(ErrorType::SyntaxError, "Unexpected token '%v', \"%v\" is not valid JSON", token, Value(text));
    bool const at_start = position < k_context;
    bool const at_end = position >= text->length - k_context;
    auto const* const part = excerpt(text, at_start ? 0 : position - k_context, !at_start && at_end ? text->length : position + k_context);
    if (at_start)
        throw_error(ErrorType::SyntaxError, "Unexpected token '%v', \"%v\"... is not valid JSON", token, Value(part));
    if (at_end)
        throw_error(ErrorType::SyntaxError, "Unexpected token '%v', ...\"%v\" is not valid JSON", token, Value(part));
    throw_error(ErrorType::SyntaxError, "Unexpected token '%v', ...\"%v\"... is not valid JSON", token, Value(part));
}

namespace {

[[noreturn]] void throw_at(String const* text, std::uint32_t position, char const* problem)
{
    int line = 1;
    std::uint32_t line_start = 0;
    for (std::uint32_t i = 0; i < position && i < text->length; i++) {
        if (text->unit(i) == u'\r' && i + 1 < position && text->unit(i + 1) == u'\n')
            i++;
        if (text->unit(i) == u'\n' || text->unit(i) == u'\r') {
            line++;
            line_start = i + 1;
        }
    }
    throw_error(ErrorType::SyntaxError, "%s at position %d (line %d column %d)", problem, static_cast<int>(position), line,
        static_cast<int>(position - line_start + 1));
}

// Grows the list of the children of an object or array.
void add_child(JsonSource* parent, PropertyKey const* key, JsonSource* child)
{
    if (parent->count == parent->capacity) {
        auto const capacity = parent->capacity == 0 ? 4 : parent->capacity * 2;
        auto** const children = static_cast<JsonSource**>(heap::allocate(capacity * sizeof(JsonSource*)));
        auto* const keys = static_cast<PropertyKey*>(heap::allocate(capacity * sizeof(PropertyKey)));
        for (std::uint32_t i = 0; i < parent->count; i++) {
            children[i] = parent->children[i];
            keys[i] = parent->keys[i];
        }
        parent->children = children;
        parent->keys = keys;
        parent->capacity = capacity;
    }
    for (std::uint32_t i = 0; key && i < parent->count; i++) {
        if (parent->keys[i] == *key) {
            parent->children[i] = child; // A later property of the same name wins.
            return;
        }
    }
    parent->keys[parent->count] = key ? *key : PropertyKey::from_index(parent->count);
    parent->children[parent->count++] = child;
}

// `Unit` is unsigned char or char16_t: one parser for each form of strings.
template<typename Unit>
class Parser {
public:
    Parser(String const* text, Unit const* units, bool records_source)
        : m_text(text)
        , m_units(units)
        , m_end(text->length)
        , m_records_source(records_source)
    {
    }

    Value parse(JsonSource* source)
    {
        auto const value = parse_value(source);
        skip_white_space();
        if (m_position != m_end)
            fail("Unexpected non-whitespace character after JSON");
        return value;
    }

private:
    [[noreturn]] void fail(char const* problem) { throw_at(m_text, m_position, problem); }
    [[noreturn]] void unexpected()
    {
        if (m_position >= m_end)
            throw_error(ErrorType::SyntaxError, "Unexpected end of JSON input");
        throw_unexpected_json_token(m_text, m_position);
    }

    bool at_end() const { return m_position >= m_end; }
    // 0 at the end: no token starts with it.
    Unit peek() const { return m_position < m_end ? m_units[m_position] : Unit(0); }
    static bool is_digit(Unit unit) { return unit >= '0' && unit <= '9'; }

    void skip_white_space()
    {
        while (m_position < m_end) {
            auto const unit = m_units[m_position];
            if (unit != ' ' && unit != '\n' && unit != '\t' && unit != '\r')
                return;
            m_position++;
        }
    }

    Value parse_value(JsonSource* source)
    {
        check_stack();
        skip_white_space();
        auto const begin = m_position;
        auto const value = parse_token(source);
        if (source) {
            source->value = value;
            source->begin = begin;
            source->end = m_position;
        }
        return value;
    }

    Value parse_token(JsonSource* source)
    {
        switch (peek()) {
        case '{':
            return parse_object(source);
        case '[':
            return parse_array(source);
        case '"':
            return parse_string();
        case 't':
            return parse_word("true", true);
        case 'f':
            return parse_word("false", false);
        case 'n':
            return parse_word("null", null);
        default:
            if (peek() == '-' || is_digit(peek()))
                return parse_number();
            unexpected();
        }
    }

    Value parse_word(std::string_view word, Value value)
    {
        for (char const unit : word) {
            if (peek() != static_cast<unsigned char>(unit))
                unexpected();
            m_position++;
        }
        return value;
    }

    JsonSource* new_source() const { return m_records_source ? heap::make<JsonSource>() : nullptr; }

    Value parse_array(JsonSource* source)
    {
        m_position++;
        auto* const array = make_array();
        skip_white_space();
        if (peek() == ']') {
            m_position++;
            return array;
        }
        for (;;) {
            auto* const child = new_source();
            append(array, parse_value(child));
            if (source)
                add_child(source, nullptr, child);
            skip_white_space();
            if (peek() == ']')
                break;
            if (peek() != ',')
                fail("Expected ',' or ']' after array element in JSON");
            m_position++;
        }
        m_position++;
        return array;
    }

    Value parse_object(JsonSource* source)
    {
        m_position++;
        auto* const object = make_object();
        skip_white_space();
        if (peek() == '}') {
            m_position++;
            return object;
        }
        if (peek() != '"')
            fail("Expected property name or '}' in JSON");
        for (;;) {
            parse_property(object, source);
            skip_white_space();
            if (peek() == '}')
                break;
            if (peek() != ',')
                fail("Expected ',' or '}' after property value in JSON");
            m_position++;
            skip_white_space();
            if (peek() != '"')
                fail("Expected double-quoted property name in JSON");
        }
        m_position++;
        return object;
    }

    void parse_property(Object* object, JsonSource* source)
    {
        auto const key = property_key(parse_string());
        skip_white_space();
        if (peek() != ':')
            fail("Expected ':' after property name in JSON");
        m_position++;
        auto* const child = new_source();
        create_data_property(object, key, parse_value(child));
        if (source)
            add_child(source, &key, child);
    }

    String const* parse_string()
    {
        auto const begin = ++m_position;
        for (; m_position < m_end; m_position++) {
            auto const unit = m_units[m_position];
            if (unit == '"')
                return substring(m_text, begin, m_position++);
            if (unit == '\\')
                return parse_string_with_escapes(begin);
            if (unit < 0x20)
                fail("Bad control character in string literal in JSON");
        }
        fail("Unterminated string in JSON");
    }

    String const* parse_string_with_escapes(std::uint32_t begin)
    {
        StringBuilder text;
        for (auto i = begin; i < m_position; i++)
            text.append(m_units[i]);
        for (; m_position < m_end; m_position++) {
            auto const unit = m_units[m_position];
            if (unit == '"') {
                m_position++;
                return text.finish();
            }
            if (unit < 0x20)
                fail("Bad control character in string literal in JSON");
            if (unit == '\\')
                text.append(parse_escape());
            else
                text.append(unit);
        }
        fail("Unterminated string in JSON");
    }

    // Leaves the position on the last unit of the escape.
    char16_t parse_escape()
    {
        m_position++;
        switch (peek()) {
        case '"':
        case '\\':
        case '/':
            return m_units[m_position];
        case 'b':
            return u'\b';
        case 'f':
            return u'\f';
        case 'n':
            return u'\n';
        case 'r':
            return u'\r';
        case 't':
            return u'\t';
        case 'u':
            return parse_unicode_escape();
        default:
            if (at_end())
                unexpected();
            fail("Bad escaped character in JSON");
        }
    }

    char16_t parse_unicode_escape()
    {
        unsigned value = 0;
        for (int i = 0; i < 4; i++) {
            m_position++;
            auto const unit = peek();
            auto const letter = static_cast<unsigned>(unit) | 0x20u;
            if (is_digit(unit))
                value = value * 16 + (unit - static_cast<unsigned>('0'));
            else if (letter >= 'a' && letter <= 'f')
                value = value * 16 + (letter - 'a' + 10);
            else
                fail("Bad Unicode escape in JSON");
        }
        return static_cast<char16_t>(value);
    }

    void take_digits()
    {
        while (is_digit(peek()))
            m_position++;
    }

    Value parse_number()
    {
        auto const begin = m_position;
        if (peek() == '-')
            m_position++;
        if (!is_digit(peek()))
            fail("No number after minus sign in JSON");
        bool const has_leading_zero = peek() == '0';
        m_position++;
        if (has_leading_zero && is_digit(peek()))
            fail("Unexpected number in JSON");
        take_digits();
        // OPTIMIZATION: most numbers are short integers.
        if (peek() != '.' && peek() != 'e' && peek() != 'E' && m_position - begin < 10 && m_units[begin] != '-')
            return small_integer(begin);
        if (peek() == '.') {
            m_position++;
            if (!is_digit(peek()))
                fail("Unterminated fractional number in JSON");
            take_digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            m_position++;
            if (peek() == '-' || peek() == '+')
                m_position++;
            if (!is_digit(peek()))
                fail("Exponent part is missing a number in JSON");
            take_digits();
        }
        return string_to_number(substring(m_text, begin, m_position));
    }

    Value small_integer(std::uint32_t begin) const
    {
        std::uint32_t value = 0;
        for (auto i = begin; i < m_position; i++)
            value = value * 10 + (m_units[i] - static_cast<std::uint32_t>('0'));
        return value;
    }

    String const* m_text;
    Unit const* m_units;
    std::uint32_t m_end;
    std::uint32_t m_position = 0;
    bool m_records_source;
};

} // namespace

Value parse_json(String const* text, JsonSource* source)
{
    text = flatten(text);
    if (text->is_latin1())
        return Parser<unsigned char>(text, text->latin1(), source != nullptr).parse(source);
    return Parser<char16_t>(text, text->utf16(), source != nullptr).parse(source);
}

} // namespace js::builtins
