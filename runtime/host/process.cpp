// The `process` of Node, as far as it is complete here: arguments, environment, exit, ticks, standard streams, time.
#include "event_loop.h"
#include "node_error.h"
#include "program.h"

#include "../builtins/define.h"
#include "../builtins/installers.h"
#include "../builtins/unsupported.h"
#include "../core/heap.h"
#include "../core/node_version.h"
#include "../core/output.h"
#include "../value/utf8.h"

#include <cmath>
#include <cstring>
#include <ctime>
#include <unistd.h>

extern char** environ;

namespace js::host {

namespace {

Object* process = nullptr;

// --- Events ---------------------------------------------------------------------------------

// Listeners of process.on, in the order of their registration.
struct Listener {
    PropertyKey event;
    Value function;
    bool is_once;
    Listener* next = nullptr;
};
Listener* first_listener = nullptr;

Value add_listener(Call const& call, bool is_once)
{
    if (!is_callable(call[1]))
        throw_invalid_argument_type("listener", "of type function", call[1]);
    auto** link = &first_listener;
    while (*link)
        link = &(*link)->next;
    *link = new (heap::allocate(sizeof(Listener))) Listener { to_property_key(call[0]), call[1], is_once };
    return call.this_value;
}

Value process_on(Call const& call) { return add_listener(call, false); }
Value process_once(Call const& call) { return add_listener(call, true); }

void remove_listener(Listener const* listener)
{
    for (auto** link = &first_listener; *link; link = &(*link)->next) {
        if (*link == listener) {
            *link = listener->next;
            return;
        }
    }
}

Value process_off(Call const& call)
{
    auto const event = to_property_key(call[0]);
    Listener const* found = nullptr;
    for (auto* listener = first_listener; listener; listener = listener->next)
        if (listener->event == event && listener->function.bits() == call[1].bits())
            found = listener;
    if (found)
        remove_listener(found);
    return call.this_value;
}

Array* listeners_of(PropertyKey event)
{
    auto* const found = make_array();
    for (auto* listener = first_listener; listener;) {
        auto* const next = listener->next;
        if (listener->event == event) {
            append(found, listener->function);
            if (listener->is_once)
                remove_listener(listener);
        }
        listener = next;
    }
    return found;
}

// False if nobody listens.
bool emit(PropertyKey event, std::initializer_list<Value> arguments)
{
    auto* const listeners = listeners_of(event);
    for (std::uint32_t i = 0; i < listeners->length; i++)
        call(dense_items(listeners)[i], process, arguments);
    return listeners->length != 0;
}

bool uncaught(Value thrown, Promise* rejected)
{
    if (!rejected)
        return emit(property_key("uncaughtException"), { thrown, make_ascii_string("uncaughtException") });
    if (emit(property_key("unhandledRejection"), { thrown, rejected }))
        return true;
    return emit(property_key("uncaughtException"), { rejection_error(thrown), make_ascii_string("unhandledRejection") });
}

void handled_late(Promise* promise) { emit(property_key("rejectionHandled"), { promise }); }

int exit_code()
{
    auto const code = get(process, property_key("exitCode"));
    return code.is_undefined() ? 0 : to_int32(code);
}

void before_exit(int code)
{
    if (get(process, property_key("exitCode")).is_undefined())
        set(Value(process), property_key("exitCode"), code, Strict::Yes);
    emit(property_key("exit"), { code });
}

Value process_exit(Call const& call)
{
    if (!call[0].is_undefined())
        set(Value(process), property_key("exitCode"), call[0], Strict::Yes);
    end_program(exit_code());
}

Value process_next_tick(Call const& call)
{
    if (!is_callable(call[0]))
        throw_invalid_argument_type("callback", "of type function", call[0]);
    auto* const arguments = call.count > 1 ? make_array(call.arguments + 1, call.count - 1) : nullptr;
    add_next_tick(new (heap::allocate(sizeof(Callback))) Callback { call[0], undefined, arguments });
    return undefined;
}

// --- Standard streams -----------------------------------------------------------------------

std::string chunk_of(Call const& call)
{
    if (!call[0].is_string())
        throw_invalid_argument_type("chunk", "of type string or an instance of Buffer, TypedArray, or DataView", call[0]);
    return to_utf8(call[0].as_string());
}

void call_back_when_written(Call const& call)
{
    auto const callback = is_callable(call[1]) ? call[1] : call[2];
    if (is_callable(callback))
        add_next_tick(new (heap::allocate(sizeof(Callback))) Callback { callback, undefined, nullptr });
}

Value stdout_write(Call const& call)
{
    output::write_stdout(chunk_of(call));
    call_back_when_written(call);
    return true;
}

Value stderr_write(Call const& call)
{
    output::write_stderr(chunk_of(call));
    call_back_when_written(call);
    return true;
}

// Of streams only write() is complete.
constexpr char const* k_unsupported_stream_members[] = { "on", "once", "off", "emit", "addListener", "removeListener", "end", "cork", "uncork",
    "pipe", "destroy", "setDefaultEncoding", "writable", "writableLength", "getWindowSize", "hasColors", "getColorDepth", "clearLine",
    "cursorTo", "moveCursor" };

Object* make_stream(Code write, int descriptor)
{
    auto* const stream = make_object();
    define(stream, property_key("write"), make_builtin(write, make_ascii_string("write"), 3));
    define(stream, property_key("fd"), descriptor);
    if (isatty(descriptor))
        define(stream, property_key("isTTY"), true);
    for (auto const* const name : k_unsupported_stream_members)
        builtins::define_unsupported(stream, descriptor == STDOUT_FILENO ? "process.stdout" : "process.stderr", name);
    return stream;
}

// --- Time -----------------------------------------------------------------------------------

timespec steady_now()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now;
}

timespec const k_start = steady_now();

// process.hrtime ( [ time ] )
Value process_hrtime(Call const& call)
{
    auto const now = steady_now();
    auto seconds = static_cast<double>(now.tv_sec);
    auto nanoseconds = static_cast<double>(now.tv_nsec);
    if (!call[0].is_undefined()) {
        if (!is_array(call[0]))
            throw_invalid_argument_type("time", "an instance of Array", call[0]);
        seconds -= to_number(get(call[0], PropertyKey::from_index(0)));
        nanoseconds -= to_number(get(call[0], PropertyKey::from_index(1)));
        if (nanoseconds < 0) {
            seconds -= 1;
            nanoseconds += 1e9;
        }
    }
    Value const parts[] = { seconds, nanoseconds };
    return make_array(parts, 2);
}

Value process_uptime(Call const&)
{
    auto const now = steady_now();
    return static_cast<double>(now.tv_sec - k_start.tv_sec) + static_cast<double>(now.tv_nsec - k_start.tv_nsec) / 1e9;
}

Value process_cwd(Call const&)
{
    char path[4096];
    return make_string(getcwd(path, sizeof path) ? path : "/");
}

// --- What the process was started with --------------------------------------------------------

Object* make_environment()
{
    auto* const environment = make_object();
    for (auto** variable = environ; *variable; variable++) {
        auto const* const equals = std::strchr(*variable, '=');
        if (!equals)
            continue;
        std::string_view const name(*variable, static_cast<std::size_t>(equals - *variable));
        create_data_property(environment, property_key(name), make_string(equals + 1));
    }
    return environment;
}

// As in Node, the program's arguments start at index 2.
Array* make_arguments()
{
    auto* const arguments = make_array();
    auto const program = make_string(program_arguments.count > 0 ? program_arguments.values[0] : "");
    append(arguments, program);
    append(arguments, program);
    for (int i = 1; i < program_arguments.count; i++)
        append(arguments, make_string(program_arguments.values[i]));
    return arguments;
}

struct Method {
    char const* name;
    Code code;
    std::uint32_t length;
};

// What process inherits from EventEmitter beyond adding and removing listeners.
constexpr char const* k_unsupported_emitter_members[] = { "emit", "listeners", "rawListeners", "listenerCount", "eventNames", "prependListener",
    "prependOnceListener", "removeAllListeners", "setMaxListeners", "getMaxListeners" };

constexpr Method k_methods[] = {
    { "exit", process_exit, 1 },
    { "nextTick", process_next_tick, 1 },
    { "on", process_on, 2 },
    { "addListener", process_on, 2 },
    { "once", process_once, 2 },
    { "off", process_off, 2 },
    { "removeListener", process_off, 2 },
    { "hrtime", process_hrtime, 1 },
    { "uptime", process_uptime, 0 },
    { "cwd", process_cwd, 0 },
};

} // namespace

void install_process()
{
    process = make_object(make_object());
    auto const add = [](char const* name, Value value) { define(process, property_key(name), value); };
    auto* const versions = make_object();
    define(versions, property_key("node"), make_ascii_string(k_node_version + 1));
    add("version", make_ascii_string(k_node_version));
    add("versions", versions);
    add("arch", make_ascii_string("x64"));
    add("platform", make_ascii_string("linux"));
    for (auto const& [name, code, length] : k_methods)
        add(name, make_builtin(code, make_ascii_string(name), length));
    for (auto const* const name : k_unsupported_emitter_members)
        builtins::define_unsupported(process, "process", name);
    builtins::define_unsupported(get(process, property_key("hrtime")).as_object(), "process.hrtime", "bigint");
    add("stdout", make_stream(stdout_write, STDOUT_FILENO));
    add("stderr", make_stream(stderr_write, STDERR_FILENO));
    add("pid", static_cast<double>(getpid()));
    add("ppid", static_cast<double>(getppid()));
    add("title", make_ascii_string("node"));
    add("argv", make_arguments());
    add("argv0", get(get(process, property_key("argv")), PropertyKey::from_index(0)));
    add("execPath", get(get(process, property_key("argv")), PropertyKey::from_index(0)));
    add("execArgv", make_array());
    add("domain", null);
    add("env", make_environment());
    add("exitCode", undefined);
    builtins::define_to_string_tag(process, "process");
    builtins::define_global("process", process);
    hooks.before_exit = before_exit;
    hooks.exit_code = exit_code;
    hooks.uncaught = uncaught;
    hooks.handled_late = handled_late;
}

} // namespace js::host

namespace js::builtins {

void install_process(Realm&) { host::install_process(); }

} // namespace js::builtins
