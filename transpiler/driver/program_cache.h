// Compiled programs, kept between runs: an edit-run loop compiles only what was edited.
#pragma once

#include "../emit/emit.h"

namespace gen2cpp::driver {

// A file descriptor of the executable for this generated program, compiled now or in an earlier run.
int open_program(emit::Output const& generated, int optimize);

} // namespace gen2cpp::driver
