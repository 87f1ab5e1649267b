// What the solvers of the n queens puzzle in by_hand and coroutine share.
#pragma once

#include <cstdlib>
#include <vector>

inline bool is_safe(std::vector<int> const& columns, int row, int column)
{
    for (int i = 0; i < row; i++) {
        int const other = columns[static_cast<std::size_t>(i)];
        if (other == column || std::abs(other - column) == row - i)
            return false;
    }
    return true;
}
