#include "async_function.h"

#include "../value/realm.h"
#include "../value/throw.h"

#include <cstring>

namespace js {

namespace {

void forget_fields(AsyncActivation* activation)
{
    constexpr auto k_header = sizeof(AsyncActivation);
    if (activation->size > k_header)
        std::memset(reinterpret_cast<char*>(activation) + k_header, 0, activation->size - k_header);
}

// Runs the function until it waits or has finished.
void run(AsyncActivation* activation, Received received)
{
    for (;;) {
        Step step;
        try {
            step = activation->resume(activation, received);
        } catch (Throw const& thrown) {
            forget_fields(activation);
            return reject_promise(activation, thrown.value());
        }
        if (step.kind == StepKind::Return) {
            forget_fields(activation);
            return resolve_promise(activation, step.value);
        }
        try {
            return await(step.value, &activation->reaction);
        } catch (Throw const& thrown) { // an error of PromiseResolve is raised by the await
            received = { thrown.value(), ResumeMode::Throw };
        }
    }
}

AsyncActivation* activation_of(JobArguments const& job) { return static_cast<AsyncActivation*>(job.second.as_object()); }

void on_fulfilled(JobArguments const& job) { run(activation_of(job), { job.first, ResumeMode::Next }); }
void on_rejected(JobArguments const& job) { run(activation_of(job), { job.first, ResumeMode::Throw }); }

} // namespace

AsyncActivation::AsyncActivation(Resume its_resume, std::uint32_t its_size)
    : Promise(root_shape(&ordinary_class, realm.promise_prototype))
    , resume(its_resume)
    , size(its_size)
{
    reaction.fulfilled_code = on_fulfilled;
    reaction.rejected_code = on_rejected;
    reaction.data = this;
}

Promise* start_async(AsyncActivation* activation, void (*enter)(AsyncActivation*, Call const&), Call const& call)
{
    try {
        enter(activation, call);
    } catch (Throw const& thrown) {
        forget_fields(activation);
        reject_promise(activation, thrown.value());
        return activation;
    }
    run(activation, {});
    return activation;
}

} // namespace js
