#include "driver/main.h"

#include <cstddef>
#include <pthread.h>

namespace {

struct Invocation {
    int argc;
    char** argv;
    int exit_code;
};

// The stages recurse as deep as the program nests; the reader bounds that (long chains of operators count), and this is enough for it. Only
// what is used is ever mapped.
constexpr std::size_t k_stack_size = std::size_t { 512 } << 20;

void* invoke(void* argument)
{
    auto& invocation = *static_cast<Invocation*>(argument);
    invocation.exit_code = gen2cpp::driver::main(invocation.argc, invocation.argv);
    return nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    Invocation invocation { argc, argv, 0 };
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_t thread;
    if (pthread_attr_setstacksize(&attributes, k_stack_size) != 0 || pthread_create(&thread, &attributes, invoke, &invocation) != 0)
        invoke(&invocation); // no room for it: deep programs may fail, all others work
    else
        pthread_join(thread, nullptr);
    return invocation.exit_code;
}
