// The methods of Array.prototype that call a function on every item.
#include "array.h"

namespace js::builtins {

namespace {

// The receiver of a method that calls back: its length is read before the callback is looked at.
struct Loop {
    Object* object;
    double length;
    Value function;
    Value this_value;

    Loop(Call const& call, char const* method)
        : object(to_object_for(call.this_value, method))
        , length(length_of_array_like(object))
        , function(call[0])
        , this_value(call[1])
    {
        require_callable(function);
    }

    Value operator()(Value value, double index) const
    {
        Value const arguments[] { value, Value(index), Value(object) };
        return js::call(function, this_value, arguments, 3);
    }
};

// 23.1.3.15 Array.prototype.forEach ( callback [ , thisArg ] )
Value array_for_each(Call const& call)
{
    Loop const loop { call, "Array.prototype.forEach" };
    Value value;
    for (double k = 0; k < loop.length; ++k)
        if (get_index_if_present(loop.object, k, value))
            loop(value, k);
    return undefined;
}

// 23.1.3.21 Array.prototype.map ( callback [ , thisArg ] )
Value array_map(Call const& call)
{
    Loop const loop { call, "Array.prototype.map" };
    SpeciesArray result { loop.object, loop.length };
    Value value;
    for (double k = 0; k < loop.length; ++k)
        if (get_index_if_present(loop.object, k, value))
            result.put(k, loop(value, k));
    return result.finish();
}

// 23.1.3.8 Array.prototype.filter ( callback [ , thisArg ] )
Value array_filter(Call const& call)
{
    Loop const loop { call, "Array.prototype.filter" };
    auto* const result = array_species_create(loop.object, 0);
    double to = 0;
    Value value;
    for (double k = 0; k < loop.length; ++k) {
        if (!get_index_if_present(loop.object, k, value) || !to_boolean(loop(value, k)))
            continue;
        create_index(result, to, value);
        to += 1;
    }
    return result;
}

// 23.1.3.6 Array.prototype.every ( callback [ , thisArg ] )
Value array_every(Call const& call)
{
    Loop const loop { call, "Array.prototype.every" };
    Value value;
    for (double k = 0; k < loop.length; ++k)
        if (get_index_if_present(loop.object, k, value) && !to_boolean(loop(value, k)))
            return false;
    return true;
}

// 23.1.3.29 Array.prototype.some ( callback [ , thisArg ] )
Value array_some(Call const& call)
{
    Loop const loop { call, "Array.prototype.some" };
    Value value;
    for (double k = 0; k < loop.length; ++k)
        if (get_index_if_present(loop.object, k, value) && to_boolean(loop(value, k)))
            return true;
    return false;
}

// 23.1.3.24 Array.prototype.reduce and 23.1.3.25 reduceRight ( callback [ , initialValue ] )
Value reduce(Call const& call, char const* method, bool is_backward)
{
    Loop const loop { call, method };
    auto const index_of_step = [&](double step) { return is_backward ? loop.length - 1 - step : step; };
    double step = 0;
    Value accumulator = call[1];
    if (call.count < 2) {
        while (step < loop.length && !get_index_if_present(loop.object, index_of_step(step), accumulator))
            step += 1;
        if (step == loop.length)
            throw_error(ErrorType::TypeError, "Reduce of empty array with no initial value");
        step += 1;
    }
    Value value;
    for (; step < loop.length; ++step) {
        double const index = index_of_step(step);
        if (!get_index_if_present(loop.object, index, value))
            continue;
        Value const arguments[] { accumulator, value, Value(index), Value(loop.object) };
        accumulator = js::call(loop.function, undefined, arguments, 4);
    }
    return accumulator;
}

Value array_reduce(Call const& call)
{
    return reduce(call, "Array.prototype.reduce", false);
}

Value array_reduce_right(Call const& call)
{
    return reduce(call, "Array.prototype.reduceRight", true);
}

} // namespace

void install_array_iteration(Object* prototype)
{
    define_method(prototype, "forEach", array_for_each, 1);
    define_method(prototype, "filter", array_filter, 1);
    define_method(prototype, "map", array_map, 1);
    define_method(prototype, "every", array_every, 1);
    define_method(prototype, "some", array_some, 1);
    define_method(prototype, "reduce", array_reduce, 1);
    define_method(prototype, "reduceRight", array_reduce_right, 1);
}

} // namespace js::builtins
