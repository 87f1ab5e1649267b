#include "pipeline.h"

#include "../syntax/print.h"
#include "../syntax/read.h"

namespace gen2cpp::driver {

std::optional<std::string> inspect_stage(SourceFile const& source, InspectCommand const& command, Diagnostics& diagnostics)
{
    auto const program = syntax::read(source, { .goal = command.common.goal }, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt;
    return syntax::print(program, source);
}

} // namespace gen2cpp::driver
