// The precedence of printed C++ expressions. Private to this folder.
#pragma once

#include <string>

namespace gen2cpp::emit {

// Of C++ operators, the loosest first.
inline constexpr int k_any = 0;
inline constexpr int k_equality = 2;
inline constexpr int k_relation = 3;
inline constexpr int k_sum = 4;
inline constexpr int k_product = 5;
inline constexpr int k_unary = 6;
inline constexpr int k_postfix = 7;

// Whether a text is one C++ primary or postfix expression, so that an operator can stand beside it.
bool is_postfix(std::string const& text);

// The text of an expression that nothing stands beside: without parentheses around all of it, unless a comma is between them.
std::string whole(std::string text);

} // namespace gen2cpp::emit
