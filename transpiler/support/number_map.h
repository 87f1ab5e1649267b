// A hash table by numbers - offsets, indices - in one piece: programs have as many of them as words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace gen2cpp {

template<typename Value>
class NumberMap {
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max(); // no key
    using Entry = std::pair<std::uint32_t, Value>;

    template<typename Entries>
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Entry;
        using difference_type = std::ptrdiff_t;
        using pointer = Entries*;
        using reference = Entries&;

        Iterator() = default;
        Iterator(Entries* at, Entries* end)
            : m_at(at)
            , m_end(end)
        {
            skip();
        }
        Entries& operator*() const { return *m_at; }
        Entries* operator->() const { return m_at; }
        Iterator& operator++()
        {
            ++m_at;
            skip();
            return *this;
        }
        Iterator operator++(int)
        {
            auto const before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(Iterator a, Iterator b) { return a.m_at == b.m_at; }

    private:
        void skip()
        {
            while (m_at != m_end && m_at->first == k_none)
                ++m_at;
        }
        Entries* m_at = nullptr;
        Entries* m_end = nullptr;
    };

public:
    std::size_t size() const { return m_size; }
    bool contains(std::uint32_t key) const { return find(key) != end(); }
    auto find(std::uint32_t key) const { return Iterator<Entry const>(at_or_end(key), last()); }
    auto find(std::uint32_t key) { return Iterator<Entry>(const_cast<Entry*>(at_or_end(key)), const_cast<Entry*>(last())); }
    Value const& at(std::uint32_t key) const { return at_or_end(key)->second; } // of one that is there
    Value& operator[](std::uint32_t key)
    {
        if ((m_size + 1) * 4 > m_entries.size() * 3)
            grow();
        auto& entry = m_entries[place(key)];
        if (entry.first == k_none) {
            entry.first = key;
            ++m_size;
        }
        return entry.second;
    }
    void emplace(std::uint32_t key, Value value)
    {
        if (!contains(key))
            (*this)[key] = std::move(value);
    }
    auto begin() const { return Iterator<Entry const>(m_entries.data(), last()); }
    auto end() const { return Iterator<Entry const>(last(), last()); }
    auto begin() { return Iterator<Entry>(m_entries.data(), const_cast<Entry*>(last())); }
    auto end() { return Iterator<Entry>(const_cast<Entry*>(last()), const_cast<Entry*>(last())); }

private:
    Entry const* last() const { return m_entries.data() + m_entries.size(); }
    // Where the key is, or would be.
    std::size_t place(std::uint32_t key) const
    {
        auto const mask = m_entries.size() - 1;
        auto index = (key * std::uint32_t { 2654435769 } >> 7) & mask;
        while (m_entries[index].first != k_none && m_entries[index].first != key)
            index = (index + 1) & mask;
        return index;
    }
    Entry const* at_or_end(std::uint32_t key) const
    {
        if (m_entries.empty())
            return last();
        auto const& entry = m_entries[place(key)];
        return entry.first == key ? &entry : last();
    }
    void grow()
    {
        auto before = std::exchange(m_entries, std::vector<Entry>(m_entries.empty() ? 8 : m_entries.size() * 2, Entry { k_none, {} }));
        for (auto& entry : before)
            if (entry.first != k_none)
                m_entries[place(entry.first)] = std::move(entry);
    }

    std::vector<Entry> m_entries; // a power of two of them
    std::size_t m_size = 0;
};

} // namespace gen2cpp
