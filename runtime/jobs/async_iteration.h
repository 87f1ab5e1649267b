// Asynchronous iteration (7.4, 27.1.6): what `for await` and the yield* of async generators do with an iterator.
#pragma once

#include "promise.h"

#include "../operations/iteration.h"
#include "../value/machine.h"

namespace js {

// 7.4.1. Of a value without [Symbol.asyncIterator] it is the sync iterator, whose results are awaited as
// %AsyncFromSyncIteratorPrototype% (27.1.6.2) does: nobody ever sees that object, so it does not exist.
struct AsyncIteratorRecord {
    IteratorRecord iterator;
    bool is_from_sync = false;
};

// 7.4.4 GetIterator(value, async). `text`: as of get_iterator(), TypeError "text is not async iterable".
AsyncIteratorRecord get_async_iterator(Value value, char const* text = nullptr);

AsyncIteratorRecord get_async_iterator_from_method(Value value, Value method); // of its [Symbol.asyncIterator]

// 27.1.6.2.1 to 27.1.6.2.3: next(), return() and throw() of an async-from-sync iterator. The argument is empty if there is none.
Promise* async_from_sync_next(IteratorRecord const& sync, Value argument);
Promise* async_from_sync_return(IteratorRecord const& sync, Value argument);
Promise* async_from_sync_throw(IteratorRecord const& sync, Value argument);

// What a machine is to do behind a suspension that an object of the runtime governs; see flow::Delegate.
enum class AsyncOutcome : std::uint8_t {
    Suspended, // hand step() out and come back
    Completed,
    Returned,
};

// The source of a `for await` loop. The machine resumes it until it has an item (Completed: it is the value of step()) or there is none any
// more (Returned). After leave() it resumes it until the iterator is closed (Completed).
class ForAwait {
public:
    using Outcome = AsyncOutcome;
    ForAwait() = default; // of a machine's frame, before the loop starts
    explicit ForAwait(AsyncIteratorRecord const& record)
        : m_record(record)
    {
    }
    explicit ForAwait(Value iterable, char const* text = nullptr)
        : ForAwait(get_async_iterator(iterable, text))
    {
    }
    // The loop is left early: for a throw, errors of return() are swallowed.
    void leave(bool by_throw) { m_phase = by_throw ? Phase::ClosingQuietly : Phase::Closing; }
    Outcome resume(Received received);
    Step step() const { return m_step; }

private:
    enum class Phase : std::uint8_t { Stepping, AwaitingItem, Closing, ClosingQuietly, AwaitingClose, AwaitingCloseQuietly };
    Outcome suspend(Value awaited, Phase phase);
    Outcome take_item(Received received);
    Outcome close(Phase awaiting);
    AsyncIteratorRecord m_record;
    Step m_step;
    Phase m_phase = Phase::Stepping;
};

// The yield* of an async generator (15.5.5).
class AsyncDelegate {
public:
    using Outcome = AsyncOutcome;
    AsyncDelegate() = default;
    explicit AsyncDelegate(Value iterable, char const* text = nullptr)
        : m_record(get_async_iterator(iterable, text))
    {
    }
    Outcome resume(Received received);
    Step step() const { return m_step; }

private:
    enum class Phase : std::uint8_t { Yielded, AwaitingResult, AwaitingReturnResult, AwaitingReturnValue, AwaitingClose };
    Outcome forward(Received received);
    Outcome forward_throw(Value exception);
    Outcome forward_return(Value value);
    Outcome suspend(Value awaited, Phase phase);
    Outcome take_result(Received received, Outcome at_end);
    AsyncIteratorRecord m_record;
    Step m_step;
    Phase m_phase = Phase::Yielded;
};

} // namespace js
