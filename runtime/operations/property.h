// Property access on values (6.2.5.5 GetValue, 6.2.5.6 PutValue, 7.3).
#pragma once

#include "conversions.h"

namespace js {

enum class Strict : bool { No, Yes };

// One for each property site of generated code: the last shape seen and where the property was found.
// Note [inline caches]: `shape` null means empty. A hit on the receiver's own slot needs only the shape; a hit on a prototype
// also needs the epoch (see prototype_epoch). Dictionary shapes and accessors are never cached.
struct PropertyCache {
    Shape const* shape = nullptr;
    Object* holder = nullptr; // null: the receiver itself
    std::uint32_t slot = 0;
    std::uint32_t epoch = 0;
    Shape* added = nullptr; // for writes that add: the shape after it
};

// object.key; on undefined and null: TypeError "Cannot read properties of undefined (reading 'key')".
Value get(Value object, PropertyKey key);
Value get(Value object, PropertyKey key, PropertyCache& cache);
// object[key]; ToPropertyKey after the check of the base, as V8 does.
Value get_element(Value object, Value key);
// object.key = value; TypeError "Cannot set properties of undefined (setting 'key')"; in strict code TypeError "Cannot assign to
// read only property 'key' of object '#<Object>'", "Cannot add property k, object is not extensible", "Cannot set property k of #<A> which has only a getter".
void set(Value object, PropertyKey key, Value value, Strict strict);
void set(Value object, PropertyKey key, Value value, Strict strict, PropertyCache& cache);
void set_element(Value object, Value key, Value value, Strict strict);
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
