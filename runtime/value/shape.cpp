#include "shape.h"

#include "../core/heap.h"
#include "object.h"
#include "property_table.h"

#include <algorithm>

namespace js {

namespace {

constexpr std::uint32_t k_max_shared_properties = 128;
constexpr std::uint32_t k_max_transitions = 512;
constexpr int k_max_chain_walk = 12;

Shape* make_shape(ObjectClass const* object_class, Object* prototype, Shape* parent, std::uint8_t inline_capacity)
{
    auto const slot_count = parent ? parent->slot_count : 0;
    return new (heap::allocate(sizeof(Shape)))
        Shape { object_class, prototype, parent, slot_count, inline_capacity, false, { removed_key(), 0, Attributes::None }, nullptr, nullptr, 0 };
}

// --- Roots ----------------------------------------------------------------------------------
//
// Found by class, prototype and capacity. The table holds its shapes weakly (with flipped bits), so that it keeps no prototype alive.

struct RootNode {
    std::uintptr_t flipped_shape; // 0: collected
    RootNode* next;
};
struct Roots {
    std::size_t count = 0;   // of nodes, some of which may be of collected shapes
    std::size_t buckets = 0; // a power of two
    RootNode** first = nullptr;
};
Roots roots;
constexpr std::size_t k_first_buckets = 256;

std::size_t root_hash(ObjectClass const* object_class, Object* prototype, std::uint8_t inline_capacity)
{
    auto const bits = (reinterpret_cast<std::uintptr_t>(object_class) >> 4) * 31 + (reinterpret_cast<std::uintptr_t>(prototype) >> 4) + inline_capacity;
    return bits ^ (bits >> 12);
}

Shape* shape_of(RootNode const* node) { return reinterpret_cast<Shape*>(~node->flipped_shape); }

RootNode*& root_bucket(Roots const& table, Shape const* shape)
{
    return table.first[root_hash(shape->object_class, shape->prototype, shape->inline_capacity) & (table.buckets - 1)];
}

// As many buckets as there are shapes, and more.
void grow_roots()
{
    Roots grown { 0, roots.buckets ? roots.buckets * 4 : k_first_buckets, nullptr };
    grown.first = static_cast<RootNode**>(heap::allocate(grown.buckets * sizeof(RootNode*)));
    for (std::size_t i = 0; i < roots.buckets; ++i) {
        for (auto node = roots.first[i]; node;) {
            auto const next = node->next;
            if (node->flipped_shape != 0) {
                auto& bucket = root_bucket(grown, shape_of(node));
                node->next = bucket;
                bucket = node;
                ++grown.count;
            }
            node = next;
        }
    }
    roots = grown;
}

// --- Transitions ----------------------------------------------------------------------------

struct Transitions {
    std::uint32_t count;
    std::uint32_t capacity; // a power of two
    Shape* children[];
};

std::uint32_t transition_hash(PropertyKey key, Attributes attributes) { return hash_key(key) + static_cast<std::uint32_t>(attributes); }

Shape** find_child(Transitions* transitions, PropertyKey key, Attributes attributes)
{
    for (auto i = transition_hash(key, attributes);; ++i) {
        auto& child = transitions->children[i & (transitions->capacity - 1)];
        if (!child || (child->last.key == key && child->last.attributes == attributes))
            return &child;
    }
}

Transitions* make_transitions(std::uint32_t capacity, Transitions const* old)
{
    auto const result = static_cast<Transitions*>(heap::allocate(sizeof(Transitions) + capacity * sizeof(Shape*)));
    result->capacity = capacity;
    if (!old)
        return result;
    result->count = old->count;
    for (std::uint32_t i = 0; i < old->capacity; ++i) {
        if (auto const child = old->children[i])
            *find_child(result, child->last.key, child->last.attributes) = child;
    }
    return result;
}

Shape* add_to_dictionary(Shape* shape, PropertyKey key, Attributes attributes)
{
    shape->table->append({ key, shape->slot_count, attributes });
    ++shape->slot_count;
    return shape;
}

// The shape that results from adding the properties of `shape` again, after a change of the root or of one property's attributes.
template<typename AttributesOf>
Shape* replay(Shape* shape, Object* prototype, AttributesOf attributes_of)
{
    auto const table = property_table(shape);
    auto result = root_shape(shape->object_class, prototype, shape->inline_capacity);
    for (std::uint32_t i = 0; i < table->count; ++i)
        result = shape_with_property(result, table->entries[i].key, attributes_of(table->entries[i]));
    return result;
}

} // namespace

Shape* root_shape(ObjectClass const* object_class, Object* prototype, std::uint8_t inline_capacity)
{
    if (roots.count >= roots.buckets)
        grow_roots();
    auto link = &roots.first[root_hash(object_class, prototype, inline_capacity) & (roots.buckets - 1)];
    while (auto const node = *link) {
        if (node->flipped_shape == 0) {
            *link = node->next;
            --roots.count;
            continue;
        }
        auto const shape = shape_of(node);
        if (shape->prototype == prototype && shape->object_class == object_class && shape->inline_capacity == inline_capacity)
            return shape;
        link = &node->next;
    }
    auto const shape = make_shape(object_class, prototype, nullptr, inline_capacity);
    auto const node = heap::make<RootNode>(RootNode { ~reinterpret_cast<std::uintptr_t>(shape), nullptr });
    heap::clear_when_collected(reinterpret_cast<void**>(&node->flipped_shape), shape);
    *link = node;
    ++roots.count;
    if (prototype)
        prototype->is_prototype = true;
    return shape;
}

PropertyEntry const* Shape::find(PropertyKey key) const
{
    auto steps = 0;
    for (auto it = this; it; it = it->parent) {
        if (it->table)
            return it->table->find(key);
        if (it->last.key == key && it->parent)
            return &it->last;
        if (++steps > k_max_chain_walk)
            return property_table(this)->find(key);
    }
    return nullptr;
}

Shape* shape_with_property(Shape* shape, PropertyKey key, Attributes attributes)
{
    if (shape->is_dictionary)
        return add_to_dictionary(shape, key, attributes);
    auto transitions = static_cast<Transitions*>(shape->transitions);
    if (transitions) {
        if (auto const child = *find_child(transitions, key, attributes))
            return child;
    }
    if (shape->slot_count >= k_max_shared_properties || (transitions && transitions->count >= k_max_transitions))
        return add_to_dictionary(as_dictionary(shape), key, attributes);
    if (!transitions || (transitions->count + 1) * 4 > transitions->capacity * 3) {
        transitions = make_transitions(transitions ? transitions->capacity * 2 : 4, transitions);
        shape->transitions = transitions;
    }
    auto const child = make_shape(shape->object_class, shape->prototype, shape, shape->inline_capacity);
    child->last = { key, shape->slot_count, attributes };
    ++child->slot_count;
    *find_child(transitions, key, attributes) = child;
    ++transitions->count;
    return child;
}

std::uint32_t most_properties(Shape const* shape)
{
    auto most = shape->slot_count;
    auto const transitions = static_cast<Transitions*>(shape->transitions);
    for (std::uint32_t i = 0; transitions && i < transitions->capacity; ++i) {
        if (transitions->children[i])
            most = std::max(most, most_properties(transitions->children[i]));
    }
    return most;
}

Shape* as_dictionary(Shape* shape)
{
    if (shape->is_dictionary)
        return shape;
    auto const source = property_table(shape);
    auto const result = make_shape(shape->object_class, shape->prototype, nullptr, shape->inline_capacity);
    result->is_dictionary = true;
    result->slot_count = shape->slot_count;
    result->table = heap::make<PropertyTable>();
    for (std::uint32_t i = 0; i < source->count; ++i)
        result->table->append(source->entries[i]);
    return result;
}

Shape* shape_with_attributes(Shape* shape, PropertyKey key, Attributes attributes)
{
    if (!shape->is_dictionary)
        return replay(shape, shape->prototype, [&](PropertyEntry const& entry) { return entry.key == key ? attributes : entry.attributes; });
    shape->table->find(key)->attributes = attributes;
    return shape;
}

namespace {

Attributes with_integrity(PropertyEntry const& entry, bool frozen)
{
    if (entry.key.is_symbol() && entry.key.symbol()->is_private)
        return entry.attributes;
    auto removed = static_cast<int>(Attributes::Configurable);
    if (frozen && !has(entry.attributes, Attributes::Accessor))
        removed |= static_cast<int>(Attributes::Writable);
    return static_cast<Attributes>(static_cast<int>(entry.attributes) & ~removed);
}

} // namespace

Shape* shape_with_integrity(Shape* shape, bool frozen)
{
    if (!shape->is_dictionary)
        return replay(shape, shape->prototype, [&](PropertyEntry const& entry) { return with_integrity(entry, frozen); });
    for (std::uint32_t i = 0; i < shape->table->count; ++i)
        shape->table->entries[i].attributes = with_integrity(shape->table->entries[i], frozen);
    return shape;
}

Shape* shape_without_property(Shape* shape, PropertyKey key)
{
    if (!shape->is_dictionary && shape->last.key == key)
        return shape->parent;
    auto const result = as_dictionary(shape);
    result->table->remove(result->table->find(key));
    return result;
}

Shape* shape_with_prototype(Shape* shape, Object* prototype)
{
    if (prototype)
        prototype->is_prototype = true;
    if (!shape->is_dictionary)
        return replay(shape, prototype, [](PropertyEntry const& entry) { return entry.attributes; });
    shape->prototype = prototype;
    return shape;
}

} // namespace js
