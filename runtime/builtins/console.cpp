// The console of Node: everything is formatted by inspect and written to standard output or standard error.
#include "define.h"
#include "installers.h"
#include "unsupported.h"

#include "inspect/inspect.h"

#include "../core/output.h"
#include "../direct/console.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <iterator>
#include <map>

namespace js::builtins {

namespace {

using inspect::Text;

using direct::Stream;

// What console.count and console.time remember.
struct ConsoleState {
    std::map<Text, double> counts;
    std::map<Text, double> start_times; // in milliseconds
};

ConsoleState& state()
{
    static ConsoleState console_state;
    return console_state;
}

void write(Stream stream, std::string_view bytes)
{
    if (stream == Stream::Output)
        output::write_stdout(bytes);
    else
        output::write_stderr(bytes);
}

void write_line(Stream stream, Text text)
{
    if (output::indentation > 0) {
        Text const indentation(output::indentation, u' ');
        for (auto found = text.find(u'\n'); found != Text::npos; found = text.find(u'\n', found + 1))
            text.insert(found + 1, indentation);
        text.insert(0, indentation);
    }
    text += u'\n';
    write(stream, inspect::to_utf8(text));
}

// A primitive that the console of numbers and literal strings can write; false: anything else.
bool quick_item(Value value, direct::Item& item)
{
    if (value.is_number())
        item = value.as_number();
    else if (value.is_boolean())
        item = value.is_true();
    else if (value.is_undefined())
        item = direct::undefined;
    else if (value.is_null())
        item = direct::null;
    else if (value.is_string()) {
        auto const* const string = flatten(value.as_string());
        if (!string->is_latin1() || std::any_of(string->latin1(), string->latin1() + string->length, [](unsigned char byte) { return byte >= 0x80; }))
            return false;
        item = { reinterpret_cast<char const*>(string->latin1()), string->length };
    } else
        return false;
    return true;
}

// OPTIMIZATION: a few primitives need no text of their own. Not with a first argument that is a format.
bool log_quickly(direct::Stream stream, Call const& call)
{
    constexpr std::size_t k_limit = 8;
    if (call.count > k_limit)
        return false;
    direct::Item items[k_limit];
    for (std::size_t i = 0; i < call.count; i++)
        if (!quick_item(call[i], items[i]))
            return false;
    auto const& first = items[0];
    if (call.count > 1 && first.kind == direct::Item::Kind::Text && std::memchr(first.bytes, '%', first.size))
        return false;
    direct::write_line(stream, items, call.count);
    return true;
}

void log_to(Stream stream, Call const& call)
{
    if (!log_quickly(stream, call))
        write_line(stream, inspect::format(call.arguments, call.count));
}

Value console_log(Call const& call)
{
    log_to(Stream::Output, call);
    return undefined;
}

Value console_error(Call const& call)
{
    log_to(Stream::Error, call);
    return undefined;
}

Value console_dir(Call const& call)
{
    inspect::Options options;
    options.custom_inspect = false;
    inspect::read_options(options, call[1]);
    write_line(Stream::Output, inspect::inspect(call[0], options));
    return undefined;
}

Value console_trace(Call const& call)
{
    auto const message = inspect::format(call.arguments, call.count);
    write_line(Stream::Error, (message.empty() ? Text(u"Trace") : u"Trace: " + message) + u"\n    at <anonymous>");
    return undefined;
}

Value console_assert(Call const& call)
{
    if (to_boolean(call[0]))
        return undefined;
    auto* const arguments = make_array();
    String const* lead = make_ascii_string("Assertion failed");
    std::size_t next = 1;
    if (call[1].is_string()) {
        lead = concatenate(make_ascii_string("Assertion failed: "), call[1].as_string());
        next = 2;
    }
    append(arguments, lead);
    for (; next < call.count; next++)
        append(arguments, call[next]);
    write_line(Stream::Error, inspect::format(dense_items(arguments), arguments->length));
    return undefined;
}

// Nothing to do without a terminal or an inspector.
Value console_nothing(Call const&) { return undefined; }

// --- Counters -------------------------------------------------------------------------------

Text label_of(Call const& call) { return call[0].is_undefined() ? Text(u"default") : inspect::to_text(to_string(call[0])); }

Value console_count(Call const& call)
{
    auto const label = label_of(call);
    auto const count = ++state().counts[label];
    write_line(Stream::Output, label + u": " + inspect::to_text(number_to_string(count)));
    return undefined;
}

Value console_count_reset(Call const& call)
{
    auto const label = label_of(call);
    if (state().counts.erase(label) == 0)
        write_line(Stream::Error, u"Warning: Count for '" + label + u"' does not exist");
    return undefined;
}

// --- Groups ---------------------------------------------------------------------------------

constexpr std::uint32_t k_group_indentation = 2;

Value console_group(Call const& call)
{
    if (call.count > 0)
        log_to(Stream::Output, call);
    output::indentation += k_group_indentation;
    return undefined;
}

Value console_group_end(Call const&)
{
    output::indentation -= output::indentation > 0 ? k_group_indentation : 0;
    return undefined;
}

// --- Time -----------------------------------------------------------------------------------

double now_in_milliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

Text time_text(double milliseconds)
{
    char buffer[64];
    auto const seconds = milliseconds / 1e3;
    auto const minutes = std::floor(seconds / 60);
    auto const hours = std::floor(minutes / 60);
    if (hours > 0)
        std::snprintf(buffer, sizeof buffer, "%.0f:%02.0f:%06.3f (h:mm:ss.mmm)", hours, std::fmod(minutes, 60), std::fmod(seconds, 60));
    else if (minutes > 0)
        std::snprintf(buffer, sizeof buffer, "%.0f:%06.3f (m:ss.mmm)", minutes, std::fmod(seconds, 60));
    else if (seconds >= 1)
        std::snprintf(buffer, sizeof buffer, "%.3fs", seconds);
    else
        return inspect::to_text(number_to_string(std::round(milliseconds * 1e3) / 1e3)) + u"ms";
    std::string_view const text = buffer;
    return Text(text.begin(), text.end());
}

Value console_time(Call const& call)
{
    auto const label = label_of(call);
    if (!state().start_times.emplace(label, now_in_milliseconds()).second)
        write_line(Stream::Error, u"Warning: Label '" + label + u"' already exists for console.time()");
    return undefined;
}

// Prints the time since console.time(label), and what else was passed. False if there is no such label.
bool log_time(Call const& call, char16_t const* method)
{
    auto const label = label_of(call);
    auto const found = state().start_times.find(label);
    if (found == state().start_times.end()) {
        write_line(Stream::Error, u"Warning: No such label '" + label + u"' for " + method);
        return false;
    }
    auto text = label + u": " + time_text(now_in_milliseconds() - found->second);
    if (call.count > 1)
        text += u" " + inspect::format(call.arguments + 1, call.count - 1);
    write_line(Stream::Output, std::move(text));
    return true;
}

Value console_time_log(Call const& call)
{
    log_time(call, u"console.timeLog()");
    return undefined;
}

Value console_time_end(Call const& call)
{
    Call label_only = call;
    label_only.count = call.count == 0 ? 0 : 1;
    if (log_time(label_only, u"console.timeEnd()"))
        state().start_times.erase(label_of(call));
    return undefined;
}

// --- Tables ---------------------------------------------------------------------------------

Value console_table(Call const& call)
{
    if (!call[1].is_undefined() && !is_array(call[1]))
        throw_error(ErrorType::TypeError, "The \"properties\" argument must be an instance of Array.");
    if (!call[0].is_object() || call[0].as_object()->is_callable) {
        write_line(Stream::Output, inspect::format(call.arguments, call.count == 0 ? 0 : 1));
        return undefined;
    }
    write_line(Stream::Output, inspect::table(call[0].as_object(), call[1]));
    return undefined;
}

struct ConsoleMethod {
    char const* name;
    Code code;
};

// What most programs are content with.
constexpr ConsoleMethod k_methods[] = {
    { "log", console_log },
    { "info", console_log },
    { "debug", console_log },
    { "warn", console_error },
    { "error", console_error },
};

constexpr ConsoleMethod k_other_methods[] = {
    { "dir", console_dir },
    { "time", console_time },
    { "timeEnd", console_time_end },
    { "timeLog", console_time_log },
    { "trace", console_trace },
    { "assert", console_assert },
    { "clear", console_nothing },
    { "count", console_count },
    { "countReset", console_count_reset },
    { "group", console_group },
    { "groupEnd", console_group_end },
    { "table", console_table },
    { "dirxml", console_log },
    { "groupCollapsed", console_group },
};

// For whoever has an inspector attached.
constexpr ConsoleMethod k_inspector_methods[] = {
    { "profile", console_nothing },
    { "profileEnd", console_nothing },
    { "timeStamp", console_nothing },
};

Object* console = nullptr;

void define_methods(ConsoleMethod const* methods, std::size_t count)
{
    for (std::size_t i = 0; i < count; i++)
        define(console, property_key(methods[i].name), make_builtin(methods[i].code, make_ascii_string(methods[i].name), 0));
}

} // namespace

void install_console(Realm&)
{
    // Node's console inherits from an empty object of its own.
    console = make_object(make_object());
    define_methods(k_methods, std::size(k_methods));
    define_to_string_tag(console, "console");
    define(realm.global_object, property_key("console"), Value(console), Attributes::Hidden);
}

void install_rest_of_console(Realm&)
{
    define_methods(k_other_methods, std::size(k_other_methods));
    define_uncallable(console, "console", "Console", 1);
    define_methods(k_inspector_methods, std::size(k_inspector_methods));
    define_uncallable(console, "console", "context", 1);
    define_uncallable(console, "console", "createTask", 0);
}

} // namespace js::builtins
