// Memory for the frames of recursive machines.
#pragma once

#include "../core/heap.h"

#include <cstdlib>

namespace js {

namespace direct {

// For frames that refer to nothing in the collector's heap.
struct PlainMemory {
    static void* allocate(std::size_t size) { return std::malloc(size); }
    static void release(void* memory, std::size_t) { std::free(memory); }
};

} // namespace direct

struct ScannedMemory {
    static void* allocate(std::size_t size) { return heap::allocate(size); }
    // OPTIMIZATION: what is large would lead to the next collection, and be swept by it.
    static void release(void* memory, std::size_t size)
    {
        if (size > heap::k_granule * heap::k_size_classes)
            heap::release(memory);
    }
};

} // namespace js
