// What the comments of exports say and the C++ API does not have.
#include "contradictions.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

class Checking {
public:
    Checking(Program const& program, Documented const& documented, Diagnostics& diagnostics)
        : m_program(program)
        , m_documented(documented)
        , m_diagnostics(diagnostics)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_program.module.exports.size(); ++i) {
            auto const& exported = m_program.module.exports[i];
            bool const is_function = exported.function.is_valid();
            auto const& comments = is_function ? m_documented.functions : m_documented.globals;
            auto const found = comments.find(is_function ? exported.function.index : exported.global.index);
            if (found == comments.end())
                continue;
            m_name = exported.exported;
            for (auto const& each : found->second.unread)
                report(DiagnosticKind::UnexpressedType, each.at, { "{" + each.text + "}", m_name });
            if (is_function)
                function(i, found->second);
            else if (auto const& type = found->second.type; type && is_plain(type->type) && !m_program.typed_globals.contains(exported.global.index))
                report(DiagnosticKind::UnprovenType, type->at, { m_name, "be", "{" + type->text + "}" });
        }
    }

private:
    // Numbers and booleans, which C++ can have as they are.
    static bool is_plain(Type type)
    {
        bool const is_number = type.has(Type::k_double) && type.is_within(Type::k_int32 | Type::k_double | Type::k_undefined);
        bool const is_boolean = type.has(Type::k_boolean) && type.is_within(Type::k_boolean | Type::k_undefined);
        return is_number || is_boolean;
    }

    bool is_expressed(DocumentedType const& type, bool is_optional) const
    {
        bool const is_object = type.type.has(Type::k_other) && !type.element;
        return is_plain(type.type) || is_object || (type.type.bits == Type::k_string && !is_optional) || type.type.is_within(Type::k_undefined);
    }

    void function(std::size_t exported, Documentation const& comment)
    {
        auto const& written = m_program.module.functions[m_program.module.exports[exported].function];
        auto const found = std::find_if(m_program.api.begin(), m_program.api.end(), [&](ApiFunction const& each) { return each.exported == exported; });
        auto const* facts = found != m_program.api.end() ? &m_program.functions[found->instance.index] : nullptr;
        bool has_type = false;
        for (std::size_t i = 0; i < written.parameters.size(); ++i) {
            auto const* parameter = comment.parameter(written.parameters[i]);
            if (!parameter || !parameter->type)
                continue;
            bool const is_list = facts && facts->parameters[i].is(ObjectKind::Array);
            bool const has_its_type = is_list || is_expressed(*parameter->type, parameter->is_optional);
            has_type |= is_plain(parameter->type->type) || parameter->type->type.bits == Type::k_string;
            if (!has_its_type)
                report(DiagnosticKind::UnexpressedType, parameter->type->at, { "{" + parameter->type->text + "}", m_name });
        }
        if (!facts && has_type)
            return report(DiagnosticKind::NoTypedOverload, written.range, { m_name, reason(written) });
        if (!facts)
            return;
        result(comment.yields, facts->yields, "yield");
        result(comment.returns, facts->returns, "return");
    }

    void result(std::optional<DocumentedType> const& documented, Type actual, char const* verb)
    {
        if (documented && is_plain(documented->type) && m_program.representation(actual) == Representation::Value)
            report(DiagnosticKind::UnprovenType, documented->at, { m_name, verb, "{" + documented->text + "}" });
    }

    std::string reason(ir::Function const& function) const
    {
        if (function.has_rest)
            return "it takes any number of arguments";
        if (function.suspends() && !m_program.is_tame)
            return m_program.why_not_tame.text;
        return "it uses `arguments` or a function object of its own";
    }

    void report(DiagnosticKind kind, SourceRange at, std::vector<std::string> arguments) { m_diagnostics.report(kind, at, std::move(arguments)); }

    Program const& m_program;
    Documented const& m_documented;
    Diagnostics& m_diagnostics;
    std::string m_name; // of the export
};

} // namespace

void check_api(Program const& program, Documented const& documented, Diagnostics& diagnostics)
{
    if (program.is_enabled)
        Checking { program, documented, diagnostics }.run();
}

} // namespace gen2cpp::types
