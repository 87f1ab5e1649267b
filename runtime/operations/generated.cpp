#include "generated.h"

#include "../value/own_property.h"
#include "../value/realm.h"

#include <algorithm>
#include <utility>

namespace js {

namespace {

// The entry of a shape among all but the first, moved to the front; null if there is none.
template<typename Entry>
Entry* bring_forward(Entry* entries, Shape const* shape)
{
    for (std::size_t i = 1; i < k_remembered_shapes; ++i) {
        if (entries[i].shape != shape)
            continue;
        std::swap(entries[0], entries[i]);
        return entries;
    }
    return entries[0].shape == shape ? entries : nullptr;
}

// Makes room at the front; an older entry of the same shape goes.
template<typename Entry>
void remember(Entry* entries, Entry const& entry)
{
    std::size_t last = 0;
    while (last + 1 < k_remembered_shapes && entries[last].shape && entries[last].shape != entry.shape)
        ++last;
    std::move_backward(entries, entries + last, entries + last + 1);
    entries[0] = entry;
}

void remember_read(NamedSlot* last, Shape const* shape, PropertyCache const& cache)
{
    if (cache.shape != shape || cache.primitive_prototype)
        return; // A getter may have put something else there.
    if (!cache.holder)
        remember(last, { shape, nullptr, cache.slot, 0 });
    else if (!cache.is_accessor && cache.epoch == prototype_epoch)
        remember(last, { shape, &cached_slot(cache.holder, cache.slot), 0, cache.epoch });
}

} // namespace

Value get_named(Value object, PropertyKey key, NamedSlot* last)
{
    if (!object.is_object())
        return get(object, key);
    auto const target = object.as_object();
    auto const shape = target->shape;
    if (auto const known = bring_forward(last, shape)) {
        if (!known->place)
            return cached_slot(target, known->slot);
        if (known->epoch == prototype_epoch)
            return *known->place;
    }
    auto& shared = shared_read(shape, key);
    auto const value = get(object, key, shared.cache);
    if (shared.key == key.bits())
        remember_read(last, shape, shared.cache);
    return value;
}

Value get_of_string(Value string, PropertyKey key, NamedSlot& last)
{
    auto const prototype = realm.string_prototype;
    prototype->is_prototype = true; // Its changes advance the epoch from now on.
    auto const entry = key == names::length ? nullptr : own_entry(prototype, key);
    if (entry && !has(entry->attributes, Attributes::Accessor) && !prototype->shape->is_dictionary)
        last = { nullptr, &prototype->slot(entry->slot), 0, prototype_epoch };
    return get(string, key);
}

void set_named(Value object, PropertyKey key, Value value, Strict strict, NamedWrite* last)
{
    if (!object.is_object()) {
        set(object, key, value, strict);
        return;
    }
    auto const target = object.as_object();
    auto const shape = target->shape;
    if (auto const known = bring_forward(last, shape)) {
        if (!known->added) {
            cached_slot(target, known->slot) = value;
            return;
        }
        if (known->epoch == prototype_epoch && !target->is_prototype) {
            add_slot(target, known->added, value);
            return;
        }
    }
    auto& shared = shared_write(shape, key);
    set(object, key, value, strict, shared.cache);
    auto const& cache = shared.cache;
    if (shared.key == key.bits() && cache.shape == shape && !cache.holder && (!cache.added || cache.epoch == prototype_epoch))
        remember(last, { shape, cache.added, cache.slot, cache.epoch });
}

Value make_literal(std::initializer_list<Property> properties) { return make_object_literal(properties); }

Value make_first_literal(Shape*& shape, PropertyKey const* keys, std::initializer_list<Value> values)
{
    auto const object = make_object_literal(keys, values.begin(), values.size());
    if (!object->overflow && !object->elements && !object->shape->is_dictionary && object->shape->slot_count == values.size())
        shape = object->shape;
    return object;
}

void define_field(Value object, PropertyKey key, Value value)
{
    create_data_property(object.as_object(), key, value);
}

void set_field_initializer(Value constructor, Value initializer, Value prototype, Value elements)
{
    auto* const function = static_cast<Function*>(initializer.as_object());
    function->home_object = prototype;
    function->data = elements;
    static_cast<Function*>(constructor.as_object())->field_initializer = initializer;
}

Value template_string(std::initializer_list<Value> parts)
{
    String const* result = empty_string();
    for (auto const part : parts)
        result = concatenate(result, to_string(part));
    return result;
}

} // namespace js
