// Walking over the enumerable own properties of an object, as 7.3.23 EnumerableOwnProperties, Object.assign and spread do.
#pragma once

#include "../core/heap.h"
#include "../value/property_table.h"
#include "property.h"

namespace js {

enum class Keys : std::uint8_t { Strings, StringsAndSymbols };

namespace enumerable_properties {

inline bool is_wanted(PropertyKey key, bool symbols)
{
    return key.is_symbol() == symbols && !(symbols && key.symbol()->is_private);
}

template<typename Use>
void use_by_descriptor(Object* object, PropertyKey key, Use const& use)
{
    PropertyDescriptor descriptor;
    if (get_own_property(object, key, descriptor) && descriptor.enumerable > 0)
        use(key, [object, key] { return get(object, key); });
}

// OPTIMIZATION: the keys of an ordinary object with named properties only are in the table of its shape, which does not
// change; as long as the object keeps the shape, its slots hold what [[GetOwnProperty]] and [[Get]] give.
template<typename Use>
void walk_table(Object* object, PropertyTable const* table, bool symbols, Use const& use)
{
    auto const* const shape = object->shape;
    for (std::uint32_t i = 0; i < table->count; ++i) {
        auto const& entry = table->entries[i];
        if (!is_wanted(entry.key, symbols))
            continue;
        if (object->shape != shape) {
            use_by_descriptor(object, entry.key, use);
            continue;
        }
        if (!has(entry.attributes, Attributes::Enumerable))
            continue;
        use(entry.key, [object, &entry] {
            return has(entry.attributes, Attributes::Accessor) ? get(object, entry.key) : object->slot(entry.slot);
        });
    }
}

inline bool has_named_properties_only(Object const* object)
{
    return object->shape->object_class == &ordinary_class && !object->shape->is_dictionary && !object->has_sparse_elements
        && (!object->elements || object->elements->count == 0);
}

} // namespace enumerable_properties

// Calls use(key, read) for each enumerable own property in the order of the specification; read() is its [[Get]]. What is
// deleted meanwhile is left out.
template<typename Use>
void for_each_enumerable(Object* object, Keys keys, Use const& use)
{
    using namespace enumerable_properties;
    if (has_named_properties_only(object)) {
        auto const* const table = property_table(object->shape);
        walk_table(object, table, false, use);
        if (keys == Keys::StringsAndSymbols)
            walk_table(object, table, true, use);
        return;
    }
    for (auto const key : *own_property_keys(object))
        if (keys == Keys::StringsAndSymbols || !key.is_symbol())
            use_by_descriptor(object, key, use);
}

// The same keys, all of them before anything is read: 7.3.23 EnumerableOwnProperties ( O, key ).
inline KeyList* enumerable_own_keys(Object* object)
{
    auto* const keys = heap::make<KeyList>();
    for_each_enumerable(object, Keys::Strings, [keys](PropertyKey key, auto const&) { keys->append(key); });
    return keys;
}

} // namespace js
