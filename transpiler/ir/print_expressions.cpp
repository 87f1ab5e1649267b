// Expressions as text: Operation(operand, ...), with the names of ECMA-262 where it has one.
#include "print.h"

#include "../support/match.h"
#include "../support/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gen2cpp::ir {

namespace {

std::string number_text(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Infinity" : "Infinity";
    char digits[32];
    return { digits, std::to_chars(digits, digits + sizeof digits, value).ptr };
}

// .name, or ["any string"]
std::string key_text(std::u16string_view key)
{
    bool const is_word = !key.empty() && std::all_of(key.begin(), key.end(), [](char16_t unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9') || unit == '_' || unit == '$';
    });
    if (!is_word)
        return "[" + quoted(key) + "]";
    std::string result = ".";
    for (auto const unit : key)
        result.push_back(static_cast<char>(unit));
    return result;
}

std::string incoming_text(IncomingValue const& it)
{
    auto const index = "(" + std::to_string(it.index) + ")";
    switch (it.kind) {
    case Incoming::Receiver:
        return "incoming.this";
    case Incoming::NewTarget:
        return "incoming.new.target";
    case Incoming::Callee:
        return "incoming.callee";
    case Incoming::HomeObject:
        return "incoming.home";
    case Incoming::Environment:
        return "incoming.environment";
    case Incoming::Arguments:
        return "incoming.arguments";
    case Incoming::Argument:
        return "incoming.argument" + index;
    case Incoming::RestArguments:
        return "incoming.rest" + index;
    case Incoming::Caught:
        return "incoming.caught";
    case Incoming::Exports:
        return "incoming.exports";
    }
    return "";
}

char const* logical_name(LogicalKind kind)
{
    switch (kind) {
    case LogicalKind::And:
        return "And(";
    case LogicalKind::Or:
        return "Or(";
    case LogicalKind::Nullish:
        return "Nullish(";
    }
    return "";
}

} // namespace

std::string FunctionText::environment(VariableId variable, std::uint32_t hops) const
{
    auto result = this->variable(variable);
    for (std::uint32_t i = 0; i < hops; ++i)
        result += "->outer";
    return result;
}

std::string FunctionText::place(Place const& it) const
{
    return match(
        it,
        [&](LocalPlace const& local) { return variable(local.variable); },
        [&](EnvironmentPlace const& captured) {
            return environment(captured->environment, captured->hops) + "->" + name_or_quoted(m_module.environments[captured->type].fields[captured->field]);
        },
        [&](GlobalPlace const& global) { return "module::" + name_or_quoted(m_module.globals[global.global].name); });
}

std::string FunctionText::list(Operands const& expressions) const
{
    std::string result;
    for (auto const each : expressions)
        result += (result.empty() ? "" : ", ") + expression(each);
    return result;
}

std::string FunctionText::expression(ExpressionId id) const
{
    if (!id.is_valid())
        return "";
    auto const with_arguments = [&](std::string result, Operands const& arguments) {
        return result + (arguments.empty() ? ")" : ", " + list(arguments) + ")");
    };
    return match(
        m_module.expressions[id].kind,
        [](Undefined const&) { return std::string("undefined"); },
        [](Null const&) { return std::string("null"); },
        [](Hole const&) { return std::string("hole"); },
        [](Boolean const& it) { return std::string(it.value ? "true" : "false"); },
        [](Number const& it) { return number_text(it.value); },
        [](String const& it) { return quoted(it.value); },
        [](Key const& it) { return key_text(it.value); },
        [](Text const& it) { return "text " + quoted(it.value); },
        [&](Read const& it) { return it.checked_name.empty() ? place(it.place) : "Checked(" + place(it.place) + ")"; },
        [&](Operation const& it) { return ir::name(it.op) + ("(" + list(it.operands)) + ")"; },
        [&](Conditional const& it) { return "Conditional(" + list({ it.test, it.consequent, it.alternate }) + ")"; },
        [&](Logical const& it) { return logical_name(it.kind) + list({ it.left, it.right }) + ")"; },
        [&](Call const& it) {
            auto const receiver = it.receiver.is_valid() ? ", this " + expression(it.receiver) : "";
            return with_arguments("Call(" + expression(it.callee) + receiver, it.arguments);
        },
        [&](MethodCall const& it) { return with_arguments("CallMethod(" + expression(it.object) + ", " + key_text(it.key), it.arguments); },
        [&](Construct const& it) { return with_arguments("Construct(" + expression(it.callee), it.arguments); },
        [&](ArrayLiteral const& it) { return "Array(" + list(it.elements) + ")"; },
        [&](Closure const& it) {
            auto const around = it.environment.is_valid() ? ", " + variable(it.environment) : "";
            auto const named = it.name.is_valid() ? ", name " + expression(it.name) : "";
            return "Closure(" + m_functions[it.function.index] + around + named + ")";
        },
        [&](Template const& it) {
            std::string parts;
            for (std::size_t i = 0; i < it.strings.size(); ++i) {
                parts += (i ? ", " : "") + quoted(it.strings[i]);
                if (i < it.operands.size())
                    parts += ", " + expression(it.operands[i]);
            }
            return "Template(" + parts + ")";
        },
        [](BigInt const& it) { return it.digits + "n"; },
        [](RegExp const& it) { return "RegExp(" + quoted(it.pattern) + ", " + quoted(it.flags) + ")"; },
        [&](TemplateObject const& it) {
            auto const& strings = m_module.template_sites[it.site];
            std::string parts;
            for (std::size_t i = 0; i < strings.raw.size(); ++i)
                parts += ", " + (strings.cooked[i] ? quoted(*strings.cooked[i]) : "undefined") + " raw " + quoted(strings.raw[i]);
            return "TemplateObject(" + std::to_string(it.site) + parts + ")";
        },
        [](GlobalName const& it) { return std::string(it.in_typeof ? "GlobalIfAny(" : "Global(") + name_or_quoted(it.name) + ")"; },
        [&](EnvironmentOf const& it) { return environment(it.environment, it.hops); },
        [](IncomingValue const& it) { return incoming_text(it); });
}

} // namespace gen2cpp::ir
