#include "operators.h"

namespace gen2cpp::syntax {

namespace {

template<typename Operator>
struct Spelling {
    std::string_view text;
    Operator op;
};

constexpr Spelling<BinaryOperator> k_binary_operators[] = {
    { "+", BinaryOperator::Add }, { "-", BinaryOperator::Subtract }, { "*", BinaryOperator::Multiply },
    { "/", BinaryOperator::Divide }, { "%", BinaryOperator::Remainder }, { "**", BinaryOperator::Exponent },
    { "<<", BinaryOperator::ShiftLeft }, { ">>", BinaryOperator::ShiftRight }, { ">>>", BinaryOperator::ShiftRightUnsigned },
    { "&", BinaryOperator::BitAnd }, { "|", BinaryOperator::BitOr }, { "^", BinaryOperator::BitXor },
    { "==", BinaryOperator::Equal }, { "!=", BinaryOperator::NotEqual }, { "===", BinaryOperator::StrictEqual },
    { "!==", BinaryOperator::StrictNotEqual }, { "<", BinaryOperator::Less }, { "<=", BinaryOperator::LessEqual },
    { ">", BinaryOperator::Greater }, { ">=", BinaryOperator::GreaterEqual }, { "instanceof", BinaryOperator::InstanceOf },
    { "in", BinaryOperator::In },
};

constexpr Spelling<LogicalOperator> k_logical_operators[] = {
    { "&&", LogicalOperator::And },
    { "||", LogicalOperator::Or },
    { "??", LogicalOperator::Nullish },
};

constexpr Spelling<UnaryOperator> k_unary_operators[] = {
    { "-", UnaryOperator::Minus }, { "+", UnaryOperator::Plus }, { "!", UnaryOperator::Not }, { "~", UnaryOperator::BitNot },
    { "typeof", UnaryOperator::Typeof }, { "void", UnaryOperator::Void }, { "delete", UnaryOperator::Delete },
};

template<typename Operator, std::size_t N>
std::optional<Operator> find_operator(Spelling<Operator> const (&table)[N], std::string_view text)
{
    for (auto const& entry : table)
        if (entry.text == text)
            return entry.op;
    return std::nullopt;
}

template<typename Operator, std::size_t N>
std::string_view find_spelling(Spelling<Operator> const (&table)[N], Operator op)
{
    for (auto const& entry : table)
        if (entry.op == op)
            return entry.text;
    return {};
}

} // namespace

std::string_view spelling(UnaryOperator op) { return find_spelling(k_unary_operators, op); }
std::string_view spelling(BinaryOperator op) { return find_spelling(k_binary_operators, op); }
std::string_view spelling(LogicalOperator op) { return find_spelling(k_logical_operators, op); }

std::string_view spelling(DeclarationKind kind)
{
    switch (kind) {
    case DeclarationKind::Var: return "var";
    case DeclarationKind::Let: return "let";
    case DeclarationKind::Const: return "const";
    }
    return {};
}

std::optional<UnaryOperator> unary_operator(std::string_view text) { return find_operator(k_unary_operators, text); }
std::optional<BinaryOperator> binary_operator(std::string_view text) { return find_operator(k_binary_operators, text); }
std::optional<LogicalOperator> logical_operator(std::string_view text) { return find_operator(k_logical_operators, text); }

} // namespace gen2cpp::syntax
