// Literal strings, and what `typeof` is known to give.
#include "forms.h"
#include "function_printer.h"

#include "../support/utf8.h"

namespace gen2cpp::emit {

using ir::Operator;
using types::ObjectKind;
using types::Type;

std::string FunctionPrinter::literal(ir::ExpressionId id, std::u16string const& text) const
{
    return form_of(id) == Representation::Text ? c_string(*utf8_from_utf16(text)) + "_text" : string_literal(text);
}

// Equality of two literal strings.
bool FunctionPrinter::is_text_test(ir::Operation const& it) const
{
    return (it.op == Operator::StrictEqual || it.op == Operator::Equal) && form_of(it.operands[0]) == Representation::Text && form_of(it.operands[1]) == Representation::Text;
}

// `typeof x === "number"` where the type of x tells, or is a test of what may be missing.
std::string FunctionPrinter::typeof_test(ir::Operation const& it, bool& is_known)
{
    is_known = false;
    if (!m_context.types.is_enabled || (it.op != Operator::StrictEqual && it.op != Operator::Equal))
        return {};
    for (std::size_t side = 0; side < 2; ++side) {
        auto const* question = std::get_if<ir::Operation>(&m_context.module().expressions[it.operands[side]].kind);
        auto const* answer = std::get_if<ir::String>(&m_context.module().expressions[it.operands[1 - side]].kind);
        if (!question || question->op != Operator::Typeof || !answer)
            continue;
        auto const asked = question->operands[0];
        auto const type = type_of(asked);
        if (auto const name = types::name_of_typeof(type); !name.empty()) {
            is_known = true;
            auto const truth = name == answer->value ? "true" : "false";
            return has_effects(asked) ? sequence(asked, truth) : truth;
        }
        auto const form = form_of(asked);
        if (form != Representation::OptionalNumber && form != Representation::OptionalBoolean)
            continue;
        bool const asks_for_undefined = answer->value == u"undefined";
        if (!asks_for_undefined && answer->value != (form == Representation::OptionalNumber ? u"number" : u"boolean"))
            continue;
        is_known = true;
        auto const text = value(asked);
        return (asks_for_undefined ? "" : "!") + (is_postfix(text) ? text : "(" + text + ")") + ".is_undefined()";
    }
    return {};
}

} // namespace gen2cpp::emit
