#include "support.h"

#include "transpiler/syntax/print.h"
#include "transpiler/syntax/read.h"

using namespace gen2cpp;

namespace syntax_test {

namespace {

std::string outcome(std::string_view name, std::string_view text, syntax::ReadOptions const& options)
{
    SourceFile const source { std::string(name), std::string(text) };
    Diagnostics diagnostics;
    auto const program = syntax::read(source, options, diagnostics);
    if (!diagnostics.has_errors())
        return syntax::print(program, source);
    std::string result;
    for (auto const& each : diagnostics.all()) {
        auto const [line, column] = source.position(each.range.begin);
        result += std::string(code(each.kind)) + " " + message(each) + " " + std::to_string(line) + ":" + std::to_string(column) + "\n";
    }
    return result;
}

} // namespace

std::string read(std::string_view text, syntax::Goal goal)
{
    auto const result = outcome("test.js", text, { goal });
    return result.substr(0, 7) == "program" ? result.substr(result.find('\n') + 1) : result;
}

std::string goal_of(std::string_view name, std::string_view text)
{
    auto const result = outcome(name, text, {});
    return result.substr(0, result.find('\n'));
}

} // namespace syntax_test
