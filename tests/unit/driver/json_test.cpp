#include "transpiler/modules/json.h"

#include <doctest/doctest.h>

using gen2cpp::modules::parse_json;

namespace {

std::string text(char const* json, char const* key)
{
    auto const value = parse_json(json);
    auto const* const found = value ? value->find(key) : nullptr;
    return found && found->string() ? *found->string() : "nothing";
}

} // namespace

TEST_CASE("json: the members of an object are found by their keys")
{
    CHECK(text(R"({ "name": "x", "type" : "module" })", "type") == "module");
    CHECK(text(R"({ "a": { "type": "module" }, "b": ["type", "module"], "c": "type" })", "type") == "nothing");
    CHECK(text(R"({ "type": 5 })", "type") == "nothing");
    CHECK(text(R"({ "type": "a", "type": "b" })", "type") == "b");
}

TEST_CASE("json: escapes in strings mean what they say")
{
    CHECK(text(R"({ "a\"}": "\\\"{", "t\u0079pe": "\u00e9\ud83d\ude00" })", "type") == "\xC3\xA9\xF0\x9F\x98\x80");
}

TEST_CASE("json: what is no JSON gives nothing")
{
    for (auto const* const broken : { "", "{", "{ \"type\": )", "{ \"type)", "[1,]", "{,}", "01", "1 2", "nul", "\"\n\"", "\"\\x\"", "\"\\u12\"", "'a'", "1." })
        CHECK(!parse_json(broken));
    for (auto const* const valid : { "null", " [1, -2.5e+3, true] ", "{}", "\"\"", "0" })
        CHECK(parse_json(valid));
}
