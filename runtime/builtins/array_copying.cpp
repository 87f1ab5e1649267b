// The methods of Array.prototype that return a changed copy. They read holes as undefined and ignore species.
#include "array.h"

namespace js::builtins {

namespace {

Array* copied_array(double length)
{
    if (length > k_max_array_length)
        throw_error(ErrorType::RangeError, "Invalid array length");
    return make_array();
}

// 23.1.3.33 Array.prototype.toReversed ( )
Value array_to_reversed(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    auto* const result = copied_array(length);
    for (double k = 0; k < length; ++k)
        append(result, get_index(object, length - 1 - k));
    return result;
}

// 23.1.3.39 Array.prototype.with ( index, value )
Value array_with(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const relative = to_integer_or_infinity(call[0]);
    double const actual = relative >= 0 ? relative : length + relative;
    if (actual >= length || actual < 0)
        throw_error(ErrorType::RangeError, "Invalid index : %v", call[0]);
    auto* const result = copied_array(length);
    for (double k = 0; k < length; ++k)
        append(result, k == actual ? call[1] : get_index(object, k));
    return result;
}

// 23.1.3.35 Array.prototype.toSpliced ( start, skipCount, ...items )
Value array_to_spliced(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const start = relative_index(call[0], length, 0);
    double skip = 0;
    if (call.count == 1)
        skip = length - start;
    else if (call.count > 1)
        skip = std::fmin(std::fmax(to_integer_or_infinity(call[1]), 0), length - start);
    std::size_t const count = call.count > 2 ? call.count - 2 : 0;
    double const new_length = length + static_cast<double>(count) - skip;
    if (new_length > k_max_safe_integer)
        throw_error(ErrorType::TypeError, "Invalid array length");

    auto* const result = copied_array(new_length);
    for (double k = 0; k < start; ++k)
        append(result, get_index(object, k));
    for (std::size_t i = 0; i < count; ++i)
        append(result, call[i + 2]);
    for (double k = start + skip; k < length; ++k)
        append(result, get_index(object, k));
    return result;
}

} // namespace

void install_array_copying(Object* prototype)
{
    define_method(prototype, "toReversed", array_to_reversed, 0);
    define_method(prototype, "toSpliced", array_to_spliced, 2);
    define_method(prototype, "with", array_with, 2);
}

} // namespace js::builtins
