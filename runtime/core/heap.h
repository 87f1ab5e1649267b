// The one door to the garbage collector. Everything the runtime allocates comes through here, so
// that the collector can be replaced or tuned in one place.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace js::heap {

// See note [free lists] in heap.cpp.
inline constexpr std::size_t k_granule = 16;
inline constexpr std::size_t k_size_classes = 33; // up to 512 bytes
struct FreeLists {
    void* scanned[k_size_classes];
    void* atomic[k_size_classes];
};
extern FreeLists free_lists;
void* allocate_slow(std::size_t bytes);

// Zeroed memory of `bytes` bytes that the collector scans for pointers. Never returns null; ends
// the process with a message when memory is exhausted.
inline void* allocate(std::size_t bytes)
{
    auto const index = (bytes + k_granule - 1) / k_granule;
    if (index >= k_size_classes || !free_lists.scanned[index]) [[unlikely]]
        return allocate_slow(bytes);
    auto const first = static_cast<void**>(free_lists.scanned[index]);
    free_lists.scanned[index] = *first;
    *first = nullptr;
    return first;
}

// Memory that holds no pointers (string data, numbers): not scanned and not zeroed.
void* allocate_atomic_slow(std::size_t bytes);
inline void* allocate_atomic(std::size_t bytes)
{
    auto const index = (bytes + k_granule - 1) / k_granule;
    if (index >= k_size_classes || !free_lists.atomic[index]) [[unlikely]]
        return allocate_atomic_slow(bytes);
    auto const first = static_cast<void**>(free_lists.atomic[index]);
    free_lists.atomic[index] = *first;
    return first;
}

// Says that memory is exhausted.
[[noreturn]] void end_out_of_memory();

// What nothing refers to any more, of allocate().
void release(void* memory) noexcept;

// Scanned memory that is a root: it and what it points to live until release().
void* allocate_root(std::size_t bytes);
void release_root(void* root) noexcept;

// A weak reference: *link becomes null when the object is collected. The link must not keep it alive itself: it lies in memory that is
// not scanned, or holds the address with its bits flipped.
void clear_when_collected(void** link, void const* object);

// Constructs a T in collected memory. No destructor is ever run.
template<typename T, typename... Arguments>
T* make(Arguments&&... arguments)
{
    return new (allocate(sizeof(T))) T(std::forward<Arguments>(arguments)...);
}

} // namespace js::heap
