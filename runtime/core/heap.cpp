#include "heap.h"

#define GC_THREADS // for the declaration of GC_set_markers_count()
#include <gc/gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace js::heap {

namespace {

// Note [free lists]
//
// Small requests are served from free lists of our own, one for each size in granules, that the collector fills a page at a time.
// A list is dropped when a collection starts: what was free is then simply found unreachable again, and the links of
// pointer-free memory, which the collector does not follow, cannot go stale.
//
// Scanned memory is of a kind of our own: the collector does not look at the last word of its standard kind, because it adds a
// byte to each object of it for pointers past the end. Ours are of the exact size.
// About what the caches of a processor hold: a larger heap is collected less often, but every new object then comes from memory.
constexpr std::size_t k_initial_heap = 6u << 20;
bool is_initialized = false;
int scanned_kind = 0;

void drop_free_lists() { free_lists = {}; }

[[noreturn]] void* out_of_memory(std::size_t) { end_out_of_memory(); }

void ignore_warning(char*, GC_word) { }

void initialize()
{
    is_initialized = true;
    GC_set_all_interior_pointers(1);
    GC_set_warn_proc(ignore_warning);
    GC_set_oom_fn(out_of_memory);
    GC_set_markers_count(1); // Starting helper threads would cost a short program more than they give a long one.
    GC_INIT();
    // Address space only: pages are touched when they are first used. It grows with what is alive.
    GC_expand_hp(k_initial_heap);
    GC_set_free_space_divisor(1);
    GC_set_start_callback(drop_free_lists);
    constexpr int k_adds_size = 1, k_clears = 1;
    scanned_kind = static_cast<int>(GC_new_kind(GC_new_free_list(), GC_DS_LENGTH, k_adds_size, k_clears));
}

void* pop(void*& list)
{
    auto const first = list;
    list = *static_cast<void**>(first);
    *static_cast<void**>(first) = nullptr;
    return first;
}

// Note [pages keep their size]
//
// The collector takes a page without a live object back, and has to find, map and divide one again for the next refill; for young objects,
// which all die, that is most of the cost of allocating. So one object of each page is never handed out, and stays alive: the page is then
// swept in place. Only as many pages as the working size of the heap has are held in this way.
constexpr std::size_t k_page = 4096;
constexpr std::size_t k_held_pages = 1024; // a power of two
void* held[k_held_pages];                  // by page: its object

// What is left of a list that fills a page, without the object that holds the page.
void* hold_page(void* list)
{
    auto const page = reinterpret_cast<std::uintptr_t>(list) / k_page;
    auto& holder = held[page % k_held_pages];
    if (holder && reinterpret_cast<std::uintptr_t>(holder) / k_page != page)
        return list;
    auto const rest = *static_cast<void**>(list);
    if (holder || !rest)
        return list;
    holder = list;
    *static_cast<void**>(list) = nullptr;
    return rest;
}

void* refill(void*& list, std::size_t bytes, bool is_scanned)
{
    if (!is_initialized)
        initialize();
    void* filled = nullptr;
    GC_generic_malloc_many(bytes, is_scanned ? scanned_kind : GC_I_PTRFREE, &filled);
    if (!filled)
        end_out_of_memory();
    list = hold_page(filled);
    return pop(list);
}

constexpr std::size_t granules(std::size_t bytes) { return (bytes + k_granule - 1) / k_granule; }

} // namespace

FreeLists free_lists;

void end_out_of_memory()
{
    std::fputs("gen2cpp: out of memory\n", stderr);
    std::_Exit(134);
}

void* allocate_slow(std::size_t bytes)
{
    if (bytes == 0) [[unlikely]]
        return allocate(1); // an address of its own, as malloc gives it
    auto const index = granules(bytes);
    if (index >= k_size_classes) [[unlikely]] {
        if (!is_initialized)
            initialize();
        return GC_malloc(bytes);
    }
    return refill(free_lists.scanned[index], index * k_granule, true);
}

void* allocate_atomic_slow(std::size_t bytes)
{
    if (bytes == 0) [[unlikely]]
        return allocate_atomic(1);
    auto const index = granules(bytes);
    if (index >= k_size_classes) [[unlikely]] {
        if (!is_initialized)
            initialize();
        return GC_malloc_atomic(bytes);
    }
    return refill(free_lists.atomic[index], index * k_granule, false);
}

void release(void* memory) noexcept { GC_free(memory); }

void* allocate_root(std::size_t bytes)
{
    if (!is_initialized)
        initialize();
    return GC_malloc_uncollectable(bytes);
}

void clear_when_collected(void** link, void const* object) { GC_general_register_disappearing_link(link, object); }

void release_root(void* root) noexcept { GC_free(root); }

} // namespace js::heap
