#include "globals.h"

#include "../value/own_property.h"
#include "../value/realm.h"
#include "arithmetic.h"

namespace js {

Value get_global(PropertyKey name, PropertyCache& cache)
{
    auto const object = realm.global_object;
    if (object->shape == cache.shape && !cache.holder)
        return cached_slot(object, cache.slot);
    auto const entry = own_entry(object, name);
    if (entry && !has(entry->attributes, Attributes::Accessor)) {
        if (!object->shape->is_dictionary)
            cache = { object->shape, nullptr, encode_slot(object->shape, entry->slot), 0, nullptr, nullptr, false };
        return object->slot(entry->slot);
    }
    if (!has_property(object, name))
        throw_error(ErrorType::ReferenceError, "%k is not defined", name);
    return get(object, name);
}

Value typeof_global(PropertyKey name) { return type_of(get(realm.global_object, name)); }

void set_global(PropertyKey name, Value value, Strict strict)
{
    if (strict == Strict::Yes && !has_property(realm.global_object, name))
        throw_error(ErrorType::ReferenceError, "%k is not defined", name);
    set(Value(realm.global_object), name, value, strict);
}

bool delete_global(PropertyKey name, Strict strict) { return delete_property(Value(realm.global_object), name, strict); }

void throw_uninitialized(char const* name) { throw_error(ErrorType::ReferenceError, "Cannot access '%s' before initialization", name); }

void throw_constant_assignment() { throw_error(ErrorType::TypeError, "Assignment to constant variable."); }

} // namespace js
