#include "ordered_table.h"

#include "compare_values.h"

#include "../core/heap.h"

#include <algorithm>

namespace js {

namespace {

constexpr std::uint32_t k_no_entry = 0xFFFF'FFFF;
constexpr std::uint32_t k_first_capacity = 4;

std::uint32_t mix(std::uint64_t bits)
{
    bits ^= bits >> 32;
    bits *= 0x9E37'79B9'7F4A'7C15;
    return static_cast<std::uint32_t>(bits >> 32);
}

// OPTIMIZATION: small integers keep their neighbours: a table filled in their order is walked in the order of memory. What is
// shifted in spreads multiples of powers of two; the whole is a bijection on any range [0, 2^n).
std::uint32_t mix_integer(std::uint32_t integer)
{
    return integer ^ (integer >> 5) ^ (integer >> 10) ^ (integer >> 17);
}

// A key as it is stored: SameValueZero is SameValue once -0 is +0 and NaNs have one pattern.
struct HashedKey {
    Value key;
    std::uint32_t hash;
};

HashedKey hashed_number(double number)
{
    if (number >= 0 && number < 4294967296.0) {
        auto const integer = static_cast<std::uint32_t>(number);
        if (static_cast<double>(integer) == number)
            return { static_cast<double>(integer), mix_integer(integer) };
    }
    Value const key = number == number ? number : __builtin_nan("");
    return { key, mix(key.bits()) };
}

HashedKey hashed(Value key)
{
    if (key.is_number())
        return hashed_number(key.as_number());
    if (key.is_string())
        return { key, hash(key.as_string()) };
    if (key.is_bigint())
        return { key, hash(key.as_bigint()) }; // equal BigInts may be different cells
    return { key, mix(key.bits()) };
}

// Whether equal keys of this kind are the same word.
bool is_told_by_bits(Value key) { return !key.is_cell() || (key.cell()->cell_kind != CellKind::String && key.cell()->cell_kind != CellKind::BigInt); }

OrderedTable::Storage* make_storage(std::uint32_t capacity)
{
    auto* const storage = heap::make<OrderedTable::Storage>();
    storage->capacity = capacity;
    storage->bucket_mask = capacity - 1; // a power of two
    storage->entries = static_cast<OrderedTable::Entry*>(heap::allocate(capacity * sizeof(OrderedTable::Entry)));
    storage->buckets = static_cast<std::uint32_t*>(heap::allocate_atomic(capacity * sizeof(std::uint32_t)));
    std::fill_n(storage->buckets, capacity, k_no_entry);
    return storage;
}

void add_entry(OrderedTable::Storage& storage, Value key, Value value, std::uint32_t hash)
{
    auto const index = storage.used++;
    auto& bucket = storage.buckets[hash & storage.bucket_mask];
    storage.entries[index] = { key, value, hash, bucket };
    bucket = index;
}

// Where a position in a replaced storage lies in its successor.
void follow_successor(OrderedTable::Position& position)
{
    auto const& old = *position.storage;
    std::uint32_t index = 0;
    if (!old.was_cleared)
        index = static_cast<std::uint32_t>(std::count_if(old.entries, old.entries + std::min(position.index, old.used),
            [](auto const& entry) { return !entry.key.is_empty(); }));
    position = { old.successor, index };
}

} // namespace

OrderedTable::Entry* OrderedTable::find(Value key, std::uint32_t hash) const
{
    if (!m_storage)
        return nullptr;
    auto const entries = m_storage->entries;
    auto const by_bits = is_told_by_bits(key);
    for (auto index = m_storage->buckets[hash & m_storage->bucket_mask]; index != k_no_entry; index = entries[index].next) {
        auto& entry = entries[index];
        if (entry.key.bits() == key.bits() || (!by_bits && entry.hash == hash && !entry.key.is_empty() && is_same_value(entry.key, key)))
            return &entry;
    }
    return nullptr;
}

OrderedTable::Entry* OrderedTable::find(Value key) const
{
    auto const wanted = hashed(key);
    return find(wanted.key, wanted.hash);
}

void OrderedTable::set(Value unhashed_key, Value value)
{
    auto const [key, hash] = hashed(unhashed_key);
    if (auto* const entry = find(key, hash)) {
        entry->value = value;
        return;
    }
    if (!m_storage)
        m_storage = make_storage(k_first_capacity);
    else if (m_storage->used == m_storage->capacity)
        rebuild(m_size > m_storage->capacity / 2 ? 2 * m_storage->capacity : m_storage->capacity);
    add_entry(*m_storage, key, value, hash);
    ++m_size;
}

bool OrderedTable::remove(Value key)
{
    auto* const entry = find(key);
    if (!entry)
        return false;
    entry->key = empty;
    entry->value = empty;
    --m_size;
    if (m_storage->capacity > k_first_capacity && m_size < m_storage->capacity / 4)
        rebuild(m_storage->capacity / 2);
    return true;
}

void OrderedTable::clear()
{
    if (!m_storage)
        return;
    auto* const old = m_storage;
    m_storage = make_storage(k_first_capacity);
    m_size = 0;
    old->was_cleared = true;
    old->successor = m_storage;
}

void OrderedTable::rebuild(std::uint32_t capacity)
{
    auto* const old = m_storage;
    m_storage = make_storage(capacity);
    for (std::uint32_t i = 0; i < old->used; ++i) {
        auto const& entry = old->entries[i];
        if (!entry.key.is_empty())
            add_entry(*m_storage, entry.key, entry.value, entry.hash);
    }
    old->successor = m_storage;
}

OrderedTable::Entry* OrderedTable::next(Position& position) const
{
    if (!position.storage)
        position = { m_storage, 0 };
    if (!position.storage)
        return nullptr;
    while (position.storage->successor)
        follow_successor(position);
    auto& storage = *position.storage;
    while (position.index < storage.used) {
        auto& entry = storage.entries[position.index++];
        if (!entry.key.is_empty())
            return &entry;
    }
    return nullptr;
}

} // namespace js
