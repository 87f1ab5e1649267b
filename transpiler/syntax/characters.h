// Characters and code points of the source text: UTF-8, white space, line terminators, the characters of names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gen2cpp::syntax {

// The code point at `offset` of valid UTF-8, which it moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);
void append_utf16(std::u16string& text, char32_t code_point);
std::u16string utf16_from_utf8(std::string_view text);
// nullopt: a lone surrogate
std::optional<std::string> utf8_from_utf16(std::u16string_view text);
// Where the text stops being valid UTF-8; nullopt: nowhere.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

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
