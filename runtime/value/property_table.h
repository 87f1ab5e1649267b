// The properties of a shape in the order of their creation, with an index by key.
#pragma once

#include "shape.h"

namespace js {

struct PropertyTable { // collected memory
    PropertyEntry* entries = nullptr; // removed ones are marked: see is_removed()
    std::uint32_t count = 0;          // entries, removed ones included
    std::uint32_t capacity = 0;
    std::uint32_t live = 0;
    std::uint32_t bucket_count = 0; // a power of two
    std::uint32_t* buckets = nullptr; // entry index + 1; 0: free

    PropertyEntry* find(PropertyKey key) const;
    void append(PropertyEntry const& entry); // its key is new
    void remove(PropertyEntry* entry);

private:
    void rehash(std::uint32_t new_capacity);
    void insert_bucket(PropertyKey key, std::uint32_t index);
};

// The place of a removed property keeps this key, which no property has.
inline PropertyKey removed_key() { return PropertyKey::from_index(0xFFFF'FFFF); }
inline bool is_removed(PropertyEntry const& entry) { return entry.key == removed_key(); }

inline std::uint32_t hash_key(PropertyKey key)
{
    auto const bits = key.bits() >> 4;
    return static_cast<std::uint32_t>(bits ^ (bits >> 15));
}

// The table of a shape, built if it has none yet.
PropertyTable* property_table(Shape const* shape);

} // namespace js
