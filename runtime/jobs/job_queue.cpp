#include "job_queue.h"

#include "../core/heap.h"

#include <algorithm>

namespace js {

namespace {

struct Job {
    JobCode code;
    JobArguments arguments;
};

// A ring in collected memory.
struct JobQueue {
    Job* jobs = nullptr;
    std::size_t capacity = 0; // a power of two
    std::size_t first = 0;
    std::size_t count = 0;
};
constinit JobQueue queue;

void grow()
{
    auto const capacity = std::max<std::size_t>(64, queue.capacity * 2);
    auto const jobs = static_cast<Job*>(heap::allocate(capacity * sizeof(Job)));
    for (std::size_t i = 0; i < queue.count; ++i)
        jobs[i] = queue.jobs[(queue.first + i) & (queue.capacity - 1)];
    queue = { jobs, capacity, 0, queue.count };
}

} // namespace

void enqueue_job(JobCode code, JobArguments const& arguments)
{
    if (queue.count == queue.capacity)
        grow();
    queue.jobs[(queue.first + queue.count) & (queue.capacity - 1)] = { code, arguments };
    ++queue.count;
}

bool has_jobs() { return queue.count > 0; }

void run_jobs()
{
    while (queue.count > 0) {
        auto& place = queue.jobs[queue.first];
        auto const job = place;
        place = {}; // keeps nothing alive
        queue.first = (queue.first + 1) & (queue.capacity - 1);
        --queue.count;
        job.code(job.arguments);
    }
}

} // namespace js
