// What many builtins need: receivers checked by brand, callbacks, index arithmetic.
#pragma once

#include "define.h"

#include "../core/heap.h"
#include "../operations/compare.h"
#include "../operations/iteration.h"

#include <cmath>
#include <string_view>

namespace js::builtins {

inline constexpr double k_max_safe_integer = 9007199254740991.0;
inline constexpr double k_max_array_length = 4294967295.0;

// TypeError "number 5 is not a function" unless the value can be called.
void require_callable(Value value);
// TypeError "Object.defineProperty called on non-object"
Object* require_object(Value value, char const* method);
// 7.1.18 ToObject for a receiver; TypeError "Array.prototype.map called on null or undefined".
Object* to_object_for(Value value, char const* method);
[[noreturn]] void throw_incompatible_receiver(char const* method, Value receiver);
[[noreturn]] void throw_requires_new(char const* constructor);

// RequireInternalSlot: the receiver as the struct of its kind, or TypeError
// "Method Map.prototype.get called on incompatible receiver #<Object>".
template<typename Kind>
Kind* receiver_as(Call const& call, ObjectKind kind, char const* method)
{
    if (call.this_value.is_object() && call.this_value.as_object()->kind == kind)
        return static_cast<Kind*>(call.this_value.as_object());
    throw_incompatible_receiver(method, call.this_value);
}

// A method by GetMethod, undefined if absent; TypeError "'5' returned for property 'return' of object '#<Object>' is not a function".
Value get_method_of(Object* object, PropertyKey key);

// A property key from an integer of any size up to 2^53.
inline PropertyKey index_key(double index)
{
    if (index < k_max_array_length)
        return PropertyKey::from_index(static_cast<std::uint32_t>(index));
    return property_key(number_to_string(index));
}

// ToIntegerOrInfinity of an argument counted from the end when negative, clamped to [0, length]; `fallback` if undefined.
double relative_index_slow(Value argument, double length, double fallback);
inline double relative_index(Value argument, double length, double fallback)
{
    if (argument.is_number() && argument.as_number() >= 0) // OPTIMIZATION
        return argument.as_number() < length ? static_cast<double>(static_cast<std::int64_t>(argument.as_number())) : length;
    return relative_index_slow(argument, length, fallback);
}

// OPTIMIZATION: the item of a plain array at `index` if it is there, else empty. Sound for every array whatever its
// prototypes are: an own data property hides what they have.
inline Value dense_item(Object* object, double index)
{
    if (object->kind != ObjectKind::Array || object->has_sparse_elements || !object->elements || !(index < object->elements->count))
        return empty;
    return object->elements->items[static_cast<std::uint32_t>(index)];
}

inline Value get_index(Object* object, double index)
{
    Value const item = dense_item(object, index);
    return item.is_empty() ? get(object, index_key(index), object) : item;
}

// 24.1.1.2 AddEntriesFromIterable ( target, iterable, adder ): hands each entry's key and value to `add`, which may throw.
template<typename Add>
void add_entries(Value iterable, Add const& add)
{
    auto record = get_iterator(iterable);
    Value item;
    while (iterator_step_value(record, item)) {
        try {
            if (!item.is_object())
                throw_error(ErrorType::TypeError, "Iterator value %v is not an entry object", item);
            Value const key = get_index(item.as_object(), 0);
            add(key, get_index(item.as_object(), 1));
        } catch (Throw const&) {
            iterator_close_quietly(record);
            throw;
        }
    }
}

// HasProperty followed by Get.
inline bool get_index_if_present(Object* object, double index, Value& value)
{
    value = dense_item(object, index);
    if (!value.is_empty())
        return true;
    auto const key = index_key(index);
    if (!has_property(object, key))
        return false;
    value = get(object, key, object);
    return true;
}

inline void set_index(Object* object, double index, Value value)
{
    // OPTIMIZATION: an own data property of a dense array is writable.
    if (!dense_item(object, index).is_empty()) {
        object->elements->items[static_cast<std::uint32_t>(index)] = value;
        return;
    }
    set(Value(object), index_key(index), value, Strict::Yes);
}
inline void set_length(Object* object, double length) { set(Value(object), names::length, Value(length), Strict::Yes); }

// DeletePropertyOrThrow of an index.
inline void delete_index(Object* object, double index) { delete_property(Value(object), index_key(index), Strict::Yes); }

// A plain array (class array_class, ordinary items, writable length, extensible) that can be appended to and cut directly.
inline bool is_plain_array(Object* object)
{
    if (object->kind != ObjectKind::Array || object->has_sparse_elements || !object->is_extensible)
        return false;
    return static_cast<Array*>(object)->is_length_writable;
}

// 20.2.3.1 Function.prototype.apply and 28.1.1 Reflect.apply, which disagree about a missing argument list.
enum class Absent : bool { MeansEmpty, IsAnError };
Value apply_function(Value function, Value this_value, Value argument_list, Absent absent);

// get [Symbol.species] of a constructor.
void define_species(Object* constructor);

} // namespace js::builtins
