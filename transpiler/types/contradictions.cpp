#include "contradictions.h"

#include <set>
#include <tuple>

namespace gen2cpp::types {

namespace {

constexpr unsigned k_object = Type::k_other | Type::k_own;

// The kinds of values that JSDoc tells apart.
unsigned kinds_of(Type type)
{
    unsigned kinds = type.bits & ~unsigned { Type::k_hole };
    for (auto const whole : { unsigned { Type::k_int32 | Type::k_double }, unsigned { Type::k_string }, k_object })
        if (type.has(whole))
            kinds |= whole;
    return type.kind == ObjectKind::None ? kinds : kinds | k_object;
}

bool is_contradiction(Type documented, Type actual)
{
    auto const kinds = kinds_of(actual);
    return kinds != 0 && (kinds & kinds_of(documented)) == 0;
}

std::string name_of(Type type)
{
    std::string result;
    auto const add = [&](unsigned bits, char const* name) {
        if (kinds_of(type) & bits)
            result += (result.empty() ? "" : "|") + std::string(name);
    };
    add(Type::k_int32, "number");
    add(Type::k_string, "string");
    add(Type::k_boolean, "boolean");
    add(Type::k_null, "null");
    add(Type::k_undefined, "undefined");
    add(k_object, "object");
    return result;
}

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
        auto const& module = m_program.module;
        for (std::size_t i = 0; i < module.functions.size(); ++i) {
            if (!m_program.functions[i].is_emitted)
                continue;
            m_function = m_program.functions[i].origin;
            auto const found = m_documented.functions.find(m_function.index);
            m_comment = found == m_documented.functions.end() ? nullptr : &found->second;
            auto const& function = module.functions[module.functions.id(i)];
            block(function.prologue);
            block(function.body);
        }
        for (auto const& [global, comment] : m_documented.globals)
            for (auto const& [assigned, value] : m_assignments)
                if (assigned == global && comment.type) {
                    m_range = value.second;
                    compare(DiagnosticKind::ContradictedVariable, *comment.type, value.first, { module.globals[ir::GlobalId { global }].name, "{" + comment.type->text + "}" });
                }
    }

private:
    void block(ir::Block const& list)
    {
        for (auto const id : list)
            statement(id);
    }

    void statement(ir::StatementId id)
    {
        auto const& module = m_program.module;
        auto const& kind = module.statements[id].kind;
        auto const& name = module.functions[m_function].name;
        m_range = module.statements[id].range;
        if (auto const* it = std::get_if<ir::Return>(&kind); it && m_comment && m_comment->returns && it->value.is_valid())
            compare(DiagnosticKind::ContradictedResult, *m_comment->returns, it->value, { name, "{" + m_comment->returns->text + "}" });
        if (auto const* it = std::get_if<ir::Yield>(&kind); it && m_comment && m_comment->yields && it->value.is_valid())
            compare(DiagnosticKind::ContradictedItem, *m_comment->yields, it->value, { name, "{" + m_comment->yields->text + "}" });
        if (auto const* it = std::get_if<ir::Assign>(&kind))
            if (auto const* place = std::get_if<ir::GlobalPlace>(&it->place))
                m_assignments.emplace(place->global.index, std::pair(it->value, m_range));
        ir::for_each_own_expression(module, id, [&](ir::ExpressionId each) { expression(each); });
        ir::for_each_inner_block(module, id, [&](ir::Block const& inner) { block(inner); });
    }

    void expression(ir::ExpressionId id)
    {
        auto const& it = m_program.module.expressions[id];
        ir::for_each_operand(it, [&](ir::ExpressionId operand) { expression(operand); });
        auto const* call = std::get_if<ir::Call>(&it.kind);
        auto const around = m_range;
        if (call && it.range.end != 0)
            m_range = it.range;
        auto const callee = call ? m_program.type_of(call->callee) : Type {};
        if (callee.is_only(ObjectKind::Function))
            arguments(*call, m_program.closures[callee.object].function);
        m_range = around;
    }

    void arguments(ir::Call const& it, ir::FunctionId called)
    {
        auto const found = m_documented.functions.find(called.index);
        if (found == m_documented.functions.end())
            return;
        auto const& function = m_program.module.functions[called];
        for (std::size_t i = 0; i < it.arguments.size() && i < function.parameters.size(); ++i) {
            auto const* parameter = found->second.parameter(function.parameters[i]);
            bool const is_left_out = parameter && parameter->is_optional && m_program.type_of(it.arguments[i]).is_within(Type::k_undefined);
            if (parameter && parameter->type && !is_left_out)
                compare(DiagnosticKind::ContradictedParameter, *parameter->type, it.arguments[i], { parameter->name, function.name, "{" + parameter->type->text + "}" });
        }
    }

    void compare(DiagnosticKind kind, DocumentedType const& documented, ir::ExpressionId actual, std::vector<std::string> arguments)
    {
        auto const type = m_program.type_of(actual);
        auto const own = m_program.module.expressions[actual].range;
        auto const range = own.end != 0 ? own : m_range; // constants have no place of their own
        arguments.push_back(name_of(type));
        if (!is_contradiction(documented.type, type) || !m_reported.emplace(kind, range.begin, arguments).second)
            return;
        m_diagnostics.report(kind, range, std::move(arguments));
    }

    Program const& m_program;
    Documented const& m_documented;
    Diagnostics& m_diagnostics;
    ir::FunctionId m_function; // as written
    Documentation const* m_comment = nullptr;
    SourceRange m_range;                  // of the innermost call or statement
    std::multimap<std::uint32_t, std::pair<ir::ExpressionId, SourceRange>> m_assignments;     // to globals
    std::set<std::tuple<DiagnosticKind, std::uint32_t, std::vector<std::string>>> m_reported; // clones of a function say the same
};

} // namespace

void check_documentation(Program const& program, Documented const& documented, Diagnostics& diagnostics)
{
    if (!program.is_enabled || (documented.functions.empty() && documented.globals.empty()))
        return;
    Checking { program, documented, diagnostics }.run();
}

} // namespace gen2cpp::types
