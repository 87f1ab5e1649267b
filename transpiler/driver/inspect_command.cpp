#include "commands.h"

#include "exit_codes.h"
#include "input.h"
#include "output.h"
#include "pipeline.h"
#include "report.h"

namespace gen2cpp::driver {

int inspect(InspectCommand const& command)
{
    if (command.format != "text" && command.stage != "machine")
        throw EnvironmentError("--format=" + command.format + " is for --stage=machine");
    if (!command.function.empty() && (command.stage == "syntax" || command.stage == "scope"))
        throw EnvironmentError("--function is for --stage=ir, flow and machine");
    Diagnostics diagnostics;
    auto graph = modules::load(read_source(command.file), command.common.goal, diagnostics);
    auto const text = inspect_stage(graph, command, diagnostics);
    if (auto const exit_code = report(diagnostics, graph.source, command.common); !text)
        return exit_code;
    write_output(command.output, *text);
    return k_exit_done;
}

} // namespace gen2cpp::driver
