// 27.1.6 Async-from-Sync Iterator Objects, https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects
#include "async_iteration.h"

#include "../core/heap.h"
#include "../value/throw.h"

namespace js {

namespace {

// A result of the sync iterator whose value is awaited.
struct Continuation final : Object {
    Promise* promise;
    IteratorRecord iterator;
    PromiseReaction reaction;
    bool is_done;
    Continuation(Promise* its_promise, IteratorRecord const& its_iterator, bool its_is_done)
        : Object(ObjectKind::Ordinary, nullptr)
        , promise(its_promise)
        , iterator(its_iterator)
        , is_done(its_is_done)
    {
    }
};

Continuation* continuation_of(JobArguments const& job) { return static_cast<Continuation*>(job.second.as_object()); }

void unwrap(JobArguments const& job)
{
    auto const continuation = continuation_of(job);
    resolve_promise(continuation->promise, create_iterator_result(job.first, continuation->is_done));
}

void reject(JobArguments const& job) { reject_promise(continuation_of(job)->promise, job.first); }

void close_and_reject(JobArguments const& job)
{
    iterator_close_quietly(continuation_of(job)->iterator);
    reject(job);
}

// 27.1.6.4 AsyncFromSyncIteratorContinuation ( result, promiseCapability, syncIteratorRecord, closeOnRejection )
void continue_with(Promise* promise, IteratorRecord const& sync, Value result, bool closes_on_rejection)
{
    bool const is_done = to_boolean(get(result, names::done));
    auto const value = get(result, names::value);
    bool const closes = !is_done && closes_on_rejection;
    auto const continuation = heap::make<Continuation>(promise, sync, is_done);
    continuation->reaction.data = continuation;
    continuation->reaction.fulfilled_code = unwrap;
    continuation->reaction.rejected_code = closes ? close_and_reject : reject;
    try {
        await(value, &continuation->reaction);
    } catch (Throw const&) {
        if (closes)
            iterator_close_quietly(continuation->iterator);
        throw;
    }
}

Value call_with_optional(Value method, Value receiver, Value argument)
{
    return call(method, receiver, &argument, argument.is_empty() ? 0 : 1);
}

Value require_result(Value result)
{
    if (!result.is_object())
        throw_error(ErrorType::TypeError, "Iterator result %v is not an object", result);
    return result;
}

// The promise of a method, rejected with what `body` throws.
template<typename Body>
Promise* promise_of(Body const& body)
{
    auto const promise = make_promise();
    try {
        body(promise);
    } catch (Throw const& thrown) {
        reject_promise(promise, thrown.value());
    }
    return promise;
}

} // namespace

// 27.1.6.2.1 %AsyncFromSyncIteratorPrototype%.next ( [ value ] )
Promise* async_from_sync_next(IteratorRecord const& sync, Value argument)
{
    return promise_of([&](Promise* promise) {
        auto const result = require_result(call_with_optional(sync.next_method, sync.iterator, argument));
        continue_with(promise, sync, result, true);
    });
}

// 27.1.6.2.2 %AsyncFromSyncIteratorPrototype%.return ( [ value ] )
Promise* async_from_sync_return(IteratorRecord const& sync, Value argument)
{
    return promise_of([&](Promise* promise) {
        auto const method = get_method(sync.iterator, names::return_);
        if (method.is_undefined())
            return resolve_promise(promise, create_iterator_result(argument.is_empty() ? undefined : argument, true));
        auto const result = require_result(call_with_optional(method, sync.iterator, argument));
        continue_with(promise, sync, result, false);
    });
}

// 27.1.6.2.3 %AsyncFromSyncIteratorPrototype%.throw ( [ value ] )
Promise* async_from_sync_throw(IteratorRecord const& sync, Value argument)
{
    return promise_of([&](Promise* promise) {
        auto const method = get_method(sync.iterator, names::throw_);
        if (method.is_undefined()) {
            auto closing = sync;
            iterator_close(closing);
            throw_error(ErrorType::TypeError, "The iterator does not provide a 'throw' method.");
        }
        auto const result = require_result(call_with_optional(method, sync.iterator, argument));
        continue_with(promise, sync, result, true);
    });
}

} // namespace js
