// The methods of Set.prototype that combine it with another set (24.2.4.5, .9 to .13, .15, .16).
#include "collections.h"

namespace js::builtins {

namespace {

// 24.2.1.1 Set Records: a set-like argument with its methods looked up once.
struct SetRecord {
    Object* object;
    double size;
    Value has_method;
    Value keys_method;

    bool has(Value value) const { return to_boolean(js::call(has_method, Value(object), { value })); }

    // 24.2.1.2, continued: GetIteratorFromMethod without a check of Symbol.iterator.
    IteratorRecord keys() const
    {
        Value const iterator = js::call(keys_method, Value(object), {});
        if (!iterator.is_object())
            throw_error(ErrorType::TypeError, "Result of the keys method is not an object");
        auto record = get_iterator_direct(iterator.as_object());
        if (!is_callable(record.next_method))
            throw_error(ErrorType::TypeError, "%c is not a function", Value(make_ascii_string("next")));
        return record;
    }
};

Value get_callable(Object* object, PropertyKey key)
{
    Value const method = get(object, key);
    if (!is_callable(method))
        throw_error(ErrorType::TypeError, "%c is not a function", key.to_value());
    return method;
}

// 24.2.1.2 GetSetRecord ( obj )
SetRecord get_set_record(Value value, char const* method)
{
    if (!value.is_object())
        throw_error(ErrorType::TypeError, "%s argument must be an object", method);
    auto* const object = value.as_object();
    double const raw_size = to_number(get(object, names::size));
    if (std::isnan(raw_size))
        throw_error(ErrorType::TypeError, "The .size property is NaN");
    double const size = to_integer_or_infinity(Value(raw_size));
    if (size < 0)
        throw_error(ErrorType::RangeError, "'%v' is an invalid size", Value(size));
    Value const has_method = get_callable(object, names::has);
    Value const keys_method = get_callable(object, names::keys);
    return { object, size, has_method, keys_method };
}

// The receiver and the argument, checked in this order.
struct Operands {
    Collection* set;
    SetRecord other;

    Operands(Call const& call, char const* method)
        : set(receiver_as<Collection>(call, ObjectKind::Set, method))
        , other(get_set_record(call[0], method))
    {
    }
    bool other_is_smaller() const { return set->table.size() > other.size; }
};

Collection* make_set()
{
    return heap::make<Collection>(ObjectKind::Set, root_shape(&ordinary_class, realm.set_prototype));
}

Collection* copy_set(Collection* original)
{
    auto* const copy = make_set();
    OrderedTable::Position position;
    while (auto* const entry = original->table.next(position))
        copy->table.set(entry->key, undefined);
    return copy;
}

// Hands each key of the other set to `use`.
template<typename Use>
void for_each_other_key(SetRecord const& other, Use const& use)
{
    auto record = other.keys();
    Value key;
    while (iterator_step_value(record, key))
        use(key);
}

// 24.2.4.16 Set.prototype.union ( other )
Value set_union(Call const& call)
{
    Operands const operands { call, "Set.prototype.union" };
    auto record = operands.other.keys();
    auto* const result = copy_set(operands.set);
    Value key;
    while (iterator_step_value(record, key))
        result->table.set(key, undefined);
    return result;
}

// 24.2.4.9 Set.prototype.intersection ( other )
Value set_intersection(Call const& call)
{
    Operands const operands { call, "Set.prototype.intersection" };
    auto* const result = make_set();
    if (operands.other_is_smaller()) {
        for_each_other_key(operands.other, [&](Value key) {
            if (operands.set->table.find(key))
                result->table.set(key, undefined);
        });
        return result;
    }
    OrderedTable::Position position;
    while (auto* const entry = operands.set->table.next(position)) {
        Value const key = entry->key;
        if (operands.other.has(key))
            result->table.set(key, undefined);
    }
    return result;
}

// 24.2.4.5 Set.prototype.difference ( other )
Value set_difference(Call const& call)
{
    Operands const operands { call, "Set.prototype.difference" };
    auto* const result = copy_set(operands.set);
    if (operands.other_is_smaller()) {
        for_each_other_key(operands.other, [&](Value key) { result->table.remove(key); });
        return result;
    }
    OrderedTable::Position position;
    while (auto* const entry = result->table.next(position)) { // what has() adds to the receiver does not count
        Value const key = entry->key;
        if (operands.other.has(key))
            result->table.remove(key);
    }
    return result;
}

// 24.2.4.15 Set.prototype.symmetricDifference ( other )
Value set_symmetric_difference(Call const& call)
{
    Operands const operands { call, "Set.prototype.symmetricDifference" };
    auto record = operands.other.keys();
    auto* const result = copy_set(operands.set);
    Value key;
    while (iterator_step_value(record, key)) {
        // What the receiver has now counts, not what it had when it was copied.
        if (operands.set->table.find(key))
            result->table.remove(key);
        else
            result->table.set(key, undefined);
    }
    return result;
}

// 24.2.4.11 Set.prototype.isSubsetOf ( other )
Value set_is_subset_of(Call const& call)
{
    Operands const operands { call, "Set.prototype.isSubsetOf" };
    if (operands.other_is_smaller())
        return false;
    OrderedTable::Position position;
    while (auto* const entry = operands.set->table.next(position))
        if (!operands.other.has(entry->key))
            return false;
    return true;
}

// Asks `stops` about each key of the other set; closes its iterator and answers true at the first yes.
template<typename Stops>
bool any_other_key(SetRecord const& other, Stops const& stops)
{
    auto record = other.keys();
    Value key;
    while (iterator_step_value(record, key)) {
        if (!stops(key))
            continue;
        iterator_close(record);
        return true;
    }
    return false;
}

// 24.2.4.12 Set.prototype.isSupersetOf ( other )
Value set_is_superset_of(Call const& call)
{
    Operands const operands { call, "Set.prototype.isSupersetOf" };
    if (operands.set->table.size() < operands.other.size)
        return false;
    return !any_other_key(operands.other, [&](Value key) { return !operands.set->table.find(key); });
}

// 24.2.4.10 Set.prototype.isDisjointFrom ( other )
Value set_is_disjoint_from(Call const& call)
{
    Operands const operands { call, "Set.prototype.isDisjointFrom" };
    if (operands.other_is_smaller())
        return !any_other_key(operands.other, [&](Value key) { return operands.set->table.find(key) != nullptr; });
    OrderedTable::Position position;
    while (auto* const entry = operands.set->table.next(position))
        if (operands.other.has(entry->key))
            return false;
    return true;
}

} // namespace

void install_set_algebra(Object* prototype)
{
    define_method(prototype, "union", set_union, 1);
    define_method(prototype, "intersection", set_intersection, 1);
    define_method(prototype, "difference", set_difference, 1);
    define_method(prototype, "symmetricDifference", set_symmetric_difference, 1);
    define_method(prototype, "isSubsetOf", set_is_subset_of, 1);
    define_method(prototype, "isSupersetOf", set_is_superset_of, 1);
    define_method(prototype, "isDisjointFrom", set_is_disjoint_from, 1);
}

} // namespace js::builtins
