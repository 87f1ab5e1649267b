// A lazy pipeline: map, filter, take and zip over endless numbers, in integers.
#include "../support/print_line.h"
#include <cstdint>
#include <optional>
#include <utility>

constexpr int work = 120;

class Naturals {
public:
    std::optional<std::int64_t> next() { return m_next++; }

private:
    std::int64_t m_next = 0;
};

template<typename Source, typename Change>
class Map {
public:
    Map(Source source, Change change)
        : m_source(std::move(source))
        , m_change(std::move(change))
    {
    }

    auto next() -> std::optional<decltype(std::declval<Change&>()(*std::declval<Source&>().next()))>
    {
        if (auto item = m_source.next())
            return m_change(*item);
        return std::nullopt;
    }

private:
    Source m_source;
    Change m_change;
};

template<typename Source, typename Wanted>
class Filter {
public:
    Filter(Source source, Wanted wanted)
        : m_source(std::move(source))
        , m_wanted(std::move(wanted))
    {
    }

    auto next() -> decltype(std::declval<Source&>().next())
    {
        while (auto item = m_source.next()) {
            if (m_wanted(*item))
                return item;
        }
        return std::nullopt;
    }

private:
    Source m_source;
    Wanted m_wanted;
};

template<typename Source>
class Take {
public:
    Take(Source source, int count)
        : m_source(std::move(source))
        , m_count(count)
    {
    }

    auto next() -> decltype(std::declval<Source&>().next())
    {
        if (m_count <= 0)
            return std::nullopt;
        m_count--;
        return m_source.next();
    }

private:
    Source m_source;
    int m_count;
};

template<typename Left, typename Right>
class Zip {
public:
    Zip(Left left, Right right)
        : m_left(std::move(left))
        , m_right(std::move(right))
    {
    }

    auto next() -> std::optional<std::pair<typename decltype(std::declval<Left&>().next())::value_type, typename decltype(std::declval<Right&>().next())::value_type>>
    {
        auto first = m_left.next();
        if (!first)
            return std::nullopt;
        auto second = m_right.next();
        if (!second)
            return std::nullopt;
        return { { *std::move(first), *std::move(second) } };
    }

private:
    Left m_left;
    Right m_right;
};

int main()
{
    double checksum = 0;
    for (int round = 0; round < work; round++) {
        Map squares { Naturals {}, [](std::int64_t n) { return n * n; } };
        Filter odd { std::move(squares), [](std::int64_t n) { return n % 2 == 1; } };
        Map halves { Naturals {}, [round](std::int64_t n) { return static_cast<double>(n) / 2 + round; } };
        Take pairs { Zip { std::move(odd), std::move(halves) }, 10'000 };
        while (auto const pair = pairs.next())
            checksum += static_cast<double>(pair->first) - pair->second;
    }
    print_line({ checksum });
}
