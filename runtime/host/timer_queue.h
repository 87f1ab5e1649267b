// Timers in the order in which Node fires them.
//
// Note [timer lists]
//
// Node keeps one list for each duration, in the order of insertion, and always serves the list that expires first; of
// lists that expire together, the older one. Serving a list runs all its timers that are due. We do the same, so that
// the order is Node's also when timers of several durations are late.
#pragma once

#include "../value/function.h"

#include <cstdint>

namespace js::host {

struct TimerList;

struct Timeout : Object {
    double id = 0;
    double duration = 1;  // whole milliseconds
    double start = 0;
    Value function;
    Array* arguments = nullptr;
    bool repeats = false;
    bool is_referenced = true;
    bool is_destroyed = false;
    TimerList* list = nullptr; // null: not scheduled
    Timeout* previous = nullptr;
    Timeout* next = nullptr;
    explicit Timeout(Shape* its_shape)
        : Object(ObjectKind::Ordinary, its_shape)
    {
    }
};

double loop_now(); // milliseconds; see note [the clock of the loop]
void update_loop_now();
void schedule(Timeout* timeout, double start);
void unschedule(Timeout* timeout);
void set_referenced(Timeout* timeout, bool is_referenced); // does it keep the program alive?
bool has_referenced_timers();
// When the next timer is due; infinity if there is none.
double next_expiry();
// Runs everything that is due.
void run_due_timers();

} // namespace js::host
