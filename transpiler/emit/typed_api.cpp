#include "typed_api.h"

#include <algorithm>

namespace gen2cpp::emit {

namespace {

using types::ObjectKind;
using types::Type;

class Printing {
public:
    Printing(Context const& context, types::ApiFunction const& function, std::string const& internal, std::string const& load, NameTable& names, std::map<std::uint32_t, std::string>& aliases)
        : m_context(context)
        , m_function(function)
        , m_facts(context.types.functions[function.instance.index])
        , m_code(context.module().functions[function.instance])
        , m_name(api_name(context.module().exports[function.exported]))
        , m_internal(internal)
        , m_load(load)
        , m_names(names)
        , m_aliases(aliases)
    {
    }

    TypedApi run()
    {
        NameTable parameters;
        parameters.reserve(m_name);
        parameters.reserve(m_internal);
        for (auto const& parameter : m_code.parameters)
            m_parameters.push_back(parameters.add(identifier(parameter)));
        auto const result = result_type();
        TypedApi api;
        for (auto count = least_arguments(); count <= m_parameters.size(); ++count) {
            if (count > 0 && !is_typed(count))
                continue;
            api.is_without_arguments |= count == 0;
            print_overload(result, count);
        }
        api.text = m_out.take();
        return api;
    }

private:
    Representation form(std::size_t parameter) const { return m_context.types.representation(m_facts.parameters[parameter]); }

    // A string comes as UTF-8.
    bool is_text(std::size_t parameter) const { return form(parameter) == Representation::Value && m_facts.parameters[parameter].bits == Type::k_string; }

    bool may_be_undefined(std::size_t parameter) const { return form(parameter) == Representation::OptionalNumber || form(parameter) == Representation::OptionalBoolean; }

    // Arguments at the end that may be left out.
    std::size_t least_arguments() const
    {
        auto result = m_parameters.size();
        auto const may_be_left_out = [&](std::size_t i) { return ((form(i) == Representation::Value && !is_text(i)) || may_be_undefined(i)) && (m_function.is_optional[i] || i >= m_code.required); };
        while (result > 0 && may_be_left_out(result - 1))
            --result;
        return result;
    }

    bool is_typed(std::size_t count) const
    {
        for (std::size_t i = 0; i < count; ++i)
            if (form(i) != Representation::Value || is_text(i))
                return true;
        return false;
    }

    std::string parameter_type(std::size_t i) const
    {
        if (is_text(i))
            return "std::convertible_to<std::string_view> auto const&";
        switch (form(i)) {
        case Representation::Boolean:
            return "std::same_as<bool> auto";
        case Representation::Array:
            return "std::span<double const>";
        case Representation::OptionalNumber:
            return m_function.is_optional[i] ? "double" : "js::OptionalNumber";
        case Representation::OptionalBoolean:
            return m_function.is_optional[i] ? "std::same_as<bool> auto" : "js::OptionalBoolean";
        case Representation::Value:
            return "js::Value";
        default:
            return "double";
        }
    }

    // The class that C++ sees of a machine: the machine itself, unless the collector has to find it.
    std::string machine_type(Type machine)
    {
        if (auto const printed = m_aliases.find(machine.object); printed != m_aliases.end())
            return printed->second;
        auto const own = m_internal + "::" + m_context.names.machines[machine.object];
        auto const& made = m_context.module().functions[ir::FunctionId { machine.object }];
        auto const alias = m_names.add((m_code.suspends() ? m_name : identifier(made.name)) + "_generator");
        m_aliases.emplace(machine.object, alias);
        m_out.line("using ", alias, " = ", m_context.heap_machines.contains(machine.object) ? "gen2cpp::Kept<" + own + ">" : own, ";");
        return alias;
    }

    std::string result_type()
    {
        if (m_code.suspends())
            return machine_type(Type::of(ObjectKind::Machine, m_function.instance.index));
        switch (m_context.types.representation(m_facts.returns)) {
        case Representation::Nothing:
            return "void";
        case Representation::Int32:
            return "double";
        case Representation::Machine:
            return machine_type(m_facts.returns);
        default:
            return m_context.type_name(m_facts.returns);
        }
    }

    std::string arguments(std::size_t count) const
    {
        std::string result;
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            auto const left_out = may_be_undefined(i) ? m_context.type_name(m_facts.parameters[i]) + "()" : "js::undefined";
            auto const given = is_text(i) ? "js::make_string(" + m_parameters[i] + ")" : form(i) == Representation::Array ? "gen2cpp::make_list(" + m_parameters[i] + ")" : m_parameters[i];
            result += (result.empty() ? "" : ", ") + (i < count ? given : left_out);
        }
        bool const needs_start = m_code.suspends() && result.empty() && (!m_code.prologue.empty() || m_facts.delegates_to_itself);
        return needs_start ? "js::direct::Start {}" : result;
    }

    void print_overload(std::string const& result, std::size_t count)
    {
        std::string parameters;
        for (std::size_t i = 0; i < count; ++i)
            parameters += (i ? ", " : "") + parameter_type(i) + " " + m_parameters[i];
        m_out.line("inline ", result, " ", m_name, "(", parameters, ")");
        m_out.line("{");
        if (!m_load.empty())
            m_out.line("    ", m_load, ";");
        auto const name = m_code.suspends() ? m_context.names.machines[m_function.instance.index] : m_context.names.directs[m_function.instance.index];
        auto const made = m_internal + "::" + name + "(" + arguments(count) + ")";
        m_out.line("    ", result == "void" ? "" : "return ", is_facade() ? result + "(" + made + ")" : made, ";");
        m_out.line("}");
    }

    // Whether the result wraps what the function gives.
    bool is_facade() const
    {
        auto const machine = m_code.suspends() ? Type::of(ObjectKind::Machine, m_function.instance.index) : m_facts.returns;
        return machine.is(ObjectKind::Machine) && m_context.heap_machines.contains(machine.object);
    }

    Context const& m_context;
    types::ApiFunction const& m_function;
    types::FunctionTypes const& m_facts;
    ir::Function const& m_code;
    std::string const m_name;
    std::string const& m_internal;
    std::string const& m_load;
    NameTable& m_names;
    std::map<std::uint32_t, std::string>& m_aliases;
    std::vector<std::string> m_parameters;
    Writer m_out;
};

} // namespace

std::string api_name(ir::Export const& exported) { return identifier(exported.exported == "default" ? "default_export" : exported.exported); }

TypedApi print_typed_api(Context const& context, types::ApiFunction const& function, std::string const& internal, std::string const& load, NameTable& names, std::map<std::uint32_t, std::string>& aliases)
{
    return Printing { context, function, internal, load, names, aliases }.run();
}

} // namespace gen2cpp::emit
