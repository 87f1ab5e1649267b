#include "builtin_iterators.h"

#include "../core/heap.h"
#include "../value/realm.h"
#include "iteration.h"
#include "literals.h"
#include "property.h"

namespace js {

namespace {

// See note [entries of loops].
Value make_entry(Value key, Value value, Value* last)
{
    if (last && is_surely_pristine_array(*last)) {
        auto const items = static_cast<Array*>(last->as_object())->elements->items;
        items[0] = key;
        items[1] = value;
        return *last;
    }
    auto const entry = make_array_literal({ key, value });
    if (last)
        *last = is_surely_pristine_array(entry) ? entry : undefined;
    return entry;
}

} // namespace

bool step_array_iterator(ArrayIterator* iterator, Value& value, Value* last)
{
    auto const target = iterator->target;
    auto const index = iterator->next_index;
    if (!target || index >= length_of_array_like(target)) {
        iterator->target = nullptr;
        return false;
    }
    iterator->next_index = index + 1;
    if (iterator->iteration == IterationKind::Key) {
        value = index;
        return true;
    }
    value = get_element(target, index);
    if (iterator->iteration == IterationKind::KeyAndValue)
        value = make_entry(index, value, last);
    return true;
}

bool step_collection_iterator(CollectionIterator* iterator, Value& value, Value* last)
{
    auto const collection = iterator->collection;
    auto const entry = collection ? collection->table.next(iterator->position) : nullptr;
    if (!entry) {
        iterator->collection = nullptr;
        iterator->position = {};
        return false;
    }
    auto const is_map = collection->kind == ObjectKind::Map;
    switch (iterator->iteration) {
    case IterationKind::Key:
        value = entry->key;
        return true;
    case IterationKind::Value:
        value = is_map ? entry->value : entry->key;
        return true;
    case IterationKind::KeyAndValue:
        break;
    }
    value = make_entry(entry->key, is_map ? entry->value : entry->key, last);
    return true;
}

CollectionIterator* make_collection_iterator(Collection* collection, IterationKind iteration)
{
    auto const is_map = collection->kind == ObjectKind::Map;
    auto const prototype = is_map ? realm.map_iterator_prototype : realm.set_iterator_prototype;
    auto const kind = is_map ? ObjectKind::MapIterator : ObjectKind::SetIterator;
    static Shape* map_shape = nullptr;
    static Shape* set_shape = nullptr;
    return heap::make<CollectionIterator>(kind, root_shape(&ordinary_class, prototype, is_map ? map_shape : set_shape), collection, iteration);
}

} // namespace js
