// Note [why a js::Value]
//
// The types of the finished program tell by themselves where the values of a binding come from: from what is assigned to it. If one of these is a
// js::Value already, its reason is the binding's, and so on to the first; if none is, values of different kinds meet. What types do not tell
// is why a known object was given up: inference has written that down where it happened (reasons.cpp).
#include "why.h"

#include "../support/match.h"
#include "../support/text.h"
#include "../support/utf8.h"

#include <algorithm>

namespace gen2cpp::types {

namespace {

std::string kinds_of(Type type)
{
    if (type.kind != ObjectKind::None)
        return "object";
    std::string result;
    auto const add = [&](unsigned bits, char const* name) {
        if (type.has(bits))
            result += (result.empty() ? "" : " or ") + std::string(name);
    };
    add(Type::k_undefined, "undefined");
    add(Type::k_null, "null");
    add(Type::k_boolean, "boolean");
    add(Type::k_int32 | Type::k_double, "number");
    add(Type::k_string | Type::k_literal, "string");
    add(Type::k_other | Type::k_own, "object");
    return result;
}

std::string key_name(ir::Module const& module, ir::ExpressionId id)
{
    auto const* key = id.is_valid() ? std::get_if<ir::Key>(&module.expressions[id].kind) : nullptr;
    auto const name = key ? utf8_from_utf16(key->value) : std::nullopt;
    return name ? "the property " + name_or_quoted(*name) : "a computed property";
}

bool is_string(Type type) { return type.is_within(Type::k_string | Type::k_literal) && !type.is_nothing(); }

std::string called(std::string const& text) { return text.empty() ? "a function" : text; }

} // namespace

Why::Why(Program const& program, SourceFile const& source)
    : m_program(program)
    , m_source(source)
{
    for (std::size_t i = 0; i < program.functions.size(); ++i)
        if (program.functions[i].is_emitted)
            visit_function(program.module.functions.id(i));
}

void Why::add(Binding binding, ir::ExpressionId expression, SourceRange around)
{
    if (!expression.is_valid())
        return;
    auto const range = m_program.module.expressions[expression].range;
    m_sources[binding].push_back({ expression, {}, range.end ? range : around, m_program.type_of(expression) });
}

void Why::add(Binding binding, std::string text, SourceRange at) { m_sources[binding].push_back({ {}, std::move(text), at, Type::any() }); }

Binding Why::binding_of(ir::FunctionId function, ir::Place const& place)
{
    return match(
        place,
        [&](ir::LocalPlace const& it) { return Binding { Binding::Kind::Variable, function.index, it.variable.index }; },
        [](ir::EnvironmentPlace const& it) { return Binding { Binding::Kind::Field, it->type.index, it->field }; },
        [](ir::GlobalPlace const& it) { return Binding { Binding::Kind::Global, it.global.index }; });
}

void Why::visit_function(ir::FunctionId function)
{
    visit_block(function, m_program.module.functions[function].prologue);
    visit_block(function, m_program.module.functions[function].body);
}

void Why::visit_block(ir::FunctionId function, ir::Block const& block)
{
    for (auto const id : block)
        visit_statement(function, id);
}

void Why::visit_statement(ir::FunctionId function, ir::StatementId id)
{
    auto const& module = m_program.module;
    auto const range = module.statements[id].range;
    auto const variable = [&](ir::VariableId it) { return Binding { Binding::Kind::Variable, function.index, it.index }; };
    auto const of_function = [&](Binding::Kind kind) { return Binding { kind, function.index }; };
    match(
        module.statements[id].kind,
        [&](ir::Assign const& it) { add(binding_of(function, it.place), it.value, range); },
        [&](ir::ForOf const& it) {
            if (auto const type = m_program.type_of(it.iterable); type.is(ObjectKind::Machine))
                m_sources[variable(it.item)].push_back({ {}, {}, range, m_program.functions[type.object].yields });
            else
                add(variable(it.item), it.kind == ir::IterationKind::In ? "a string" : "an item of an unknown iterable", range);
        },
        [&](ir::Try const& it) {
            if (it.has_handler && it.caught.is_valid())
                add(variable(it.caught), "whatever was thrown", range);
        },
        [&](ir::Return const& it) { add(of_function(Binding::Kind::Returns), it.value, range); },
        [&](ir::Yield const& it) {
            add(of_function(Binding::Kind::Yields), it.value, range);
            if (it.result.is_valid())
                m_sources[variable(it.result)].push_back({ {}, "what next() passes in", range, m_program.functions[function.index].sent });
        },
        [&](ir::Delegate const& it) {
            bool const is_known = m_program.type_of(it.iterable).is(ObjectKind::Machine);
            add(of_function(Binding::Kind::Yields), is_known ? "an item of a delegate" : "an item of an unknown iterable that is delegated to", range);
            if (it.result.is_valid())
                add(variable(it.result), is_known ? "what a delegate returns" : "what an unknown iterable returns that is delegated to", range);
        },
        [](auto const&) {});
    ir::for_each_own_expression(module, id, [&](ir::ExpressionId each) { visit_expression(function, each); });
    ir::for_each_inner_block(module, id, [&](ir::Block const& inner) { visit_block(function, inner); });
}

void Why::visit_expression(ir::FunctionId function, ir::ExpressionId id)
{
    auto const& expression = m_program.module.expressions[id];
    m_functions.emplace(id.index, function);
    if (auto const* it = std::get_if<ir::Call>(&expression.kind))
        visit_call(id, it->arguments);
    if (auto const* it = std::get_if<ir::MethodCall>(&expression.kind)) {
        visit_call(id, it->arguments);
        if (auto const type = m_program.type_of(it->object); type.is(ObjectKind::Machine) && !it->arguments.empty())
            add({ Binding::Kind::Sent, type.object }, it->arguments[0], expression.range);
    }
    if (auto const* it = std::get_if<ir::Construct>(&expression.kind))
        visit_call(id, it->arguments);
    ir::for_each_operand(expression, [&](ir::ExpressionId operand) { visit_expression(function, operand); });
}

void Why::visit_call(ir::ExpressionId id, ir::Operands const& arguments)
{
    auto const target = m_program.targets.find(id.index);
    if (target == m_program.targets.end())
        return;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        add({ Binding::Kind::Parameter, target->second.index, static_cast<std::uint32_t>(i) }, arguments[i], m_program.module.expressions[id].range);
}

// --- In words ----------------------------------------------------------------------------------------

std::string Why::at(SourceRange range) const { return range.end ? " at line " + std::to_string(m_source.line(range.begin)) : ""; }

Reason const* Why::reason(ir::ExpressionId id) const
{
    bool const is_clone = id.index < m_program.origins.size() && m_program.origins[id.index].is_valid();
    auto const found = m_program.reasons.find(is_clone ? m_program.origins[id.index].index : id.index);
    return found == m_program.reasons.end() ? nullptr : &found->second;
}

std::string Why::of(Binding const& binding) const
{
    std::set<Binding> open;
    auto const text = of(binding, open);
    return text.empty() ? "it is computed of itself" : text;
}

// `open`: the bindings that lead here, whose reasons this one cannot be; empty if there is no other.
std::string Why::of(Binding const& binding, std::set<Binding>& open) const
{
    auto const& functions = m_program.functions;
    bool const is_of_function = binding.kind == Binding::Kind::Parameter || binding.kind == Binding::Kind::Returns || binding.kind == Binding::Kind::Yields || binding.kind == Binding::Kind::Sent;
    if (is_of_function && !functions[binding.owner].is_direct)
        return of_caller(ir::FunctionId { binding.owner });
    auto const found = m_sources.find(binding);
    if (found == m_sources.end())
        return "its values are not known";
    if (!open.insert(binding).second)
        return {};
    bool is_circle = false;
    for (auto const& source : found->second) {
        if (!is_value(source.type) || is_string(source.type))
            continue;
        if (!source.expression.is_valid())
            return with_line(source.text.empty() ? "an item" : source.text, source.at);
        auto const function = m_functions.find(source.expression.index);
        if (function == m_functions.end())
            continue;
        if (auto text = of(function->second, source.expression, open); !text.empty())
            return text;
        is_circle = true;
    }
    return is_circle ? std::string() : mixture(found->second);
}

// Different kinds of values, each with the first line that has it. Strings are js::Values, also where they are alone.
std::string Why::mixture(std::vector<Source> const& sources) const
{
    std::vector<std::string> kinds;
    std::string result;
    for (auto const& source : sources) {
        auto const kind = kinds_of(source.type);
        if (kind.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
            continue;
        kinds.push_back(kind);
        result += (result.empty() ? "" : ", ") + with_line(kind, source.at);
    }
    if (kinds.size() == 1 && kinds[0] == "string")
        return "a " + result;
    return kinds.size() < 2 ? "it may be read before anything is assigned" : result + " meet";
}

std::string Why::of_caller(ir::FunctionId function) const
{
    for (auto const& closure : m_program.closures)
        if (closure.is_dynamic && closure.dynamic == function)
            return "unknown code may call the function: " + (closure.reason.text.empty() ? "something sees it" : with_line(closure.reason.text, closure.reason.at));
    return "unknown code may call the function";
}

// An object that C++ could have kept as it is, had nothing else seen it.
std::string Why::of_made(ir::ExpressionId id, std::string const& what) const
{
    auto const range = m_program.module.expressions[id].range;
    if (auto const* it = reason(id))
        return what + at(range) + ": " + with_line(it->text, it->at);
    if (!m_program.is_tame)
        return what + at(range) + ": " + with_line(m_program.why_not_tame.text, m_program.why_not_tame.at);
    return what + at(range);
}

std::string Why::of(ir::FunctionId function, ir::ExpressionId id, std::set<Binding>& open) const
{
    auto const& module = m_program.module;
    auto const range = module.expressions[id].range;
    auto const type = m_program.type_of(id);
    if (type.is(ObjectKind::Function))
        if (auto const& closure = m_program.closures[type.object]; closure.is_dynamic)
            return "a function object: " + with_line(closure.reason.text, closure.reason.at);
    return match(
        module.expressions[id].kind,
        [&](ir::Read const& it) { return of(binding_of(function, it.place), open); },
        [&](ir::IncomingValue const& it) {
            if (it.kind == ir::Incoming::Argument)
                return of(Binding { Binding::Kind::Parameter, function.index, it.index }, open);
            return with_line(it.kind == ir::Incoming::Receiver ? "the value of this" : it.kind == ir::Incoming::RestArguments ? "an array of the rest of the arguments" : "what the function was called with", range);
        },
        [&](ir::Operation const& it) { return of_operation(function, id, it, open); },
        [&](ir::Call const& it) {
            if (auto const target = m_program.targets.find(id.index); target != m_program.targets.end() && !module.functions[target->second].suspends())
                return of(Binding { Binding::Kind::Returns, target->second.index }, open);
            return m_program.type_of(it.callee).is(ObjectKind::Function) ? of_made(id, "what " + called(it.names->text) + " gives") : with_line("the result of " + called(it.names->text) + ", which is not known,", range);
        },
        [&](ir::MethodCall const& it) { return with_line("the result of the method " + called(it.names->text), range); },
        [&](ir::Construct const& it) { return of_made(id, "an object of " + called(it.text)); },
        [&](ir::ArrayLiteral const&) { return of_made(id, "an array"); },
        [&](ir::Conditional const& it) { return of_operands(function, { it.consequent, it.alternate }, open); },
        [&](ir::Logical const& it) { return of_operands(function, { it.left, it.right }, open); },
        [&](ir::Closure const&) { return with_line("a function object", range); },
        [&](ir::GlobalName const& it) { return with_line("the global " + it.name, range); },
        [&](auto const&) { return type.is_within(Type::k_string | Type::k_literal) ? with_line("a string", range) : with_line("a value that is not known", range); });
}

std::string Why::of_operands(ir::FunctionId function, ir::Operands const& operands, std::set<Binding>& open) const
{
    std::vector<Source> sources;
    bool is_circle = false;
    for (auto const operand : operands) {
        if (is_value(m_program.type_of(operand)) && !is_string(m_program.type_of(operand))) {
            if (auto text = of(function, operand, open); !text.empty())
                return text;
            is_circle = true;
        }
        sources.push_back({ operand, {}, m_program.module.expressions[operand].range, m_program.type_of(operand) });
    }
    return is_circle ? std::string() : mixture(sources);
}

std::string Why::of_operation(ir::FunctionId function, ir::ExpressionId id, ir::Operation const& it, std::set<Binding>& open) const
{
    using ir::Operator;
    auto const range = m_program.module.expressions[id].range;
    if (m_program.type_of(id).is_within(Type::k_string | Type::k_literal))
        return with_line("a string", range);
    switch (it.op) {
    case Operator::Add: {
        auto const text = of_operands(function, it.operands, open);
        return text.empty() ? text : "the operands of +" + at(range) + " may be strings: " + text;
    }
    case Operator::Get:
        return with_line(key_name(m_program.module, it.operands[1]) + " of an unknown object", range);
    case Operator::GetElement:
        return with_line("an element of an unknown object", range);
    case Operator::MakeObject:
        return of_made(id, "an object literal");
    case Operator::FinishArray:
        return of_made(id, "an array");
    default:
        return with_line("the result of " + words_for(it.op), range);
    }
}

} // namespace gen2cpp::types
