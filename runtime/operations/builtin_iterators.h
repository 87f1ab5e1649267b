// The steps of the language's own iterators over arrays and collections, without result objects.
#pragma once

#include "../value/array_iterator.h"
#include "../value/collections.h"

namespace js {

// False at the end, after which the iterator stays exhausted.
// Note [entries of loops]
//
// `for (const [key, value] of map)` takes each entry apart before anything else can happen: as long as array patterns read arrays directly,
// nobody ever sees the array. One array then serves for all entries of the loop; `last` is where it is kept.
bool step_array_iterator(ArrayIterator* iterator, Value& value, Value* last = nullptr);           // 23.1.5.2.1 %ArrayIteratorPrototype%.next ( )
bool step_collection_iterator(CollectionIterator* iterator, Value& value, Value* last = nullptr); // 24.1.5.2.1 and 24.2.6.2.1
CollectionIterator* make_collection_iterator(Collection* collection, IterationKind iteration);

} // namespace js
