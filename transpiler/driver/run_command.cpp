#include "commands.h"

#include "exit_codes.h"
#include "input.h"
#include "pipeline.h"
#include "program_cache.h"
#include "report.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace gen2cpp::driver {

namespace {

// Replaces this process, so that signals, the terminal and the exit code are the program's own.
[[noreturn]] void become(int program, RunCommand const& command)
{
    std::vector<char*> argv { const_cast<char*>(command.file.c_str()) };
    for (auto const& argument : command.arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::fexecve(program, argv.data(), environ);
    throw EnvironmentError(std::string { "cannot start the compiled program: " } + std::strerror(errno));
}

} // namespace

int run(RunCommand const& command)
{
    Diagnostics diagnostics;
    auto graph = modules::load(read_source(command.file), command.common.goal, diagnostics);
    auto const translated = translate(graph, whole_program(command.compile), diagnostics);
    if (auto const exit_code = report(diagnostics, graph.source, command.common); !translated)
        return exit_code;
    become(open_program(*translated, command.compile.optimize), command);
}

} // namespace gen2cpp::driver
