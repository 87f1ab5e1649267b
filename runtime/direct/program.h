// The life of a program that does not need the dynamic runtime.
#pragma once

namespace js::direct {

// Runs the top level and writes what is still to be written; the result is for main().
int run_program(int argument_count, char** arguments, void (*top_level)());

// Runs the top level of a library; from then on standard output is shared with the C++ program around it. Always true.
bool load(void (*top_level)());

} // namespace js::direct
