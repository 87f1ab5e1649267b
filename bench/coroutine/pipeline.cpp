// A lazy pipeline: map, filter, take and zip over endless numbers.
#include "../support/print_line.h"
#include "generator.h"
#include <cstdint>

constexpr int work = 120;

Generator<std::int64_t> naturals()
{
    for (std::int64_t n = 0;; n++)
        co_yield n;
}

template<typename To, typename From, typename Change>
Generator<To> map(Generator<From> source, Change change)
{
    for (auto const& item : source)
        co_yield change(item);
}

template<typename T, typename Wanted>
Generator<T> filter(Generator<T> source, Wanted wanted)
{
    for (auto const& item : source) {
        if (wanted(item))
            co_yield item;
    }
}

template<typename T>
Generator<T> take(Generator<T> source, int count)
{
    if (count <= 0)
        co_return;
    for (auto const& item : source) {
        co_yield item;
        if (--count == 0)
            co_return;
    }
}

template<typename Left, typename Right>
Generator<std::pair<Left, Right>> zip(Generator<Left> left, Generator<Right> right)
{
    for (auto const& first : left) {
        if (!right.next())
            co_return;
        co_yield std::pair { first, right.value() };
    }
}

int main()
{
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        auto squares = map<std::int64_t>(naturals(), [](std::int64_t n) { return n * n; });
        auto odd = filter(std::move(squares), [](std::int64_t n) { return n % 2 == 1; });
        auto halves = map<double>(naturals(), [round](std::int64_t n) { return static_cast<double>(n) / 2 + round; });
        for (auto const& [square, half] : take(zip(std::move(odd), std::move(halves)), 10'000))
            checksum += static_cast<double>(square) - half;
    }
    print_line({ checksum });
}
