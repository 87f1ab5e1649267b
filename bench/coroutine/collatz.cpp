// Which start below a limit has the longest Collatz sequence.
#include "../support/print_line.h"
#include "generator.h"
#include <cstdint>

constexpr int work = 200;

Generator<std::int64_t> collatz(std::int64_t n)
{
    while (n != 1) {
        co_yield n;
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    }
    co_yield 1;
}

int main()
{
    int longest = 0;
    int best = 0;
    std::int64_t highest = 0;
    for (int block = 0; block < work; block++) {
        for (int start = 1; start <= 1000; start++) {
            int length = 0;
            for (auto const n : collatz((block % 100) * 1000 + start)) {
                length++;
                if (n > highest)
                    highest = n;
            }
            if (length > longest) {
                longest = length;
                best = (block % 100) * 1000 + start;
            }
        }
    }
    print_line({ static_cast<double>(best), static_cast<double>(longest), static_cast<double>(highest) });
}
