// Jobs (9.5): what runs after the current script or job, in order. Promises are their main source.
#pragma once

#include "../value/value.h"

namespace js {

// A job is a function and up to four values it works on (undefined where there is none).
struct JobArguments {
    Value first, second, third, fourth;
};
using JobCode = void (*)(JobArguments const&);

void enqueue_job(JobCode code, JobArguments const& arguments = {});
bool has_jobs();
// Runs jobs, and those they add, until none is left. An exception of a job leaves it at once; the rest stays queued.
void run_jobs();

} // namespace js
