// The C++ names of everything at namespace scope.
#pragma once

#include "../types/program.h"
#include "names.h"

namespace gen2cpp::emit {

struct ModuleNames {
    // `reserved`: a name around the code, as the namespace of a library.
    ModuleNames(types::Program const& program, std::string_view reserved);

    std::vector<std::string> globals;      // by id
    std::vector<std::string> codes;        // by function: the function that JavaScript calls reach
    std::vector<std::string> directs;      // by function: the function that C++ calls directly
    std::vector<std::string> infos;        // by function
    std::vector<std::string> machines;     // by function
    std::vector<std::string> environments; // by id
    std::vector<std::vector<std::string>> fields; // by environment
    std::vector<std::string> records;      // by id; empty: none are made
    std::vector<std::string> class_environments; // by class: the variable for what its functions close over
    std::vector<std::vector<std::string>> record_fields; // by record
    NameTable table;

    // How a call names a direct function where other namespaces would be searched too.
    std::string qualified(ir::FunctionId function) const;
    std::string space;                             // the namespace around the code; empty: none
    std::string header_space;                      // ... around what lies in a header
    std::set<std::uint32_t> const* in_header = nullptr; // functions
};

} // namespace gen2cpp::emit
