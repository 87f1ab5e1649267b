// The types of expressions.
#include "inference.h"

#include "../support/match.h"
#include "../support/utf8.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gen2cpp::types {

namespace {

// A literal of std::int32_t: -2147483648 has none in C++.
bool is_int32(double value)
{
    return value > std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max() && std::trunc(value) == value
        && !(value == 0 && std::signbit(value));
}

} // namespace

Type Inference::evaluate(ir::ExpressionId id)
{
    auto const outer = std::exchange(m_expression, id);
    auto const type = noted(id, evaluate_kind(id));
    m_expression = outer;
    return type;
}

Type Inference::noted(ir::ExpressionId id, Type type)
{
    type = settled(type);
    if (m_program.expressions.size() < m_program.module.expressions.size())
        m_program.expressions.resize(m_program.module.expressions.size());
    m_program.expressions.set(id.index, type);
    if (m_evaluated.size() <= id.index)
        m_evaluated.resize(m_program.module.expressions.size());
    m_evaluated[id.index] = true;
    return type;
}

// The value is seen by something that takes js::Values.
Type Inference::dynamic(ir::ExpressionId id)
{
    auto const type = evaluate(id);
    escape(type);
    return type.kind == ObjectKind::None ? type : without_object(type);
}

// The same of an expression that has just been evaluated: going through it twice would double the time for each level of a nest.
Type Inference::made_dynamic(ir::ExpressionId id)
{
    auto const type = m_program.expressions[id.index];
    escape(type);
    return type.kind == ObjectKind::None ? type : without_object(type);
}

// Operators ask objects for primitive values, which runs code.
Type Inference::scalar(ir::ExpressionId id)
{
    auto const type = tested(id);
    if (type.kind == ObjectKind::Record || type.kind == ObjectKind::Function)
        escape(type);
    return type;
}

Type Inference::tested(ir::ExpressionId id)
{
    auto const type = evaluate(id);
    if (type.kind == ObjectKind::Machine || type.kind == ObjectKind::Result || type.kind == ObjectKind::Tuple)
        escape(type);
    return type;
}

Type Inference::kept(ir::ExpressionId id)
{
    auto const type = evaluate(id);
    return type.is(ObjectKind::Machine) || type.is(ObjectKind::Result) ? made_dynamic(id) : type;
}

// A machine is stepped where it is: in a local variable, or as a value that nobody else has.
Type Inference::consumed(ir::ExpressionId id, Type type)
{
    if (!type.is(ObjectKind::Machine) && !type.is(ObjectKind::Result))
        return type;
    auto const& kind = m_program.module.expressions[id].kind;
    bool const is_call = std::holds_alternative<ir::Call>(kind) || std::holds_alternative<ir::MethodCall>(kind);
    if ((is_call || ir::local_read(m_program.module, id).is_valid()) && type.bits == 0)
        return type;
    escape(type);
    return without_object(type);
}

// A machine goes to another owner: nobody may look for it at the old place.
Type Inference::moved(ir::ExpressionId id, Type type)
{
    if (!type.is(ObjectKind::Machine))
        return type;
    auto const& kind = m_program.module.expressions[id].kind;
    if (std::holds_alternative<ir::Call>(kind) || std::holds_alternative<ir::MethodCall>(kind) || std::holds_alternative<ir::IncomingValue>(kind))
        return type;
    if (auto const local = ir::local_read(m_program.module, id); local.is_valid()) {
        auto const& uses = uses_of(m_current)[local.index];
        bool const is_only_use = uses.reads == 1 && uses.writes == 1 && uses.read_loop == uses.write_loop;
        if (is_only_use) {
            m_moved.insert(id.index);
            return type;
        }
    }
    escape(type);
    return without_object(type);
}

Type Inference::read_place(ir::Read const& it)
{
    auto type = match(
        it.place,
        [&](ir::LocalPlace const& place) {
            if (function().variables[place.variable].kind != ir::VariableKind::Value)
                return Type::any();
            auto found = settled(m_state.variables[place.variable.index]);
            if (found.is(ObjectKind::Mixed)) {
                escape(found);
                found = without_object(found);
            }
            auto& seen = instance().variables[place.variable.index];
            seen = join(seen, found);
            return found;
        },
        [&](ir::EnvironmentPlace const& place) { return read(m_fields[place->type.index][place->field]); },
        [&](ir::GlobalPlace const& place) { return read(m_globals[place.global.index]); });
    return it.checked_name.empty() && !type.is(ObjectKind::Array) && !type.is(ObjectKind::Function) ? type : type.without(Type::k_hole);
}

Type Inference::incoming(ir::IncomingValue const& it)
{
    auto& self = instance();
    switch (it.kind) {
    case ir::Incoming::Argument:
        if (!self.is_direct)
            return Type::any();
        if (it.index >= self.parameters.size())
            return Type::undefined();
        return read(self.parameters[it.index]);
    case ir::Incoming::Receiver:
        return self.is_direct ? read(self.receiver) : Type::any();
    case ir::Incoming::Callee:
        return Type::of(ObjectKind::Function, closure_of(self.origin, function().environment));
    case ir::Incoming::NewTarget:
    case ir::Incoming::HomeObject:
    case ir::Incoming::Environment:
    case ir::Incoming::Arguments:
    case ir::Incoming::RestArguments:
    case ir::Incoming::Caught:
    case ir::Incoming::Exports:
        return Type::any();
    }
    return Type::any();
}

// A constant integer from 1 to 255; else 0.
std::uint8_t Inference::small_constant(ir::ExpressionId id) const
{
    auto const* number = id.is_valid() ? std::get_if<ir::Number>(&m_program.module.expressions[id].kind) : nullptr;
    return number && number->value >= 1 && number->value <= 255 && std::trunc(number->value) == number->value ? static_cast<std::uint8_t>(number->value) : 0;
}

namespace {

// A step of a counter.
bool is_small(Type type) { return type.is_int32() && type.low >= -Type::k_largest_step && type.high <= Type::k_largest_step; }

} // namespace

// Arithmetic on integers whose ranges are known: an integer if the result is one for sure, and not -0.
Type Inference::integer_operation(ir::Operator op, ir::ExpressionId divisor, Type left, Type right) const
{
    using ir::Operator;
    if (op == Operator::ShiftRightUnsigned)
        return Type::whole();
    if (!left.is_whole() || !right.is_whole() || op == Operator::Exponentiate)
        return Type::number();
    if (op == Operator::Divide) {
        auto const by = small_constant(divisor);
        if (by == 0 || left.divisor % by != 0 || left.divisor == 0)
            return Type::number();
        return left.is_int32() ? Type::integer(left.low / by, left.high / by) : Type::whole();
    }
    if (!left.is_counter() || !right.is_counter())
        return Type::whole(); // a rounded one, too
    auto const [a, b] = left.range();
    auto const [c, d] = right.range();
    auto const sum = [&](std::int64_t low, std::int64_t high) {
        bool const is_step = is_small(right) || (is_small(left) && op == Operator::Add);
        return is_step ? Type::counter(low, high) : left.is_int32() && right.is_int32() ? Type::integer(low, high) : Type::whole();
    };
    switch (op) {
    case Operator::Add:
    case Operator::Increment:
        return sum(a + c, b + d);
    case Operator::Subtract:
    case Operator::Decrement:
        return sum(a - d, b - c);
    case Operator::Remainder:
        return a >= 0 && c > 0 ? Type::integer(0, std::min(b, d - 1)) : Type::whole();
    default:
        break;
    }
    if (!left.is_int32() || !right.is_int32())
        return Type::whole();
    switch (op) {
    case Operator::Multiply: {
        bool const may_be_negative_zero = (a <= 0 && b >= 0 && c < 0) || (c <= 0 && d >= 0 && a < 0);
        auto const [least, greatest] = std::minmax({ a * c, a * d, b * c, b * d });
        return may_be_negative_zero ? Type::whole() : Type::integer(least, greatest);
    }
    case Operator::Negate:
        return a > 0 || b < 0 ? Type::integer(-b, -a) : Type::whole();
    case Operator::BitAnd:
        return c >= 0 ? Type::integer(0, d) : a >= 0 ? Type::integer(0, b) : Type::int32();
    case Operator::ShiftRight:
        return c == d && c >= 0 && c < 32 ? Type::integer(a >> c, b >> c) : Type::int32();
    default:
        return Type::number();
    }
}

Type Inference::add(Type left, Type right)
{
    if (left.is_whole() && right.is_whole())
        return integer_operation(ir::Operator::Add, {}, left, right);
    if (left.is_numeric() && right.is_numeric())
        return Type::number();
    if (left.is_primitive() && right.is_primitive() && (left.is_within(Type::k_string) || right.is_within(Type::k_string)))
        return Type::string();
    return arithmetic(Type::of(Type::k_int32 | Type::k_double | Type::k_string), left, right);
}

// What an operator gives that gives `type` on numbers: on BigInts, a BigInt.
Type Inference::arithmetic(Type type, Type left, Type right) const
{
    bool const may_be_bigint = m_may_have_bigints && !left.is_primitive() && !right.is_primitive();
    return may_be_bigint ? type.with(Type::k_other) : type;
}

Type Inference::operation(ir::ExpressionId id, ir::Operation const& it)
{
    using ir::Operator;
    auto const nth = [&](std::size_t i) { return it.operands[i]; };
    auto const all_dynamic = [&] {
        for (auto const operand : it.operands)
            if (operand.is_valid())
                dynamic(operand);
    };
    bool is_known = true; // that all operands can have a value
    auto const operand = [&](std::size_t i) {
        auto const type = scalar(nth(i));
        if (type.is(ObjectKind::Array) || type.is(ObjectKind::Tuple))
            escape(type);
        is_known = is_known && !type.is_nothing();
        return type;
    };
    switch (it.op) {
    case Operator::Add: {
        auto const left = operand(0);
        auto const right = operand(1);
        return is_known ? add(left, right) : Type {};
    }
    case Operator::Subtract:
    case Operator::Multiply:
    case Operator::Divide:
    case Operator::Remainder:
    case Operator::Exponentiate:
    case Operator::ShiftRightUnsigned: {
        auto const left = operand(0);
        auto const right = operand(1);
        return is_known ? arithmetic(integer_operation(it.op, it.operands[1], left, right), left, right) : Type {};
    }
    case Operator::ShiftRight:
    case Operator::BitAnd: {
        auto const left = operand(0);
        auto const right = operand(1);
        return !is_known ? Type {} : left.is_int32() && right.is_int32() ? integer_operation(it.op, it.operands[1], left, right) : arithmetic(Type::int32(), left, right);
    }
    case Operator::ShiftLeft:
    case Operator::BitOr:
    case Operator::BitXor: {
        auto const left = operand(0);
        auto const right = operand(1);
        return is_known ? arithmetic(Type::int32(), left, right) : Type {};
    }
    case Operator::BitNot: {
        auto const type = operand(0);
        return is_known ? arithmetic(Type::int32(), type, type) : Type {};
    }
    case Operator::ToNumber:
    case Operator::ToNumeric: {
        auto const type = operand(0);
        auto const result = type.is_whole() ? type : Type::number();
        return !is_known ? Type {} : it.op == Operator::ToNumeric ? arithmetic(result, type, type) : result;
    }
    case Operator::Negate:
    case Operator::Increment:
    case Operator::Decrement: {
        auto const type = operand(0);
        return is_known ? arithmetic(integer_operation(it.op, {}, type, Type::integer(1, 1)), type, type) : Type {};
    }
    case Operator::ToString:
        operand(0);
        return is_known ? Type::string() : Type {};
    case Operator::Not:
    case Operator::ToBoolean:
    case Operator::IsNullish:
    case Operator::IsUndefined:
        tested(nth(0));
        return Type::boolean();
    case Operator::Typeof:
        return typeof_(it);
    case Operator::StrictEqual:
    case Operator::Equal:
        return equality(it);
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual:
        operand(0);
        operand(1);
        return Type::boolean();
    case Operator::Set:
    case Operator::DefineField:
    case Operator::PrivateSet:
    case Operator::PrivateAddField:
        return it.op == Operator::Set && set_length(it) ? Type {} : set_member(id, it);
    case Operator::PrivateGet:
        return get_member(id, it);
    case Operator::Get: {
        auto const key = m_program.module.expressions[nth(1)].kind; // a copy: analysing calls adds expressions
        auto const object = consumed(nth(0));
        if (auto const* name = std::get_if<ir::Key>(&key); name && object.is_only(ObjectKind::Result)) {
            auto& machine = m_instances[object.object];
            if (name->value == u"value" && object.divisor)
                return read(machine.yields);
            if (name->value == u"value")
                return join(join(read(machine.yields), read(machine.returns)), Type::undefined());
            if (name->value == u"done")
                return Type::boolean();
        }
        if (object.is(ObjectKind::Record))
            return get_field(id, it, object, std::get<ir::Key>(m_program.module.expressions[nth(1)].kind).value);
        if (auto const* name = std::get_if<ir::Key>(&key); name && object.is(ObjectKind::Tuple) && name->value == u"length")
            return Type::int32();
        if (auto const* name = std::get_if<ir::Key>(&key); name && object.is(ObjectKind::Array))
            return array_member(name->value, object);
        if (auto const* name = std::get_if<ir::Key>(&key); name && object.is_string())
            if (auto const member = string_member(name->value))
                return *member;
        escape(object);
        if (auto const* name = std::get_if<ir::Key>(&key))
            note_read(object, name->value);
        if (auto const* global = std::get_if<ir::GlobalName>(&m_program.module.expressions[nth(0)].kind); global && m_bans.is_tame && global->name == "Math")
            if (auto const* name = std::get_if<ir::Key>(&key); name && (name->value == u"PI" || name->value == u"E" || name->value == u"SQRT2" || name->value == u"LN2" || name->value == u"LN10"))
                return Type::number();
        return object.is_within(Type::k_undefined | Type::k_null) ? Type {} : Type::any();
    }
    case Operator::GetElement: {
        auto const object = evaluate(nth(0));
        if (object.is(ObjectKind::Tuple))
            if (auto const item = tuple_read(it, object))
                return *item;
        auto key = evaluate(nth(1));
        if (object.is_nothing() || (object.is(ObjectKind::Array) && key.is_nothing()))
            return {};
        if (object.is(ObjectKind::Array) && is_index(key))
            return has_element(nth(0), nth(1)) ? element(object) : element_or_undefined(object);
        made_dynamic(nth(0));
        key = made_dynamic(nth(1));
        m_reaches_library |= key.has(Type::k_string | Type::k_other);
        return Type::any();
    }
    case Operator::ElementKey: { // a number stays what it is
        auto const object = evaluate(nth(0));
        auto const key = evaluate(nth(1));
        if (object.is_nothing() || (object.is_only(ObjectKind::Array) && (key.is_nothing() || is_index(key))))
            return key;
        made_dynamic(nth(0));
        made_dynamic(nth(1));
        return Type::any();
    }
    case Operator::SetElement: {
        if (set_element(it))
            return {};
        auto const object = dynamic(nth(0));
        auto const key = dynamic(nth(1));
        dynamic(nth(2));
        note_change(object, key);
        return {};
    }
    case Operator::RequireObject: {
        auto const object = consumed(nth(0));
        if (object.is(ObjectKind::Record))
            narrow_read(m_state, nth(0), Type::k_undefined | Type::k_null); // else it throws
        else if (!object.is(ObjectKind::Result))
            escape(object);
        return {};
    }
    case Operator::StepOrUndefined:
    case Operator::RestOfIterator: {
        auto const array = helper_type(nth(0));
        if (array.is(ObjectKind::Tuple))
            return tuple_item(array, static_cast<double>(m_tuple_steps.at(id.index)));
        bool const is_machine = array.is(ObjectKind::Machine);
        auto const taken = is_machine ? read(m_instances[array.object].yields) : array.is(ObjectKind::Array) ? element(array) : Type::any();
        bool const is_plain = taken.is(ObjectKind::None) || taken.is(ObjectKind::Record) || taken.is(ObjectKind::Array);
        if (is_machine ? !is_plain : !array.is(ObjectKind::Array)) {
            if (is_machine)
                escape(array);
            all_dynamic();
            return Type::any();
        }
        if (it.op == Operator::StepOrUndefined)
            return or_undefined(taken);
        if (!can_be_array(id)) {
            escape(array);
            return Type::of(Type::k_own);
        }
        auto const rest = new_array(id);
        store(rest, taken);
        return rest;
    }
    case Operator::AppendItem:
        if (!append(it))
            all_dynamic();
        return {};
    case Operator::AppendSpread:
    case Operator::AppendSpreadArgument: {
        auto iterable = nth(1);
        auto const items = iterator_of(iterable, consumed(iterable), "");
        if (iterable != nth(1)) {
            m_rewritten.expressions.emplace(id.index, m_program.module.expressions[id]);
            std::get<ir::Operation>(m_program.module.expressions[id].kind).operands[1] = iterable;
        }
        if (append_all(it, items))
            return {};
        evaluate(nth(0));
        if (items.is_only(ObjectKind::Machine)) {
            escape(read(m_instances[items.object].yields));
            widen(m_instances[items.object].sent, Type::undefined());
        } else {
            escape(items);
        }
        return {};
    }
    case Operator::MakeMappedArguments: // shares the parameters' places
        for (auto const shared : it.operands)
            if (auto const* read = std::get_if<ir::Read>(&m_program.module.expressions[shared].kind)) {
                auto const place = read->place;
                evaluate(shared);
                assign(place, Type::any());
            }
        return Type::of(Type::k_own);
    case Operator::FinishArray:
        if (auto const array = helper_type(nth(0)); array.is(ObjectKind::Array))
            return array;
        all_dynamic();
        return Type::of(Type::k_own);
    case Operator::MakeObject:
        return make_object(it);
    case Operator::MakeArguments:
        all_dynamic();
        return Type::of(Type::k_own);
    case Operator::Delete:
    case Operator::DeleteElement: {
        auto const object = dynamic(nth(0));
        if (auto const* key = std::get_if<ir::Key>(&m_program.module.expressions[nth(1)].kind))
            note_change(object, key->value);
        else
            note_change(object, dynamic(nth(1)));
        return Type::boolean();
    }
    case Operator::InstanceOf:
        return instance_of(it);
    case Operator::PrivateAddMethod:
    case Operator::PrivateAddAccessor:
        if (!evaluate(nth(0)).is_only(ObjectKind::Record))
            all_dynamic();
        return {};
    case Operator::In:
    case Operator::PrivateHas:
        all_dynamic();
        return Type::boolean();
    default:
        all_dynamic();
        return ir::result_of(it.op) == ir::Result::Nothing ? Type {} : Type::any();
    }
}

Type Inference::evaluate_kind(ir::ExpressionId id)
{
    if (auto const owner = definition(id)) // nothing is left of what makes a known class
        return m_classes.classes[*owner].made == id ? Type::of(ObjectKind::Class, *owner) : Type::undefined();
    auto const kind = m_program.module.expressions[id].kind; // a copy: analysing calls adds expressions
    return match(
        kind,
        [](ir::Undefined const&) { return Type::undefined(); },
        [](ir::Null const&) { return Type::of(Type::k_null); },
        [](ir::Hole const&) { return Type::of(Type::k_hole); },
        [](ir::Boolean const&) { return Type::boolean(); },
        [](ir::Number const& it) {
            if (is_int32(it.value))
                return Type::integer(static_cast<std::int64_t>(it.value), static_cast<std::int64_t>(it.value));
            return it.value == Type::k_least ? Type::whole() : Type::of(std::trunc(it.value) == it.value ? Type::k_whole : Type::k_double);
        },
        [](ir::String const& it) { return utf8_from_utf16(it.value) ? Type::literal() : Type::string(); },
        [](ir::Key const&) { return Type::string(); },
        [](ir::Text const&) { return Type::string(); },
        [&](ir::Read const& it) { return read_place(it); },
        [&](ir::Operation const& it) { return operation(id, it); },
        [&](ir::Conditional const& it) {
            evaluate(it.test);
            auto const before = m_state;
            narrow(m_state, it.test, true);
            auto const consequent = m_state.is_reachable ? moved(it.consequent) : Type {};
            m_state = before;
            narrow(m_state, it.test, false);
            auto const alternate = m_state.is_reachable ? moved(it.alternate) : Type {};
            m_state = before;
            if (consequent.is(ObjectKind::Machine) || alternate.is(ObjectKind::Machine)) {
                escape(consequent);
                escape(alternate);
            }
            return join(consequent, alternate);
        },
        [&](ir::Logical const& it) {
            auto left = tested(it.left);
            auto const before = m_state;
            if (it.kind != ir::LogicalKind::Nullish)
                narrow(m_state, it.left, it.kind == ir::LogicalKind::And);
            auto const right = m_state.is_reachable ? tested(it.right) : Type {};
            m_state = before;
            if (it.kind == ir::LogicalKind::And && left.is(ObjectKind::Array)) // objects are true
                left = Type::of(left.bits);
            if (it.kind != ir::LogicalKind::And)
                left = left.without(Type::k_undefined | Type::k_null);
            else if (left.is(ObjectKind::Record) || left.is(ObjectKind::Function)) // objects are true
                left = Type::of(left.bits);
            return join(left, right);
        },
        [&](ir::Call const& it) { return call(id, it); },
        [&](ir::MethodCall const& it) { return method_call(id, it); },
        [&](ir::ArrayLiteral const& it) { return array_literal(id, it); },
        [&](ir::Construct const& it) { return construct(id, it); },
        [&](ir::Closure const& it) {
            if (it.name.is_valid())
                dynamic(it.name);
            auto const environment = it.environment.is_valid() ? function().variables[it.environment].environment : ir::EnvironmentId {};
            auto const closure = closure_of(it.function, environment);
            if (it.name.is_valid())
                make_dynamic(closure);
            return Type::of(ObjectKind::Function, closure);
        },
        [&](ir::Template const& it) {
            for (auto const operand : it.operands)
                dynamic(operand);
            return Type::string();
        },
        [](ir::BigInt const&) { return Type::of(Type::k_other); },
        [](ir::RegExp const&) { return Type::of(Type::k_other); },
        [](ir::TemplateObject const&) { return Type::of(Type::k_other); },
        [&](ir::GlobalName const& it) {
            return it.name == "NaN" || it.name == "Infinity" ? Type::of(Type::k_whole) : it.name == "undefined" ? Type::undefined() : Type::any();
        },
        [](ir::EnvironmentOf const&) { return Type {}; },
        [&](ir::IncomingValue const& it) { return incoming(it); });
}

} // namespace gen2cpp::types
