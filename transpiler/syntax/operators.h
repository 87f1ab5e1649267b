// How operators and keywords are spelled.
#pragma once

#include "nodes.h"

#include <string_view>

namespace gen2cpp::syntax {

std::string_view spelling(UnaryOperator op);
std::string_view spelling(BinaryOperator op);
std::string_view spelling(LogicalOperator op);
std::string_view spelling(DeclarationKind kind);

std::optional<UnaryOperator> unary_operator(std::string_view text);
std::optional<BinaryOperator> binary_operator(std::string_view text);
std::optional<LogicalOperator> logical_operator(std::string_view text);

} // namespace gen2cpp::syntax
