// The pipeline: each stage is a function from values to one new value.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "../emit/emit.h"
#include "../modules/link.h"
#include "command_line.h"

namespace gen2cpp::driver {

// From the files of a program, which modules::load() reads, to C++; nullopt: the diagnostics say why. Of the graph only the source and the list
// of files are there afterwards. The sink gets the source of a whole program: see emit::cpp.
std::optional<emit::Output> translate(modules::Graph& graph, emit::Options const& options, emit::Sink const& sink, Diagnostics& diagnostics);
std::optional<emit::Output> translate(modules::Graph& graph, emit::Options const& options, Diagnostics& diagnostics);

// The options of `run` and `build`.
emit::Options whole_program(CompileOptions const& compile);

// What the wanted stage made of the program, as text; nullopt: the diagnostics say why.
std::optional<std::string> inspect_stage(modules::Graph& graph, InspectCommand const& command, Diagnostics& diagnostics);

} // namespace gen2cpp::driver
