// Promise objects and their abstract operations (27.2.1, 27.2.4.7, 27.2.5.4). The constructor and the methods are in builtins.
#pragma once

#include "job_queue.h"

#include "../value/function.h"

namespace js {

enum class PromiseState : std::uint8_t { Pending, Fulfilled, Rejected };

// 27.2.1.1 PromiseCapability Record.
struct PromiseCapability {
    Value promise; // undefined: nobody asks for the result
    Value resolve;
    Value reject;
};

// 27.2.1.2 PromiseReaction Record, for both outcomes: native code, as await has it, or the handlers of a HandlerReaction. The code is run as
// a job whose `first` is the settled value and whose `second` is the reaction's data.
struct PromiseReaction {
    JobCode fulfilled_code = nullptr; // null: a HandlerReaction
    JobCode rejected_code = nullptr;
    Value data;
    PromiseReaction* next = nullptr;
};
struct HandlerReaction final : PromiseReaction {
    PromiseCapability capability;
    Value on_fulfilled; // undefined: pass the value on
    Value on_rejected;
};

struct Promise : Object {
    PromiseState state = PromiseState::Pending;
    bool is_handled = false;
    bool is_reported = false; // its rejection was told to the host's listeners
    bool is_resolved = false; // its resolving functions have been used
    Value result;
    PromiseReaction* first_reaction = nullptr;
    PromiseReaction* last_reaction = nullptr;
    explicit Promise(Shape* its_shape)
        : Object(ObjectKind::Promise, its_shape)
    {
    }
};

Promise* make_promise(); // pending, of %Promise%
Promise* make_promise(Object* prototype);
inline bool is_promise(Value value) { return value.is_object() && value.as_object()->kind == ObjectKind::Promise; }

// What the resolving functions of 27.2.1.3 do, without function objects; the caller calls one of them, once.
void resolve_promise(Promise* promise, Value resolution);
void reject_promise(Promise* promise, Value reason);
// 27.2.1.3 CreateResolvingFunctions
struct ResolvingFunctions {
    Function* resolve;
    Function* reject;
};
ResolvingFunctions create_resolving_functions(Promise* promise);

// 27.2.1.5 NewPromiseCapability ( C ). OPTIMIZATION: for %Promise% itself no executor is called.
PromiseCapability new_promise_capability(Value constructor);
void resolve_capability(PromiseCapability const& capability, Value resolution);
void reject_capability(PromiseCapability const& capability, Value reason);

// 27.2.4.7.1 PromiseResolve ( C, x )
Object* promise_resolve(Value constructor, Value value);
// The same for %Promise%, as await uses it: a promise stays itself if its `constructor` is %Promise%.
Promise* promise_resolve(Value value);

// 27.2.5.4.1 PerformPromiseThen
void perform_promise_then(Promise* promise, Value on_fulfilled, Value on_rejected, PromiseCapability const& capability = {});
// The same with a native reaction, which belongs to the promise until its job has begun.
void perform_promise_then(Promise* promise, PromiseReaction* reaction);
// 27.7.5.3 Await ( value ), up to where the execution is suspended. Throws what PromiseResolve throws.
void await(Value value, PromiseReaction* reaction);

// The promises that were rejected without a handler and have not got one since, oldest first; the host asks after each round of jobs.
Promise* take_unhandled_rejection(); // null: none
// Those that were reported, and have got a handler since.
Promise* take_late_handled_rejection();

} // namespace js
