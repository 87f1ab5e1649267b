#include "pipeline.h"

#include "../flow/print.h"
#include "../inspect/inspect.h"
#include "../ir/print.h"
#include "../lower/lower.h"
#include "../scope/print.h"
#include "../syntax/print.h"
#include "../syntax/read.h"
#include "../types/print.h"
#include "input.h"
#include "package_type.h"

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

} // namespace

std::optional<std::string> inspect_stage(SourceFile const& source, InspectCommand const& command, Diagnostics& diagnostics)
{
    auto const goal = command.common.goal ? command.common.goal : goal_from_package(source.name());
    auto const program = syntax::read(source, { .goal = goal }, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt;
    if (command.stage == "syntax")
        return syntax::print(program, source);
    auto const bindings = scope::resolve(program);
    if (command.stage == "scope")
        return scope::print(program, bindings, source);
    auto module = lower::to_ir(program, bindings, source, diagnostics);
    if (diagnostics.has_errors())
        return std::nullopt;
    if (command.stage == "types") {
        auto const types = types::infer(std::move(module), { .is_enabled = true });
        return types::print(types, source, wanted_functions(types.module, command));
    }
    auto const functions = wanted_functions(module, command);
    if (command.stage == "ir")
        return ir::print(module, source, functions);
    if (functions.empty() && command.format == "text")
        return "no function suspends\n";
    if (command.stage == "flow")
        return flow::print(module, source, functions);
    return machine_in_format({ machine::build(module, source), functions, ir::function_names(module), source }, command.format);
}

} // namespace gen2cpp::driver
