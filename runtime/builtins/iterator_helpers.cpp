// 27.1.2 Iterator Helper objects: map, filter, take, drop and flatMap of %Iterator.prototype%.
#include "iterator_records.h"

#include "../value/native_stack.h"

namespace js::builtins {

namespace {

enum class HelperKind : std::uint8_t { Map, Filter, Take, Drop, FlatMap };
enum class HelperState : std::uint8_t { Suspended, Running, Completed };

struct IteratorHelper : Object {
    HelperKind helper_kind;
    HelperState state = HelperState::Suspended;
    IteratorRecord underlying;
    Value function;       // map, filter, flatMap
    double remaining = 0; // take, drop
    double counter = 0;
    IteratorRecord inner; // flatMap: the iterator being flattened
    bool has_inner = false;
    IteratorHelper(Shape* its_shape, HelperKind its_helper_kind, IteratorRecord its_underlying)
        : Object(ObjectKind::IteratorHelper, its_shape)
        , helper_kind(its_helper_kind)
        , underlying(its_underlying)
    {
    }
};

IteratorHelper* make_helper(HelperKind kind, Object* iterator)
{
    auto const record = get_iterator_direct(iterator);
    return heap::make<IteratorHelper>(root_shape(&ordinary_class, realm.iterator_helper_prototype), kind, record);
}

Value apply(IteratorHelper& helper, Value value)
{
    return closing_on_throw(helper.underlying, [&] { return js::call(helper.function, undefined, { value, Value(helper.counter++) }); });
}

// Each of these produces the next value, or false at the end.

bool step_map(IteratorHelper& helper, Value& value)
{
    if (!step_iterator(helper.underlying, value))
        return false;
    value = apply(helper, value);
    return true;
}

bool step_filter(IteratorHelper& helper, Value& value)
{
    while (step_iterator(helper.underlying, value))
        if (to_boolean(apply(helper, value)))
            return true;
    return false;
}

bool step_take(IteratorHelper& helper, Value& value)
{
    if (helper.remaining == 0) {
        close_helped_iterator(helper.underlying);
        return false;
    }
    helper.remaining -= 1; // infinity stays
    return step_iterator(helper.underlying, value);
}

bool step_drop(IteratorHelper& helper, Value& value)
{
    for (; helper.remaining > 0; helper.remaining -= 1)
        if (!step_iterator(helper.underlying, value))
            return false;
    return step_iterator(helper.underlying, value);
}

bool step_flat_map(IteratorHelper& helper, Value& value)
{
    for (;;) {
        if (helper.has_inner) {
            if (closing_on_throw(helper.underlying, [&] { return step_iterator(helper.inner, value); }))
                return true;
            helper.has_inner = false;
        }
        if (!step_iterator(helper.underlying, value))
            return false;
        Value const mapped = apply(helper, value);
        helper.inner = closing_on_throw(helper.underlying,
            [&] { return get_iterator_flattenable(mapped, Primitives::Reject, "Iterator.prototype.flatMap"); });
        helper.has_inner = true;
    }
}

bool step_helper(IteratorHelper& helper, Value& value)
{
    switch (helper.helper_kind) {
    case HelperKind::Map:
        return step_map(helper, value);
    case HelperKind::Filter:
        return step_filter(helper, value);
    case HelperKind::Take:
        return step_take(helper, value);
    case HelperKind::Drop:
        return step_drop(helper, value);
    case HelperKind::FlatMap:
        return step_flat_map(helper, value);
    }
    return false;
}

void require_not_running(IteratorHelper const& helper)
{
    if (helper.state == HelperState::Running)
        throw_error(ErrorType::TypeError, "Generator is already running");
}

// 27.1.2.1.1, without the result object: false at the end.
bool advance(IteratorHelper& helper, Value& value)
{
    check_stack();
    require_not_running(helper);
    if (helper.state == HelperState::Completed)
        return false;
    helper.state = HelperState::Running;
    try {
        bool const has_value = step_helper(helper, value);
        helper.state = has_value ? HelperState::Suspended : HelperState::Completed;
        return has_value;
    } catch (...) {
        helper.state = HelperState::Completed;
        throw;
    }
}

// 27.1.2.1.1 %IteratorHelperPrototype%.next ( )
Value helper_next(Call const& call)
{
    auto& helper = *receiver_as<IteratorHelper>(call, ObjectKind::IteratorHelper, "Iterator Helper.prototype.next");
    Value value;
    bool const has_value = advance(helper, value);
    return create_iterator_result(has_value ? value : undefined, !has_value);
}

// 27.1.2.1.2 %IteratorHelperPrototype%.return ( )
Value helper_return(Call const& call)
{
    auto& helper = *receiver_as<IteratorHelper>(call, ObjectKind::IteratorHelper, "Iterator Helper.prototype.return");
    require_not_running(helper);
    if (helper.state == HelperState::Completed)
        return create_iterator_result(undefined, true);
    helper.state = HelperState::Completed;
    if (helper.has_inner)
        closing_on_throw(helper.underlying, [&] { close_helped_iterator(helper.inner); });
    close_helped_iterator(helper.underlying);
    return create_iterator_result(undefined, true);
}

Value make_callback_helper(Call const& call, HelperKind kind, char const* method)
{
    auto* const iterator = require_iterator(call.this_value, method);
    require_callback(iterator, call[0]);
    auto* const helper = make_helper(kind, iterator);
    helper->function = call[0];
    return helper;
}

// The argument of take and drop; the receiver is closed if it is wrong.
double require_limit(Object* iterator, Value limit)
{
    IteratorRecord record { Value(iterator), undefined };
    return closing_on_throw(record, [&] {
        double const number = to_number(limit);
        double const integer = std::isnan(number) ? -1 : to_integer_or_infinity(Value(number));
        bool const is_too_large = std::isfinite(integer) && integer > k_max_safe_integer; // V8 takes it
        if (integer < 0 || is_too_large)
            throw_error(ErrorType::RangeError, "%v must be positive", limit);
        return integer;
    });
}

Value make_counting_helper(Call const& call, HelperKind kind, char const* method)
{
    auto* const iterator = require_iterator(call.this_value, method);
    double const limit = require_limit(iterator, call[0]);
    auto* const helper = make_helper(kind, iterator);
    helper->remaining = limit;
    return helper;
}

// 27.1.4.8 Iterator.prototype.map ( mapper )
Value iterator_map(Call const& call)
{
    return make_callback_helper(call, HelperKind::Map, "Iterator.prototype.map");
}

// 27.1.4.4 Iterator.prototype.filter ( predicate )
Value iterator_filter(Call const& call)
{
    return make_callback_helper(call, HelperKind::Filter, "Iterator.prototype.filter");
}

// 27.1.4.12 Iterator.prototype.take ( limit )
Value iterator_take(Call const& call)
{
    return make_counting_helper(call, HelperKind::Take, "Iterator.prototype.take");
}

// 27.1.4.2 Iterator.prototype.drop ( limit )
Value iterator_drop(Call const& call)
{
    return make_counting_helper(call, HelperKind::Drop, "Iterator.prototype.drop");
}

// 27.1.4.6 Iterator.prototype.flatMap ( mapper )
//
// NOTE: V8 names the method, not the argument, when the mapper cannot be called.
Value iterator_flat_map(Call const& call)
{
    auto* const iterator = require_iterator(call.this_value, "Iterator.prototype.flatMap");
    IteratorRecord record { Value(iterator), undefined };
    closing_on_throw(record, [&] {
        if (!is_callable(call[0]))
            throw_error(ErrorType::TypeError, "Iterator.prototype.flatMap is not a function");
    });
    auto* const helper = make_helper(HelperKind::FlatMap, iterator);
    helper->function = call[0];
    return helper;
}

} // namespace

bool step_iterator(IteratorRecord& record, Value& value)
{
    // OPTIMIZATION: the original next() of a helper, without its result object.
    bool const is_helper = record.iterator.as_object()->kind == ObjectKind::IteratorHelper && is_callable(record.next_method)
        && static_cast<Function*>(record.next_method.as_object())->code == helper_next;
    if (!is_helper)
        return iterator_step_value(record, value);
    record.done = true;
    bool const has_value = advance(*static_cast<IteratorHelper*>(record.iterator.as_object()), value);
    record.done = !has_value;
    return has_value;
}

void install_iterator_helpers(Object* prototype)
{
    define_method(prototype, "map", iterator_map, 1);
    define_method(prototype, "filter", iterator_filter, 1);
    define_method(prototype, "take", iterator_take, 1);
    define_method(prototype, "drop", iterator_drop, 1);
    define_method(prototype, "flatMap", iterator_flat_map, 1);

    realm.iterator_helper_prototype = make_object(prototype);
    define_method(realm.iterator_helper_prototype, names::next, helper_next, 0);
    define_method(realm.iterator_helper_prototype, names::return_, helper_return, 0);
    define_to_string_tag(realm.iterator_helper_prototype, "Iterator Helper");
}

} // namespace js::builtins
