#include "transpiler/driver/package_type.h"

#include <doctest/doctest.h>

using gen2cpp::driver::top_level_string;

TEST_CASE("package type: a key of the outermost object is found")
{
    CHECK(top_level_string(R"({ "name": "x", "type" : "module" })", "type") == "module");
    CHECK(top_level_string(R"({"type":"commonjs"})", "type") == "commonjs");
}

TEST_CASE("package type: keys of inner objects and values do not count")
{
    CHECK(!top_level_string(R"({ "a": { "type": "module" }, "b": ["type", "module"], "c": "type" })", "type"));
    CHECK(top_level_string(R"({ "a": "type", "b": { "type": "x" }, "type": "module" })", "type") == "module");
}

TEST_CASE("package type: escaped quotes and brackets in strings do not mislead")
{
    CHECK(top_level_string(R"({ "a\"}": "\\\"{", "type": "module" })", "type") == "module");
}

TEST_CASE("package type: what is no string, and broken text, gives nothing")
{
    CHECK(!top_level_string(R"({ "type": 5 })", "type"));
    CHECK(!top_level_string(R"({ "type": )", "type"));
    CHECK(!top_level_string(R"({ "type)", "type"));
    CHECK(!top_level_string("", "type"));
}
