// What Map, Set and the weak collections share.
#pragma once

#include "support.h"

#include "../operations/builtin_iterators.h"
#include "../value/collections.h"

namespace js::builtins {

// OrdinaryCreateFromConstructor for a collection; TypeError "Constructor Map requires 'new'".
Collection* create_collection(Call const& call, ObjectKind kind, char const* name, Object* default_prototype);
// The `set` or `add` of a new collection; TypeError "'5' returned for property 'set' of object '#<Map>' is not a function".
Value get_adder(Collection* collection, PropertyKey key);
// The next() of Map and Set iterators.
Value next_of_collection_iterator(CollectionIterator* iterator);
// forEach of both: callback(value, key, collection).
void for_each_entry(Collection* collection, Call const& call);
void install_set_algebra(Object* prototype);

} // namespace js::builtins
