// JavaScript names and texts as C++: nothing that is in a program can end up as C++ syntax.
#pragma once

#include "../support/unique_names.h"

#include <span>
#include <string>
#include <string_view>

namespace gen2cpp::emit {

// A C++ identifier that resembles a JavaScript name: keywords, macros and reserved forms get a trailing or leading mark,
// `$` and Unicode are escaped. Different names may give the same result; NameTable keeps them apart.
std::string identifier(std::string_view name);

// Hands out names that are unique in one scope.
class NameTable {
public:
    NameTable() = default;
    explicit NameTable(NameTable const* outer) // its names are taken too; it must not change any more
        : m_names(&outer->m_names)
    {
    }
    std::string add(std::string_view wanted) { return m_names.add(wanted, wanted.back() == '_' ? "" : "_"); } // wanted is an identifier()
    void reserve(std::string_view name) { m_names.reserve(name); }

private:
    UniqueNames m_names;
};

// What the classes of machines declare or inherit besides the program's names, which it would hide: all of them, and those that are direct.
std::span<std::string_view const> names_in_machines();
std::span<std::string_view const> names_in_direct_machines();

std::string c_string(std::string_view utf8);         // "..." with octal escapes
std::string string_literal(std::u16string_view text); // "..."_s or u"..."_s
std::string key_literal(std::u16string_view text);    // "..."_key
std::string number_literal(double number);
enum class Mention { Any, Read };
bool mentions(std::string_view code, std::string_view name, Mention kind = Mention::Any); // as a word of its own, and not as a member
// The parameters of a function, all of them marked as [[maybe_unused]], without the marks of those that its body reads, or of all.
std::string without_marks_of_read(std::string_view parameters, std::string_view body);
std::string without_marks(std::string parameters);
std::string comment_text(std::string_view text);      // the first line, harmless behind //

} // namespace gen2cpp::emit
