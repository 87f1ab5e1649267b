#include "event_loop.h"

#include "../builtins/inspect/inspect.h"
#include "../core/output.h"
#include "../jobs/job_queue.h"
#include "../jobs/promise.h"
#include "../operations/property.h"

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
        if (!hooks.uncaught || !hooks.uncaught(thrown.value(), false))
            end_uncaught(thrown.value(), false);
    }
}

void run_jobs_guarded()
{
    while (has_jobs()) {
        try {
            run_jobs();
        } catch (Throw const& thrown) {
            if (!hooks.uncaught || !hooks.uncaught(thrown.value(), false))
                end_uncaught(thrown.value(), false);
        }
    }
}

// True if there may be new ticks or jobs because a listener dealt with a rejection.
bool process_rejections()
{
    bool has_run = false;
    while (auto* const promise = take_unhandled_rejection()) {
        promise->is_handled = true;
        if (!hooks.uncaught || !hooks.uncaught(promise->result, true))
            end_uncaught(promise->result, true);
        has_run = true;
    }
    return has_run;
}

std::string uncaught_text(Value thrown, bool from_promise)
{
    using builtins::inspect::to_utf8;
    bool const is_error = thrown.is_object() && thrown.as_object()->kind == ObjectKind::Error;
    auto const text = to_utf8(builtins::inspect::inspect(thrown));
    if (!from_promise || is_error)
        return "Uncaught " + text;
    return "[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by "
           "rejecting a promise which was not handled with .catch(). The promise rejected with the reason \""
        + text + "\".] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}";
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

void end_uncaught(Value thrown, bool from_promise)
{
    std::string text;
    try {
        text = uncaught_text(thrown, from_promise);
    } catch (Throw const&) {
        text = "Uncaught exception";
    }
    output::write_stderr(text + "\n\nNode.js v24.21.0\n");
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
            end_uncaught(thrown.value(), false);
        }
    }
    output::flush();
    std::_Exit(code);
}

} // namespace js::host
