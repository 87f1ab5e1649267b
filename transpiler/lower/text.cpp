// Expressions as V8 prints them inside error messages ("obj.foo(...).bar is not a function").
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

namespace {

constexpr char k_intermediate[] = "(intermediate value)";

char const* operator_text(js::BinaryOperator op)
{
    static constexpr char const* k_texts[] = { "+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "&", "|", "^", "==", "!=", "===", "!==", "<", "<=", ">", ">=", "instanceof", "in" };
    return k_texts[static_cast<std::size_t>(op)];
}

char const* operator_text(js::LogicalOperator op)
{
    static constexpr char const* k_texts[] = { "&&", "||", "??" };
    return k_texts[static_cast<std::size_t>(op)];
}

char const* operator_text(js::UnaryOperator op)
{
    static constexpr char const* k_texts[] = { "-", "+", "!", "~", "typeof ", "void ", "delete " };
    return k_texts[static_cast<std::size_t>(op)];
}

} // namespace

std::string FunctionLowering::text(js::ExpressionId id, int depth) const
{
    if (!id.is_valid())
        return {};
    if (depth++ > 50)
        return k_intermediate; // a message of that length helps nobody
    auto const key_text = [&](js::PropertyKey const& key) {
        return match(
            key.kind,
            [](js::Utf16 const& name) { return "." + utf8(name); },
            [](js::PrivateName const& name) { return ".#" + name.name; },
            [&](js::ComputedKey const& computed) {
                auto const& inner = syntax(computed.expression);
                if (auto const* string = std::get_if<js::StringLiteral>(&inner.kind))
                    return "." + utf8(string->value);
                return "[" + text(computed.expression, depth) + "]";
            });
    };
    return match(
        syntax(id).kind,
        [](js::IdentifierReference const& it) { return it.name; },
        [](js::ThisExpression const&) { return std::string("this"); },
        [](js::SuperReference const&) { return std::string("super"); },
        [](js::NullLiteral const&) { return std::string("null"); },
        [](js::BooleanLiteral const& it) { return std::string(it.value ? "true" : "false"); },
        [&](js::NumberLiteral const&) { return std::string(m_module.source.text(syntax(id).range)); },
        [](js::StringLiteral const& it) { return "\"" + utf8(it.value) + "\""; },
        [&](js::Member const& it) {
            if (std::holds_alternative<js::SuperReference>(syntax(it.object).kind))
                return std::string(k_intermediate) + key_text(it.key);
            return text(it.object, depth) + (it.is_optional ? "?" : "") + (it.is_optional && std::holds_alternative<js::ComputedKey>(it.key.kind) ? "." : "") + key_text(it.key);
        },
        [&](js::Call const& it) { return text(it.callee, depth) + "(...)"; },
        [&](js::OptionalChain const& it) { return text(it.expression, depth); },
        [&](js::Parenthesized const& it) { return text(it.expression, depth); },
        [&](js::Binary const& it) { return "(" + text(it.left, depth) + " " + operator_text(it.op) + " " + text(it.right, depth) + ")"; },
        [&](js::Logical const& it) { return "(" + text(it.left, depth) + " " + operator_text(it.op) + " " + text(it.right, depth) + ")"; },
        [&](js::Unary const& it) { return "(" + std::string(operator_text(it.op)) + text(it.operand, depth) + ")"; },
        [&](js::Sequence const& it) {
            std::string result;
            for (auto const each : it.expressions)
                result += (result.empty() ? "(" : " , ") + text(each, depth);
            return result + ")";
        },
        [&](js::Conditional const&) { return std::string(k_intermediate) + k_intermediate + k_intermediate; },
        [&](js::ArrayLiteral const& it) {
            std::string result = "[";
            for (auto const& element : it.elements)
                result += (result.size() > 1 ? "," : "") + (element.expression.is_valid() ? text(element.expression, depth) : "");
            return result + "]";
        },
        [&](js::ObjectLiteral const& it) {
            std::string result = "{";
            for (std::size_t i = 0; i < it.properties.size(); ++i)
                result += k_intermediate;
            return result + "}";
        },
        [&](js::TemplateLiteral const& it) {
            return it.expressions.empty() ? "\"" + utf8(it.strings.front().cooked.value_or(u"")) + "\"" : std::string(k_intermediate);
        },
        [](auto const&) { return std::string(k_intermediate); });
}

} // namespace gen2cpp::lower
