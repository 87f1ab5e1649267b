#include "protocols.h"

#include "../value/own_property.h"
#include "../value/realm.h"

namespace js {

namespace {

// An own data property of an intrinsic prototype, found again only when the epoch has moved.
class WatchedMethod {
public:
    bool is(Object* prototype, PropertyKey key, Object* original)
    {
        if (m_epoch != prototype_epoch)
            find(prototype, key);
        return original && m_place && m_place->bits() == Value(original).bits();
    }

    // Null: it is no data property.
    Value const* place(Object* prototype, PropertyKey key)
    {
        if (m_epoch != prototype_epoch)
            find(prototype, key);
        return m_place;
    }

private:
    void find(Object* prototype, PropertyKey key)
    {
        auto const entry = prototype && is_told_by_shape(prototype, key) ? own_entry(prototype, key) : nullptr;
        m_place = entry && !has(entry->attributes, Attributes::Accessor) ? &prototype->slot(entry->slot) : nullptr;
        if (prototype)
            prototype->is_prototype = true;
        m_epoch = prototype_epoch;
    }

    Value* m_place = nullptr; // in collected memory that the prototype keeps alive
    std::uint32_t m_epoch = 0;
};

WatchedMethod array_iterator, array_iterator_next, iterator_iterator, generator_next, generator_return, generator_throw, string_iterator,
    string_iterator_next, map_iterator, map_iterator_next, set_iterator, set_iterator_next;

// The generators of one function share a shape. Those that were found to inherit directly from its function's
// `prototype`, an ordinary object without methods of the protocol, and then from %GeneratorPrototype%.
bool has_protocol_method(Object* object)
{
    for (auto const* name : { &names::next, &names::return_, &names::throw_ }) {
        if (object->shape->find(*name))
            return true;
    }
    return object->shape->find(&symbols::iterator);
}

// Their shape remembers the epoch.
bool find_plain_inheritance(GeneratorObject const* generator)
{
    auto const self = const_cast<GeneratorObject*>(generator);
    if (self->shape->is_dictionary || has_protocol_method(self))
        return false;
    auto holder = self->prototype();
    if (holder && holder != realm.generator_prototype) {
        if (!has_ordinary_names(holder->shape->object_class) || has_protocol_method(holder))
            return false;
        holder = holder->prototype();
    }
    if (!holder || holder != realm.generator_prototype || holder->prototype() != realm.iterator_prototype || holder->shape->find(&symbols::iterator))
        return false;
    self->shape->plain_epoch = prototype_epoch;
    return true;
}

bool inherits_plainly(GeneratorObject const* generator)
{
    if (generator->shape == unsettled_generator_shape && generator->function->generator_shape != unsettled_generator_shape)
        settle_generator(const_cast<GeneratorObject*>(generator)); // what it inherits from exists by now, and may have methods
    return generator->shape->plain_epoch == prototype_epoch || find_plain_inheritance(generator);
}

// The iterators of arrays, strings and collections have no return(), unless a program gives them one.
bool find_return_method()
{
    for (auto const holder : { realm.object_prototype, realm.iterator_prototype, realm.array_iterator_prototype, realm.string_iterator_prototype,
             realm.map_iterator_prototype, realm.set_iterator_prototype }) {
        if (!holder)
            continue;
        holder->is_prototype = true;
        if (holder->shape->find(names::return_))
            return true;
    }
    return false;
}

bool has_return_method()
{
    static std::uint32_t epoch = 0;
    static bool result = false;
    if (epoch != prototype_epoch) {
        result = find_return_method();
        epoch = prototype_epoch;
    }
    return result;
}

// Whether an object finds Symbol.iterator in the prototype it was born with.
bool inherits_iterator(Object const* object, Object const* prototype)
{
    return object->prototype() == prototype && (object->shape->slot_count == 0 || !object->shape->find(&symbols::iterator)) && !has_return_method();
}

bool is_pristine_array(Array const* array)
{
    auto& protocol = array_protocol;
    if (protocol.epoch != prototype_epoch) {
        protocol.iterator = has_return_method() ? nullptr : array_iterator.place(realm.array_prototype, &symbols::iterator);
        protocol.next = array_iterator_next.place(realm.array_iterator_prototype, names::next);
        protocol.shape = protocol.iterator && protocol.next ? root_shape(&array_class, realm.array_prototype) : nullptr;
        protocol.epoch = prototype_epoch;
    }
    if (!protocol.shape || array->prototype() != realm.array_prototype)
        return false;
    return (array->shape->slot_count == 0 || !array->shape->find(&symbols::iterator)) && protocol.iterator->bits() == Value(realm.array_prototype_values).bits()
        && protocol.next->bits() == Value(realm.array_iterator_next).bits();
}

bool is_pristine_string_iteration()
{
    return !has_return_method() && string_iterator.is(realm.string_prototype, &symbols::iterator, realm.string_prototype_iterator)
        && string_iterator_next.is(realm.string_iterator_prototype, names::next, realm.string_iterator_next);
}

bool is_pristine_collection(Object const* object)
{
    if (object->kind == ObjectKind::Map)
        return inherits_iterator(object, realm.map_prototype) && map_iterator.is(realm.map_prototype, &symbols::iterator, realm.map_prototype_entries)
            && map_iterator_next.is(realm.map_iterator_prototype, names::next, realm.map_iterator_next);
    return inherits_iterator(object, realm.set_prototype) && set_iterator.is(realm.set_prototype, &symbols::iterator, realm.set_prototype_values)
        && set_iterator_next.is(realm.set_iterator_prototype, names::next, realm.set_iterator_next);
}

// An iterator object of the language itself, which is its own iterator.
bool is_pristine_iterator(Object const* iterator, Object* prototype, WatchedMethod& next, Object* original_next)
{
    return iterator->shape->slot_count == 0 && iterator->prototype() == prototype && prototype->prototype() == realm.iterator_prototype
        && !has_return_method() && !prototype->shape->find(&symbols::iterator)
        && iterator_iterator.is(realm.iterator_prototype, &symbols::iterator, realm.iterator_prototype_iterator)
        && next.is(prototype, names::next, original_next);
}

Pristine when(bool is_pristine, Pristine kind) { return is_pristine ? kind : Pristine::No; }

} // namespace

ArrayProtocol array_protocol;

Pristine pristine_kind(Value iterable)
{
    if (iterable.is_string())
        return when(is_pristine_string_iteration(), Pristine::String);
    if (!iterable.is_object())
        return Pristine::No;
    auto const object = iterable.as_object();
    switch (object->kind) {
    case ObjectKind::Array:
        return when(is_pristine_array(static_cast<Array*>(object)), Pristine::Array);
    case ObjectKind::Generator:
        return when(is_pristine_generator(static_cast<GeneratorObject*>(object)), Pristine::Generator);
    case ObjectKind::Map:
    case ObjectKind::Set:
        return when(is_pristine_collection(object), Pristine::Collection);
    case ObjectKind::ArrayIterator:
        return when(is_pristine_iterator(object, realm.array_iterator_prototype, array_iterator_next, realm.array_iterator_next), Pristine::ArrayIterator);
    case ObjectKind::MapIterator:
        return when(is_pristine_iterator(object, realm.map_iterator_prototype, map_iterator_next, realm.map_iterator_next), Pristine::CollectionIterator);
    case ObjectKind::SetIterator:
        return when(is_pristine_iterator(object, realm.set_iterator_prototype, set_iterator_next, realm.set_iterator_next), Pristine::CollectionIterator);
    default: // has no short way
        return Pristine::No;
    }
}

bool is_pristine_generator(GeneratorObject const* generator)
{
    return has_pristine_next(generator) && iterator_iterator.is(realm.iterator_prototype, &symbols::iterator, realm.iterator_prototype_iterator);
}

bool is_plain_generator(IteratorRecord const& record)
{
    return record.iterator.as_object()->kind == ObjectKind::Generator && record.next_method.is_object()
        && record.next_method.as_object() == realm.generator_next;
}

bool has_pristine_next(GeneratorObject const* generator)
{
    return inherits_plainly(generator) && generator_next.is(realm.generator_prototype, names::next, realm.generator_next);
}

bool has_pristine_return(GeneratorObject const* generator)
{
    return inherits_plainly(generator) && generator_return.is(realm.generator_prototype, names::return_, realm.generator_return);
}

bool has_pristine_throw(GeneratorObject const* generator)
{
    return inherits_plainly(generator) && generator_throw.is(realm.generator_prototype, names::throw_, realm.generator_throw);
}

} // namespace js
