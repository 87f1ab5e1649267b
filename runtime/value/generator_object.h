// Generator objects (27.5): the dynamic view of a state machine.
#pragma once

#include "../core/heap.h"
#include "function.h"
#include "machine.h"

namespace js {

enum class GeneratorState : std::uint8_t { SuspendedStart, SuspendedYield, Running, Completed };

struct GeneratorObject : Object {
    // Runs the machine to its next stop. May throw js::Throw; the driver then marks the generator as completed.
    using Resume = Step (*)(GeneratorObject*, Received);

    Resume resume;
    GeneratorState state = GeneratorState::SuspendedStart;
    GeneratorObject(Shape* its_shape, Resume its_resume)
        : Object(ObjectKind::Generator, its_shape)
        , resume(its_resume)
    {
    }
};

// The object and the machine in one allocation. Machine has `Step resume(Received)`.
template<typename Machine>
struct GeneratorObjectOf final : GeneratorObject {
    Machine machine;
    explicit GeneratorObjectOf(Shape* its_shape)
        : GeneratorObject(its_shape, [](GeneratorObject* self, Received received) {
            return static_cast<GeneratorObjectOf*>(self)->machine.resume(received);
        })
    {
    }
};

// The shape of a new generator object: 10.1.13 with the callee's `prototype` read now, else %GeneratorPrototype%.
Shape* generator_shape(Function* callee);

// Makes the generator object of a call. Machine::enter(call) binds the parameters first (it may run user code and throw);
// the prototype is looked up after it, as 15.5.2 EvaluateGeneratorBody orders.
template<typename Machine>
Value make_generator(Call const& call)
{
    auto const generator = heap::make<GeneratorObjectOf<Machine>>(nullptr); // has no shape before anybody can see it
    generator->machine.enter(call);
    generator->shape = generator_shape(call.callee);
    return generator;
}

// 27.5.3.3 GeneratorResume and 27.5.3.4 GeneratorResumeAbrupt without the result object. Handles the states:
// completed generators, re-entry (TypeError "Generator is already running"), abrupt completion before the start.
Step resume_generator(GeneratorObject* generator, Received received);

} // namespace js
