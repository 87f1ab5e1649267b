#include "program.h"

#include "recursive_machine.h"

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

[[noreturn]] void end_overflown()
{
    output::write_stderr("Uncaught RangeError: Maximum call stack size exceeded\n    at <anonymous>\n\nNode.js v24.21.0\n");
    std::_Exit(1);
}

void on_fault(int signal, siginfo_t* info, void*)
{
    if (!is_stack_overflow(info->si_addr)) {
        std::signal(signal, SIG_DFL); // the instruction faults again
        return;
    }
    end_overflown();
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

void (*on_overflow)() = end_overflown;

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
