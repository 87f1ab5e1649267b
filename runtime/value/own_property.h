// The storage of own properties: what the internal methods are made of. Nothing here calls user code.
#pragma once

#include "object.h"

namespace js {

// An own property as it is stored. With Attributes::Accessor the value is an Accessor cell.
struct OwnProperty {
    Value value;
    Attributes attributes;
    Value* place; // where a data property may be overwritten; null if it is computed

    Accessor* accessor() const { return reinterpret_cast<Accessor*>(value.bits()); }
};
inline Value accessor_value(Accessor* accessor) { return Value::from_bits(reinterpret_cast<std::uintptr_t>(accessor)); }
Accessor* make_accessor(Value getter, Value setter);

struct Function;
void settle_generator(Object* object); // see note [lazy generator prototypes] in generator_prototype.cpp
bool is_lazy(Function const* function);
void materialize(Function* function); // see note [lazy function properties] in function.cpp

// The entry of a named property in the object's shape; materializes a function's lazy ones.
PropertyEntry const* own_entry(Object* object, PropertyKey key);
// Any own property, through the class of exotic objects.
bool find_own(Object* object, PropertyKey key, OwnProperty& found);

// Adds a property that is absent. The caller has checked that the object is extensible.
void add_own(Object* object, PropertyKey key, Value value, Attributes attributes);
// Overwrites value and attributes of a stored property; makes a data property of an accessor and the reverse.
void replace_own(Object* object, PropertyKey key, Value value, Attributes attributes);
void remove_own(Object* object, PropertyKey key);

// Adds the slot for the newest property of `shape` to an object and takes on that shape.
void add_slot(Object* object, Shape* shape, Value value);
// How many overflow slots are allocated when `used` of them are in use.
std::uint32_t overflow_capacity(std::uint32_t used);

// 10.1.4.1 OrdinaryPreventExtensions
void make_not_extensible(Object* object);
// The fast way of SetIntegrityLevel for objects whose class has no internal methods of its own (arrays included).
void change_integrity(Object* object, bool frozen);

// The `length` of arrays (10.4.2.4 ArraySetLength with a writable length): false if an element could not be removed.
bool set_array_length(Array* array, std::uint32_t length);

inline Attributes with_flag(Attributes attributes, Attributes flag, std::int8_t wanted)
{
    if (wanted < 0)
        return attributes;
    auto const others = static_cast<int>(attributes) & ~static_cast<int>(flag);
    return static_cast<Attributes>(wanted ? others | static_cast<int>(flag) : others);
}

// True for classes whose named properties (but an array's length) are what the shape says: inline caches may be used.
inline bool has_ordinary_names(ObjectClass const* object_class)
{
    return object_class == &ordinary_class || object_class == &function_class || object_class == &array_class
        || (!object_class->get_own_property && !object_class->get && !object_class->has_property && !object_class->set
            && !object_class->define_own_property && !object_class->get_prototype_of);
}

// Whether the object has a named property if its shape says so, and only then: reads of it may be cached.
bool is_told_by_shape(Object const* object, PropertyKey key);

} // namespace js
