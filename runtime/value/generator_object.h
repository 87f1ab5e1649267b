// Generator objects (27.5): the dynamic view of a state machine.
#pragma once

#include "../core/heap.h"
#include "function.h"
#include "machine.h"

namespace js {

enum class GeneratorState : std::uint8_t { SuspendedStart, SuspendedYield, Running, Completed };

// How a generator that ran in place of its delegator ended; its value comes with the next Received.
enum class Delivery : std::uint8_t { None, Completed, Returned, Threw };

struct GeneratorObject : Object {
    // Runs the machine to its next stop. May throw js::Throw; the driver then marks the generator as completed.
    using Resume = Step (*)(GeneratorObject*, Received);

    Resume resume;
    GeneratorState state = GeneratorState::SuspendedStart;
    Delivery delivery = Delivery::None;
    std::uint32_t size; // of the object with its machine, in bytes
    // See note [delegation chains] in generator_object.cpp.
    GeneratorObject* child = nullptr;
    GeneratorObject* parent = nullptr;
    GeneratorObject* other_end = nullptr;
    Function* function = nullptr; // of an unsettled one: see note [lazy generator prototypes] in generator_prototype.cpp
    GeneratorObject(Shape* its_shape, Resume its_resume, std::uint32_t its_size)
        : Object(ObjectKind::Generator, its_shape)
        , resume(its_resume)
        , size(its_size)
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
        }, sizeof(GeneratorObjectOf))
    {
    }
};

// The shape of a new generator object: 10.1.13 with the callee's `prototype` read now, else %GeneratorPrototype%.
Shape* generator_shape(Function* callee);
extern Shape* unsettled_generator_shape; // null before the first one
// Where the functions with one machine have their `prototype`; each of them remembers the shape that was made for it.
struct KnownPrototypeSlot {
    Shape const* callee_shape = nullptr;
    std::uint32_t slot = 0;
};
Shape* find_generator_shape(Function* callee, KnownPrototypeSlot& known);
inline Shape* generator_shape(Function* callee, KnownPrototypeSlot& known)
{
    auto const shape = callee->generator_shape;
    if (shape && shape == unsettled_generator_shape)
        return shape;
    if (callee->shape == known.callee_shape && shape && callee->overflow[known.slot].bits() == Value(shape->prototype).bits()) [[likely]]
        return shape;
    return find_generator_shape(callee, known);
}

// Makes the generator object of a call. Machine::enter(call) binds the parameters first (it may run user code and throw);
// the prototype is looked up after it, as 15.5.2 EvaluateGeneratorBody orders.
template<typename Machine>
inline KnownPrototypeSlot known_prototype_slot;
template<typename Machine>
Value make_generator(Call const& call)
{
    auto const generator = heap::make<GeneratorObjectOf<Machine>>(nullptr); // has no shape before anybody can see it
    generator->machine.enter(call);
    generator->shape = generator_shape(call.callee, known_prototype_slot<Machine>);
    generator->function = call.callee;
    return generator;
}

// 27.5.3.3 GeneratorResume and 27.5.3.4 GeneratorResumeAbrupt without the result object. Handles the states:
// completed generators, re-entry (TypeError "Generator is already running"), abrupt completion before the start.
Step resume_generator(GeneratorObject* generator, Received received);

// The generator whose machine runs now, the innermost one; null outside of machines.
extern GeneratorObject* running_generator;

} // namespace js
