// Runs compiled patterns.
#pragma once

#include "program.h"

namespace js::regexp {

enum class MatchStatus : std::uint8_t {
    Failed,
    Matched,
    TooDeep, // the stack of alternatives would exceed its limit
};

// Looks for a match at `start` or, unless the pattern is sticky, later. `registers` has room for register_count numbers; after
// a match the first 2 * group_count of them are the bounds of the groups (-1: not matched).
// With u or v a start in the middle of a surrogate pair means the start of the pair.
MatchStatus match(Program const& program, unsigned char const* input, std::uint32_t length, std::uint32_t start, bool is_sticky, std::int32_t* registers);
MatchStatus match(Program const& program, char16_t const* input, std::uint32_t length, std::uint32_t start, bool is_sticky, std::int32_t* registers);

} // namespace js::regexp
