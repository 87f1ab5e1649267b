// Abstract interpretation of statements: one state at each point, joined where control flow meets.
#include "inference.h"

#include "../support/match.h"

#include <algorithm>
#include <cmath>

namespace gen2cpp::types {

void Inference::block(ir::Block const& list)
{
    for (auto const id : list) {
        if (!m_state.is_reachable)
            return;
        if (m_reached.size() <= id.index)
            m_reached.resize(std::max<std::size_t>(m_program.module.statements.size(), id.index + 1));
        m_reached[id.index] = true;
        auto const outer = std::exchange(m_statement, id);
        m_expression = {};
        statement(id);
        m_statement = outer;
        for (auto* handler : m_handlers)
            join_into(*handler, m_state);
    }
}

// Of the test for a default value: what comes of it, if that is known.
std::optional<bool> Inference::is_left_out(ir::ExpressionId test) const
{
    auto const* it = std::get_if<ir::Operation>(&m_program.module.expressions[test].kind);
    if (!it || it->op != ir::Operator::IsUndefined)
        return {};
    auto const* read = std::get_if<ir::Read>(&m_program.module.expressions[it->operands[0]].kind);
    auto const* local = read && read->checked_name.empty() ? std::get_if<ir::LocalPlace>(&read->place) : nullptr;
    auto const type = local ? m_state.variables[local->variable.index] : Type {};
    if (type.is_nothing() || type.is(ObjectKind::Mixed) || (type.has(Type::k_undefined) && type != Type::undefined()))
        return {};
    return type.has(Type::k_undefined);
}

void Inference::assign(ir::VariableId variable, Type type)
{
    if (!variable.is_valid())
        return;
    forget_lengths(Holder::local(variable.index));
    m_state.variables.set(variable.index, type);
}

void Inference::assign(ir::Place const& place, Type type)
{
    match(
        place,
        [&](ir::LocalPlace const& it) { assign(it.variable, type); },
        [&](ir::EnvironmentPlace const& it) {
            m_state.lengths.forget(list_holder(place));
            widen(m_fields[it->type.index][it->field], type);
        },
        [&](ir::GlobalPlace const& it) {
            m_state.lengths.forget(list_holder(place));
            if (m_exported.contains(it.global.index))
                escape(type);
            widen(m_globals[it.global.index], type);
        });
}

void Inference::statement(ir::StatementId id)
{
    auto const kind = m_program.module.statements[id].kind; // a copy: analysing calls adds statements
    match(
        kind,
        [&](ir::Evaluate const& it) {
            m_ignored = it.expression;
            auto const type = evaluate(it.expression);
            auto const* call = std::get_if<ir::Call>(&m_program.module.expressions[it.expression].kind);
            if (call && type.is_nothing() && m_program.type_of(call->callee).is_only(ObjectKind::Function) && !is_assumed_to_end())
                m_state.is_reachable = false; // it never comes back
            learn_push(it.expression);
        },
        [&](ir::Assign const& it) {
            bool const is_local = std::holds_alternative<ir::LocalPlace>(it.place);
            auto const* local = std::get_if<ir::LocalPlace>(&it.place);
            if (local && function().variables[local->variable].kind != ir::VariableKind::Value) {
                evaluate(it.value);
                if (function().variables[local->variable].kind == ir::VariableKind::ArrayBuilder)
                    assign(local->variable, array_builder(local->variable, it.value));
                return;
            }
            auto type = is_local ? moved(it.value) : evaluate(it.value);
            if (!is_local && (type.is(ObjectKind::Machine) || type.is(ObjectKind::Result)))
                type = dynamic(it.value);
            auto known = assigned_lengths(it.place, it.value, type);
            assign(it.place, type);
            for (auto const& each : known)
                m_state.lengths.learn(each);
            if (local)
                note_result_part(local->variable, it.value);
        },
        [&](ir::If const& it) {
            if (auto const known = is_left_out(it.test)) {
                (*known ? m_sides[id.index].consequent : m_sides[id.index].alternate) = true;
                return block(*known ? it.consequent : it.alternate);
            }
            evaluate(it.test);
            auto otherwise = m_state;
            narrow(m_state, it.test, true);
            narrow(otherwise, it.test, false);
            auto& sides = m_sides[id.index];
            sides.consequent |= m_state.is_reachable;
            sides.alternate |= otherwise.is_reachable;
            block(it.consequent);
            std::swap(m_state, otherwise);
            block(it.alternate);
            join_into(m_state, otherwise);
        },
        [&](ir::Loop const& it) { loop(id, it); },
        [&](ir::ForOf const& it) { for_of(id, it); },
        [&](ir::Switch const& it) { switch_(it); },
        [&](ir::Labeled const& it) {
            m_targets[it.label.index] = {};
            block(it.body);
            join_into(m_state, m_targets[it.label.index].on_break);
        },
        [&](ir::Jump const& it) {
            auto& target = m_targets[it.label.index];
            join_into(it.is_continue ? target.on_continue : target.on_break, m_state);
            for (auto* finalizer : m_finalizers)
                finalizer->jumps.emplace_back(it.label, it.is_continue);
            m_state.is_reachable = false;
        },
        [&](ir::Return const& it) {
            auto type = it.value.is_valid() ? moved(it.value) : Type::undefined();
            bool const is_pending = !m_finalizers.empty() && (type.is(ObjectKind::Array) || type.is(ObjectKind::Tuple) || type.is(ObjectKind::Record));
            if (is_constructor()) {
                if (type.kind != ObjectKind::None || type.has(Type::k_other | Type::k_own))
                    ban_class(m_classes.owners.at(instance().origin.index));
                m_state.is_reachable = false;
                return;
            }
            if (!instance().is_direct || (function().suspends() && !type.is(ObjectKind::Record)) || is_pending)
                type = it.value.is_valid() ? dynamic(it.value) : type;
            widen(instance().returns, type);
            m_state.is_reachable = false;
        },
        [&](ir::Throw const& it) {
            dynamic(it.value);
            m_state.is_reachable = false;
        },
        [&](ir::Try const& it) { try_(it); },
        [&](ir::Yield const& it) {
            auto type = evaluate(it.value);
            if (!instance().is_direct || !(type.is(ObjectKind::None) || type.is(ObjectKind::Record) || type.is(ObjectKind::Array) || type.is(ObjectKind::Tuple)))
                type = dynamic(it.value);
            widen(instance().yields, type);
            assign(it.result, read(instance().sent));
        },
        [&](ir::Await const& it) {
            dynamic(it.value);
            assign(it.result, Type::any());
        },
        [&](ir::Delegate const& it) { delegate(id, it); },
        [&](ir::NewEnvironment const& it) { forget_environment(it.type); },
        [&](ir::CopyEnvironment const& it) { forget_environment(it.type); },
        [&](ir::Scope const& it) { block(it.body); },
        [&](ir::Destructure const& it) {
            auto items = it.value;
            auto const value = iterator_of(items, evaluate(items), it.text);
            iterate_over<ir::Destructure>(id, items);
            if (value.is_nothing()) { // so far, none is known
                m_state.is_reachable = false;
                return;
            }
            if (value.is(ObjectKind::Tuple) && destructure_tuple(it, value))
                return;
            if (destructure_machine(it, items, value))
                return;
            bool const is_array = value.is(ObjectKind::Array);
            if (is_array)
                instance().variables[it.iterator.index] = value.without(Type::k_undefined | Type::k_null);
            else
                dynamic(it.value);
            assign(it.iterator, is_array ? instance().variables[it.iterator.index] : Type::any());
            block(it.body);
        });
}

// A pattern over a machine, which goes to the pattern. False: it needs an iterator that outlives a suspension, or nobody may own the machine.
bool Inference::destructure_machine(ir::Destructure const& it, ir::ExpressionId value, Type machine)
{
    bool suspends = false;
    ir::for_each_statement(m_program.module, it.body, [&](ir::StatementId each) {
        auto const& kind = m_program.module.statements[each].kind;
        suspends |= std::holds_alternative<ir::Yield>(kind) || std::holds_alternative<ir::Await>(kind) || std::holds_alternative<ir::Delegate>(kind);
    });
    if (!machine.is_only(ObjectKind::Machine) || suspends || !moved(value, machine).is(ObjectKind::Machine))
        return false;
    instance().variables[it.iterator.index] = machine;
    assign(it.iterator, machine);
    block(it.body);
    return true;
}

void Inference::loop(ir::StatementId id, ir::Loop const& it)
{
    bool const tests_last = it.kind == ir::LoopKind::DoWhile;
    State exit;
    auto const test = [&] {
        block(it.prelude);
        if (!m_state.is_reachable || !it.test.is_valid())
            return;
        evaluate(it.test);
        auto otherwise = m_state;
        narrow(otherwise, it.test, false);
        join_into(exit, otherwise);
        narrow(m_state, it.test, true);
    };
    join_into(m_loops[id.index], m_state);
    do {
        m_state = m_loops[id.index];
        exit = {};
        m_targets[it.label.index] = {};
        if (!tests_last)
            test();
        block(it.body);
        join_into(m_state, m_targets[it.label.index].on_continue);
        if (tests_last)
            test();
        block(it.update);
    } while (join_into(m_loops[id.index], m_state, true));
    m_state = std::move(exit);
    join_into(m_state, m_targets[it.label.index].on_break);
}

void Inference::for_of(ir::StatementId id, ir::ForOf const& it)
{
    auto items = it.iterable;
    auto iterable = it.kind == ir::IterationKind::Of ? iterator_of(items, consumed(items), it.text) : dynamic(items);
    iterate_over<ir::ForOf>(id, items);
    if (iterable.is_within(Type::k_undefined | Type::k_null)) { // it throws, has no keys, or is not yet known
        m_state.is_reachable &= it.kind == ir::IterationKind::In && !iterable.is_nothing();
        return;
    }
    bool const is_machine = iterable.is_only(ObjectKind::Machine);
    bool const is_array = it.kind == ir::IterationKind::Of && iterable.is(ObjectKind::Array);
    if (is_machine)
        widen(m_instances[iterable.object].sent, Type::undefined());
    else if (!is_array)
        escape(iterable);
    join_into(m_loops[id.index], m_state);
    State exit;
    do {
        m_state = m_loops[id.index];
        exit = m_state;
        m_targets[it.label.index] = {};
        auto const item = is_machine ? read(m_instances[iterable.object].yields)
            : is_array || iterable.is_nothing() ? (is_array ? element(iterable) : Type {})
            : it.kind == ir::IterationKind::In ? Type::string()
                                               : Type::any();
        if (item.is_nothing()) // so far, no item is known
            m_state.is_reachable = false;
        assign(it.item, item);
        block(it.body);
        join_into(m_state, m_targets[it.label.index].on_continue);
    } while (join_into(m_loops[id.index], m_state, true));
    m_state = std::move(exit);
    join_into(m_state, m_targets[it.label.index].on_break);
}

void Inference::switch_(ir::Switch const& it)
{
    m_targets[it.label.index] = {};
    auto const discriminant = scalar(it.discriminant);
    escape(discriminant);
    std::vector<State> entries(it.cases.size());
    for (std::size_t i = 0; i < it.cases.size(); ++i) {
        if (!it.cases[i].test.is_valid())
            continue;
        block(it.cases[i].prelude);
        if (!m_state.is_reachable)
            break;
        if (auto const tested = scalar(it.cases[i].test); tested.is(ObjectKind::Array) || tested.is(ObjectKind::Tuple))
            escape(tested);
        entries[i] = m_state;
    }
    bool has_default = false;
    for (std::size_t i = 0; i < it.cases.size(); ++i)
        if (!it.cases[i].test.is_valid()) {
            entries[i] = m_state;
            has_default = true;
        }
    auto const behind = has_default ? State {} : m_state;
    m_state = {};
    for (std::size_t i = 0; i < it.cases.size(); ++i) {
        join_into(m_state, entries[i]);
        block(it.cases[i].body);
    }
    join_into(m_state, behind);
    join_into(m_state, m_targets[it.label.index].on_break);
}

void Inference::try_(ir::Try const& it)
{
    State thrown = m_state;
    State finalizer_entry = m_state;
    Finalizer finalizer;
    if (it.has_finalizer) {
        m_handlers.push_back(&finalizer_entry);
        m_finalizers.push_back(&finalizer);
    }
    if (it.has_handler)
        m_handlers.push_back(&thrown);
    block(it.body);
    auto after = m_state;
    if (it.has_handler) {
        m_handlers.pop_back();
        m_state = thrown;
        assign(it.caught, Type::any());
        block(it.handler);
        join_into(after, m_state);
    }
    if (!it.has_finalizer) {
        m_state = std::move(after);
        return;
    }
    m_handlers.pop_back();
    m_finalizers.pop_back();
    join_into(finalizer_entry, after);
    m_state = finalizer_entry;
    block(it.finalizer);
    for (auto const& [label, is_continue] : finalizer.jumps) {
        auto& target = m_targets[label.index];
        join_into(is_continue ? target.on_continue : target.on_break, m_state);
    }
    if (!after.is_reachable)
        m_state.is_reachable = false;
}

void Inference::delegate(ir::StatementId id, ir::Delegate const& it)
{
    auto items = it.iterable;
    auto const iterable = iterator_of(items, consumed(items), it.text);
    iterate_over<ir::Delegate>(id, items);
    auto const& kind = m_program.module.expressions[items].kind;
    bool const call = std::holds_alternative<ir::Call>(kind) || std::holds_alternative<ir::MethodCall>(kind);
    if (iterable.is_within(Type::k_undefined | Type::k_null)) { // it throws, or is not yet known
        m_failing_delegates.emplace(m_current.index, items.index);
        m_state.is_reachable = false;
        return;
    }
    if (!instance().is_direct || !iterable.is_only(ObjectKind::Machine)) {
        escape(iterable);
        if (instance().is_direct)
            escape(Type::of(ObjectKind::Machine, m_current.index));
        widen(instance().yields, Type::any());
        return assign(it.result, Type::any());
    }
    if (call)
        m_delegated.insert(items.index);
    m_delegates.emplace(m_current.index, iterable.object);
    auto& inner = m_instances[iterable.object];
    widen(instance().yields, read(inner.yields));
    widen(inner.sent, read(instance().sent));
    auto const result = read(inner.returns);
    if (result.is_nothing())
        m_state.is_reachable = false;
    assign(it.result, result);
}

// --- Narrowing ---------------------------------------------------------------------------------------

void Inference::narrow_read(State& state, ir::ExpressionId id, unsigned removed, bool removes_objects)
{
    auto const variable = ir::local_read(m_program.module, id);
    if (!variable.is_valid() || !state.is_reachable)
        return;
    auto type = state.variables[variable.index];
    if (type.is_nothing())
        return;
    type = type.without(removed);
    if (removes_objects) {
        type.kind = ObjectKind::None;
        type.object = 0;
    }
    state.variables.set(variable.index, type);
    if (type.is_nothing())
        state.is_reachable = false;
}

namespace {

// What `typeof` calls these kinds of values.
unsigned bits_of_typeof(std::u16string const& name)
{
    if (name == u"number")
        return Type::k_int32 | Type::k_double;
    if (name == u"string")
        return Type::k_string;
    if (name == u"boolean")
        return Type::k_boolean;
    if (name == u"undefined")
        return Type::k_undefined;
    return 0;
}

} // namespace

std::u16string_view name_of_typeof(Type type)
{
    if (type.is_nothing())
        return {};
    for (auto const* name : { u"number", u"string", u"boolean", u"undefined" })
        if (type.is_within(bits_of_typeof(name)))
            return name;
    if (type.is_only(ObjectKind::Class) || type.is_only(ObjectKind::Function))
        return u"function";
    bool const is_record = type.is(ObjectKind::Record) && !type.has(Type::k_undefined);
    return is_record || type.is_within(Type::k_null) ? u"object" : u"";
}

// Behind `variable * variable <= limit`, as loops that look for divisors have it.
void Inference::narrow_root(State& state, ir::Operation const& it, bool truth)
{
    using ir::Operator;
    bool const is_below = it.op == Operator::Less || it.op == Operator::LessEqual;
    auto const* square = std::get_if<ir::Operation>(&m_program.module.expressions[it.operands[is_below ? 0 : 1]].kind);
    auto const limit = m_program.expressions[it.operands[is_below ? 1 : 0].index];
    if (!truth || !square || square->op != Operator::Multiply || !limit.is_int32() || limit.high < 0)
        return;
    auto const variable = ir::local_read(m_program.module, square->operands[0]);
    if (!variable.is_valid() || variable != ir::local_read(m_program.module, square->operands[1]) || !state.variables[variable.index].is_counter())
        return;
    auto const root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(limit.high)));
    auto const [low, high] = state.variables[variable.index].range();
    if (low <= root && high >= -root)
        state.variables.set(variable.index, Type::counter(std::max(low, -root), std::min(high, root)));
}

// The range of a variable behind a comparison of integers.
void Inference::narrow_relation(State& state, ir::Operation const& it, bool truth)
{
    using ir::Operator;
    auto const left = m_program.expressions[it.operands[0].index];
    auto const right = m_program.expressions[it.operands[1].index];
    narrow_root(state, it, truth);
    if (!left.is_counter() || !right.is_counter())
        return; // a comparison with NaN is false both ways
    auto const limit = [&](ir::ExpressionId id, std::int64_t low, std::int64_t high) {
        auto const variable = ir::local_read(m_program.module, id);
        if (!variable.is_valid() || !state.variables[variable.index].is_counter())
            return;
        auto const known = state.variables[variable.index].range();
        low = std::max(known.low, low);
        high = std::min(known.high, high);
        if (low > high)
            state.is_reachable = false;
        else
            state.variables.set(variable.index, Type::counter(low, high));
    };
    auto op = it.op;
    if (!truth)
        op = op == Operator::Less ? Operator::GreaterEqual : op == Operator::LessEqual ? Operator::Greater : op == Operator::Greater ? Operator::LessEqual : Operator::Less;
    bool const is_below = op == Operator::Less || op == Operator::LessEqual;
    int const gap = op == Operator::Less || op == Operator::Greater ? 1 : 0;
    auto const below = it.operands[is_below ? 0 : 1]; // the smaller one
    auto const above = it.operands[is_below ? 1 : 0];
    auto const least = (is_below ? left : right).range();
    auto const greatest = (is_below ? right : left).range();
    learn_relation(state, below, above, gap);
    limit(below, -Range::k_beyond, greatest.high - gap);
    limit(above, least.low + gap, Range::k_beyond);
}

void Inference::note_result_part(ir::VariableId variable, ir::ExpressionId value)
{
    auto const* get = std::get_if<ir::Operation>(&m_program.module.expressions[value].kind);
    if (!get || get->op != ir::Operator::Get || !m_program.type_of(get->operands[0]).is(ObjectKind::Result))
        return;
    auto const result = ir::local_read(m_program.module, get->operands[0]);
    auto const& uses = uses_of(m_current);
    if (result.is_valid() && uses[variable.index].writes == 1 && uses[result.index].writes == 1)
        instance().result_parts[variable.index] = { result.index, std::get<ir::Key>(m_program.module.expressions[get->operands[1]].kind).value == u"done" };
}

// Behind a test of `done` that came out false: the value is one that was yielded.
void Inference::narrow_result(State& state, ir::ExpressionId id)
{
    auto const* get = std::get_if<ir::Operation>(&m_program.module.expressions[id].kind);
    auto const local = ir::local_read(m_program.module, get ? get->operands[0] : id);
    if (!local.is_valid())
        return;
    auto const yields = [&](Type result) { return m_instances[result.object].yields.type; };
    if (get) {
        auto type = state.variables[local.index];
        auto const& key = std::get<ir::Key>(m_program.module.expressions[get->operands[1]].kind).value;
        if (!type.is_only(ObjectKind::Result) || key != u"done")
            return;
        type.divisor = 1;
        return state.variables.set(local.index, type);
    }
    auto const& parts = instance().result_parts;
    auto const* const done = parts.find(local.index);
    if (done == parts.end() || !done->value.is_done)
        return;
    auto const result = state.variables[done->value.result];
    if (!result.is_only(ObjectKind::Result) || yields(result).has(Type::k_undefined) || !m_instances[result.object].returns.type.is_within(Type::k_undefined))
        return;
    for (auto const& [variable, part] : parts)
        if (!part.is_done && part.result == done->value.result && !state.variables[variable].is_nothing())
            state.variables.set(variable, state.variables[variable].without(Type::k_undefined));
}

// Behind `value % divisor === 0`: a quotient without a fraction.
void Inference::narrow_multiple(State& state, ir::ExpressionId id)
{
    auto const* remainder = std::get_if<ir::Operation>(&m_program.module.expressions[id].kind);
    if (!remainder || remainder->op != ir::Operator::Remainder)
        return;
    auto const dividend = ir::local_read(m_program.module, remainder->operands[0]);
    if (!dividend.is_valid() || !state.variables[dividend.index].is_whole())
        return;
    auto type = state.variables[dividend.index];
    type.divisor = small_constant(remainder->operands[1]);
    state.variables.set(dividend.index, type);
}

// What is known behind a test that came out as `truth`.
void Inference::narrow(State& state, ir::ExpressionId id, bool truth)
{
    auto const& expressions = m_program.module.expressions;
    constexpr unsigned k_nullish = Type::k_undefined | Type::k_null;
    constexpr unsigned k_all = 0xffff;
    auto const is = [&](ir::ExpressionId each, auto const* alternative) {
        return std::holds_alternative<std::remove_cvref_t<decltype(*alternative)>>(expressions[each].kind);
    };
    match(
        expressions[id].kind,
        [&](ir::Boolean const& it) {
            if (it.value != truth)
                state.is_reachable = false;
        },
        [&](ir::Read const&) {
            if (truth)
                return narrow_read(state, id, k_nullish);
            narrow_result(state, id);
            auto const type = m_program.expressions[id.index];
            if (type.kind != ObjectKind::None) // objects are true
                narrow_read(state, id, 0, true);
        },
        [&](ir::Logical const& it) {
            if (it.kind == ir::LogicalKind::Nullish)
                return;
            bool const both = (it.kind == ir::LogicalKind::And) == truth;
            if (both) {
                narrow(state, it.left, truth);
                return narrow(state, it.right, truth);
            }
            auto left = state;
            narrow(left, it.left, truth);
            narrow(state, it.left, !truth);
            narrow(state, it.right, truth);
            join_into(left, state);
            state = std::move(left);
        },
        [&](ir::Operation const& it) {
            switch (it.op) {
            case ir::Operator::Not:
                return narrow(state, it.operands[0], !truth);
            case ir::Operator::IsNullish:
                return truth ? narrow_read(state, it.operands[0], k_all & ~k_nullish, true) : narrow_read(state, it.operands[0], k_nullish);
            case ir::Operator::IsUndefined:
                return truth ? narrow_read(state, it.operands[0], k_all & ~Type::k_undefined, true) : narrow_read(state, it.operands[0], Type::k_undefined);
            case ir::Operator::Get:
                return truth ? void() : narrow_result(state, id);
            case ir::Operator::Remainder: // 0 or NaN
                return truth ? void() : narrow_multiple(state, id);
            case ir::Operator::Less:
            case ir::Operator::LessEqual:
            case ir::Operator::Greater:
            case ir::Operator::GreaterEqual:
                return narrow_relation(state, it, truth);
            case ir::Operator::StrictEqual:
            case ir::Operator::Equal: {
                bool const is_strict = it.op == ir::Operator::StrictEqual;
                for (int side = 0; side < 2; ++side) {
                    auto const tested = it.operands[static_cast<std::size_t>(side)];
                    auto const against = it.operands[static_cast<std::size_t>(1 - side)];
                    if (is(against, static_cast<ir::Null*>(nullptr)) || is(against, static_cast<ir::Undefined*>(nullptr))) {
                        auto const equal = !is_strict ? k_nullish : is(against, static_cast<ir::Null*>(nullptr)) ? Type::k_null : Type::k_undefined;
                        return truth ? narrow_read(state, tested, k_all & ~equal, true) : narrow_read(state, tested, equal);
                    }
                    if (auto const* zero = std::get_if<ir::Number>(&expressions[against].kind); zero && zero->value == 0 && truth)
                        return narrow_multiple(state, tested);
                    auto const* typeof_ = std::get_if<ir::Operation>(&expressions[tested].kind);
                    auto const* text = std::get_if<ir::String>(&expressions[against].kind);
                    if (typeof_ && text && typeof_->op == ir::Operator::Typeof)
                        if (auto const bits = bits_of_typeof(text->value))
                            return truth ? narrow_read(state, typeof_->operands[0], k_all & ~bits, true) : narrow_read(state, typeof_->operands[0], bits);
                }
                return;
            }
            default:
                return;
            }
        },
        [](auto const&) {});
}

} // namespace gen2cpp::types
