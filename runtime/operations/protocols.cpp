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

private:
    void find(Object* prototype, PropertyKey key)
    {
        OwnProperty found;
        m_place = prototype && find_own(prototype, key, found) && !has(found.attributes, Attributes::Accessor) ? found.place : nullptr;
        if (prototype)
            prototype->is_prototype = true;
        m_epoch = prototype_epoch;
    }

    Value* m_place = nullptr; // in collected memory that the prototype keeps alive
    std::uint32_t m_epoch = 0;
};

WatchedMethod array_iterator, array_iterator_next, iterator_iterator, generator_next, generator_return, generator_throw, string_iterator,
    string_iterator_next;

// The generators of one function share a shape. The last one that was found to inherit directly from its function's
// `prototype`, an ordinary object without methods of the protocol, and then from %GeneratorPrototype%.
struct KnownShape {
    Shape const* shape = nullptr;
    std::uint32_t epoch = 0;
};
KnownShape known_plain;

bool has_protocol_method(Object* object)
{
    for (auto const* name : { &names::next, &names::return_, &names::throw_ }) {
        if (object->shape->find(*name))
            return true;
    }
    return object->shape->find(&symbols::iterator);
}

bool inherits_plainly(GeneratorObject const* generator)
{
    if (generator->shape == known_plain.shape && known_plain.epoch == prototype_epoch)
        return true;
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
    known_plain = { self->shape, prototype_epoch };
    return true;
}

} // namespace

bool is_pristine_array(Array const* array)
{
    if (array->prototype() != realm.array_prototype)
        return false;
    if (array->shape->slot_count > 0 && array->shape->find(&symbols::iterator))
        return false;
    return array_iterator.is(realm.array_prototype, &symbols::iterator, realm.array_prototype_values)
        && array_iterator_next.is(realm.array_iterator_prototype, names::next, realm.array_iterator_next);
}

bool is_pristine_string_iteration()
{
    return string_iterator.is(realm.string_prototype, &symbols::iterator, realm.string_prototype_iterator)
        && string_iterator_next.is(realm.string_iterator_prototype, names::next, realm.string_iterator_next);
}

bool is_pristine_generator(GeneratorObject const* generator)
{
    return inherits_plainly(generator) && iterator_iterator.is(realm.iterator_prototype, &symbols::iterator, realm.iterator_prototype_iterator)
        && generator_next.is(realm.generator_prototype, names::next, realm.generator_next);
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
