// The steps of the language's own iterators over arrays and collections, without result objects.
#pragma once

#include "../value/array_iterator.h"
#include "../value/collections.h"

namespace js {

// False at the end, after which the iterator stays exhausted.
bool step_array_iterator(ArrayIterator* iterator, Value& value);           // 23.1.5.2.1 %ArrayIteratorPrototype%.next ( )
bool step_collection_iterator(CollectionIterator* iterator, Value& value); // 24.1.5.2.1 and 24.2.6.2.1
CollectionIterator* make_collection_iterator(Collection* collection, IterationKind iteration);

} // namespace js
