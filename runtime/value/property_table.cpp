#include "property_table.h"

#include "../core/heap.h"

#include <algorithm>
#include <cstring>

namespace js {

PropertyEntry* PropertyTable::find(PropertyKey key) const
{
    if (bucket_count == 0)
        return nullptr;
    for (auto i = hash_key(key);; ++i) {
        auto const bucket = buckets[i & (bucket_count - 1)];
        if (bucket == 0)
            return nullptr;
        if (entries[bucket - 1].key == key)
            return &entries[bucket - 1];
    }
}

void PropertyTable::insert_bucket(PropertyKey key, std::uint32_t index)
{
    for (auto i = hash_key(key);; ++i) {
        auto& bucket = buckets[i & (bucket_count - 1)];
        if (bucket != 0)
            continue;
        bucket = index + 1;
        return;
    }
}

// Gives the table room for `new_capacity` entries and drops the removed ones.
void PropertyTable::rehash(std::uint32_t new_capacity)
{
    auto const old_entries = entries;
    auto const old_count = count;
    entries = static_cast<PropertyEntry*>(heap::allocate(new_capacity * sizeof(PropertyEntry)));
    capacity = new_capacity;
    bucket_count = 8;
    while (bucket_count < capacity * 2)
        bucket_count *= 2;
    auto const bytes = bucket_count * sizeof(std::uint32_t);
    buckets = static_cast<std::uint32_t*>(heap::allocate_atomic(bytes));
    std::memset(buckets, 0, bytes);
    count = 0;
    for (std::uint32_t i = 0; i < old_count; ++i) {
        if (is_removed(old_entries[i]))
            continue;
        entries[count] = old_entries[i];
        insert_bucket(entries[count].key, count);
        ++count;
    }
}

void PropertyTable::append(PropertyEntry const& entry)
{
    if (count == capacity)
        rehash(std::max(8u, live * 2));
    entries[count] = entry;
    insert_bucket(entry.key, count);
    ++count;
    ++live;
}

void PropertyTable::remove(PropertyEntry* entry)
{
    entry->key = removed_key();
    --live;
}

PropertyTable* property_table(Shape const* shape)
{
    if (shape->table)
        return shape->table;
    auto const table = heap::make<PropertyTable>();
    // The chain of shapes holds the newest property first.
    auto const total = shape->slot_count;
    auto const chain = static_cast<Shape const**>(heap::allocate(std::max<std::size_t>(1, total) * sizeof(Shape*)));
    std::uint32_t length = 0;
    for (auto it = shape; it->parent; it = it->parent)
        chain[length++] = it;
    while (length > 0)
        table->append(chain[--length]->last);
    shape->table = table;
    return table;
}

} // namespace js
