#include "transpiler/analysis/liveness.h"

#include "graph_text.h"

#include <doctest/doctest.h>

using namespace gen2cpp;
using Names = std::set<std::string>;

namespace {

Names live_at(std::string_view block, test::GraphText const& parsed)
{
    auto const liveness = analysis::compute_liveness(parsed.module, parsed.graph);
    return test::variable_names(parsed, liveness.live_in[test::block_named(parsed, block).index]);
}

Names live_at(std::string_view block, std::string_view graph) { return live_at(block, test::parse_graph(graph)); }

ir::ExpressionId read(test::GraphText& parsed, ir::VariableId variable)
{
    return parsed.module.expressions.add({ ir::Read { ir::LocalPlace { variable }, {}, false }, {} });
}

} // namespace

TEST_CASE("liveness: what is read after a yield is live there, what is only read before is not")
{
    CHECK(live_at("after", R"(
        start: x = 1; y = 2; use y; yield 0 resume after
        after: use x; return
    )") == Names { "x" });
}

TEST_CASE("liveness: what is set again before it is read is dead")
{
    CHECK(live_at("after", R"(
        start: x = 1; yield x resume after
        after: x = 2; use x; return
    )") == Names {});
}

TEST_CASE("liveness: a loop keeps alive what its next round reads")
{
    auto const graph = R"(
        start: i = 0; n = 9; jump loop
        loop:  branch n ? body : end
        body:  yield i resume after
        after: t = i; i = t; jump loop
        end:   return
    )";
    CHECK(live_at("after", graph) == Names { "i", "n" });
    CHECK(live_at("end", graph) == Names {});
}

TEST_CASE("liveness: one of two ways to a read is enough")
{
    CHECK(live_at("after", R"(
        start: x = 1; y = 2; yield 0 resume after
        after: branch y ? yes : no
        yes:   return x
        no:    return
    )") == Names { "x", "y" });
}

TEST_CASE("liveness: what yield receives is set where the function wakes up, so it is dead before")
{
    auto const graph = R"(
        start: yield 0 resume after as sent
        after: return sent
    )";
    CHECK(live_at("start", graph) == Names {});
    CHECK(live_at("after", graph) == Names { "sent" });
}

TEST_CASE("liveness: what a handler reads is live throughout its region, even where it is about to be set")
{
    auto const graph = R"(
        start: x = 1; jump body
        body [catch e -> handler]: x = 2; yield 0 resume after
        after [catch e -> handler]: x = 3; jump end
        handler: use x; throw e
        end: return
    )";
    CHECK(live_at("body", graph) == Names { "x" });
    CHECK(live_at("after", graph) == Names { "x" });
    CHECK(live_at("end", graph) == Names {});
}

TEST_CASE("liveness: what a handler receives is not live in its region")
{
    CHECK(live_at("body", R"(
        start: jump body
        body [catch e -> handler]: yield 0 resume end
        end: return
        handler: throw e
    )") == Names {});
}

TEST_CASE("liveness: a statement that passes through is walked along its structure")
{
    auto parsed = test::parse_graph(R"(
        start: x = 1; y = 2; z = 3; yield 0 resume after
        after: use z; return y
    )");
    auto const x = ir::VariableId { 0 };
    auto const y = ir::VariableId { 1 };
    auto const z = ir::VariableId { 2 };
    auto add = [&](ir::StatementKind kind) { return parsed.module.statements.add({ std::move(kind), {} }); };
    auto const one = parsed.module.expressions.add({ ir::Number { 1 }, {} });
    auto& items = parsed.graph.blocks[test::block_named(parsed, "after")].items;

    SUBCASE("set on both ways of an if: dead before it")
    {
        auto const on_yes = add(ir::Assign { ir::LocalPlace { y }, one });
        auto const on_no = add(ir::Assign { ir::LocalPlace { y }, read(parsed, x) });
        items = { flow::Statement { add(ir::If { read(parsed, z), { on_yes }, { on_no } }) } };
        CHECK(live_at("after", parsed) == Names { "x", "z" });
    }
    SUBCASE("set on one way only: still alive")
    {
        auto const on_yes = add(ir::Assign { ir::LocalPlace { y }, one });
        items = { flow::Statement { add(ir::If { read(parsed, z), { on_yes }, {} }) } };
        CHECK(live_at("after", parsed) == Names { "y", "z" });
    }
    SUBCASE("a loop may run no round: what it sets may keep its old value")
    {
        auto const in_body = add(ir::Assign { ir::LocalPlace { y }, read(parsed, x) });
        items = { flow::Statement { add(ir::Loop { ir::LoopKind::While, { 0 }, {}, read(parsed, z), {}, { in_body } }) } };
        CHECK(live_at("after", parsed) == Names { "x", "y", "z" });
    }
    SUBCASE("break goes behind the loop, past what follows in the body")
    {
        auto const leave = add(ir::Jump { { 0 }, false });
        auto const never = add(ir::Evaluate { read(parsed, x) });
        items = { flow::Statement { add(ir::Loop { ir::LoopKind::While, { 0 }, {}, read(parsed, z), {}, { leave, never } }) } };
        CHECK(live_at("after", parsed) == Names { "y", "z" });
    }
}
