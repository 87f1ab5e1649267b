#include "transpiler/machine/run_ahead.h"
#include "transpiler/machine/simplify.h"

#include "graph_text.h"

#include <doctest/doctest.h>

using namespace gen2cpp;

namespace {

// Assignments are silent here, `use x` is not.
std::string ahead(std::string_view text)
{
    auto parsed = test::parse_graph(text);
    auto order = machine::simplify(parsed.graph);
    auto const is_silent = [&](ir::StatementId id) { return std::holds_alternative<ir::Assign>(parsed.module.statements[id].kind); };
    auto const beginning = machine::run_ahead(parsed.module, parsed.graph, order, is_silent);
    return std::to_string(beginning.size()) + " before\n" + test::print(parsed, order);
}

} // namespace

TEST_CASE("run ahead: what nobody notices behind a yield is done before it, and the beginning by the call")
{
    CHECK(ahead(R"(
        start: x = 1; jump loop
        loop:  branch x ? body : after
        body:  yield x resume next
        next:  x = 2; jump loop
        after: return
    )") == "1 before\n"
           "loop: branch x ? body : after\n"
           "body: item = x; x = 2; yield item, resume loop\n"
           "after: return\n");
}

TEST_CASE("run ahead: not past what can be noticed")
{
    CHECK(ahead(R"(
        start: x = 1; jump loop
        loop:  branch x ? body : after
        body:  yield x resume next
        next:  use x; x = 2; jump loop
        after: return
    )") == "0 before\n"
           "start: x = 1; jump loop\n"
           "loop: branch x ? body : after\n"
           "body: yield x, resume next\n"
           "next: x; x = 2; jump loop\n"
           "after: return\n");
}

TEST_CASE("run ahead: not where a handler could see it, and not without what is received")
{
    CHECK(ahead(R"(
        start: x = 1; jump loop
        loop [catch e -> handler]:  branch x ? body : after
        body [catch e -> handler]:  yield x resume next
        next [catch e -> handler]:  x = 2; jump loop
        after: return
        handler: use x; return
    )").find("yield x, resume next") != std::string::npos);
    CHECK(ahead(R"(
        start: x = 1; jump loop
        loop:  branch x ? body : after
        body:  yield x resume next as sent
        next:  x = sent; jump loop
        after: return
    )").find("yield x, resume next") != std::string::npos);
}
