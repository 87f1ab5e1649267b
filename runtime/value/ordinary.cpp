// 10.1 Ordinary object internal methods, https://tc39.es/ecma262/#sec-ordinary-object-internal-methods-and-internal-slots
#include "compare_values.h"
#include "elements.h"
#include "function.h"
#include "own_property.h"
#include "property_table.h"

#include "../core/heap.h"

namespace js {

// 10.1.5.1 OrdinaryGetOwnProperty ( O, P )
bool ordinary_get_own_property(Object* object, PropertyKey key, PropertyDescriptor& result)
{
    Attributes attributes = Attributes::None;
    Value* place = nullptr;
    if (key.is_index()) {
        place = find_element(object, key.index(), attributes);
    } else if (auto const entry = own_entry(object, key)) {
        attributes = entry->attributes;
        place = &object->slot(entry->slot);
    }
    if (!place)
        return false;
    result = PropertyDescriptor {};
    result.enumerable = has(attributes, Attributes::Enumerable);
    result.configurable = has(attributes, Attributes::Configurable);
    if (has(attributes, Attributes::Accessor)) {
        auto const accessor = reinterpret_cast<Accessor*>(place->bits());
        result.getter = accessor->getter;
        result.setter = accessor->setter;
    } else {
        result.value = *place;
        result.writable = has(attributes, Attributes::Writable);
    }
    return true;
}

// 10.1.6.3 ValidateAndApplyPropertyDescriptor ( O, P, extensible, Desc, current ), steps 2 to 5
bool is_compatible_property_descriptor(bool extensible, PropertyDescriptor const& descriptor, PropertyDescriptor const* current)
{
    // 2. If current is undefined, then ... return extensible.
    if (!current)
        return extensible;
    // 5. If current.[[Configurable]] is false, then
    if (current->configurable)
        return true;
    if (descriptor.configurable > 0)
        return false;
    if (descriptor.enumerable >= 0 && descriptor.enumerable != current->enumerable)
        return false;
    if (!descriptor.is_accessor() && !descriptor.is_data())
        return true;
    if (descriptor.is_accessor() != current->is_accessor())
        return false;
    if (current->is_accessor())
        return (descriptor.getter.is_empty() || is_same_value(descriptor.getter, current->getter))
            && (descriptor.setter.is_empty() || is_same_value(descriptor.setter, current->setter));
    if (current->writable)
        return true;
    return descriptor.writable <= 0 && (descriptor.value.is_empty() || is_same_value(descriptor.value, current->value));
}

namespace {

void apply_to_absent(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    auto attributes = with_flag(Attributes::None, Attributes::Enumerable, descriptor.enumerable);
    attributes = with_flag(attributes, Attributes::Configurable, descriptor.configurable);
    if (descriptor.is_accessor()) {
        add_own(object, key, accessor_value(make_accessor(descriptor.getter, descriptor.setter)), attributes | Attributes::Accessor);
        return;
    }
    attributes = with_flag(attributes, Attributes::Writable, descriptor.writable);
    add_own(object, key, descriptor.value.is_empty() ? undefined : descriptor.value, attributes);
}

// 10.1.6.3, step 6: what the descriptor does not say stays as it is.
void apply_to_present(Object* object, PropertyKey key, PropertyDescriptor const& descriptor, PropertyDescriptor const& current)
{
    auto attributes = with_flag(Attributes::None, Attributes::Enumerable, descriptor.enumerable >= 0 ? descriptor.enumerable : current.enumerable);
    attributes = with_flag(attributes, Attributes::Configurable, descriptor.configurable >= 0 ? descriptor.configurable : current.configurable);
    if (descriptor.is_accessor() || (current.is_accessor() && !descriptor.is_data())) {
        auto const getter = descriptor.getter.is_empty() ? current.getter : descriptor.getter;
        auto const setter = descriptor.setter.is_empty() ? current.setter : descriptor.setter;
        replace_own(object, key, accessor_value(make_accessor(getter, setter)), attributes | Attributes::Accessor);
        return;
    }
    attributes = with_flag(attributes, Attributes::Writable, descriptor.writable >= 0 ? descriptor.writable : current.writable);
    auto const kept = current.is_accessor() ? undefined : current.value;
    replace_own(object, key, descriptor.value.is_empty() ? kept : descriptor.value, attributes);
}

} // namespace

// 10.1.6.1 OrdinaryDefineOwnProperty ( O, P, Desc )
bool ordinary_define_own_property(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    PropertyDescriptor current;
    auto const exists = get_own_property(object, key, current);
    if (!is_compatible_property_descriptor(is_extensible(object), descriptor, exists ? &current : nullptr))
        return false;
    if (exists)
        apply_to_present(object, key, descriptor, current);
    else
        apply_to_absent(object, key, descriptor);
    return true;
}

// 10.1.7.1 OrdinaryHasProperty ( O, P )
bool ordinary_has_property(Object* object, PropertyKey key)
{
    for (auto holder = object; holder; holder = get_prototype_of(holder)) {
        if (holder != object && holder->shape->object_class->has_property)
            return holder->shape->object_class->has_property(holder, key);
        OwnProperty found;
        if (find_own(holder, key, found))
            return true;
    }
    return false;
}

// 10.1.8.1 OrdinaryGet ( O, P, Receiver )
Value ordinary_get(Object* object, PropertyKey key, Value receiver)
{
    for (auto holder = object; holder; holder = get_prototype_of(holder)) {
        if (holder != object && holder->shape->object_class->get)
            return holder->shape->object_class->get(holder, key, receiver);
        OwnProperty found;
        if (!find_own(holder, key, found))
            continue;
        if (!has(found.attributes, Attributes::Accessor))
            return found.value;
        auto const getter = found.accessor()->getter;
        return getter.is_undefined() ? undefined : call(getter, receiver, nullptr, 0);
    }
    return {};
}

namespace {

bool is_array_length(Value value)
{
    return value.is_number() && value.as_number() >= 0 && value.as_number() <= 4294967295.0
        && static_cast<double>(static_cast<std::uint32_t>(value.as_number())) == value.as_number();
}

// 10.1.9.2 OrdinarySetWithOwnDescriptor, step 2: the property found (or none) is a writable data property.
bool set_on_receiver(Object* holder, PropertyKey key, Value value, Value receiver, OwnProperty const* found)
{
    if (!receiver.is_object())
        return false;
    auto const target = receiver.as_object();
    if (found && holder == target && found->place) {
        *found->place = value; // OPTIMIZATION: the descriptor that 2.d would define changes only the value.
        return true;
    }
    // OPTIMIZATION: ArraySetLength without a descriptor.
    if (found && holder == target && target->kind == ObjectKind::Array && key == names::length && is_array_length(value))
        return set_array_length(static_cast<Array*>(target), static_cast<std::uint32_t>(value.as_number()));
    PropertyDescriptor existing;
    if (get_own_property(target, key, existing)) {
        if (existing.is_accessor() || !existing.writable)
            return false;
        PropertyDescriptor change;
        change.value = value;
        return define_own_property(target, key, change);
    }
    // OPTIMIZATION: CreateDataProperty on an absent property.
    if (target->shape->object_class == &ordinary_class || target->shape->object_class == &function_class) {
        if (!target->is_extensible)
            return false;
        add_own(target, key, value, Attributes::All);
        return true;
    }
    return define_own_property(target, key, PropertyDescriptor::data(value, Attributes::All));
}

} // namespace

// 10.1.9.1 OrdinarySet ( O, P, V, Receiver )
bool ordinary_set(Object* object, PropertyKey key, Value value, Value receiver)
{
    for (auto holder = object; holder; holder = get_prototype_of(holder)) {
        if (holder != object && holder->shape->object_class->set)
            return holder->shape->object_class->set(holder, key, value, receiver);
        OwnProperty found;
        if (!find_own(holder, key, found))
            continue;
        if (has(found.attributes, Attributes::Accessor)) {
            auto const setter = found.accessor()->setter;
            if (setter.is_undefined())
                return false;
            call(setter, receiver, &value, 1);
            return true;
        }
        if (!has(found.attributes, Attributes::Writable))
            return false;
        return set_on_receiver(holder, key, value, receiver, &found);
    }
    return set_on_receiver(nullptr, key, value, receiver, nullptr);
}

// 10.1.10.1 OrdinaryDelete ( O, P )
bool ordinary_delete(Object* object, PropertyKey key)
{
    OwnProperty found;
    if (!find_own(object, key, found))
        return true;
    if (!has(found.attributes, Attributes::Configurable))
        return false;
    remove_own(object, key);
    return true;
}

namespace {

bool is_private(PropertyKey key) { return key.is_symbol() && key.symbol()->is_private; }

} // namespace

// 10.1.11.1 OrdinaryOwnPropertyKeys ( O )
KeyList* ordinary_own_property_keys(Object* object)
{
    auto const keys = heap::make<KeyList>();
    append_element_keys(object, keys);
    if (object->shape->slot_count == 0)
        return keys;
    auto const table = property_table(object->shape);
    auto has_symbols = false;
    for (std::uint32_t i = 0; i < table->count; ++i) {
        auto const& entry = table->entries[i];
        if (is_removed(entry))
            continue;
        if (entry.key.is_symbol())
            has_symbols = true;
        else
            keys->append(entry.key);
    }
    for (std::uint32_t i = 0; has_symbols && i < table->count; ++i) {
        auto const& entry = table->entries[i];
        if (!is_removed(entry) && entry.key.is_symbol() && !is_private(entry.key))
            keys->append(entry.key);
    }
    return keys;
}

} // namespace js
