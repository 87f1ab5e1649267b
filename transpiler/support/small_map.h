// A map from numbers, in order, in twelve bytes and one piece: most are empty or short.
#pragma once

#include "list.h"

#include <algorithm>
#include <cstdint>

namespace gen2cpp {

template<typename Value>
class SmallMap {
public:
    struct Entry {
        std::uint32_t key;
        Value value;
    };

    auto begin() const { return m_entries.begin(); }
    auto end() const { return m_entries.end(); }
    Entry const* find(std::uint32_t key) const
    {
        auto const* const found = place(key);
        return found != end() && found->key == key ? found : end();
    }
    Value& operator[](std::uint32_t key)
    {
        auto const index = place(key) - begin();
        if (index == end() - begin() || m_entries[static_cast<std::size_t>(index)].key != key) {
            m_entries.push_back({ key, {} });
            std::rotate(m_entries.begin() + index, m_entries.end() - 1, m_entries.end());
        }
        return m_entries[static_cast<std::size_t>(index)].value;
    }
    void erase(std::uint32_t key)
    {
        if (auto const* const found = find(key); found != end())
            m_entries.erase(found);
    }

private:
    // Where the key is, or would be.
    Entry const* place(std::uint32_t key) const
    {
        if (m_entries.empty() || m_entries.back().key < key)
            return end();
        return std::lower_bound(begin(), end(), key, [](Entry const& entry, std::uint32_t other) { return entry.key < other; });
    }

    List<Entry> m_entries;
};

} // namespace gen2cpp
