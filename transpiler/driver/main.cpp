#include "main.h"

#include "../support/match.h"
#include "commands.h"
#include "exit_codes.h"
#include "input.h"

#include <cstdio>

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

} // namespace

int main(int argc, char const* const* argv)
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

} // namespace gen2cpp::driver
