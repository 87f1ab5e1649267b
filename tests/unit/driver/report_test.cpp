#include "transpiler/driver/report.h"

#include <doctest/doctest.h>

using namespace gen2cpp;

namespace {

Diagnostic unexpected(SourceRange range)
{
    return { DiagnosticKind::UnexpectedToken, range, { ")" } };
}

} // namespace

TEST_CASE("report: the mark stands below what is meant")
{
    SourceFile const source { "input.js", "let x;\n\tfoo(\xC3\xA9\xC3\xA9, );\n" };
    CHECK(driver::render_text(unexpected({ 12, 17 }), source, false)
        == "input.js:2:6: error: Unexpected token ')' [J101]\n"
           "    2 | \tfoo(\xC3\xA9\xC3\xA9, );\n"
           "      | \t    ^~~\n");
}

TEST_CASE("report: a mark never runs past the end of its line")
{
    SourceFile const source { "input.js", "f(\n);\n" };
    CHECK(driver::render_text(unexpected({ 1, 5 }), source, false)
        == "input.js:1:2: error: Unexpected token ')' [J101]\n"
           "    1 | f(\n"
           "      |  ^\n");
}

TEST_CASE("report: the end of the file can be marked")
{
    SourceFile const source { "input.js", "f(" };
    CHECK(driver::render_text(unexpected({ 2, 2 }), source, false)
        == "input.js:1:3: error: Unexpected token ')' [J101]\n"
           "    1 | f(\n"
           "      |   ^\n");
}

TEST_CASE("report: of a long line only the part around the mark is shown")
{
    SourceFile const source { "input.js", std::string(5000, 'a') + ")" + std::string(5000, 'b') };
    auto const text = driver::render_text(unexpected({ 5000, 5001 }), source, false);
    CHECK(text.size() < 400);
    CHECK(text.find("aaa)bbb") != std::string::npos);
}

TEST_CASE("report: control characters do not reach the terminal")
{
    SourceFile const source { "in\033put.js", "\033[31m)\n" };
    CHECK(driver::render_text(unexpected({ 5, 6 }), source, false).find('\033') == std::string::npos);
}

TEST_CASE("report: JSON has places and escapes")
{
    SourceFile const source { "in\"put.js", "x\n)" };
    Diagnostics diagnostics;
    diagnostics.report(DiagnosticKind::UnexpectedToken, { 2, 3 }, { "\n" });
    CHECK(driver::render_json(diagnostics, source)
        == "{\"version\":1,\"diagnostics\":[{\"code\":\"J101\",\"severity\":\"invalid\",\"message\":\"Unexpected token '\\n'\",\"help\":\"\","
           "\"file\":\"in\\\"put.js\",\"start\":{\"line\":2,\"column\":1,\"offset\":2},\"end\":{\"line\":2,\"column\":2,\"offset\":3}}]}\n");
}
