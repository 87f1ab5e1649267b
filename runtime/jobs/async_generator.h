// Async generator objects (27.6): a state machine, and the queue of what is asked of it.
#pragma once

#include "promise.h"

#include "../core/heap.h"
#include "../value/generator_object.h"

namespace js {

enum class AsyncGeneratorState : std::uint8_t { SuspendedStart, SuspendedYield, Executing, DrainingQueue, Completed };

// 27.6.3.1 AsyncGeneratorRequest Records: the completion, and the promise that next(), return() or throw() gave for it.
struct AsyncGeneratorRequest {
    Received completion;
    Promise* promise;
    AsyncGeneratorRequest* next;
};

struct AsyncGeneratorObject : Object {
    using Resume = Step (*)(AsyncGeneratorObject*, Received);

    Resume resume;
    PromiseReaction reaction; // it waits for one promise at a time
    AsyncGeneratorRequest* first_request = nullptr;
    AsyncGeneratorRequest* last_request = nullptr;
    AsyncGeneratorState state = AsyncGeneratorState::SuspendedStart;
    bool is_delegating = false; // what was yielded last came from yield*
    AsyncGeneratorObject(Resume its_resume)
        : Object(ObjectKind::AsyncGenerator, nullptr) // has no shape before anybody can see it
        , resume(its_resume)
    {
        reaction.data = this;
    }
};

// The object and the machine in one allocation.
template<typename Machine>
struct AsyncGeneratorObjectOf final : AsyncGeneratorObject {
    Machine machine;
    AsyncGeneratorObjectOf()
        : AsyncGeneratorObject([](AsyncGeneratorObject* self, Received received) { return static_cast<AsyncGeneratorObjectOf*>(self)->machine.resume(received); })
    {
    }
};

// What the code of an async generator function does: see make_generator.
template<typename Machine>
Value make_async_generator(Call const& call)
{
    auto const generator = heap::make<AsyncGeneratorObjectOf<Machine>>();
    generator->machine.enter(call);
    generator->shape = generator_shape(call.callee, known_prototype_slot<Machine>);
    return generator;
}

// 27.6.1.2 to 27.6.1.4: next(), return() and throw() of an async generator.
Promise* request_of_async_generator(AsyncGeneratorObject* generator, Received completion);

} // namespace js
