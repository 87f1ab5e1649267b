// The functions of Object that walk over properties.
#include "array.h"
#include "group_by.h"
#include "object.h"

#include "../operations/enumerable_properties.h"

namespace js::builtins {

namespace {

// 20.1.2.1 Object.assign ( target, ...sources )
Value object_assign(Call const& call)
{
    auto* const target = to_object(call[0]);
    for (std::size_t i = 1; i < call.count; ++i) {
        if (call[i].is_nullish())
            continue;
        for_each_enumerable(to_object(call[i]), Keys::StringsAndSymbols,
            [target](PropertyKey key, auto const& read) { set(Value(target), key, read(), Strict::Yes); });
    }
    return target;
}

// 20.1.2.19 Object.keys ( O )
Value object_keys(Call const& call)
{
    auto* const object = to_object(call[0]);
    auto* const result = make_array();
    for_each_enumerable(object, Keys::Strings, [result](PropertyKey key, auto const&) { append(result, key.to_value()); });
    return result;
}

// 20.1.2.24 Object.values ( O )
Value object_values(Call const& call)
{
    auto* const object = to_object(call[0]);
    auto* const result = make_array();
    for_each_enumerable(object, Keys::Strings, [result](PropertyKey, auto const& read) { append(result, read()); });
    return result;
}

// 20.1.2.5 Object.entries ( O )
Value object_entries(Call const& call)
{
    auto* const object = to_object(call[0]);
    auto* const result = make_array();
    for_each_enumerable(object, Keys::Strings, [result](PropertyKey key, auto const& read) {
        Value const entry[] { key.to_value(), read() };
        append(result, Value(make_array(entry, 2)));
    });
    return result;
}

// 20.1.2.11.1 GetOwnPropertyKeys ( O, type )
Value get_own_property_keys(Value value, bool symbols)
{
    auto* const result = make_array();
    for (auto const key : *own_property_keys(to_object(value)))
        if (key.is_symbol() == symbols)
            append(result, key.to_value());
    return result;
}

// 20.1.2.10 Object.getOwnPropertyNames ( O )
Value object_get_own_property_names(Call const& call)
{
    return get_own_property_keys(call[0], false);
}

// 20.1.2.11 Object.getOwnPropertySymbols ( O )
Value object_get_own_property_symbols(Call const& call)
{
    return get_own_property_keys(call[0], true);
}

// 20.1.2.7 Object.fromEntries ( iterable )
Value object_from_entries(Call const& call)
{
    if (call[0].is_nullish())
        throw_error(ErrorType::TypeError, "undefined is not iterable");
    auto* const result = make_object();
    add_entries(call[0], [&](Value key, Value value) { create_data_property(result, to_property_key(key), value); });
    return result;
}

// 20.1.2.13 Object.groupBy ( items, callback )
Value object_group_by(Call const& call)
{
    auto* const result = make_object(nullptr);
    group_by(call, "Object.groupBy", [&](Value key_value, Value item) {
        auto const key = to_property_key(key_value);
        Value group = get(result, key);
        if (group.is_undefined()) {
            group = make_array();
            define(result, key, group);
        }
        append(static_cast<Array*>(group.as_object()), item);
    });
    return result;
}

} // namespace

void install_object_enumeration(Object* constructor)
{
    define_method(constructor, "assign", object_assign, 2);
    define_method(constructor, "getOwnPropertyNames", object_get_own_property_names, 1);
    define_method(constructor, "getOwnPropertySymbols", object_get_own_property_symbols, 1);
    define_method(constructor, "keys", object_keys, 1);
    define_method(constructor, "entries", object_entries, 1);
    define_method(constructor, "fromEntries", object_from_entries, 1);
    define_method(constructor, "values", object_values, 1);
    define_method(constructor, "groupBy", object_group_by, 2);
}

} // namespace js::builtins
