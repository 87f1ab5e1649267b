// The one door to the garbage collector. Everything the runtime allocates comes through here, so
// that the collector can be replaced or tuned in one place.
#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace js::heap {

// Zeroed memory of `bytes` bytes that the collector scans for pointers. Never returns null; ends
// the process with a message when memory is exhausted.
void* allocate(std::size_t bytes);

// Memory that holds no pointers (string data, numbers): not scanned and not zeroed.
void* allocate_atomic(std::size_t bytes);

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
