// Lines with indentation. Knows layout and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace gen2cpp::emit {

class Writer {
public:
    template<typename... Parts>
    void line(Parts const&... parts)
    {
        m_text.append(m_depth * 4, ' ');
        (m_text.append(parts), ...);
        m_text += '\n';
    }
    void blank()
    {
        if (!m_text.empty() && !m_text.ends_with("\n\n") && !m_text.ends_with("{\n"))
            m_text += '\n';
    }
    // A line one step to the left: labels and cases.
    template<typename... Parts>
    void outdented(Parts const&... parts)
    {
        --m_depth;
        line(parts...);
        ++m_depth;
    }
    // Lines that are printed already.
    void text(std::string_view lines) { m_text += lines; }
    // A directive: in the first column.
    template<typename... Parts>
    void directive(Parts const&... parts)
    {
        (m_text.append(parts), ...);
        m_text += '\n';
    }
    void indent() { ++m_depth; }
    void dedent() { --m_depth; }
    std::size_t size() const { return m_text.size(); }
    void truncate(std::size_t size) { m_text.resize(size); }
    // What was printed behind that size.
    std::string_view behind(std::size_t size) const { return std::string_view(m_text).substr(size); }
    void insert(std::size_t at, std::string_view text) { m_text.insert(at, text); }
    void replace(std::size_t begin, std::size_t end, std::string_view text) { m_text.replace(begin, end - begin, text); }
    void erase(std::size_t begin, std::size_t end) { m_text.erase(begin, end - begin); }
    std::string take() { return std::exchange(m_text, {}); }
    // Leaves what blank() looks at.
    std::string take_all_but_last_lines()
    {
        std::size_t kept = m_text.size();
        for (int lines = 0; lines < 2 && kept > 0; ++lines)
            kept = kept < 2 ? 0 : m_text.rfind('\n', kept - 2) + 1; // npos + 1 == 0
        auto last = m_text.substr(kept);
        m_text.resize(kept);
        return std::exchange(m_text, std::move(last));
    }

private:
    std::string m_text;
    std::size_t m_depth = 0;
};

} // namespace gen2cpp::emit
