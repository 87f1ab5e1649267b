// 24.2 Set objects and 24.2.6 Set Iterator objects. The methods that combine sets are in set_algebra.cpp.
#include "collections.h"

#include "installers.h"

namespace js::builtins {

namespace {

Collection* this_set(Call const& call, char const* method)
{
    return receiver_as<Collection>(call, ObjectKind::Set, method);
}

// 24.2.4.1 Set.prototype.add ( value )
Value set_add(Call const& call)
{
    auto* const set = this_set(call, "Set.prototype.add");
    set->table.set(call[0], undefined);
    return set;
}

// 24.2.2.1 Set ( [ iterable ] )
Value set_constructor(Call const& call)
{
    auto* const set = create_collection(call, ObjectKind::Set, "Set", realm.set_prototype);
    if (call[0].is_nullish())
        return set;
    Value const adder = get_adder(set, names::add);
    bool const is_plain = static_cast<Function*>(adder.as_object())->code == set_add; // OPTIMIZATION
    auto record = get_iterator(call[0]);
    Value value;
    while (iterator_step_value(record, value)) {
        if (is_plain) {
            set->table.set(value, undefined);
            continue;
        }
        try {
            js::call(adder, Value(set), { value });
        } catch (Throw const&) {
            iterator_close_quietly(record);
            throw;
        }
    }
    return set;
}

// 24.2.4.2 Set.prototype.clear ( )
Value set_clear(Call const& call)
{
    this_set(call, "Set.prototype.clear")->table.clear();
    return undefined;
}

// 24.2.4.4 Set.prototype.delete ( value )
Value set_delete(Call const& call)
{
    return this_set(call, "Set.prototype.delete")->table.remove(call[0]);
}

// 24.2.4.8 Set.prototype.has ( value )
Value set_has(Call const& call)
{
    return this_set(call, "Set.prototype.has")->table.find(call[0]) != nullptr;
}

// 24.2.4.7 Set.prototype.forEach ( callback [ , thisArg ] )
Value set_for_each(Call const& call)
{
    for_each_entry(this_set(call, "Set.prototype.forEach"), call);
    return undefined;
}

// 24.2.4.14 get Set.prototype.size
Value set_size(Call const& call)
{
    return this_set(call, "get Set.prototype.size")->table.size();
}

// 24.2.4.6, .17 Set.prototype.entries, values ( )
Value set_entries(Call const& call)
{
    return make_collection_iterator(this_set(call, "Set.prototype.entries"), IterationKind::KeyAndValue);
}

Value set_values(Call const& call)
{
    return make_collection_iterator(this_set(call, "Set.prototype.values"), IterationKind::Value);
}

// 24.2.6.2.1 %SetIteratorPrototype%.next ( )
Value set_iterator_next(Call const& call)
{
    return next_of_collection_iterator(receiver_as<CollectionIterator>(call, ObjectKind::SetIterator, "Set Iterator.prototype.next"));
}

} // namespace

void install_set(Realm&)
{
    if (realm.set_prototype)
        return;
    auto* const prototype = make_object();
    realm.set_prototype = prototype;
    auto* const constructor = define_constructor("Set", set_constructor, 0, prototype);
    realm.set_constructor = constructor;
    define_species(constructor);

    make_quick(define_method(prototype, names::has, set_has, 1), QuickMethod::Has, ObjectKind::Set);
    make_quick(define_method(prototype, names::add, set_add, 1), QuickMethod::Add, ObjectKind::Set);
    make_quick(define_method(prototype, "delete", set_delete, 1), QuickMethod::Delete, ObjectKind::Set);
    define_method(prototype, "clear", set_clear, 0);
    define_method(prototype, "entries", set_entries, 0);
    define_method(prototype, "forEach", set_for_each, 1);
    install_set_algebra(prototype);
    define_getter(prototype, names::size, set_size);
    auto* const values = define_method(prototype, "values", set_values, 0);
    realm.set_prototype_values = values;
    define_value(prototype, names::keys, Value(values));
    define_to_string_tag(prototype, "Set");
    define_value(prototype, &symbols::iterator, Value(values));

    realm.set_iterator_prototype = make_object(realm.iterator_prototype);
    realm.set_iterator_next = define_method(realm.set_iterator_prototype, names::next, set_iterator_next, 0);
    define_to_string_tag(realm.set_iterator_prototype, "Set Iterator");
    define_global("Set", Value(constructor));
}

} // namespace js::builtins
