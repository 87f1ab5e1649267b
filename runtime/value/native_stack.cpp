#include "native_stack.h"

#include "throw.h"

#include "../direct/errors.h"

#include <algorithm>
#include <pthread.h>
#include <sys/resource.h>

namespace js {

std::uintptr_t stack_limit = UINTPTR_MAX;

namespace {

constexpr std::uintptr_t k_reserve = 256u << 10;     // for code that does not check
constexpr std::uintptr_t k_largest_stack = 64u << 20; // of what may be unlimited

std::uintptr_t compute_limit(std::uintptr_t frame)
{
    rlimit limit {};
    auto const size = getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY ? std::min<std::uintptr_t>(limit.rlim_cur, k_largest_stack)
                                                                                              : k_largest_stack;
    auto top = frame;
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        void* address = nullptr;
        std::size_t known_size = 0;
        if (pthread_attr_getstack(&attributes, &address, &known_size) == 0)
            top = reinterpret_cast<std::uintptr_t>(address) + known_size;
        pthread_attr_destroy(&attributes);
    }
    return top - size + k_reserve;
}

} // namespace

void check_stack_slow(std::uintptr_t frame)
{
    if (stack_limit == UINTPTR_MAX)
        stack_limit = compute_limit(frame);
    if (frame < stack_limit)
        throw_error(ErrorType::RangeError, direct::k_stack_overflow);
}

} // namespace js
