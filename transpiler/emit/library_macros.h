// The macros of the C and C++ headers that generated code includes: no name in it may be one of them.
#pragma once

#include <string_view>

namespace gen2cpp::emit {

bool is_library_macro(std::string_view name);

} // namespace gen2cpp::emit
