// The pipeline: each stage is a function from values to one new value.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "../emit/emit.h"
#include "command_line.h"

namespace gen2cpp::driver {

// nullopt: the diagnostics say why.
std::optional<emit::Output> translate(
    SourceFile const& source, std::optional<syntax::Goal> goal, emit::Options const& options, Diagnostics& diagnostics);

// The options of `run` and `build`.
emit::Options whole_program(SourceFile const& source, CompileOptions const& compile);

// The name of the source in #line directives.
std::string mapped_name(std::string const& file, LineOptions const& lines);

// What the wanted stage made of the program, as text; nullopt: the diagnostics say why.
std::optional<std::string> inspect_stage(SourceFile const& source, InspectCommand const& command, Diagnostics& diagnostics);

} // namespace gen2cpp::driver
