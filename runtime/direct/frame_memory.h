// Memory for the frames of recursive machines.
#pragma once

#include "../core/heap.h"

#include <cstdlib>

namespace js {

namespace direct {

// For frames that refer to nothing in the collector's heap.
struct PlainMemory {
    static void* allocate(std::size_t size) { return std::malloc(size); }
    static void release(void* memory) { std::free(memory); }
};

} // namespace direct

struct ScannedMemory {
    static void* allocate(std::size_t size) { return heap::allocate(size); }
    static void release(void*) { }
};

} // namespace js
