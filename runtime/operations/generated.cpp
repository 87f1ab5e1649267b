#include "generated.h"

#include "../value/own_property.h"
#include "../value/realm.h"

#include <algorithm>

namespace js {

BigInt const* bigint_from_digits(char const* digits) { return bigint_library->parse(make_ascii_string(digits)); }

namespace {

template<typename Entry>
Entry* find_entry(Entry* known, Shape const* shape)
{
    for (std::size_t i = 0; i < k_remembered_shapes; ++i) {
        if (known[i].shape == shape)
            return &known[i];
    }
    return nullptr;
}

// The newest entry is the first; another of the same shape, or else the oldest, goes.
template<typename Entry>
void remember(Entry& last, Entry* known, Entry const& entry)
{
    last = entry;
    std::size_t end = 0;
    while (end + 1 < k_remembered_shapes && known[end].shape && known[end].shape != entry.shape)
        ++end;
    std::move_backward(known, known + end, known + end + 1);
    known[0] = entry;
}

void remember_read(NamedSlot& last, NamedSlot* known, Shape const* shape, PropertyCache const& cache)
{
    if (cache.shape != shape || cache.primitive_prototype)
        return; // A getter may have put something else there.
    if (!cache.holder)
        remember(last, known, { shape, nullptr, cache.slot, 0 });
    else if (cache.epoch == prototype_epoch) {
        NamedSlot unused;
        remember(cache.is_accessor ? unused : last, known, { shape, &cached_slot(cache.holder, cache.slot), 0, cache.epoch, cache.is_accessor });
    }
}

} // namespace

Value get_named(Value object, PropertyKey key, NamedSlot& last, NamedSlot* known)
{
    if (!object.is_object())
        return get(object, key);
    auto const target = object.as_object();
    auto const shape = target->shape;
    auto const entry = find_entry(known, shape);
    if (entry && !entry->place) {
        last = *entry;
        return cached_slot(target, entry->slot);
    }
    if (entry && entry->epoch == prototype_epoch) {
        if (entry->is_accessor)
            return call_getter(*entry->place, object);
        last = *entry;
        return *entry->place;
    }
    auto& shared = shared_read(shape, key);
    auto const value = get(object, key, shared.cache);
    if (shared.key == key.bits())
        remember_read(last, known, shape, shared.cache);
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

void set_named(Value object, PropertyKey key, Value value, Strict strict, NamedWrite& last, NamedWrite* known)
{
    if (!object.is_object()) {
        set(object, key, value, strict);
        return;
    }
    auto const target = object.as_object();
    auto const shape = target->shape;
    auto const entry = last.shape == shape ? &last : find_entry(known, shape);
    if (entry && !entry->added) {
        last = *entry;
        cached_slot(target, entry->slot) = value;
        return;
    }
    if (entry && entry->epoch == prototype_epoch && !target->is_prototype) {
        last = *entry;
        if (entry->slot & k_overflow_slot) {
            add_slot(target, entry->added, value);
            return;
        }
        target->inline_slots()[entry->slot] = value;
        target->shape = entry->added;
        return;
    }
    auto& shared = shared_write(shape, key);
    set(object, key, value, strict, shared.cache);
    auto const& cache = shared.cache;
    if (shared.key == key.bits() && cache.shape == shape && !cache.holder && (!cache.added || cache.epoch == prototype_epoch))
        remember(last, known, { shape, cache.added, cache.added ? encode_slot(cache.added, cache.added->slot_count - 1) : cache.slot, cache.epoch });
}

Value make_literal(std::initializer_list<Property> properties) { return make_object_literal(properties); }

Value make_first_literal(LiteralShape& known, PropertyKey const* keys, std::initializer_list<Value> values)
{
    constexpr std::uint32_t k_samples = 8, k_most = 24;
    auto const object = make_object_literal(keys, values.begin(), values.size());
    auto const shape = object->shape;
    if (object->overflow || object->elements || shape->is_dictionary || shape->slot_count != values.size() || ++known.samples < k_samples)
        return object;
    auto const most = most_properties(shape);
    if (most == shape->slot_count || most > k_most) {
        known.shape = shape;
        if (shape->inline_capacity == values.size())
            known.exact = shape;
        return object;
    }
    known.shape = root_shape(&ordinary_class, realm.object_prototype, static_cast<std::uint8_t>(most));
    for (auto key = keys; key != keys + values.size(); ++key)
        known.shape = shape_with_property(known.shape, *key, Attributes::All);
    return object;
}

void define_field(Value object, PropertyKey key, Value value)
{
    check_static_key(object.as_object(), key);
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
