// 10.4.4 Arguments exotic objects, https://tc39.es/ecma262/#sec-arguments-exotic-objects
#include "arguments.h"

#include "../core/heap.h"
#include "../value/elements.h"
#include "../value/own_property.h"
#include "../value/realm.h"

#include <algorithm>

namespace js {

Value sloppy_this_slow(Value this_value)
{
    if (this_value.is_nullish())
        return realm.global_object;
    return to_object(this_value);
}

Array* rest_arguments(Call const& call, std::size_t from)
{
    if (from >= call.count)
        return make_array();
    return make_array(call.arguments + from, call.count - from);
}

namespace {

// `map[i]` is the slot of the parameter that element i stands for; null where the element is on its own. The element of a
// mapped index is a hole, unless its attributes were changed.
struct MappedArguments : Object {
    Value** map;
    std::uint32_t map_size;
    MappedArguments(Shape* its_shape, Value** its_map, std::uint32_t its_size)
        : Object(ObjectKind::Arguments, its_shape)
        , map(its_map)
        , map_size(its_size)
    {
    }
};

Value** mapped_slot(Object* object, PropertyKey key)
{
    auto const arguments = static_cast<MappedArguments*>(object);
    if (!key.is_index() || key.index() >= arguments->map_size || !arguments->map[key.index()])
        return nullptr;
    return &arguments->map[key.index()];
}

// 10.4.4.1 [[GetOwnProperty]] ( P )
bool get_own(Object* object, PropertyKey key, PropertyDescriptor& result)
{
    auto const slot = mapped_slot(object, key);
    if (!slot)
        return ordinary_get_own_property(object, key, result);
    auto attributes = Attributes::All;
    find_element(object, key.index(), attributes);
    result = PropertyDescriptor::data(**slot, attributes);
    return true;
}

// 10.4.4.2 [[DefineOwnProperty]] ( P, Desc )
bool define_own(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    auto const slot = mapped_slot(object, key);
    if (!slot)
        return ordinary_define_own_property(object, key, descriptor);
    auto change = descriptor;
    if (descriptor.is_data() && descriptor.value.is_empty() && descriptor.writable == 0)
        change.value = **slot;
    if (!ordinary_define_own_property(object, key, change))
        return false;
    if (descriptor.is_accessor()) {
        *slot = nullptr;
        return true;
    }
    if (!descriptor.value.is_empty())
        **slot = descriptor.value;
    if (descriptor.writable == 0)
        *slot = nullptr;
    else if (!object->has_sparse_elements)
        object->elements->items[key.index()] = empty; // again a plain mapped element
    return true;
}

// 10.4.4.3 [[Get]] ( P, Receiver )
Value get_value(Object* object, PropertyKey key, Value receiver)
{
    auto const slot = mapped_slot(object, key);
    return slot ? **slot : ordinary_get(object, key, receiver);
}

// 10.4.4.4 [[Set]] ( P, V, Receiver )
bool set_value(Object* object, PropertyKey key, Value value, Value receiver)
{
    auto const slot = receiver.is_object() && receiver.as_object() == object ? mapped_slot(object, key) : nullptr;
    if (!slot)
        return ordinary_set(object, key, value, receiver);
    **slot = value;
    return true;
}

// 10.4.4.5 [[Delete]] ( P )
bool delete_own(Object* object, PropertyKey key)
{
    auto const slot = mapped_slot(object, key);
    if (!ordinary_delete(object, key))
        return false;
    if (slot)
        *slot = nullptr;
    return true;
}

KeyList* own_keys(Object* object)
{
    auto const ordinary = ordinary_own_property_keys(object);
    auto const keys = heap::make<KeyList>();
    for (std::uint32_t i = 0; i < static_cast<MappedArguments*>(object)->map_size; ++i) {
        auto const key = PropertyKey::from_index(i);
        Attributes ignored;
        if (mapped_slot(object, key) && !find_element(object, i, ignored))
            keys->append(key);
    }
    auto it = ordinary->begin();
    for (; it != ordinary->end() && it->is_index(); ++it)
        keys->append(*it);
    std::sort(keys->begin(), keys->end(), [](PropertyKey a, PropertyKey b) { return a.index() < b.index(); });
    for (; it != ordinary->end(); ++it)
        keys->append(*it);
    return keys;
}

ObjectClass const mapped_arguments_class {
    .name = "Arguments",
    .get_own_property = get_own,
    .define_own_property = define_own,
    .get = get_value,
    .set = set_value,
    .delete_property = delete_own,
    .own_property_keys = own_keys,
};

void put_arguments(Object* object, Call const& call)
{
    object->elements = static_cast<Elements*>(heap::allocate(sizeof(Elements) + call.count * sizeof(Value)));
    object->elements->capacity = object->elements->count = static_cast<std::uint32_t>(call.count);
    std::copy_n(call.arguments, call.count, object->elements->items);
}

// The shape of all arguments objects of one class: length, callee, Symbol.iterator.
Shape* arguments_shape(ObjectClass const* object_class, Attributes callee_attributes)
{
    auto shape = root_shape(object_class, realm.object_prototype);
    shape = shape_with_property(shape, names::length, Attributes::Hidden);
    shape = shape_with_property(shape, names::callee, callee_attributes);
    return shape_with_property(shape, &symbols::iterator, Attributes::Hidden);
}

void put_properties(Object* object, Call const& call, Value callee)
{
    put_arguments(object, call);
    object->overflow = static_cast<Value*>(heap::allocate(overflow_capacity(object->shape->slot_count) * sizeof(Value)));
    object->overflow[0] = static_cast<double>(call.count);
    object->overflow[1] = callee;
    object->overflow[2] = realm.array_prototype_values;
}

} // namespace

Value make_unmapped_arguments(Call const& call)
{
    static auto* const shape = arguments_shape(&ordinary_class, Attributes::Accessor);
    static auto* const accessor = make_accessor(realm.throw_type_error, realm.throw_type_error);
    auto const object = heap::make<Object>(ObjectKind::Arguments, shape);
    put_properties(object, call, accessor_value(accessor));
    return object;
}

Value make_mapped_arguments(Call const& call, Value* const* parameters, std::size_t parameter_count)
{
    static auto* const mapped_shape = arguments_shape(&mapped_arguments_class, Attributes::Hidden);
    static auto* const plain_shape = arguments_shape(&ordinary_class, Attributes::Hidden);
    auto const mapped = static_cast<std::uint32_t>(std::min(parameter_count, call.count));
    if (std::all_of(parameters, parameters + mapped, [](Value const* parameter) { return !parameter; })) {
        auto const object = heap::make<Object>(ObjectKind::Arguments, plain_shape); // OPTIMIZATION: nothing is mapped.
        put_properties(object, call, call.callee);
        return object;
    }
    auto const map = static_cast<Value**>(heap::allocate(mapped * sizeof(Value*)));
    std::copy_n(parameters, mapped, map);
    auto const object = heap::make<MappedArguments>(mapped_shape, map, mapped);
    put_properties(object, call, call.callee);
    for (std::uint32_t i = 0; i < mapped; ++i) {
        if (map[i])
            object->elements->items[i] = empty;
    }
    return object;
}

} // namespace js
