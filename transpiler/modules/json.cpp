#include "json.h"

#include "../support/utf8.h"

#include <charconv>

namespace gen2cpp::modules {

namespace {

// ECMA-404. What is wrong makes every function give nothing.
class Parser {
public:
    explicit Parser(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<Json> run()
    {
        auto result = value();
        skip_space();
        if (!m_rest_is_valid || m_position != m_text.size())
            return std::nullopt;
        return result;
    }

private:
    static constexpr int k_deepest = 1000;

    char next() const { return m_position < m_text.size() ? m_text[m_position] : '\0'; }
    void skip_space()
    {
        while (next() == ' ' || next() == '\t' || next() == '\n' || next() == '\r')
            ++m_position;
    }
    bool accept(std::string_view word)
    {
        if (m_text.substr(m_position, word.size()) != word)
            return false;
        m_position += word.size();
        return true;
    }
    Json fail()
    {
        m_rest_is_valid = false;
        return {};
    }

    Json value()
    {
        skip_space();
        if (++m_depth > k_deepest)
            return fail();
        auto result = value_of_this_depth();
        --m_depth;
        return result;
    }

    Json value_of_this_depth()
    {
        switch (next()) {
        case '{':
            return object();
        case '[':
            return array();
        case '"':
            return { string() };
        case 't':
            return accept("true") ? Json { true } : fail();
        case 'f':
            return accept("false") ? Json { false } : fail();
        case 'n':
            return accept("null") ? Json {} : fail();
        default:
            return number();
        }
    }

    Json object()
    {
        JsonObject result;
        ++m_position;
        skip_space();
        if (accept("}"))
            return { std::move(result) };
        do {
            skip_space();
            if (next() != '"')
                return fail();
            auto name = string();
            skip_space();
            if (!accept(":"))
                return fail();
            result.push_back({ std::move(name), value() });
            skip_space();
        } while (m_rest_is_valid && accept(","));
        return accept("}") ? Json { std::move(result) } : fail();
    }

    Json array()
    {
        JsonArray result;
        ++m_position;
        skip_space();
        if (accept("]"))
            return { std::move(result) };
        do {
            result.push_back(value());
            skip_space();
        } while (m_rest_is_valid && accept(","));
        return accept("]") ? Json { std::move(result) } : fail();
    }

    Json number()
    {
        auto const begin = m_position;
        accept("-");
        if (!accept("0") && !digits())
            return fail();
        if (accept(".") && !digits())
            return fail();
        if (accept("e") || accept("E")) {
            if (!accept("+"))
                accept("-");
            if (!digits())
                return fail();
        }
        double result = 0;
        std::from_chars(m_text.data() + begin, m_text.data() + m_position, result);
        return { result };
    }

    bool digits()
    {
        auto const begin = m_position;
        while (next() >= '0' && next() <= '9')
            ++m_position;
        return m_position > begin;
    }

    std::string string()
    {
        std::u16string units;
        ++m_position;
        while (m_position < m_text.size() && next() != '"') {
            if (static_cast<unsigned char>(next()) < 0x20)
                m_rest_is_valid = false;
            if (next() != '\\') {
                append_utf16(units, next_code_point(m_text, m_position));
                continue;
            }
            ++m_position;
            units += escape();
        }
        if (!accept("\""))
            m_rest_is_valid = false;
        std::string result;
        for (std::size_t i = 0; i < units.size(); ++i) {
            bool const is_high = units[i] >= 0xd800 && units[i] < 0xdc00;
            bool const is_pair = is_high && i + 1 < units.size() && units[i + 1] >= 0xdc00 && units[i + 1] < 0xe000;
            bool const is_lone = !is_pair && units[i] >= 0xd800 && units[i] < 0xe000;
            auto const point = is_pair ? 0x10000 + ((units[i] - 0xd800u) << 10) + (units[i + 1] - 0xdc00u) : is_lone ? 0xfffdu : static_cast<char32_t>(units[i]);
            append_utf8(result, point);
            i += is_pair ? 1 : 0;
        }
        return result;
    }

    char16_t escape()
    {
        constexpr std::string_view k_letters = "\"\\/bfnrt";
        constexpr std::string_view k_meanings = "\"\\/\b\f\n\r\t";
        auto const letter = next();
        m_position += m_position < m_text.size() ? 1 : 0;
        if (auto const index = k_letters.find(letter); letter && index != std::string_view::npos)
            return static_cast<char16_t>(k_meanings[index]);
        unsigned unit = 0;
        auto const* const begin = m_text.data() + m_position;
        auto const* const end = m_position + 4 <= m_text.size() ? begin + 4 : begin;
        if (letter != 'u' || std::from_chars(begin, end, unit, 16).ptr != begin + 4)
            m_rest_is_valid = false;
        m_position += static_cast<std::size_t>(end - begin);
        return static_cast<char16_t>(unit);
    }

    std::string_view m_text;
    std::size_t m_position = 0;
    int m_depth = 0;
    bool m_rest_is_valid = true;
};

} // namespace

Json const* Json::find(std::string_view key) const
{
    Json const* result = nullptr;
    if (auto const* const members = object())
        for (auto const& [name, member] : *members)
            if (name == key)
                result = &member;
    return result;
}

std::optional<Json> parse_json(std::string_view text)
{
    if (find_invalid_utf8(text))
        return std::nullopt;
    return Parser { text }.run();
}

} // namespace gen2cpp::modules
