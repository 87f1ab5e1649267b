// Which properties of an object are shown.
#include "context.h"

namespace js::builtins::inspect {

namespace {

template<typename Filter>
KeyList* filtered_keys(Object* object, Filter is_shown)
{
    auto* const keys = own_property_keys(object);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < keys->count; i++)
        if (is_shown(keys->keys[i]))
            keys->keys[kept++] = keys->keys[i];
    keys->count = kept;
    return keys;
}

bool is_enumerable(Object* object, PropertyKey key)
{
    PropertyDescriptor descriptor;
    return get_own_property(object, key, descriptor) && descriptor.enumerable == 1;
}

} // namespace

KeyList* visible_keys(Object* object, bool show_hidden)
{
    if (object->kind == ObjectKind::ModuleNamespace) // whose bindings may not be initialised yet
        return filtered_keys(object, [&](PropertyKey key) { return show_hidden || !key.is_symbol(); });
    return filtered_keys(object, [&](PropertyKey key) { return show_hidden || is_enumerable(object, key); });
}

KeyList* non_index_keys(Object* object, bool show_hidden)
{
    return filtered_keys(object, [&](PropertyKey key) { return !key.is_index() && (show_hidden || is_enumerable(object, key)); });
}

bool contains(KeyList const* keys, PropertyKey key)
{
    for (std::size_t i = 0; i < keys->count; i++)
        if (keys->keys[i] == key)
            return true;
    return false;
}

void remove(KeyList* keys, PropertyKey key)
{
    for (std::size_t i = 0; i < keys->count; i++) {
        if (!(keys->keys[i] == key))
            continue;
        for (std::size_t j = i + 1; j < keys->count; j++)
            keys->keys[j - 1] = keys->keys[j];
        keys->count--;
        return;
    }
}

} // namespace js::builtins::inspect
