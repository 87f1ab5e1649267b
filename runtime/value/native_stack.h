// The depth of the native stack: a deep recursion ends in a RangeError, not in a crash.
#pragma once

#include "../direct/recursion.h"

#include <cstdint>

namespace js {

// Frames below this address have no room left. Everything until it has been computed.
extern std::uintptr_t stack_limit;
void check_stack_slow(std::uintptr_t frame); // RangeError "Maximum call stack size exceeded"

inline void check_stack()
{
    auto const frame = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    if (frame < stack_limit) [[unlikely]]
        check_stack_slow(frame);
}

// A recursion that ends in a RangeError.
struct Recursion : direct::Recursion {
    Recursion() { check_stack(); }
};

} // namespace js
