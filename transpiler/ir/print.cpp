#include "print.h"

#include "../support/match.h"
#include "../support/text.h"
#include "../support/unique_names.h"

#include <algorithm>
#include <numeric>

namespace gen2cpp::ir {

namespace {

std::vector<std::string> variable_names(Function const& function)
{
    UniqueNames unique;
    std::vector<std::string> result(function.variables.size());
    for (bool const is_temporary : { false, true }) // the program's own names come first
        for (std::size_t i = 0; i < result.size(); ++i)
            if (auto const& variable = function.variables[function.variables.id(i)]; variable.is_temporary == is_temporary)
                result[i] = unique.add(name_or_quoted(variable.name), ".");
    return result;
}

} // namespace

std::vector<std::string> function_names(Module const& module)
{
    UniqueNames unique;
    std::vector<std::string> result;
    for (auto const& function : module.functions)
        result.push_back(unique.add(function.name.empty() ? "anonymous" : name_or_quoted(function.name), "."));
    return result;
}

std::vector<FunctionId> functions_named(Module const& module, std::string_view name)
{
    auto const shown = function_names(module);
    std::vector<FunctionId> result;
    for (std::size_t i = 0; i < module.functions.size(); ++i)
        if (auto const id = module.functions.id(i); name.empty() || module.functions[id].name == name || shown[i] == name)
            result.push_back(id);
    return result;
}

char const* kind_name(FunctionKind kind)
{
    switch (kind) {
    case FunctionKind::Program:
        return "program";
    case FunctionKind::Normal:
        return "function";
    case FunctionKind::Arrow:
        return "arrow function";
    case FunctionKind::Method:
        return "method";
    case FunctionKind::Generator:
        return "generator";
    case FunctionKind::Async:
        return "async function";
    case FunctionKind::AsyncArrow:
        return "async arrow function";
    case FunctionKind::AsyncGenerator:
        return "async generator";
    case FunctionKind::BaseConstructor:
        return "constructor";
    case FunctionKind::DerivedConstructor:
        return "derived constructor";
    }
    return "";
}

std::string type_name(Module const& module, Variable const& variable)
{
    switch (variable.kind) {
    case VariableKind::Value:
        return "value";
    case VariableKind::Environment:
        return "environment" + (variable.environment.is_valid() ? " " + name_or_quoted(module.environments[variable.environment].name) : "");
    case VariableKind::Iteration:
        return "iteration";
    case VariableKind::AsyncIteration:
        return "async iteration";
    case VariableKind::Enumeration:
        return "enumeration";
    case VariableKind::Destructuring:
        return "destructuring";
    case VariableKind::Delegation:
        return "delegation";
    case VariableKind::AsyncDelegation:
        return "async delegation";
    case VariableKind::Pending:
        return "completion";
    case VariableKind::ArrayBuilder:
        return "array builder";
    }
    return "";
}

FunctionText::FunctionText(Module const& module, FunctionId function, SourceFile const& source, std::vector<std::string> const& functions)
    : m_module(module)
    , m_function(module.functions[function])
    , m_source(source)
    , m_functions(functions)
    , m_variables(variable_names(m_function))
{
    m_name = m_functions[function.index];
}

std::string FunctionText::line(std::uint32_t offset) const { return ":" + std::to_string(m_source.line(offset)); }

void FunctionText::heading(Listing& out) const
{
    auto const where = m_source.name(m_function.range.begin) + line(m_function.range.begin);
    if (m_function.kind == FunctionKind::Program)
        return out.line(kind_name(m_function.kind), where);
    std::string parameters;
    for (std::size_t i = 0; i < m_function.parameters.size(); ++i) {
        bool const is_rest = m_function.has_rest && i + 1 == m_function.parameters.size();
        parameters += (i ? ", " : "") + std::string(is_rest ? "..." : "") + name_or_quoted(m_function.parameters[i]);
    }
    out.line(std::string(kind_name(m_function.kind)) + " " + m_name + "(" + parameters + ")", where);
}

void FunctionText::statements(Block const& block, Listing& out) const
{
    for (auto const id : block)
        statement(id, out);
}

void FunctionText::statement(StatementId id, Listing& out) const
{
    auto const& it = m_module.statements[id];
    Opening const opening { out, it.range.end ? line(it.range.begin) : std::string() };
    match(it.kind, [&](auto const& kind) { show(kind, opening); });
}

namespace {

void print_environments(Module const& module, Listing& out)
{
    for (auto const& environment : module.environments) {
        std::string fields;
        for (std::size_t i = 0; i < environment.fields.size(); ++i)
            fields += (i ? ", " : "") + name_or_quoted(environment.fields[i]) + (environment.starts_uninitialized[i] ? " uninitialized" : "");
        auto const outer = environment.outer.is_valid() ? " inside " + name_or_quoted(module.environments[environment.outer].name) : "";
        out.line("environment " + name_or_quoted(environment.name) + outer + " { " + fields + " }");
    }
}

void print_module_bindings(Module const& module, Listing& out)
{
    for (auto const& global : module.globals)
        out.line("module binding " + name_or_quoted(global.name) + (global.starts_uninitialized ? " uninitialized" : ""));
    auto const functions = function_names(module);
    for (auto const& exported : module.exports)
        out.line("export " + name_or_quoted(exported.exported) + " = " + name_or_quoted(module.globals[exported.global].name)
            + (exported.function.is_valid() ? ", always " + functions[exported.function.index] : ""));
}

} // namespace

std::string print(Module const& module, SourceFile const& source, std::vector<FunctionId> const& functions)
{
    Listing out;
    print_environments(module, out);
    print_module_bindings(module, out);
    auto const names = function_names(module);
    for (auto const id : functions) {
        FunctionText const text { module, id, source, names };
        auto const& function = module.functions[id];
        out.blank();
        text.heading(out);
        Listing::Indent const indent { out };
        if (!function.prologue.empty()) {
            out.line("prologue");
            Listing::Indent const inner { out };
            text.statements(function.prologue, out);
        }
        if (!function.body.empty()) {
            out.line("body");
            Listing::Indent const inner { out };
            text.statements(function.body, out);
        }
    }
    return out.take();
}

} // namespace gen2cpp::ir
