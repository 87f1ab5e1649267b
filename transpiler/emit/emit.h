// State machines to C++: printing only, every decision was taken before.
#pragma once

#include "../machine/machine.h"
#include "../types/program.h"

#include <functional>
#include <string_view>

namespace gen2cpp::emit {

// Takes generated code, piece by piece.
using Sink = std::function<void(std::string_view)>;

struct Options {
    std::string namespace_name;   // a::b; empty: none
    bool with_main = true;
    std::string entry_name;       // not empty: a function of this name, in the namespace, runs the program
    std::string header_name;      // not empty: a library; how the source includes its header
    bool functions_only = false;  // no prelude, literals tables or main: for goldens and readers
    bool with_types = true;       // false: every value is a js::Value
    bool line_directives = false;
    std::vector<std::pair<std::string, std::string>> line_prefix_maps; // of file names in #line: what they begin with, and what is written instead
};

struct Output {
    std::string source;        // empty: the sink has it
    std::string header; // of a library, else empty
    bool needs_runtime = true; // false: the source includes direct.h, and needs neither exceptions nor type information
};

// The source of a program goes to the sink, as far as it stands: nothing of it if it needs the dynamic runtime although `types` keeps literals as text,
// which has to be tried again without. Other code is the result.
Output cpp(types::Program const& types, SourceFile const& source, Options const& options, Sink const& sink);

// What a program includes and links, in words, with the line that needs it.
std::string runtime_use(types::Program const& types, SourceFile const& source);

} // namespace gen2cpp::emit
