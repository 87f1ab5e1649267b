// 27.6.3 AsyncGenerator abstract operations, https://tc39.es/ecma262/#sec-asyncgenerator-abstract-operations
#include "async_generator.h"

#include "../operations/iteration.h"
#include "../value/throw.h"

namespace js {

namespace {

using State = AsyncGeneratorState;

void resume(AsyncGeneratorObject* generator, Received received);
void drain_queue(AsyncGeneratorObject* generator);

AsyncGeneratorObject* generator_of(JobArguments const& job) { return static_cast<AsyncGeneratorObject*>(job.second.as_object()); }

// Waits for the value; the reaction is what the generator does then.
void await(AsyncGeneratorObject* generator, Value value, JobCode on_fulfilled, JobCode on_rejected)
{
    generator->reaction.fulfilled_code = on_fulfilled;
    generator->reaction.rejected_code = on_rejected;
    await(value, &generator->reaction);
}

// 27.6.3.4 AsyncGeneratorEnqueue ( generator, completion, promiseCapability )
Promise* enqueue(AsyncGeneratorObject* generator, Received completion)
{
    auto const request = new (heap::allocate(sizeof(AsyncGeneratorRequest))) AsyncGeneratorRequest { completion, make_promise(), nullptr };
    if (generator->last_request)
        generator->last_request->next = request;
    else
        generator->first_request = request;
    generator->last_request = request;
    return request->promise;
}

Promise* take_request(AsyncGeneratorObject* generator)
{
    auto const request = generator->first_request;
    generator->first_request = request->next;
    if (!generator->first_request)
        generator->last_request = nullptr;
    return request->promise;
}

// 27.6.3.5 AsyncGeneratorCompleteStep ( generator, completion, done [ , realm ] )
void complete_step(AsyncGeneratorObject* generator, Value value, bool done) { resolve_promise(take_request(generator), create_iterator_result(value, done)); }
void complete_step_by_throw(AsyncGeneratorObject* generator, Value reason) { reject_promise(take_request(generator), reason); }

// --- 27.6.3.9 AsyncGeneratorAwaitReturn: return() of a generator that runs no code (any more) ----------------------------------

void on_awaited_return(JobArguments const& job)
{
    auto const generator = generator_of(job);
    complete_step(generator, job.first, true);
    drain_queue(generator);
}

void on_rejected_return(JobArguments const& job)
{
    auto const generator = generator_of(job);
    complete_step_by_throw(generator, job.first);
    drain_queue(generator);
}

// False if there is nothing to wait for: the request has been rejected.
bool await_return(AsyncGeneratorObject* generator)
{
    try {
        await(generator, generator->first_request->completion.value, on_awaited_return, on_rejected_return);
        return true;
    } catch (Throw const& thrown) {
        complete_step_by_throw(generator, thrown.value());
        return false;
    }
}

// 27.6.3.10 AsyncGeneratorDrainQueue ( generator )
void drain_queue(AsyncGeneratorObject* generator)
{
    while (generator->first_request) {
        auto const completion = generator->first_request->completion;
        switch (completion.mode) {
        case ResumeMode::Return:
            if (await_return(generator))
                return;
            break;
        case ResumeMode::Throw:
            complete_step_by_throw(generator, completion.value);
            break;
        case ResumeMode::Next:
            complete_step(generator, undefined, true);
            break;
        }
    }
    generator->state = State::Completed;
}

// --- Running -------------------------------------------------------------------------------------------------------------------

void on_fulfilled(JobArguments const& job) { resume(generator_of(job), { job.first, ResumeMode::Next }); }
void on_rejected(JobArguments const& job) { resume(generator_of(job), { job.first, ResumeMode::Throw }); }
// NOTE: V8 hands the reason to the next() of what yield* delegates to, where the specification has its throw().
void on_rejected_return_to_delegate(JobArguments const& job) { resume(generator_of(job), { job.first, ResumeMode::Next }); }
void on_fulfilled_return(JobArguments const& job) { resume(generator_of(job), { job.first, ResumeMode::Return }); }

// The body has come to its end (27.6.3.2 AsyncGeneratorStart, step 4.h).
void finish(AsyncGeneratorObject* generator, Value value)
{
    generator->state = State::DrainingQueue;
    complete_step(generator, value, true);
    drain_queue(generator);
}

void finish_by_throw(AsyncGeneratorObject* generator, Value reason)
{
    generator->state = State::DrainingQueue;
    complete_step_by_throw(generator, reason);
    drain_queue(generator);
}

// What is to happen at a stop of the machine. True: it goes on at once, with what was received.
bool stop(AsyncGeneratorObject* generator, Step step, Received& received)
{
    if (step.kind == StepKind::Return) {
        finish(generator, step.value);
        return false;
    }
    if (step.kind == StepKind::Await) {
        await(generator, step.value, on_fulfilled, on_rejected);
        return false;
    }
    // 27.6.3.8 AsyncGeneratorYield ( value )
    generator->is_delegating = step.kind == StepKind::YieldByDelegate;
    complete_step(generator, step.value, false);
    if (!generator->first_request) {
        generator->state = State::SuspendedYield;
        return false;
    }
    received = generator->first_request->completion;
    return true;
}

// 27.6.3.7 AsyncGeneratorUnwrapYieldResumption ( resumptionValue ): a return() waits for its value before the generator sees it. True: it waits.
bool unwrap(AsyncGeneratorObject* generator, Received& received)
{
    if (received.mode != ResumeMode::Return)
        return false;
    try {
        await(generator, received.value, on_fulfilled_return, generator->is_delegating ? on_rejected_return_to_delegate : on_rejected);
        return true;
    } catch (Throw const& thrown) {
        received = { thrown.value(), ResumeMode::Throw };
        return false;
    }
}

void resume(AsyncGeneratorObject* generator, Received received)
{
    for (;;) {
        Step step;
        try {
            step = generator->resume(generator, received);
        } catch (Throw const& thrown) {
            return finish_by_throw(generator, thrown.value());
        }
        try {
            if (!stop(generator, step, received) || unwrap(generator, received))
                return;
        } catch (Throw const& thrown) { // an error of PromiseResolve is raised by the await
            received = { thrown.value(), ResumeMode::Throw };
        }
    }
}

// 27.6.3.6 AsyncGeneratorResume ( generator, completion )
void resume_by_request(AsyncGeneratorObject* generator, Received completion)
{
    bool const is_started = generator->state == State::SuspendedYield;
    generator->state = State::Executing;
    if (!is_started || !unwrap(generator, completion))
        resume(generator, completion);
}

Promise* settled(Received completion)
{
    auto const promise = make_promise();
    if (completion.mode == ResumeMode::Throw)
        reject_promise(promise, completion.value);
    else
        resolve_promise(promise, create_iterator_result(undefined, true));
    return promise;
}

} // namespace

Promise* request_of_async_generator(AsyncGeneratorObject* generator, Received completion)
{
    auto& state = generator->state;
    if (completion.mode == ResumeMode::Throw && state == State::SuspendedStart)
        state = State::Completed;
    if (state == State::Completed && completion.mode != ResumeMode::Return)
        return settled(completion);
    auto const promise = enqueue(generator, completion);
    if (state == State::SuspendedYield || (state == State::SuspendedStart && completion.mode == ResumeMode::Next)) {
        resume_by_request(generator, completion);
    } else if (state == State::SuspendedStart || state == State::Completed) {
        state = State::DrainingQueue;
        if (!await_return(generator))
            drain_queue(generator);
    }
    return promise;
}

} // namespace js
