#include "string_object.h"

#include "../core/heap.h"
#include "shape.h"

namespace js {

namespace {

String const* string_of(Object* object) { return static_cast<PrimitiveWrapper*>(object)->primitive.as_string(); }

// 10.4.3.5 StringGetOwnProperty ( S, P )
bool string_get_own_property(Object* object, PropertyKey key, PropertyDescriptor& result)
{
    auto const* const string = string_of(object);
    if (key == names::length) {
        result = PropertyDescriptor::data(string->length, Attributes::None);
        return true;
    }
    if (!key.is_index() || key.index() >= string->length)
        return false;
    result = PropertyDescriptor::data(single_unit_string(flatten(string)->unit(key.index())), Attributes::Enumerable);
    return true;
}

// 10.4.3.1 [[GetOwnProperty]] ( P )
bool get_own(Object* object, PropertyKey key, PropertyDescriptor& result)
{
    return string_get_own_property(object, key, result) || ordinary_get_own_property(object, key, result);
}

// 10.4.3.2 [[DefineOwnProperty]] ( P, Desc )
bool define_own(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    PropertyDescriptor current;
    if (string_get_own_property(object, key, current))
        return is_compatible_property_descriptor(object->is_extensible, descriptor, &current);
    return ordinary_define_own_property(object, key, descriptor);
}

bool is_string_key(Object* object, PropertyKey key)
{
    return key == names::length || (key.is_index() && key.index() < string_of(object)->length);
}

bool has(Object* object, PropertyKey key) { return is_string_key(object, key) || ordinary_has_property(object, key); }

Value get_value(Object* object, PropertyKey key, Value receiver)
{
    PropertyDescriptor own;
    return string_get_own_property(object, key, own) ? own.value : ordinary_get(object, key, receiver);
}

bool set_value(Object* object, PropertyKey key, Value value, Value receiver)
{
    return !is_string_key(object, key) && ordinary_set(object, key, value, receiver);
}

bool delete_own(Object* object, PropertyKey key) { return !is_string_key(object, key) && ordinary_delete(object, key); }

// 10.4.3.3 [[OwnPropertyKeys]] ( ): the characters, other indices, then `length` as the oldest of the strings.
KeyList* own_keys(Object* object)
{
    auto* const keys = new (heap::allocate(sizeof(KeyList))) KeyList {};
    for (std::uint32_t i = 0; i < string_of(object)->length; i++)
        keys->append(PropertyKey::from_index(i));
    bool has_length = false;
    for (auto const key : *ordinary_own_property_keys(object)) {
        if (!key.is_index() && !has_length) {
            keys->append(names::length);
            has_length = true;
        }
        keys->append(key);
    }
    if (!has_length)
        keys->append(names::length);
    return keys;
}

} // namespace

ObjectClass const string_object_class {
    .name = "String",
    .get_own_property = get_own,
    .define_own_property = define_own,
    .has_property = has,
    .get = get_value,
    .set = set_value,
    .delete_property = delete_own,
    .own_property_keys = own_keys,
};

PrimitiveWrapper* make_string_object(String const* string, Object* prototype)
{
    return heap::make<PrimitiveWrapper>(ObjectKind::StringWrapper, root_shape(&string_object_class, prototype), Value(string));
}

} // namespace js
