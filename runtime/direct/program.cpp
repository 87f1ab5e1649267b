#include "program.h"

#include "../core/output.h"

#include <cstdlib>

namespace js::direct {

int run_program(int, char**, void (*top_level)())
{
    top_level();
    output::flush();
    std::_Exit(0); // Nothing is left to be destroyed.
}

} // namespace js::direct
