#include "own_property.h"

#include "../core/heap.h"
#include "elements.h"
#include "function.h"
#include "property_table.h"
#include "string_object.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace js {

std::uint32_t prototype_epoch = 1;

namespace {

constexpr std::uint32_t k_min_overflow = 4;

void grow_overflow(Object* object, std::uint32_t used)
{
    auto const slots = static_cast<Value*>(heap::allocate(overflow_capacity(used + 1) * sizeof(Value)));
    if (used > 0)
        std::memcpy(static_cast<void*>(slots), object->overflow, used * sizeof(Value));
    object->overflow = slots;
}

// The slots of removed properties of a dictionary are given back once they are the majority.
void compact_dictionary(Object* object)
{
    auto const shape = object->shape;
    auto const table = shape->table;
    if (shape->slot_count < 32 || table->live * 2 > shape->slot_count)
        return;
    auto const values = static_cast<Value*>(heap::allocate((table->live + 1) * sizeof(Value)));
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < table->count; ++i) {
        auto& entry = table->entries[i];
        if (is_removed(entry))
            continue;
        values[next] = object->slot(entry.slot);
        entry.slot = next++;
    }
    shape->slot_count = next;
    auto const overflow_used = next > shape->inline_capacity ? next - shape->inline_capacity : 0;
    object->overflow = overflow_used ? static_cast<Value*>(heap::allocate(overflow_capacity(overflow_used) * sizeof(Value))) : nullptr;
    for (std::uint32_t i = 0; i < next; ++i)
        object->slot(i) = values[i];
}

// What is lazy about a shape ends before properties are added to it.
void prepare_shape(Object* object)
{
    if (object->kind == ObjectKind::Function)
        materialize(static_cast<Function*>(object));
    else if (object->kind == ObjectKind::Generator)
        settle_generator(object);
}

void note_change(Object* object)
{
    if (object->is_prototype)
        ++prototype_epoch;
}

bool from_descriptor(PropertyDescriptor const& descriptor, OwnProperty& found)
{
    auto attributes = Attributes::None;
    attributes = with_flag(attributes, Attributes::Enumerable, descriptor.enumerable > 0);
    attributes = with_flag(attributes, Attributes::Configurable, descriptor.configurable > 0);
    if (descriptor.is_accessor()) {
        found = { accessor_value(make_accessor(descriptor.getter, descriptor.setter)), attributes | Attributes::Accessor, nullptr };
        return true;
    }
    found = { descriptor.value, with_flag(attributes, Attributes::Writable, descriptor.writable > 0), nullptr };
    return true;
}

} // namespace

std::uint32_t overflow_capacity(std::uint32_t used) { return used == 0 ? 0 : std::max(k_min_overflow, std::bit_ceil(used)); }

Accessor* make_accessor(Value getter, Value setter)
{
    auto const accessor = heap::make<Accessor>();
    accessor->cell_kind = CellKind::Object;
    accessor->getter = getter.is_empty() ? undefined : getter;
    accessor->setter = setter.is_empty() ? undefined : setter;
    return accessor;
}

PropertyEntry const* own_entry(Object* object, PropertyKey key)
{
    auto const entry = object->shape->find(key);
    if (!entry || !has(entry->attributes, Attributes::Lazy))
        return entry;
    materialize(static_cast<Function*>(object));
    return object->shape->find(key);
}

bool is_told_by_shape(Object const* object, PropertyKey key)
{
    if (key.is_index() || ((object->kind == ObjectKind::Array || object->kind == ObjectKind::StringWrapper) && key == names::length))
        return false;
    return has_ordinary_names(object->shape->object_class) || object->shape->object_class == &string_object_class;
}

bool find_own(Object* object, PropertyKey key, OwnProperty& found)
{
    auto const object_class = object->shape->object_class;
    if (object_class == &array_class) {
        if (key == names::length) {
            auto const array = static_cast<Array*>(object);
            found = { array->length, array->is_length_writable ? Attributes::Writable : Attributes::None, nullptr };
            return true;
        }
    } else if (object_class->get_own_property) {
        PropertyDescriptor descriptor;
        return object_class->get_own_property(object, key, descriptor) && from_descriptor(descriptor, found);
    }
    if (key.is_index()) {
        found.place = find_element(object, key.index(), found.attributes);
        if (found.place)
            found.value = *found.place;
        return found.place;
    }
    auto const entry = own_entry(object, key);
    if (!entry)
        return false;
    found.attributes = entry->attributes;
    found.place = &object->slot(entry->slot);
    found.value = *found.place;
    return true;
}

void add_slot(Object* object, Shape* shape, Value value)
{
    auto const index = shape->slot_count - 1;
    if (index >= shape->inline_capacity) {
        auto const used = index - shape->inline_capacity;
        if (overflow_capacity(used) == used)
            grow_overflow(object, used);
        object->overflow[used] = value;
    } else {
        object->inline_slots()[index] = value;
    }
    object->shape = shape;
}

void add_own(Object* object, PropertyKey key, Value value, Attributes attributes)
{
    note_change(object);
    if (key.is_index()) {
        put_element(object, key.index(), value, attributes);
        if (object->kind == ObjectKind::Array)
            static_cast<Array*>(object)->length = std::max(static_cast<Array*>(object)->length, key.index() + 1);
        return;
    }
    prepare_shape(object);
    if (object->shape->is_dictionary)
        compact_dictionary(object);
    add_slot(object, shape_with_property(object->shape, key, attributes), value);
}

void replace_own(Object* object, PropertyKey key, Value value, Attributes attributes)
{
    note_change(object);
    if (key.is_index()) {
        put_element(object, key.index(), value, attributes);
        return;
    }
    auto const entry = own_entry(object, key);
    auto const slot = entry->slot;
    if (entry->attributes != attributes)
        object->shape = shape_with_attributes(object->shape, key, attributes);
    object->slot(slot) = value;
}

void remove_own(Object* object, PropertyKey key)
{
    note_change(object);
    if (key.is_index()) {
        remove_element(object, key.index());
        return;
    }
    object->slot(own_entry(object, key)->slot) = undefined;
    object->shape = shape_without_property(object->shape, key);
}

namespace {

// Shapes of objects that are not extensible end in this key, which nobody sees: caches of writes that add a property look at
// nothing but the shape.
PropertyKey not_extensible_key()
{
    static Symbol const* const key = [] {
        auto const symbol = heap::make<Symbol>(undefined);
        symbol->is_private = true;
        return symbol;
    }();
    return key;
}

void change_element_integrity(Object* object, bool frozen)
{
    auto const keys = heap::make<KeyList>();
    append_element_keys(object, keys);
    for (auto const key : *keys) {
        auto attributes = Attributes::None;
        auto const value = *find_element(object, key.index(), attributes);
        attributes = with_flag(attributes, Attributes::Configurable, 0);
        if (frozen && !has(attributes, Attributes::Accessor))
            attributes = with_flag(attributes, Attributes::Writable, 0);
        put_element(object, key.index(), value, attributes);
    }
}

} // namespace

void make_not_extensible(Object* object)
{
    if (!object->is_extensible)
        return;
    prepare_shape(object);
    object->is_extensible = false;
    if (!object->shape->is_dictionary)
        add_slot(object, shape_with_property(object->shape, not_extensible_key(), Attributes::None), undefined);
}

void change_integrity(Object* object, bool frozen)
{
    note_change(object);
    make_not_extensible(object);
    change_element_integrity(object, frozen);
    object->shape = shape_with_integrity(object->shape, frozen);
    if (frozen && object->kind == ObjectKind::Array)
        static_cast<Array*>(object)->is_length_writable = false;
}

} // namespace js
