#include "collections.h"

namespace js::builtins {

Collection* create_collection(Call const& call, ObjectKind kind, char const* name, Object* default_prototype)
{
    if (!call.is_construct())
        throw_requires_new(name);
    auto* const prototype = prototype_from_constructor(call.new_target, default_prototype);
    return heap::make<Collection>(kind, root_shape(&ordinary_class, prototype));
}

Value get_adder(Collection* collection, PropertyKey key)
{
    Value const adder = get(collection, key);
    if (!is_callable(adder))
        throw_error(ErrorType::TypeError, "'%v' returned for property '%k' of object '%v' is not a function", adder, key, Value(collection));
    return adder;
}

Value make_collection_iterator(Collection* collection, IterationKind iteration)
{
    bool const is_map = collection->kind == ObjectKind::Map;
    auto* const prototype = is_map ? realm.map_iterator_prototype : realm.set_iterator_prototype;
    auto const kind = is_map ? ObjectKind::MapIterator : ObjectKind::SetIterator;
    return heap::make<CollectionIterator>(kind, root_shape(&ordinary_class, prototype), collection, iteration);
}

Value step_collection_iterator(CollectionIterator* iterator)
{
    if (!iterator->collection)
        return create_iterator_result(undefined, true);
    bool const is_map = iterator->kind == ObjectKind::MapIterator;
    auto* const entry = iterator->collection->table.next(iterator->position);
    if (!entry) {
        iterator->collection = nullptr;
        iterator->position = {};
        return create_iterator_result(undefined, true);
    }
    Value const value = is_map ? entry->value : entry->key;
    switch (iterator->iteration) {
    case IterationKind::Key:
        return create_iterator_result(entry->key, false);
    case IterationKind::Value:
        return create_iterator_result(value, false);
    case IterationKind::KeyAndValue:
        break;
    }
    Value const pair[] { entry->key, value };
    return create_iterator_result(Value(make_array(pair, 2)), false);
}

void for_each_entry(Collection* collection, Call const& call)
{
    require_callable(call[0]);
    bool const is_map = collection->kind == ObjectKind::Map;
    OrderedTable::Position position;
    while (auto* const entry = collection->table.next(position)) {
        Value const arguments[] { is_map ? entry->value : entry->key, entry->key, Value(collection) };
        js::call(call[0], call[1], arguments, 3);
    }
}

} // namespace js::builtins
