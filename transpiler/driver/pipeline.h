// The pipeline: each stage is a function from values to one new value.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "command_line.h"

namespace gen2cpp::driver {

struct TranslationOptions {
    std::optional<syntax::Goal> goal;
    bool line_directives = false;
    std::vector<std::pair<std::string, std::string>> line_prefix_maps;
    std::string namespace_name;
    std::string entry_name;  // not empty: a function instead of main
    std::string header_name; // not empty: a library; how its source includes its header
};

struct Translation {
    std::string source;
    std::string header;
};

// nullopt: the diagnostics say why.
std::optional<Translation> translate(SourceFile const& source, TranslationOptions const& options, Diagnostics& diagnostics);

// The options of `run` and `build`.
TranslationOptions whole_program(CommonOptions const& common, CompileOptions const& compile);

// What the wanted stage made of the program, as text; nullopt: the diagnostics say why.
std::optional<std::string> inspect_stage(SourceFile const& source, InspectCommand const& command, Diagnostics& diagnostics);

} // namespace gen2cpp::driver
