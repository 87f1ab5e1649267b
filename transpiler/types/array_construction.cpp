// Arrays that the library makes: new Array(length), Array.from(items) and Array.from({ length }, callback).
#include "inference.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

bool is_array_global(ir::Module const& module, ir::ExpressionId id)
{
    auto const* global = std::get_if<ir::GlobalName>(&module.expressions[id].kind);
    return global && global->name == "Array";
}

} // namespace

// The length in `new Array(length)`, also without `new`; invalid: it is something else.
ir::ExpressionId length_of_new_array(ir::Module const& module, ir::ExpressionId id)
{
    auto const* made = std::get_if<ir::Construct>(&module.expressions[id].kind);
    auto const* call = std::get_if<ir::Call>(&module.expressions[id].kind);
    if (!(made || (call && !call->receiver.is_valid())) || !is_array_global(module, made ? made->callee : call->callee))
        return {};
    auto const& arguments = made ? made->arguments : call->arguments;
    return arguments.size() == 1 ? arguments[0] : ir::ExpressionId {};
}

// The length in `Array.from({ length }, callback)`; invalid: it is something else.
ir::ExpressionId length_of_array_from(ir::Module const& module, ir::MethodCall const& it)
{
    auto const* object = it.key == u"from" && it.arguments.size() == 2 && is_array_global(module, it.object) ? std::get_if<ir::Operation>(&module.expressions[it.arguments[0]].kind) : nullptr;
    if (!object || object->op != ir::Operator::MakeObject || object->operands.size() != 2)
        return {};
    auto const* key = std::get_if<ir::Key>(&module.expressions[object->operands[0]].kind);
    return key && key->value == u"length" ? object->operands[1] : ir::ExpressionId {};
}

bool is_array_from(ir::Module const& module, ir::MethodCall const& it) { return it.key == u"from" && is_array_global(module, it.object) && !it.arguments.empty(); }

// Nothing: the array is for js::Values; what has been evaluated is known to escape.
std::optional<Type> Inference::sized_array(ir::ExpressionId id)
{
    auto const length = m_bans.is_tame ? length_of_new_array(m_program.module, id) : ir::ExpressionId {};
    if (!length.is_valid() || !can_be_array(id))
        return std::nullopt;
    auto const type = evaluate(length);
    if (type.is_nothing())
        return Type {};
    if (!type.is_number()) {
        m_has_new_bans |= m_bans.literals.insert(origin(id).index).second;
        return Type::any();
    }
    auto const array = new_array(id);
    make_holes(array);
    return settled(array);
}

// `new Array(length).fill(item)` has no holes.
std::optional<Type> Inference::filled_array(ir::ExpressionId id, ir::MethodCall const& it)
{
    bool const is_fill = m_bans.is_tame && it.key == u"fill" && it.arguments.size() == 1 && can_be_array(id);
    auto const length = is_fill ? length_of_new_array(m_program.module, it.object) : ir::ExpressionId {};
    if (!length.is_valid())
        return std::nullopt;
    auto const type = evaluate(length);
    auto const item = stored(it.arguments[0]);
    if (type.is_nothing() || item.is_nothing())
        return Type {};
    if (!type.is_number()) {
        m_has_new_bans |= m_bans.literals.insert(origin(id).index).second;
        return Type::any();
    }
    auto const array = new_array(id);
    store(array, item);
    return settled(array);
}

std::optional<Type> Inference::array_from(ir::ExpressionId id, ir::MethodCall const& it)
{
    if (!m_bans.is_tame || !is_array_from(m_program.module, it) || !can_be_array(id))
        return std::nullopt;
    auto const length = length_of_array_from(m_program.module, it);
    if (!length.is_valid())
        return it.arguments.size() == 1 ? array_of_items(id, it) : std::nullopt;
    auto const closure = callback_of(u"map", { it.arguments[1] });
    auto const type = closure ? evaluate(length) : Type {};
    if (!closure)
        return evaluate(it.arguments[1]).is_nothing() ? std::optional(Type {}) : std::nullopt;
    if (type.is_nothing())
        return Type {};
    auto const returned = call_back(id, *closure, { Type::undefined(), Type::int32() });
    if (!type.is_number() || returned.is(ObjectKind::Machine) || returned.is(ObjectKind::Result)) {
        m_has_new_bans |= m_bans.literals.insert(origin(id).index).second;
        return Type::any();
    }
    auto const array = new_array(id);
    store(array, returned);
    return settled(array);
}

// Array.from(items) of a machine or a known array.
std::optional<Type> Inference::array_of_items(ir::ExpressionId id, ir::MethodCall const& it)
{
    auto const items = consumed(it.arguments[0]);
    if (items.is_nothing())
        return Type {};
    bool const is_machine = items.is_only(ObjectKind::Machine);
    auto const item = is_machine ? read(m_instances[items.object].yields) : items.is_only(ObjectKind::Array) ? element(items) : Type::any();
    if (is_machine)
        widen(m_instances[items.object].sent, Type::undefined());
    bool const is_kept = item.kind == ObjectKind::Array || item.kind == ObjectKind::Tuple || item.kind == ObjectKind::Record || item.kind == ObjectKind::None;
    if (!(is_machine || items.is_only(ObjectKind::Array)) || !is_kept) {
        m_has_new_bans |= m_bans.literals.insert(origin(id).index).second;
        escape(items);
        return Type::any();
    }
    if (item.is_nothing() && is_machine)
        return Type {};
    auto const array = new_array(id);
    store(array, item);
    return settled(array);
}

} // namespace gen2cpp::types
