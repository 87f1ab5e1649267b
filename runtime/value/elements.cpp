#include "elements.h"

#include "../core/heap.h"

#include <algorithm>
#include <cstring>

namespace js {

namespace {

constexpr std::uint32_t k_max_gap = 1024;
constexpr std::uint32_t k_max_presized = 1u << 24;

std::uint32_t dense_count(Object const* object) { return object->elements ? object->elements->count : 0; }

// Whether an element at `index`, beyond the dense ones, may leave a gap of holes before itself.
bool may_stay_dense(Object const* object, std::uint32_t index)
{
    auto const count = dense_count(object);
    if (index - count <= k_max_gap || index < count * 2)
        return true;
    if (object->kind != ObjectKind::Array)
        return false;
    auto const length = static_cast<Array const*>(object)->length;
    return index < length && length <= k_max_presized; // new Array(n), filled in any order
}

void grow_dense(Object* object, std::uint32_t capacity)
{
    auto const old = object->elements;
    auto const grown = static_cast<Elements*>(heap::allocate(sizeof(Elements) + std::size_t { capacity } * sizeof(Value)));
    grown->capacity = capacity;
    if (old) {
        grown->count = old->count;
        std::memcpy(static_cast<void*>(grown->items), old->items, old->count * sizeof(Value));
    }
    object->elements = grown;
}

// Room for the element at `index` and some more: a size that the heap has, with the head of Elements, and for large ones half as much again.
std::uint64_t wanted_capacity(std::uint64_t index)
{
    constexpr std::uint64_t k_few = 5, k_many = 512;
    return index < k_few ? k_few + (index > 2 ? 8 : 0) : index < k_many ? index * 2 + 3 : index + index / 2;
}

void put_dense(Object* object, std::uint32_t index, Value value)
{
    if (!object->elements || index >= object->elements->capacity) {
        auto const wanted = wanted_capacity(index);
        auto const limit = object->kind == ObjectKind::Array && static_cast<Array*>(object)->length <= k_max_presized
            ? std::max<std::uint64_t>(wanted, std::min(static_cast<Array*>(object)->length, index * 16 + 16))
            : wanted;
        grow_dense(object, static_cast<std::uint32_t>(std::min<std::uint64_t>(limit, 0xFFFF'FFFE)));
    }
    auto const elements = object->elements;
    if (index >= elements->count) {
        if (index > elements->count) {
            object->may_have_holes = true;
            std::fill(elements->items + elements->count, elements->items + index, empty);
        }
        elements->count = index + 1;
    }
    elements->items[index] = value;
}

SparseElements* make_sparse_table(std::uint32_t capacity)
{
    auto const table = heap::make<SparseElements>();
    table->capacity = capacity;
    table->items = static_cast<SparseElement*>(heap::allocate(capacity * sizeof(SparseElement)));
    return table;
}

// The place for an index: its own, or a free one.
SparseElement* sparse_place(SparseElements* table, std::uint32_t index)
{
    for (auto i = index * 0x9E37'79B1u;; ++i) {
        auto& item = table->items[i & (table->capacity - 1)];
        if (item.state == SparseElement::State::Free || (item.state == SparseElement::State::Used && item.index == index))
            return &item;
    }
}

void put_sparse(Object* object, std::uint32_t index, Value value, Attributes attributes)
{
    auto table = object->sparse_elements;
    if (auto const item = table->find(index)) {
        item->value = value;
        item->attributes = attributes;
        return;
    }
    if (table->occupied * 3 >= table->capacity * 2) {
        auto const grown = make_sparse_table(std::max(16u, std::bit_ceil(table->used * 3 + 1)));
        for (std::uint32_t i = 0; i < table->capacity; ++i) {
            if (table->items[i].state == SparseElement::State::Used)
                *sparse_place(grown, table->items[i].index) = table->items[i];
        }
        grown->used = grown->occupied = table->used;
        table = object->sparse_elements = grown;
    }
    *sparse_place(table, index) = { index, attributes, SparseElement::State::Used, value };
    ++table->used;
    ++table->occupied;
}

void make_sparse(Object* object)
{
    auto const dense = object->elements;
    auto const count = dense_count(object);
    object->sparse_elements = make_sparse_table(std::max(16u, std::bit_ceil(count * 2)));
    object->has_sparse_elements = true;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!dense->items[i].is_empty())
            put_sparse(object, i, dense->items[i], Attributes::All);
    }
}

} // namespace

SparseElement* SparseElements::find(std::uint32_t index) const
{
    for (auto i = index * 0x9E37'79B1u;; ++i) {
        auto& item = items[i & (capacity - 1)];
        if (item.state == SparseElement::State::Free)
            return nullptr;
        if (item.index == index && item.state == SparseElement::State::Used)
            return &item;
    }
}

Value* find_element(Object* object, std::uint32_t index, Attributes& attributes)
{
    if (object->has_sparse_elements) {
        auto const item = object->sparse_elements->find(index);
        if (!item)
            return nullptr;
        attributes = item->attributes;
        return &item->value;
    }
    if (index >= dense_count(object) || object->elements->items[index].is_empty())
        return nullptr;
    attributes = Attributes::All;
    return &object->elements->items[index];
}

void put_element(Object* object, std::uint32_t index, Value value, Attributes attributes)
{
    if (!object->has_sparse_elements) {
        if (attributes == Attributes::All && (index < dense_count(object) || may_stay_dense(object, index))) {
            put_dense(object, index, value);
            return;
        }
        make_sparse(object);
    }
    put_sparse(object, index, value, attributes);
}

void remove_element(Object* object, std::uint32_t index)
{
    if (object->has_sparse_elements) {
        if (auto const item = object->sparse_elements->find(index)) {
            item->state = SparseElement::State::Removed;
            item->value = Value {};
            --object->sparse_elements->used;
        }
        return;
    }
    auto const elements = object->elements;
    if (index >= dense_count(object))
        return;
    elements->items[index] = empty;
    if (index + 1 == elements->count)
        --elements->count;
    else
        object->may_have_holes = true;
}

void append_element_keys(Object* object, KeyList* keys)
{
    if (!object->has_sparse_elements) {
        for (std::uint32_t i = 0; i < dense_count(object); ++i) {
            if (!object->elements->items[i].is_empty())
                keys->append(PropertyKey::from_index(i));
        }
        return;
    }
    auto const table = object->sparse_elements;
    auto const first = keys->count;
    for (std::uint32_t i = 0; i < table->capacity; ++i) {
        if (table->items[i].state == SparseElement::State::Used)
            keys->append(PropertyKey::from_index(table->items[i].index));
    }
    std::sort(keys->keys + first, keys->keys + keys->count, [](PropertyKey a, PropertyKey b) { return a.index() < b.index(); });
}

std::uint32_t truncate_elements(Object* object, std::uint32_t length)
{
    if (!object->has_sparse_elements) {
        if (length < dense_count(object)) {
            std::fill(object->elements->items + length, object->elements->items + object->elements->count, empty);
            object->elements->count = length;
        }
        return length;
    }
    auto const keys = heap::make<KeyList>();
    append_element_keys(object, keys);
    for (auto i = keys->count; i-- > 0;) {
        auto const index = keys->keys[i].index();
        if (index < length)
            break;
        if (!has(object->sparse_elements->find(index)->attributes, Attributes::Configurable))
            return index + 1;
        remove_element(object, index);
    }
    return length;
}

void drop_first_element(Object* object)
{
    // OPTIMIZATION: the head of the storage moves up, over what was the first element. Growing copies only what is left.
    static_assert(sizeof(Elements) == sizeof(Value));
    auto const capacity = object->elements->capacity;
    auto const count = object->elements->count;
    object->elements = reinterpret_cast<Elements*>(object->elements->items);
    object->elements->capacity = capacity - 1;
    object->elements->count = count - 1;
}

void reserve_elements(Object* object, std::uint32_t capacity)
{
    if (!object->has_sparse_elements && (!object->elements || object->elements->capacity < capacity))
        grow_dense(object, capacity);
}

} // namespace js
