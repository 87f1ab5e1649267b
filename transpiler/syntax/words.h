// The words of the grammar.
#pragma once

#include <string_view>

namespace gen2cpp::syntax {

// 12.7.2 Keywords and Reserved Words: never a name, in any mode.
bool is_reserved_word(std::string_view word);
// Words that are names in sloppy mode code only.
bool is_strict_reserved_word(std::string_view word);
// Words that are names or keywords, as the grammar around them has it.
bool is_contextual_word(std::string_view word);

} // namespace gen2cpp::syntax
