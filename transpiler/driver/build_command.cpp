#include "commands.h"

#include "exit_codes.h"
#include "input.h"
#include "output.h"
#include "pipeline.h"
#include "program_cache.h"
#include "report.h"

#include <unistd.h>

namespace gen2cpp::driver {

int build(BuildCommand const& command)
{
    Diagnostics diagnostics;
    auto graph = modules::load(read_source(command.file), command.common.goal, diagnostics);
    auto const translated = translate(graph, whole_program(command.compile), diagnostics);
    if (auto const exit_code = report(diagnostics, graph.source, command.common); !translated)
        return exit_code;

    auto const program = open_program(*translated, command.compile.optimize);
    auto const content = read_all(program, "the compiled program");
    ::close(program);
    OutputFiles files;
    files.add(command.output, content, FileMode::Executable);
    files.commit();
    return k_exit_done;
}

} // namespace gen2cpp::driver
