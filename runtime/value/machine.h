// The contract between a generated state machine and whoever drives it.
#pragma once

#include "value.h"

namespace js {

// How a suspended machine is woken: next(value), return(value) or throw(value). A completion record (6.2.4).
enum class ResumeMode : std::uint8_t { Next, Return, Throw };
struct Received {
    Value value;
    ResumeMode mode = ResumeMode::Next;
};

// What a machine hands out when it stops. Two registers.
enum class StepKind : std::uint8_t {
    Yield,           // value is what was yielded
    YieldResult,     // value is a ready-made iterator result, passed through by yield*
    YieldByDelegate, // of the yield* of async generators: as Yield, but see on_rejected_return_to_delegate
    Await,           // async functions and generators: value is what is awaited
    Return,          // value is what was returned; the machine has finished
    Delegate,        // of Delegate only, see note [delegation chains]: value is the generator to run in place of this one
};
struct Step {
    Value value;
    StepKind kind;
};

} // namespace js
