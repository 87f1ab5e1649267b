// Expressions as V8 prints them inside error messages ("obj.foo(...).bar is not a function").
#include "lowering.h"

#include "../support/match.h"

#include <array>
#include <charconv>

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

// As Number.prototype.toString; what needs more than digits and a point is rare enough to be printed as C++ does.
std::string number_text(double value)
{
    std::array<char, 400> buffer;
    bool const is_plain = value == 0 || (value >= 1e-6 && value < 1e21);
    auto const end = is_plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr
                              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return { buffer.data(), end };
}

} // namespace

// a + b + c, without parentheses around a + b.
template<typename Node>
std::string FunctionLowering::chain_text(Node const& it, int depth) const
{
    auto left = text(it.left, depth);
    auto const* inner = std::get_if<Node>(&syntax(it.left).kind);
    bool const is_chain = inner && inner->op == it.op && left.size() > 2 && left.back() == ')';
    return (is_chain ? left.substr(0, left.size() - 1) : "(" + left) + " " + operator_text(it.op) + " " + text(it.right, depth) + ")";
}

std::string FunctionLowering::text(js::ExpressionId id, int depth) const
{
    if (!id.is_valid() || m_is_computed_key)
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
                if (auto const* quasi = std::get_if<js::TemplateLiteral>(&inner.kind); quasi && quasi->expressions.empty())
                    return "." + utf8(quasi->strings.front().cooked.value_or(u""));
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
        [](js::NumberLiteral const& it) { return number_text(it.value); },
        [](js::RegExpLiteral const& it) { return "/" + it.pattern + "/" + it.flags; },
        [](js::NewTarget const&) { return std::string(".new.target"); },
        [](js::StringLiteral const& it) { return "\"" + utf8(it.value) + "\""; },
        [&](js::Member const& it) {
            if (std::holds_alternative<js::SuperReference>(syntax(it.object).kind))
                return std::string(k_intermediate) + key_text(it.key);
            return text(it.object, depth) + (it.is_optional ? "?" : "") + (it.is_optional && std::holds_alternative<js::ComputedKey>(it.key.kind) ? "." : "") + key_text(it.key);
        },
        [&](js::Call const& it) { return text(it.callee, depth) + "(...)"; },
        [](js::OptionalChain const&) { return std::string(k_intermediate); },
        [&](js::Parenthesized const& it) { return text(it.expression, depth); },
        [&](js::Binary const& it) { return chain_text(it, depth); },
        [&](js::Logical const& it) { return chain_text(it, depth); },
        [&](js::Unary const& it) {
            auto const operand = text(it.operand, depth);
            bool const is_negative_literal = it.op == js::UnaryOperator::Minus && std::holds_alternative<js::NumberLiteral>(syntax(it.operand).kind);
            return is_negative_literal ? (operand == "0" ? "0" : "-" + operand) : "(" + std::string(operator_text(it.op)) + operand + ")";
        },
        [&](js::Update const& it) {
            std::string const op = it.is_increment ? "++" : "--";
            return "(" + (it.is_prefix ? op : "") + text(it.target, depth) + (it.is_prefix ? "" : op) + ")";
        },
        [&](js::Assignment const& it) { return target_text(it.target, depth); },
        [&](js::CompoundAssignment const& it) { return target_text(it.target, depth); },
        [&](js::TaggedTemplate const& it) { return text(it.tag, depth) + "(...)"; },
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
                result += (result.size() > 1 ? "," : "") + (!element.expression.is_valid() ? "" : element.is_spread ? "(..." + text(element.expression, depth) + ")" : text(element.expression, depth));
            return result + "]";
        },
        [&](js::ObjectLiteral const& it) {
            std::string result = "{";
            for (std::size_t i = 0; i < it.properties.size(); ++i)
                result += k_intermediate;
            return result + "}";
        },
        [&](js::TemplateLiteral const& it) {
            std::string result;
            for (auto const each : it.expressions)
                result += text(each, depth);
            return it.expressions.empty() ? "\"" + utf8(it.strings.front().cooked.value_or(u"")) + "\"" : result;
        },
        [](auto const&) { return std::string(k_intermediate); });
}

std::string FunctionLowering::target_text(js::Pattern const& target, int depth) const
{
    return match(
        target.kind,
        [](js::BindingTarget const& it) { return it.identifier.name; },
        [&](js::ExpressionTarget const& it) { return text(it.expression, depth); },
        [](auto const&) { return std::string(k_intermediate); });
}

// What for...of and spread say of an operand that cannot be iterated; empty where V8 prints its value.
std::string FunctionLowering::iterable_text(js::ExpressionId id, bool is_loop) const
{
    auto const& kind = syntax(without_parentheses(id)).kind;
    if (auto const* construction = std::get_if<js::New>(&kind))
        return m_is_computed_key ? "" : text(construction->callee) + "(...)";
    if (auto const* literal = std::get_if<js::ObjectLiteral>(&kind); literal && is_loop)
        for (auto const& property : literal->properties)
            if (std::holds_alternative<js::ComputedKey>(property.key.kind))
                return "";
    bool const is_unnamed = is_loop && (std::holds_alternative<js::Conditional>(kind) || std::holds_alternative<js::OptionalChain>(kind));
    return is_unnamed ? "" : text(id);
}

// Of a call that is spread among arguments: what V8 says of it names the callee.
std::string FunctionLowering::callee_text(js::ExpressionId id) const
{
    auto const& kind = syntax(without_parentheses(id)).kind;
    auto const* call = std::get_if<js::Call>(&kind);
    auto const* tagged = std::get_if<js::TaggedTemplate>(&kind);
    return call ? "=" + text(call->callee) : tagged ? "=" + text(tagged->tag) : "";
}

// What array patterns say of their source, which V8 finds only if its position is where the source begins; other patterns name it always.
FunctionLowering::SourceText FunctionLowering::pattern_text(js::Pattern const& pattern, js::ExpressionId source) const
{
    if (!std::holds_alternative<js::ArrayPattern>(pattern.kind))
        return text(source);
    auto const& kind = syntax(source).kind;
    if (auto const* construction = std::get_if<js::New>(&kind))
        return m_is_computed_key ? "" : text(construction->callee) + "(...)";
    bool const is_unnamed = match(
        kind,
        [](js::Parenthesized const&) { return true; },
        [](js::Member const&) { return true; },
        [](js::Binary const&) { return true; },
        [](js::Logical const&) { return true; },
        [](js::Sequence const&) { return true; },
        [](js::Assignment const&) { return true; },
        [](js::CompoundAssignment const&) { return true; },
        [](js::Update const&) { return true; },
        [](js::OptionalChain const&) { return true; },
        [](js::TaggedTemplate const&) { return true; },
        [&](js::Call const& it) { // `g()` and `g()()` begin where their callee does
            auto const& callee = syntax(it.callee).kind;
            return !std::holds_alternative<js::IdentifierReference>(callee) && !std::holds_alternative<js::Call>(callee);
        },
        [](auto const&) { return false; });
    return is_unnamed ? "" : text(source);
}

} // namespace gen2cpp::lower
