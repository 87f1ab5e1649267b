// Short array literals that are only taken apart: values without an identity.
#include "inference.h"

#include <algorithm>

namespace gen2cpp::types {

// Note [tuples]
//
// `yield [key, value]` and `const [key, value] = item` need no array: nobody can tell a js::Tuple from one, as long as its elements are only read, at
// constant places. The rest is as for arrays (see note [typed arrays]): tuples that meet are united, each place has a type of its own, and any other use
// bans the literals, which make arrays then.

namespace {

constexpr std::size_t k_longest = 4;

} // namespace

std::uint32_t Inference::root_of_tuple(std::uint32_t tuple) const
{
    while (m_tuples[tuple].united_with != tuple)
        tuple = m_tuples[tuple].united_with;
    return tuple;
}

std::vector<Slot>& Inference::tuple_items(Type tuple) { return m_tuples[root_of_tuple(tuple.object)].items; }

void Inference::escape_tuple(Type tuple)
{
    if (!m_bans_before_tuples)
        m_bans_before_tuples = m_bans;
    for (auto const creator : m_tuples[root_of_tuple(tuple.object)].creators)
        m_has_new_bans |= m_bans.tuples.insert(origin(ir::ExpressionId { creator }).index).second;
}

void Inference::store_in_tuple(Type tuple, std::size_t place, Type type)
{
    type = stored_form(type);
    for (;;) {
        auto const root = root_of_tuple(tuple.object);
        auto const joined = join(m_tuples[root].items[place].type, type);
        if (root_of_tuple(tuple.object) != root)
            continue; // joining has united it with another
        if (joined == m_tuples[root].items[place].type)
            return;
        m_tuples[root].items[place].grow_to(joined);
        return infer_readers_again(m_tuples[root].items[place].readers);
    }
}

// Whether values of both types are of one C++ type.
bool Inference::unite_tuples(Type a, Type b)
{
    auto const kept = root_of_tuple(a.object);
    auto const taken = root_of_tuple(b.object);
    if (kept == taken)
        return true;
    auto& from = m_tuples[taken];
    auto& to = m_tuples[kept];
    if (from.items.size() != to.items.size())
        return false;
    from.united_with = kept;
    to.creators.insert(from.creators.begin(), from.creators.end());
    for (std::size_t i = 0; i < to.items.size(); ++i) {
        to.items[i].readers.insert(from.items[i].readers.begin(), from.items[i].readers.end());
        infer_readers_again(to.items[i].readers);
        store_in_tuple(a, i, from.items[i].type);
    }
    return true;
}

bool Inference::are_alike_tuples(Type a, Type b) const
{
    auto const& left = m_tuples[root_of_tuple(a.object)].items;
    auto const& right = m_tuples[root_of_tuple(b.object)].items;
    return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), [&](Slot const& x, Slot const& y) { return are_alike_elements(x.type, y.type); });
}

bool Inference::can_be_tuple(ir::ExpressionId id, ir::ArrayLiteral const& it) const
{
    return !it.elements.empty() && it.elements.size() <= k_longest && !m_banned_tuples.contains(origin(id).index);
}

Type Inference::tuple_literal(ir::ExpressionId id, ir::ArrayLiteral const& it)
{
    auto const [place, is_new] = m_tuple_of.try_emplace(id.index, static_cast<std::uint32_t>(m_tuples.size()));
    if (is_new) {
        auto& made = m_tuples.emplace_back();
        made.items.resize(it.elements.size());
        made.united_with = place->second;
        made.creators.insert(id.index);
    }
    auto const tuple = Type::of(ObjectKind::Tuple, place->second);
    bool is_known = true;
    for (std::size_t i = 0; i < it.elements.size(); ++i) {
        auto const type = stored(it.elements[i]);
        is_known = is_known && !type.is_nothing();
        store_in_tuple(tuple, i, type);
    }
    return is_known ? settled(tuple) : Type {};
}

Type Inference::tuple_item(Type tuple, double index)
{
    auto& items = tuple_items(tuple);
    return index >= 0 && index < static_cast<double>(items.size()) ? read(items[static_cast<std::size_t>(index)]) : Type::undefined();
}

// An element at a constant index.
std::optional<Type> Inference::tuple_read(ir::Operation const& it, Type tuple)
{
    auto const* index = std::get_if<ir::Number>(&m_program.module.expressions[it.operands[1]].kind);
    if (!index || !(index->value >= 0) || index->value != static_cast<double>(static_cast<std::uint32_t>(std::min(index->value, 1e9))))
        return std::nullopt;
    evaluate(it.operands[1]);
    return tuple_item(tuple, index->value);
}

namespace {

int mentions(ir::Module const& module, ir::ExpressionId id, ir::VariableId variable)
{
    int result = ir::local_read(module, id) == variable ? 1 : 0;
    ir::for_each_operand(module.expressions[id], [&](ir::ExpressionId operand) { result += mentions(module, operand, variable); });
    return result;
}

int mentions(ir::Module const& module, ir::Block const& block, ir::VariableId variable)
{
    int result = 0;
    for (auto const id : block) {
        ir::for_each_own_expression(module, id, [&](ir::ExpressionId each) { result += mentions(module, each, variable); });
        ir::for_each_inner_block(module, id, [&](ir::Block const& inner) { result += mentions(module, inner, variable); });
    }
    return result;
}

// The expression that the statement is about, if it may be a step of a pattern.
ir::ExpressionId value_of(ir::Module const& module, ir::StatementId id)
{
    auto const& kind = module.statements[id].kind;
    if (auto const* it = std::get_if<ir::Assign>(&kind))
        return it->value;
    auto const* it = std::get_if<ir::Evaluate>(&kind);
    return it ? it->expression : ir::ExpressionId {};
}

} // namespace

// The steps of a pattern that takes one after the other, whatever happens; nothing if it may be otherwise.
std::optional<std::vector<ir::StatementId>> Inference::plain_steps(ir::Destructure const& pattern) const
{
    auto const& module = m_program.module;
    std::vector<ir::StatementId> result;
    for (auto const id : pattern.body) {
        auto const value = value_of(module, id);
        auto const* step = value.is_valid() ? std::get_if<ir::Operation>(&module.expressions[value].kind) : nullptr;
        if (step && step->op == ir::Operator::StepOrUndefined && mentions(module, step->operands[0], pattern.iterator) == 1)
            result.push_back(id);
    }
    if (mentions(module, pattern.body, pattern.iterator) != static_cast<int>(result.size()))
        return std::nullopt;
    return result;
}

// A pattern over a tuple: its steps are elements of it. False: it needs an array.
bool Inference::destructure_tuple(ir::Destructure const& it, Type tuple)
{
    auto const steps = plain_steps(it);
    if (!steps) {
        escape(tuple);
        return false;
    }
    for (std::size_t i = 0; i < steps->size(); ++i)
        m_tuple_steps[value_of(m_program.module, (*steps)[i]).index] = i;
    instance().variables[it.iterator.index] = tuple;
    assign(it.iterator, tuple);
    block(it.body);
    return true;
}

void Inference::settle_tuples()
{
    auto& module = m_program.module;
    for (auto const& each : m_tuples) {
        Tuple tuple;
        for (auto const& item : m_tuples[root_of_tuple(each.united_with)].items)
            tuple.items.push_back(settled(item.type));
        m_program.tuples.push_back(std::move(tuple));
    }
    for (std::size_t f = 0; f < module.functions.size(); ++f) {
        auto const id = module.functions.id(f);
        settle_patterns(id, module.functions[id].prologue);
        settle_patterns(id, module.functions[id].body);
    }
}

// Patterns over tuples become reads of their elements.
void Inference::settle_patterns(ir::FunctionId function, ir::Block const& block)
{
    auto& module = m_program.module;
    for (auto const id : block) {
        ir::for_each_inner_block(module, id, [&](ir::Block const& inner) { settle_patterns(function, inner); });
        auto const* found = std::get_if<ir::Destructure>(&module.statements[id].kind);
        if (!found || !m_program.type_of(found->value).is(ObjectKind::Tuple))
            continue;
        auto const pattern = *found;
        auto const tuple = m_program.type_of(pattern.value);
        auto const range = module.statements[id].range;
        auto const steps = plain_steps(pattern);
        auto const add = [&](ir::ExpressionKind kind, Type type) {
            auto const made = module.expressions.add({ std::move(kind), range });
            m_program.expressions.resize(module.expressions.size());
            m_program.expressions.set(made.index, type);
            return made;
        };
        for (std::size_t i = 0; i < steps->size(); ++i) {
            auto const step = value_of(module, (*steps)[i]);
            auto const read = add(ir::Read { ir::LocalPlace { pattern.iterator }, {}, false }, tuple);
            auto const index = add(ir::Number { static_cast<double>(i) }, Type::int32());
            module.expressions[step].kind = ir::Operation { ir::Operator::GetElement, { read, index } };
        }
        module.functions[function].variables[pattern.iterator].kind = ir::VariableKind::Value;
        ir::Block body { module.statements.add({ ir::Assign { ir::LocalPlace { pattern.iterator }, pattern.value }, range }) };
        body.insert(body.end(), pattern.body.begin(), pattern.body.end());
        module.statements[id].kind = ir::Scope { std::move(body) };
    }
}

} // namespace gen2cpp::types
