// IR expressions as C++ expressions.
#include "function_printer.h"

#include "../support/match.h"
#include "../support/utf8.h"
#include "forms.h"

namespace gen2cpp::emit {

using ir::Operator;

namespace {

// What js::callee() and js::method() say of what is no function.
std::string const& complaint_of(ir::CallNames const& call)
{
    return call.complaint.empty() ? call.text : call.complaint;
}

} // namespace

std::string FunctionPrinter::environment(ir::VariableId variable, std::uint32_t hops)
{
    auto result = variable_name(variable);
    for (std::uint32_t i = 0; i < hops; ++i)
        result += "->outer";
    return result;
}

std::string FunctionPrinter::place(ir::Place const& where)
{
    return match(
        where,
        [&](ir::LocalPlace const& it) { return variable_name(it.variable); },
        [&](ir::EnvironmentPlace const& it) { return environment(it->environment, it->hops) + "->" + m_context.names.fields[it->type.index][it->field]; },
        [&](ir::GlobalPlace const& it) { return m_context.names.globals[it.global.index]; });
}

std::string FunctionPrinter::list(ir::Operands const& items, std::size_t from)
{
    if (from >= items.size())
        return "{}";
    std::string result = "{ ";
    for (auto i = from; i < items.size(); ++i)
        result += (i == from ? "" : ", ") + list_item(items[i]);
    return result + " }";
}

// One of a list of js::Values. A known object only gets there where something behind it never comes back.
std::string FunctionPrinter::list_item(ir::ExpressionId id)
{
    auto const form = form_of(id);
    if (!is_list_form(form) && form != Representation::Record && form != Representation::Machine)
        return whole(value(id));
    return has_effects(id) ? sequence(id, "js::undefined") : "js::undefined";
}

std::string FunctionPrinter::incoming(ir::IncomingValue const& it)
{
    switch (it.kind) {
    case ir::Incoming::Receiver:
        return !is_direct() ? "call.this_value" : m_receiver.empty() ? constant(facts()->receiver) : m_receiver;
    case ir::Incoming::NewTarget:
        return "call.new_target";
    case ir::Incoming::Callee:
        return is_direct() ? "js::undefined" : "js::Value(call.callee)";
    case ir::Incoming::HomeObject:
        return "call.callee->home_object";
    case ir::Incoming::Environment:
        if (is_direct())
            return m_is_constructor ? "its_environment" : "around";
        return "static_cast<" + m_context.names.environments[m_function.environment.index] + "*>(call.callee->environment)";
    case ir::Incoming::Argument:
        if (is_direct())
            return it.index < m_parameters.size() && !m_parameters[it.index].empty() ? m_parameters[it.index]
                : it.index < m_parameters.size()                                    ? constant(facts()->parameters[it.index])
                                                                                     : "js::undefined";
        return "call[" + std::to_string(it.index) + "]";
    case ir::Incoming::RestArguments:
        return "js::rest_arguments(call, " + std::to_string(it.index) + ")";
    case ir::Incoming::Exports:
        return "js::make_object()";
    case ir::Incoming::Arguments:
    case ir::Incoming::Caught:
        break;
    }
    return "js::undefined";
}

std::string FunctionPrinter::value(ir::ExpressionId id)
{
    if (!m_context.types.is_enabled || form_of(id) != Representation::Nothing)
        return code(id);
    auto const known = constant(type_of(id));
    return has_effects(id) ? sequence(id, known) : known;
}

std::string FunctionPrinter::looked_up_method(ir::MethodCall const& it)
{
    auto const object = throws_on_null(it.object) ? as_value(it.object) : value(it.object);
    return "js::method(" + object + ", " + key_literal(it.key) + ", " + text(complaint_of(*it.names)) + ")";
}

// A call of a method named `slice`, of which only run time tells whose it is.
ir::MethodCall const* FunctionPrinter::looked_up_slice(ir::ExpressionId id)
{
    auto const* call = std::get_if<ir::MethodCall>(&m_context.module().expressions[id].kind);
    if (!call || call->key != u"slice" || call->arguments.empty() || has_target(id) || is_list(call->object) || throws_on_null(call->object))
        return nullptr;
    return form_of(call->object) == Representation::Machine || is_native(*call) ? nullptr : call;
}

std::string FunctionPrinter::code(ir::ExpressionId id)
{
    auto const& expression = m_context.module().expressions[id];
    if (is_definition(id) || is_unreached(id))
        return "js::undefined";
    return match(
        expression.kind,
        [](ir::Undefined const&) { return std::string("js::undefined"); },
        [](ir::Null const&) { return std::string("js::null"); },
        [](ir::Hole const&) { return std::string("js::empty"); },
        [](ir::Boolean const& it) { return std::string(it.value ? "true" : "false"); },
        [](ir::Number const& it) { return number_literal(it.value); },
        [](ir::BigInt const& it) { return it.digits + "_n"; },
        [&](ir::String const& it) { return literal(id, it.value); },
        [](ir::Key const& it) { return string_literal(it.value); },
        [](ir::Text const& it) { return c_string(it.value); },
        [&](ir::Read const& it) {
            if (form_of(id) == Representation::Nothing)
                return constant(type_of(id));
            auto const name = place(it.place);
            if (m_context.types.moved.contains(id.index))
                return "std::move(" + name + ")";
            return it.checked_name.empty() || !may_be_uninitialized(it.place) ? name : "js::check_initialized(" + name + ", " + c_string(it.checked_name) + ")";
        },
        [&](ir::Operation const& it) {
            if (has_target(id)) // an accessor
                return direct_call(id, it.op == Operator::Set || it.op == Operator::PrivateSet ? std::vector { it.operands[2] } : std::vector<ir::ExpressionId> {}, {}, it.operands[0]);
            if (it.op == Operator::MakeObject && type_of(id).is(types::ObjectKind::Record))
                return record_literal(it, type_of(id));
            if (it.op == Operator::RestOfIterator && is_list_access(it))
                return list_rest(id, it);
            if (is_list_access(it) && form_of(id) == Representation::Nothing && !has_effects(id))
                return constant(type_of(id));
            return operation(it, type_of(id));
        },
        [&](ir::Conditional const& it) {
            auto const type = type_of(id);
            auto const form = form_of(id);
            auto const part = [&](ir::ExpressionId each) { return form == Representation::Value ? as_value(each) : m_context.types.is_enabled && form != Representation::Nothing ? as(each, type) : value(each); };
            return "(" + test(it.test) + " ? " + part(it.consequent) + " : " + part(it.alternate) + ")";
        },
        [&](ir::Logical const& it) {
            auto const form = form_of(id);
            if (form == Representation::Boolean && it.kind != ir::LogicalKind::Nullish)
                return test(id);
            auto const type = type_of(id);
            auto const part = [&](ir::ExpressionId each) { return form == Representation::Value ? as_value(each) : form == Representation::Nothing ? value(each) : as(each, type); };
            auto const left = part(it.left);
            auto const right = part(it.right);
            if (it.kind == ir::LogicalKind::Nullish) {
                auto const from = form_of(it.left);
                if (from == Representation::OptionalNumber || from == Representation::OptionalBoolean)
                    return "(" + value(it.left) + ".is_undefined() ? " + right + " : " + left + ")";
                if (from == Representation::Record || from == Representation::Array || (from == Representation::Environment && type_of(it.left).bits))
                    return "(" + left + " ? " + left + " : " + right + ")";
                if (from == Representation::Nothing && type_of(it.left).kind == types::ObjectKind::None)
                    return has_effects(it.left) ? sequence(it.left, right) : right;
                return from == Representation::Value ? "(js::is_nullish(" + as_value(it.left) + ") ? " + right + " : " + left + ")" : form == Representation::Number ? float_(it.left) : left;
            }
            bool const is_and = it.kind == ir::LogicalKind::And;
            if (is_and && (form_of(it.left) == Representation::Record || (form_of(it.left) == Representation::Environment && type_of(it.left).bits))) { // what is not true is null
                auto const nullish = types::Type::of(type_of(it.left).bits);
                return "(" + test(it.left) + " ? " + right + " : " + converted(constant(nullish), Representation::Nothing, nullish, type) + ")";
            }
            return "(" + test(it.left) + " ? " + (is_and ? right : left) + " : " + (is_and ? left : right) + ")";
        },
        [&](ir::Call const& it) {
            if (makes_list(id))
                return list_construction(id);
            if (m_context.types.targets.contains(id.index))
                return direct_call(id, it.arguments, it.callee, it.receiver);
            auto const receiver = it.receiver.is_valid() ? ", " + value(it.receiver) : "";
            auto const name = it.names->method.empty() ? "" : ", " + key_literal(it.names->method);
            auto const function = it.names->method.empty() ? "js::callee(" : "js::found_method(";
            auto const callee = form_of(it.callee) == Representation::Environment ? sequence(it.callee, "js::undefined") : value(it.callee); // one that is never there
            return function + callee + receiver + name + ", " + text(complaint_of(*it.names)) + ")(" + (it.arguments.empty() ? "" : list(it.arguments)) + ")";
        },
        [&](ir::MethodCall const& it) {
            if (makes_list(id))
                return list_construction(id);
            if (is_list(it.object))
                return list_method(id, it);
            if (has_target(id))
                return direct_call(id, it.arguments, {}, it.object);
            if (is_char_code_at(it))
                return "js::char_code_at(" + value(it.object) + ", " + number(it.arguments[0]) + ")";
            if (form_of(it.object) == Representation::Machine || is_native(it))
                return typed_method(id, it);
            if (it.key == types::k_iterator_key)
                return "js::iterator_method(" + (throws_on_null(it.object) ? as_value(it.object) : value(it.object)) + ", " + text(it.names->text) + ")()";
            auto const method = looked_up_method(it);
            if (throws_on_null(it.object)) {
                auto const before = without_use(it.arguments, 0);
                return before.empty() ? method + "()" : "(" + before + method + "())";
            }
            return method + "(" + (it.arguments.empty() ? "" : list(it.arguments)) + ")";
        },
        [&](ir::Construct const& it) {
            if (makes_list(id))
                return list_construction(id);
            if (has_target(id))
                return has_effects(it.callee) ? "(static_cast<void>(" + code(it.callee) + "), " + direct_call(id, it.arguments, {}) + ")" : direct_call(id, it.arguments, {});
            return "js::constructor(" + value(it.callee) + ", " + text(it.text) + ")(" + (it.arguments.empty() ? "" : list(it.arguments)) + ")";
        },
        [&](ir::ArrayLiteral const& it) { return is_list_form(form_of(id)) ? list_literal(id, it) : "js::make_array_literal(" + list(it.elements) + ")"; },
        [&](ir::Closure const& it) {
            if (form_of(id) == Representation::Nothing)
                return std::string("js::undefined");
            if (form_of(id) == Representation::Environment)
                return variable_name(it.environment);
            auto const around = it.environment.is_valid() ? variable_name(it.environment) : "nullptr";
            auto const arguments = m_context.names.infos[it.function.index] + ", " + around;
            if (!it.name.is_valid())
                return "js::make_function(" + arguments + ")";
            return "js::make_function_named(" + arguments + ", " + value(it.name) + (!it.prefix.empty() ? ", " + c_string(it.prefix) : "") + ")";
        },
        [&](ir::Template const& it) {
            std::string parts;
            for (std::size_t i = 0; i < it.strings.size(); ++i) {
                if (!it.strings[i].empty())
                    parts += (parts.empty() ? "" : ", ") + string_literal(it.strings[i]);
                if (i < it.operands.size())
                    parts += (parts.empty() ? "" : ", ") + value(it.operands[i]);
            }
            return "js::template_string({ " + parts + " })";
        },
        [](ir::RegExp const& it) { return "js::regexp(" + string_literal(it.pattern) + ", " + string_literal(it.flags) + ")"; },
        [&](ir::TemplateObject const& it) {
            auto const& strings = m_context.module().template_sites[it.site];
            std::string cooked;
            std::string raw;
            for (std::size_t i = 0; i < strings.raw.size(); ++i) {
                cooked += (i ? ", " : "") + (strings.cooked[i] ? string_literal(*strings.cooked[i]) : "js::undefined");
                raw += (i ? ", " : "") + string_literal(strings.raw[i]);
            }
            return "js::template_object<struct template_" + std::to_string(it.site) + ">({ " + cooked + " }, { " + raw + " })";
        },
        [&](ir::GlobalName const& it) {
            if (is_number_name(it))
                return std::string(it.name == "NaN" ? "js::nan" : "js::infinity");
            return "js::global(" + key_literal(utf16_from_utf8(it.name)) + ")";
        },
        [&](ir::EnvironmentOf const& it) { return environment(it.environment, it.hops); },
        [&](ir::IncomingValue const& it) {
            auto const text = incoming(it);
            return form_of(id) == Representation::Machine ? "std::move(" + text + ")" : text;
        });
}

std::string FunctionPrinter::as_value(ir::ExpressionId id)
{
    auto const& kind = m_context.module().expressions[id].kind;
    if (is_list_form(form_of(id)))
        return "js::Value(" + converted(value(id), form_of(id), type_of(id), types::Type::any()) + ")";
    auto const* call = std::get_if<ir::MethodCall>(&kind);
    bool const is_next = call && call->key == u"next"; // js::NextResult
    bool const converts = form_of(id) != Representation::Value || is_next || std::holds_alternative<ir::Closure>(kind) || std::holds_alternative<ir::IncomingValue>(kind)
        || (std::holds_alternative<ir::Operation>(kind) && std::get<ir::Operation>(kind).op == Operator::MakeClass);
    return converts ? "js::Value(" + value(id) + ")" : value(id);
}

// An operand of && or || within one of the same kind needs no parentheses.
std::string FunctionPrinter::test_part(ir::ExpressionId id, ir::LogicalKind kind)
{
    auto const* inner = std::get_if<ir::Logical>(&m_context.module().expressions[id].kind);
    return inner && inner->kind == kind ? whole(test(id)) : test(id);
}

std::string FunctionPrinter::test(ir::ExpressionId id)
{
    auto const& kind = m_context.module().expressions[id].kind;
    if (auto const* it = std::get_if<ir::Logical>(&kind); it && it->kind != ir::LogicalKind::Nullish)
        return "(" + test_part(it->left, it->kind) + (it->kind == ir::LogicalKind::And ? " && " : " || ") + test_part(it->right, it->kind) + ")";
    if (auto const* it = std::get_if<ir::Operation>(&kind); it && it->op == Operator::Not)
        return operation(*it);
    switch (form_of(id)) {
    case Representation::Boolean:
        return value(id);
    case Representation::Int32:
    case Representation::Counter:
        return never_equals(id, 0) ? sequence(id, "true") : integer(id, k_equality) + " != 0";
    case Representation::Number:
    case Representation::OptionalNumber:
        return "js::to_boolean(" + float_(id) + ")";
    case Representation::OptionalBoolean:
    case Representation::Text:
        return "js::to_boolean(" + value(id) + ")";
    case Representation::Environment:
        if (type_of(id).bits == 0)
            return has_effects(id) ? sequence(id, "true") : "true";
        [[fallthrough]];
    case Representation::Record:
    case Representation::Array:
        return value(id) + " != nullptr";
    case Representation::Machine:
    case Representation::Result:
    case Representation::Tuple:
        return has_effects(id) ? sequence(id, "true") : "true";
    case Representation::Nothing: {
        bool const truth = type_of(id).kind != types::ObjectKind::None;
        return has_effects(id) ? sequence(id, truth ? "true" : "false") : truth ? "true" : "false";
    }
    case Representation::Value:
        break;
    }
    return "js::to_boolean(" + value(id) + ")";
}

std::string FunctionPrinter::negated(ir::ExpressionId id)
{
    auto const* operation = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
    if (operation && operation->op == Operator::Not)
        return test(operation->operands[0]);
    auto const inner = test(id);
    if (auto opposite = opposite_test(id, inner); !opposite.empty())
        return opposite;
    constexpr std::string_view k_null = " == nullptr";
    constexpr std::string_view k_no_null = " != nullptr";
    if (inner.ends_with(k_null) && is_postfix(inner.substr(0, inner.size() - k_null.size())))
        return inner.substr(0, inner.size() - k_null.size()) + std::string(k_no_null);
    if (inner.ends_with(k_no_null) && is_postfix(inner.substr(0, inner.size() - k_no_null.size())))
        return inner.substr(0, inner.size() - k_no_null.size()) + std::string(k_null);
    return is_postfix(inner) ? "!" + inner : "!(" + inner + ")";
}

// An operand of an operation: a key where it is one.
std::string FunctionPrinter::operand(ir::ExpressionId id)
{
    auto const& kind = m_context.module().expressions[id].kind;
    if (auto const* it = std::get_if<ir::Key>(&kind))
        return key_literal(it->value);
    if (auto const* it = std::get_if<ir::Text>(&kind); it && it->value.string().starts_with("js::"))
        return it->value; // an enumerator
    if (is_list_form(form_of(id))) // never reached
        return "js::undefined";
    return value(id);
}

std::string FunctionPrinter::call_of(char const* name, ir::Operation const& it, std::size_t from)
{
    std::string result = std::string(name) + "(";
    for (auto i = from; i < it.operands.size(); ++i)
        result += (i == from ? "" : ", ") + operand(it.operands[i]);
    return result + ")";
}

// The key operand of a definition: a constant name, or a value that ToPropertyKey has made.
std::string FunctionPrinter::key(ir::ExpressionId id)
{
    if (auto const* it = std::get_if<ir::Key>(&m_context.module().expressions[id].kind))
        return key_literal(it->value);
    if (auto const* it = std::get_if<ir::String>(&m_context.module().expressions[id].kind))
        return key_literal(it->value);
    return "js::to_property_key(" + value(id) + ")";
}

std::string FunctionPrinter::object_literal(ir::Operation const& it)
{
    constexpr std::size_t k_max_operands = 32;
    std::string keys;
    std::string values;
    bool are_constant = it.operands.size() <= k_max_operands;
    for (std::size_t i = 0; i + 1 < it.operands.size(); i += 2) {
        constexpr std::string_view k_suffix = "_key";
        auto const name = key(it.operands[i]);
        are_constant = are_constant && name[0] == '"' && name.ends_with(k_suffix);
        keys += (i ? ", " : "") + name.substr(0, name.size() - k_suffix.size());
        values += (i ? ", " : "") + list_item(it.operands[i + 1]);
    }
    if (are_constant && !keys.empty())
        return "js::make_literal<" + keys + ">({ " + values + " })";
    std::string properties;
    for (std::size_t i = 0; i + 1 < it.operands.size(); i += 2)
        properties += (i ? ", { " : "{ ") + key(it.operands[i]) + ", " + list_item(it.operands[i + 1]) + " }";
    return properties.empty() ? "js::make_literal()" : "js::make_literal({ " + properties + " })";
}

std::string FunctionPrinter::operation(ir::Operation const& it, types::Type type)
{
    auto const* const name = ir::cpp_name(it.op);
    auto const all = [&](std::vector<std::string> const& arguments) {
        std::string result = std::string(name) + "(";
        for (std::size_t i = 0; i < arguments.size(); ++i)
            result += (i ? ", " : "") + arguments[i];
        return result + ")";
    };
    auto const nth = [&](std::size_t i) { return value(it.operands[i]); };
    auto const is_name = [&](ir::ExpressionId id) { return std::holds_alternative<ir::String>(m_context.module().expressions[id].kind); };
    if (is_arithmetic(it))
        return arithmetic(it, type);
    if (is_number_test(it))
        return number_test(it);
    if (is_text_test(it))
        return nth(0) + " == " + nth(1);
    for (auto const known : { &FunctionPrinter::known_test, &FunctionPrinter::typeof_test })
        if (bool is_known = false; true)
            if (auto const text = (this->*known)(it, is_known); is_known)
                return text;
    if (is_record_test(it))
        return record_test(it);
    if (is_record_access(it))
        return record_access(it);
    if (is_list_access(it))
        return list_operation(it);
    if ((it.op == Operator::Set || it.op == Operator::PrivateSet) && throws_on_null(it.operands[0]))
        return sequence(it.operands[2], std::string(name) + "(" + as_value(it.operands[0]) + ", " + operand(it.operands[1]) + ", js::undefined" + (it.op == Operator::Set ? ", " + operand(it.operands[3]) + ")" : ")"));
    if (it.op == Operator::InstanceOf && type_of(it.operands[1]).is_only(types::ObjectKind::Class))
        return instance_test(it);
    switch (it.op) {
    case Operator::Not:
        return negated(it.operands[0]); // of a second `!` nothing is left but the test
    case Operator::Typeof:
        if (auto const* global = std::get_if<ir::GlobalName>(&m_context.module().expressions[it.operands[0]].kind))
            return "js::typeof_global(" + key_literal(utf16_from_utf8(global->name)) + ")";
        if (auto const known = types::name_of_typeof(type_of(it.operands[0])); m_context.types.literals_are_text && !known.empty()) {
            auto const text = c_string(*utf8_from_utf16(known)) + "_text";
            return has_effects(it.operands[0]) ? sequence(it.operands[0], text) : text;
        }
        if (form_of(it.operands[0]) == Representation::Record)
            return "(static_cast<void>(" + nth(0) + "), \"object\"_s)";
        if (auto const known = types::name_of_typeof(type_of(it.operands[0])); !known.empty() && (form_of(it.operands[0]) == Representation::Environment || type_of(it.operands[0]).is(types::ObjectKind::Class) || type_of(it.operands[0]).is(types::ObjectKind::Function))) {
            auto const text = string_literal(known);
            return has_effects(it.operands[0]) ? sequence(it.operands[0], text) : text;
        }
        return call_of(name, it);
    case Operator::Get:
        if (is_string_member(it))
            return std::get<ir::Key>(m_context.module().expressions[it.operands[1]].kind).value == u"length" ? "js::string_length(" + value(it.operands[0]) + ")" : has_effects(it.operands[0]) ? sequence(it.operands[0], "js::undefined") : "js::undefined";
        if (form_of(it.operands[0]) == Representation::Result)
            return value(it.operands[0]) + "." + *utf8_from_utf16(std::get<ir::Key>(m_context.module().expressions[it.operands[1]].kind).value);
        [[fallthrough]];
    case Operator::Delete:
        if (std::holds_alternative<ir::Number>(m_context.module().expressions[it.operands[0]].kind)) // C++ takes a 0 for a null pointer
            return std::string(name) + "(" + as_value(it.operands[0]) + ", " + call_of("", it, 1).substr(1);
        return call_of(name, it);
    case Operator::MakeObject:
        return object_literal(it);
    case Operator::AppendItem:
    case Operator::AppendHole:
    case Operator::AppendSpread:
    case Operator::AppendSpreadArgument:
    case Operator::FinishArray:
    case Operator::StepOrUndefined:
    case Operator::RestOfIterator:
        if (it.op == Operator::AppendSpread || it.op == Operator::AppendSpreadArgument)
            if (form_of(it.operands[1]) == Representation::Machine)
                return nth(0) + ".append_machine(" + value(it.operands[1]) + ")";
        if (auto const* slice = it.op == Operator::AppendSpread ? looked_up_slice(it.operands[1]) : nullptr)
            return "js::append_slice(" + nth(0) + ", " + looked_up_method(*slice) + ")(" + list(slice->arguments) + (it.operands.size() > 2 ? ", " + nth(2) : "") + ")";
        if (auto const pattern = ir::local_read(m_context.module(), it.operands[0]); is_machine_step(it)) {
            if (it.op == Operator::RestOfIterator)
                return variable_name(pattern) + ".rest<" + list_type(type) + ">()";
            return variable_name(pattern) + (it.operands.size() > 1 ? ".skip()" : ".next<" + m_context.type_name(type) + ">()");
        }
        if (it.op == Operator::StepOrUndefined && it.operands.size() > 1)
            return nth(0) + ".skip()";
        return nth(0) + "." + call_of(name, it, 1);
    case Operator::DefineProperty:
    case Operator::DefineField:
        return all({ nth(0), key(it.operands[1]), nth(2) });
    case Operator::DefineMethod:
    case Operator::DefineGetter:
    case Operator::DefineSetter:
        return all({ nth(0), key(it.operands[1]), nth(2), nth(3) });
    case Operator::GetSuper:
        return is_name(it.operands[1]) ? all({ nth(0), key(it.operands[1]), nth(2) }) : "js::get_super_element(" + nth(0) + ", " + nth(1) + ", " + nth(2) + ")";
    case Operator::SetSuper: {
        auto const target = is_name(it.operands[1]) ? "js::set_super(" + nth(0) + ", " + key(it.operands[1]) : "js::set_super_element(" + nth(0) + ", " + nth(1);
        return target + ", " + nth(2) + ", " + nth(3) + ", " + operand(it.operands[4]) + ")";
    }
    case Operator::RestProperties:
        return all({ nth(0), list(it.operands, 1) });
    case Operator::RequireObject: {
        if (form_of(it.operands[0]) == Representation::Result)
            return "static_cast<void>(0)";
        bool const is_record = form_of(it.operands[0]) == Representation::Record;
        auto const part = [&](std::size_t i) {
            auto const* source_text = std::get_if<ir::Text>(&m_context.module().expressions[it.operands[i]].kind);
            return source_text ? c_string(source_text->value) : std::string("nullptr");
        };
        auto const destructured = is_record ? "(" + nth(0) + " != nullptr ? js::Value(true) : " + constant(types::Type::of(type_of(it.operands[0]).bits)) + ")" : nth(0);
        return all({ destructured, part(1), part(2) });
    }
    case Operator::MakeClass: {
        auto const& closure = std::get<ir::Closure>(m_context.module().expressions[it.operands[0]].kind);
        auto const around = closure.environment.is_valid() ? variable_name(closure.environment) : "nullptr";
        std::vector<std::string> arguments { m_context.names.infos[closure.function.index], around, nth(1) };
        if (closure.name.is_valid())
            arguments.push_back(value(closure.name));
        return all(arguments);
    }
    case Operator::MakeArguments:
        return all({ "call" });
    case Operator::MakeMappedArguments: {
        std::string slots;
        for (std::size_t i = 0; i < it.operands.size(); ++i) {
            bool const is_shared = std::holds_alternative<ir::Read>(m_context.module().expressions[it.operands[i]].kind);
            slots += (i ? ", " : "") + (is_shared ? "&" + nth(i) : "nullptr");
        }
        return slots.empty() ? all({ "call", "{}" }) : all({ "call", "{ " + slots + " }" });
    }
    default:
        return call_of(name, it);
    }
}

} // namespace gen2cpp::emit
