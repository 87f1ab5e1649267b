#include "transpiler/driver/toolchain.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace gen2cpp::driver {

namespace {

bool has(std::vector<std::string> const& command, std::string_view word)
{
    return std::find(command.begin(), command.end(), word) != command.end();
}

} // namespace

TEST_CASE("a program links what it needs")
{
    Runtime const runtime { "include/gen2cpp", "lib/libgen2cpp_runtime.a", "lib/libgen2cpp_direct.a" };
    auto const dynamic = compile_command({ "a.cpp", "a", "log", 2, true }, runtime);
    CHECK(has(dynamic, "lib/libgen2cpp_runtime.a"));
    CHECK(has(dynamic, "lib/libgen2cpp_direct.a"));
    CHECK(has(dynamic, "-lgc"));
    CHECK(!has(dynamic, "-fno-exceptions"));

    auto const direct = compile_command({ "a.cpp", "a", "log", 2, false }, runtime);
    CHECK(!has(direct, "lib/libgen2cpp_runtime.a"));
    CHECK(has(direct, "lib/libgen2cpp_direct.a"));
    CHECK(has(direct, "-Wl,--as-needed")); // the collector, for what has a heap
    CHECK(!has(direct, "-lutf8proc"));
    CHECK(has(direct, "-fno-rtti"));
    CHECK(has(direct, "-fno-exceptions"));
}

} // namespace gen2cpp::driver
