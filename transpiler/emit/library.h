// The C++ API of a program that is used as a library: its exports.
#pragma once

#include "emit.h"
#include "function_printer.h"

namespace gen2cpp::emit {

struct Library {
    std::string header;
    std::string source; // the definitions, behind everything else
};

// `installers` is the list of what the program needs of the standard library.
Library print_library(Context const& context, Options const& options, std::string const& installers);

} // namespace gen2cpp::emit
