#include "code_point_set.h"

#include <algorithm>
#include <utility>

namespace js::regexp {

void CodePointSet::add(char32_t first, char32_t last)
{
    if (!m_ranges.empty() && first <= m_ranges.back().last + 1)
        m_is_sorted = false;
    m_ranges.push_back({ first, last });
}

void CodePointSet::add(CodePointSet const& other)
{
    for (auto const range : other.ranges())
        add(range.first, range.last);
}

std::vector<CodePointRange> const& CodePointSet::ranges() const
{
    if (m_is_sorted)
        return m_ranges;
    std::sort(m_ranges.begin(), m_ranges.end(), [](CodePointRange left, CodePointRange right) { return left.first < right.first; });
    std::size_t kept = 0;
    for (auto const range : m_ranges) {
        if (kept > 0 && range.first <= m_ranges[kept - 1].last + 1)
            m_ranges[kept - 1].last = std::max(m_ranges[kept - 1].last, range.last);
        else
            m_ranges[kept++] = range;
    }
    m_ranges.resize(kept);
    m_is_sorted = true;
    return m_ranges;
}

void CodePointSet::invert()
{
    std::vector<CodePointRange> inverted;
    char32_t next = 0;
    for (auto const range : ranges()) {
        if (range.first > next)
            inverted.push_back({ next, range.first - 1 });
        next = range.last + 1;
    }
    if (next <= k_last_code_point)
        inverted.push_back({ next, k_last_code_point });
    m_ranges = std::move(inverted);
}

void CodePointSet::intersect(CodePointSet other)
{
    // A and B = not (not A or not B)
    invert();
    other.invert();
    add(other);
    ranges();
    invert();
}

void CodePointSet::subtract(CodePointSet other)
{
    other.invert();
    intersect(std::move(other));
}

bool CodePointSet::contains(char32_t point) const
{
    auto const& list = ranges();
    auto const after = std::upper_bound(list.begin(), list.end(), point, [](char32_t value, CodePointRange range) { return value < range.first; });
    return after != list.begin() && point <= (after - 1)->last;
}

} // namespace js::regexp
