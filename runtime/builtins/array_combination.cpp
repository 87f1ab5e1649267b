// The methods of Array.prototype that make a new array out of parts of others.
#include "array.h"

#include "../value/native_stack.h"

namespace js::builtins {

namespace {

// 23.1.3.2.1 IsConcatSpreadable ( O )
bool is_concat_spreadable(Value value)
{
    if (!value.is_object())
        return false;
    Value const spreadable = get(value.as_object(), &symbols::is_concat_spreadable);
    return spreadable.is_undefined() ? is_array(value) : to_boolean(spreadable);
}

// OPTIMIZATION: a dense operand behind a dense result.
bool append_copies(Object* result, double count, Object* source, double length)
{
    auto const* const items = length > 0 ? copyable_items(source, 0, length) : nullptr;
    if (!items || !is_plain_array(result) || count + length > k_max_array_length)
        return false;
    auto* const array = static_cast<Array*>(result);
    bool const ends_dense = array->length == count && (count == 0 || dense_items(array));
    if (ends_dense)
        append_all(array, items, static_cast<std::size_t>(length));
    return ends_dense;
}

// Adds one operand of concat behind the `count` items the result has; returns the new count.
double concat_operand(Object* result, double count, Value operand)
{
    if (!is_concat_spreadable(operand)) {
        if (count >= k_max_safe_integer)
            throw_error(ErrorType::TypeError, "Invalid array length");
        create_index(result, count, operand);
        return count + 1;
    }
    auto* const source = operand.as_object();
    double const length = length_of_array_like(source);
    if (count + length > k_max_safe_integer)
        throw_error(ErrorType::TypeError, "Invalid array length");
    if (append_copies(result, count, source, length))
        return count + length;
    Value value;
    for (double k = 0; k < length; ++k)
        if (get_index_if_present(source, k, value))
            create_index(result, count + k, value);
    return count + length;
}

// 23.1.3.2 Array.prototype.concat ( ...items )
Value array_concat(Call const& call)
{
    auto* const object = to_object_for(call.this_value, "Array.prototype.concat");
    auto* const result = array_species_create(object, 0);
    double count = concat_operand(result, 0, Value(object));
    for (std::size_t i = 0; i < call.count; ++i)
        count = concat_operand(result, count, call[i]);
    set_length(result, count);
    return result;
}

// 23.1.3.28 Array.prototype.slice ( start, end )
Value array_slice(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const start = relative_index(call[0], length, 0);
    double const end = relative_index(call[1], length, length);
    double const count = end > start ? end - start : 0;
    auto const* const items = count > 0 ? copyable_items(object, start, count) : nullptr;
    if ((items || count == 0) && has_original_species(object)) // OPTIMIZATION
        return make_array(items, static_cast<std::size_t>(count));
    SpeciesArray result { object, count };
    Value value;
    if (!items || !result.put_all(items, static_cast<std::size_t>(count)))
        for (double k = 0; k < count; ++k)
            if (get_index_if_present(object, start + k, value))
                result.put(k, value);
    auto* const array = result.finish();
    set_length(array, count);
    return array;
}

struct Flattening {
    Object* target;
    Value mapper = undefined;
    Value this_value = undefined;

    // 23.1.3.13.1 FlattenIntoArray; `is_outermost`: where the mapper applies.
    double flatten(Object* source, double length, double start, double depth, bool is_outermost)
    {
        check_stack();
        double to = start;
        Value value;
        for (double k = 0; k < length; ++k) {
            if (!get_index_if_present(source, k, value))
                continue;
            if (is_outermost && !mapper.is_undefined())
                value = js::call(mapper, this_value, { value, Value(k), Value(source) });
            if (depth > 0 && is_array(value)) {
                auto* const inner = value.as_object();
                to = flatten(inner, length_of_array_like(inner), to, depth - 1, false);
                continue;
            }
            if (to >= k_max_safe_integer)
                throw_error(ErrorType::TypeError, "Invalid array length");
            create_index(target, to, value);
            to += 1;
        }
        return to;
    }
};

// 23.1.3.13 Array.prototype.flat ( [ depth ] )
Value array_flat(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    double const depth = call[0].is_undefined() ? 1 : to_integer_or_infinity(call[0]);
    Flattening flattening { .target = array_species_create(object, 0) };
    flattening.flatten(object, length, 0, depth, true);
    return flattening.target;
}

// 23.1.3.14 Array.prototype.flatMap ( mapperFunction [ , thisArg ] )
Value array_flat_map(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    require_callable(call[0]);
    Flattening flattening { .target = array_species_create(object, 0), .mapper = call[0], .this_value = call[1] };
    flattening.flatten(object, length, 0, 1, true);
    return flattening.target;
}

} // namespace

void install_array_combination(Object* prototype)
{
    define_method(prototype, "concat", array_concat, 1);
    make_quick(define_method(prototype, "slice", array_slice, 2), QuickMethod::Slice, ObjectKind::Array);
    define_method(prototype, "flat", array_flat, 0);
    define_method(prototype, "flatMap", array_flat_map, 1);
}

} // namespace js::builtins
