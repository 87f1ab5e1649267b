#include "program.h"

#include "event_loop.h"

#include "../builtins/installers.h"
#include "../core/heap.h"
#include "../core/output.h"
#include "../jobs/job_queue.h"
#include "../value/throw.h"

namespace js::host {

Arguments program_arguments;

namespace {

Promise* main_promise = nullptr;

void on_finished(JobArguments const&) { }

void on_failed(JobArguments const& job)
{
    if (!hooks.uncaught || !hooks.uncaught(job.first, nullptr))
        end_uncaught(job.first);
}

constexpr int k_unsettled_top_level_await = 13;

int exit_code()
{
    auto const code = hooks.exit_code ? hooks.exit_code() : 0;
    if (code != 0 || !main_promise || main_promise->state != PromiseState::Pending)
        return code;
    output::write_stderr("Warning: Detected unsettled top-level await\n");
    return k_unsettled_top_level_await;
}

} // namespace

void await_top_level(Promise* promise)
{
    main_promise = promise;
    auto* const reaction = heap::make<PromiseReaction>();
    reaction->fulfilled_code = on_finished;
    reaction->rejected_code = on_failed;
    perform_promise_then(promise, reaction);
}

int run_program(int argument_count, char** arguments, void (*top_level)(), std::initializer_list<Installer> installers, Goal goal)
{
    program_arguments = { argument_count, arguments };
    builtins::install_core(realm);
    for (auto const install : installers)
        install(realm);
    bool is_evaluated = false;
    try {
        top_level();
        is_evaluated = true;
        if (goal == Goal::Module)
            run_jobs();
    } catch (Throw const& thrown) {
        if (goal == Goal::Module && !is_evaluated) // it rejects a promise, and jobs that wait already come first
            run_jobs();
        if (!hooks.uncaught || !hooks.uncaught(thrown.value(), nullptr))
            end_uncaught(thrown.value());
    }
    run_event_loop();
    end_program(exit_code());
}

} // namespace js::host
