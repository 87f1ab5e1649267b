#include "async_iteration.h"

#include "../value/throw.h"

#include <string_view>

namespace js {

namespace {

[[noreturn]] void throw_not_async_iterable(char const* text)
{
    if (!text || !*text)
        throw_error(ErrorType::TypeError, "undefined is not a function");
    auto const is_call = std::string_view(text).ends_with("(...)");
    throw_error(ErrorType::TypeError, is_call ? "%s is not a function or its return value is not async iterable" : "%s is not async iterable", text);
}

[[noreturn]] void throw_no_result(Value result) { throw_error(ErrorType::TypeError, "Iterator result %v is not an object", result); }

// 7.4.11 IteratorClose, 7.4.12 AsyncIteratorClose: the result of return(), or empty if there is no such method.
Value call_return(AsyncIteratorRecord const& record)
{
    if (record.is_from_sync)
        return async_from_sync_return(record.iterator, empty);
    auto const method = get_method(record.iterator.iterator, names::return_);
    return method.is_undefined() ? empty : call(method, record.iterator.iterator, nullptr, 0);
}

} // namespace

// 7.4.4 GetIterator ( obj, async )
AsyncIteratorRecord get_async_iterator(Value value, char const* text)
{
    auto const method = get_method(value, &symbols::async_iterator);
    if (method.is_undefined()) {
        auto const sync_method = get_method(value, &symbols::iterator);
        if (sync_method.is_undefined())
            throw_not_async_iterable(text);
        return { get_iterator_from_method(value, sync_method), true };
    }
    return get_async_iterator_from_method(value, method);
}

AsyncIteratorRecord get_async_iterator_from_method(Value value, Value method)
{
    auto const iterator = call(method, value, nullptr, 0);
    if (!iterator.is_object())
        throw_error(ErrorType::TypeError, "Result of the Symbol.asyncIterator method is not an object");
    return { get_iterator_direct(iterator.as_object()), false };
}

// --- ForAwait (14.7.5.6) -------------------------------------------------------------------------------------------------------

ForAwait::Outcome ForAwait::suspend(Value awaited, Phase phase)
{
    m_phase = phase;
    m_step = { awaited, StepKind::Await };
    return Outcome::Suspended;
}

ForAwait::Outcome ForAwait::resume(Received received)
{
    auto const& [iterator, next, done] = m_record.iterator;
    switch (m_phase) {
    case Phase::Stepping:
        return suspend(m_record.is_from_sync ? Value(async_from_sync_next(m_record.iterator, empty)) : call(next, iterator, nullptr, 0), Phase::AwaitingItem);
    case Phase::AwaitingItem:
        return take_item(received);
    case Phase::Closing:
        return close(Phase::AwaitingClose);
    case Phase::ClosingQuietly:
        try {
            return close(Phase::AwaitingCloseQuietly);
        } catch (Throw const&) { // the exception on its way wins
            return Outcome::Completed;
        }
    case Phase::AwaitingClose:
        if (received.mode == ResumeMode::Throw)
            throw_value(received.value);
        if (!received.value.is_object())
            throw_no_result(received.value);
        return Outcome::Completed;
    case Phase::AwaitingCloseQuietly:
        break;
    }
    return Outcome::Completed;
}

ForAwait::Outcome ForAwait::take_item(Received received)
{
    m_phase = Phase::Stepping;
    if (received.mode == ResumeMode::Throw)
        throw_value(received.value);
    if (!received.value.is_object())
        throw_no_result(received.value);
    if (to_boolean(get(received.value, names::done)))
        return Outcome::Returned;
    m_step = { get(received.value, names::value), StepKind::Yield };
    return Outcome::Completed;
}

// 7.4.12 AsyncIteratorClose ( iteratorRecord, completion )
ForAwait::Outcome ForAwait::close(Phase awaiting)
{
    auto const result = call_return(m_record);
    return result.is_empty() ? Outcome::Completed : suspend(result, awaiting);
}

// --- AsyncDelegate (15.5.5) ----------------------------------------------------------------------------------------------------

AsyncDelegate::Outcome AsyncDelegate::suspend(Value awaited, Phase phase)
{
    m_phase = phase;
    m_step = { awaited, StepKind::Await };
    return Outcome::Suspended;
}

AsyncDelegate::Outcome AsyncDelegate::resume(Received received)
{
    switch (m_phase) {
    case Phase::Yielded:
        return forward(received);
    case Phase::AwaitingResult:
        return take_result(received, Outcome::Completed);
    case Phase::AwaitingReturnResult:
        return take_result(received, Outcome::Returned);
    case Phase::AwaitingReturnValue:
        m_phase = Phase::Yielded;
        if (received.mode == ResumeMode::Throw)
            throw_value(received.value);
        m_step = { received.value, StepKind::Return };
        return Outcome::Returned;
    case Phase::AwaitingClose:
        break;
    }
    m_phase = Phase::Yielded;
    if (received.mode == ResumeMode::Throw)
        throw_value(received.value);
    if (!received.value.is_empty() && !received.value.is_object())
        throw_no_result(received.value);
    throw_error(ErrorType::TypeError, "The iterator does not provide a 'throw' method.");
}

AsyncDelegate::Outcome AsyncDelegate::forward(Received received)
{
    auto const& [iterator, next, done] = m_record.iterator;
    switch (received.mode) {
    case ResumeMode::Next:
        break;
    case ResumeMode::Throw:
        return forward_throw(received.value);
    case ResumeMode::Return:
        return forward_return(received.value);
    }
    auto const result = m_record.is_from_sync ? Value(async_from_sync_next(m_record.iterator, received.value)) : call(next, iterator, { received.value });
    return suspend(result, Phase::AwaitingResult);
}

// 7.b
AsyncDelegate::Outcome AsyncDelegate::forward_throw(Value exception)
{
    if (m_record.is_from_sync)
        return suspend(async_from_sync_throw(m_record.iterator, exception), Phase::AwaitingResult);
    auto const method = get_method(m_record.iterator.iterator, names::throw_);
    if (!method.is_undefined())
        return suspend(call(method, m_record.iterator.iterator, { exception }), Phase::AwaitingResult);
    // 7.b.iii: the iterator gets a chance to clean up; then its protocol violation is reported.
    auto const result = call_return(m_record);
    if (!result.is_empty())
        return suspend(result, Phase::AwaitingClose);
    throw_error(ErrorType::TypeError, "The iterator does not provide a 'throw' method.");
}

// 7.c
AsyncDelegate::Outcome AsyncDelegate::forward_return(Value value)
{
    if (m_record.is_from_sync)
        return suspend(async_from_sync_return(m_record.iterator, value), Phase::AwaitingReturnResult);
    auto const method = get_method(m_record.iterator.iterator, names::return_);
    if (method.is_undefined())
        return suspend(value, Phase::AwaitingReturnValue);
    return suspend(call(method, m_record.iterator.iterator, { value }), Phase::AwaitingReturnResult);
}

AsyncDelegate::Outcome AsyncDelegate::take_result(Received received, Outcome at_end)
{
    m_phase = Phase::Yielded;
    if (received.mode == ResumeMode::Throw)
        throw_value(received.value);
    auto const result = received.value;
    if (!result.is_object())
        throw_no_result(result);
    bool const is_done = to_boolean(get(result, names::done));
    m_step = { get(result, names::value), is_done ? StepKind::Return : StepKind::YieldByDelegate };
    return is_done ? at_end : Outcome::Suspended;
}

} // namespace js
