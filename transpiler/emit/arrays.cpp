// Arrays that only typed code sees, as js::List.
#include "forms.h"
#include "function_printer.h"

#include "../support/utf8.h"

#include <algorithm>

namespace gen2cpp::emit {

using ir::Operator;
using types::ObjectKind;
using types::Type;

bool FunctionPrinter::is_list(ir::ExpressionId id) const { return m_context.types.is_enabled && type_of(id).is(ObjectKind::Array) && form_of(id) == Representation::Array; }

// Whether list_operation() prints the operation.
bool FunctionPrinter::is_list_access(ir::Operation const& it) const
{
    if (!m_context.types.is_enabled)
        return false;
    switch (it.op) {
    case Operator::Get:
    case Operator::GetElement:
        return is_list(it.operands[0]) || is_tuple(it.operands[0]);
    case Operator::Set:
    case Operator::SetElement:
        return is_list(it.operands[0]);
    case Operator::ElementKey:
        return is_list(it.operands[0]) && type_of(it.operands[0]).bits == 0;
    case Operator::AppendItem:
    case Operator::AppendSpread:
    case Operator::FinishArray:
    case Operator::StepOrUndefined:
    case Operator::RestOfIterator: {
        auto const variable = ir::local_read(m_context.module(), it.operands[0]);
        return variable.is_valid() && variable_set(variable).is(ObjectKind::Array);
    }
    default:
        return false;
    }
}

bool FunctionPrinter::is_machine_step(ir::Operation const& it) const
{
    if (it.op != Operator::StepOrUndefined && it.op != Operator::RestOfIterator)
        return false;
    auto const variable = ir::local_read(m_context.module(), it.operands[0]);
    return variable.is_valid() && variable_set(variable).is(ObjectKind::Machine);
}

std::string FunctionPrinter::list_type(Type array) const { return m_context.type_name(m_context.types.arrays[array.object].element); }

Type FunctionPrinter::element_of(Type array) const { return m_context.types.arrays[array.object].element; }

bool FunctionPrinter::is_tuple(ir::ExpressionId id) const { return m_context.types.is_enabled && type_of(id).is(ObjectKind::Tuple) && form_of(id) == Representation::Tuple; }

namespace {

std::string postfix(std::string const& text) { return is_postfix(text) ? text : "(" + text + ")"; }

} // namespace

// What a null pointer of the type stands for.
std::string FunctionPrinter::nullish(Type type) { return type.has(Type::k_undefined) ? "js::direct::undefined" : "js::direct::null"; }

// A list whose member `key` is used: where it may be null or undefined, with the test for it.
std::string FunctionPrinter::list_of(ir::ExpressionId id, std::u16string const& key)
{
    auto const type = type_of(id);
    if (type.bits == 0)
        return postfix(value(id));
    return "js::present(" + value(id) + ", " + nullish(type) + ", " + c_string(*utf8_from_utf16(key)) + ")";
}

// A list that is iterated over.
std::string FunctionPrinter::loop_list(ir::ExpressionId id, std::string const& source_text)
{
    auto const type = type_of(id);
    return type.bits == 0 ? value(id) : "js::present_for_loop(" + value(id) + ", " + nullish(type) + ", " + text(source_text) + ")";
}

// A value that is stored in a list.
std::string FunctionPrinter::list_element(ir::ExpressionId id, Type type)
{
    switch (m_context.types.representation(type)) {
    case Representation::Nothing:
        return has_effects(id) ? sequence(id, "js::direct::undefined") : "js::direct::undefined";
    case Representation::Number:
        return float_(id);
    default:
        return as(id, type);
    }
}

std::string FunctionPrinter::list_key(ir::ExpressionId id)
{
    if (type_of(id).has(Type::k_undefined))
        return converted(value(id), form_of(id), type_of(id), Type::number().with(Type::k_undefined));
    return is_integer(form_of(id)) ? integer(id) : float_(id);
}

std::string FunctionPrinter::list_literal(ir::ExpressionId id, ir::ArrayLiteral const& it)
{
    std::string elements;
    if (is_tuple(id)) {
        auto const& items = m_context.types.tuples[type_of(id).object].items;
        for (std::size_t i = 0; i < items.size(); ++i)
            elements += (i ? ", " : " { ") + list_element(it.elements[i], items[i]);
        return m_context.type_name(type_of(id)) + elements + " }";
    }
    for (auto const each : it.elements)
        elements += (elements.empty() ? "{ " : ", ") + list_element(each, element_of(type_of(id)));
    return "js::make_list<" + list_type(type_of(id)) + ">(" + (elements.empty() ? ")" : elements + " })");
}

// An element that is known to be there.
std::string FunctionPrinter::present_element(ir::Operation const& it) { return "(*" + postfix(value(it.operands[0])) + ")[" + list_key(it.operands[1]) + "]"; }

std::string FunctionPrinter::list_operation(ir::Operation const& it)
{
    auto const list = it.operands[0];
    if (is_tuple(list))
        return tuple_access(it);
    auto const bits = type_of(list).bits;
    switch (it.op) {
    case Operator::Get: {
        auto const& key = std::get<ir::Key>(m_context.module().expressions[it.operands[1]].kind).value;
        return list_of(list, key) + (key == u"length" ? "->length()" : "");
    }
    case Operator::GetElement:
        if (bits)
            return "js::get_present(" + value(list) + ", " + nullish(type_of(list)) + ", " + list_key(it.operands[1]) + ")";
        if (m_context.types.present_keys.contains(it.operands[1].index))
            return present_element(it);
        return postfix(value(list)) + "->get(" + list_key(it.operands[1]) + ")";
    case Operator::ElementKey: // a number stays what it is
        return as(it.operands[1], type_of(it.operands[1]));
    case Operator::Set:
        return "js::set_length(" + value(list) + (bits ? ", " + nullish(type_of(list)) : "") + ", " + number(it.operands[2]) + ")";
    case Operator::SetElement: {
        auto const element = list_element(it.operands[2], element_of(type_of(list)));
        if (m_context.types.present_keys.contains(it.operands[1].index))
            return present_element(it) + " = " + element;
        auto const arguments = list_key(it.operands[1]) + ", " + element + ")";
        if (bits)
            return "js::set_present(" + value(list) + ", " + nullish(type_of(list)) + ", " + arguments;
        return postfix(value(list)) + "->set(" + arguments;
    }
    default:
        break;
    }
    auto const variable = ir::local_read(m_context.module(), list);
    auto const& name = variable_name(variable);
    if (it.op == Operator::FinishArray)
        return name;
    if (it.op == Operator::StepOrUndefined)
        return name + ".next()";
    if (it.op == Operator::AppendItem)
        return name + "->push(" + list_element(it.operands[1], element_of(variable_set(variable))) + ")";
    if (form_of(it.operands[1]) == Representation::Machine)
        return name + "->append_machine(" + value(it.operands[1]) + ")";
    if (!is_list(it.operands[1])) // never reached
        return "static_cast<void>(" + code(it.operands[1]) + ")";
    auto const* source_text = it.operands.size() > 2 ? std::get_if<ir::Text>(&m_context.module().expressions[it.operands[2]].kind) : nullptr;
    return name + "->append(" + loop_list(it.operands[1], source_text ? source_text->value : "") + ")";
}

// An element at a constant index, or the length.
std::string FunctionPrinter::tuple_access(ir::Operation const& it)
{
    constexpr char const* k_members[] = { ".first", ".second", ".third", ".fourth" };
    auto const tuple = it.operands[0];
    auto const& items = m_context.types.tuples[type_of(tuple).object].items;
    auto const* index = std::get_if<ir::Number>(&m_context.module().expressions[it.operands[1]].kind);
    auto const known = index ? std::string("js::undefined") : std::to_string(items.size());
    if (!index || index->value >= static_cast<double>(items.size()))
        return has_effects(tuple) ? sequence(tuple, known) : known;
    return postfix(value(tuple)) + k_members[static_cast<std::size_t>(index->value)];
}

std::string FunctionPrinter::list_rest(ir::ExpressionId id, ir::Operation const& it)
{
    auto const result = type_of(id);
    return variable_name(ir::local_read(m_context.module(), it.operands[0])) + ".rest<" + (result.is(ObjectKind::Array) ? list_type(result) : "js::Value") + ">()";
}

std::string FunctionPrinter::list_method(ir::ExpressionId id, ir::MethodCall const& it)
{
    if (m_context.types.targets.contains(id.index))
        return list_callback(id, it);
    auto const array = type_of(it.object);
    auto const list = list_of(it.object, it.key) + "->";
    auto const numbers = [&](std::size_t from, std::string result) {
        for (auto i = from; i < it.arguments.size(); ++i)
            result += (result.empty() ? "" : ", ") + number(it.arguments[i]);
        return result + ")";
    };
    auto const& key = it.key;
    auto const name = key == u"indexOf" ? "index_of_value" : key == u"lastIndexOf" ? "last_index_of_value" : *utf8_from_utf16(key);
    if (key == u"push" || key == u"unshift") {
        if (it.arguments.empty())
            return list + "length()";
        std::string elements;
        for (auto const each : it.arguments)
            elements += (elements.empty() ? "" : ", ") + list_element(each, element_of(array));
        return list + name + (it.arguments.size() == 1 ? "(" + elements + ")" : "({ " + elements + " })");
    }
    if (key == u"fill")
        return list + numbers(1, "fill(" + list_element(it.arguments[0], element_of(array)));
    if (key == u"indexOf" || key == u"lastIndexOf" || key == u"includes")
        return list + name + "(" + value(it.arguments[0]) + ")";
    if (key == u"join")
        return "js::join(" + list_of(it.object, key) + ", " + (it.arguments.empty() ? "\",\"_s" : value(it.arguments[0])) + ")";
    auto const result = type_of(id);
    auto const other = result.is(ObjectKind::Array) && list_type(result) != list_type(array) ? "<" + list_type(result) + ">" : "";
    if (key == u"concat") {
        auto chain = list + "slice" + other + "()";
        for (auto const each : it.arguments)
            chain += is_list(each) ? "->with(" + value(each) + ")" : "->with_item(" + list_element(each, element_of(result)) + ")";
        return chain;
    }
    if (key == u"slice")
        return list + "slice" + other + "(" + numbers(0, "");
    return list + name + "(" + numbers(0, ""); // pop, shift, reverse, at
}

void FunctionPrinter::for_of_list(ir::ForOf const& it)
{
    auto const element = m_context.types.arrays[type_of(it.iterable).object].element;
    auto const set = variable_set(it.item);
    auto const& item = variable_name(it.item);
    bool const is_constant = m_declarations.assigned_once.contains(it.item.index);
    auto const from = m_context.types.representation(element);
    bool const is_kept = m_context.types.representation(set) != Representation::Nothing;
    bool const is_same = is_kept && m_context.types.representation(set) == from;
    enter(Construct::Kind::Loop, it.label).continues_by_goto = continues_from_inside(m_context.module(), it.body, it.label, false);
    auto const items = "js::Items(" + loop_list(it.iterable, it.text) + ")";
    auto const unused = m_declarations.never_read.contains(it.item.index) || !is_same ? "[[maybe_unused]] " : "";
    auto const each = is_same || !is_kept ? item : m_local_names.add("element");
    m_out.line("for (", unused, is_same ? m_context.type_name(set) + " " : "auto ", !is_same || is_constant ? "const " : "", each, " : ", items, ") {");
    m_out.indent();
    if (is_kept && !is_same)
        m_out.line(m_context.type_name(set), is_constant ? " const " : " ", item, " = ", converted(each, from, element, set), ";");
    loop_body(it.body);
    m_out.dedent();
    m_out.line("}");
    leave();
}

} // namespace gen2cpp::emit
