// Sets of code points as sorted, disjoint ranges.
#pragma once

#include <cstddef>
#include <vector>

namespace js::regexp {

inline constexpr char32_t k_last_code_point = 0x10ffff;

struct CodePointRange {
    char32_t first;
    char32_t last; // included
};

class CodePointSet {
public:
    CodePointSet() = default;
    CodePointSet(char32_t first, char32_t last)
        : m_ranges { { first, last } }
    {
    }

    void add(char32_t first, char32_t last);
    void add(char32_t point) { add(point, point); }
    void add(CodePointSet const& other);
    void invert();
    void intersect(CodePointSet other);
    void subtract(CodePointSet other);

    bool contains(char32_t point) const;
    bool is_empty() const { return m_ranges.empty(); }
    // Sorted, neither overlapping nor adjacent.
    std::vector<CodePointRange> const& ranges() const;

private:
    mutable std::vector<CodePointRange> m_ranges;
    mutable bool m_is_sorted = true;
};

} // namespace js::regexp
