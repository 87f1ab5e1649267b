// One function for each command; the result is the exit code.
#pragma once

#include "command_line.h"

namespace gen2cpp::driver {

int emit(EmitCommand const& command);
int run(RunCommand const& command);
int build(BuildCommand const& command);
int inspect(InspectCommand const& command);
int explain(ExplainCommand const& command);

} // namespace gen2cpp::driver
