// Which elements of arrays are known to be there.
#include "inference.h"

#include "../support/match.h"

#include <algorithm>

namespace gen2cpp::types {

// Note [lengths]
//
// What is read of an array may be undefined, and what is written may leave holes, unless the index is known to be below the length. So a state
// holds what is known about lengths: a list has at least so many elements more than a variable says. Comparisons, assignments and writes tell
// it; what is assigned again is forgotten. Arguments take it along: what all calls of a function know of its parameters is known where it begins.
// Lists are known by the bindings that hold them: local variables, and others that keep their value. It all rests on arrays that never become shorter:
// where some code takes elements away from arrays of a cell, nothing follows from their lengths.

namespace {

using Kind = Holder::Kind;

} // namespace

// What holds the array that the expression reads; none: nothing that is known to keep it.
Holder Inference::list_holder(ir::ExpressionId id) const
{
    auto const& kind = m_program.module.expressions[id].kind;
    if (auto const* argument = std::get_if<ir::IncomingValue>(&kind); argument && argument->kind == ir::Incoming::Argument)
        return Holder::argument(argument->index);
    auto const* read = std::get_if<ir::Read>(&kind);
    if (!read)
        return {};
    return match(
        read->place,
        [](ir::LocalPlace const& it) { return Holder::local(it.variable.index); },
        [&](ir::GlobalPlace const& it) { return read->is_constant ? Holder { Kind::Global, it.global.index } : Holder {}; },
        [&](ir::EnvironmentPlace const& it) { return read->is_constant ? Holder { Kind::Field, it->type.index, it->field } : Holder {}; });
}

Holder Inference::list_holder(ir::Place const& place) const
{
    return match(
        place,
        [](ir::LocalPlace const& it) { return Holder::local(it.variable.index); },
        [](ir::GlobalPlace const& it) { return Holder { Kind::Global, it.global.index }; },
        [](ir::EnvironmentPlace const& it) { return Holder { Kind::Field, it->type.index, it->field }; });
}

// The expression as the sum of a variable, or the length of a list, and a constant. Nothing: it is something else.
std::optional<Inference::Sum> Inference::sum_of(ir::ExpressionId id) const
{
    auto const& expressions = m_program.module.expressions;
    if (!m_program.expressions[id.index].is_counter())
        return std::nullopt;
    return match(
        expressions[id].kind,
        [](ir::Number const& it) -> std::optional<Sum> { return Sum { {}, {}, static_cast<std::int64_t>(it.value) }; },
        [](ir::Read const& it) -> std::optional<Sum> {
            auto const* local = std::get_if<ir::LocalPlace>(&it.place);
            return local ? std::optional(Sum { Holder::local(local->variable.index), {}, 0 }) : std::nullopt;
        },
        [](ir::IncomingValue const& it) -> std::optional<Sum> {
            return it.kind == ir::Incoming::Argument ? std::optional(Sum { Holder::argument(it.index), {}, 0 }) : std::nullopt;
        },
        [&](ir::Operation const& it) -> std::optional<Sum> {
            using ir::Operator;
            if (it.op == Operator::Get && m_program.expressions[it.operands[0].index].is_only(ObjectKind::Array)) {
                auto const list = list_holder(it.operands[0]);
                return list.is_none() ? std::nullopt : std::optional(Sum { {}, list, 0 }); // `length` is all that is a number
            }
            if (it.op == Operator::ElementKey)
                return sum_of(it.operands[1]);
            bool const is_step = it.op == Operator::Increment || it.op == Operator::Decrement;
            if (!is_step && it.op != Operator::Add && it.op != Operator::Subtract)
                return std::nullopt;
            auto left = sum_of(it.operands[0]);
            auto const right = is_step ? std::optional(Sum { {}, {}, 1 }) : sum_of(it.operands[1]);
            if (!left || !right || !right->integer.is_none() || !right->list.is_none())
                return std::nullopt;
            left->constant += it.op == Operator::Add || it.op == Operator::Increment ? right->constant : -right->constant;
            return left;
        },
        [](auto const&) -> std::optional<Sum> { return std::nullopt; });
}

// An operand that is not less than the whole: of what divides or masks an integer that is not negative. Invalid: there is none.
ir::ExpressionId Inference::not_less(ir::ExpressionId id) const
{
    auto const& kind = m_program.module.expressions[id].kind;
    auto const* method = std::get_if<ir::MethodCall>(&kind);
    bool const drops_fraction = method && method->arguments.size() == 1 && (method->key == u"floor" || method->key == u"trunc") && is_quotient_of_integers(m_program, method->arguments[0]);
    auto const* it = std::get_if<ir::Operation>(&m_program.module.expressions[drops_fraction ? method->arguments[0] : id].kind);
    bool const divides = it && (drops_fraction || it->op == ir::Operator::ShiftRight || it->op == ir::Operator::Remainder || it->op == ir::Operator::BitAnd);
    auto const whole = divides ? m_program.expressions[it->operands[0].index] : Type {};
    return whole.is_int32() && whole.low >= 0 ? it->operands[0] : ir::ExpressionId {};
}

Type Inference::integer_in(State const& state, Holder const& integer) const
{
    if (integer.kind == Kind::Local)
        return state.variables[integer.index];
    auto const& parameters = m_instances[m_current.index].parameters;
    return integer.kind == Kind::Argument && integer.index < parameters.size() ? parameters[integer.index].type : Type {};
}

// How many elements the list has for sure.
std::int64_t Inference::least_length(State const& state, Holder const& list) const
{
    std::int64_t result = 0;
    for (auto const& each : state.lengths.facts()) {
        if (each.list != list)
            continue;
        auto const type = integer_in(state, each.integer);
        if (each.integer.is_none() || type.is_counter())
            result = std::max(result, each.least + (each.integer.is_none() ? 0 : type.range().low));
    }
    return result;
}

// How many elements more than the expression says the list has for sure. Negative: nothing is known.
std::int64_t Inference::least_beyond(State const& state, Holder const& list, ir::ExpressionId integer) const
{
    auto const& kind = m_program.module.expressions[integer].kind;
    if (auto const* either = std::get_if<ir::Conditional>(&kind))
        return std::min(least_beyond(state, list, either->consequent), least_beyond(state, list, either->alternate));
    auto const result = least_beyond(state, list, sum_of(integer), m_program.expressions[integer.index]);
    auto const greater = not_less(integer);
    return greater.is_valid() ? std::max(result, least_beyond(state, list, greater)) : result;
}

std::int64_t Inference::least_beyond(State const& state, Holder const& list, std::optional<Sum> const& sum, Type integer) const
{
    if (!integer.is_counter() || list.is_none())
        return -1;
    auto const least = least_length(state, list) - integer.range().high;
    auto const* const known = sum && sum->list.is_none() ? state.lengths.find(list, sum->integer) : nullptr;
    if (sum && sum->list == list)
        return std::max(least, -sum->constant);
    return known ? std::max(least, known->least - sum->constant) : least;
}

// How many elements the array has at `key` and behind it for sure; negative: perhaps it ends before.
std::int64_t Inference::elements_from(ir::ExpressionId list, ir::ExpressionId key)
{
    auto const array = m_program.expressions[list.index];
    auto const index = m_program.expressions[key.index];
    if (!array.is_only(ObjectKind::Array) || !index.is_counter() || index.range().low < 0)
        return -1;
    auto& cell = m_cells[cell_of(array)];
    cell.element.readers.insert(m_current.index);
    return cell.may_shrink ? -1 : least_beyond(m_state, list_holder(list), key);
}

// Whether `list[key]` is an element for sure.
bool Inference::has_element(ir::ExpressionId list, ir::ExpressionId key)
{
    bool const result = elements_from(list, key) > 0;
    if (result)
        m_program.present_keys.insert(key.index);
    else
        m_program.present_keys.erase(key.index);
    return result;
}

void Inference::shrink(Type array)
{
    auto& cell = m_cells[cell_of(array)];
    if (!std::exchange(cell.may_shrink, true))
        infer_readers_again(cell.element.readers);
}

// Behind a call that is a statement of its own, and is evaluated only once: it may be a push.
void Inference::learn_push(ir::ExpressionId id)
{
    auto const& expressions = m_program.module.expressions;
    ir::ExpressionId list;
    std::size_t count = 0;
    if (auto const* method = std::get_if<ir::MethodCall>(&expressions[id].kind); method && method->key == u"push") {
        list = method->object;
        count = method->arguments.size();
    } else if (auto const* call = std::get_if<ir::Call>(&expressions[id].kind); call && call->receiver.is_valid()) {
        auto const callee = m_program.expressions[call->callee.index];
        if (!callee.is(ObjectKind::ArrayMethod) || m_array_methods[callee.object].key != u"push")
            return;
        list = call->receiver;
        count = call->arguments.size();
    }
    if (!list.is_valid() || !m_program.expressions[list.index].is_only(ObjectKind::Array))
        return;
    if (auto const holder = list_holder(list); !holder.is_none())
        for (std::size_t i = 0; i < count; ++i)
            m_state.lengths.push(holder);
}

// Behind `list[key] = ...`.
void Inference::learn_element(ir::ExpressionId list, ir::ExpressionId key)
{
    auto const holder = list_holder(list);
    auto const sum = sum_of(key);
    if (holder.is_none() || !sum || !sum->list.is_none() || m_program.expressions[key.index].range().low < 0)
        return;
    m_state.lengths.learn({ holder, sum->integer, sum->constant + 1 });
}

// Behind `below + gap <= above`.
void Inference::learn_relation(State& state, ir::ExpressionId below, ir::ExpressionId above, int gap) const
{
    auto const smaller = sum_of(below);
    auto const greater = sum_of(above);
    if (!smaller || !greater || !smaller->list.is_none())
        return;
    auto const distance = smaller->constant + gap - greater->constant;
    if (!greater->list.is_none())
        return state.lengths.learn({ greater->list, smaller->integer, distance });
    if (greater->integer.is_none())
        return;
    for (auto const& each : std::vector(state.lengths.facts()))
        if (each.integer == greater->integer)
            state.lengths.learn({ each.list, smaller->integer, each.least + distance });
}

// How long the array is that the expression makes.
std::int64_t Inference::made_length(ir::ExpressionId id) const
{
    auto const& kind = m_program.module.expressions[id].kind;
    if (auto const* literal = std::get_if<ir::ArrayLiteral>(&kind))
        return static_cast<std::int64_t>(literal->elements.size());
    if (auto const length = made_length_operand(id); length.is_valid() && m_program.expressions[length.index].is_int32())
        return std::max(m_program.expressions[length.index].low, 0);
    return 0;
}

// What says how long the array is, perhaps behind fill() or map(); invalid: nothing.
ir::ExpressionId Inference::made_length_operand(ir::ExpressionId id) const
{
    if (auto const* method = std::get_if<ir::MethodCall>(&m_program.module.expressions[id].kind))
        return method->key == u"fill" || method->key == u"map" ? made_length_operand(method->object) : length_of_array_from(m_program.module, *method);
    return length_of_new_array(m_program.module, id);
}

// What is known behind `place = value`, beside what does not speak of the place.
std::vector<Length> Inference::assigned_lengths(ir::Place const& place, ir::ExpressionId value, Type type) const
{
    auto const target = list_holder(place);
    std::vector<Length> learnt;
    auto const& facts = m_state.lengths.facts();
    if (type.is_only(ObjectKind::Array)) {
        auto const source = list_holder(value);
        if (!source.is_none())
            for (auto const& each : facts)
                if (each.list == source)
                    learnt.push_back({ target, each.integer, each.least });
        learnt.push_back({ target, {}, made_length(value) });
        if (auto const length = made_length_operand(value); length.is_valid())
            if (auto const sum = sum_of(length); sum && sum->list.is_none())
                learnt.push_back({ target, sum->integer, sum->constant });
    } else if (type.is_counter() && target.kind == Kind::Local) {
        if (auto const sum = sum_of(value); sum && !sum->list.is_none())
            learnt.push_back({ sum->list, target, -sum->constant });
        for (auto const& each : facts)
            learnt.push_back({ each.list, target, least_beyond(m_state, each.list, value) });
    }
    return learnt;
}

// The variable is assigned: lists remain as long as they were for what it was.
void Inference::forget_lengths(Holder const& holder)
{
    if (m_state.lengths.is_empty())
        return;
    for (auto const& each : std::vector(m_state.lengths.facts()))
        if (each.integer == holder && each.list != holder)
            m_state.lengths.learn({ each.list, {}, least_length(m_state, each.list) });
    m_state.lengths.forget(holder);
}

// There is a new environment of the type.
void Inference::forget_environment(ir::EnvironmentId type)
{
    m_state.lengths.forget_if([&](Length const& each) { return each.list.kind == Kind::Field && each.list.index == type.index; });
}

// What is known on both ways. In a loop, what becomes less is soon given up.
bool Inference::join_lengths(State& target, State const& source, bool is_repeated) const
{
    if (target.lengths == source.lengths)
        return false;
    auto const known = [&](State const& state, Length const& it) {
        return it.integer.is_none() ? least_length(state, it.list) : least_beyond(state, it.list, Sum { it.integer, {}, 0 }, integer_in(state, it.integer));
    };
    Lengths joined;
    bool has_changed = false;
    for (auto const& each : target.lengths.facts()) {
        auto const least = std::min(each.least, known(source, each));
        joined.learn({ each.list, each.integer, is_repeated && least < each.least ? std::min<std::int64_t>(least, 0) : least });
        has_changed |= least < each.least;
    }
    if (!is_repeated)
        for (auto const& each : source.lengths.facts())
            joined.learn({ each.list, each.integer, std::min(each.least, known(target, each)) });
    target.lengths = std::move(joined);
    return has_changed;
}

// --- Calls ----------------------------------------------------------------------------------------------

// What is known of the arguments of a call, by parameter, and of lists that the function sees in its environment, should that be `around`.
Lengths Inference::lengths_of_arguments(ir::Operands const& arguments, ir::EnvironmentId around) const
{
    Lengths result;
    auto const learn = [&](Holder const& here, Holder const& there, std::int64_t least) {
        result.learn({ there, {}, least });
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            auto const type = m_program.expressions[arguments[i].index];
            if (type.is_counter())
                result.learn({ there, Holder::argument(static_cast<std::uint32_t>(i)), here.is_none() ? least - type.range().high : least_beyond(m_state, here, arguments[i]) });
        }
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!m_program.expressions[arguments[i].index].is_only(ObjectKind::Array))
            continue;
        auto const list = list_holder(arguments[i]);
        auto const parameter = Holder::argument(static_cast<std::uint32_t>(i));
        auto const least = list.is_none() ? made_length(arguments[i]) : least_length(m_state, list);
        learn(list, parameter, least);
    }
    std::set<ir::EnvironmentId> environments;
    for (; around.is_valid(); around = m_program.module.environments[around].outer)
        environments.insert(around);
    for (auto const& each : m_state.lengths.facts())
        if (each.list.kind == Kind::Global || (each.list.kind == Kind::Field && environments.contains(ir::EnvironmentId { each.list.index })))
            learn(each.list, each.list, least_length(m_state, each.list));
    return result;
}

// The environment of the closure that the expression reads, if it is the one in which the binding is; else none.
ir::EnvironmentId Inference::environment_of_callee(ir::ExpressionId callee) const
{
    auto const* read = std::get_if<ir::Read>(&m_program.module.expressions[callee].kind);
    auto const* place = read && read->is_constant ? std::get_if<ir::EnvironmentPlace>(&read->place) : nullptr;
    if (!place || m_foreign_closures.contains({ m_environment_origins[(*place)->type.index].index, (*place)->field }))
        return {};
    return (*place)->type;
}

// Bindings in environments that are assigned anything but closures over these environments.
void Inference::find_foreign_closures()
{
    auto const& module = m_program.module;
    for (std::size_t i = 0; i < module.statements.size(); ++i) {
        auto const* it = std::get_if<ir::Assign>(&module.statements[module.statements.id(i)].kind);
        auto const* place = it ? std::get_if<ir::EnvironmentPlace>(&it->place) : nullptr;
        auto const* closure = place ? std::get_if<ir::Closure>(&module.expressions[it->value].kind) : nullptr;
        bool const is_own = closure && (*place)->hops == 0 && closure->environment == (*place)->environment;
        if (place && !is_own)
            m_foreign_closures.insert({ (*place)->type.index, (*place)->field });
    }
}

// Somebody calls the function, and knows so much about its arguments.
void Inference::enter(ir::FunctionId id, Lengths const& lengths)
{
    constexpr int k_most_changes = 8;
    auto& entry = m_instances[id.index].entry;
    if (!entry) {
        entry = lengths;
        return;
    }
    Lengths common;
    bool has_changed = false;
    auto& changes = m_instances[id.index].entry_changes;
    for (auto const& each : entry->facts()) {
        auto const* const other = lengths.find(each.list, each.integer);
        auto const least = std::min(each.least, other ? other->least : -1);
        common.learn({ each.list, each.integer, least < each.least && changes > k_most_changes ? std::min<std::int64_t>(least, 0) : least });
        has_changed |= least < each.least;
    }
    if (!has_changed)
        return;
    ++changes;
    entry = std::move(common);
    infer_again(id.index);
}

} // namespace gen2cpp::types
