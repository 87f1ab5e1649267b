// Records: structs that are reached through pointers.
#include "forms.h"
#include "function_printer.h"

#include "../support/utf8.h"

namespace gen2cpp::emit {

using ir::Operator;
using types::ObjectKind;
using types::Type;

bool FunctionPrinter::is_record_access(ir::Operation const& it) const
{
    switch (it.op) {
    case Operator::Get:
    case Operator::Set:
    case Operator::DefineField:
    case Operator::PrivateGet:
    case Operator::PrivateSet:
    case Operator::PrivateAddField:
        return m_context.types.is_enabled && type_of(it.operands[0]).is(ObjectKind::Record);
    default:
        return false;
    }
}

bool FunctionPrinter::is_read_of(ir::Operation const& it) { return it.op == Operator::Get || it.op == Operator::PrivateGet; }

std::u16string const& FunctionPrinter::key_of(ir::Operation const& it) const
{
    auto const* name = std::get_if<ir::Key>(&m_context.module().expressions[it.operands[1]].kind);
    return name ? name->value.string() : m_context.types.private_keys.at(it.operands[1].index);
}

// Else it is about a method.
bool FunctionPrinter::is_field(ir::Operation const& it) const
{
    auto const& record = m_context.types.records[type_of(it.operands[0]).object];
    return record.index_of(key_of(it)) < record.fields.size();
}

types::Field const& FunctionPrinter::record_field(ir::Operation const& it) const
{
    auto const& record = m_context.types.records[type_of(it.operands[0]).object];
    return record.fields[record.index_of(key_of(it))];
}

// Apart from what its operands do.
bool FunctionPrinter::changes_or_throws(ir::Operation const& it) const
{
    bool const may_be_null = type_of(it.operands[0]).bits != 0;
    return may_be_null || (!is_read_of(it) && m_context.types.representation(record_field(it).type) != Representation::Nothing);
}

// The pointer, behind a check unless the record is known to be there.
std::string FunctionPrinter::record(ir::ExpressionId object, std::u16string const& name, bool is_written)
{
    auto const type = type_of(object);
    auto const text = value(object);
    if (!type.bits)
        return is_postfix(text) ? text : "(" + text + ")";
    auto const missing = type.has(Type::k_undefined) ? ", " + nullish(type) : "";
    return std::string(is_written ? "js::writable(" : "js::readable(") + text + ", " + c_string(*utf8_from_utf16(name)) + missing + ")";
}

std::string FunctionPrinter::iterated_record(ir::ExpressionId object, std::string const& source_text)
{
    return "js::iterable(" + value(object) + ", " + c_string(source_text) + (type_of(object).has(Type::k_undefined) ? ", " + nullish(type_of(object)) + ")" : ")");
}

std::string FunctionPrinter::record_access(ir::Operation const& it)
{
    if (!is_read_of(it))
        return record_assignment(it);
    if (!is_field(it)) {
        auto const environment = m_context.names.class_environments[m_context.types.classes[type_of(it.operands[0]).object].record];
        auto const checked = changes_or_throws(it) || has_effects(it.operands[0]) ? record(it.operands[0], key_of(it), false) : "";
        return environment.empty() ? (checked.empty() ? "js::undefined" : checked) : checked.empty() ? environment : "(static_cast<void>(" + checked + "), " + environment + ")";
    }
    auto const& field = record_field(it);
    auto const object = record(it.operands[0], field.name, false);
    if (m_context.types.representation(field.type) == Representation::Nothing)
        return changes_or_throws(it) || has_effects(it.operands[0]) ? object : constant(field.type);
    auto const index = static_cast<std::size_t>(&field - m_context.types.records[type_of(it.operands[0]).object].fields.data());
    return object + "->" + m_context.names.record_fields[type_of(it.operands[0]).object][index];
}

std::string FunctionPrinter::record_assignment(ir::Operation const& it)
{
    auto const& field = record_field(it);
    auto const object = record(it.operands[0], field.name, true);
    auto const index = static_cast<std::size_t>(&field - m_context.types.records[type_of(it.operands[0]).object].fields.data());
    if (m_context.types.representation(field.type) == Representation::Nothing) {
        auto const check = "static_cast<void>(" + object + ")";
        return has_effects(it.operands[2]) ? "static_cast<void>(" + code(it.operands[2]) + "), " + check : check;
    }
    auto const target = object + "->" + m_context.names.record_fields[type_of(it.operands[0]).object][index];
    auto const* changed = std::get_if<ir::Operation>(&m_context.module().expressions[it.operands[2]].kind);
    if (changed)
        if (auto text = update(target, *changed, type_of(it.operands[2]), m_context.types.representation(field.type)); !text.empty())
            return text;
    return target + " = " + as(it.operands[2], field.type);
}

std::string FunctionPrinter::record_literal(ir::Operation const& it, Type type)
{
    auto const& record = m_context.types.records[type.object];
    auto const& name = m_context.names.records[type.object];
    std::string fields;
    for (std::size_t i = 0; 2 * i < it.operands.size(); ++i) { // fields that are not of the literal stand behind
        auto const wanted = record.fields[i].type;
        if (m_context.types.representation(wanted) == Representation::Nothing)
            continue;
        auto const operand = it.operands[2 * i + 1];
        bool const is_constant = std::holds_alternative<ir::Number>(m_context.module().expressions[operand].kind);
        bool const is_widened = m_context.types.representation(wanted) == Representation::Number && !is_constant && form_of(operand) == Representation::Int32;
        fields += (fields.empty() ? " ." : ", .") + m_context.names.record_fields[type.object][i] + " = " + (is_widened ? float_(operand) : as(operand, wanted));
    }
    return "js::heap::make<" + name + ">(" + name + " {" + fields + (fields.empty() ? "})" : " })");
}

bool FunctionPrinter::is_record_test(ir::Operation const& it) const
{
    if (!m_context.types.is_enabled || (it.op != Operator::StrictEqual && it.op != Operator::Equal))
        return false;
    auto const is_pointer = [&](ir::ExpressionId id) { return form_of(id) == Representation::Record || form_of(id) == Representation::Array; };
    return is_pointer(it.operands[0]) || is_pointer(it.operands[1]);
}

std::string FunctionPrinter::record_test(ir::Operation const& it)
{
    auto const left = type_of(it.operands[0]);
    auto const right = type_of(it.operands[1]);
    auto const is_pointer = [&](ir::ExpressionId id) { return form_of(id) == Representation::Record || form_of(id) == Representation::Array; };
    auto const part = [&](ir::ExpressionId id) { return is_pointer(id) ? value(id) : has_effects(id) ? sequence(id, "nullptr") : "nullptr"; };
    auto const both = part(it.operands[0]) + " == " + part(it.operands[1]);
    // What makes an object is written the same twice and makes two.
    bool const is_read = std::holds_alternative<ir::Read>(m_context.module().expressions[it.operands[0]].kind);
    auto const* access = std::get_if<ir::Operation>(&m_context.module().expressions[it.operands[0]].kind);
    bool const is_same = is_read || !is_pointer(it.operands[0]) || (access && access->op == Operator::Get && std::holds_alternative<ir::Read>(m_context.module().expressions[access->operands[0]].kind));
    if (is_same && part(it.operands[0]) == part(it.operands[1]) && !has_effects(it.operands[0])) // compilers complain
        return "(static_cast<void>(" + part(it.operands[0]) + "), true)";
    bool const are_distinct = it.op == Operator::StrictEqual && left.bits && right.bits && left.bits != right.bits; // null is not undefined
    if (!are_distinct)
        return both;
    return "(" + both + " && " + part(is_pointer(it.operands[0]) ? it.operands[0] : it.operands[1]) + " != nullptr)";
}

// --- Classes -----------------------------------------------------------------------------------------------------

// What is left of the definition of a class: its functions find what they close over.
std::string FunctionPrinter::definition(ir::ExpressionId id)
{
    auto const owner = m_context.types.definitions.at(id.index);
    auto const& name = m_context.names.class_environments[owner];
    if (name.empty() || m_context.types.classes[owner].made != id)
        return {};
    auto const& made = std::get<ir::Operation>(m_context.module().expressions[id].kind);
    return name + " = " + variable_name(std::get<ir::Closure>(m_context.module().expressions[made.operands[0]].kind).environment);
}

bool FunctionPrinter::adds_function(ir::Operation const& it) const
{
    return (it.op == Operator::PrivateAddMethod || it.op == Operator::PrivateAddAccessor) && m_context.types.is_enabled && type_of(it.operands[0]).is(ObjectKind::Record);
}

void FunctionPrinter::begin_constructor()
{
    auto const record = facts()->returns.object;
    m_out.line("auto* const ", m_receiver, " = js::heap::make<", m_context.names.records[record], ">();");
    auto const initializer = m_context.types.targets.find(m_context.types.classes[facts()->owner].made.index);
    if (initializer == m_context.types.targets.end())
        return;
    auto const& environment = m_context.names.class_environments[facts()->owner];
    m_out.line(m_context.names.qualified(initializer->second), "(", environment.empty() ? "" : environment + ", ", m_receiver, ");");
}

// Only its records are instances of a known class.
std::string FunctionPrinter::instance_test(ir::Operation const& it)
{
    auto const object = type_of(it.operands[0]);
    if (form_of(it.operands[0]) == Representation::Record && object.object == m_context.types.classes[type_of(it.operands[1]).object].record)
        return object.bits ? value(it.operands[0]) + " != nullptr" : sequence(it.operands[0], "true");
    return sequence(it.operands[0], "false");
}

} // namespace gen2cpp::emit
