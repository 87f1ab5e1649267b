#include "transpiler/machine/simplify.h"

#include "graph_text.h"

#include <doctest/doctest.h>

using namespace gen2cpp;

namespace {

std::string simplified(std::string_view text)
{
    auto parsed = test::parse_graph(text);
    auto const order = machine::simplify(parsed.graph);
    return test::print(parsed, order);
}

} // namespace

TEST_CASE("simplify: a block that only follows another becomes its tail")
{
    CHECK(simplified(R"(
        start:  x = 1; jump second
        second: x = 2; jump third
        third:  return x
    )") == "start: x = 1; x = 2; return x\n");
}

TEST_CASE("simplify: jumps to empty blocks go where those jump to")
{
    CHECK(simplified(R"(
        start: branch 1 ? yes : no
        yes:   jump after
        no:    jump yes
        after: return
    )") == "start: branch 1 ? after : after\n"
           "after: return\n");
}

TEST_CASE("simplify: a block with two predecessors stays")
{
    CHECK(simplified(R"(
        start: branch 1 ? yes : no
        yes:   x = 1; jump after
        no:    x = 2; jump after
        after: return x
    )") == "start: branch 1 ? yes : no\n"
           "yes: x = 1; jump after\n"
           "no: x = 2; jump after\n"
           "after: return x\n");
}

TEST_CASE("simplify: a resume point stays, even if it is empty: its name is a state")
{
    CHECK(simplified(R"(
        start:  yield 1 resume after
        after:  jump end
        end:    x = 1; jump rest
        rest:   return x
    )") == "start: yield 1, resume after\n"
           "after: x = 1; return x\n");
}

TEST_CASE("simplify: the loop of a generator keeps its test, and the update joins the resume point")
{
    CHECK(simplified(R"(
        start:  i = 0; jump loop
        loop:   branch i ? body : end
        body:   yield i resume after
        after:  jump update
        update: i = 1; jump loop
        end:    return
    )") == "start: i = 0; jump loop\n"
           "loop: branch i ? body : end\n"
           "body: yield i, resume after\n"
           "after: i = 1; jump loop\n"
           "end: return\n");
}

TEST_CASE("simplify: a block that nothing reaches is dropped, a handler of a block that is reached is not")
{
    CHECK(simplified(R"(
        start:   jump body
        body [catch e -> handler]: use 1; return
        dead:    return 2
        handler: return e
    )") == "start: jump body\n"
           "body: 1; return\n"
           "handler: return e\n");
}

TEST_CASE("simplify: blocks of different regions are not joined")
{
    CHECK(simplified(R"(
        start: x = 1; jump body
        body [finally p -> last]: x = 2; jump end
        end:   return x
        last:  return
    )") == "start: x = 1; jump body\n"
           "body: x = 2; jump end\n"
           "end: return x\n"
           "last: return\n");
}

TEST_CASE("simplify: empty blocks that jump in a circle end the search")
{
    CHECK(simplified(R"(
        start: jump a
        a: jump b
        b: jump a
    )").starts_with("start: jump "));
}
