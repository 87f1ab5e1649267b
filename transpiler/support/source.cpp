#include "source.h"

#include <algorithm>

namespace gen2cpp {

SourceFile::SourceFile(std::string name, std::string text)
    : m_parts { { std::move(name), 0 } }
    , m_text(std::move(text))
{
    add_lines(0);
}

std::uint32_t SourceFile::append(SourceFile file)
{
    m_text += '\n';
    auto const begin = static_cast<std::uint32_t>(m_text.size());
    m_text += file.m_text;
    m_parts.push_back({ std::move(file.m_parts.front().name), begin });
    add_lines(begin);
    return begin;
}

void SourceFile::add_lines(std::uint32_t begin)
{
    m_line_starts.push_back(begin);
    for (auto i = begin; i < m_text.size(); ++i)
        if (m_text[i] == '\n')
            m_line_starts.push_back(i + 1);
}

SourceFile::Part const& SourceFile::part(std::uint32_t offset) const
{
    auto const after = std::upper_bound(m_parts.begin(), m_parts.end(), offset, [](std::uint32_t value, Part const& each) { return value < each.begin; });
    return *(after - 1);
}

std::size_t SourceFile::line_index(std::uint32_t offset) const
{
    auto const after = std::upper_bound(m_line_starts.begin(), m_line_starts.end(), offset);
    return static_cast<std::size_t>(after - m_line_starts.begin()) - 1;
}

SourcePosition SourceFile::position(std::uint32_t offset) const
{
    auto const index = line_index(offset);
    auto const first = m_parts.size() == 1 ? 0 : line_index(part(offset).begin);
    return { static_cast<std::uint32_t>(index - first) + 1, offset - m_line_starts[index] + 1 };
}

std::string_view SourceFile::line_text(std::uint32_t offset) const
{
    auto const index = line_index(offset);
    auto const begin = m_line_starts[index];
    auto end = index + 1 < m_line_starts.size() ? m_line_starts[index + 1] - 1 : static_cast<std::uint32_t>(m_text.size());
    if (end > begin && m_text[end - 1] == '\r')
        --end;
    return text({ begin, end });
}

} // namespace gen2cpp
