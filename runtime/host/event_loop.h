// The event loop as Node runs it: ticks and jobs after every callback, then timers, then immediates.
#pragma once

#include "../jobs/promise.h"
#include "../value/function.h"

namespace js::host {

// A callback and what it is called with, in collected memory.
struct Callback {
    Value function;
    Value this_value;
    Array* arguments;
    Callback* next = nullptr;
};

void add_next_tick(Callback* callback); // process.nextTick
// Runs ticks and jobs until neither is left. A rejection that nobody handles then ends the program.
void drain();
// Calls the callback, then drains. What it throws ends the program.
void run_callback(Value function, Value this_value, Array* arguments);
// Runs timers and immediates until nothing is left that keeps the program alive.
void run_event_loop();

// Ends the program as an uncaught exception does.
[[noreturn]] void end_uncaught(Value thrown);
// Ends the program: 'exit' listeners, flush, exit code.
[[noreturn]] void end_program(int code);

// Set by process and by timers, whose builtins a program may lack.
struct Hooks {
    void (*before_exit)(int code) = nullptr;                         // 'exit' listeners
    // True: a listener has dealt with it. Of a rejection that nobody handles, `rejected` is the promise, else null.
    bool (*uncaught)(Value thrown, Promise* rejected) = nullptr;
    void (*handled_late)(Promise* promise) = nullptr;                // its rejection had been dealt with by a listener
    int (*exit_code)() = nullptr;                                    // process.exitCode
    bool (*run_timers)() = nullptr;                                  // one round of timers and immediates; false: none is left
};
extern Hooks hooks;

} // namespace js::host
