// The Mandelbrot set, row by row.
#include "../support/mandelbrot.h"
#include "../support/print_line.h"
#include "generator.h"
#include <vector>

constexpr int work = 300;

Generator<std::vector<int>> rows(int width, int height, int limit)
{
    for (int j = 0; j < height; j++) {
        std::vector<int> row;
        for (int i = 0; i < width; i++)
            row.push_back(iterations(3.0 * i / width - 2, 2.0 * j / height - 1, limit));
        co_yield row;
    }
}

int main()
{
    int inside = 0;
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        for (auto const& row : rows(150, 100, 50 + round % 2)) {
            for (int const count : row) {
                if (count >= 50)
                    inside++;
                else
                    checksum += count;
            }
        }
    }
    print_line({ static_cast<double>(inside), checksum });
}
