// What inference hands on: the module with its specialised functions, and the types of everything in it.
#include "inference.h"
#include "stack_environments.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace gen2cpp::types {

// Functions whose code somebody can reach.
void Inference::find_reachable(ir::FunctionId id)
{
    auto& facts = m_program.functions[id.index];
    if (std::exchange(facts.is_emitted, true))
        return;
    for (auto const& [call, callee] : m_instances[id.index].callees) {
        m_program.targets[call] = callee;
        find_reachable(callee);
    }
}

namespace {

// A test of variables and constants: nobody misses it.
bool is_pure_test(ir::Module const& module, ir::ExpressionId id)
{
    using ir::Operator;
    auto const& kind = module.expressions[id].kind;
    if (auto const* read = std::get_if<ir::Read>(&kind))
        return read->checked_name.empty();
    auto const* it = std::get_if<ir::Operation>(&kind);
    bool const is_plain = it && (it->op == Operator::IsUndefined || it->op == Operator::StrictEqual || it->op == Operator::Less || it->op == Operator::LessEqual || it->op == Operator::Greater || it->op == Operator::GreaterEqual || it->op == Operator::Not || it->op == Operator::Typeof);
    bool const is_constant = std::holds_alternative<ir::Undefined>(kind) || std::holds_alternative<ir::Null>(kind) || std::holds_alternative<ir::Boolean>(kind) || std::holds_alternative<ir::Number>(kind) || std::holds_alternative<ir::String>(kind);
    return is_constant || (is_plain && std::all_of(it->operands.begin(), it->operands.end(), [&](auto each) { return is_pure_test(module, each); }));
}

} // namespace

// Statements that control never gets to have no types; nothing is printed for them.
void Inference::remove_unreached(ir::Block& block)
{
    ir::Block kept;
    for (auto const id : block) {
        if (id.index >= m_reached.size() || !m_reached[id.index])
            continue;
        ir::change_each_inner_block(m_program.module, id, [&](ir::Block& inner) { remove_unreached(inner); });
        auto const* it = std::get_if<ir::If>(&m_program.module.statements[id].kind);
        auto const sides = it ? m_sides[id.index] : Sides {};
        if (it && sides.consequent != sides.alternate && is_pure_test(m_program.module, it->test))
            std::ranges::copy(sides.consequent ? it->consequent : it->alternate, std::back_inserter(kept));
        else
            kept.push_back(id);
    }
    block = std::move(kept);
}

void Inference::find_unreached_operands()
{
    auto const& module = m_program.module;
    m_evaluated.resize(module.expressions.size());
    auto const look = [&](ir::ExpressionId operand) {
        if (!m_evaluated[operand.index])
            m_program.unreached[operand.index] = true;
    };
    for (std::size_t i = 0; i < module.expressions.size(); ++i) {
        if (!m_evaluated[i])
            continue;
        auto const& kind = module.expressions[module.expressions.id(i)].kind;
        if (auto const* it = std::get_if<ir::Conditional>(&kind)) {
            look(it->consequent);
            look(it->alternate);
        } else if (auto const* logical = std::get_if<ir::Logical>(&kind)) {
            look(logical->right);
        }
    }
}

// Where an operand is a call that never comes back and nothing before it has effects, that call is all there is of the expression.
void Inference::drop_what_never_happens()
{
    auto& module = m_program.module;
    auto const is_endless = [&](ir::ExpressionId id) {
        return id.index < m_evaluated.size() && m_evaluated[id.index] && std::holds_alternative<ir::Call>(module.expressions[id].kind) && m_program.targets.contains(id.index) && m_program.type_of(id).is_nothing();
    };
    for (std::size_t i = 0; i < m_evaluated.size(); ++i) {
        auto const id = module.expressions.id(i);
        auto const* operation = m_evaluated[i] ? std::get_if<ir::Operation>(&module.expressions[id].kind) : nullptr;
        if (!operation || m_program.targets.contains(id.index))
            continue;
        auto const endless = std::find_if(operation->operands.begin(), operation->operands.end(), [&](ir::ExpressionId operand) { return operand.is_valid() && is_endless(operand); });
        if (endless == operation->operands.end() || !std::all_of(operation->operands.begin(), endless, [&](ir::ExpressionId operand) { return !operand.is_valid() || is_effectless(operand); }))
            continue;
        auto const call = *endless;
        m_program.targets.emplace(id.index, m_program.targets.at(call.index));
        m_program.expressions.set(id.index, {});
        if (i < m_program.origins.size())
            m_program.origins[i] = origin(call);
        auto copy = module.expressions[call];
        module.expressions[id] = std::move(copy);
    }
}

namespace {

// Which functions can be their own callers: those in a cycle of calls. Source: Tarjan, Depth-first search and linear graph algorithms (1972).
class Cycles {
public:
    explicit Cycles(std::deque<Instance> const& instances)
        : m_instances(instances)
        , m_marks(instances.size())
    {
        for (std::size_t i = 0; i < instances.size(); ++i)
            if (m_marks[i].number == 0)
                visit(static_cast<std::uint32_t>(i));
    }
    bool contain(std::size_t function) const { return m_marks[function].is_in_cycle; }

private:
    struct Mark {
        std::uint32_t number = 0; // in the order of the search; 0: not yet visited
        std::uint32_t lowest = 0; // of what is open and can be reached
        bool is_open = false;
        bool is_in_cycle = false;
    };

    void visit(std::uint32_t id)
    {
        auto& mark = m_marks[id];
        mark = { ++m_visited, m_visited, true, false };
        m_open.push_back(id);
        for (auto const& [call, callee] : m_instances[id].callees) {
            auto const& other = m_marks[callee.index];
            if (other.number == 0)
                visit(callee.index);
            if (other.is_open)
                mark.lowest = std::min(mark.lowest, other.lowest);
            mark.is_in_cycle |= callee.index == id;
        }
        if (mark.lowest != mark.number)
            return;
        bool const is_alone = m_open.back() == id;
        for (bool is_last = false; !is_last;) {
            auto& member = m_marks[m_open.back()];
            is_last = m_open.back() == id;
            member.is_open = false;
            member.is_in_cycle |= !is_alone;
            m_open.pop_back();
        }
    }

    std::deque<Instance> const& m_instances;
    std::vector<Mark> m_marks;
    std::vector<std::uint32_t> m_open;
    std::uint32_t m_visited = 0;
};

} // namespace

// Functions that can be their own callers need a check of the stack.
void Inference::find_recursion()
{
    Cycles const cycles { m_instances };
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        auto& facts = m_program.functions[i];
        if (!facts.is_emitted || !facts.is_direct)
            continue;
        facts.is_recursive = cycles.contain(i);
        for (auto const& [call, callee] : m_instances[i].callees)
            facts.delegates_to_itself |= callee.index == i && m_delegated.contains(call);
    }
}

// Whether abandoning a machine runs code: a finalizer, or the closing of an iterator that is not ours.
bool Inference::needs_closing(ir::FunctionId id)
{
    auto& answer = m_instances[id.index].needs_closing;
    if (std::exchange(answer, answer == Answer::Unknown ? Answer::No : answer) != Answer::Unknown) // for itself it is no reason
        return answer == Answer::Yes;
    auto const& module = m_program.module;
    bool result = false;
    ir::for_each_statement(module, module.functions[id].body, [&](ir::StatementId each) {
        auto const& kind = module.statements[each].kind;
        auto const consumes = [&](ir::ExpressionId iterable) {
            auto const type = m_program.type_of(iterable);
            if (type.is(ObjectKind::Array))
                return;
            result |= !type.is(ObjectKind::Machine) || (type.object != id.index && needs_closing(ir::FunctionId { type.object }));
        };
        if (auto const* it = ir::get_if<ir::Try>(&kind))
            result |= it->has_finalizer;
        if (auto const* it = ir::get_if<ir::ForOf>(&kind); it && it->kind == ir::IterationKind::Of)
            consumes(it->iterable);
        if (auto const* it = std::get_if<ir::Delegate>(&kind))
            consumes(it->iterable);
        result |= std::holds_alternative<ir::Destructure>(kind);
    });
    answer = result ? Answer::Yes : Answer::No;
    return result;
}

// Whether a throw out of a yield may end in the function.
bool Inference::handles(ir::FunctionId id) const
{
    auto const& module = m_program.module;
    bool result = false;
    ir::for_each_statement(module, module.functions[id].body, [&](ir::StatementId each) { result |= ir::holds<ir::Try>(module.statements[each].kind); });
    return result;
}

// throw() goes to the innermost delegate first. It is not told, so it may not handle anything.
void Inference::forbid_throws_into_delegates()
{
    m_verdict = "throw() is called on a generator that delegates to it, and it may catch that";
    std::vector<std::uint32_t> thrown_into;
    for (std::uint32_t i = 0; i < m_instances.size(); ++i)
        if (m_instances[i].is_thrown_into)
            thrown_into.push_back(i);
    std::set<std::uint32_t> met(thrown_into.begin(), thrown_into.end());
    while (!thrown_into.empty()) {
        auto const id = thrown_into.back();
        thrown_into.pop_back();
        for (auto it = m_delegates.lower_bound({ id, 0 }); it != m_delegates.end() && it->first == id; ++it) {
            if (handles(ir::FunctionId { it->second }))
                escape(Type::of(ObjectKind::Machine, it->second));
            if (met.insert(it->second).second)
                thrown_into.push_back(it->second);
        }
    }
}

// Whether a loop over the machine in this variable may not be the last that happens to it: one that is left early ends it then.
bool Inference::is_used_again(ir::FunctionId id, ir::VariableId machine)
{
    if (!machine.is_valid())
        return false;
    auto const& uses = uses_of(id)[machine.index];
    return uses.reads != 1 || uses.writes != 1 || uses.read_loop != uses.write_loop;
}

// Loops and delegations over machines: which machine, where it is, and whether it has to be closed.
void Inference::settle_machines(ir::FunctionId id)
{
    auto& module = m_program.module;
    auto& facts = m_program.functions[id.index];
    for (auto const& type : facts.variables)
        if (type.is(ObjectKind::Machine))
            m_program.functions[type.object].is_held = true;
    auto const settle = [&](ir::ExpressionId iterable, ir::VariableId& iterator) {
        auto const type = m_program.type_of(iterable);
        if (type.is(ObjectKind::Array))
            facts.variables[iterator.index] = type;
        if (!type.is(ObjectKind::Machine))
            return;
        if (auto const variable = ir::local_read(module, iterable); variable.is_valid())
            iterator = variable;
        else
            facts.variables[iterator.index] = type;
    };
    auto const visit = [&](ir::StatementId each) {
        auto& kind = module.statements[each].kind;
        if (auto* it = ir::get_if<ir::ForOf>(&kind); it && it->kind == ir::IterationKind::Of) {
            if (m_program.type_of(it->iterable).kind == ObjectKind::None && facts.variables[it->item.index].is_nothing())
                facts.variables[it->item.index] = Type::any(); // the protocol gives js::Values
            settle(it->iterable, it->iterator);
            if (m_program.type_of(it->iterable).is(ObjectKind::Array))
                it->closes = false;
            if (auto const type = m_program.type_of(it->iterable); type.is(ObjectKind::Machine))
                it->closes = needs_closing(ir::FunctionId { type.object }) || is_used_again(id, ir::local_read(module, it->iterable));
        }
        if (auto* it = std::get_if<ir::Delegate>(&kind))
            settle(it->iterable, it->state);
    };
    ir::for_each_statement(module, module.functions[id].prologue, visit);
    ir::for_each_statement(module, module.functions[id].body, visit);
    std::set<std::uint32_t> machines;
    auto const use = [&](Type type) {
        if ((type.is(ObjectKind::Machine) || type.is(ObjectKind::Result)) && type.object != id.index)
            machines.insert(type.object);
    };
    for (auto const& type : facts.variables)
        use(type);
    for (auto const& type : facts.parameters)
        use(type);
    for (auto const& [call, callee] : m_instances[id.index].callees)
        if (module.functions[callee].suspends())
            use(Type::of(ObjectKind::Machine, callee.index));
    for (auto const machine : machines)
        facts.machines.push_back(ir::FunctionId { machine });
}

void Inference::find_inlined()
{
    constexpr std::size_t k_most_statements = 60;
    constexpr std::size_t k_least_statements = 8; // compilers inline smaller ones that hold no other
    constexpr std::size_t k_most_of_function = 24;
    auto const& module = m_program.module;
    std::map<std::uint32_t, std::size_t> steps; // by machine: places
    std::function<void(ir::ExpressionId)> const look = [&](ir::ExpressionId id) {
        if (auto const* call = std::get_if<ir::MethodCall>(&module.expressions[id].kind); call && m_program.type_of(call->object).is(ObjectKind::Machine))
            ++steps[m_program.type_of(call->object).object];
        ir::for_each_operand(module.expressions[id], look);
    };
    std::vector<std::size_t> sizes(module.functions.size());
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
        auto const& function = module.functions[module.functions.id(i)];
        if (!m_program.functions[i].is_emitted)
            continue;
        auto const visit = [&](ir::StatementId id) {
            ++sizes[i];
            auto const step = [&](ir::ExpressionId iterable) {
                if (auto const type = m_program.type_of(iterable); type.is(ObjectKind::Machine))
                    ++steps[type.object];
            };
            if (auto const* loop = ir::get_if<ir::ForOf>(&module.statements[id].kind))
                step(loop->iterable);
            if (auto const* delegate = std::get_if<ir::Delegate>(&module.statements[id].kind))
                step(delegate->iterable);
            ir::for_each_own_expression(module, id, look);
        };
        ir::for_each_statement(module, function.prologue, visit);
        ir::for_each_statement(module, function.body, visit);
    }
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
        auto& facts = m_program.functions[i];
        facts.is_small = !module.functions[module.functions.id(i)].suspends() && !facts.is_recursive && sizes[i] <= k_most_of_function;
    }
    for (auto const& [machine, places] : steps) {
        auto& facts = m_program.functions[machine];
        bool const holds_others = std::any_of(facts.variables.begin(), facts.variables.end(), [](Type type) { return type.is(ObjectKind::Machine); });
        facts.is_stepped_once = places == 1 && (holds_others || sizes[machine] >= k_least_statements) && !facts.needs_closing && !facts.delegates_to_itself && sizes[machine] <= k_most_statements;
    }
}

// Where every `value` is read behind a test of `done`, results need no place for a missing one.
void Inference::settle_results()
{
    auto const& module = m_program.module;
    std::set<std::uint32_t> read_at_end;
    for (std::size_t i = 0; i < module.functions.size(); ++i) {
        auto const& facts = m_program.functions[i];
        if (!facts.is_emitted)
            continue;
        auto const look = [&](auto const& self, ir::ExpressionId id) -> void {
            auto const* get = std::get_if<ir::Operation>(&module.expressions[id].kind);
            if (get && get->op == ir::Operator::Get && m_program.type_of(id).has(Type::k_undefined))
                if (auto const result = m_program.type_of(get->operands[0]); result.is(ObjectKind::Result))
                    read_at_end.insert(result.object);
            ir::for_each_operand(module.expressions[id], [&](ir::ExpressionId operand) { self(self, operand); });
        };
        auto const visit = [&](ir::StatementId id) {
            auto const* assign = std::get_if<ir::Assign>(&module.statements[id].kind);
            auto const* local = assign ? std::get_if<ir::LocalPlace>(&assign->place) : nullptr;
            bool const is_narrowed = local && !facts.variables[local->variable.index].has(Type::k_undefined); // at all reads of the variable
            if (!is_narrowed || !std::holds_alternative<ir::Operation>(module.expressions[assign->value].kind))
                return ir::for_each_own_expression(module, id, [&](ir::ExpressionId each) { look(look, each); });
            ir::for_each_operand(module.expressions[assign->value], [&](ir::ExpressionId operand) { look(look, operand); });
        };
        ir::for_each_statement(module, module.functions[module.functions.id(i)].prologue, visit);
        ir::for_each_statement(module, module.functions[module.functions.id(i)].body, visit);
    }
    for (std::size_t i = 0; i < m_program.functions.size(); ++i) {
        auto& facts = m_program.functions[i];
        facts.results_are_items = !facts.yields.is_nothing() && !facts.yields.has(Type::k_undefined) && facts.returns.is_within(Type::k_undefined) && !read_at_end.contains(static_cast<std::uint32_t>(i));
    }
}

// Note [literal strings]
//
// A string that the program wrote down can be kept as a pointer to its bytes, but as a js::Value that would have to become a js::String each time. So
// this is only done in programs that keep nothing at all as a js::Value.
void Inference::settle_literals()
{
    auto& program = m_program;
    program.literals_are_text = true;
    auto const is_plain = [&](Type type) { return program.representation(type) != Representation::Value; };
    auto const are_plain = [&](std::vector<Type> const& types) { return std::all_of(types.begin(), types.end(), is_plain); };
    bool result = are_plain(program.globals) && std::all_of(program.fields.begin(), program.fields.end(), are_plain);
    result &= std::all_of(program.arrays.begin(), program.arrays.end(), [&](Array const& array) { return is_plain(array.element); });
    for (auto const& record : program.records)
        for (auto const& field : record.fields)
            result &= is_plain(field.type);
    for (std::size_t i = 0; i < program.functions.size() && result; ++i) {
        auto const& facts = program.functions[i];
        bool const is_program = program.module.functions.id(i) == program.module.program;
        if (facts.is_emitted)
            result = (is_program || facts.is_direct) && are_plain(facts.parameters) && are_plain(facts.variables) && is_plain(facts.returns) && is_plain(facts.yields)
                && (is_program || is_plain(facts.sent));
    }
    // Their members are those of strings of code units.
    for (std::size_t i = 0; i < m_evaluated.size() && result; ++i) {
        auto const& kind = program.module.expressions[program.module.expressions.id(i)].kind;
        auto const* get = std::get_if<ir::Operation>(&kind);
        auto const* method = std::get_if<ir::MethodCall>(&kind);
        bool const is_member = get && get->op == ir::Operator::Get && program.type_of(get->operands[0]).is_string();
        result = !m_evaluated[i] || !(is_member || (method && program.type_of(method->object).is_string()));
    }
    program.literals_are_text = result;
}

Program Inference::take()
{
    auto& program = m_program;
    for (std::size_t i = 0; i < m_instances.size(); ++i) {
        auto& function = program.module.functions[program.module.functions.id(i)];
        remove_unreached(function.prologue);
        remove_unreached(function.body);
    }
    m_sides = {}; // memory is scarcest here
    m_specialisations = {};
    find_unreached_operands();
    program.expressions.resize(program.module.expressions.size());
    program.functions.reserve(m_instances.size());
    for (auto& instance : m_instances) {
        FunctionTypes facts;
        facts.is_direct = instance.is_direct;
        facts.origin = instance.origin;
        facts.is_constructor = instance.is_constructor;
        if (auto const owner = m_classes.owners.find(instance.origin.index); owner != m_classes.owners.end() && is_known(owner->second))
            facts.owner = owner->second;
        for (auto const& parameter : instance.parameters)
            facts.parameters.push_back(parameter.type);
        facts.receiver = instance.receiver.type;
        facts.returns = instance.returns.type;
        facts.yields = instance.yields.type;
        facts.sent = instance.sent.type;
        facts.is_thrown_into = instance.is_thrown_into;
        facts.is_returned = instance.is_returned;
        facts.variables = std::move(instance.variables);
        facts.variables.resize(program.module.functions[program.module.functions.id(program.functions.size())].variables.size());
        program.functions.push_back(std::move(facts));
    }
    for (auto const& global : m_globals)
        program.globals.push_back(global.type);
    for (auto const& environment : m_fields) {
        auto& fields = program.fields.emplace_back();
        for (auto const& field : environment)
            fields.push_back(field.type);
    }
    take_records();
    settle_arrays();
    take_classes();
    program.moved = std::move(m_moved);
    program.is_tame = m_bans.is_tame;
    program.methods_of_strings_are_called = !m_bans.has_methods_of_strings;
    program.why_not_tame = m_bans.why_not_tame;
    program.reasons = m_bans.reasons;
    program.origins = std::move(m_origins);
    program.console_is_plain = std::none_of(program.module.expressions.begin(), program.module.expressions.end(), [](ir::Expression const& expression) {
        auto const* it = std::get_if<ir::MethodCall>(&expression.kind);
        auto const* key = std::get_if<ir::Key>(&expression.kind);
        auto const is_group = [](std::u16string const& name) { return name == u"group" || name == u"groupCollapsed"; };
        return (it && is_group(it->key)) || (key && is_group(key->value));
    });
    find_reachable(program.module.program);
    for (auto const& each : program.api)
        find_reachable(each.instance);
    for (std::size_t i = 0; i < program.closures.size(); ++i)
        if (program.closures[i].is_dynamic)
            find_reachable(program.closures[i].dynamic);
    drop_what_never_happens();
    find_recursion();
    for (std::size_t i = 0; i < program.functions.size(); ++i) {
        auto const id = program.module.functions.id(i);
        program.module.functions[id].is_unused = !program.functions[i].is_emitted;
        if (!program.functions[i].is_emitted)
            continue;
        settle_machines(id);
        program.functions[i].needs_closing = program.module.functions[id].suspends() && needs_closing(id);
    }
    for (std::size_t i = 0; i < program.module.expressions.size(); ++i) {
        auto const id = program.module.expressions.id(i);
        auto const type = program.expressions[i];
        if (auto* closure = std::get_if<ir::Closure>(&program.module.expressions[id].kind); closure && type.is(ObjectKind::Function))
            if (auto const& known = program.closures[type.object]; known.is_dynamic)
                closure->function = known.dynamic;
    }
    find_inlined();
    settle_results();
    settle_literals();
    program.stack_environments = find_stack_environments(program);
    return std::move(program);
}

} // namespace gen2cpp::types
