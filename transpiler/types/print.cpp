#include "print.h"

#include "../support/text.h"
#include "../support/utf8.h"
#include "why.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

class Printer {
public:
    Printer(Program const& program, SourceFile const& source)
        : m_program(program)
        , m_source(source)
        , m_names(ir::function_names(program.module))
        , m_why(program, source)
    {
    }

    std::string run(std::vector<ir::FunctionId> const& functions)
    {
        if (!m_program.is_tame)
            m_out.line("generators are objects: " + m_program.why_not_tame.text, line(m_program.why_not_tame.at));
        records();
        environments();
        globals();
        for (auto const id : functions)
            if (m_program.functions[id.index].is_emitted)
                function(id);
        return m_out.take();
    }

private:
    std::string line(SourceRange range) const { return range.end ? ":" + std::to_string(m_source.line(range.begin)) : ""; }

    // How C++ keeps values of the type.
    std::string kept(Type type) const
    {
        auto const representation = m_program.representation(type);
        auto const of_function = [&](std::uint32_t function) { return " " + m_names[function]; };
        switch (representation) {
        case Representation::Machine:
        case Representation::Result:
            return name(representation) + of_function(type.object);
        case Representation::Environment:
            return "function" + of_function(m_program.closures[type.object].function.index) + ", its environment" + null_part(type);
        case Representation::Record:
            return "record " + m_program.records[type.object].name + null_part(type);
        case Representation::Array:
            return "array of " + kept(m_program.arrays[type.object].element) + null_part(type);
        case Representation::Nothing:
            return "nothing" + constant(type);
        default:
            return name(representation);
        }
    }

    static std::string null_part(Type type) { return type.has(Type::k_null) ? " or null" : type.has(Type::k_undefined) ? " or undefined" : ""; }

    // The one value of a type that needs no keeping.
    std::string constant(Type type) const
    {
        if (type.is(ObjectKind::Function))
            return ", always the function " + m_names[m_program.closures[type.object].function.index];
        if (type.is(ObjectKind::Class))
            return ", always the class " + m_program.classes[type.object].name;
        if (type.bits == Type::k_undefined)
            return ", always undefined";
        return type.bits == Type::k_null ? ", always null" : type.is_nothing() ? ", never has a value" : "";
    }

    void binding(std::string const& name, Type type, Binding const& which)
    {
        auto const is_value = m_program.representation(type) == Representation::Value;
        m_out.line(name + ": " + kept(type) + (is_value ? ", since: " + m_why.of(which) : ""));
    }

    void records()
    {
        for (auto const& record : m_program.records) {
            m_out.line("record " + record.name);
            Listing::Indent const indent { m_out };
            for (auto const& field : record.fields)
                m_out.line(name_or_quoted(utf8_from_utf16(field.name).value_or("?")) + ": " + kept(field.type));
        }
    }

    void environments()
    {
        auto const& all = m_program.module.environments;
        for (std::size_t i = 0; i < all.size() && i < m_program.fields.size(); ++i) {
            auto const& environment = all[all.id(i)];
            auto const& types = m_program.fields[i];
            if (std::all_of(types.begin(), types.end(), [](Type type) { return type.is_nothing(); }))
                continue; // only copies of it are made
            m_out.line("environment " + name_or_quoted(environment.name));
            Listing::Indent const indent { m_out };
            for (std::size_t field = 0; field < environment.fields.size(); ++field)
                binding(name_or_quoted(environment.fields[field]), types[field], { Binding::Kind::Field, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(field) });
        }
    }

    void globals()
    {
        auto const& all = m_program.module.globals;
        for (std::size_t i = 0; i < all.size(); ++i)
            binding("module binding " + name_or_quoted(all[all.id(i)].name), m_program.globals[i], { Binding::Kind::Global, static_cast<std::uint32_t>(i) });
    }

    void function(ir::FunctionId id)
    {
        ir::FunctionText const text { m_program.module, id, m_source, m_names };
        auto const& types = m_program.functions[id.index];
        auto const& function = m_program.module.functions[id];
        m_out.blank();
        text.heading(m_out);
        Listing::Indent const indent { m_out };
        bool const is_program = function.kind == ir::FunctionKind::Program;
        if (!is_program)
            m_out.line(types.is_direct ? "called directly" : "called through js::Call, since: " + m_why.of({ Binding::Kind::Parameter, id.index }));
        if (types.is_direct)
            interface(id, types, function);
        for (std::size_t i = 0; i < function.variables.size() && i < types.variables.size(); ++i) {
            auto const variable = function.variables.id(i);
            if (auto const& it = function.variables[variable]; it.kind == ir::VariableKind::Value && !it.is_temporary)
                binding(text.variable(variable), types.variables[i], { Binding::Kind::Variable, id.index, static_cast<std::uint32_t>(i) });
        }
    }

    void interface(ir::FunctionId id, FunctionTypes const& types, ir::Function const& function)
    {
        for (std::size_t i = 0; i < types.parameters.size() && i < function.parameters.size(); ++i)
            binding("parameter " + name_or_quoted(function.parameters[i]), types.parameters[i], { Binding::Kind::Parameter, id.index, static_cast<std::uint32_t>(i) });
        if (function.suspends()) {
            binding("yields", types.yields, { Binding::Kind::Yields, id.index });
            if (!types.sent.is_nothing())
                binding("is sent", types.sent, { Binding::Kind::Sent, id.index });
        }
        binding("returns", types.returns, { Binding::Kind::Returns, id.index });
    }

    Program const& m_program;
    SourceFile const& m_source;
    std::vector<std::string> m_names;
    Why m_why;
    Listing m_out;
};

} // namespace

std::string print(Program const& program, SourceFile const& source, std::vector<ir::FunctionId> const& functions)
{
    return Printer { program, source }.run(functions);
}

} // namespace gen2cpp::types
