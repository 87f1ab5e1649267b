#include "stack_environments.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

using Environments = std::set<std::uint32_t>;

class Search {
public:
    explicit Search(Program const& program)
        : m_program(program)
        , m_module(program.module)
    {
    }

    Environments run()
    {
        for (std::size_t i = 0; i < m_module.functions.size(); ++i)
            if (m_program.functions[i].is_emitted)
                find_scopes(m_module.functions.id(i));
        if (m_scopes.empty())
            return {};
        look_at_memory();
        for (std::size_t i = 0; i < m_module.functions.size(); ++i)
            if (m_program.functions[i].is_emitted)
                look_at_function(m_module.functions.id(i));
        Environments result;
        for (auto const& [environment, scope] : m_scopes)
            if (!m_escaping.contains(environment))
                result.insert(environment);
        return result;
    }

private:
    struct Scope {
        ir::FunctionId function;
        ir::Block const* block; // null: the whole function
        bool is_copied = false; // for each iteration of a loop
    };

    // --- Scopes ---------------------------------------------------------------------------------------------------

    void find_scopes(ir::FunctionId id)
    {
        auto const& function = m_module.functions[id];
        if (function.suspends())
            return; // its machine moves
        find_scopes(id, function.prologue, true);
        find_scopes(id, function.body, false);
    }

    void find_scopes(ir::FunctionId id, ir::Block const& block, bool is_prologue)
    {
        for (auto const each : block) {
            auto const& kind = m_module.statements[each].kind;
            if (auto const* made = std::get_if<ir::NewEnvironment>(&kind))
                m_scopes[made->type.index] = { id, is_prologue ? nullptr : &block };
            if (auto const* copy = std::get_if<ir::CopyEnvironment>(&kind))
                m_escaping.insert(copy->type.index); // not of a loop's update
            auto const* loop = ir::get_if<ir::Loop>(&kind);
            ir::for_each_inner_block(m_module, each, [&](ir::Block const& inner) {
                if (loop && &inner == &loop->update)
                    find_copies(*loop);
                else
                    find_scopes(id, inner, false);
            });
        }
    }

    void find_copies(ir::Loop const& loop)
    {
        for (auto const each : loop.update)
            if (auto const* copy = std::get_if<ir::CopyEnvironment>(&m_module.statements[each].kind))
                if (auto const scope = m_scopes.find(copy->type.index); scope != m_scopes.end()) {
                    scope->second.block = &loop.body;
                    scope->second.is_copied = true;
                }
    }

    // --- What carries environments ------------------------------------------------------------------------------------

    void add_chain(ir::EnvironmentId id, Environments& to) const
    {
        for (; id.is_valid(); id = m_module.environments[id].outer)
            to.insert(id.index);
    }

    bool is_around(std::uint32_t outer, ir::EnvironmentId id) const
    {
        while (id.is_valid() && id.index != outer)
            id = m_module.environments[id].outer;
        return id.is_valid();
    }

    Environments const& carried_by_machine(std::uint32_t machine)
    {
        if (auto const known = m_of_machine.find(machine); known != m_of_machine.end())
            return known->second;
        auto& result = m_of_machine[machine]; // one that delegates to itself carries nothing more for that
        auto const& facts = m_program.functions[machine];
        Environments found;
        add_chain(m_module.functions[ir::FunctionId { machine }].environment, found);
        auto const add = [&](Type type) { found.merge(Environments(carried(type))); };
        std::for_each(facts.variables.begin(), facts.variables.end(), add);
        std::for_each(facts.parameters.begin(), facts.parameters.end(), add);
        add(facts.receiver);
        return result = std::move(found);
    }

    Environments const& carried(Type type)
    {
        static Environments const k_none;
        switch (type.kind) {
        case ObjectKind::Machine:
            return carried_by_machine(type.object);
        case ObjectKind::Function: {
            auto const [place, is_new] = m_of_closure.try_emplace(type.object);
            if (is_new)
                add_chain(m_program.closures[type.object].environment, place->second);
            return place->second;
        }
        case ObjectKind::Tuple: {
            auto const [place, is_new] = m_of_tuple.try_emplace(type.object);
            if (is_new) {
                Environments found;
                for (auto const& item : m_program.tuples[type.object].items)
                    found.merge(Environments(carried(item)));
                place->second = std::move(found);
            }
            return place->second;
        }
        default:
            return k_none;
        }
    }

    // --- Where they must not be ----------------------------------------------------------------------------------------

    void escape(Environments const& all) { m_escaping.insert(all.begin(), all.end()); }
    void escape(Type type) { escape(carried(type)); }
    void escape(ir::EnvironmentId id)
    {
        Environments all;
        add_chain(id, all);
        escape(all);
    }

    void look_at_memory()
    {
        for (auto const& type : m_program.globals)
            escape(type);
        for (auto const& record : m_program.records)
            for (auto const& field : record.fields)
                escape(field.type);
        for (auto const& array : m_program.arrays)
            escape(array.element);
        for (auto const& each : m_program.classes)
            escape(each.environment);
        for (auto const& closure : m_program.closures)
            if (closure.is_dynamic)
                escape(closure.environment);
        // What an environment itself refers to ends with it, unless iterations hand it on.
        for (std::size_t i = 0; i < m_program.fields.size(); ++i)
            for (auto const& type : m_program.fields[i])
                for (auto const environment : carried(type)) {
                    auto const scope = m_scopes.find(environment);
                    if (scope == m_scopes.end() || scope->second.is_copied || !is_around(environment, m_module.environments.id(i)))
                        m_escaping.insert(environment);
                }
    }

    void look_at_function(ir::FunctionId id)
    {
        auto const& function = m_module.functions[id];
        auto const& facts = m_program.functions[id.index];
        if (!facts.is_direct)
            escape(function.environment);
        escape(facts.returns);
        escape(facts.yields);
        escape(facts.sent);
        auto const writes = writes_of(function);
        for (std::size_t i = 0; i < facts.variables.size(); ++i) {
            auto const variable = function.variables.id(i);
            if (function.variables[variable].kind != ir::VariableKind::Value)
                continue; // it ends with the loop or pattern whose it is
            for (auto const environment : carried(facts.variables[i]))
                if (auto const scope = m_scopes.find(environment); scope != m_scopes.end() && scope->second.function == id)
                    if (facts.variables[i].bits != 0 || writes[i] != 1)
                        m_escaping.insert(environment);
        }
        m_function = id;
        look_at(function.prologue);
        look_at(function.body);
    }

    std::vector<std::uint32_t> writes_of(ir::Function const& function) const
    {
        std::vector<std::uint32_t> result(function.variables.size());
        auto const count = [&](auto const& self, ir::Block const& block) -> void {
            for (auto const each : block) {
                auto const* assign = std::get_if<ir::Assign>(&m_module.statements[each].kind);
                if (auto const* place = assign ? std::get_if<ir::LocalPlace>(&assign->place) : nullptr)
                    ++result[place->variable.index];
                ir::for_each_inner_block(m_module, each, [&](ir::Block const& inner) { self(self, inner); });
            }
        };
        count(count, function.prologue);
        count(count, function.body);
        return result;
    }

    // Whatever carries an environment of the function has to be an expression of its scope.
    void look_at(ir::Block const& block)
    {
        m_blocks.push_back(&block);
        for (auto const each : block) {
            ir::for_each_own_expression(m_module, each, [&](ir::ExpressionId it) { look_at(it); });
            ir::for_each_inner_block(m_module, each, [&](ir::Block const& inner) { look_at(inner); });
        }
        m_blocks.pop_back();
    }

    void look_at(ir::ExpressionId id)
    {
        for (auto const environment : carried(m_program.type_of(id)))
            if (auto const scope = m_scopes.find(environment); scope != m_scopes.end() && scope->second.function == m_function)
                if (scope->second.block && std::find(m_blocks.begin(), m_blocks.end(), scope->second.block) == m_blocks.end())
                    m_escaping.insert(environment);
        auto const* operation = std::get_if<ir::Operation>(&m_module.expressions[id].kind);
        if (operation && operation->op == ir::Operator::MakeMappedArguments)
            escape_places(*operation);
        ir::for_each_operand(m_module.expressions[id], [&](ir::ExpressionId operand) { look_at(operand); });
    }

    // A mapped arguments object refers to the places of the parameters.
    void escape_places(ir::Operation const& arguments)
    {
        for (auto const operand : arguments.operands)
            if (auto const* read = std::get_if<ir::Read>(&m_module.expressions[operand].kind))
                if (auto const* place = std::get_if<ir::EnvironmentPlace>(&read->place))
                    escape((*place)->type);
    }

    Program const& m_program;
    ir::Module const& m_module;
    std::map<std::uint32_t, Scope> m_scopes; // by environment
    Environments m_escaping;
    std::map<std::uint32_t, Environments> m_of_machine;
    std::map<std::uint32_t, Environments> m_of_closure;
    std::map<std::uint32_t, Environments> m_of_tuple;
    std::vector<ir::Block const*> m_blocks; // around what is looked at
    ir::FunctionId m_function;
};

} // namespace

std::set<std::uint32_t> find_stack_environments(Program const& program) { return Search { program }.run(); }

} // namespace gen2cpp::types
