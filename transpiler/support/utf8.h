// UTF-8 and UTF-16.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gen2cpp {

// The code point at `offset` of valid UTF-8, which it moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);
void append_utf16(std::u16string& text, char32_t code_point);
std::u16string utf16_from_utf8(std::string_view text);
// nullopt: a lone surrogate
std::optional<std::string> utf8_from_utf16(std::u16string_view text);
// Where the text stops being valid UTF-8; nullopt: nowhere.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

} // namespace gen2cpp
