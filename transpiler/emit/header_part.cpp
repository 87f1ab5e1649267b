#include "header_part.h"

#include <algorithm>
#include <functional>

namespace gen2cpp::emit {

namespace {

using types::ObjectKind;
using types::Type;

class Collecting {
public:
    explicit Collecting(types::Program const& program)
        : m_program(program)
        , m_module(program.module)
    {
    }

    HeaderPart run()
    {
        for (auto const& each : m_program.api)
            add_function(each.instance);
        if (!m_part.is_empty())
            for (auto const& record : m_program.records)
                for (auto const& field : record.fields)
                    add(field.type);
        return std::move(m_part);
    }

private:
    void add(Type type)
    {
        if (type.is(ObjectKind::Machine) || type.is(ObjectKind::Result))
            add_function(ir::FunctionId { type.object });
        if (m_program.representation(type) == Representation::Environment)
            add_environment(m_program.closures[type.object].environment);
        if (type.is(ObjectKind::Tuple))
            for (auto const item : m_program.tuples[type.object].items)
                add(item);
        if (type.is(ObjectKind::Array) && m_arrays.insert(type.object).second)
            add(m_program.arrays[type.object].element);
    }

    void add_environment(ir::EnvironmentId id)
    {
        if (!id.is_valid() || !m_part.environments.insert(id.index).second)
            return;
        for (auto const type : m_program.fields[id.index])
            add(type);
        add_environment(m_module.environments[id].outer);
    }

    void add_global(ir::GlobalId id)
    {
        if (!m_program.is_kept(id))
            return;
        m_part.globals.insert(id.index);
        add(m_program.globals[id.index]);
    }

    void add_function(ir::FunctionId id)
    {
        if (!m_part.functions.insert(id.index).second)
            return;
        auto const& function = m_module.functions[id];
        auto const& facts = m_program.functions[id.index];
        for (auto const& types : { facts.parameters, facts.variables, { facts.receiver, facts.returns, facts.yields, facts.sent } })
            for (auto const type : types)
                add(type);
        for (auto const inner : facts.machines)
            add_function(inner);
        add_environment(function.environment);
        for (auto const& variable : function.variables)
            add_environment(variable.environment);
        block(function.prologue);
        block(function.body);
    }

    void place(ir::Place const& where)
    {
        if (auto const* global = std::get_if<ir::GlobalPlace>(&where))
            add_global(global->global);
        if (auto const* field = std::get_if<ir::EnvironmentPlace>(&where))
            add_environment((*field)->type);
    }

    void expression(ir::ExpressionId id)
    {
        auto const& it = m_module.expressions[id];
        if (auto const target = m_program.targets.find(id.index); target != m_program.targets.end())
            add_function(target->second);
        if (auto const* read = std::get_if<ir::Read>(&it.kind))
            place(read->place);
        if (auto const* closure = std::get_if<ir::Closure>(&it.kind); closure && m_program.functions[closure->function.index].is_emitted && !m_program.functions[closure->function.index].is_direct)
            m_part.infos.insert(closure->function.index);
        auto const callee = known_callee(id);
        ir::for_each_operand(it, [&](ir::ExpressionId operand) {
            if (operand != callee)
                expression(operand);
        });
    }

    // The callee of a direct call, of which nothing is printed.
    ir::ExpressionId known_callee(ir::ExpressionId id) const
    {
        auto const target = m_program.targets.find(id.index);
        auto const* call = std::get_if<ir::Call>(&m_module.expressions[id].kind);
        bool const is_plain = call && target != m_program.targets.end() && !m_module.functions[target->second].environment.is_valid();
        return is_plain ? call->callee : ir::ExpressionId {};
    }

    void block(ir::Block const& list)
    {
        for (auto const id : list) {
            if (auto const* assign = std::get_if<ir::Assign>(&m_module.statements[id].kind))
                place(assign->place);
            if (auto const* made = std::get_if<ir::NewEnvironment>(&m_module.statements[id].kind))
                add_environment(made->type);
            ir::for_each_own_expression(m_module, id, [&](ir::ExpressionId each) { expression(each); });
            ir::for_each_inner_block(m_module, id, [&](ir::Block const& inner) { block(inner); });
        }
    }

    types::Program const& m_program;
    ir::Module const& m_module;
    HeaderPart m_part;
    std::set<std::uint32_t> m_arrays; // whose elements are looked at
};

} // namespace

HeaderPart header_part(types::Program const& program) { return Collecting { program }.run(); }

bool refers_to_heap(Context const& context, machine::StateMachine const& machine)
{
    auto const& facts = context.types.functions[machine.function.index];
    auto const& function = context.module().functions[machine.function];
    std::function<bool(Type)> const refers = [&](Type type) {
        switch (context.types.representation(type)) {
        case Representation::Machine:
        case Representation::Result:
            return context.heap_machines.contains(type.object);
        case Representation::Environment:
        case Representation::Record:
        case Representation::Array:
        case Representation::Value:
            return true;
        case Representation::Tuple: {
            auto const& items = context.types.tuples[type.object].items;
            return std::any_of(items.begin(), items.end(), refers);
        }
        default:
            return false;
        }
    };
    if (refers(facts.yields) || refers(facts.returns) || refers(facts.sent))
        return true;
    for (std::size_t i = 0; i < function.variables.size(); ++i) {
        if (machine.storage[i] != machine::VariableStorage::Field)
            continue;
        bool const is_value = function.variables[function.variables.id(i)].kind == ir::VariableKind::Value || facts.variables[i].is(ObjectKind::Machine);
        bool const is_delegate = function.variables[function.variables.id(i)].kind == ir::VariableKind::Delegation;
        if (is_value ? refers(facts.variables[i]) : !is_delegate)
            return true;
    }
    return false;
}

} // namespace gen2cpp::emit
