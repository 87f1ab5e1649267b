// Async functions (27.7): a state machine that the reactions of promises drive.
#pragma once

#include "promise.h"

#include "../core/heap.h"
#include "../value/machine.h"

namespace js {

// Note [async activations]
//
// A call of an async function allocates once: its promise, the reaction with which it waits, and its machine are one object. It waits for
// one promise at a time, so one reaction is enough. When it has finished, what the machine's fields hold is forgotten.
struct AsyncActivation : Promise {
    // Runs the machine to its next stop. May throw js::Throw.
    using Resume = Step (*)(AsyncActivation*, Received);

    Resume resume;
    PromiseReaction reaction;
    std::uint32_t size; // of the whole object, in bytes
    AsyncActivation(Resume its_resume, std::uint32_t its_size);
};

// Machine has `void enter(Call const&)`, which binds the parameters, and `Step resume(Received)`.
template<typename Machine>
struct AsyncActivationOf final : AsyncActivation {
    Machine machine;
    AsyncActivationOf()
        : AsyncActivation([](AsyncActivation* self, Received received) { return static_cast<AsyncActivationOf*>(self)->machine.resume(received); }, sizeof(AsyncActivationOf))
    {
    }
    static void enter(AsyncActivation* self, Call const& call) { static_cast<AsyncActivationOf*>(self)->machine.enter(call); }
};

// 27.7.5.1 AsyncFunctionStart ( promiseCapability, asyncFunctionBody ), after the parameters have been bound: an error of theirs rejects the promise.
Promise* start_async(AsyncActivation* activation, void (*enter)(AsyncActivation*, Call const&), Call const& call);
// What the code of an async function does. The body of a module with top-level await is one, too.
template<typename Machine>
Promise* start_async(Call const& call)
{
    return start_async(heap::make<AsyncActivationOf<Machine>>(), AsyncActivationOf<Machine>::enter, call);
}

} // namespace js
