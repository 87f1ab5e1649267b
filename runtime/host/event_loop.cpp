#include "event_loop.h"

#include "node_error.h"

#include "../builtins/inspect/inspect.h"
#include "../core/node_version.h"
#include "../core/output.h"
#include "../jobs/job_queue.h"

#include <cstdlib>

namespace js::host {

Hooks hooks;

namespace {

Callback* first_tick = nullptr;
Callback* last_tick = nullptr;
bool is_ending = false;

Callback* take_tick()
{
    auto* const tick = first_tick;
    if (tick)
        first_tick = tick->next;
    if (!first_tick)
        last_tick = nullptr;
    return tick;
}

void run_guarded(Callback const& callback)
{
    try {
        call(callback.function, callback.this_value, callback.arguments ? dense_items(callback.arguments) : nullptr,
            callback.arguments ? callback.arguments->length : 0);
    } catch (Throw const& thrown) {
        if (!hooks.uncaught || !hooks.uncaught(thrown.value(), nullptr))
            end_uncaught(thrown.value());
    }
}

void run_jobs_guarded()
{
    while (has_jobs()) {
        try {
            run_jobs();
        } catch (Throw const& thrown) {
            if (!hooks.uncaught || !hooks.uncaught(thrown.value(), nullptr))
                end_uncaught(thrown.value());
        }
    }
}

// True if there may be new ticks or jobs because a listener dealt with a rejection.
bool process_rejections()
{
    bool has_run = false;
    while (auto* const promise = take_late_handled_rejection()) {
        if (hooks.handled_late)
            hooks.handled_late(promise);
        has_run = true;
    }
    while (auto* const promise = take_unhandled_rejection()) {
        promise->is_reported = true;
        if (!hooks.uncaught || !hooks.uncaught(promise->result, promise))
            end_uncaught(rejection_error(promise->result));
        has_run = true;
    }
    return has_run;
}

} // namespace

void add_next_tick(Callback* callback)
{
    if (last_tick)
        last_tick->next = callback;
    else
        first_tick = callback;
    last_tick = callback;
}

void drain()
{
    do {
        do {
            while (auto* const tick = take_tick())
                run_guarded(*tick);
            run_jobs_guarded();
        } while (first_tick);
    } while (process_rejections() || first_tick || has_jobs());
}

void run_callback(Value function, Value this_value, Array* arguments)
{
    run_guarded({ function, this_value, arguments });
    drain();
}

void run_event_loop()
{
    drain();
    while (hooks.run_timers && hooks.run_timers()) { }
}

void end_uncaught(Value thrown)
{
    std::string text;
    try {
        text = "Uncaught " + builtins::inspect::to_utf8(builtins::inspect::inspect(thrown));
    } catch (Throw const&) {
        text = "Uncaught exception";
    }
    output::write_stderr(text + "\n\nNode.js " + k_node_version + "\n");
    hooks.exit_code = nullptr;
    end_program(1);
}

void end_program(int code)
{
    if (!is_ending && hooks.before_exit) {
        is_ending = true;
        try {
            hooks.before_exit(code);
            if (hooks.exit_code)
                code = hooks.exit_code();
        } catch (Throw const& thrown) {
            end_uncaught(thrown.value());
        }
    }
    output::flush();
    std::_Exit(code);
}

} // namespace js::host
