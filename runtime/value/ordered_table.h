// The hash table behind Map and Set: it remembers the order of insertion and stays iterable while it changes.
#pragma once

#include "object.h"

namespace js {

// Note [iteration under mutation]
//
// Entries lie in one array in order of insertion; removing one leaves a gap (key empty). A position is an index into that
// array, so additions and removals do not disturb it. Growing, squeezing out gaps and clearing replace the whole
// storage: the old one then points to its successor and keeps its gaps, from which a position made for it is translated
// when it is used next. Old storages live only as long as positions refer to them.
class OrderedTable {
public:
    struct Entry {
        Value key; // empty: removed
        Value value;
        std::uint32_t hash;
        std::uint32_t next; // in the bucket's chain
    };
    struct Storage {
        std::uint32_t capacity;
        std::uint32_t used = 0; // entries, gaps included
        std::uint32_t bucket_mask;
        bool was_cleared = false;
        Entry* entries;
        std::uint32_t* buckets; // the first entry of each chain
        Storage* successor = nullptr;
    };
    // A place between entries. The default one is before the first entry of a table.
    struct Position {
        Storage* storage = nullptr;
        std::uint32_t index = 0;
    };

    std::uint32_t size() const { return m_size; }
    Entry* find(Value key) const;         // by SameValueZero; null if absent
    void set(Value key, Value value);     // -0 is stored as +0
    bool remove(Value key);               // false if absent
    void clear();
    // The entry after `position`, which moves behind it; null at the end. The entry is valid until the table changes.
    Entry* next(Position& position) const;

private:
    Entry* find(Value key, std::uint32_t hash) const;
    void rebuild(std::uint32_t capacity);
    Storage* m_storage = nullptr;
    std::uint32_t m_size = 0;
};

} // namespace js
