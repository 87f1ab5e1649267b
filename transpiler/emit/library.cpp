#include "library.h"

#include "typed_api.h"

#include <algorithm>

namespace gen2cpp::emit {

namespace {

struct ExportedFunction {
    std::string result;
    std::string name;
    std::vector<std::string> parameters;
    bool has_rest;
};

// `required`: how many come before the first default.
std::string parameter_list(ExportedFunction const& function, std::size_t required)
{
    std::string result;
    for (std::size_t i = 0; i < function.parameters.size(); ++i) {
        bool const is_rest = function.has_rest && i + 1 == function.parameters.size();
        result += i ? ", " : "";
        result += (is_rest ? "std::initializer_list<js::Value> " : "js::Value ") + function.parameters[i];
        if (i >= required)
            result += is_rest ? " = {}" : " = js::undefined";
    }
    return result;
}

ExportedFunction describe(ir::Function const& function, ir::Export const& exported)
{
    ExportedFunction result;
    result.result = function.kind == ir::FunctionKind::Generator ? "gen2cpp::Generator<js::Value>" : "js::Value";
    result.name = api_name(exported);
    NameTable names;
    names.reserve(result.name);
    for (auto const& parameter : function.parameters)
        result.parameters.push_back(names.add(identifier(parameter)));
    result.has_rest = function.has_rest;
    return result;
}

void print_definition(Writer& out, ExportedFunction const& function, std::string const& global)
{
    out.line(function.result, " ", function.name, "(", parameter_list(function, function.parameters.size()), ")");
    out.line("{");
    out.indent();
    out.line("::load();"); // an export may have this name too
    std::string call;
    if (function.has_rest) {
        std::string fixed;
        for (std::size_t i = 0; i + 1 < function.parameters.size(); ++i)
            fixed += (i ? ", " : "") + function.parameters[i];
        call = "gen2cpp::call(" + global + ", { " + fixed + " }, " + function.parameters.back() + ")";
    } else {
        std::string arguments;
        for (std::size_t i = 0; i < function.parameters.size(); ++i)
            arguments += (i ? ", " : "{ ") + function.parameters[i];
        call = "js::call(" + global + ", js::undefined, " + (arguments.empty() ? "{}" : arguments + " }") + ")";
    }
    bool const is_generator = function.result != "js::Value";
    out.line("return ", is_generator ? function.result + "(" + call + ")" : call, ";");
    out.dedent();
    out.line("}");
}

void print_function_api(Writer& header, Writer& source, ExportedFunction const& function, std::string const& global, std::size_t required)
{
    header.line(function.result, " ", function.name, "(", parameter_list(function, required), ");");
    print_definition(source, function, "::" + global);
}

class LibraryPrinter {
public:
    LibraryPrinter(Context const& context, Options const& options, LibraryParts const& parts, bool needs_runtime)
        : m_context(context)
        , m_module(context.module())
        , m_name(options.namespace_name)
        , m_include(options.header_name)
        , m_parts(parts)
        , m_needs_runtime(needs_runtime)
        , m_internal(internal_namespace(m_module))
    {
        m_api_names.reserve(m_internal);
        for (auto const& exported : m_module.exports)
            m_api_names.reserve(api_name(exported));
    }

    Library run()
    {
        m_header.line("#pragma once");
        m_header.blank();
        m_header.line("#include <gen2cpp/", m_needs_runtime ? "gen2cpp.h" : "direct.h", ">");
        m_source.line("#include \"", m_include, "\"");
        if (is_loaded())
            m_source.blank();
        print_internal();
        print_load();
        m_header.blank();
        m_header.line("namespace ", m_name, " {");
        if (is_loaded())
            m_source.line("namespace ", m_name, " {");
        for (auto const& exported : m_module.exports)
            print_export(exported);
        m_header.blank();
        m_header.line("} // namespace ", m_name);
        if (is_loaded()) {
            m_source.blank();
            m_source.line("} // namespace ", m_name);
        }
        return { m_header.take(), m_source.take() };
    }

private:
    bool has_internals() const { return !m_context.types.api.empty(); }
    bool is_loaded() const { return m_needs_runtime || m_parts.has_top_level; }

    void print_internal()
    {
        if (has_internals()) {
            m_header.blank();
            m_header.line("namespace ", m_name, "::", m_internal, " {");
            m_header.blank();
            m_header.line("using namespace js::literals;");
            m_header.text(m_parts.header);
            if (is_loaded())
                m_header.line("void load(); // runs the top level, once");
            m_header.line("} // namespace ", m_name, "::", m_internal);
            if (is_loaded()) {
                m_source.line("using namespace ", m_name, "::", m_internal, ";");
                m_source.blank();
            }
        }
        if (is_loaded())
            m_source.text(m_parts.source);
    }

    void print_load()
    {
        if (!is_loaded())
            return;
        auto const space = has_internals() ? m_name + "::" + m_internal + " {" : "{";
        m_source.line("namespace ", space);
        m_source.blank();
        m_source.line("// The top level runs once, before the first use of an export.");
        m_source.line("void load()");
        m_source.line("{");
        if (m_needs_runtime)
            m_source.line("    static bool const is_loaded = gen2cpp::load(top_level, ", m_parts.installers, ");");
        else
            m_source.line("    static bool const is_loaded = js::direct::load(top_level);");
        m_source.line("    static_cast<void>(is_loaded);");
        m_source.line("}");
        m_source.blank();
        m_source.line("} // namespace", has_internals() ? " " + m_name + "::" + m_internal : "");
        m_source.blank();
    }

    void print_export(ir::Export const& exported)
    {
        m_header.blank();
        if (is_loaded())
            m_source.blank();
        if (exported.function.is_valid())
            print_function(exported);
        else
            print_variable(exported);
    }

    void print_function(ir::Export const& exported)
    {
        auto const& function = m_module.functions[exported.function];
        auto const described = describe(function, exported);
        m_header.line("// ", m_context.place(function.range.begin), "  ", comment_text(function.header));
        TypedApi typed;
        for (auto const& each : m_context.types.api)
            if (&m_module.exports[each.exported] == &exported)
                typed = print_typed_api(m_context, each, m_internal, is_loaded() ? m_internal + "::load()" : "", m_api_names, m_aliases);
        m_header.text(typed.text);
        bool const is_all = typed.is_without_arguments && described.parameters.empty();
        auto const documented = m_context.types.required_parameters.find(exported.function.index);
        auto const required = documented != m_context.types.required_parameters.end() ? documented->second : 0;
        // A call without arguments is the typed overload's, where there is one.
        if (m_needs_runtime && !is_all)
            print_function_api(m_header, m_source, described, m_context.names.globals[exported.global.index], std::max<std::size_t>(required, typed.is_without_arguments));
    }

    void print_variable(ir::Export const& exported)
    {
        auto const& global = m_context.names.globals[exported.global.index];
        auto const name = api_name(exported);
        bool const is_typed = m_context.types.typed_globals.contains(exported.global.index);
        auto const* const type = !is_typed ? "js::Value " : m_context.types.globals[exported.global.index].is_number() ? "double " : "bool ";
        m_header.line("// The value of the export `", comment_text(exported.exported), "` now.");
        m_header.line(type, name, "();");
        m_source.line(type, name, "()");
        m_source.line("{");
        m_source.line("    ::load();");
        bool const is_counter = is_typed && m_context.types.representation(m_context.types.globals[exported.global.index]) == Representation::Counter;
        m_source.line("    return ", is_counter ? "static_cast<double>(::" + global + ")" : "::" + global, ";");
        m_source.line("}");
    }

    Context const& m_context;
    ir::Module const& m_module;
    std::string const& m_name;
    std::string const& m_include;
    LibraryParts const& m_parts;
    bool const m_needs_runtime;
    std::string const m_internal;
    NameTable m_api_names;
    std::map<std::uint32_t, std::string> m_aliases; // by machine
    Writer m_header;
    Writer m_source;
};

} // namespace

std::string internal_namespace(ir::Module const& module)
{
    std::string result = "internal";
    for (auto const& exported : module.exports)
        if (api_name(exported) == "internal")
            result = "internal_part";
    return result;
}

Library print_library(Context const& context, Options const& options, LibraryParts const& parts, bool needs_runtime)
{
    return LibraryPrinter { context, options, parts, needs_runtime }.run();
}

} // namespace gen2cpp::emit
