// Memory for the frames of recursive machines that refer to the collector's heap.
#pragma once

#include "../core/heap.h"

namespace js {

struct ScannedMemory {
    static void* allocate(std::size_t size) { return heap::allocate(size); }
    static void release(void*) { }
};

} // namespace js
