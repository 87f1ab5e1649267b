// The C++ API of a program that is used as a library: its exports.
#pragma once

#include "emit.h"
#include "function_printer.h"

namespace gen2cpp::emit {

struct Library {
    std::string header;
    std::string source;
};

// What is printed already.
struct LibraryParts {
    std::string header;     // see note [what lies in a library's header]
    std::string source;     // without linkage
    std::string installers; // what the program needs of the standard library, as an initializer list
    bool has_top_level = true;
    bool header_needs_runtime = false;
};

// Both files behind their first comments. Without the dynamic runtime there are only typed exports.
Library print_library(Context const& context, Options const& options, LibraryParts const& parts, bool needs_runtime);

// The namespace in a library's own for what is no API.
std::string internal_namespace(ir::Module const& module);

} // namespace gen2cpp::emit
