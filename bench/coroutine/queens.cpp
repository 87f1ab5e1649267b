// The n queens puzzle by backtracking, by a coroutine that delegates to itself.
#include "../support/print_line.h"
#include "../support/queens.h"
#include "generator.h"

constexpr int work = 1000;

using Columns = std::vector<int>;

Generator<Columns> solutions(int size, Columns& columns, int row)
{
    if (row == size) {
        co_yield columns;
        co_return;
    }
    for (int column = 0; column < size; column++) {
        if (is_safe(columns, row, column)) {
            columns[static_cast<std::size_t>(row)] = column;
            co_yield solutions(size, columns, row + 1);
        }
    }
}

int main()
{
    int count = 0;
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        Columns board(8);
        for (auto const& columns : solutions(8, board, 0)) {
            count++;
            checksum += columns[0] * columns[7];
        }
    }
    print_line({ static_cast<double>(count), checksum });
}
