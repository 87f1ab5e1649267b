#include "words.h"

#include <algorithm>
#include <iterator>

namespace gen2cpp::syntax {

namespace {

constexpr std::string_view k_reserved[] = { "break", "case", "catch", "class", "const", "continue", "debugger", "default",
    "delete", "do", "else", "enum", "export", "extends", "false", "finally", "for", "function", "if", "import", "in",
    "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while",
    "with" };
constexpr std::string_view k_strict_reserved[] = { "implements", "interface", "let", "package", "private", "protected",
    "public", "static", "yield" };
constexpr std::string_view k_contextual[] = { "as", "async", "await", "from", "get", "let", "meta", "of", "set", "static",
    "target", "undefined", "using", "yield" };

template<std::size_t N>
bool contains(std::string_view const (&words)[N], std::string_view word)
{
    return std::binary_search(std::begin(words), std::end(words), word);
}

} // namespace

bool is_reserved_word(std::string_view word) { return contains(k_reserved, word); }
bool is_strict_reserved_word(std::string_view word) { return contains(k_strict_reserved, word); }
bool is_contextual_word(std::string_view word) { return contains(k_contextual, word); }

} // namespace gen2cpp::syntax
