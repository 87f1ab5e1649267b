// Map and Set objects and their iterators.
#pragma once

#include "array_iterator.h"
#include "ordered_table.h"

namespace js {

// 24.1, 24.2: a Map, a Set, or one of the weak collections.
struct Collection : Object {
    OrderedTable table;
    Collection(ObjectKind its_kind, Shape* its_shape)
        : Object(its_kind, its_shape)
    {
    }
};

// 24.1.5, 24.2.6: kind MapIterator or SetIterator.
struct CollectionIterator : Object {
    Collection* collection; // null: exhausted
    OrderedTable::Position position;
    IterationKind iteration;
    CollectionIterator(ObjectKind its_kind, Shape* its_shape, Collection* its_collection, IterationKind its_iteration)
        : Object(its_kind, its_shape)
        , collection(its_collection)
        , iteration(its_iteration)
    {
    }
};

} // namespace js
