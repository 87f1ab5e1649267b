#include "program.h"

#include "event_loop.h"

#include "../builtins/installers.h"
#include "../jobs/job_queue.h"
#include "../value/throw.h"

namespace js::host {

Arguments program_arguments;

int run_program(int argument_count, char** arguments, void (*top_level)(), std::initializer_list<Installer> installers, Goal goal)
{
    program_arguments = { argument_count, arguments };
    builtins::install_core(realm);
    for (auto const install : installers)
        install(realm);
    try {
        top_level();
        if (goal == Goal::Module)
            run_jobs();
    } catch (Throw const& thrown) {
        if (!hooks.uncaught || !hooks.uncaught(thrown.value(), false))
            end_uncaught(thrown.value(), false);
    }
    run_event_loop();
    end_program(hooks.exit_code ? hooks.exit_code() : 0);
}

} // namespace js::host
