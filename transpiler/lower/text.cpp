// Expressions as V8 prints them inside error messages ("obj.foo(...).bar is not a function").
#include "lowering.h"

#include "../support/match.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace gen2cpp::lower {

namespace {

constexpr char k_intermediate[] = "(intermediate value)";
constexpr char k_delegated[] = "yield* (intermediate value)";
constexpr std::string_view k_arguments = "(...)";
constexpr int k_deepest = 50; // a message of that length helps nobody

std::string intermediates(std::size_t count)
{
    std::string result;
    for (std::size_t i = 0; i < count; ++i)
        result += k_intermediate;
    return result;
}

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
    if (value == 0)
        return "0"; // -0 too
    if (std::isnan(value) || std::isinf(value))
        return std::isnan(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
    bool const is_plain = std::fabs(value) >= 1e-6 && std::fabs(value) < 1e21;
    auto const end = is_plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr
                              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    std::string result { buffer.data(), end };
    if (auto const exponent = result.find_first_of("+-", 1); exponent != std::string::npos && result[exponent + 1] == '0')
        result.erase(exponent + 1, 1); // 1e-07
    return result;
}

// 7.1.6 ToInt32 ( argument )
std::int32_t to_int32(double number)
{
    return std::isfinite(number) ? static_cast<std::int32_t>(static_cast<std::uint32_t>(static_cast<std::int64_t>(std::fmod(number, 4294967296.0)))) : 0;
}

std::optional<double> folded(js::UnaryOperator op, double operand)
{
    if (op == js::UnaryOperator::Minus)
        return -operand;
    if (op == js::UnaryOperator::Plus)
        return operand;
    return op == js::UnaryOperator::BitNot ? std::optional<double>(~to_int32(operand)) : std::nullopt;
}

std::optional<double> folded(js::BinaryOperator op, double left, double right)
{
    using enum js::BinaryOperator;
    auto const count = static_cast<unsigned>(to_int32(right)) & 31;
    switch (op) {
    case Add:
        return left + right;
    case Subtract:
        return left - right;
    case Multiply:
        return left * right;
    case Divide:
        return left / right;
    case Remainder:
        return std::fmod(left, right);
    case Exponent:
        return std::pow(left, right);
    case BitAnd:
        return to_int32(left) & to_int32(right);
    case BitOr:
        return to_int32(left) | to_int32(right);
    case BitXor:
        return to_int32(left) ^ to_int32(right);
    case ShiftLeft:
        return static_cast<std::int32_t>(static_cast<std::uint32_t>(to_int32(left)) << count);
    case ShiftRight:
        return to_int32(left) >> count;
    case ShiftRightUnsigned:
        return static_cast<std::uint32_t>(to_int32(left)) >> count;
    default:
        return std::nullopt;
    }
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

// Operators on literals have been folded by V8's parser when it prints them.
std::optional<double> FunctionLowering::folded_number(js::ExpressionId id, int depth) const
{
    if (depth > k_deepest)
        return std::nullopt;
    auto const& kind = syntax(without_parentheses(id)).kind;
    if (auto const* literal = std::get_if<js::NumberLiteral>(&kind))
        return literal->value;
    if (auto const* unary = std::get_if<js::Unary>(&kind)) {
        auto const operand = folded_number(unary->operand, depth + 1);
        return operand ? folded(unary->op, *operand) : std::nullopt;
    }
    auto const* binary = std::get_if<js::Binary>(&kind);
    auto const left = binary ? folded_number(binary->left, depth + 1) : std::nullopt;
    auto const right = left ? folded_number(binary->right, depth + 1) : std::nullopt;
    return right ? folded(binary->op, *left, *right) : std::nullopt;
}

std::optional<bool> FunctionLowering::folded_truth(js::ExpressionId id) const
{
    return match(
        syntax(without_parentheses(id)).kind,
        [](js::NullLiteral const&) { return std::optional(false); },
        [](js::BooleanLiteral const& it) { return std::optional(it.value); },
        [](js::StringLiteral const& it) { return std::optional(!it.value.empty()); },
        [](js::NumberLiteral const& it) { return std::optional(it.value != 0 && !std::isnan(it.value)); },
        [](auto const&) { return std::optional<bool>(); });
}

std::string FunctionLowering::text(js::ExpressionId id, int depth) const
{
    if (!id.is_valid() || m_is_computed_key)
        return {};
    if (depth++ > k_deepest)
        return k_intermediate;
    auto const key_text = [&](js::PropertyKey const& key) {
        return match(
            key.kind,
            [](js::Utf16 const& name) { return "." + utf8(name); },
            [](js::PrivateName const& name) { return "[#" + name.name + "]"; },
            [&](js::ComputedKey const& computed) {
                auto const& inner = syntax(computed.expression);
                if (auto const* string = std::get_if<js::StringLiteral>(&inner.kind))
                    return "." + utf8(string->value);
                if (auto const* quasi = std::get_if<js::TemplateLiteral>(&inner.kind); quasi && quasi->expressions.empty())
                    return "." + utf8(quasi->strings.front().cooked.value_or(u""));
                return "[" + text(computed.expression, depth) + "]";
            });
    };
    auto const number = folded_number(id, depth);
    return match(
        syntax(id).kind,
        [](js::IdentifierReference const& it) { return it.name.string(); },
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
            auto const key = key_text(it.key);
            return text(it.object, depth) + (!it.is_optional ? "" : key.starts_with('.') ? "?" : "?.") + key;
        },
        [&](js::Call const& it) { return text(it.callee, depth) + "(...)"; },
        [](js::OptionalChain const&) { return std::string(k_intermediate); },
        [&](js::Parenthesized const& it) { return text(it.expression, depth); },
        [&](js::Binary const& it) { return number ? number_text(*number) : chain_text(it, depth); },
        [&](js::Logical const& it) { return chain_text(it, depth); },
        [&](js::Unary const& it) {
            if (number)
                return number_text(*number);
            if (auto const truth = it.op == js::UnaryOperator::Not ? folded_truth(it.operand) : std::nullopt)
                return std::string(*truth ? "false" : "true");
            return "(" + std::string(operator_text(it.op)) + text(it.operand, depth) + ")";
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
                result += (result.size() > 1 ? "," : "") + (!element.expression.is_valid() ? k_intermediate : element.is_spread ? "(..." + text(element.expression, depth) + ")" : text(element.expression, depth));
            return result + "]";
        },
        [](js::ObjectLiteral const& it) { return "{" + intermediates(it.properties.size()) + "}"; },
        [&](js::ClassExpression const& it) { return class_text(m_module.program.classes[it.class_]); },
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
        [](js::BindingTarget const& it) { return it.identifier.name.string(); },
        [&](js::ExpressionTarget const& it) { return text(it.expression, depth); },
        [&](js::ArrayPattern const& it) {
            std::string result = "[";
            for (auto const& element : it.elements)
                result += (result.size() > 1 ? "," : "") + (element ? target_text(element->target.front(), depth) : k_intermediate);
            for (auto const& rest : it.rest)
                result += (result.size() > 1 ? ",(..." : "(...") + target_text(rest, depth) + ")";
            return result + "]";
        },
        [](js::ObjectPattern const& it) { return "{" + intermediates(it.properties.size() + it.rest.size()) + "}"; });
}

// V8 prints the heritage of a class, its methods and the names of fields that are no plain ones.
std::string FunctionLowering::class_text(js::Class const& it)
{
    auto const is_printed = [](js::ClassMember const& member) {
        if (member.kind == js::ClassMemberKind::Field)
            return !std::holds_alternative<js::Utf16>(member.key.kind);
        return member.kind != js::ClassMemberKind::StaticBlock;
    };
    auto const printed = std::count_if(it.members.begin(), it.members.end(), is_printed) + (it.heritage.is_valid() ? 1 : 0);
    return intermediates(static_cast<std::size_t>(std::max<std::ptrdiff_t>(printed, 1)));
}

// Of what is iterated, V8 leaves the arguments of calls out.
std::string FunctionLowering::text_without_arguments(js::ExpressionId id) const
{
    auto result = text(id);
    for (std::size_t at = 0; (at = result.find(k_arguments, at)) != std::string::npos;)
        result.erase(at, k_arguments.size());
    return result;
}

// A call ends with "(...)", see get_iterator() of the runtime.
std::string FunctionLowering::text_of_iterated(js::ExpressionId id) const
{
    auto const& kind = syntax(without_parentheses(id)).kind;
    bool const is_call = std::holds_alternative<js::Call>(kind) || std::holds_alternative<js::TaggedTemplate>(kind);
    return text_without_arguments(id) + (is_call ? std::string(k_arguments) : "");
}

// The value of an operand that is iterated. If it is a call of something that is no function, V8 says so of both.
ir::ExpressionId FunctionLowering::iterated_value(js::ExpressionId source, IteratedBy by)
{
    auto const outer = std::exchange(m_iterated, Iterated { without_parentheses(source), by });
    auto const result = value(source);
    m_iterated = outer;
    return result;
}

ir::ExpressionId FunctionLowering::pattern_source(js::Pattern const& pattern, js::ExpressionId source)
{
    return std::holds_alternative<js::ArrayPattern>(pattern.kind) ? iterated_value(source, IteratedBy::Loop) : value(source);
}

std::string FunctionLowering::complaint_of(js::Call const& it) const
{
    if (!m_iterated.source.is_valid() || std::get_if<js::Call>(&syntax(m_iterated.source).kind) != &it)
        return {};
    switch (m_iterated.by) {
    case IteratedBy::Loop:
        return text_without_arguments(it.callee) + " is not a function or its return value is not iterable";
    case IteratedBy::AsyncLoop:
        return text(it.callee) + "(...) is not a function or its return value is not async iterable";
    case IteratedBy::Delegation:
        return std::string(k_delegated) + " is not iterable";
    case IteratedBy::AsyncDelegation:
        return std::string(k_delegated) + " is not async iterable";
    }
    std::abort();
}

// What `yield*` says of an operand that cannot be iterated; empty where V8 prints its value.
std::string FunctionLowering::delegate_text(js::ExpressionId id, bool is_async) const
{
    bool const is_unnamed = match(
        syntax(id).kind,
        [&](js::OptionalChain const& it) {
            auto const* access = std::get_if<js::Member>(&syntax(it.expression).kind);
            return access && access->is_optional;
        },
        [](js::Unary const& it) { return it.op == js::UnaryOperator::Not || it.op == js::UnaryOperator::Void; },
        [&](js::Parenthesized const& it) { return !std::holds_alternative<js::Sequence>(syntax(it.expression).kind) && !std::holds_alternative<js::Yield>(syntax(it.expression).kind); },
        [&](js::Binary const&) { return folded_number(id, 0).has_value(); },
        [&](js::NullLiteral const&) { return !is_async; },
        [](js::IdentifierReference const&) { return true; },
        [](js::BooleanLiteral const&) { return true; },
        [](js::NumberLiteral const&) { return true; },
        [](js::BigIntLiteral const&) { return true; },
        [](js::RegExpLiteral const&) { return true; },
        [](js::ObjectLiteral const&) { return true; },
        [](js::ThisExpression const&) { return true; },
        [](js::NewTarget const&) { return true; },
        [](js::Logical const&) { return true; },
        [](js::Conditional const&) { return true; },
        [](js::FunctionExpression const&) { return true; },
        [](js::ClassExpression const&) { return true; },
        [](auto const&) { return false; });
    return is_unnamed ? "" : k_delegated;
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
    return is_unnamed ? "" : text_of_iterated(id);
}

// Of a call that is spread among arguments: what V8 says of it names the callee.
std::string FunctionLowering::callee_text(js::ExpressionId id) const
{
    auto const& kind = syntax(without_parentheses(id)).kind;
    auto const* call = std::get_if<js::Call>(&kind);
    auto const* tagged = std::get_if<js::TaggedTemplate>(&kind);
    auto const* construction = std::get_if<js::New>(&kind);
    return call ? "=" + text(call->callee) : construction ? "=" + text(construction->callee) : tagged ? "=" + text(tagged->tag) : "";
}

// V8 sees `argument === undefined ? default : argument` there, and what it finds of an array pattern's source is the last call of the default.
std::string FunctionLowering::parameter_text(js::PatternElement const& parameter) const
{
    if (!parameter.default_value.is_valid())
        return {};
    if (std::holds_alternative<js::ObjectPattern>(parameter.target.front().kind))
        return std::string(k_intermediate) + k_intermediate + k_intermediate;
    return callee_text(parameter.default_value);
}

// What a pattern says of its default value, of which V8 finds names, members and calls only if it is an array pattern.
FunctionLowering::SourceText FunctionLowering::default_text(js::PatternElement const& element) const
{
    if (!element.default_value.is_valid())
        return {};
    auto const source = without_parentheses(element.default_value);
    if (!std::holds_alternative<js::ArrayPattern>(element.target.front().kind))
        return text(source);
    auto const& kind = syntax(source).kind;
    bool const is_named = std::holds_alternative<js::IdentifierReference>(kind) || std::holds_alternative<js::Member>(kind) || std::holds_alternative<js::Call>(kind) || std::holds_alternative<js::Yield>(kind);
    return is_named ? text_of_iterated(source) : "";
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
    return is_unnamed ? "" : text_of_iterated(source);
}

} // namespace gen2cpp::lower
