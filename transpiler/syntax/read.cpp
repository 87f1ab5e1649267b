#include "read.h"

#include "characters.h"
#include "concrete_tree.h"
#include "early_errors.h"
#include "reader.h"
#include "recognizer.h"

#include <algorithm>
#include <iterator>

namespace gen2cpp::syntax {

namespace {

constexpr std::size_t k_largest_file = std::size_t { 1 } << 30;

bool check_input(SourceFile const& source, Diagnostics& diagnostics)
{
    auto const text = source.text();
    if (text.size() > k_largest_file) {
        diagnostics.report(DiagnosticKind::FileTooLarge, {});
        return false;
    }
    auto const at = [](std::size_t offset) { return SourceRange { static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + 1) }; };
    if (auto const offset = find_invalid_utf8(text)) {
        diagnostics.report(DiagnosticKind::NotUtf8, at(*offset));
        return false;
    }
    return true;
}

bool ends_with(std::string_view text, std::string_view suffix)
{
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

// One attempt, with one goal; false: an error is reported.
struct Attempt {
    Program program;
    Diagnostics diagnostics;
    bool is_for_modules = false; // it has import, export or import.meta
    bool has_await = false;
};

Attempt read_as(Goal goal, SourceFile const& source)
{
    Attempt result;
    result.program.goal = goal;
    Recognizer recognizer(source, goal, result.diagnostics);
    try {
        recognizer.recognize_program();
        auto const recognized = recognizer.take_result();
        Reader(source, recognized, result.program, result.diagnostics).read_program();
        check_early_errors(result.program, result.diagnostics);
    } catch (ReadingStopped const&) {
        // The error is reported.
    }
    result.is_for_modules = recognizer.has_module_syntax();
    result.has_await = recognizer.has_await();
    return result;
}

std::optional<Goal> known_goal(SourceFile const& source, ReadOptions const& options)
{
    if (options.goal)
        return options.goal;
    if (ends_with(source.name(), ".mjs"))
        return Goal::Module;
    if (ends_with(source.name(), ".cjs"))
        return Goal::CommonJs;
    return std::nullopt;
}

// A parameter of the function around a CommonJS module is declared as something else: Node tries an ES module then.
bool redeclares_wrapper(Diagnostics const& diagnostics)
{
    static constexpr std::string_view k_parameters[] = { "exports", "require", "module", "__filename", "__dirname" };
    auto const& all = diagnostics.all();
    return !all.empty() && all.front().kind == DiagnosticKind::AlreadyDeclared
        && std::find(std::begin(k_parameters), std::end(k_parameters), all.front().arguments.front()) != std::end(k_parameters);
}

// What Node does with a .js file: it is a CommonJS module unless it can only be an ES module.
Attempt read_with_best_goal(SourceFile const& source, ReadOptions const& options)
{
    if (auto const goal = known_goal(source, options))
        return read_as(*goal, source);
    auto common = read_as(Goal::CommonJs, source);
    if (common.is_for_modules)
        return read_as(Goal::Module, source);
    bool const may_be_module = common.has_await || redeclares_wrapper(common.diagnostics);
    if (!common.diagnostics.has_errors() || !may_be_module)
        return common;
    auto module = read_as(Goal::Module, source);
    return module.diagnostics.has_errors() && !module.is_for_modules ? std::move(common) : std::move(module);
}

} // namespace

Program read(SourceFile const& source, ReadOptions const& options, Diagnostics& diagnostics)
{
    if (!check_input(source, diagnostics))
        return {};
    auto result = read_with_best_goal(source, options);
    for (auto const& each : result.diagnostics.all())
        diagnostics.report(each.kind, each.range, each.arguments);
    return std::move(result.program);
}

} // namespace gen2cpp::syntax
