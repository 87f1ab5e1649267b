// A function specialised: code of its own, so that every expression has one type.
#include "inference.h"

#include "../support/match.h"

namespace gen2cpp::types {

namespace {

using Environments = std::map<std::uint32_t, ir::EnvironmentId>; // by environment as written

template<typename Change>
void change_environments(ir::Module& module, ir::Block const& block, Change const& change)
{
    auto const change_place = [&](ir::Place& place) {
        if (auto* it = std::get_if<ir::EnvironmentPlace>(&place))
            *it = ir::CapturedBinding { (*it)->environment, (*it)->hops, change((*it)->type), (*it)->field };
    };
    auto const look = [&](auto const& self, ir::ExpressionId id) -> void {
        if (auto* it = std::get_if<ir::Read>(&module.expressions[id].kind))
            change_place(it->place);
        ir::for_each_operand(module.expressions[id], [&](ir::ExpressionId operand) { self(self, operand); });
    };
    ir::for_each_statement(module, block, [&](ir::StatementId id) {
        auto& kind = module.statements[id].kind;
        if (auto* assign = std::get_if<ir::Assign>(&kind))
            change_place(assign->place);
        else if (auto* made = std::get_if<ir::NewEnvironment>(&kind))
            made->type = change(made->type);
        else if (auto* copied = std::get_if<ir::CopyEnvironment>(&kind))
            copied->type = change(copied->type);
        ir::for_each_own_expression(module, id, [&](ir::ExpressionId each) { look(look, each); });
    });
}

template<typename Change>
void change_environments(IdVector<ir::VariableId, ir::Variable>& variables, Change const& change)
{
    for (auto& variable : variables)
        if (variable.environment.is_valid())
            variable.environment = change(variable.environment);
}

// Puts the environment that `change` gives in the place of each that the function speaks of.
template<typename Change>
void change_environments(ir::Module& module, ir::Function& function, Change const& change)
{
    change_environments(function.variables, change);
    change_environments(module, function.prologue, change);
    change_environments(module, function.body, change);
}

// Copies the code of one function inside the module, as it was written, with other environments.
template<typename Change>
class Copy {
public:
    Copy(ir::Module& module, Rewritten const& rewritten, std::vector<ir::ExpressionId>& origins, Change const& environment)
        : m_module(module)
        , m_rewritten(rewritten)
        , m_origins(origins)
        , m_environment(environment)
    {
    }

    ir::Block block(ir::Block const& written)
    {
        ir::Block result;
        for (auto const id : written)
            result.push_back(statement(id));
        return result;
    }

private:
    ir::ExpressionId expression(ir::ExpressionId id)
    {
        if (!id.is_valid())
            return id;
        auto const rewritten = m_rewritten.expressions.find(id.index);
        auto copy = rewritten == m_rewritten.expressions.end() ? m_module.expressions[id] : rewritten->second;
        ir::replace_operands(copy, [&](ir::ExpressionId operand) { return expression(operand); });
        if (auto* it = std::get_if<ir::Read>(&copy.kind))
            it->place = place(it->place);
        auto const result = m_module.expressions.add(std::move(copy));
        m_origins.resize(m_module.expressions.size());
        m_origins[result.index] = id.index < m_origins.size() && m_origins[id.index].is_valid() ? m_origins[id.index] : id;
        return result;
    }

    ir::Place place(ir::Place place) const
    {
        if (auto* it = std::get_if<ir::EnvironmentPlace>(&place))
            *it = ir::CapturedBinding { (*it)->environment, (*it)->hops, m_environment((*it)->type), (*it)->field };
        return place;
    }

    ir::StatementId statement(ir::StatementId id)
    {
        auto const rewritten = m_rewritten.statements.find(id.index);
        auto copy = rewritten == m_rewritten.statements.end() ? m_module.statements[id] : rewritten->second;
        match(
            copy.kind,
            [&](ir::Evaluate& it) { it.expression = expression(it.expression); },
            [&](ir::Assign& it) {
                it.place = place(it.place);
                it.value = expression(it.value);
            },
            [&](ir::If& it) {
                it.test = expression(it.test);
                it.consequent = block(it.consequent);
                it.alternate = block(it.alternate);
            },
            [&](ir::Loop& it) {
                it.prelude = block(it.prelude);
                it.test = expression(it.test);
                it.update = block(it.update);
                it.body = block(it.body);
            },
            [&](ir::ForOf& it) {
                it.iterable = expression(it.iterable);
                it.body = block(it.body);
            },
            [&](ir::Switch& it) {
                it.discriminant = expression(it.discriminant);
                for (auto& each : it.cases) {
                    each.prelude = block(each.prelude);
                    each.test = expression(each.test);
                    each.body = block(each.body);
                }
            },
            [&](ir::Labeled& it) { it.body = block(it.body); },
            [](ir::Jump&) {},
            [&](ir::Return& it) { it.value = expression(it.value); },
            [&](ir::Throw& it) { it.value = expression(it.value); },
            [&](ir::Try& it) {
                it.body = block(it.body);
                it.handler = block(it.handler);
                it.finalizer = block(it.finalizer);
            },
            [&](ir::Yield& it) { it.value = expression(it.value); },
            [&](ir::Await& it) { it.value = expression(it.value); },
            [&](ir::Delegate& it) { it.iterable = expression(it.iterable); },
            [&](ir::NewEnvironment& it) {
                it.type = m_environment(it.type);
                it.outer = expression(it.outer);
            },
            [&](ir::CopyEnvironment& it) { it.type = m_environment(it.type); },
            [&](ir::Scope& it) { it.body = block(it.body); },
            [&](ir::Destructure& it) {
                it.value = expression(it.value);
                it.body = block(it.body);
            });
        return m_module.statements.add(std::move(copy));
    }

    ir::Module& m_module;
    Rewritten const& m_rewritten;
    std::vector<ir::ExpressionId>& m_origins;
    Change const& m_environment;
};

// The environments that a function makes, outermost first.
void for_each_new_environment(ir::Module const& module, ir::Block const& block, std::function<void(ir::EnvironmentId)> const& visit)
{
    for (auto const id : block) {
        auto const& kind = module.statements[id].kind;
        if (auto const* it = std::get_if<ir::NewEnvironment>(&kind))
            visit(it->type);
        ir::for_each_inner_block(module, id, [&](ir::Block const& inner) { for_each_new_environment(module, inner, visit); });
    }
}

} // namespace

// Note [code on loan]
//
// Most functions have one instance, and nobody calls them in the form in which they were written. So the first instance takes over the code that was written: its
// statements and expressions, with its own environments put in. Whoever needs the code later - another instance, or the function as written - gets a copy, in which
// everything is again as it was written. When inference starts anew, the code goes back.
ir::FunctionId Inference::clone(ir::FunctionId id, ir::EnvironmentId environment)
{
    auto& module = m_program.module;
    Environments environments;
    for (auto outer = environment; outer.is_valid(); outer = module.environments[outer].outer)
        environments.emplace(m_environment_origins[outer.index].index, outer);
    auto copy_environment = [&](ir::EnvironmentId lent) {
        auto const written = m_environment_origins[lent.index];
        if (environments.contains(written.index))
            return;
        auto copy = module.environments[written];
        if (auto const outer = environments.find(copy.outer.index); outer != environments.end())
            copy.outer = outer->second;
        auto const result = module.environments.add(std::move(copy));
        m_environment_origins.push_back(written);
        add_environment_slots(result);
        environments.emplace(written.index, result);
    };
    auto function = with_code(id);
    for_each_new_environment(module, function.prologue, copy_environment);
    for_each_new_environment(module, function.body, copy_environment);
    auto const own = [&](ir::EnvironmentId each) {
        auto const written = m_environment_origins[each.index];
        auto const found = environments.find(written.index);
        return found == environments.end() ? written : found->second;
    };
    function.environment = environment;
    bool const is_lent = !m_instances[id.index].is_started && !m_instances[id.index].borrower.is_valid();
    if (is_lent) {
        change_environments(module, function, own);
        auto& lender = module.functions[id];
        lender.variables = {};
        lender.prologue = lender.body = {};
    } else {
        change_environments(function.variables, own);
        Copy copy { module, m_rewritten, m_origins, own };
        function.prologue = copy.block(function.prologue);
        function.body = copy.block(function.body);
    }
    auto const result = module.functions.add(std::move(function));
    if (is_lent)
        m_instances[id.index].borrower = result;
    m_instances.emplace_back();
    m_instances.back().origin = m_instances[id.index].origin;
    return result;
}

// The function as written, or who has its code.
ir::Function const& Inference::with_code(ir::FunctionId id) const
{
    auto const borrower = m_instances[id.index].borrower;
    return m_program.module.functions[borrower.is_valid() && !m_instances[id.index].is_started ? borrower : id];
}

// Somebody needs the function as written: see note [code on loan].
void Inference::replace_lent_code(ir::FunctionId id)
{
    if (!m_instances[id.index].borrower.is_valid())
        return;
    auto& module = m_program.module;
    auto const& lent = module.functions[m_instances[id.index].borrower];
    auto& function = module.functions[id];
    auto const written = [&](ir::EnvironmentId each) { return m_environment_origins[each.index]; };
    function.variables = lent.variables;
    change_environments(function.variables, written);
    Copy copy { module, m_rewritten, m_origins, written };
    function.prologue = copy.block(lent.prologue);
    function.body = copy.block(lent.body);
}

// Everything is over: see note [code on loan].
void Inference::return_code(ir::FunctionId lender)
{
    auto const borrower = m_instances[lender.index].borrower;
    if (!borrower.is_valid())
        return;
    auto& module = m_program.module;
    auto& function = module.functions[lender];
    auto& lent = module.functions[borrower];
    function.variables = std::move(lent.variables);
    function.prologue = std::move(lent.prologue);
    function.body = std::move(lent.body);
    change_environments(module, function, [&](ir::EnvironmentId each) { return m_environment_origins[each.index]; });
}

void Inference::add_environment_slots(ir::EnvironmentId id)
{
    auto const& environment = m_program.module.environments[id];
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < environment.fields.size(); ++i)
        slots.push_back({ Type::of((environment.starts_uninitialized[i] ? Type::k_hole : 0u) | (environment.starts_undefined[i] ? Type::k_undefined : 0u)), {} });
    m_fields.push_back(std::move(slots));
}

std::uint32_t Inference::closure_of(ir::FunctionId function, ir::EnvironmentId environment)
{
    auto const number = m_closures.number({ function, environment });
    if (number == m_program.closures.size())
        m_program.closures.push_back({ function, environment, false, {}, {} });
    return number;
}

// Where the variables of a function are mentioned: a machine may leave a variable only at the one place that reads it.
std::vector<VariableUses> const& Inference::uses_of(ir::FunctionId id)
{
    auto const& module = m_program.module;
    auto const& function = module.functions[id];
    auto& box = m_instances[id.index].uses;
    if (box)
        return *box;
    box = std::vector<VariableUses>(function.variables.size());
    auto& uses = *box;
    std::function<void(ir::ExpressionId, std::uint32_t)> expression = [&](ir::ExpressionId each, std::uint32_t loop) {
        if (!each.is_valid())
            return;
        if (auto const* it = std::get_if<ir::Read>(&module.expressions[each].kind))
            if (auto const* local = std::get_if<ir::LocalPlace>(&it->place)) {
                ++uses[local->variable.index].reads;
                uses[local->variable.index].read_loop = loop;
            }
        ir::for_each_operand(module.expressions[each], [&](ir::ExpressionId operand) { expression(operand, loop); });
    };
    std::function<void(ir::Block const&, std::uint32_t)> block = [&](ir::Block const& list, std::uint32_t loop) {
        for (auto const each : list) {
            auto const& kind = module.statements[each].kind;
            bool const is_loop = ir::holds<ir::Loop>(kind) || ir::holds<ir::ForOf>(kind);
            auto const inner = is_loop ? each.index + 1 : loop;
            ir::for_each_own_expression(module, each, [&](ir::ExpressionId it) { expression(it, ir::holds<ir::Loop>(kind) ? inner : loop); });
            if (auto const* it = std::get_if<ir::Assign>(&kind))
                if (auto const* local = std::get_if<ir::LocalPlace>(&it->place)) {
                    ++uses[local->variable.index].writes;
                    uses[local->variable.index].write_loop = loop;
                }
            ir::for_each_inner_block(module, each, [&](ir::Block const& it) { block(it, inner); });
        }
    };
    block(function.prologue, 0);
    block(function.body, 0);
    return uses;
}

} // namespace gen2cpp::types
