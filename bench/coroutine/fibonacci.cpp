// Fibonacci numbers without an end.
#include "../support/print_line.h"
#include "generator.h"
#include <cmath>

constexpr int work = 200;

Generator<double> fibonacci()
{
    double current = 0;
    double next = 1;
    while (true) {
        co_yield current;
        current = std::exchange(next, current + next);
    }
}

double sum_up_to(double limit)
{
    double sum = 0;
    for (double const value : fibonacci()) {
        if (value > limit)
            break;
        sum += value;
    }
    return sum;
}

int main()
{
    double checksum = 0;
    for (int round = 0; round < work * 1000; round++)
        checksum = std::fmod(checksum + sum_up_to(1e15 - round), 1e9);
    print_line({ checksum });
}
