#include "support.h"

#include <doctest/doctest.h>

using gen2cpp::syntax::Goal;
using syntax_test::goal_of;
using syntax_test::read;

TEST_CASE("reading: a generator function")
{
    CHECK(read("function* g(n = 1) {\n  yield n;\n}") ==
        "  function g declaration generator non-simple  1:1\n"
        "    parameter: name n  1:13\n"
        "      default: number 1  1:17\n"
        "    expression  2:3\n"
        "      yield  2:3\n"
        "        reference n  2:9\n");
}

TEST_CASE("reading: a line break ends yield and return")
{
    CHECK(read("function* g() { yield\n[a] }") ==
        "  function g declaration generator  1:1\n"
        "    expression  1:17\n"
        "      yield  1:17\n"
        "    expression  2:1\n"
        "      array  2:1\n"
        "        reference a  2:2\n");
    CHECK(read("return\n-1") ==
        "  return  1:1\n"
        "  expression  2:1\n"
        "    unary -  2:1\n"
        "      number 1  2:2\n");
}

TEST_CASE("reading: await in front of a parenthesis is no call")
{
    CHECK(read("async () => await (f)(x)") ==
        "  expression  1:1\n"
        "    function arrow async  1:1\n"
        "      body: await  1:13\n"
        "        call  1:19\n"
        "          callee: parenthesized  1:19\n"
        "            reference f  1:20\n"
        "          reference x  1:23\n");
}

TEST_CASE("reading: yield and await are names where they are not keywords")
{
    CHECK(read("var yield = await\n+ let") ==
        "  var  1:1\n"
        "    name yield  1:5\n"
        "      value: binary +  1:13\n"
        "        reference await  1:13\n"
        "        reference let  2:3\n");
}

TEST_CASE("reading: fields of a class end at a line break")
{
    CHECK(read("class A { get\n*m() {}\nstatic\nx }") ==
        "  class A  1:1\n"
        "    Field \"get\"  1:11\n"
        "    Method \"m\"  2:1\n"
        "      function method generator strict  2:1\n"
        "    Field static \"x\"  3:1\n");
}

TEST_CASE("reading: a label in a block does not make an object of it")
{
    CHECK(read("{ a: b: 1 }") ==
        "  block  1:1\n"
        "    label a  1:3\n"
        "      label b  1:6\n"
        "        expression  1:9\n"
        "          number 1  1:9\n");
}

TEST_CASE("reading: an optional chain is one expression")
{
    CHECK(read("a?.b[c].d") ==
        "  expression  1:1\n"
        "    optional-chain  1:1\n"
        "      member \"d\"  1:1\n"
        "        member computed  1:1\n"
        "          member \"b\" optional  1:1\n"
        "            reference a  1:1\n"
        "          key: reference c  1:6\n");
}

TEST_CASE("reading: parentheses around the target of a pattern")
{
    CHECK(read("[(a), b = 1] = c") ==
        "  expression  1:1\n"
        "    assign  1:1\n"
        "      array-pattern  1:1\n"
        "        name a  1:3\n"
        "        name b  1:7\n"
        "          default: number 1  1:11\n"
        "      reference c  1:16\n");
}

TEST_CASE("reading: export default without a name")
{
    CHECK(read("export default async function* () { }[0]", Goal::Module) ==
        "  export-default  1:1\n"
        "    function declaration async generator strict  1:16\n"
        "  expression  1:38\n"
        "    array  1:38\n"
        "      number 0  1:39\n");
}

TEST_CASE("reading: escapes in strings, templates and names")
{
    CHECK(read("'\\x41\\u{1F600}\\101\\\n\\0'") == "  expression  1:1\n    string \"A\\ud83d\\ude00A\\u0000\"  1:1\n");
    CHECK(read("f`\\u\r\n`") ==
        "  expression  1:1\n"
        "    tagged  1:1\n"
        "      tag: reference f  1:1\n"
        "      template  1:2\n"
        "        invalid raw \"\\\\u\\n\"\n");
    CHECK(read("\\u0061b") == "  expression  1:1\n    reference ab  1:1\n");
}

TEST_CASE("reading: numbers")
{
    CHECK(read("0x1F") == "  expression  1:1\n    number 31  1:1\n");
    CHECK(read("017") == "  expression  1:1\n    number 15  1:1\n");
    CHECK(read("089.5") == "  expression  1:1\n    number 89.5  1:1\n");
    CHECK(read("1_000.5e-1_0") == "  expression  1:1\n    number 1.0005e-07  1:1\n");
    CHECK(read("1e400") == "  expression  1:1\n    number inf  1:1\n");
    CHECK(read("0x20000000000001") == "  expression  1:1\n    number 9007199254740992  1:1\n");
    CHECK(read("0xFFFFFFFFFFFFFFFFFFFFn") == "  expression  1:1\n    bigint 1208925819614629174706175  1:1\n");
    CHECK(read("({ 1e21: 1, 0x10: 2 })") ==
        "  expression  1:1\n"
        "    parenthesized  1:1\n"
        "      object  1:2\n"
        "        value \"1e+21\"  1:4\n"
        "          number 1  1:10\n"
        "        value \"16\"  1:13\n"
        "          number 2  1:19\n");
}

TEST_CASE("reading: what is in front of the program")
{
    CHECK(read("\xEF\xBB\xBF#!/usr/bin/env node\r\nx") == "  expression  2:1\n    reference x  2:1\n");
    CHECK(read("\xFF") == "J400 the file is not UTF-8 text 1:1\n");
    CHECK(read(std::string_view("x\0y", 3)) == "J103 Invalid or unexpected token 1:2\n");
}

TEST_CASE("reading: the goal of a file is what Node makes of it")
{
    CHECK(goal_of("a.js", "x") == "program commonjs");
    CHECK(goal_of("a.mjs", "x") == "program module strict");
    CHECK(goal_of("a.js", "export {}") == "program module strict");
    CHECK(goal_of("a.js", "await x") == "program module strict");
    CHECK(goal_of("a.js", "let module") == "program module strict");
    CHECK(goal_of("a.js", "await(x)") == "program commonjs");
    CHECK(goal_of("a.js", "import.meta") == "program module strict");
    CHECK(goal_of("a.cjs", "export {}") == "J101 Unexpected token 'export' 1:1");
}

TEST_CASE("reading: long chains are read, deep nesting is refused")
{
    auto const repeat = [](std::string_view text, int count) {
        std::string result;
        for (int i = 0; i < count; ++i)
            result += text;
        return result;
    };
    auto const is_fine = [](std::string const& text) { return syntax_test::goal_of("a.js", text) == "program commonjs"; };
    CHECK(is_fine(repeat("f();\n", 10'000)));
    CHECK(is_fine(repeat("if (a); else ", 500) + ";"));
    CHECK(is_fine("x" + repeat(".a", 1'000)));
    CHECK(is_fine(repeat("(", 400) + "1" + repeat(")", 400)));
    CHECK(goal_of("a.js", repeat("(", 50'000)) == "J301 nested too deeply: more than 1000 levels are not supported 1:3000");
    CHECK(goal_of("a.js", "x" + repeat(".a", 50'000)) == "J301 nested too deeply: more than 20000 levels are not supported 1:1");
}
