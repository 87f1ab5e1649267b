// What the tests of the regular expression engine share.
#pragma once

#include <string>
#include <string_view>

namespace regexp_test {

// The bounds of the match and of its groups, "0-3 1-2 -", or "no match", or the text of the error in the pattern.
// Inputs of Latin-1 characters only are matched in both representations, which have to agree.
std::string match(std::u16string_view pattern, std::u16string_view flags, std::u16string_view input, unsigned start = 0);

} // namespace regexp_test
