// The methods of %Iterator.prototype% that run an iterator to its end or to an answer.
#include "iterator_records.h"

namespace js::builtins {

namespace {

// The receiver of a method with a callback, in the order of the checks: object, callback, `next`.
struct Consumer {
    IteratorRecord record;
    Value callback;
    double counter = 0;

    Consumer(Call const& call, char const* method)
        : callback(call[0])
    {
        auto* const iterator = require_iterator(call.this_value, method);
        require_callback(iterator, callback);
        record = get_iterator_direct(iterator);
    }

    bool step(Value& value) { return step_iterator(record, value); }
    Value apply(Value value)
    {
        return closing_on_throw(record, [&] { return js::call(callback, undefined, { value, Value(counter++) }); });
    }
};

// 27.1.4.10 Iterator.prototype.reduce ( reducer [ , initialValue ] )
Value iterator_reduce(Call const& call)
{
    Consumer consumer { call, "Iterator.prototype.reduce" };
    Value accumulator = call[1];
    if (call.count < 2) {
        if (!consumer.step(accumulator))
            throw_error(ErrorType::TypeError, "Reduce of a done iterator with no initial value");
        consumer.counter = 1;
    }
    Value value;
    while (consumer.step(value)) {
        accumulator = closing_on_throw(consumer.record,
            [&] { return js::call(consumer.callback, undefined, { accumulator, value, Value(consumer.counter) }); });
        consumer.counter += 1;
    }
    return accumulator;
}

// 27.1.4.13 Iterator.prototype.toArray ( )
Value iterator_to_array(Call const& call)
{
    auto record = get_iterator_direct(require_iterator(call.this_value, "Iterator.prototype.toArray"));
    auto* const result = make_array();
    Value value;
    while (step_iterator(record, value))
        append(result, value);
    return result;
}

// 27.1.4.7 Iterator.prototype.forEach ( procedure )
Value iterator_for_each(Call const& call)
{
    Consumer consumer { call, "Iterator.prototype.forEach" };
    Value value;
    while (consumer.step(value))
        consumer.apply(value);
    return undefined;
}

// 27.1.4.11 Iterator.prototype.some ( predicate )
Value iterator_some(Call const& call)
{
    Consumer consumer { call, "Iterator.prototype.some" };
    Value value;
    while (consumer.step(value)) {
        if (!to_boolean(consumer.apply(value)))
            continue;
        close_helped_iterator(consumer.record);
        return true;
    }
    return false;
}

// 27.1.4.3 Iterator.prototype.every ( predicate )
Value iterator_every(Call const& call)
{
    Consumer consumer { call, "Iterator.prototype.every" };
    Value value;
    while (consumer.step(value)) {
        if (to_boolean(consumer.apply(value)))
            continue;
        close_helped_iterator(consumer.record);
        return false;
    }
    return true;
}

// 27.1.4.5 Iterator.prototype.find ( predicate )
Value iterator_find(Call const& call)
{
    Consumer consumer { call, "Iterator.prototype.find" };
    Value value;
    while (consumer.step(value)) {
        if (!to_boolean(consumer.apply(value)))
            continue;
        close_helped_iterator(consumer.record);
        return value;
    }
    return undefined;
}

} // namespace

void install_iterator_consumers(Object* prototype)
{
    define_method(prototype, "reduce", iterator_reduce, 1);
    define_method(prototype, "toArray", iterator_to_array, 0);
    define_method(prototype, "forEach", iterator_for_each, 1);
    define_method(prototype, "some", iterator_some, 1);
    define_method(prototype, "every", iterator_every, 1);
    define_method(prototype, "find", iterator_find, 1);
}

} // namespace js::builtins
