// Numbers of known types, as a C++ programmer would write them.
#include "forms.h"
#include "function_printer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace gen2cpp::emit {

using ir::Operator;
using types::ObjectKind;
using types::Type;

namespace {

struct Infix {
    char const* symbol;
    int precedence;
};

Infix infix_of(Operator op)
{
    switch (op) {
    case Operator::Add:
    case Operator::Increment:
        return { " + ", k_sum };
    case Operator::Subtract:
    case Operator::Decrement:
        return { " - ", k_sum };
    case Operator::Multiply:
        return { " * ", k_product };
    case Operator::Divide:
        return { " / ", k_product };
    case Operator::Less:
        return { " < ", k_relation };
    case Operator::LessEqual:
        return { " <= ", k_relation };
    case Operator::Greater:
        return { " > ", k_relation };
    case Operator::GreaterEqual:
        return { " >= ", k_relation };
    case Operator::StrictEqual:
    case Operator::Equal:
        return { " == ", k_equality };
    default:
        return { nullptr, k_postfix };
    }
}

} // namespace

int FunctionPrinter::precedence_of(ir::ExpressionId id, std::string const& text) const
{
    if (is_postfix(text))
        return text.starts_with('-') ? k_unary : k_postfix;
    auto const* operation = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
    if (operation && operation->op == Operator::Remainder && is_integer(*operation, type_of(id)))
        return k_product;
    if (operation && is_arithmetic(*operation) && infix_of(operation->op).symbol)
        return infix_of(operation->op).precedence;
    return text.starts_with('-') ? k_unary : k_any;
}

// An integer as it is kept.
std::string FunctionPrinter::integer(ir::ExpressionId id, int precedence)
{
    auto const text = value(id);
    return precedence_of(id, text) < precedence ? "(" + text + ")" : text;
}

// The number that ToNumber makes of the value: a double, or a std::int32_t where it is known to be one.
std::string FunctionPrinter::number(ir::ExpressionId id, int precedence)
{
    auto const type = type_of(id);
    auto const form = form_of(id);
    auto text = value(id);
    if (form == Representation::Boolean)
        text = "static_cast<double>(" + text + ")";
    else if (form == Representation::Nothing)
        text = type.bits == Type::k_null ? "0.0" : "js::nan";
    else
        text = converted(text, form, type, form == Representation::Int32 ? Type::int32() : Type::number());
    return precedence_of(id, text) < precedence ? "(" + text + ")" : text;
}

std::string FunctionPrinter::float_(ir::ExpressionId id, int precedence)
{
    auto const* constant = std::get_if<ir::Number>(&m_context.module().expressions[id].kind);
    auto const text = number(id, precedence);
    if (constant)
        return text.find_first_not_of("-0123456789") == std::string::npos ? text + ".0" : text;
    auto const* read = std::get_if<ir::Read>(&m_context.module().expressions[id].kind);
    bool const is_integer = form_of(id) == Representation::Int32 || (read && place_form(read->place) == Representation::Int32); // the variable may know more than its use
    return is_integer ? "static_cast<double>(" + text + ")" : text;
}

std::string FunctionPrinter::int32(ir::ExpressionId id)
{
    auto const form = form_of(id);
    if (form == Representation::Counter)
        return "static_cast<std::int32_t>(" + integer(id) + ")"; // modulo 2^32
    return form == Representation::Int32 ? number(id, k_postfix) : "js::to_int32(" + number(id) + ")";
}

// Arithmetic on integers that cannot leave their range.
std::string FunctionPrinter::integer_arithmetic(ir::Operation const& it, Type result)
{
    auto const [symbol, precedence] = it.op == Operator::Remainder ? Infix { " % ", k_product } : infix_of(it.op);
    bool const is_wide = std::any_of(it.operands.begin(), it.operands.end(), [&](auto operand) { return form_of(operand) == Representation::Counter; });
    auto const first = [&](int least) { return is_wide || result.is_int32() ? integer(it.operands[0], least) : "std::int64_t { " + integer(it.operands[0]) + " }"; };
    auto const text = [&] {
        switch (it.op) {
        case Operator::Increment:
        case Operator::Decrement:
            return first(precedence) + symbol + "1";
        case Operator::Negate: {
            auto const operand = first(k_postfix);
            return "-" + (operand.starts_with('-') ? "(" + operand + ")" : operand);
        }
        default:
            return first(precedence) + symbol + integer(it.operands[1], precedence + 1);
        }
    }();
    return is_wide && result.is_int32() ? "static_cast<std::int32_t>(" + text + ")" : text;
}

// See types::is_quotient_of_integers().
std::string FunctionPrinter::quotient(ir::Operation const& it)
{
    auto const dividend = as(it.operands[0], Type::int32());
    return (precedence_of(it.operands[0], dividend) < k_product ? "(" + dividend + ")" : dividend) + " / " + integer(it.operands[1]);
}

// Operators of C++ that give an integer of integers.
bool FunctionPrinter::keeps_integers(Operator op)
{
    switch (op) {
    case Operator::Add:
    case Operator::Subtract:
    case Operator::Multiply:
    case Operator::Divide:
    case Operator::Remainder:
    case Operator::Negate:
    case Operator::Increment:
    case Operator::Decrement:
        return true;
    default:
        return false;
    }
}

bool FunctionPrinter::is_integer(Representation form) { return form == Representation::Int32 || form == Representation::Counter; }

bool FunctionPrinter::is_integer(ir::Operation const& it, types::Type result) const
{
    return keeps_integers(it.op) && result.is_counter() && std::all_of(it.operands.begin(), it.operands.end(), [&](auto operand) { return is_integer(form_of(operand)); });
}

// A sum of counters, which C++ computes exactly: see note [counters].
bool FunctionPrinter::is_exact_sum(ir::Operation const& it) const
{
    if (it.op != Operator::Add && it.op != Operator::Subtract)
        return false;
    auto const left = form_of(it.operands[0]);
    auto const right = form_of(it.operands[1]);
    return is_integer(left) && is_integer(right) && (left == Representation::Counter || right == Representation::Counter);
}

std::string FunctionPrinter::exact_sum(ir::Operation const& it)
{
    auto const [symbol, precedence] = infix_of(it.op);
    return integer(it.operands[0], precedence) + symbol + integer(it.operands[1], precedence + 1);
}

std::string FunctionPrinter::arithmetic(ir::Operation const& it, types::Type result)
{
    if (is_integer(it, result))
        return integer_arithmetic(it, result);
    auto const left = it.operands[0];
    auto const right = it.operands.size() > 1 ? it.operands[1] : ir::ExpressionId {};
    auto const [symbol, precedence] = infix_of(it.op);
    bool const overflows = right.is_valid() && form_of(left) == Representation::Int32 && form_of(right) == Representation::Int32;
    auto const first = [&](int least) { return overflows ? float_(left, least) : number(left, least); };
    auto const bits = [&](ir::ExpressionId id) { return form_of(id) == Representation::Counter ? int32(id) : number(id); };
    auto const call = [&](char const* name) { return std::string(name) + "(" + float_(left) + ", " + float_(right) + ")"; };
    auto const is_bitwise = [&](ir::ExpressionId id) { // compilers see that x ^ x and 0 & x are 0
        auto const* operation = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
        return operation && (operation->op == Operator::BitXor || (operation->op == Operator::BitAnd && it.op == Operator::Divide));
    };
    if (is_exact_sum(it))
        return "static_cast<double>(" + exact_sum(it) + ")";
    switch (it.op) {
    case Operator::Add:
    case Operator::Subtract:
    case Operator::Multiply:
    case Operator::Divide:
        return first(precedence) + symbol + (is_constant_zero(right) || is_bitwise(right) ? float_(right, precedence + 1) : number(right, precedence + 1));
    case Operator::Increment:
    case Operator::Decrement:
        return float_(left, precedence) + symbol + "1";
    case Operator::Remainder:
        return call("js::remainder");
    case Operator::Exponentiate:
        return call("js::exponentiate");
    case Operator::BitAnd:
        return "(" + int32(left) + " & " + int32(right) + ")";
    case Operator::BitOr:
        if (auto const* constant = std::get_if<ir::Number>(&m_context.module().expressions[right].kind); constant && constant->value == 0)
            return form_of(left) == Representation::Int32 ? number(left) : int32(left);
        return "(" + int32(left) + " | " + int32(right) + ")";
    case Operator::BitXor:
        // Compilers take 2 ^ 8 for a mistake.
        if (auto const a = integer_constant(left), b = integer_constant(right); a && b && std::fabs(*a) <= 0x7fffffff && std::fabs(*b) <= 0x7fffffff)
            return number_literal(static_cast<std::int32_t>(*a) ^ static_cast<std::int32_t>(*b));
        return "(" + int32(left) + " ^ " + int32(right) + ")";
    case Operator::BitNot:
        return "~" + int32(left);
    case Operator::ShiftLeft:
        return "js::shift_left(" + bits(left) + ", " + bits(right) + ")";
    case Operator::ShiftRight:
        return "js::shift_right(" + bits(left) + ", " + bits(right) + ")";
    case Operator::ShiftRightUnsigned:
        return "static_cast<double>(js::shift_right_unsigned(" + bits(left) + ", " + bits(right) + "))";
    case Operator::Negate: {
        auto const operand = float_(left, k_postfix);
        return "-" + (operand.starts_with('-') ? "(" + operand + ")" : operand);
    }
    default: // ToNumber, ToNumeric
        return is_integer(form_of(left)) ? integer(left) : number(left);
    }
}

// An assignment as `target += right`, if `changed` is an operation on the target that C++ has; else empty.
std::string FunctionPrinter::update(std::string const& target, ir::Operation const& changed, Type result, Representation form)
{
    if (!is_arithmetic(changed) || (form != Representation::Number && !(is_integer(form) && is_integer(changed, result))))
        return {};
    bool const is_narrowed = form == Representation::Int32 && std::any_of(changed.operands.begin(), changed.operands.end(), [&](auto operand) { return form_of(operand) == Representation::Counter; });
    if (is_narrowed || form_of(changed.operands[0]) != form || value(changed.operands[0]) != target)
        return {};
    switch (changed.op) {
    case Operator::Increment:
        return target + " += 1";
    case Operator::Decrement:
        return target + " -= 1";
    case Operator::Add:
    case Operator::Subtract:
    case Operator::Multiply:
    case Operator::Divide: {
        auto const right = changed.operands[1];
        return target + " " + infix_of(changed.op).symbol[1] + "= " + (is_integer(form) ? integer(right) : is_constant_zero(right) ? float_(right) : number(right));
    }
    default:
        return {};
    }
}

std::optional<double> FunctionPrinter::integer_constant(ir::ExpressionId id) const
{
    auto const* number = std::get_if<ir::Number>(&m_context.module().expressions[id].kind);
    bool const is_integer = number && std::fabs(number->value) <= Type::k_greatest && std::trunc(number->value) == number->value;
    return is_integer ? std::optional(number->value) : std::nullopt;
}

// `dividend % divisor === 1` of a double, with constants.
std::string FunctionPrinter::remainder_test(ir::Operation const& it)
{
    auto const* remainder = std::get_if<ir::Operation>(&m_context.module().expressions[it.operands[0]].kind);
    if ((it.op != Operator::StrictEqual && it.op != Operator::Equal) || !integer_constant(it.operands[1]) || !remainder || remainder->op != Operator::Remainder || !is_arithmetic(*remainder))
        return {};
    auto const divisor = integer_constant(remainder->operands[1]);
    auto const dividend = remainder->operands[0];
    if (!divisor || *divisor < 1)
        return {};
    if (is_integer(form_of(dividend))) // where the remainder is -0, that equals 0
        return integer(dividend, k_product) + " % " + number_literal(*divisor) + " == " + number_literal(*integer_constant(it.operands[1]));
    auto const text = type_of(dividend).is_whole() && form_of(dividend) == Representation::Number ? "js::Whole { " + number(dividend) + " }" : number(dividend);
    return "js::has_remainder(" + text + ", " + number_literal(*divisor) + ", " + number_literal(*integer_constant(it.operands[1])) + ")";
}

// Whether `x & 4` or `x | 4` cannot be that number. Compilers complain about such a comparison.
bool FunctionPrinter::never_equals(ir::ExpressionId id, double number) const
{
    auto const* operation = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
    if (!operation || (operation->op != Operator::BitAnd && operation->op != Operator::BitOr) || form_of(id) != Representation::Int32)
        return false;
    auto const left = integer_constant(operation->operands[0]);
    auto const mask = left ? left : integer_constant(operation->operands[1]);
    auto const is_int32 = [](double each) { return each >= std::numeric_limits<std::int32_t>::min() && each <= std::numeric_limits<std::int32_t>::max(); };
    if (!mask || !is_int32(*mask) || !is_int32(number))
        return false;
    auto const bits = static_cast<std::int32_t>(*mask);
    auto const wanted = static_cast<std::int32_t>(number);
    return operation->op == Operator::BitAnd ? (wanted & ~bits) != 0 : (bits & ~wanted) != 0;
}

// Whether a comparison can be one of integers.
bool FunctionPrinter::is_compared_as_integer(ir::ExpressionId id) const
{
    auto const* operation = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
    return is_integer(form_of(id)) || (operation && is_arithmetic(*operation) && is_exact_sum(*operation));
}

std::string FunctionPrinter::compared(ir::ExpressionId id, bool as_integer, int precedence)
{
    if (!as_integer)
        return number(id, precedence);
    auto const* operation = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
    return is_integer(form_of(id)) ? integer(id, precedence) : exact_sum(*operation); // which binds stronger
}

std::string FunctionPrinter::number_test(ir::Operation const& it)
{
    if (auto const text = remainder_test(it); !text.empty())
        return text;
    auto const [symbol, precedence] = infix_of(it.op);
    bool const is_boolean = form_of(it.operands[0]) == Representation::Boolean && form_of(it.operands[1]) == Representation::Boolean;
    if (is_boolean && (it.op == Operator::StrictEqual || it.op == Operator::Equal))
        return "(" + test(it.operands[0]) + ") == (" + test(it.operands[1]) + ")";
    bool const are_integers = is_compared_as_integer(it.operands[0]) && is_compared_as_integer(it.operands[1]);
    auto const left = compared(it.operands[0], are_integers, precedence + 1);
    auto const right = compared(it.operands[1], are_integers, precedence + 1);
    if (left == right && are_integers && !has_effects(it.operands[0])) // compilers complain about what is always so
        return sequence(it.operands[0], it.op == Operator::Less || it.op == Operator::Greater ? "false" : "true");
    for (std::size_t i = 0; i < 2 && precedence == k_equality; ++i)
        if (auto const other = integer_constant(it.operands[1 - i]); other && never_equals(it.operands[i], *other))
            return sequence(it.operands[i], "false");
    return left + symbol + right;
}

// What compares with NaN is not the opposite of anything, except == and !=.
std::string FunctionPrinter::opposite_test(ir::ExpressionId id, std::string const& test)
{
    auto const* it = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
    if (!it || !is_number_test(*it))
        return {};
    bool const are_integers = is_compared_as_integer(it->operands[0]) && is_compared_as_integer(it->operands[1]);
    auto const [symbol, precedence] = infix_of(it->op);
    if (!symbol || (precedence != k_equality && !are_integers))
        return {};
    auto const left = compared(it->operands[0], are_integers, precedence + 1);
    auto const right = compared(it->operands[1], are_integers, precedence + 1);
    if (test != left + symbol + right)
        return {};
    switch (it->op) {
    case Operator::Less:
        return left + " >= " + right;
    case Operator::LessEqual:
        return left + " > " + right;
    case Operator::Greater:
        return left + " <= " + right;
    case Operator::GreaterEqual:
        return left + " < " + right;
    default:
        return left + " != " + right;
    }
}

// Comparisons with null and undefined of what is not kept as a js::Value.
std::string FunctionPrinter::known_test(ir::Operation const& it, bool& is_known)
{
    is_known = false;
    if (!m_context.types.is_enabled)
        return {};
    unsigned tested = 0;
    ir::ExpressionId operand;
    auto const nullish_constant = [&](ir::ExpressionId id) -> unsigned {
        auto const& kind = m_context.module().expressions[id].kind;
        return std::holds_alternative<ir::Null>(kind) ? Type::k_null : std::holds_alternative<ir::Undefined>(kind) ? Type::k_undefined : 0;
    };
    switch (it.op) {
    case Operator::IsNullish:
        tested = Type::k_null | Type::k_undefined;
        operand = it.operands[0];
        break;
    case Operator::IsUndefined:
        tested = Type::k_undefined;
        operand = it.operands[0];
        break;
    case Operator::StrictEqual:
    case Operator::Equal:
        for (std::size_t i = 0; i < 2; ++i)
            if (auto const bits = nullish_constant(it.operands[1 - i])) {
                tested = it.op == Operator::Equal ? Type::k_null | Type::k_undefined : bits;
                operand = it.operands[i];
            }
        break;
    default:
        break;
    }
    if (!tested || type_of(operand).is_nothing())
        return {};
    auto const type = type_of(operand);
    auto const form = form_of(operand);
    if (form == Representation::Value)
        return {};
    is_known = true;
    bool const is_possible = type.has(tested);
    bool const is_certain = type.kind == ObjectKind::None && (type.bits & ~tested) == 0;
    auto const* read = std::get_if<ir::Read>(&m_context.module().expressions[operand].kind);
    bool const is_counted = read && std::holds_alternative<ir::LocalPlace>(read->place); // as a use of the variable
    bool const is_plain = !has_effects(operand) && (form == Representation::Nothing || !is_counted);
    auto const known = [&](char const* truth) { return is_plain ? std::string(truth) : sequence(operand, truth); };
    if (!is_possible)
        return known("false");
    if (is_certain)
        return known("true");
    if (form == Representation::OptionalNumber || form == Representation::OptionalBoolean)
        return value(operand) + ".is_undefined()";
    return value(operand) + " == nullptr";
}

} // namespace gen2cpp::emit
