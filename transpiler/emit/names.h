// JavaScript names and texts as C++: nothing that is in a program can end up as C++ syntax.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace gen2cpp::emit {

// A C++ identifier that resembles a JavaScript name: keywords, macros and reserved forms get a trailing or leading mark,
// `$` and Unicode are escaped. Different names may give the same result; NameTable keeps them apart.
std::string identifier(std::string_view name);

// Hands out names that are unique in one scope.
class NameTable {
public:
    std::string add(std::string_view wanted); // wanted is an identifier(); a number is appended if it is taken
    void reserve(std::string_view name) { m_used.emplace(name); }

private:
    std::set<std::string, std::less<>> m_used;
};

std::string c_string(std::string_view utf8);         // "..." with octal escapes
std::string string_literal(std::u16string_view text); // "..."_s or u"..."_s
std::string key_literal(std::u16string_view text);    // "..."_key
std::string number_literal(double number);
std::string comment_text(std::string_view text);      // the first line, harmless behind //

} // namespace gen2cpp::emit
