#include "listing.h"

#include <algorithm>

namespace gen2cpp {

namespace {

constexpr std::size_t k_indent = 2;
constexpr std::size_t k_place_column = 72;

} // namespace

void Listing::line(std::string_view text, std::string_view place)
{
    auto const begin = m_text.size();
    m_text.append(m_depth * k_indent, ' ');
    m_text += text;
    if (!place.empty() && m_places == Places::Shown) {
        m_text.append(std::max(k_place_column, m_text.size() - begin + 2) - (m_text.size() - begin), ' ');
        m_text += place;
    }
    m_text += '\n';
}

void Listing::blank()
{
    if (!m_text.empty())
        m_text += '\n';
}

} // namespace gen2cpp
