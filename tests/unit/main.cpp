#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <pthread.h>

namespace {

struct Invocation {
    int argc;
    char** argv;
    int exit_code;
};

void* run_tests(void* argument)
{
    auto& invocation = *static_cast<Invocation*>(argument);
    invocation.exit_code = doctest::Context(invocation.argc, invocation.argv).run();
    return nullptr;
}

} // namespace

// The stages have a deep stack in the tool; under a sanitizer they need it here as well. The runtime wants the main thread.
int main(int argc, char** argv)
{
    Invocation invocation { argc, argv, 0 };
#ifdef GEN2CPP_TEST_ON_DEEP_STACK
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, std::size_t { 1 } << 30);
    pthread_t thread;
    if (pthread_create(&thread, &attributes, run_tests, &invocation) != 0)
        return 1;
    pthread_join(thread, nullptr);
#else
    run_tests(&invocation);
#endif
    return invocation.exit_code;
}
