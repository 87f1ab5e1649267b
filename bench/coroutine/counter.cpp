// Counts up to a limit.
#include "../support/print_line.h"
#include "generator.h"

constexpr int work = 100;

Generator<int> count(int limit)
{
    for (int i = 0; i < limit; i++)
        co_yield i;
}

int main()
{
    double sum = 0;
    for (int round = 0; round < work; round++) {
        for (int const n : count(200'000 + round))
            sum += n;
    }
    print_line({ sum });
}
