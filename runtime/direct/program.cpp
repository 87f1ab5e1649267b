#include "program.h"

#include "errors.h"

#include "../core/node_version.h"
#include "../core/output.h"

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <sys/resource.h>

namespace js::direct {

namespace {

// Note [stack overflow without exceptions]
//
// Where nothing catches, a RangeError of too deep a recursion ends the program. So calls need not count: the guard page below the stack does.
// The handler runs on a stack of its own, and only for faults where this stack ends.
alignas(16) char handler_stack[16 * 1024];
std::uintptr_t stack_top = 0;
constexpr std::uintptr_t k_largest_frame = 1u << 20;

bool is_stack_overflow(void const* address)
{
    rlimit limit {};
    if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return false;
    auto const depth = stack_top - reinterpret_cast<std::uintptr_t>(address); // huge above the top
    return depth + k_largest_frame > limit.rlim_cur && depth < limit.rlim_cur + k_largest_frame;
}

std::string_view name_of(ErrorType type)
{
    switch (type) {
    case ErrorType::TypeError:
        return "TypeError";
    case ErrorType::RangeError:
        return "RangeError";
    case ErrorType::ReferenceError:
        return "ReferenceError";
    default: // no other is thrown here
        return "Error";
    }
}

void write_message(std::string_view format, std::string_view const* arguments)
{
    for (auto directive = format.find('%'); directive != format.npos; directive = format.find('%')) {
        output::write_stderr(format.substr(0, directive));
        output::write_stderr(*arguments++);
        format.remove_prefix(directive + 2);
    }
    output::write_stderr(format);
}

// See note [errors without exceptions].
void end_uncaught(ErrorType type, char const* format, std::initializer_list<std::string_view> arguments)
{
    output::write_stderr("Uncaught ");
    output::write_stderr(name_of(type));
    output::write_stderr(": ");
    write_message(format, arguments.begin());
    output::write_stderr("\n    at <anonymous>\n\nNode.js ");
    output::write_stderr(k_node_version);
    output::write_stderr("\n");
    std::_Exit(1);
}

void on_fault(int signal, siginfo_t* info, void*)
{
    if (!is_stack_overflow(info->si_addr)) {
        std::signal(signal, SIG_DFL); // the instruction faults again
        return;
    }
    end_uncaught(ErrorType::RangeError, k_stack_overflow, {});
}

void watch_stack()
{
    stack_t stack {};
    stack.ss_sp = handler_stack;
    stack.ss_size = sizeof handler_stack;
    sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(SIGSEGV, &action, nullptr);
}

} // namespace

void (*raise)(ErrorType type, char const* format, std::initializer_list<std::string_view> arguments) = end_uncaught;

int run_program(int, char** arguments, void (*top_level)())
{
    stack_top = reinterpret_cast<std::uintptr_t>(arguments); // lies where the stack begins
    watch_stack();
    top_level();
    output::flush();
    std::_Exit(0); // Nothing is left to be destroyed.
}

bool load(void (*top_level)())
{
    output::share_stdio();
    top_level();
    return true;
}

} // namespace js::direct
