// Values that repeat, each kept once, known by their numbers.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace gen2cpp {

// `hash(value)` has to be found next to the value.
template<typename Value>
class ValuePool {
public:
    Value const& operator[](std::uint32_t number) const { return m_values[number]; }
    std::size_t size() const { return m_values.size(); }

    std::uint32_t number(Value const& value)
    {
        if (m_values.size() * 2 >= m_table.size())
            grow();
        auto& place = m_table[find(value)];
        if (place == k_none) {
            place = static_cast<std::uint32_t>(m_values.size());
            m_values.push_back(value);
        }
        return place;
    }

private:
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();

    // Where the value is, or would be.
    std::size_t find(Value const& value) const
    {
        auto const mask = m_table.size() - 1;
        auto index = static_cast<std::size_t>(hash(value)) & mask;
        while (m_table[index] != k_none && !(m_values[m_table[index]] == value))
            index = (index + 1) & mask;
        return index;
    }
    void grow()
    {
        m_table.assign(m_table.empty() ? 16 : m_table.size() * 2, k_none);
        for (std::uint32_t i = 0; i < m_values.size(); ++i)
            m_table[find(m_values[i])] = i;
    }

    std::vector<Value> m_values;
    std::vector<std::uint32_t> m_table; // numbers; a power of two of them
};

// The bits of two numbers, well mixed.
inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    auto const product = (a ^ std::rotl(b, 31)) * 0x9e37'79b9'7f4a'7c15;
    return product ^ product >> 32;
}

// One of few different values, in four bytes: the number of one that the whole process has once. Only one thread translates.
template<typename Value>
class Shared {
public:
    Shared() = default; // like Value {}
    Shared(Value const& value)
        : m_number(pool().number(value))
    {
    }
    Value const& operator*() const { return pool()[m_number]; }
    Value const* operator->() const { return &**this; }

private:
    static ValuePool<Value>& pool()
    {
        static auto instance = [] {
            ValuePool<Value> result;
            result.number({});
            return result;
        }();
        return instance;
    }

    std::uint32_t m_number = 0;
};

} // namespace gen2cpp
