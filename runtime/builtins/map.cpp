// 24.1 Map objects and 24.1.5 Map Iterator objects.
#include "collections.h"

#include "group_by.h"
#include "installers.h"

namespace js::builtins {

namespace {

Collection* this_map(Call const& call, char const* method)
{
    return receiver_as<Collection>(call, ObjectKind::Map, method);
}

// 24.1.3.9 Map.prototype.set ( key, value )
Value map_set(Call const& call)
{
    auto* const map = this_map(call, "Map.prototype.set");
    map->table.set(call[0], call[1]);
    return map;
}

// 24.1.1.1 Map ( [ iterable ] )
Value map_constructor(Call const& call)
{
    auto* const map = create_collection(call, ObjectKind::Map, "Map", realm.map_prototype);
    if (call[0].is_nullish())
        return map;
    Value const adder = get_adder(map, names::set);
    bool const is_plain = static_cast<Function*>(adder.as_object())->code == map_set; // OPTIMIZATION
    add_entries(call[0], [&](Value key, Value value) {
        if (is_plain)
            map->table.set(key, value);
        else
            js::call(adder, Value(map), { key, value });
    });
    return map;
}

// 24.1.2.1 Map.groupBy ( items, callback )
Value map_group_by(Call const& call)
{
    auto* const map = heap::make<Collection>(ObjectKind::Map, root_shape(&ordinary_class, realm.map_prototype));
    group_by(call, "Map.groupBy", [map](Value key, Value item) {
        auto* const entry = map->table.find(key);
        if (entry) {
            append(static_cast<Array*>(entry->value.as_object()), item);
            return;
        }
        map->table.set(key, Value(make_array(&item, 1)));
    });
    return map;
}

// 24.1.3.1 Map.prototype.clear ( )
Value map_clear(Call const& call)
{
    this_map(call, "Map.prototype.clear")->table.clear();
    return undefined;
}

// 24.1.3.3 Map.prototype.delete ( key )
Value map_delete(Call const& call)
{
    return this_map(call, "Map.prototype.delete")->table.remove(call[0]);
}

// 24.1.3.6 Map.prototype.get ( key )
Value map_get(Call const& call)
{
    auto const* const entry = this_map(call, "Map.prototype.get")->table.find(call[0]);
    return entry ? entry->value : undefined;
}

// 24.1.3.7 Map.prototype.has ( key )
Value map_has(Call const& call)
{
    return this_map(call, "Map.prototype.has")->table.find(call[0]) != nullptr;
}

// 24.1.3.5 Map.prototype.forEach ( callback [ , thisArg ] )
Value map_for_each(Call const& call)
{
    for_each_entry(this_map(call, "Map.prototype.forEach"), call);
    return undefined;
}

// 24.1.3.10 get Map.prototype.size
Value map_size(Call const& call)
{
    return this_map(call, "get Map.prototype.size")->table.size();
}

// 24.1.3.4, .8, .11 Map.prototype.entries, keys, values ( )
Value map_entries(Call const& call)
{
    return make_collection_iterator(this_map(call, "Map.prototype.entries"), IterationKind::KeyAndValue);
}

Value map_keys(Call const& call)
{
    return make_collection_iterator(this_map(call, "Map.prototype.keys"), IterationKind::Key);
}

Value map_values(Call const& call)
{
    return make_collection_iterator(this_map(call, "Map.prototype.values"), IterationKind::Value);
}

// 24.1.5.2.1 %MapIteratorPrototype%.next ( )
Value map_iterator_next(Call const& call)
{
    return next_of_collection_iterator(receiver_as<CollectionIterator>(call, ObjectKind::MapIterator, "Map Iterator.prototype.next"));
}

} // namespace

void install_map(Realm&)
{
    if (realm.map_prototype)
        return;
    auto* const prototype = make_object();
    realm.map_prototype = prototype;
    auto* const constructor = define_constructor("Map", map_constructor, 0, prototype);
    realm.map_constructor = constructor;
    define_method(constructor, "groupBy", map_group_by, 2);
    define_species(constructor);

    make_quick(define_method(prototype, names::get, map_get, 1), QuickMethod::Get, ObjectKind::Map);
    make_quick(define_method(prototype, names::set, map_set, 2), QuickMethod::Set, ObjectKind::Map);
    make_quick(define_method(prototype, names::has, map_has, 1), QuickMethod::Has, ObjectKind::Map);
    make_quick(define_method(prototype, "delete", map_delete, 1), QuickMethod::Delete, ObjectKind::Map);
    define_method(prototype, "clear", map_clear, 0);
    auto* const entries = define_method(prototype, "entries", map_entries, 0);
    define_method(prototype, "forEach", map_for_each, 1);
    define_method(prototype, names::keys, map_keys, 0);
    define_getter(prototype, names::size, map_size);
    define_method(prototype, "values", map_values, 0);
    define_to_string_tag(prototype, "Map");
    realm.map_prototype_entries = entries;
    define_value(prototype, &symbols::iterator, Value(entries));

    realm.map_iterator_prototype = make_object(realm.iterator_prototype);
    realm.map_iterator_next = define_method(realm.map_iterator_prototype, names::next, map_iterator_next, 0);
    define_to_string_tag(realm.map_iterator_prototype, "Map Iterator");
    define_global("Map", Value(constructor));
}

} // namespace js::builtins
