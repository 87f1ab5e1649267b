// Reading and writing properties of values (6.2.5.5, 6.2.5.6, 7.3.2 to 7.3.4) and deleting them.
#include "property.h"

#include "../core/heap.h"
#include "../value/own_property.h"
#include "../value/property_table.h"
#include "../value/realm.h"
#include "../value/string_object.h"
#include "property_errors.h"

namespace js {

namespace {

// The object on which a read of a primitive's property starts. Null for undefined and null.
Object* prototype_of_primitive(Value value)
{
    if (value.is_number())
        return realm.number_prototype;
    if (value.is_string())
        return realm.string_prototype;
    if (value.is_boolean())
        return realm.boolean_prototype;
    if (value.is_symbol())
        return realm.symbol_prototype;
    return value.is_bigint() ? realm.bigint_prototype : nullptr;
}

// The own properties of a string value (10.4.3.5), without making an object of it.
bool get_string_property(String const* string, PropertyKey key, Value& result)
{
    if (key == names::length) {
        result = string->length;
        return true;
    }
    if (!key.is_index() || key.index() >= string->length)
        return false;
    result = single_unit_string(flatten(string)->unit(key.index()));
    return true;
}

// GetValue on a reference with any base (6.2.5.5), without caches.
Value get_uncached(Value object, PropertyKey key)
{
    if (object.is_object())
        return get(object.as_object(), key, object);
    if (object.is_string()) {
        Value result;
        if (get_string_property(object.as_string(), key, result))
            return result;
    }
    auto const prototype = prototype_of_primitive(object);
    if (!prototype)
        throw_nullish_read(object, key);
    return get(prototype, key, object);
}

// PutValue on a reference with any base (6.2.5.6), without caches.
void set_uncached(Value object, PropertyKey key, Value value, Strict strict)
{
    if (object.is_object()) {
        if (!set(object.as_object(), key, value, object) && strict == Strict::Yes)
            throw_failed_write(object, key);
        return;
    }
    auto const prototype = prototype_of_primitive(object);
    if (!prototype)
        throw_error(ErrorType::TypeError, "Cannot set properties of %v (setting '%k')", object, key);
    Value own;
    auto const is_own = object.is_string() && get_string_property(object.as_string(), key, own);
    if ((is_own || !set(prototype, key, value, object)) && strict == Strict::Yes)
        throw_failed_write(object, key);
}

} // namespace

Value call_getter(Value accessor, Value receiver)
{
    auto const getter = reinterpret_cast<Accessor*>(accessor.bits())->getter;
    return getter.is_undefined() ? undefined : call(getter, receiver, nullptr, 0);
}

Value element_key_slow(Value object, Value key) { return object.is_nullish() ? key : to_property_key(key).to_value(); }

Value get_element_slow(Value object, Value key)
{
    if (key.is_number() && object.is_string()) { // OPTIMIZATION: no key is made.
        if (auto const unit = find_unit(flatten(object.as_string()), key.as_number()); unit >= 0)
            return single_unit_string(static_cast<char16_t>(unit));
    }
    if (object.is_nullish())
        throw_nullish_read(object, key);
    return get(object, to_property_key(key));
}

namespace {

// Whether an element can be added without asking: no prototype has elements or a mind of its own.
bool prototypes_have_no_elements(Object const* object)
{
    for (auto it = object->prototype(); it; it = it->prototype()) {
        auto const object_class = it->shape->object_class;
        if (it->elements || (object_class != &ordinary_class && object_class != &array_class && object_class != &function_class))
            return false;
    }
    return true;
}

bool append_element(Object* object, Value key, Value value)
{
    if (object->kind != ObjectKind::Array || !object->is_extensible || object->has_sparse_elements)
        return false;
    auto const array = static_cast<Array*>(object);
    if (key.as_number() != array->length || !array->is_length_writable || !prototypes_have_no_elements(object))
        return false;
    append(array, value);
    return true;
}

} // namespace

void set_element_slow(Value object, Value key, Value value, Strict strict)
{
    if (object.is_object() && key.is_number() && append_element(object.as_object(), key, value))
        return;
    if (object.is_nullish())
        throw_nullish_write(object, key);
    set(object, to_property_key(key), value, strict);
}

bool delete_property(Value object, PropertyKey key, Strict strict)
{
    auto const target = to_object(object);
    auto const is_deleted = delete_property(target, key);
    if (!is_deleted && strict == Strict::Yes) {
        auto const rejecter = find_rejecter(target, "deleteProperty");
        if (rejecter->kind == ObjectKind::Proxy)
            throw_error(ErrorType::TypeError, "'deleteProperty' on proxy: trap returned falsish for property '%k'", key);
        if (object.is_string())
            throw_error(ErrorType::TypeError, "Cannot delete property '%k' of [object String]", key);
        throw_error(ErrorType::TypeError, "Cannot delete property '%k' of %v", key, rejecter == target ? object : Value(rejecter));
    }
    return is_deleted;
}

bool delete_element(Value object, Value key, Strict strict)
{
    if (object.is_nullish())
        to_object(object); // throws, before the key is converted
    return delete_property(object, to_property_key(key), strict);
}

// --- Inline caches ------------------------------------------------------------------------------

namespace {

// What stands for the holder of a property that no object has: its slot is undefined, and stays so.
Object* nobody()
{
    static Value const slot;
    static Object* const object = [] {
        auto const result = heap::make<Object>(ObjectKind::Ordinary, nullptr);
        result->overflow = const_cast<Value*>(&slot);
        return result;
    }();
    return object;
}

// The first object from `object` on that has the property, or nobody(); null if the way there is not ordinary.
Object* find_holder(Object* object, PropertyKey key, PropertyEntry const*& entry)
{
    for (auto holder = object; holder; holder = holder->prototype()) {
        if (!is_told_by_shape(holder, key))
            return nullptr;
        entry = own_entry(holder, key);
        if (entry)
            return holder;
    }
    return nobody();
}

// What a slot found through a cache gives: its value, or what its getter returns.
Value read_slot(Object* holder, std::uint32_t slot, bool is_accessor, Value receiver)
{
    auto const value = cached_slot(holder, slot);
    return is_accessor ? call_getter(value, receiver) : value;
}

Value get_and_cache(Object* object, PropertyKey key, PropertyCache& cache, Value receiver)
{
    PropertyEntry const* entry = nullptr;
    auto const holder = find_holder(object, key, entry);
    if (!holder)
        return get(object, key, receiver);
    auto const slot = entry ? encode_slot(holder->shape, entry->slot) : k_overflow_slot;
    auto const is_accessor = entry && has(entry->attributes, Attributes::Accessor);
    auto const is_primitive = !receiver.is_object();
    auto const is_own = holder == object && !is_primitive;
    if ((!object->shape->is_dictionary || is_primitive) && !(is_own && is_accessor))
        cache = { object->shape, is_own ? nullptr : holder, slot, prototype_epoch, nullptr, is_primitive ? object : nullptr, is_accessor };
    return read_slot(holder, slot, is_accessor, receiver);
}

} // namespace

Value get_slow(Value object, PropertyKey key, PropertyCache& cache)
{
    if (object.is_object()) {
        auto const target = object.as_object();
        if (target->shape == cache.shape && cache.epoch == prototype_epoch && !cache.primitive_prototype)
            return read_slot(cache.holder, cache.slot, cache.is_accessor, object);
        if (target->kind == ObjectKind::Array && key == names::length)
            return static_cast<Array*>(target)->length;
        return get_and_cache(target, key, cache, object);
    }
    if (object.is_string() && key == names::length)
        return object.as_string()->length;
    auto const prototype = prototype_of_primitive(object);
    if (!prototype || key.is_index())
        return get_uncached(object, key);
    if (cache.primitive_prototype == prototype && prototype->shape == cache.shape && cache.epoch == prototype_epoch)
        return read_slot(cache.holder, cache.slot, cache.is_accessor, object);
    if (prototype->shape->object_class == &ordinary_class || prototype->shape->object_class == &string_object_class)
        prototype->is_prototype = true; // its changes advance the epoch from now on
    return get_and_cache(prototype, key, cache, object);
}

namespace {

bool is_read_only(PropertyEntry const* entry) { return !has(entry->attributes, Attributes::Writable) && !has(entry->attributes, Attributes::Accessor); }

// A write to a property of the object itself. False: not an ordinary case.
bool write_own(Object* object, PropertyEntry const* entry, Value value, PropertyCache& cache)
{
    if (has(entry->attributes, Attributes::Accessor) || is_read_only(entry))
        return false;
    cache = { object->shape, nullptr, encode_slot(object->shape, entry->slot), 0, nullptr, nullptr, false };
    object->slot(entry->slot) = value;
    return true;
}

// A write that adds a property to the object: nothing on the way up forbids or intercepts it.
bool write_new(Object* object, PropertyKey key, Value value, PropertyCache& cache)
{
    if (!object->is_extensible)
        return false;
    auto const before = object->shape;
    add_own(object, key, value, Attributes::All);
    if (!object->shape->is_dictionary && object->shape->parent == before && !object->is_prototype)
        cache = { before, nullptr, 0, prototype_epoch, object->shape, nullptr, false };
    return true;
}

bool call_setter(Object* holder, std::uint32_t slot, Value receiver, Value value)
{
    auto const setter = reinterpret_cast<Accessor*>(cached_slot(holder, slot).bits())->setter;
    if (setter.is_undefined())
        return false;
    call(setter, receiver, &value, 1);
    return true;
}

// Writes and remembers how. False: nothing has been done.
bool cache_write(Object* object, PropertyKey key, Value value, PropertyCache& cache)
{
    if (!is_told_by_shape(object, key) || object->shape->is_dictionary)
        return false;
    if (auto const entry = own_entry(object, key))
        return write_own(object, entry, value, cache);
    for (auto holder = object->prototype(); holder; holder = holder->prototype()) {
        if (!is_told_by_shape(holder, key))
            return false;
        auto const inherited = own_entry(holder, key);
        if (!inherited)
            continue;
        if (is_read_only(inherited))
            return false;
        if (!has(inherited->attributes, Attributes::Accessor))
            break;
        auto const slot = encode_slot(holder->shape, inherited->slot);
        cache = { object->shape, holder, slot, prototype_epoch, nullptr, nullptr, true };
        return call_setter(holder, slot, object, value);
    }
    return write_new(object, key, value, cache);
}

} // namespace

void set_slow(Value object, PropertyKey key, Value value, Strict strict, PropertyCache& cache)
{
    if (object.is_object()) {
        auto const target = object.as_object();
        if (target->shape == cache.shape && cache.epoch == prototype_epoch && cache.added && !target->is_prototype) {
            add_slot(target, cache.added, value);
            return;
        }
        if (target->shape == cache.shape && cache.epoch == prototype_epoch && cache.is_accessor && call_setter(cache.holder, cache.slot, object, value))
            return;
        if (cache_write(target, key, value, cache))
            return;
    }
    set_uncached(object, key, value, strict);
}

namespace {

constexpr std::size_t k_shared_caches = 256; // the collector looks at all of them
SharedCache shared_reads[k_shared_caches];
SharedCache shared_writes[k_shared_caches];

SharedCache& find_shared(SharedCache* caches, Shape const* shape, PropertyKey key)
{
    auto const bits = (reinterpret_cast<std::uintptr_t>(shape) >> 4) ^ (key.bits() >> 4) ^ (key.bits() >> 11);
    auto& shared = caches[bits % k_shared_caches];
    if (shared.key != key.bits()) [[unlikely]]
        shared = { key.bits(), {} };
    return shared;
}

} // namespace

namespace {

// OPTIMIZATION: an object that is used as a table has a shape of its own, which is not cached. The place of a plain property in it.
Value* find_in_dictionary(Object* object, PropertyKey key)
{
    auto const shape = object->shape;
    if (!shape->is_dictionary || shape->object_class != &ordinary_class)
        return nullptr;
    auto const entry = shape->table->find(key);
    auto const is_plain = entry && has(entry->attributes, Attributes::Writable) && !has(entry->attributes, Attributes::Accessor);
    return is_plain ? &object->slot(entry->slot) : nullptr;
}

} // namespace

SharedCache& shared_read(Shape const* shape, PropertyKey key) { return find_shared(shared_reads, shape, key); }
SharedCache& shared_write(Shape const* shape, PropertyKey key) { return find_shared(shared_writes, shape, key); }

Value get(Value object, PropertyKey key)
{
    if (key.is_index())
        return get_uncached(object, key);
    if (object.is_object()) {
        auto const target = object.as_object();
        if (auto const place = find_in_dictionary(target, key))
            return *place;
        return get(object, key, shared_read(target->shape, key).cache);
    }
    auto const prototype = prototype_of_primitive(object);
    if (!prototype)
        throw_nullish_read(object, key);
    return get_slow(object, key, shared_read(prototype->shape, key).cache);
}

void set(Value object, PropertyKey key, Value value, Strict strict)
{
    if (!object.is_object() || key.is_index())
        set_uncached(object, key, value, strict);
    else if (auto const place = find_in_dictionary(object.as_object(), key))
        *place = value;
    else
        set(object, key, value, strict, shared_write(object.as_object()->shape, key).cache);
}

} // namespace js
