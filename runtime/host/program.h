// The life of a whole program: install the builtins it names, run its top level, then its jobs and timers.
#pragma once

#include "../jobs/promise.h"
#include "../value/realm.h"

#include <initializer_list>

namespace js::host {

using Installer = void (*)(Realm&);
// An ES module runs its jobs before the first tick, a script or CommonJS module after it.
enum class Goal : std::uint8_t { Script, Module };

// Never returns to a caller that wants to go on: the result is for main(). `installers` are the OPTIONAL ones of
// builtins/installers.def that the program needs; the CORE ones always run.
int run_program(int argument_count, char** arguments, void (*top_level)(), std::initializer_list<Installer> installers, Goal goal = Goal::Script);

// The body of a module with top-level await has been started; this is its promise. Its rejection is an uncaught error, and the program ends
// with Node's code 13 if nothing is left to do before it is settled.
void await_top_level(Promise* promise);

// What main() got, for process.argv.
struct Arguments {
    int count = 0;
    char** values = nullptr;
};
extern Arguments program_arguments;

} // namespace js::host
