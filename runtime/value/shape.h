// Shapes (hidden classes): which property sits in which slot, shared by the objects that were built alike.
#pragma once

#include "property_key.h"

namespace js {

enum class Attributes : std::uint8_t {
    None = 0,
    Writable = 1,
    Enumerable = 2,
    Configurable = 4,
    Accessor = 8, // the slot holds an Accessor cell
    Lazy = 16,    // a function's own property that has not been asked for yet: see materialize() in function.cpp
    All = 7,      // what assignment creates
    Hidden = 5,   // writable and configurable: what builtin methods have
};
constexpr Attributes operator|(Attributes a, Attributes b) { return static_cast<Attributes>(static_cast<int>(a) | static_cast<int>(b)); }
constexpr bool has(Attributes set, Attributes flag) { return (static_cast<int>(set) & static_cast<int>(flag)) != 0; }

struct ObjectClass;
struct PropertyTable;

struct PropertyEntry {
    PropertyKey key;
    std::uint32_t slot;
    Attributes attributes;
};

// Note [shapes]
//
// A shape is a node of a transition tree: its root is (class, prototype, inline capacity), each edge adds one
// property. An object whose properties are deleted or reconfigured, or that has very many, gets a shape of its
// own ("dictionary"), which nobody shares and which changes in place - such a shape is never cached.
struct Shape {
    ObjectClass const* object_class;
    Object* prototype; // null: no prototype
    Shape* parent;     // null for a root
    std::uint32_t slot_count;
    std::uint8_t inline_capacity;
    bool is_dictionary;
    PropertyEntry last; // what this shape adds to its parent
    mutable PropertyTable* table;     // built on the first lookup
    mutable void* transitions;        // to children
    mutable std::uint32_t plain_epoch; // see inherits_plainly() in protocols.cpp

    PropertyEntry const* find(PropertyKey key) const; // null if absent; not for index keys
};

Shape* root_shape(ObjectClass const* object_class, Object* prototype, std::uint8_t inline_capacity = 0);
// The same without properties in the object, for a place that mostly asks for one prototype.
inline Shape* root_shape(ObjectClass const* object_class, Object* prototype, Shape*& last)
{
    if (!last || last->prototype != prototype)
        last = root_shape(object_class, prototype);
    return last;
}
// A dictionary changes in place. Too many properties, or too many different ones after this shape: a dictionary results.
Shape* shape_with_property(Shape* shape, PropertyKey key, Attributes attributes);
Shape* shape_with_attributes(Shape* shape, PropertyKey key, Attributes attributes); // of a property it has; same slot
Shape* shape_without_property(Shape* shape, PropertyKey key);                       // the slots of the others stay
Shape* shape_with_prototype(Shape* shape, Object* prototype);
Shape* shape_with_integrity(Shape* shape, bool frozen); // every property not configurable; frozen: and no data writable
Shape* as_dictionary(Shape* shape);
std::uint32_t most_properties(Shape const* shape); // of it and those that were made from it

// The getter and setter of an accessor property: Function or undefined.
struct Accessor : Cell {
    Value getter;
    Value setter;
};

} // namespace js
