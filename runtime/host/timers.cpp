// setTimeout, setInterval, setImmediate, queueMicrotask and their kin.
#include "event_loop.h"
#include "node_error.h"
#include "timer_queue.h"

#include "../builtins/define.h"
#include "../builtins/installers.h"
#include "../core/heap.h"
#include "../core/output.h"
#include "../jobs/job_queue.h"

#include <cmath>
#include <ctime>

namespace js::host {

namespace {

ObjectClass const timeout_class { .name = "Timeout" };
ObjectClass const immediate_class { .name = "Immediate" };

struct Immediate : Object {
    Value function;
    Array* arguments = nullptr;
    bool is_referenced = true;
    bool is_pending = true;
    Immediate* next = nullptr;
    explicit Immediate(Shape* its_shape)
        : Object(ObjectKind::Ordinary, its_shape)
    {
    }
};

struct TimerState {
    Shape* timeout_shape;
    Shape* immediate_shape;
    Immediate* first_immediate;
    Immediate* last_immediate;
    Object* timeouts_by_id; // only those whose id was asked for
    double referenced_immediates;
    double last_id;
};
TimerState state;

Array* rest_of(Call const& call, std::size_t first)
{
    return call.count > first ? make_array(call.arguments + first, call.count - first) : nullptr;
}

// --- Timeouts -------------------------------------------------------------------------------

double valid_duration(Value value)
{
    constexpr double k_longest = 2147483647;
    auto const duration = value.is_undefined() ? 1 : to_number(value);
    if (duration >= 1 && duration <= k_longest)
        return std::trunc(duration);
    if (duration > k_longest)
        output::write_stderr("TimeoutOverflowWarning: The delay does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.\n");
    return 1;
}

Value start_timeout(Call const& call, bool repeats)
{
    if (!is_callable(call[0]))
        throw_invalid_argument_type("callback", "of type function", call[0]);
    auto* const timeout = heap::make<Timeout>(state.timeout_shape);
    timeout->id = ++state.last_id;
    timeout->duration = valid_duration(call[1]);
    timeout->function = call[0];
    timeout->arguments = rest_of(call, 2);
    timeout->repeats = repeats;
    schedule(timeout, loop_now());
    return timeout;
}

Value set_timeout(Call const& call) { return start_timeout(call, false); }
Value set_interval(Call const& call) { return start_timeout(call, true); }

Timeout* as_timeout(Value value)
{
    if (!value.is_object() || value.as_object()->shape->object_class != &timeout_class)
        return nullptr;
    return static_cast<Timeout*>(value.as_object());
}

Timeout* this_timeout(Call const& call)
{
    if (auto* const timeout = as_timeout(call.this_value))
        return timeout;
    throw_error(ErrorType::TypeError, "Illegal invocation");
}

void clear(Timeout* timeout)
{
    unschedule(timeout);
    timeout->is_destroyed = true;
    timeout->repeats = false;
}

Value clear_timeout(Call const& call)
{
    auto* timeout = as_timeout(call[0]);
    if (!timeout && (call[0].is_number() || call[0].is_string()))
        timeout = as_timeout(get(state.timeouts_by_id, to_property_key(call[0])));
    if (timeout)
        clear(timeout);
    return undefined;
}

Value timeout_close(Call const& call)
{
    clear(this_timeout(call));
    return call.this_value;
}

Value timeout_refresh(Call const& call)
{
    auto* const timeout = this_timeout(call);
    if (timeout->is_destroyed)
        return timeout;
    unschedule(timeout);
    schedule(timeout, loop_now());
    return timeout;
}

Value timeout_ref(Call const& call)
{
    set_referenced(this_timeout(call), true);
    return call.this_value;
}

Value timeout_unref(Call const& call)
{
    set_referenced(this_timeout(call), false);
    return call.this_value;
}

Value timeout_has_ref(Call const& call) { return this_timeout(call)->is_referenced; }

Value timeout_to_primitive(Call const& call)
{
    auto* const timeout = this_timeout(call);
    define(state.timeouts_by_id, to_property_key(timeout->id), timeout);
    return timeout->id;
}

// --- Immediates -----------------------------------------------------------------------------

Immediate* as_immediate(Value value)
{
    if (!value.is_object() || value.as_object()->shape->object_class != &immediate_class)
        return nullptr;
    return static_cast<Immediate*>(value.as_object());
}

Immediate* this_immediate(Call const& call)
{
    if (auto* const immediate = as_immediate(call.this_value))
        return immediate;
    throw_error(ErrorType::TypeError, "Illegal invocation");
}

void set_referenced(Immediate* immediate, bool is_referenced)
{
    if (immediate->is_pending && immediate->is_referenced != is_referenced)
        state.referenced_immediates += is_referenced ? 1 : -1;
    immediate->is_referenced = is_referenced;
}

Value set_immediate(Call const& call)
{
    if (!is_callable(call[0]))
        throw_invalid_argument_type("callback", "of type function", call[0]);
    auto* const immediate = heap::make<Immediate>(state.immediate_shape);
    immediate->function = call[0];
    immediate->arguments = rest_of(call, 1);
    (state.last_immediate ? state.last_immediate->next : state.first_immediate) = immediate;
    state.last_immediate = immediate;
    state.referenced_immediates++;
    return immediate;
}

void finish(Immediate* immediate)
{
    if (immediate->is_pending && immediate->is_referenced)
        state.referenced_immediates--;
    immediate->is_pending = false;
}

Value clear_immediate(Call const& call)
{
    if (auto* const immediate = as_immediate(call[0]))
        finish(immediate);
    return undefined;
}

Value immediate_ref(Call const& call)
{
    set_referenced(this_immediate(call), true);
    return call.this_value;
}

Value immediate_unref(Call const& call)
{
    set_referenced(this_immediate(call), false);
    return call.this_value;
}

Value immediate_has_ref(Call const& call) { return this_immediate(call)->is_referenced; }

// Those that are there now; what they add waits for the next round.
void run_immediates()
{
    auto* immediate = state.first_immediate;
    state.first_immediate = state.last_immediate = nullptr;
    for (; immediate; immediate = immediate->next) {
        if (!immediate->is_pending)
            continue;
        finish(immediate);
        run_callback(immediate->function, immediate, immediate->arguments);
    }
}

// --- The loop -------------------------------------------------------------------------------

void sleep_until(double time)
{
    output::flush();
    timespec wake {};
    wake.tv_sec = static_cast<time_t>(time / 1e3);
    wake.tv_nsec = static_cast<long>(std::fmod(time, 1e3) * 1e6);
    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &wake, nullptr);
}

// NOTE: Whether a timer of one millisecond or an immediate comes first at the start of a program is luck in Node. Here the
//       timer does, as it mostly does there: the first round waits for it.
bool run_timers()
{
    static bool is_first_round = true;
    bool const has_immediates = state.referenced_immediates > 0;
    if (!has_immediates && !has_referenced_timers())
        return false;
    update_loop_now();
    auto const expiry = next_expiry();
    bool const waits = !state.first_immediate || (is_first_round && expiry <= loop_now() + 1);
    if (waits && expiry > loop_now()) {
        sleep_until(expiry);
        update_loop_now();
    }
    is_first_round = false;
    run_due_timers();
    run_immediates();
    return true;
}

// --- queueMicrotask -------------------------------------------------------------------------

void run_microtask(JobArguments const& arguments) { call(arguments.first, undefined, {}); }

Value queue_microtask(Call const& call)
{
    if (!is_callable(call[0]))
        throw_invalid_argument_type("callback", "of type function", call[0]);
    enqueue_job(run_microtask, { call[0], {}, {}, {} });
    return undefined;
}

Value illegal_constructor(Call const&) { throw_error(ErrorType::TypeError, "Illegal constructor"); }

Shape* make_timeout_shape()
{
    auto* const prototype = make_object();
    builtins::define_constructor("Timeout", illegal_constructor, 5, prototype);
    builtins::define_method(prototype, "refresh", timeout_refresh, 0);
    builtins::define_method(prototype, "unref", timeout_unref, 0);
    builtins::define_method(prototype, "ref", timeout_ref, 0);
    builtins::define_method(prototype, "hasRef", timeout_has_ref, 0);
    builtins::define_method(prototype, "close", timeout_close, 0);
    builtins::define_method(prototype, PropertyKey(&symbols::to_primitive), timeout_to_primitive, 0);
    return root_shape(&timeout_class, prototype);
}

Shape* make_immediate_shape()
{
    auto* const prototype = make_object();
    builtins::define_constructor("Immediate", illegal_constructor, 2, prototype);
    builtins::define_method(prototype, "ref", immediate_ref, 0);
    builtins::define_method(prototype, "unref", immediate_unref, 0);
    builtins::define_method(prototype, "hasRef", immediate_has_ref, 0);
    return root_shape(&immediate_class, prototype);
}

struct GlobalFunction {
    char const* name;
    Code code;
    std::uint32_t length;
};

constexpr GlobalFunction k_functions[] = {
    { "setTimeout", set_timeout, 2 },
    { "setInterval", set_interval, 2 },
    { "setImmediate", set_immediate, 1 },
    { "clearTimeout", clear_timeout, 1 },
    { "clearInterval", clear_timeout, 1 },
    { "clearImmediate", clear_immediate, 1 },
    { "queueMicrotask", queue_microtask, 1 },
};

} // namespace

void install_timers()
{
    state.timeout_shape = make_timeout_shape();
    state.immediate_shape = make_immediate_shape();
    state.timeouts_by_id = make_object(nullptr);
    for (auto const& [name, code, length] : k_functions)
        define(realm.global_object, property_key(name), make_builtin(code, make_ascii_string(name), length));
    hooks.run_timers = run_timers;
    update_loop_now();
}

} // namespace js::host

namespace js::builtins {

void install_timers(Realm&) { host::install_timers(); }

} // namespace js::builtins
