#include "pipeline.h"

#include "../emit/emit.h"
#include "../flow/print.h"
#include "../inspect/inspect.h"
#include "../ir/print.h"
#include "../lower/lower.h"
#include "../scope/print.h"
#include "../syntax/print.h"
#include "../types/print.h"
#include "input.h"

namespace gen2cpp::driver {

namespace {

// The functions that --function asks for; the stages behind `types` show only those that suspend.
std::vector<ir::FunctionId> wanted_functions(ir::Module const& module, InspectCommand const& command)
{
    auto functions = ir::functions_named(module, command.function);
    if (functions.empty())
        throw EnvironmentError("there is no function " + command.function);
    if (command.stage == "ir" || command.stage == "types")
        return functions;
    std::erase_if(functions, [&](ir::FunctionId id) { return !module.functions[id].suspends(); });
    if (functions.empty() && !command.function.empty())
        throw EnvironmentError("the function " + command.function + " does not suspend, so it has no --stage=" + command.stage);
    return functions;
}

std::string machine_in_format(inspect::Selection const& selection, std::string const& format)
{
    if (format == "dot")
        return inspect::dot(selection);
    if (format == "mermaid")
        return inspect::mermaid(selection);
    if (format == "json")
        return inspect::json(selection);
    return inspect::text(selection);
}

// What a file has for itself; several have their names above.
template<typename Print>
std::string of_each_file(modules::Graph const& graph, Print print)
{
    std::string result;
    for (auto const& module : graph.modules) {
        if (module.kind == modules::ModuleKind::Json || !module.is_readable)
            continue;
        SourceFile const file { module.name, std::string(graph.source.text({ module.begin, module.begin + module.size })) };
        if (graph.modules.size() > 1)
            result += (result.empty() ? "" : "\n") + module.name + "\n";
        result += print(module, file);
    }
    return result;
}

} // namespace

std::optional<std::string> inspect_stage(modules::Graph& graph, InspectCommand const& command, Diagnostics& diagnostics)
{
    if (diagnostics.is_invalid() || !graph.is_complete)
        return std::nullopt;
    if (command.stage == "syntax")
        return of_each_file(graph, [](modules::Module const& module, SourceFile const& file) { return syntax::print(module.program, file); });
    if (command.stage == "scope")
        return of_each_file(graph, [](modules::Module const& module, SourceFile const& file) { return scope::print(module.program, module.bindings, file); });
    auto const& source = graph.source;
    auto const links = modules::link(graph, diagnostics);
    if (diagnostics.is_invalid())
        return std::nullopt;
    auto module = lower::to_ir(graph, links, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt;
    if (command.stage == "types") {
        auto const types = types::infer(std::move(module), { .is_enabled = true });
        return "runtime: " + emit::runtime_use(types, source) + "\n" + types::print(types, source, wanted_functions(types.module, command));
    }
    auto const functions = wanted_functions(module, command);
    if (command.stage == "ir")
        return ir::print(module, source, functions);
    if (functions.empty() && command.format == "text")
        return "no function suspends\n";
    if (command.stage == "flow")
        return flow::print(module, source, functions);
    return machine_in_format({ module, functions, ir::function_names(module), source }, command.format);
}

} // namespace gen2cpp::driver
