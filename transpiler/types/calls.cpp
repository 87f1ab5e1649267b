// Calls: of known functions directly, specialised by the types of the arguments; of everything else through js::Values.
#include "inference.h"

#include "../support/match.h"

#include <algorithm>
#include <string_view>

namespace gen2cpp::types {

namespace {

constexpr std::size_t k_most_specialisations = 8;

} // namespace

// A direct call has no js::Call to look into.
bool Inference::can_be_direct(ir::FunctionId id)
{
    auto& answer = m_instances[id.index].can_be_direct;
    if (answer != Answer::Unknown)
        return answer == Answer::Yes;
    auto const& module = m_program.module;
    auto const& function = with_code(id);
    using ir::FunctionKind;
    bool result = (function.kind == FunctionKind::Normal || function.kind == FunctionKind::Method || function.kind == FunctionKind::BaseConstructor || function.kind == FunctionKind::Arrow || function.kind == FunctionKind::Generator) && !function.has_rest;
    std::function<void(ir::ExpressionId)> expression = [&](ir::ExpressionId each) {
        auto const& kind = module.expressions[each].kind;
        if (auto const* it = std::get_if<ir::Operation>(&kind))
            result &= it->op != ir::Operator::MakeArguments && it->op != ir::Operator::MakeMappedArguments;
        if (auto const* it = std::get_if<ir::IncomingValue>(&kind); it && it->kind == ir::Incoming::Callee)
            m_names_itself.insert(id.index);
        if (auto const* it = std::get_if<ir::IncomingValue>(&kind))
            result &= it->kind == ir::Incoming::Argument || it->kind == ir::Incoming::Environment || it->kind == ir::Incoming::Callee || it->kind == ir::Incoming::Receiver;
        ir::for_each_operand(module.expressions[each], expression);
    };
    std::function<void(ir::Block const&)> block = [&](ir::Block const& list) {
        for (auto const each : list) {
            ir::for_each_own_expression(module, each, expression);
            ir::for_each_inner_block(module, each, block);
        }
    };
    block(function.prologue);
    block(function.body);
    result &= !m_bans.functions.contains(id.index);
    answer = result ? Answer::Yes : Answer::No;
    return result;
}

bool Inference::is_effectless(ir::ExpressionId id) const
{
    auto const& expression = m_program.module.expressions[id];
    return match(
        expression.kind,
        [](ir::Operation const&) { return false; },
        [](ir::Call const&) { return false; },
        [](ir::MethodCall const&) { return false; },
        [](ir::Construct const&) { return false; },
        [](ir::GlobalName const&) { return false; },
        [](ir::Template const&) { return false; },
        [](ir::Conditional const&) { return false; },
        [](ir::Logical const&) { return false; },
        [](auto const&) { return true; });
}

Type Inference::call_dynamically(ir::ExpressionId id, ir::Call const& it)
{
    instance().callees.erase(id.index);
    made_dynamic(it.callee);
    if (it.receiver.is_valid())
        dynamic(it.receiver);
    for (auto const argument : it.arguments)
        dynamic(argument);
    return Type::any();
}

Type Inference::call(ir::ExpressionId id, ir::Call const& it)
{
    if (auto const array = sized_array(id))
        return *array;
    auto const callee = evaluate(it.callee);
    auto const& module = m_program.module;
    if (callee.is(ObjectKind::ArrayMethod) && it.receiver.is_valid()) {
        auto const array = evaluate(it.receiver);
        if (is_of_strings(callee) && array.is_string() && it.arguments.size() == 1)
            if (auto const result = char_code_at(it.arguments))
                return *result;
        if (array.is(ObjectKind::Array))
            if (auto const result = array_method(id, m_array_methods[callee.object].key, array, it.arguments))
                return *result;
    }
    if (callee.is_only(ObjectKind::Function) && it.receiver.is_valid())
        return call_on(id, it, callee);
    bool const is_missing_noticed = callee.is(ObjectKind::Function) && callee.is_within_nullish() && it.names->complaint.empty() && are_silent(it.arguments);
    if (!(callee.is_only(ObjectKind::Function) || is_missing_noticed) || it.receiver.is_valid())
        return callee.is_nothing() && !it.receiver.is_valid() ? Type {} : call_dynamically(id, it);
    auto const target = m_program.closures[callee.object].function;
    bool const is_generator = module.functions[target].suspends();
    bool const is_banned = m_bans.calls.contains({ origin(id).index, instance().is_direct }) || (is_generator && !m_bans.is_tame);
    auto const extra = std::min(it.arguments.size(), module.functions[target].parameters.size());
    bool const drops_effects = !std::all_of(it.arguments.begin() + static_cast<std::ptrdiff_t>(extra), it.arguments.end(), [&](auto each) { return is_effectless(each); });
    if (is_banned || drops_effects || !can_be_direct(target))
        return call_dynamically(id, it);
    narrow_read(m_state, it.callee, Type::k_undefined | Type::k_null); // else it throws
    return call_directly(id, callee.object, Type::undefined(), it.arguments, environment_of_callee(it.callee));
}

// Whether nobody can tell if the arguments are evaluated at all.
bool Inference::are_silent(ir::Operands const& arguments)
{
    return std::all_of(arguments.begin(), arguments.end(), [&](ir::ExpressionId id) {
        auto const& kind = m_program.module.expressions[id].kind;
        if (auto const* read = std::get_if<ir::Read>(&kind))
            return read->checked_name.empty();
        auto const* operation = std::get_if<ir::Operation>(&kind);
        if (!operation)
            return is_effectless(id);
        using ir::Operator;
        bool const is_arithmetic = operation->op == Operator::Add || operation->op == Operator::Subtract || operation->op == Operator::Multiply || operation->op == Operator::Divide || operation->op == Operator::Remainder || operation->op == Operator::Negate;
        return is_arithmetic && are_silent(operation->operands) && std::all_of(operation->operands.begin(), operation->operands.end(), [&](auto operand) { return evaluate(operand).is_numeric(); });
    });
}

Type Inference::call_directly(ir::ExpressionId id, std::uint32_t closure, Type receiver, ir::Operands const& arguments, ir::EnvironmentId around)
{
    std::vector<Type> types;
    auto const count = m_program.module.functions[m_program.closures[closure].function].parameters.size();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        auto const type = moved(arguments[i]);
        if (type.is_nothing())
            return {}; // not yet known
        if (i < count)
            types.push_back(type);
    }
    types.resize(count, Type::undefined());
    auto const target = instance_for(id, closure, receiver, types);
    auto& callee = m_instances[target.index];
    for (std::size_t i = 0; i < count; ++i)
        widen(callee.parameters[i], types[i]);
    widen(callee.receiver, receiver);
    enter(target, lengths_of_arguments(arguments, around));
    start(target);
    if (m_program.module.functions[target].suspends())
        return Type::of(ObjectKind::Machine, target.index);
    return read(callee.returns);
}

// Whether the arguments are of the kinds that the function was specialised to.
bool Inference::fits(Instance const& instance, Type receiver, std::vector<Type> const& arguments, bool widens_numbers) const
{
    auto const is_same = [&](Type parameter, Type argument) {
        if (parameter.is(ObjectKind::Array) && argument.is(ObjectKind::Array))
            return are_alike(parameter, argument);
        if (parameter.is(ObjectKind::Tuple) && argument.is(ObjectKind::Tuple))
            return are_alike_tuples(parameter, argument);
        if (parameter.kind != argument.kind || parameter.object != argument.object)
            return false;
        if (widens_numbers && parameter.is_number() && argument.is_number())
            return true;
        auto const representation = m_program.representation(parameter);
        return representation == m_program.representation(argument) && (representation != Representation::Nothing || parameter == argument);
    };
    if (!is_same(instance.receiver.type, receiver))
        return false;
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (!is_same(instance.parameters[i].type, arguments[i]))
            return false;
    return true;
}

// Whether the function was called without an argument that is given here: its default has been taken there once and for all.
bool Inference::leaves_out(Instance const& instance, std::vector<Type> const& arguments)
{
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (instance.parameters[i].type == Type::undefined() && !arguments[i].has(Type::k_undefined))
            return true;
    return false;
}

ir::FunctionId Inference::instance_for(ir::ExpressionId call, std::uint32_t closure, Type receiver, std::vector<Type> const& arguments)
{
    auto const written = m_program.closures[closure].function;
    auto& chosen = instance().callees;
    if (auto const* const found = chosen.find(call.index); found != chosen.end() && m_instances[found->value.index].origin == written)
        return found->value;
    auto& known = m_specialisations[closure];
    auto const choose = [&](ir::FunctionId id) {
        m_instances[m_current.index].callees[call.index] = id;
        m_instances[id.index].callers.push_back({ call, m_current });
        return id;
    };
    for (auto caller = m_current; caller.is_valid(); caller = m_instances[caller.index].creator) // recursion stays in one machine
        if (std::find(known.begin(), known.end(), caller) != known.end() && !leaves_out(m_instances[caller.index], arguments))
            return choose(caller);
    for (bool const widens_numbers : { false, true })
        for (auto const id : known)
            if (fits(m_instances[id.index], receiver, arguments, widens_numbers) && !is_for_api_only(id))
                return choose(id);
    if (known.size() >= k_most_specialisations)
        return choose(known.back());
    auto const id = clone(written, m_program.closures[closure].environment);
    auto& instance = m_instances[id.index];
    instance.is_direct = true;
    instance.creator = m_current;
    name_method(id);
    instance.parameters = List<Slot>(std::vector<Slot>(arguments.size()));
    m_specialisations[closure].push_back(id);
    return choose(id);
}

// --- Methods -----------------------------------------------------------------------------------------

// Whose result is seen: at the end it is undefined, too.
Type Inference::machine_method(ir::MethodCall const& it, Type machine)
{
    auto& callee = m_instances[machine.object];
    auto const passed = it.arguments.empty() ? Type::undefined() : dynamic(it.arguments[0]);
    callee.is_thrown_into |= it.key == u"throw";
    callee.is_returned |= it.key == u"return";
    if (it.key == u"next")
        widen(callee.sent, passed);
    if (it.key == u"return")
        widen(callee.returns, passed);
    widen(callee.returns, Type::undefined());
    join(read(callee.yields), read(callee.returns)); // meet in the result
    return Type::of(ObjectKind::Result, machine.object);
}

namespace {

enum class NativeResult : std::uint8_t { Number, Whole, Int32 };
struct Native {
    std::u16string_view name;
    NativeResult result;
};
// Functions of Math that typed code calls directly; all their arguments are numbers.
constexpr Native k_math[] = {
    { u"abs", NativeResult::Number },  { u"acos", NativeResult::Number }, { u"asin", NativeResult::Number },  { u"atan", NativeResult::Number },
    { u"atan2", NativeResult::Number }, { u"cbrt", NativeResult::Number }, { u"ceil", NativeResult::Whole },  { u"clz32", NativeResult::Int32 },
    { u"cos", NativeResult::Number },  { u"exp", NativeResult::Number },  { u"floor", NativeResult::Whole }, { u"fround", NativeResult::Number },
    { u"imul", NativeResult::Int32 },  { u"log", NativeResult::Number },  { u"log10", NativeResult::Number }, { u"log2", NativeResult::Number },
    { u"max", NativeResult::Number },  { u"min", NativeResult::Number },  { u"pow", NativeResult::Number },   { u"random", NativeResult::Number },
    { u"round", NativeResult::Whole }, { u"sign", NativeResult::Whole }, { u"sin", NativeResult::Number },   { u"sqrt", NativeResult::Number },
    { u"tan", NativeResult::Number },  { u"trunc", NativeResult::Whole },
};

// Tests of numbers; what they test need not be one.
constexpr std::u16string_view k_tests[] = { u"isFinite", u"isInteger", u"isNaN", u"isSafeInteger" };

} // namespace

// Of Number, or Object.is.
bool is_number_test(std::string_view object, std::u16string_view name)
{
    return object == "Number" ? std::find(std::begin(k_tests), std::end(k_tests), name) != std::end(k_tests) : object == "Object" && name == u"is";
}

bool is_math_function(std::u16string_view name)
{
    return std::any_of(std::begin(k_math), std::end(k_math), [&](Native const& each) { return each.name == name; });
}

// `a / b` of an integer that is not negative and a positive constant: what is left of it without the fraction is what C++ gives.
bool is_quotient_of_integers(Program const& program, ir::ExpressionId id)
{
    auto const* it = std::get_if<ir::Operation>(&program.module.expressions[id].kind);
    auto const* divisor = it && it->op == ir::Operator::Divide ? std::get_if<ir::Number>(&program.module.expressions[it->operands[1]].kind) : nullptr;
    auto const dividend = divisor ? program.type_of(it->operands[0]) : Type {};
    return dividend.is_int32() && dividend.low >= 0 && program.type_of(it->operands[1]).is_int32() && divisor->value >= 1;
}

namespace {

// What a function of Math gives that keeps integers.
std::optional<Type> integer_result(Program const& program, ir::MethodCall const& it)
{
    auto const nth = [&](std::size_t i) { return program.expressions[it.arguments[i].index]; };
    auto const count = it.arguments.size();
    auto const is_integer = [&](ir::ExpressionId each) { return program.expressions[each.index].is_int32(); };
    if (count == 2 && (it.key == u"max" || it.key == u"min") && std::all_of(it.arguments.begin(), it.arguments.end(), is_integer))
        return it.key == u"max" ? Type::integer(std::max(nth(0).low, nth(1).low), std::max(nth(0).high, nth(1).high)) : Type::integer(std::min(nth(0).low, nth(1).low), std::min(nth(0).high, nth(1).high));
    if (count != 1)
        return std::nullopt;
    auto const type = nth(0);
    if ((it.key == u"floor" || it.key == u"trunc") && is_quotient_of_integers(program, it.arguments[0])) {
        auto const& division = std::get<ir::Operation>(program.module.expressions[it.arguments[0]].kind);
        auto const dividend = program.type_of(division.operands[0]);
        auto const divisor = program.type_of(division.operands[1]).low;
        return Type::integer(dividend.low / divisor, dividend.high / divisor);
    }
    if (!type.is_int32())
        return std::nullopt;
    if (it.key == u"floor" || it.key == u"ceil" || it.key == u"round" || it.key == u"trunc")
        return type;
    if (it.key == u"abs" && type.low > Type::k_least) {
        auto const [smaller, greater] = std::minmax({ std::abs(type.low), std::abs(type.high) });
        return Type::integer(type.low <= 0 && type.high >= 0 ? 0 : smaller, greater);
    }
    return std::nullopt;
}

} // namespace

// Functions of the library whose result is known.
Type Inference::native(ir::MethodCall const& it)
{
    auto const* global = std::get_if<ir::GlobalName>(&m_program.module.expressions[it.object].kind);
    if (!global || !m_bans.is_tame)
        return Type::any();
    if (global->name == "console")
        return Type::undefined();
    if (is_number_test(global->name.string(), it.key))
        return Type::boolean();
    if (auto const integer = global->name == "Math" ? integer_result(m_program, it) : std::nullopt)
        return *integer;
    if (global->name == "Math")
        for (auto const& each : k_math)
            if (each.name == it.key)
                return each.result == NativeResult::Int32 ? Type::int32() : each.result == NativeResult::Whole ? Type::whole() : Type::number();
    return Type::any();
}

Type Inference::method_call(ir::ExpressionId id, ir::MethodCall const& it)
{
    if (auto const array = filled_array(id, it))
        return *array;
    if (auto const array = array_from(id, it))
        return *array;
    auto const evaluated = evaluate(it.object);
    if (it.key == k_iterator_key && evaluated.is_only(ObjectKind::Machine))
        return moved(it.object, evaluated); // 27.1.4.1: it is its own iterator
    auto const object = consumed(it.object, evaluated);
    if (object.is(ObjectKind::Array))
        if (auto const result = array_method(id, it.key, object, it.arguments))
            return *result;
    if (object.is_string() && it.key == u"charCodeAt" && it.arguments.size() == 1 && m_bans.is_tame) {
        auto const result = char_code_at(it.arguments);
        if (!result)
            made_dynamic(it.arguments[0]);
        return result.value_or(Type::any());
    }
    if (object.is(ObjectKind::Record) || object.is(ObjectKind::Class))
        return call_method(id, it, object);
    if (object.is_only(ObjectKind::Machine) && it.key == u"return" && it.arguments.empty() && id == m_ignored)
        return Type::undefined(); // it closes the machine
    if (object.is_only(ObjectKind::Machine) && (it.key == u"next" || it.key == u"return" || it.key == u"throw") && it.arguments.size() <= 1)
        return machine_method(it, object);
    if (object.is_within(Type::k_undefined | Type::k_null)) { // it throws, or is not yet known
        for (auto const argument : it.arguments)
            kept(argument);
        return {};
    }
    escape(object);
    bool is_known = true;
    for (auto const argument : it.arguments)
        is_known &= !dynamic(argument).is_nothing();
    return is_known ? native(it) : Type {};
}

} // namespace gen2cpp::types
