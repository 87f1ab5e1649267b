// What of a library has to lie in its header.
#pragma once

#include "function_printer.h"

namespace gen2cpp::emit {

// Note [what lies in a library's header]
//
// C++ gets the machines of typed exports themselves, and the compiler inlines them into their loops. So the header has these classes, and
// everything that they mention: direct functions, the variables and structs of the top level, the descriptions of functions. All of it is `inline`
// and lies in the namespace `internal` of the library's own; the source file uses that namespace. What nobody needs from
// outside stays in the source, without linkage.
struct HeaderPart {
    std::set<std::uint32_t> functions;    // direct ones, machines included
    std::set<std::uint32_t> globals;
    std::set<std::uint32_t> environments;
    std::set<std::uint32_t> infos;        // by function
    bool is_empty() const { return functions.empty(); }
};

HeaderPart header_part(types::Program const& program);

// Whether the collector has to look into a direct machine. Those in its fields have been printed before.
bool refers_to_heap(Context const& context, machine::StateMachine const& machine);

} // namespace gen2cpp::emit
