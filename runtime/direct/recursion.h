// Calls that may go on without end.
#pragma once

namespace js::direct {

// Stands in functions that call themselves, perhaps through others. Compilers would make loops of such calls where nothing is left to be
// done behind them; a loop never ends in "Maximum call stack size exceeded".
struct Recursion {
    Recursion() = default;
    Recursion(Recursion const&) = delete;
    Recursion& operator=(Recursion const&) = delete;
    ~Recursion() { asm volatile(""); }
    // For functions that always call themselves, of which compilers warn unless there is a way out: in truth that is the overflow of the stack.
    bool has_ended() const { return false; }
};

} // namespace js::direct
