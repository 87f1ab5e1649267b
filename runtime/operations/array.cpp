// 10.4.2 Array exotic objects, https://tc39.es/ecma262/#sec-array-exotic-objects
#include "../core/heap.h"
#include "../value/elements.h"
#include "../value/own_property.h"
#include "../value/realm.h"
#include "conversions.h"
#include "literals.h"

#include <algorithm>

namespace js {

Shape* known_array_shape = nullptr;

namespace {

bool array_get_own_property(Object* object, PropertyKey key, PropertyDescriptor& result)
{
    if (key != names::length)
        return ordinary_get_own_property(object, key, result);
    auto const array = static_cast<Array*>(object);
    result = PropertyDescriptor::data(array->length, array->is_length_writable ? Attributes::Writable : Attributes::None);
    return true;
}

std::uint32_t to_array_length(Value value)
{
    // 10.4.2.4, steps 3 to 5: ToUint32 and ToNumber both, in this order.
    to_number(value);
    auto const number = to_number(value);
    if (!(number >= 0 && number <= 4294967295.0) || static_cast<double>(static_cast<std::uint32_t>(number)) != number)
        throw_error(ErrorType::RangeError, "Invalid array length");
    return static_cast<std::uint32_t>(number);
}

// 10.4.2.4 ArraySetLength ( A, Desc )
bool define_length(Array* array, PropertyDescriptor const& descriptor)
{
    auto change = descriptor;
    if (!descriptor.value.is_empty())
        change.value = to_array_length(descriptor.value);
    PropertyDescriptor current;
    array_get_own_property(array, names::length, current);
    if (!is_compatible_property_descriptor(array->is_extensible, change, &current))
        return false;
    auto const is_complete = change.value.is_empty() || set_array_length(array, static_cast<std::uint32_t>(change.value.as_number()));
    if (change.writable == 0)
        array->is_length_writable = false;
    return is_complete;
}

// 10.4.2.1 [[DefineOwnProperty]] ( P, Desc )
bool array_define_own_property(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    auto const array = static_cast<Array*>(object);
    if (key == names::length)
        return define_length(array, descriptor);
    if (key.is_index() && key.index() >= array->length && !array->is_length_writable)
        return false;
    return ordinary_define_own_property(object, key, descriptor); // moves the length
}

KeyList* array_own_property_keys(Object* object)
{
    auto const named = ordinary_own_property_keys(object);
    auto const keys = heap::make<KeyList>();
    auto it = named->begin();
    for (; it != named->end() && it->is_index(); ++it)
        keys->append(*it);
    keys->append(names::length);
    for (; it != named->end(); ++it)
        keys->append(*it);
    return keys;
}

Shape* array_shape()
{
    if (!known_array_shape || known_array_shape->prototype != realm.array_prototype)
        known_array_shape = root_shape(&array_class, realm.array_prototype);
    return known_array_shape;
}

} // namespace

ObjectClass const array_class {
    .name = "Array",
    .get_own_property = array_get_own_property,
    .define_own_property = array_define_own_property,
    .own_property_keys = array_own_property_keys,
};

bool set_array_length(Array* array, std::uint32_t length)
{
    if (length >= array->length) {
        array->length = length;
        return true;
    }
    array->length = truncate_elements(array, length);
    return array->length == length;
}

Array* make_array(std::uint32_t length)
{
    auto const array = heap::make<Array>(array_shape());
    array->length = length;
    return array;
}

Array* make_array(Value const* items, std::size_t count)
{
    // OPTIMIZATION: few items lie behind the array, in one allocation.
    constexpr std::size_t k_few = 16;
    auto const is_short = count > 0 && count <= k_few;
    auto const array = new (heap::allocate(sizeof(Array) + (is_short ? sizeof(Elements) + count * sizeof(Value) : 0))) Array(array_shape());
    array->length = static_cast<std::uint32_t>(count);
    if (count == 0)
        return array;
    if (is_short) {
        array->elements = reinterpret_cast<Elements*>(array + 1);
        array->elements->capacity = array->length;
    } else {
        reserve_elements(array, array->length);
    }
    array->elements->count = array->length;
    std::copy_n(items, count, array->elements->items);
    return array;
}

void append_items(Array* array, Value const* items, std::uint32_t count)
{
    auto const length = array->length + count;
    if (array->elements && array->elements->capacity < length)
        reserve_elements(array, std::max(length, array->elements->capacity * 2));
    else
        reserve_elements(array, length);
    std::copy_n(items, count, array->elements->items + array->length);
    array->elements->count = array->length = length;
}

void append_slow(Array* array, Value value)
{
    if (array->length == 0xFFFF'FFFF)
        throw_error(ErrorType::RangeError, "Invalid array length");
    if (array->is_prototype)
        ++prototype_epoch;
    put_element(array, array->length, value, Attributes::All);
    ++array->length;
}

} // namespace js
