// The methods of Array.prototype that change their receiver in place, sort excepted.
#include "array.h"

#include "../operations/quick_methods.h"
#include "../value/elements.h"

#include <algorithm>
#include <cstring>

namespace js::builtins {

namespace {

// 23.1.3.23 Array.prototype.push ( ...items )
Value array_push(Call const& call)
{
    // OPTIMIZATION: a plain array takes the items directly.
    if (call.this_value.is_object() && is_plain_array(call.this_value.as_object())) {
        auto* const array = static_cast<Array*>(call.this_value.as_object());
        if (dense_items(array) && adds_indices_plainly(array) && array->length + static_cast<double>(call.count) <= k_max_array_length) {
            for (std::size_t i = 0; i < call.count; ++i)
                append(array, call.arguments[i]);
            return static_cast<double>(array->length);
        }
    }
    auto* const object = to_object(call.this_value);
    double length = length_of_array_like(object);
    auto const count = static_cast<double>(call.count);
    if (length + count > k_max_safe_integer)
        throw_error(ErrorType::TypeError, "Pushing %d elements on an array-like of length %v is disallowed, as the total surpasses 2**53-1",
            static_cast<int>(call.count), Value(length));
    for (std::size_t i = 0; i < call.count; ++i, length += 1)
        set_index(object, length, call[i]);
    set_length(object, length);
    return length;
}

// The array behind the receiver if its items can be moved about directly: plain, dense, no holes.
Array* movable_array(Value receiver)
{
    if (!receiver.is_object() || !is_plain_array(receiver.as_object()))
        return nullptr;
    auto* const array = static_cast<Array*>(receiver.as_object());
    if (!array->elements || array->elements->count != array->length || !dense_items(array))
        return nullptr;
    return array;
}

// Cuts a movable array to a smaller length.
void shrink(Array* array, std::uint32_t length)
{
    std::fill(array->elements->items + length, array->elements->items + array->elements->count, empty);
    array->elements->count = length;
    array->length = length;
}

// 23.1.3.22 Array.prototype.pop ( )
Value array_pop(Call const& call)
{
    if (auto* const array = movable_array(call.this_value); array && array->length > 0) { // OPTIMIZATION
        Value const last = array->elements->items[array->length - 1];
        shrink(array, array->length - 1);
        return last;
    }
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    if (length == 0) {
        set_length(object, 0);
        return undefined;
    }
    Value const element = get_index(object, length - 1);
    delete_index(object, length - 1);
    set_length(object, length - 1);
    return element;
}

// Moves the property at `from` to `to`, an absence included.
void move_index(Object* object, double from, double to)
{
    Value value;
    if (get_index_if_present(object, from, value))
        set_index(object, to, value);
    else
        delete_index(object, to);
}

// 23.1.3.27 Array.prototype.shift ( )
Value array_shift(Call const& call)
{
    if (auto* const array = movable_array(call.this_value); array && array->length > 0) { // OPTIMIZATION
        Value const first = array->elements->items[0];
        drop_first_element(array);
        --array->length;
        return first;
    }
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    if (length == 0) {
        set_length(object, 0);
        return undefined;
    }
    Value const first = get(object, index_key(0));
    for (double k = 1; k < length; ++k)
        move_index(object, k, k - 1);
    delete_index(object, length - 1);
    set_length(object, length - 1);
    return first;
}

// 23.1.3.37 Array.prototype.unshift ( ...items )
Value array_unshift(Call const& call)
{
    auto const count = static_cast<double>(call.count);
    if (auto* const array = movable_array(call.this_value); array && array->length + count <= k_max_array_length) { // OPTIMIZATION
        auto const old_length = array->length;
        for (std::size_t i = 0; i < call.count; ++i)
            append(array, undefined);
        if (call.count > 0) {
            Value* const items = array->elements->items;
            std::memmove(static_cast<void*>(items + call.count), items, old_length * sizeof(Value));
            std::copy_n(call.arguments, call.count, items);
        }
        return static_cast<double>(array->length);
    }
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    if (call.count > 0) {
        if (length + count > k_max_safe_integer)
            throw_error(ErrorType::TypeError, "Invalid array length");
        for (double k = length; k > 0; --k)
            move_index(object, k - 1, k + count - 1);
        for (std::size_t i = 0; i < call.count; ++i)
            set_index(object, static_cast<double>(i), call[i]);
    }
    set_length(object, length + count);
    return length + count;
}

// 23.1.3.26 Array.prototype.reverse ( )
Value array_reverse(Call const& call)
{
    if (auto* const array = movable_array(call.this_value)) { // OPTIMIZATION
        std::reverse(array->elements->items, array->elements->items + array->length);
        return array;
    }
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const middle = std::floor(length / 2);
    for (double lower = 0; lower != middle; ++lower) {
        double const upper = length - lower - 1;
        Value lower_value, upper_value;
        bool const lower_exists = get_index_if_present(object, lower, lower_value);
        bool const upper_exists = get_index_if_present(object, upper, upper_value);
        if (upper_exists)
            set_index(object, lower, upper_value);
        else if (lower_exists)
            delete_index(object, lower);
        if (lower_exists)
            set_index(object, upper, lower_value);
        else if (upper_exists)
            delete_index(object, upper);
    }
    return object;
}

// 23.1.3.7 Array.prototype.fill ( value [ , start [ , end ] ] )
Value array_fill(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const start = relative_index(call[1], length, 0);
    double const end = relative_index(call[2], length, length);
    // OPTIMIZATION: `new Array(n).fill(value)`; appending needs no holes before it.
    if (is_plain_array(object) && static_cast<Array*>(object)->length == length && start == 0 && end == length) {
        auto* const array = static_cast<Array*>(object);
        if (!array->elements || array->elements->count == 0) {
            array->length = 0;
            for (double k = 0; k < end; ++k)
                append(array, call[0]);
            return array;
        }
    }
    for (double k = start; k < end; ++k)
        set_index(object, k, call[0]);
    return object;
}

// 23.1.3.4 Array.prototype.copyWithin ( target, start [ , end ] )
Value array_copy_within(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double to = relative_index(call[0], length, 0);
    double from = relative_index(call[1], length, 0);
    double const final = relative_index(call[2], length, length);
    double count = std::fmin(final - from, length - to);
    double direction = 1;
    if (from < to && to < from + count) {
        direction = -1;
        from += count - 1;
        to += count - 1;
    }
    for (; count > 0; --count, from += direction, to += direction)
        move_index(object, from, to);
    return object;
}

double splice_delete_count(Call const& call, double length, double start)
{
    if (call.count == 0)
        return 0;
    if (call.count == 1)
        return length - start;
    return std::fmin(std::fmax(to_integer_or_infinity(call[1]), 0), length - start);
}

// OPTIMIZATION: splice of a movable array into a plain result.
void splice_items(Array* array, std::uint32_t start, std::uint32_t delete_count, Value const* items, std::uint32_t count)
{
    auto const tail = array->length - start - delete_count;
    auto const old_length = array->length;
    for (std::uint32_t i = delete_count; i < count; ++i)
        append(array, undefined);
    Value* const base = array->elements ? array->elements->items : nullptr;
    if (tail > 0 && count != delete_count)
        std::memmove(static_cast<void*>(base + start + count), base + start + delete_count, tail * sizeof(Value));
    std::copy_n(items, count, base + start);
    if (count < delete_count)
        shrink(array, old_length - (delete_count - count));
}

void splice_properties(Object* object, double length, double start, double delete_count, Value const* items, std::size_t count)
{
    auto const item_count = static_cast<double>(count);
    if (item_count < delete_count) {
        for (double k = start; k < length - delete_count; ++k)
            move_index(object, k + delete_count, k + item_count);
        for (double k = length; k > length - delete_count + item_count; --k)
            delete_index(object, k - 1);
    } else if (item_count > delete_count) {
        for (double k = length - delete_count; k > start; --k)
            move_index(object, k + delete_count - 1, k + item_count - 1);
    }
    for (std::size_t i = 0; i < count; ++i)
        set_index(object, start + static_cast<double>(i), items[i]);
    set_length(object, length - delete_count + item_count);
}

// 23.1.3.31 Array.prototype.splice ( start, deleteCount, ...items )
Value array_splice(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const start = relative_index(call[0], length, 0);
    double const delete_count = splice_delete_count(call, length, start);
    std::size_t const count = call.count > 2 ? call.count - 2 : 0;
    if (length + static_cast<double>(count) - delete_count > k_max_safe_integer)
        throw_error(ErrorType::TypeError, "Invalid array length");

    SpeciesArray result { object, delete_count };
    Value value;
    for (double k = 0; k < delete_count; ++k)
        if (get_index_if_present(object, start + k, value))
            result.put(k, value);
    auto* const removed = result.finish();
    set_length(removed, delete_count);

    Value const* const items = call.arguments + 2;
    auto* const array = movable_array(call.this_value);
    if (array && array->length == length && length + static_cast<double>(count) - delete_count < k_max_array_length)
        splice_items(array, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(delete_count), items, static_cast<std::uint32_t>(count));
    else
        splice_properties(object, length, start, delete_count, items, count);
    return removed;
}

} // namespace

void install_array_mutators(Object* prototype)
{
    define_method(prototype, "copyWithin", array_copy_within, 2);
    define_method(prototype, "fill", array_fill, 1);
    define_method(prototype, "pop", array_pop, 0)->quick = QuickMethod::Pop;
    define_method(prototype, "push", array_push, 1)->quick = QuickMethod::Push;
    define_method(prototype, "reverse", array_reverse, 0);
    define_method(prototype, "shift", array_shift, 0)->quick = QuickMethod::Shift;
    define_method(prototype, "unshift", array_unshift, 1);
    define_method(prototype, "splice", array_splice, 2);
}

} // namespace js::builtins
