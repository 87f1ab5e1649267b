// Promise.all, allSettled, any and race (27.2.4.1 to 27.2.4.5): one loop, four ways to treat a settled element.
#include "promise_support.h"
#include "support.h"

#include "../operations/iteration.h"

namespace js::builtins {

namespace {

// What the element functions of one call share.
struct Combination final : Object {
    PromiseCapability capability;
    Array* values = make_array();
    double remaining = 1;
    explicit Combination(PromiseCapability const& its_capability)
        : Object(ObjectKind::Ordinary, nullptr)
        , capability(its_capability)
    {
    }
};

// One element: its functions work once, whichever of them is called.
struct Element final : Object {
    Combination* combination;
    double index;
    bool is_called = false;
    Element(Combination* its_combination, double its_index)
        : Object(ObjectKind::Ordinary, nullptr)
        , combination(its_combination)
        , index(its_index)
    {
    }
};

void fulfill_when_complete(Combination* combination)
{
    if (--combination->remaining == 0)
        call(combination->capability.resolve, undefined, { combination->values });
}

Value aggregate_error(Array* errors)
{
    try {
        throw_error(ErrorType::AggregateError, "All promises were rejected");
    } catch (Throw const& thrown) {
        define(thrown.value().as_object(), names::errors, errors, Attributes::Hidden);
        return thrown.value();
    }
}

void reject_when_complete(Combination* combination)
{
    if (--combination->remaining == 0)
        call(combination->capability.reject, undefined, { aggregate_error(combination->values) });
}

// The element on its first call, else null.
Element* use_element(Call const& call)
{
    auto* const element = static_cast<Element*>(call.callee->data.as_object());
    if (element->is_called)
        return nullptr;
    element->is_called = true;
    return element;
}

void set_value(Element* element, Value value)
{
    set_index(element->combination->values, element->index, value);
}

// 27.2.4.1.3 Promise.all Resolve Element Functions
Value all_resolve_element(Call const& call)
{
    if (auto* const element = use_element(call)) {
        set_value(element, call[0]);
        fulfill_when_complete(element->combination);
    }
    return undefined;
}

Value settle_element(Call const& call, char const* status, char const* key)
{
    if (auto* const element = use_element(call)) {
        auto* const outcome = make_object();
        create_data_property(outcome, property_key("status"), make_ascii_string(status));
        create_data_property(outcome, property_key(key), call[0]);
        set_value(element, outcome);
        fulfill_when_complete(element->combination);
    }
    return undefined;
}

// 27.2.4.2.2 Promise.allSettled Resolve Element Functions
Value all_settled_resolve_element(Call const& call) { return settle_element(call, "fulfilled", "value"); }

// 27.2.4.2.3 Promise.allSettled Reject Element Functions
Value all_settled_reject_element(Call const& call) { return settle_element(call, "rejected", "reason"); }

// 27.2.4.3.2 Promise.any Reject Element Functions
Value any_reject_element(Call const& call)
{
    if (auto* const element = use_element(call)) {
        set_value(element, call[0]);
        reject_when_complete(element->combination);
    }
    return undefined;
}

// How a combinator reacts to its elements; a null function means the one of the capability.
struct Combinator {
    char const* name;
    Code on_fulfilled;
    Code on_rejected;
    void (*finish)(Combination*); // when the iterable is exhausted
};

void add_element(Combinator const& combinator, Combination* combination, Value promise, double index)
{
    auto* const element = heap::make<Element>(combination, index);
    auto const reaction = [&](Code code, Value fallback) { return code ? Value(make_builtin(code, empty_string(), 1, element)) : fallback; };
    auto const on_fulfilled = reaction(combinator.on_fulfilled, combination->capability.resolve);
    auto const on_rejected = reaction(combinator.on_rejected, combination->capability.reject);
    combination->remaining++;
    invoke(promise, names::then, { on_fulfilled, on_rejected });
}

// 27.2.4.1.2 PerformPromiseAll and its siblings. Errors of next() leave the iterator alone, all others close it.
void perform(Combinator const& combinator, Combination* combination, Value constructor, Value promise_resolve, IteratorRecord& record)
{
    for (double index = 0;; index++) {
        Value next;
        if (!iterator_step_value(record, next))
            break;
        if (combinator.finish)
            append(combination->values, undefined);
        auto const promise = call(promise_resolve, constructor, { next });
        add_element(combinator, combination, promise, index);
    }
    if (combinator.finish)
        combinator.finish(combination);
}

Value combine(Call const& call, Combinator const& combinator)
{
    require_object(call, combinator.name);
    auto const capability = capability_with_functions(call.this_value);
    IteratorRecord record;
    record.done = true; // until there is an iterator, nothing is to be closed
    try {
        auto const promise_resolve = get(call.this_value, names::resolve);
        if (!is_callable(promise_resolve))
            throw_error(ErrorType::TypeError, "Promise resolve or reject function is not callable");
        record = get_iterator(call[0]);
        perform(combinator, heap::make<Combination>(capability), call.this_value, promise_resolve, record);
    } catch (Throw const& thrown) {
        if (!record.done)
            iterator_close_quietly(record);
        js::call(capability.reject, undefined, { thrown.value() });
    }
    return capability.promise;
}

// 27.2.4.1 Promise.all ( iterable )
Value promise_all(Call const& call) { return combine(call, { "Promise.all", all_resolve_element, nullptr, fulfill_when_complete }); }

// 27.2.4.2 Promise.allSettled ( iterable )
Value promise_all_settled(Call const& call)
{
    return combine(call, { "Promise.allSettled", all_settled_resolve_element, all_settled_reject_element, fulfill_when_complete });
}

// 27.2.4.3 Promise.any ( iterable )
Value promise_any(Call const& call) { return combine(call, { "Promise.any", nullptr, any_reject_element, reject_when_complete }); }

// 27.2.4.5 Promise.race ( iterable )
Value promise_race(Call const& call) { return combine(call, { "Promise.race", nullptr, nullptr, nullptr }); }

} // namespace

void define_promise_combinators(Object* constructor)
{
    define_method(constructor, "all", promise_all, 1);
    define_method(constructor, "allSettled", promise_all_settled, 1);
    define_method(constructor, "any", promise_any, 1);
    define_method(constructor, "race", promise_race, 1);
}

} // namespace js::builtins
