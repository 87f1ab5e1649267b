#include "main.h"

#include "../support/match.h"
#include "commands.h"
#include "exit_codes.h"
#include "input.h"

#include <cstdio>
#include <malloc.h>
#include <pthread.h>

namespace gen2cpp::driver {

namespace {

int execute(Command const& chosen)
{
    return match(
        chosen,
        [](EmitCommand const& command) { return emit(command); },
        [](RunCommand const& command) { return run(command); },
        [](BuildCommand const& command) { return build(command); },
        [](InspectCommand const& command) { return inspect(command); },
        [](ExplainCommand const& command) { return explain(command); },
        [](ExitNow const& command) { return command.code; });
}

int guarded(int argc, char const* const* argv)
{
    try {
        return execute(parse_command_line(argc, argv));
    } catch (EnvironmentError const& error) {
        std::fprintf(stderr, "gen2cpp: error: %s\n", error.what());
        return k_exit_usage;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "gen2cpp: internal error: %s\n", error.what());
        return k_exit_internal_error;
    }
}

// The stages recurse as deep as the program is nested, and a chain like a + b + ... may be thousands of links long. Only the pages
// that are used cost anything.
constexpr std::size_t k_stack_size = std::size_t { 1 } << 30;

struct Invocation {
    int argc;
    char const* const* argv;
    int exit_code;
};

void* invoke(void* argument)
{
    auto& invocation = *static_cast<Invocation*>(argument);
    invocation.exit_code = guarded(invocation.argc, invocation.argv);
    return nullptr;
}

} // namespace

int main(int argc, char const* const* argv)
{
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, 1 << 17); // fixed: a table that has grown leaves no hole behind
    mallopt(M_ARENA_MAX, 1); // the thread that parses takes from the same heap, which is used again
#endif
    Invocation invocation { argc, argv, k_exit_internal_error };
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    if (pthread_attr_setstacksize(&attributes, k_stack_size) != 0 || pthread_create(&thread, &attributes, invoke, &invocation) != 0)
        return guarded(argc, argv); // no room for it: the stack at hand has to do
    pthread_join(thread, nullptr);
    return invocation.exit_code;
}

} // namespace gen2cpp::driver
