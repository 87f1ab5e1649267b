// console.log of what needs no inspection: numbers, booleans and literal text.
#include "forms.h"
#include "function_printer.h"

#include "../support/utf8.h"

#include <algorithm>

namespace gen2cpp::emit {

using ir::Operator;
using types::ObjectKind;
using types::Type;

// A sum that is certainly a string.
ir::Operation const* FunctionPrinter::concatenation(ir::ExpressionId id) const
{
    auto const* sum = std::get_if<ir::Operation>(&m_context.module().expressions[id].kind);
    return sum && sum->op == Operator::Add && type_of(id).is_within(Type::k_string) && !type_of(id).is_nothing() ? sum : nullptr;
}

// C++ leaves the order of arguments open, but not that of a list in braces.
std::string FunctionPrinter::text_of_parts(std::vector<std::string> const& parts, bool is_ordered)
{
    std::string joined;
    for (auto const& part : parts)
        joined += (joined.empty() ? "" : ", ") + part;
    return is_ordered && parts.size() > 1 ? "js::direct::Parts<" + std::to_string(parts.size()) + "> { { " + joined + " } }" : "js::direct::text(" + joined + ")";
}

bool FunctionPrinter::is_printable(ir::ExpressionId id) const
{
    auto const& kind = m_context.module().expressions[id].kind;
    if (auto const* text = std::get_if<ir::String>(&kind))
        return utf8_from_utf16(text->value).has_value();
    if (auto const* parts = std::get_if<ir::Template>(&kind))
        return std::all_of(parts->strings.begin(), parts->strings.end(), [](auto const& each) { return utf8_from_utf16(each).has_value(); })
            && std::all_of(parts->operands.begin(), parts->operands.end(), [&](auto operand) {
                   auto const* conversion = std::get_if<ir::Operation>(&m_context.module().expressions[operand].kind);
                   return is_printable(conversion && conversion->op == Operator::ToString ? conversion->operands[0] : operand);
               });
    if (auto const* sum = concatenation(id))
        return std::all_of(sum->operands.begin(), sum->operands.end(), [&](auto operand) { return is_printable(operand); });
    auto const form = form_of(id);
    return form == Representation::Boolean || is_integer(form) || form == Representation::Number || form == Representation::OptionalNumber || form == Representation::OptionalBoolean || form == Representation::Text
        || (form == Representation::Nothing && type_of(id).kind == ObjectKind::None);
}

std::string FunctionPrinter::printable(ir::ExpressionId id)
{
    auto const& kind = m_context.module().expressions[id].kind;
    if (auto const* text = std::get_if<ir::String>(&kind))
        return c_string(*utf8_from_utf16(text->value));
    std::vector<std::string> list;
    auto const add = [&](std::string const& part) { list.push_back(part); };
    auto const joined = [&] { return text_of_parts(list, has_effects(id)); };
    if (auto const* sum = concatenation(id)) {
        for (auto const operand : sum->operands)
            add(printable(operand));
        return joined();
    }
    if (auto const* parts = std::get_if<ir::Template>(&kind)) {
        for (std::size_t i = 0; i < parts->strings.size(); ++i) {
            if (!parts->strings[i].empty())
                add(c_string(*utf8_from_utf16(parts->strings[i])));
            if (i >= parts->operands.size())
                continue;
            auto const* conversion = std::get_if<ir::Operation>(&m_context.module().expressions[parts->operands[i]].kind);
            add(printable(conversion && conversion->op == Operator::ToString ? conversion->operands[0] : parts->operands[i]));
        }
        return joined();
    }
    if (form_of(id) != Representation::Nothing)
        return value(id);
    auto const text = type_of(id).bits == Type::k_null ? "js::direct::null" : "js::direct::undefined";
    return has_effects(id) ? sequence(id, text) : text;
}

// Whether the text may have a `%`: as the first of several arguments it would be a format.
bool FunctionPrinter::may_be_format(ir::ExpressionId id) const
{
    auto const& expressions = m_context.module().expressions;
    auto const has_sign = [](std::u16string const& text) { return text.find(u'%') != std::u16string::npos; };
    auto const any_may = [&](ir::Operands const& parts) { return std::any_of(parts.begin(), parts.end(), [&](auto part) { return may_be_format(part); }); };
    auto const& kind = expressions[id].kind;
    if (auto const* text = std::get_if<ir::String>(&kind))
        return has_sign(text->value);
    if (auto const* parts = std::get_if<ir::Template>(&kind))
        return std::any_of(parts->strings.begin(), parts->strings.end(), has_sign) || any_may(parts->operands);
    if (auto const* operation = std::get_if<ir::Operation>(&kind); operation && (operation->op == Operator::ToString || concatenation(id)))
        return any_may(operation->operands);
    return form_of(id) == Representation::Text && std::any_of(expressions.begin(), expressions.end(), [&](ir::Expression const& each) {
        auto const* text = std::get_if<ir::String>(&each.kind);
        return text && has_sign(text->value);
    });
}

bool FunctionPrinter::is_direct_log(ir::MethodCall const& it) const
{
    auto const* global = std::get_if<ir::GlobalName>(&m_context.module().expressions[it.object].kind);
    if (!global || !m_context.types.is_enabled || !m_context.types.is_tame || !m_context.types.console_is_plain || global->name != "console" || (it.key != u"log" && it.key != u"error"))
        return false;
    if (!std::all_of(it.arguments.begin(), it.arguments.end(), [&](auto argument) { return is_printable(argument); }))
        return false;
    return it.arguments.size() <= 1 || !may_be_format(it.arguments[0]);
}

std::string FunctionPrinter::direct_log(ir::MethodCall const& it)
{
    std::string arguments;
    for (auto const argument : it.arguments)
        arguments += (arguments.empty() ? "" : ", ") + printable(argument);
    // C++ leaves the order of arguments open, but not that of a list in braces.
    bool const is_ordered = it.arguments.size() > 1 && std::any_of(it.arguments.begin(), it.arguments.end(), [&](auto argument) { return has_effects(argument); });
    return "js::direct::" + *utf8_from_utf16(it.key) + (is_ordered ? "({ " + arguments + " })" : "(" + arguments + ")");
}

} // namespace gen2cpp::emit
