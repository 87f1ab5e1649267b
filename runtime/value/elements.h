// Index properties of an object: dense in Elements, or sparse with attributes.
#pragma once

#include "object.h"

namespace js {

struct SparseElement {
    enum class State : std::uint8_t { Free, Used, Removed };
    std::uint32_t index;
    Attributes attributes;
    State state;
    Value value; // or an Accessor cell
};

// A hash table by index: open addressing, at most two thirds of it Used or Removed.
struct SparseElements { // collected memory
    std::uint32_t used;
    std::uint32_t occupied; // Used and Removed
    std::uint32_t capacity; // a power of two
    SparseElement* items;

    SparseElement* find(std::uint32_t index) const;
};

// The place of an own index property, or null. `attributes` says what it holds.
Value* find_element(Object* object, std::uint32_t index, Attributes& attributes);
// Adds or overwrites. An Accessor cell comes with Attributes::Accessor.
void put_element(Object* object, std::uint32_t index, Value value, Attributes attributes);
void remove_element(Object* object, std::uint32_t index);
void append_element_keys(Object* object, KeyList* keys); // ascending
// Removes the elements from `length` on, the last one first; stops at one that is not configurable and returns the length
// that results from it.
std::uint32_t truncate_elements(Object* object, std::uint32_t length);
// Moves the dense elements, of which there is one at least, down by one index, without moving them in memory.
void drop_first_element(Object* object);
void reserve_elements(Object* object, std::uint32_t capacity); // dense

} // namespace js
