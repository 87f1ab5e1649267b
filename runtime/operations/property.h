// Property access on values (6.2.5.5 GetValue, 6.2.5.6 PutValue, 7.3).
#pragma once

#include "conversions.h"

namespace js {

enum class Strict : bool { No, Yes };

// One for each property site of generated code: the last shape seen and where the property was found.
// Note [inline caches]: `shape` null means empty. A hit on the receiver's own slot needs only the shape; a hit on a prototype and
// a write that adds also need the epoch (see prototype_epoch). Dictionary shapes of receivers, and their own accessors,
// are never cached.
struct PropertyCache {
    Shape const* shape = nullptr;
    Object* holder = nullptr; // null: the receiver itself
    std::uint32_t slot = 0;   // with k_overflow_slot: an index into the overflow slots
    std::uint32_t epoch = 0;
    Shape* added = nullptr; // for writes that add: the shape after it
    Object* primitive_prototype = nullptr; // for reads on a primitive: `shape` is that of this prototype object
    bool is_accessor = false; // the slot of the holder, a prototype, has an Accessor
};
// Note [lookups without a site]: reads and writes that have no cache of their own share these, found by shape and key.
struct SharedCache {
    std::uint64_t key;
    PropertyCache cache;
};
SharedCache& shared_read(Shape const* shape, PropertyKey key);
SharedCache& shared_write(Shape const* shape, PropertyKey key);
inline constexpr std::uint32_t k_overflow_slot = 0x8000'0000;
inline std::uint32_t encode_slot(Shape const* shape, std::uint32_t slot)
{
    return slot < shape->inline_capacity ? slot : k_overflow_slot | (slot - shape->inline_capacity);
}
inline Value& cached_slot(Object* object, std::uint32_t slot)
{
    return slot & k_overflow_slot ? object->overflow[slot - k_overflow_slot] : object->inline_slots()[slot];
}

Value call_getter(Value accessor, Value receiver); // of what is in the slot of an accessor property
// object.key; on undefined and null: TypeError "Cannot read properties of undefined (reading 'key')".
Value get(Value object, PropertyKey key);
Value get_slow(Value object, PropertyKey key, PropertyCache& cache);
inline Value get(Value object, PropertyKey key, PropertyCache& cache)
{
    if (object.is_object() && object.as_object()->shape == cache.shape && !cache.holder) [[likely]]
        return cached_slot(object.as_object(), cache.slot);
    return get_slow(object, key, cache);
}
// object[key]; ToPropertyKey after the check of the base, as V8 does.
// The index that a number is, if there is an element at it: a dense one, which is a writable data property of whatever object.
[[gnu::always_inline]] inline Value* find_dense_element(Object* object, double number)
{
    if (object->has_sparse_elements || !object->elements || !(number >= 0 && number < object->elements->count))
        return nullptr;
    auto const index = static_cast<std::uint32_t>(number);
    auto const element = &object->elements->items[index];
    return static_cast<double>(index) == number && !element->is_empty() ? element : nullptr;
}
// The unit of a string at the index that a number is; negative if there is none, or it takes work to find.
[[gnu::always_inline]] inline std::int32_t find_unit(String const* string, double number)
{
    if (string->form == StringForm::Rope || !(number >= 0 && number < string->length))
        return -1;
    auto const index = static_cast<std::uint32_t>(number);
    return static_cast<double>(index) == number ? string->unit(index) : -1;
}
Value get_element_slow(Value object, Value key);
[[gnu::always_inline]] inline Value get_element(Value object, Value key)
{
    if (key.is_number() && object.is_cell()) { // OPTIMIZATION
        if (object.cell()->cell_kind == CellKind::Object) {
            if (auto const element = find_dense_element(object.as_object(), key.as_number()))
                return *element;
        } else if (object.cell()->cell_kind == CellKind::String && object.as_string()->is_latin1()) {
            if (auto const unit = find_unit(object.as_string(), key.as_number()); unit >= 0)
                return &single_units[unit];
        }
    }
    return get_element_slow(object, key);
}
// object.key = value; TypeError "Cannot set properties of undefined (setting 'key')"; in strict code TypeError "Cannot assign to
// read only property 'key' of object '#<Object>'", "Cannot add property k, object is not extensible", "Cannot set property k of #<A> which has only a getter".
void set(Value object, PropertyKey key, Value value, Strict strict);
void set_slow(Value object, PropertyKey key, Value value, Strict strict, PropertyCache& cache);
inline void set(Value object, PropertyKey key, Value value, Strict strict, PropertyCache& cache)
{
    if (object.is_object() && object.as_object()->shape == cache.shape && !cache.added && !cache.holder) [[likely]]
        cached_slot(object.as_object(), cache.slot) = value;
    else
        set_slow(object, key, value, strict, cache);
}
void set_element_slow(Value object, Value key, Value value, Strict strict);
[[gnu::always_inline]] inline void set_element(Value object, Value key, Value value, Strict strict)
{
    if (object.is_object() && key.is_number()) { // OPTIMIZATION
        if (auto const element = find_dense_element(object.as_object(), key.as_number())) {
            *element = value;
            return;
        }
    }
    set_element_slow(object, key, value, strict);
}
// The key of object[key], for a place that is read and then written: converted once, unless the base will be refused anyway.
Value element_key_slow(Value object, Value key);
inline Value element_key(Value object, Value key) { return key.is_object() ? element_key_slow(object, key) : key; }
bool delete_property(Value object, PropertyKey key, Strict strict); // strict: TypeError "Cannot delete property 'k' of #<Object>"
bool delete_element(Value object, Value key, Strict strict);

Value get_method(Value value, PropertyKey key); // 7.3.11: undefined or a function; TypeError "x is not a function"
Value invoke(Value object, PropertyKey key, std::initializer_list<Value> arguments = {}); // 7.3.21
void create_data_property(Object* object, PropertyKey key, Value value);            // 7.3.5, rejected: TypeError
void define_property_or_throw(Object* object, PropertyKey key, PropertyDescriptor const& descriptor); // 7.3.8; TypeError "Cannot redefine property: k"
Value species_constructor(Object* object, Value default_constructor); // 7.3.22
bool ordinary_has_instance(Value constructor, Value object);          // 7.3.19
PropertyDescriptor to_property_descriptor(Value value);               // 6.2.6.5
Value from_property_descriptor(PropertyDescriptor const& descriptor); // 6.2.6.4
bool set_integrity_level(Object* object, bool frozen);
bool test_integrity_level(Object* object, bool frozen);
Array* create_list_from_array_like(Value value);                      // 7.3.17 CreateListFromArrayLike, as a dense array

} // namespace js
