// 14.7.5.9 EnumerateObjectProperties ( O ), with V8's order and its answers to changes during the loop.
#include "iteration.h"

#include "../value/own_property.h"

#include <algorithm>

namespace js {

struct enumerate::State { // collected memory
    Object* object;
    KeyList* keys;
    std::size_t index;
    Shape* shape; // of the object when the keys were taken, if nothing but it can hold them; null: look each key up
    bool has_proxies = false;
};

namespace {

bool is_shadowed(Object* object, Object* until, PropertyKey key)
{
    PropertyDescriptor ignored;
    for (auto it = object; it != until; it = get_prototype_of(it)) {
        if (get_own_property(it, key, ignored))
            return true;
    }
    return false;
}

bool is_enumerable(Object* object, PropertyKey key)
{
    PropertyDescriptor descriptor;
    return get_own_property(object, key, descriptor) && descriptor.enumerable > 0;
}

KeyList* enumerable_keys(Object* object)
{
    auto const keys = heap::make<KeyList>();
    for (auto holder = object; holder; holder = get_prototype_of(holder)) {
        for (auto const key : *own_property_keys(holder)) {
            if (!key.is_symbol() && is_enumerable(holder, key) && !is_shadowed(object, holder, key))
                keys->append(key);
        }
    }
    return keys;
}

bool is_proxied(Object* object)
{
    for (auto it = object; it; it = it->prototype()) // ordinary links only: no trap is called
        if (it->kind == ObjectKind::Proxy)
            return true;
    return false;
}

// With a proxy among the holders, V8 takes all of the proxy's keys first and asks whether one is enumerable when its turn comes.
KeyList* keys_with_proxies(Object* object)
{
    auto const keys = heap::make<KeyList>();
    auto const seen = heap::make<KeyList>();
    for (auto holder = object; holder; holder = get_prototype_of(holder)) {
        for (auto const key : *own_property_keys(holder)) {
            if (key.is_symbol() || std::find(seen->begin(), seen->end(), key) != seen->end())
                continue;
            seen->append(key);
            if (holder->kind == ObjectKind::Proxy || is_enumerable(holder, key))
                keys->append(key);
        }
    }
    return keys;
}

bool is_enumerable_somewhere(Object* object, PropertyKey key)
{
    PropertyDescriptor descriptor;
    for (auto holder = object; holder; holder = get_prototype_of(holder)) {
        if (get_own_property(holder, key, descriptor))
            return descriptor.enumerable > 0;
    }
    return false;
}

} // namespace

enumerate::enumerate(Value object)
{
    if (object.is_nullish())
        return;
    auto const target = to_object(object);
    if (is_proxied(target)) {
        m_state = heap::make<State>(State { target, keys_with_proxies(target), 0, nullptr, true });
        return;
    }
    m_state = heap::make<State>(State { target, enumerable_keys(target), 0, nullptr });
    if (!target->shape->is_dictionary && !target->elements && has_ordinary_names(target->shape->object_class))
        m_state->shape = target->shape;
}

bool enumerate::step(Value& key)
{
    if (!m_state)
        return false;
    auto& state = *m_state;
    while (state.index < state.keys->count) {
        auto const next = state.keys->keys[state.index++];
        if (state.has_proxies) {
            if (!is_enumerable_somewhere(state.object, next))
                continue;
            key = next.to_value();
            return true;
        }
        // OPTIMIZATION: an object that still has its shape still has its properties.
        auto const is_unchanged = state.shape && state.object->shape == state.shape && state.shape->find(next);
        if (!is_unchanged && !has_property(state.object, next))
            continue; // deleted since
        key = next.to_value();
        return true;
    }
    return false;
}

} // namespace js
