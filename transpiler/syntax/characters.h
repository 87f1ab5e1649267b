// Characters of the source text: white space, line terminators, the characters of names.
#pragma once

#include "../support/utf8.h"

namespace gen2cpp::syntax {

// 12.3 Line Terminators
bool is_line_terminator(char32_t code_point);
bool contains_line_terminator(std::string_view text);
// 12.2 White Space
bool is_white_space(char32_t code_point);
// 12.7 Names and Keywords
bool is_identifier_start(char32_t code_point);
bool is_identifier_part(char32_t code_point);

inline bool is_decimal_digit(char character) { return character >= '0' && character <= '9'; }
inline bool is_octal_digit(char character) { return character >= '0' && character <= '7'; }
// The value of a hexadecimal digit; -1: none.
int hexadecimal_value(char character);

} // namespace gen2cpp::syntax
