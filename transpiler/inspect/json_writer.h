// JSON with indentation.
#pragma once

#include "../support/text.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace gen2cpp::inspect {

class JsonWriter {
public:
    // A value inside an array, or the whole text.
    template<typename Content>
    void object(Content content)
    {
        begin_value();
        nested('{', '}', content);
    }
    void value(std::string_view text)
    {
        begin_value();
        m_text += quoted(text);
    }

    // A value inside an object.
    template<typename Content>
    void object(std::string_view key, Content content)
    {
        begin_member(key);
        nested('{', '}', content);
    }
    template<typename Content>
    void array(std::string_view key, Content content)
    {
        begin_member(key);
        nested('[', ']', content);
    }
    void member(std::string_view key, std::string_view text) { raw(key, quoted(text)); }
    void member(std::string_view key, std::size_t number) { raw(key, std::to_string(number)); }
    void member_or_null(std::string_view key, std::string_view text) { raw(key, text.empty() ? "null" : quoted(text)); }
    void raw(std::string_view key, std::string_view json) // a value that is JSON already
    {
        begin_member(key);
        m_text += json;
    }

    std::string take() { return std::move(m_text) + "\n"; }

private:
    void begin_value()
    {
        if (m_depth == 0)
            return;
        m_text += m_is_first ? "\n" : ",\n";
        m_text.append(m_depth * 2, ' ');
        m_is_first = false;
    }
    void begin_member(std::string_view key)
    {
        begin_value();
        m_text += quoted(key) + ": ";
    }
    template<typename Content>
    void nested(char open, char close, Content content)
    {
        m_text += open;
        m_is_first = true;
        ++m_depth;
        content();
        --m_depth;
        if (!m_is_first) {
            m_text += '\n';
            m_text.append(m_depth * 2, ' ');
        }
        m_text += close;
        m_is_first = false;
    }

    std::string m_text;
    std::size_t m_depth = 0;
    bool m_is_first = true;
};

} // namespace gen2cpp::inspect
