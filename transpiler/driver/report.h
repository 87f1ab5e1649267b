// Showing diagnostics on stderr.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "command_line.h"

namespace gen2cpp::driver {

// Shows what there is to say and returns the exit code that follows from it.
int report(Diagnostics const& diagnostics, SourceFile const& source, CommonOptions const& options);

// The two forms, as text.
std::string render_text(Diagnostic const& diagnostic, SourceFile const& source, bool in_color);
std::string render_json(Diagnostics const& diagnostics, SourceFile const& source);

} // namespace gen2cpp::driver
