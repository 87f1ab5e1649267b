// Exports with the types of C++. Private to this folder.
#pragma once

#include "function_printer.h"

namespace gen2cpp::emit {

struct TypedApi {
    std::string text;               // for the namespace of the library, in its header
    bool is_without_arguments = false; // one of the overloads takes none
};

// The overloads of an exported function. `load`: a call that runs the top level first; empty: nothing to run. `aliases`: what machines are called that have been
// printed.
TypedApi print_typed_api(Context const& context, types::ApiFunction const& function, std::string const& internal, std::string const& load, NameTable& names, std::map<std::uint32_t, std::string>& aliases);

std::string api_name(ir::Export const& exported);

} // namespace gen2cpp::emit
