// How C++ keeps each value, and the conversions where two representations meet.
#include "forms.h"

#include "function_printer.h"

#include "../support/match.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gen2cpp::emit {

using ir::Operator;
using types::ObjectKind;
using types::Type;

namespace {

bool is_name(std::string const& text)
{
    for (auto const c : text)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '.' || c == '>' || c == '-'))
            return false;
    return true;
}

} // namespace

namespace {

// Whether the test holds for a character outside literals: its place, and how many brackets are open behind it.
template<typename Test>
bool any_outside_literals(std::string const& text, Test test)
{
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            while (text[++i] != '"')
                i += text[i] == '\\';
            continue;
        }
        depth += text[i] == '(' || text[i] == '{' || text[i] == '[';
        depth -= text[i] == ')' || text[i] == '}' || text[i] == ']';
        if (test(i, depth))
            return true;
    }
    return false;
}

} // namespace

bool is_postfix(std::string const& text)
{
    if (is_name(text) && text[0] != '-')
        return true;
    return !any_outside_literals(text, [&](std::size_t i, int depth) { return depth == 0 && (text[i] == ' ' || text[i] == '?'); });
}

std::string whole(std::string text)
{
    bool const is_more = any_outside_literals(text, [&](std::size_t i, int depth) { return (depth == 0 && i + 1 < text.size()) || (depth == 1 && text[i] == ','); });
    return !is_more && text.starts_with('(') ? whole(text.substr(1, text.size() - 2)) : text;
}

// --- Types in C++ ------------------------------------------------------------------------------------------

std::string Context::type_name(Type type) const
{
    switch (types.representation(type)) {
    case Representation::Nothing:
        return "js::direct::Undefined";
    case Representation::Boolean:
        return "bool";
    case Representation::Int32:
        return "std::int32_t";
    case Representation::Counter:
        return "std::int64_t";
    case Representation::Number:
        return "double";
    case Representation::OptionalNumber:
        return "js::OptionalNumber";
    case Representation::OptionalBoolean:
        return "js::OptionalBoolean";
    case Representation::Text:
        return "js::direct::Text";
    case Representation::Environment:
        return environment_of(type).is_valid() ? names.environments[environment_of(type).index] + "*" : "js::Environment*";
    case Representation::Machine:
        return names.machines[type.object];
    case Representation::Result:
        return "js::Result<" + type_name(result_type(type)) + ">";
    case Representation::Record:
        return names.records[type.object] + "*";
    case Representation::Array:
        return "js::List<" + type_name(types.arrays[type.object].element) + ">*";
    case Representation::Tuple: {
        std::string items;
        for (auto const& item : types.tuples[type.object].items)
            items += (items.empty() ? "" : ", ") + type_name(item);
        return "js::Tuple<" + items + ">";
    }
    case Representation::Value:
        break;
    }
    return "js::Value";
}

Type Context::result_type(Type machine) const
{
    auto const& facts = types.functions[machine.object];
    if (facts.results_are_items)
        return facts.yields;
    auto result = facts.yields.with(facts.returns.bits | Type::k_undefined);
    if (facts.returns.is(ObjectKind::Record) && facts.yields.is_nothing()) {
        result.kind = facts.returns.kind;
        result.object = facts.returns.object;
    } else if (facts.returns.kind != ObjectKind::None && facts.returns.kind != result.kind) {
        result = Type::any();
    }
    return result;
}

types::FunctionTypes const* FunctionPrinter::facts() const
{
    return m_context.types.is_enabled ? &m_context.types.functions[m_function_id.index] : nullptr;
}

Type FunctionPrinter::variable_set(ir::VariableId id) const
{
    auto const* known = facts();
    if (!known)
        return Type::any();
    auto const type = known->variables[id.index];
    bool const is_known = m_function.variables[id].kind == ir::VariableKind::Value || type.is(ObjectKind::Machine) || type.is(ObjectKind::Array);
    return is_known ? type : Type::any();
}

Type FunctionPrinter::place_set(ir::Place const& where) const
{
    if (!m_context.types.is_enabled)
        return Type::any();
    return match(
        where,
        [&](ir::LocalPlace const& it) { return variable_set(it.variable); },
        [&](ir::EnvironmentPlace const& it) { return m_context.types.fields[it->type.index][it->field]; },
        [&](ir::GlobalPlace const& it) { return m_context.types.globals[it.global.index]; });
}

Representation FunctionPrinter::place_form(ir::Place const& where) const { return m_context.types.representation(place_set(where)); }

// Whether C++ compilers may see an integer zero, by which they do not like to divide.
bool FunctionPrinter::is_constant_zero(ir::ExpressionId id) const
{
    auto const& expression = m_context.module().expressions[id];
    if (auto const* number = std::get_if<ir::Number>(&expression.kind))
        return number->value == 0;
    auto const type = type_of(id);
    if (m_context.types.is_enabled && type.is_int32() && type.low == 0 && type.high == 0)
        return true;
    bool is_constant = std::holds_alternative<ir::Operation>(expression.kind);
    ir::for_each_operand(expression, [&](ir::ExpressionId operand) {
        is_constant = is_constant && (std::holds_alternative<ir::Number>(m_context.module().expressions[operand].kind) || is_constant_zero(operand));
    });
    return is_constant;
}

// Other representations have no room for the dead zone, and are not chosen where it can be seen.
bool FunctionPrinter::may_be_uninitialized(ir::Place const& where) const
{
    auto const form = place_form(where);
    return form == Representation::Value || form == Representation::Array || form == Representation::Environment;
}

// --- What an expression is printed as --------------------------------------------------------------------------

bool FunctionPrinter::is_arithmetic(ir::Operation const& it) const
{
    switch (it.op) {
    case Operator::Add:
    case Operator::Subtract:
    case Operator::Multiply:
    case Operator::Divide:
    case Operator::Remainder:
    case Operator::Exponentiate:
    case Operator::ShiftLeft:
    case Operator::ShiftRight:
    case Operator::ShiftRightUnsigned:
    case Operator::BitAnd:
    case Operator::BitOr:
    case Operator::BitXor:
    case Operator::BitNot:
    case Operator::Negate:
    case Operator::ToNumber:
    case Operator::ToNumeric:
    case Operator::Increment:
    case Operator::Decrement:
        return m_context.types.is_enabled && std::all_of(it.operands.begin(), it.operands.end(), [&](auto operand) { return type_of(operand).is_numeric(); });
    default:
        return false;
    }
}

bool FunctionPrinter::is_number_test(ir::Operation const& it) const
{
    if (!m_context.types.is_enabled)
        return false;
    switch (it.op) {
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual:
        return type_of(it.operands[0]).is_numeric() && type_of(it.operands[1]).is_numeric();
    case Operator::StrictEqual:
    case Operator::Equal: {
        auto const left = type_of(it.operands[0]);
        auto const right = type_of(it.operands[1]);
        auto const is_optional = [](Type type) { return type.bits && type.is_within(Type::k_int32 | Type::k_double | Type::k_undefined); };
        if (left.bits == Type::k_boolean && right.bits == Type::k_boolean && left.kind == ObjectKind::None && right.kind == ObjectKind::None)
            return true;
        return (left.is_number() && is_optional(right)) || (right.is_number() && is_optional(left));
    }
    default:
        return false;
    }
}

Representation FunctionPrinter::form_of(ir::ExpressionId id) const
{
    auto const type = type_of(id);
    auto const wanted = m_context.types.representation(type);
    if (is_definition(id) || is_unreached(id))
        return Representation::Nothing;
    if (makes_list(id))
        return wanted;
    return match(
        m_context.module().expressions[id].kind,
        [&](ir::Undefined const&) { return wanted; },
        [&](ir::Null const&) { return wanted; },
        [](ir::Boolean const&) { return Representation::Boolean; },
        [&](ir::String const&) { return wanted; },
        [&](ir::Number const&) { return m_context.types.is_enabled ? wanted : Representation::Number; },
        [&](ir::Read const& it) {
            auto const form = place_form(it.place);
            bool const is_reached = !m_context.types.is_enabled || !type.is_nothing() || !it.checked_name.empty();
            bool const is_object = form == Representation::Machine || form == Representation::Result || form == Representation::Record || form == Representation::Array || form == Representation::Tuple || form == Representation::Environment;
            bool const is_missing = is_object && it.checked_name.empty() && type.kind == ObjectKind::None && (type.bits == Type::k_undefined || type.bits == Type::k_null); // at this place
            return is_object && (!is_reached || is_missing) ? Representation::Nothing : form;
        },
        [&](ir::Operation const& it) {
            if (is_arithmetic(it) && is_integer(it, type))
                return wanted;
            if (is_arithmetic(it) && is_integer(wanted) && keeps_integers(it.op))
                return Representation::Number; // of an operand that is kept as a double
            if (is_arithmetic(it) && (it.op == Operator::ToNumber || it.op == Operator::ToNumeric)) {
                auto const form = form_of(it.operands[0]);
                return is_integer(form) ? form : Representation::Number;
            }
            if (is_arithmetic(it))
                return wanted;
            if (it.op == Operator::Get && form_of(it.operands[0]) == Representation::Result) {
                auto const& key = std::get<ir::Key>(m_context.module().expressions[it.operands[1]].kind).value;
                return key == u"done" ? Representation::Boolean : m_context.types.representation(m_context.result_type(type_of(it.operands[0])));
            }
            if (it.op == Operator::Typeof && wanted == Representation::Text)
                return wanted;
            if (it.op == Operator::MakeObject && type.is(ObjectKind::Record))
                return wanted;
            if (has_target(id) || is_machine_step(it) || is_string_member(it))
                return wanted;
            if (is_record_access(it) && !is_field(it)) // a method
                return wanted;
            if (is_record_access(it))
                return m_context.types.representation(record_field(it).type);
            if (is_list_access(it))
                return wanted;
            switch (ir::result_of(it.op)) {
            case ir::Result::Boolean:
                return Representation::Boolean;
            case ir::Result::Number:
                return Representation::Number;
            default:
                return Representation::Value;
            }
        },
        [&](ir::Logical const& it) {
            if (m_context.types.is_enabled)
                return wanted;
            bool const is_boolean = it.kind != ir::LogicalKind::Nullish && form_of(it.left) == Representation::Boolean && form_of(it.right) == Representation::Boolean;
            return is_boolean ? Representation::Boolean : Representation::Value;
        },
        [&](ir::Conditional const& it) {
            if (m_context.types.is_enabled)
                return wanted;
            auto const consequent = form_of(it.consequent);
            return consequent == form_of(it.alternate) && consequent == Representation::Boolean ? consequent : Representation::Value;
        },
        [&](ir::Call const&) {
            auto const target = m_context.types.targets.find(id.index);
            return target == m_context.types.targets.end() ? Representation::Value : wanted;
        },
        [&](ir::MethodCall const& it) {
            if (has_target(id))
                return wanted;
            if (form_of(it.object) == Representation::Machine)
                return it.key == types::k_iterator_key ? Representation::Machine : wanted; // of return() as a statement nothing
            if (is_list(it.object))
                return wanted;
            return is_native(it) || is_char_code_at(it) ? wanted : Representation::Value;
        },
        [&](ir::GlobalName const& it) { return is_number_name(it) ? Representation::Number : Representation::Value; },
        [&](ir::Closure const&) { return m_context.types.is_enabled ? wanted : Representation::Value; },
        [&](ir::ArrayLiteral const&) { return type.is(ObjectKind::Array) || type.is(ObjectKind::Tuple) ? wanted : Representation::Value; },
        [&](ir::IncomingValue const& it) {
            if (!is_direct())
                return Representation::Value;
            if (it.kind == ir::Incoming::Argument)
                return it.index < facts()->parameters.size() ? m_context.types.representation(facts()->parameters[it.index]) : Representation::Nothing;
            return it.kind == ir::Incoming::Receiver ? m_context.types.representation(facts()->receiver) : wanted;
        },
        [&](ir::Construct const&) { return has_target(id) ? wanted : Representation::Value; },
        [](auto const&) { return Representation::Value; });
}

// NaN and Infinity: the global object's properties of these names cannot change.
bool FunctionPrinter::is_number_name(ir::GlobalName const& it) const { return m_context.types.is_enabled && (it.name == "NaN" || it.name == "Infinity"); }

std::string FunctionPrinter::constant(Type type) const { return type.bits == Type::k_null ? "js::null" : "js::undefined"; }

// --- Conversions ---------------------------------------------------------------------------------------------------

std::string FunctionPrinter::converted(std::string const& text, Representation from, Type from_type, Type wanted) const
{
    auto const to = m_context.types.representation(wanted);
    auto const member = [&](char const* name) { return (is_postfix(text) ? text : "(" + text + ")") + name; };
    auto const instead = [&](std::string const& other) { return "(static_cast<void>(" + text + "), " + other + ")"; };
    if (from == to)
        return text;
    if ((from == Representation::Array || from == Representation::Tuple) && to != Representation::Nothing) // null or undefined, if anything
        return converted(constant(Type::of(from_type.bits)), Representation::Nothing, Type::of(from_type.bits), wanted);
    switch (to) {
    case Representation::Nothing:
        return text;
    case Representation::Boolean:
        return from == Representation::Value ? member(".as_boolean()") : from == Representation::OptionalBoolean ? member(".is_true()") : from == Representation::Nothing ? "false" : text;
    case Representation::Int32:
        if (from == Representation::OptionalBoolean)
            return "js::to_int32(js::to_number(" + text + "))";
        return from == Representation::Value ? "static_cast<std::int32_t>(" + member(".as_number()") + ")" : from == Representation::Nothing ? "0" : from == Representation::OptionalNumber && from_type.has(Type::k_undefined) ? "js::to_int32(" + member(".number()") + ")" : "static_cast<std::int32_t>(" + (from == Representation::OptionalNumber ? member(".number()") : text) + ")";
    case Representation::Counter:
        if (from == Representation::Int32)
            return text;
        return from == Representation::Nothing ? "0" : "static_cast<std::int64_t>(" + converted(text, from, from_type, Type::number()) + ")";
    case Representation::Number:
        if (from == Representation::Counter)
            return "static_cast<double>(" + text + ")";
        if (from == Representation::Value)
            return from_type.is_number() ? member(".as_number()") : "js::to_number(" + text + ")";
        if (from == Representation::OptionalNumber)
            return member(".number()");
        if (from == Representation::OptionalBoolean)
            return "js::to_number(" + text + ")";
        return from == Representation::Nothing ? "js::nan" : text;
    case Representation::OptionalNumber:
        if (from == Representation::Value)
            return "js::optional_number(" + text + ")";
        if (from == Representation::OptionalBoolean)
            return instead("js::OptionalNumber()"); // it is undefined
        return from == Representation::Nothing ? "js::OptionalNumber()" : "js::OptionalNumber(" + text + ")";
    case Representation::OptionalBoolean:
        if (from == Representation::Value)
            return "js::optional_boolean(" + text + ")";
        return from == Representation::Nothing ? "js::OptionalBoolean()" : from == Representation::Boolean ? "js::OptionalBoolean(" + text + ")" : instead("js::OptionalBoolean()");
    case Representation::Text:
        return from == Representation::Nothing ? "js::direct::Text()" : from == Representation::OptionalBoolean ? instead("js::direct::Text()") : text;
    case Representation::Environment:
        if (from == Representation::Nothing && from_type.is(ObjectKind::Function))
            return "&js::nothing_around";
        [[fallthrough]];
    case Representation::Record:
    case Representation::Array:
        return from == Representation::Value ? instead("nullptr") : "nullptr"; // it has thrown
    case Representation::Machine:
    case Representation::Result:
    case Representation::Tuple: {
        auto const nothing = m_context.type_name(wanted) + "()";
        return from == Representation::Value ? instead(nothing) : nothing;
    }
    case Representation::Value:
        break;
    }
    if (from == Representation::Text)
        return "js::Value(" + text + ")"; // only where literals turn out not to be text after all
    bool const is_convertible = from == Representation::Boolean || is_integer(from) || from == Representation::Number || from == Representation::OptionalNumber || from == Representation::OptionalBoolean;
    return is_convertible ? text : from == Representation::Nothing ? constant(from_type) : "js::undefined";
}

std::string FunctionPrinter::as(ir::ExpressionId id, Type wanted)
{
    auto const to = m_context.types.representation(wanted);
    auto const from = form_of(id);
    if (to == Representation::Number && from != Representation::Value)
        return number(id);
    if (from == Representation::Nothing && has_effects(id) && to != Representation::Nothing)
        return sequence(id, converted(constant(type_of(id)), from, type_of(id), wanted));
    return converted(to == Representation::Nothing ? code(id) : value(id), from, type_of(id), wanted);
}

// The expression for its effects, then something else.
std::string FunctionPrinter::sequence(ir::ExpressionId id, std::string const& then) { return "(static_cast<void>(" + code(id) + "), " + then + ")"; }

bool FunctionPrinter::throws_on_null(ir::ExpressionId id) const
{
    auto const type = type_of(id);
    return m_context.types.is_enabled && !type.is_nothing() && type.is_within(Type::k_undefined | Type::k_null);
}

bool FunctionPrinter::is_known_object(ir::ExpressionId id) const
{
    auto const type = type_of(id);
    return type.bits == 0 && !has_effects(id) && (type.is(ObjectKind::Result) || type.is(ObjectKind::Record));
}

// Whether evaluating the expression can do anything but give its value.
bool FunctionPrinter::has_own_effects(ir::ExpressionId id) const
{
    auto const& expression = m_context.module().expressions[id];
    if (is_definition(id) || is_unreached(id))
        return false;
    return match(
        expression.kind,
        [&](ir::Operation const& it) {
            if (has_target(id) || adds_function(it))
                return has_target(id);
            if (is_record_access(it))
                return changes_or_throws(it);
            bool const is_read = it.op == Operator::Get || it.op == Operator::GetElement || it.op == Operator::ElementKey;
            if (is_read && is_list_access(it) && type_of(it.operands[0]).bits == 0)
                return false;
            if ((it.op == Operator::FinishArray && is_list_access(it)) || is_string_member(it))
                return false;
            return ir::effects_of(it.op) == ir::Effects::Any && !is_arithmetic(it) && !is_number_test(it) && !((it.op == Operator::Get || it.op == Operator::RequireObject) && form_of(it.operands[0]) == Representation::Result);
        },
        [](ir::Call const&) { return true; },
        [](ir::Construct const&) { return true; },
        [&](ir::MethodCall const& it) { return !is_native(it) && !is_char_code_at(it) && !(it.key == types::k_iterator_key && form_of(it.object) == Representation::Machine); },
        [&](ir::Read const& it) { return !it.checked_name.empty(); },
        [&](ir::GlobalName const& it) { return !is_number_name(it); },
        [](auto const&) { return false; });
}

bool FunctionPrinter::has_effects(ir::ExpressionId id) const
{
    bool result = has_own_effects(id);
    auto const* method = std::get_if<ir::MethodCall>(&m_context.module().expressions[id].kind);
    auto const library = method && is_native(*method) ? method->object : ir::ExpressionId {}; // is not evaluated
    if (!is_definition(id) && !is_unreached(id))
        ir::for_each_operand(m_context.module().expressions[id], [&](ir::ExpressionId operand) { result |= operand != library && has_effects(operand); });
    return result;
}

// Whether effects elsewhere may change what the expression gives.
bool FunctionPrinter::reads_memory(ir::ExpressionId id) const
{
    auto const& expression = m_context.module().expressions[id];
    auto const* read = std::get_if<ir::Read>(&expression.kind);
    auto const* operation = std::get_if<ir::Operation>(&expression.kind);
    bool result = (read && !std::holds_alternative<ir::LocalPlace>(read->place) && !read->is_constant) || (operation && is_record_access(*operation));
    ir::for_each_operand(expression, [&](ir::ExpressionId operand) { result |= reads_memory(operand); });
    return result;
}

} // namespace gen2cpp::emit
