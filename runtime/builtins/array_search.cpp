// The methods of Array.prototype that look for an item.
#include "array.h"

namespace js::builtins {

namespace {

enum class Direction : bool { Forward, Backward };
enum class Wanted : bool { Value, Index };

// 23.1.3.1 Array.prototype.at ( index )
Value array_at(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const relative = to_integer_or_infinity(call[0]);
    double const index = relative >= 0 ? relative : length + relative;
    if (index < 0 || index >= length)
        return undefined;
    return get_index(object, index);
}

// 23.1.3.12.1 FindViaPredicate ( O, len, direction, predicate, thisArg )
Value find_via_predicate(Call const& call, char const* method, Direction direction, Wanted wanted)
{
    auto* const object = to_object_for(call.this_value, method);
    double const length = length_of_array_like(object);
    require_callable(call[0]);
    bool const is_forward = direction == Direction::Forward;
    for (double step = 0; step < length; ++step) {
        double const index = is_forward ? step : length - 1 - step;
        Value const value = get_index(object, index);
        if (to_boolean(js::call(call[0], call[1], { value, Value(index), Value(object) })))
            return wanted == Wanted::Index ? Value(index) : value;
    }
    return wanted == Wanted::Index ? Value(-1) : undefined;
}

// 23.1.3.9 to 23.1.3.12 Array.prototype.find, findIndex, findLast, findLastIndex ( predicate [ , thisArg ] )
Value array_find(Call const& call)
{
    return find_via_predicate(call, "Array.prototype.find", Direction::Forward, Wanted::Value);
}

Value array_find_index(Call const& call)
{
    return find_via_predicate(call, "Array.prototype.findIndex", Direction::Forward, Wanted::Index);
}

Value array_find_last(Call const& call)
{
    return find_via_predicate(call, "Array.prototype.findLast", Direction::Backward, Wanted::Value);
}

Value array_find_last_index(Call const& call)
{
    return find_via_predicate(call, "Array.prototype.findLastIndex", Direction::Backward, Wanted::Index);
}

// 23.1.3.17 Array.prototype.indexOf ( searchElement [ , fromIndex ] )
Value array_index_of(Call const& call)
{
    auto* const object = to_object_for(call.this_value, "Array.prototype.indexOf");
    double const length = length_of_array_like(object);
    if (length == 0)
        return -1;
    Value const target = call[0];
    Value value;
    for (double k = relative_index(call[1], length, 0); k < length; ++k)
        if (get_index_if_present(object, k, value) && strictly_equal(value, target))
            return k;
    return -1;
}

// 23.1.3.20 Array.prototype.lastIndexOf ( searchElement [ , fromIndex ] )
Value array_last_index_of(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    if (length == 0)
        return -1;
    double const from = call.count > 1 ? to_integer_or_infinity(call[1]) : length - 1;
    double const start = from >= 0 ? std::fmin(from, length - 1) : length + from;
    Value const target = call[0];
    Value value;
    for (double k = start; k >= 0; --k)
        if (get_index_if_present(object, k, value) && strictly_equal(value, target))
            return k;
    return -1;
}

// 23.1.3.16 Array.prototype.includes ( searchElement [ , fromIndex ] )
Value array_includes(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    if (length == 0)
        return false;
    Value const target = call[0];
    for (double k = relative_index(call[1], length, 0); k < length; ++k)
        if (same_value_zero(get_index(object, k), target))
            return true;
    return false;
}

} // namespace

void install_array_search(Object* prototype)
{
    define_method(prototype, "at", array_at, 1);
    define_method(prototype, "find", array_find, 1);
    define_method(prototype, "findIndex", array_find_index, 1);
    define_method(prototype, "findLast", array_find_last, 1);
    define_method(prototype, "findLastIndex", array_find_last_index, 1);
    define_method(prototype, "lastIndexOf", array_last_index_of, 1);
    define_method(prototype, "includes", array_includes, 1);
    define_method(prototype, "indexOf", array_index_of, 1);
}

} // namespace js::builtins
