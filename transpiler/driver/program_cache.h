// Compiled programs, kept between runs: an edit-run loop compiles only what was edited.
#pragma once

#include <string>
#include <string_view>

namespace gen2cpp::driver {

// A file descriptor of the executable for this generated source, compiled now or in an earlier run.
int open_program(std::string_view source, int optimize);

} // namespace gen2cpp::driver
