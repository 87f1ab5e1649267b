// Links a library of numbers and nothing else.
#include "series.hpp"

#include <cstdio>

int main()
{
    double sum = 0;
    for (double const n : series::count(1000))
        sum += n;
    std::printf("%g\n", sum);
    return sum == 499500 && series::factorial(5) == 120 ? 0 : 1;
}
