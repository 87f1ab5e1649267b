#include "collections.h"

namespace js::builtins {

Collection* create_collection(Call const& call, ObjectKind kind, char const* name, Object* default_prototype)
{
    if (!call.is_construct())
        throw_requires_new(name);
    auto* const prototype = prototype_from_constructor(call.new_target, default_prototype);
    static Shape* map_shape = nullptr;
    static Shape* other_shape = nullptr;
    return heap::make<Collection>(kind, root_shape(&ordinary_class, prototype, kind == ObjectKind::Map ? map_shape : other_shape));
}

Value get_adder(Collection* collection, PropertyKey key)
{
    Value const adder = get(collection, key);
    if (!is_callable(adder))
        throw_error(ErrorType::TypeError, "'%v' returned for property '%k' of object '%v' is not a function", adder, key, Value(collection));
    return adder;
}

Value next_of_collection_iterator(CollectionIterator* iterator)
{
    Value value;
    if (!step_collection_iterator(iterator, value))
        return create_iterator_result(undefined, true);
    return create_iterator_result(value, false);
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
