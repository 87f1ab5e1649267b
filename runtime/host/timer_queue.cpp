#include "timer_queue.h"

#include "event_loop.h"

#include "../core/heap.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

namespace js::host {

struct TimerList {
    double duration;
    double expiry;
    std::uint64_t age; // smaller is older
    Timeout* first = nullptr;
    Timeout* last = nullptr;
    TimerList* next_list = nullptr;
};

namespace {

TimerList* lists = nullptr;
std::uint64_t next_age = 1;
double referenced_count = 0;
double current_time = 0;

double steady_milliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + std::floor(static_cast<double>(now.tv_nsec) / 1e6);
}

TimerList* find_list(double duration)
{
    for (auto* list = lists; list; list = list->next_list)
        if (list->duration == duration)
            return list;
    return nullptr;
}

TimerList* first_list()
{
    TimerList* best = nullptr;
    for (auto* list = lists; list; list = list->next_list)
        if (!best || list->expiry < best->expiry || (list->expiry == best->expiry && list->age < best->age))
            best = list;
    return best;
}

void remove_list(TimerList* list)
{
    for (auto** link = &lists; *link; link = &(*link)->next_list) {
        if (*link == list) {
            *link = list->next_list;
            return;
        }
    }
}

// True if the list has nothing more that is due at `now`.
bool run_first_of(TimerList* list, double now)
{
    auto* const timeout = list->first;
    if (now - timeout->start < list->duration) {
        list->expiry = std::max(timeout->start + list->duration, now + 1);
        list->age = next_age++;
        return true;
    }
    unschedule(timeout);
    auto const start = loop_now();
    run_callback(timeout->function, timeout, timeout->arguments);
    if (timeout->repeats && !timeout->is_destroyed && !timeout->list)
        schedule(timeout, start);
    else if (!timeout->list)
        timeout->is_destroyed = true;
    return !list->first;
}

} // namespace

// Note [the clock of the loop]
//
// Node reads the clock, in whole milliseconds, whenever a timer starts; two timers that are started together may see
// different milliseconds, which makes their order a matter of luck. Here the time stands still as long as a callback
// takes less than k_patience, so that programs that do not burn time always run in the same order.
double loop_now()
{
    constexpr double k_patience = 8;
    if (steady_milliseconds() - current_time > k_patience)
        update_loop_now();
    return current_time;
}

void update_loop_now() { current_time = steady_milliseconds(); }

void schedule(Timeout* timeout, double start)
{
    auto* list = find_list(timeout->duration);
    if (!list) {
        list = new (heap::allocate(sizeof(TimerList))) TimerList { timeout->duration, start + timeout->duration, next_age++ };
        list->next_list = lists;
        lists = list;
    }
    timeout->start = start;
    timeout->list = list;
    timeout->is_destroyed = false;
    timeout->previous = list->last;
    timeout->next = nullptr;
    (list->last ? list->last->next : list->first) = timeout;
    list->last = timeout;
    if (timeout->is_referenced)
        referenced_count++;
}

void unschedule(Timeout* timeout)
{
    auto* const list = timeout->list;
    if (!list)
        return;
    (timeout->previous ? timeout->previous->next : list->first) = timeout->next;
    (timeout->next ? timeout->next->previous : list->last) = timeout->previous;
    timeout->list = nullptr;
    timeout->previous = timeout->next = nullptr;
    if (timeout->is_referenced)
        referenced_count--;
    if (!list->first)
        remove_list(list);
}

void set_referenced(Timeout* timeout, bool is_referenced)
{
    if (timeout->list && timeout->is_referenced != is_referenced)
        referenced_count += is_referenced ? 1 : -1;
    timeout->is_referenced = is_referenced;
}

bool has_referenced_timers() { return referenced_count > 0; }

double next_expiry()
{
    auto const* const list = first_list();
    return list ? list->expiry : std::numeric_limits<double>::infinity();
}

void run_due_timers()
{
    auto now = current_time;
    while (auto* const list = first_list()) {
        if (list->expiry > now) {
            now = loop_now();
            if (list->expiry > now)
                return;
        }
        while (!run_first_of(list, now)) { }
    }
}

} // namespace js::host
