// Calls of known functions, with arguments of known types.
#include "forms.h"
#include "function_printer.h"

#include "../support/utf8.h"

#include <algorithm>

namespace gen2cpp::emit {

using types::ObjectKind;
using types::Type;

std::string FunctionPrinter::parameter_list() const
{
    std::string result;
    auto const add = [&](std::string const& parameter) { result += (result.empty() ? "" : ", ") + parameter; };
    if (m_function.environment.is_valid())
        add("[[maybe_unused]] " + m_context.names.environments[m_function.environment.index] + "* " + (m_is_constructor ? "its_environment" : "around"));
    if (!m_receiver.empty() && !facts()->is_constructor)
        add("[[maybe_unused]] " + m_context.type_name(facts()->receiver) + " " + m_receiver);
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        if (!m_parameters[i].empty())
            add("[[maybe_unused]] " + m_context.type_name(facts()->parameters[i]) + " " + m_parameters[i]);
    return result;
}

// The closure that is called, behind a check unless it is known to be there.
std::string FunctionPrinter::closure(ir::ExpressionId call, ir::ExpressionId callee)
{
    if (!type_of(callee).bits)
        return value(callee);
    auto const& it = std::get<ir::Call>(m_context.module().expressions[call].kind);
    return "js::callable(" + value(callee) + ", " + text(it.names->text) + ")";
}

std::string FunctionPrinter::surroundings(ir::FunctionId target, ir::ExpressionId call, ir::ExpressionId callee)
{
    if (!callee.is_valid())
        return m_context.names.class_environments[m_context.types.functions[target.index].owner];
    auto const& known = m_context.types.closures[type_of(callee).object];
    auto const around = m_context.names.environments[m_context.module().functions[target].environment.index];
    auto const pointer = closure(call, callee);
    return known.is_dynamic ? "static_cast<" + around + "*>(js::environment_of(" + pointer + "))" : pointer;
}

// Arguments that nobody takes: C++ might say otherwise that nobody reads the variables.
std::string FunctionPrinter::without_use(ir::Operands const& arguments, std::size_t from)
{
    std::string result;
    for (auto i = from; i < arguments.size(); ++i)
        if (auto const* read = std::get_if<ir::Read>(&m_context.module().expressions[arguments[i]].kind); read && std::holds_alternative<ir::LocalPlace>(read->place))
            result += "static_cast<void>(" + code(arguments[i]) + "), ";
    return result;
}

std::string FunctionPrinter::direct_call(ir::ExpressionId id, ir::Operands const& arguments, ir::ExpressionId callee, ir::ExpressionId receiver)
{
    auto const target = m_context.types.targets.at(id.index);
    auto const& facts = m_context.types.functions[target.index];
    auto const& function = m_context.module().functions[target];
    std::vector<std::string> list;
    int effects = 0;
    bool reads = false;
    bool has_class = false; // an argument whose namespace C++ would search for the function
    if (function.environment.is_valid()) {
        list.push_back(surroundings(target, id, callee));
        has_class = true;
    }
    std::string before; // what is passed but not kept
    if (!function.environment.is_valid() && callee.is_valid() && type_of(callee).bits)
        before = "static_cast<void>(" + closure(id, callee) + "), ";
    if (receiver.is_valid() && !facts.is_constructor && m_context.types.representation(facts.receiver) == Representation::Record) {
        auto const* method = std::get_if<ir::MethodCall>(&m_context.module().expressions[id].kind);
        auto const* access = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
        bool const may_be_null = (method || access) && type_of(receiver).bits;
        bool const is_iterated = method && method->key == types::k_iterator_key;
        list.push_back(may_be_null && is_iterated ? iterated_record(receiver, method->names->text) : may_be_null ? record(receiver, method ? method->key.string() : key_of(*access), access && !is_read_of(*access)) : as(receiver, facts.receiver));
        effects += has_effects(receiver) || may_be_null;
        reads |= reads_memory(receiver);
    } else if (receiver.is_valid() && has_effects(receiver)) {
        before = "static_cast<void>(" + code(receiver) + "), ";
        ++effects;
    }
    for (std::size_t i = 0; i < facts.parameters.size(); ++i) {
        auto const representation = m_context.types.representation(facts.parameters[i]);
        if (representation == Representation::Nothing)
            continue;
        has_class |= representation != Representation::Record && representation != Representation::Number && !is_integer(representation) && representation != Representation::Boolean;
        if (i >= arguments.size()) {
            list.push_back(converted("js::undefined", Representation::Nothing, Type::undefined(), facts.parameters[i]));
            continue;
        }
        bool const is_constant = std::holds_alternative<ir::Number>(m_context.module().expressions[arguments[i]].kind);
        bool const is_widened = function.suspends() && representation == Representation::Number && form_of(arguments[i]) == Representation::Int32 && !is_constant;
        list.push_back(is_widened ? float_(arguments[i]) : as(arguments[i], facts.parameters[i])); // no braces narrow
        if (has_effects(arguments[i]))
            ++effects;
        else
            reads |= reads_memory(arguments[i]);
    }
    for (std::size_t i = 0; i < arguments.size() && i < facts.parameters.size(); ++i)
        if (m_context.types.representation(facts.parameters[i]) == Representation::Nothing && has_effects(arguments[i])) {
            before += "static_cast<void>(" + code(arguments[i]) + "), ";
            ++effects;
        }
    before += without_use(arguments, facts.parameters.size());
    std::string joined;
    for (auto const& each : list)
        joined += (joined.empty() ? "" : ", ") + whole(each);
    bool const is_ordered = effects > 1 || (effects == 1 && reads);
    std::string call;
    if (function.suspends() && joined.empty() && (!function.prologue.empty() || (facts.delegates_to_itself && target != m_function_id)))
        joined = "js::direct::Start {}";
    if (function.suspends())
        call = m_context.names.machines[target.index] + (is_ordered ? " { " + joined + " }" : "(" + joined + ")");
    else if (is_ordered)
        call = "js::in_order { " + joined + " }(" + m_context.names.directs[target.index] + ")";
    else
        call = (has_class ? m_context.names.qualified(target) : m_context.names.directs[target.index]) + "(" + joined + ")";
    return before.empty() ? call : "(" + before + call + ")";
}

bool FunctionPrinter::is_native(ir::MethodCall const& it) const
{
    auto const* global = std::get_if<ir::GlobalName>(&m_context.module().expressions[it.object].kind);
    if (!global || !m_context.types.is_enabled || !m_context.types.is_tame)
        return false;
    bool const is_test = types::is_number_test(global->name.string(), it.key);
    if (!is_test && (global->name != "Math" || it.key == u"random" || !types::is_math_function(it.key)))
        return false;
    bool const is_variadic = it.key == u"max" || it.key == u"min";
    auto const wanted = it.key == u"pow" || it.key == u"atan2" || it.key == u"imul" || it.key == u"is" ? 2u : 1u;
    if (is_variadic ? it.arguments.size() != 2 : it.arguments.size() != wanted)
        return false;
    if (it.arguments.size() == 2) { // C++ evaluates the arguments of a function in any order, those of a method in braces as they stand
        auto const first = it.arguments[0];
        auto const second = it.arguments[1];
        auto const is_simple = [&](ir::ExpressionId id) {
            auto const& kind = m_context.module().expressions[id].kind;
            auto const* read = std::get_if<ir::Read>(&kind);
            return std::holds_alternative<ir::Number>(kind) || (read && read->checked_name.empty() && std::holds_alternative<ir::LocalPlace>(read->place));
        };
        bool const is_any_order = is_simple(first) || is_simple(second)
            || (has_effects(first) ? !has_effects(second) && !reads_memory(second) : !has_effects(second) || !reads_memory(first));
        if (!is_any_order)
            return false;
    }
    return std::all_of(it.arguments.begin(), it.arguments.end(), [&](auto argument) { return is_test ? type_of(argument).is_number() : type_of(argument).is_numeric(); });
}

// `length` of a string, or a method that is called as soon as its arguments are evaluated.
bool FunctionPrinter::is_string_member(ir::Operation const& it) const
{
    auto const* key = m_context.types.is_enabled && it.op == ir::Operator::Get && type_of(it.operands[0]).is_string() && form_of(it.operands[0]) == Representation::Value
        ? std::get_if<ir::Key>(&m_context.module().expressions[it.operands[1]].kind)
        : nullptr;
    return key && (key->value == u"length" || (key->value == u"charCodeAt" && m_context.types.is_tame && m_context.types.methods_of_strings_are_called));
}

bool FunctionPrinter::is_char_code_at(ir::MethodCall const& it) const
{
    if (!m_context.types.is_enabled || !m_context.types.is_tame || it.key != u"charCodeAt" || it.arguments.size() != 1 || !type_of(it.object).is_string() || form_of(it.object) != Representation::Value)
        return false;
    return type_of(it.arguments[0]).is_numeric() && !(has_effects(it.object) && reads_memory(it.arguments[0]));
}

std::string FunctionPrinter::typed_method(ir::ExpressionId id, ir::MethodCall const& it)
{
    if (is_native(it)) {
        bool const keeps_integer = form_of(id) == Representation::Int32;
        bool const takes_integers = it.key == u"imul" || it.key == u"clz32";
        if (keeps_integer && !takes_integers && types::is_quotient_of_integers(m_context.types, it.arguments[0]))
            return quotient(std::get<ir::Operation>(m_context.module().expressions[it.arguments[0]].kind));
        if (keeps_integer && (it.key == u"floor" || it.key == u"ceil" || it.key == u"round" || it.key == u"trunc"))
            return as(it.arguments[0], Type::int32());
        std::string arguments;
        for (auto const argument : it.arguments)
            arguments += (arguments.empty() ? "" : ", ") + (takes_integers ? number(argument) : keeps_integer ? whole(as(argument, Type::int32())) : float_(argument));
        auto const name = it.key == u"is" ? "is_same" : it.key == u"isFinite" ? "is_finite" : it.key == u"isInteger" ? "is_integer" : it.key == u"isNaN" ? "is_nan" : it.key == u"isSafeInteger" ? "is_safe_integer" : *utf8_from_utf16(it.key);
        return "js::math::" + name + "(" + arguments + ")";
    }
    if (it.key == types::k_iterator_key) // 27.1.4.1: it is its own iterator
        return value(it.object);
    auto const machine = type_of(it.object);
    auto const& facts = m_context.types.functions[machine.object];
    auto const name = value(it.object);
    auto const call = [&](char const* method) { return name + "." + method + "<" + m_context.type_name(m_context.result_type(machine)) + ">("; };
    if (form_of(id) == Representation::Nothing)
        return name + ".close()";
    if (it.key == u"throw" || (it.key == u"return" && facts.needs_closing)) {
        auto const mode = it.key == u"throw" ? "Throw" : "Return";
        return call("pass") + "js::Received { " + (it.arguments.empty() ? "js::undefined" : whole(as_value(it.arguments[0]))) + ", js::ResumeMode::" + mode + " })";
    }
    if (it.key == u"return") {
        bool const is_kept = m_context.types.representation(facts.returns) != Representation::Nothing;
        auto const text = call("return_with");
        if (it.arguments.empty() || !is_kept)
            return it.arguments.empty() || !has_effects(it.arguments[0]) ? text + ")" : sequence(it.arguments[0], text + ")");
        return text + whole(as(it.arguments[0], facts.returns)) + ")";
    }
    auto const result = call("next").substr(name.size());
    if (m_context.types.representation(facts.sent) == Representation::Nothing)
        return it.arguments.empty() || !has_effects(it.arguments[0]) ? name + result + ")" : sequence(it.arguments[0], name + result + ")");
    auto const sent = it.arguments.empty() ? converted("js::undefined", Representation::Nothing, Type::undefined(), facts.sent) : as(it.arguments[0], facts.sent);
    return name + result + whole(sent) + ")";
}

} // namespace gen2cpp::emit
