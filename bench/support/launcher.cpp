// Runs a command and prints what it cost as JSON: processor time and peak memory of exactly that process.
//
//     launcher OUTPUT COMMAND ARGUMENTS...
//
// OUTPUT receives the standard output of the command. This program is small and linked statically, since a child
// starts with the peak memory of the process that it was forked from.
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static constexpr rlim_t k_processor_seconds = 120;

static double seconds(timeval const& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

static double now()
{
    timespec time {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

[[noreturn]] static void become(char* output, char** command)
{
    rlimit const limit { k_processor_seconds, k_processor_seconds };
    setrlimit(RLIMIT_CPU, &limit);
    int const file = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0 || dup2(file, STDOUT_FILENO) < 0)
        _exit(126);
    execvp(command[0], command);
    _exit(127);
}

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    double const start = now();
    pid_t const child = fork();
    if (child < 0)
        return 2;
    if (child == 0)
        become(argv[1], argv + 2);
    int status = 0;
    rusage usage {};
    if (wait4(child, &status, 0, &usage) < 0)
        return 2;
    int const code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    std::printf("{\"code\": %d, \"cpu\": %.6f, \"wall\": %.6f, \"peak\": %ld}\n", code, seconds(usage.ru_utime) + seconds(usage.ru_stime), now() - start,
        usage.ru_maxrss * 1024);
}
