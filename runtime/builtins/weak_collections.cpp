// 24.3 WeakMap, 24.4 WeakSet, 26.1 WeakRef.
//
// NOTE: These hold their keys and targets strongly. A program cannot tell, save by its use of memory: the
// specification never promises that anything is collected, and FinalizationRegistry is not supported.
#include "collections.h"

#include "installers.h"

namespace js::builtins {

namespace {

struct WeakReference : Object {
    Value target;
    WeakReference(Shape* its_shape, Value its_target)
        : Object(ObjectKind::WeakRef, its_shape)
        , target(its_target)
    {
    }
};

// 9.14 CanBeHeldWeakly ( v )
bool can_be_held_weakly(Value value)
{
    return value.is_object() || (value.is_symbol() && !value.as_symbol()->is_registered);
}

Collection* this_map(Call const& call, char const* method)
{
    return receiver_as<Collection>(call, ObjectKind::WeakMap, method);
}

Collection* this_set(Call const& call, char const* method)
{
    return receiver_as<Collection>(call, ObjectKind::WeakSet, method);
}

// 24.3.1.1 WeakMap ( [ iterable ] )
Value weak_map_constructor(Call const& call)
{
    auto* const map = create_collection(call, ObjectKind::WeakMap, "WeakMap", realm.weak_map_prototype);
    if (call[0].is_nullish())
        return map;
    Value const adder = get_adder(map, names::set);
    add_entries(call[0], [&](Value key, Value value) { js::call(adder, Value(map), { key, value }); });
    return map;
}

// 24.3.3.2 WeakMap.prototype.delete ( key )
Value weak_map_delete(Call const& call)
{
    return this_map(call, "WeakMap.prototype.delete")->table.remove(call[0]);
}

// 24.3.3.3 WeakMap.prototype.get ( key )
Value weak_map_get(Call const& call)
{
    auto const* const entry = this_map(call, "WeakMap.prototype.get")->table.find(call[0]);
    return entry ? entry->value : undefined;
}

// 24.3.3.4 WeakMap.prototype.has ( key )
Value weak_map_has(Call const& call)
{
    return this_map(call, "WeakMap.prototype.has")->table.find(call[0]) != nullptr;
}

// 24.3.3.5 WeakMap.prototype.set ( key, value )
Value weak_map_set(Call const& call)
{
    auto* const map = this_map(call, "WeakMap.prototype.set");
    if (!can_be_held_weakly(call[0]))
        throw_error(ErrorType::TypeError, "Invalid value used as weak map key");
    map->table.set(call[0], call[1]);
    return map;
}

// 24.4.1.1 WeakSet ( [ iterable ] )
Value weak_set_constructor(Call const& call)
{
    auto* const set = create_collection(call, ObjectKind::WeakSet, "WeakSet", realm.weak_set_prototype);
    if (call[0].is_nullish())
        return set;
    Value const adder = get_adder(set, names::add);
    auto record = get_iterator(call[0]);
    Value value;
    while (iterator_step_value(record, value)) {
        try {
            js::call(adder, Value(set), { value });
        } catch (Throw const&) {
            iterator_close_quietly(record);
            throw;
        }
    }
    return set;
}

// 24.4.3.1 WeakSet.prototype.add ( value )
Value weak_set_add(Call const& call)
{
    auto* const set = this_set(call, "WeakSet.prototype.add");
    if (!can_be_held_weakly(call[0]))
        throw_error(ErrorType::TypeError, "Invalid value used in weak set");
    set->table.set(call[0], undefined);
    return set;
}

// 24.4.3.3 WeakSet.prototype.delete ( value )
Value weak_set_delete(Call const& call)
{
    return this_set(call, "WeakSet.prototype.delete")->table.remove(call[0]);
}

// 24.4.3.4 WeakSet.prototype.has ( value )
Value weak_set_has(Call const& call)
{
    return this_set(call, "WeakSet.prototype.has")->table.find(call[0]) != nullptr;
}

// 26.1.1.1 WeakRef ( target )
Value weak_ref_constructor(Call const& call)
{
    if (!call.is_construct())
        throw_requires_new("WeakRef");
    if (!can_be_held_weakly(call[0]))
        throw_error(ErrorType::TypeError, "WeakRef: invalid target");
    auto* const prototype = prototype_from_constructor(call.new_target, realm.weak_ref_prototype);
    return heap::make<WeakReference>(root_shape(&ordinary_class, prototype), call[0]);
}

// 26.1.3.2 WeakRef.prototype.deref ( )
Value weak_ref_deref(Call const& call)
{
    return receiver_as<WeakReference>(call, ObjectKind::WeakRef, "WeakRef.prototype.deref")->target;
}

void install_weak_map()
{
    auto* const prototype = make_object();
    realm.weak_map_prototype = prototype;
    auto* const constructor = define_constructor("WeakMap", weak_map_constructor, 0, prototype);
    define_method(prototype, "delete", weak_map_delete, 1);
    define_method(prototype, names::get, weak_map_get, 1);
    define_method(prototype, names::set, weak_map_set, 2);
    define_method(prototype, names::has, weak_map_has, 1);
    define_to_string_tag(prototype, "WeakMap");
    define_global("WeakMap", Value(constructor));
}

void install_weak_set()
{
    auto* const prototype = make_object();
    realm.weak_set_prototype = prototype;
    auto* const constructor = define_constructor("WeakSet", weak_set_constructor, 0, prototype);
    define_method(prototype, "delete", weak_set_delete, 1);
    define_method(prototype, names::has, weak_set_has, 1);
    define_method(prototype, names::add, weak_set_add, 1);
    define_to_string_tag(prototype, "WeakSet");
    define_global("WeakSet", Value(constructor));
}

void install_weak_ref()
{
    auto* const prototype = make_object();
    realm.weak_ref_prototype = prototype;
    auto* const constructor = define_constructor("WeakRef", weak_ref_constructor, 1, prototype);
    define_method(prototype, "deref", weak_ref_deref, 0);
    define_to_string_tag(prototype, "WeakRef");
    define_global("WeakRef", Value(constructor));
}

} // namespace

void install_weak_collections(Realm&)
{
    if (realm.weak_map_prototype)
        return;
    install_weak_map();
    install_weak_set();
    install_weak_ref();
}

} // namespace js::builtins
