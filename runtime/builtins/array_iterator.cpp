// 23.1.5 Array Iterator objects and the methods of Array.prototype that make them.
#include "array.h"

#include "../operations/builtin_iterators.h"

namespace js::builtins {

namespace {

// 23.1.3.5, .19, .38 Array.prototype.entries, keys, values
Value array_entries(Call const& call)
{
    return make_array_iterator(to_object(call.this_value), IterationKind::KeyAndValue);
}

Value array_keys(Call const& call)
{
    return make_array_iterator(to_object(call.this_value), IterationKind::Key);
}

Value array_values(Call const& call)
{
    return make_array_iterator(to_object(call.this_value), IterationKind::Value);
}

// 23.1.5.2.1 %ArrayIteratorPrototype%.next ( )
Value array_iterator_next(Call const& call)
{
    auto* const iterator = receiver_as<ArrayIterator>(call, ObjectKind::ArrayIterator, "Array Iterator.prototype.next");
    Value value;
    if (!step_array_iterator(iterator, value))
        return create_iterator_result(undefined, true);
    return create_iterator_result(value, false);
}

} // namespace

Value make_array_iterator(Object* target, IterationKind kind)
{
    static Shape* shape;
    if (!shape || shape->prototype != realm.array_iterator_prototype)
        shape = root_shape(&ordinary_class, realm.array_iterator_prototype);
    return heap::make<ArrayIterator>(shape, target, kind);
}

void install_array_iterator(Realm&, Object* prototype)
{
    define_method(prototype, "keys", array_keys, 0);
    define_method(prototype, "entries", array_entries, 0);
    auto* const values = define_method(prototype, "values", array_values, 0);
    realm.array_prototype_values = values;
    define_value(prototype, &symbols::iterator, Value(values));

    realm.array_iterator_prototype = make_object(realm.iterator_prototype);
    realm.array_iterator_next = define_method(realm.array_iterator_prototype, names::next, array_iterator_next, 0);
    define_to_string_tag(realm.array_iterator_prototype, "Array Iterator");
}

} // namespace js::builtins
