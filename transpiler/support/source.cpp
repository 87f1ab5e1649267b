#include "source.h"

#include <algorithm>

namespace gen2cpp {

SourceFile::SourceFile(std::string name, std::string text)
    : m_name(std::move(name))
    , m_text(std::move(text))
{
    m_line_starts.push_back(0);
    for (std::uint32_t i = 0; i < m_text.size(); ++i)
        if (m_text[i] == '\n')
            m_line_starts.push_back(i + 1);
}

SourcePosition SourceFile::position(std::uint32_t offset) const
{
    auto const after = std::upper_bound(m_line_starts.begin(), m_line_starts.end(), offset);
    auto const line = static_cast<std::uint32_t>(after - m_line_starts.begin());
    return { line, offset - m_line_starts[line - 1] + 1 };
}

std::string_view SourceFile::line_text(std::uint32_t line) const
{
    if (line == 0 || line > m_line_starts.size())
        return {};
    auto const begin = m_line_starts[line - 1];
    auto end = line < m_line_starts.size() ? m_line_starts[line] - 1 : static_cast<std::uint32_t>(m_text.size());
    if (end > begin && m_text[end - 1] == '\r')
        --end;
    return text({ begin, end });
}

} // namespace gen2cpp
