#include "generator_object.h"

#include "../core/heap.h"
#include "native_stack.h"
#include "own_property.h"
#include "realm.h"
#include "throw.h"

namespace js {

Shape* generator_shape(Function* callee)
{
    auto const entry = own_entry(callee, names::prototype);
    auto const prototype = entry ? callee->slot(entry->slot) : undefined;
    if (prototype.is_object())
        return root_shape(&ordinary_class, prototype.as_object());
    auto const is_async = callee->info->kind == FunctionKind::AsyncGenerator;
    return root_shape(&ordinary_class, is_async ? realm.async_generator_prototype : realm.generator_prototype);
}

namespace {

// 27.5.3.4 GeneratorResumeAbrupt, steps 2 and 3: a generator that does not run any code (any more).
Step step_of_completed(Received received)
{
    switch (received.mode) {
    case ResumeMode::Next:
        break;
    case ResumeMode::Return:
        return { received.value, StepKind::Return };
    case ResumeMode::Throw:
        throw_value(received.value);
    }
    return { undefined, StepKind::Return };
}

Step step_of_idle(GeneratorObject* generator, Received received)
{
    if (generator->state == GeneratorState::Running)
        throw_error(ErrorType::TypeError, "Generator is already running");
    generator->state = GeneratorState::Completed;
    return step_of_completed(received);
}

} // namespace

Step resume_generator(GeneratorObject* generator, Received received)
{
    auto const can_run = generator->state == GeneratorState::SuspendedYield
        || (generator->state == GeneratorState::SuspendedStart && received.mode == ResumeMode::Next);
    if (!can_run) [[unlikely]]
        return step_of_idle(generator, received);
    check_stack();
    generator->state = GeneratorState::Running;
    try {
        auto const step = generator->resume(generator, received);
        generator->state = step.kind == StepKind::Return ? GeneratorState::Completed : GeneratorState::SuspendedYield;
        return step;
    } catch (...) {
        generator->state = GeneratorState::Completed;
        throw;
    }
}

} // namespace js
