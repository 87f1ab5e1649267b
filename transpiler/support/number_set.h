// A small set of numbers, in order, in twelve bytes and one piece.
#pragma once

#include "list.h"

#include <algorithm>
#include <cstdint>

namespace gen2cpp {

class NumberSet {
public:
    auto begin() const { return m_numbers.begin(); }
    auto end() const { return m_numbers.end(); }
    std::size_t size() const { return m_numbers.size(); }

    void insert(std::uint32_t number)
    {
        if (m_numbers.empty() || m_numbers.back() < number)
            return m_numbers.push_back(number);
        auto const index = std::lower_bound(m_numbers.begin(), m_numbers.end(), number) - m_numbers.begin();
        if (m_numbers[static_cast<std::size_t>(index)] == number)
            return;
        m_numbers.push_back(number);
        std::rotate(m_numbers.begin() + index, m_numbers.end() - 1, m_numbers.end());
    }
    template<typename Iterator>
    void insert(Iterator first, Iterator last)
    {
        for (; first != last; ++first)
            insert(*first);
    }

private:
    List<std::uint32_t> m_numbers;
};

} // namespace gen2cpp
