// Numbers as decimal text (6.1.6.1.20 Number::toString with radix 10).
#pragma once

#include <cstddef>

namespace js::core {

// No number takes more: "-0.0000012345678901234567" has 25 characters.
inline constexpr std::size_t k_decimal_size = 32;

// Writes at most k_decimal_size characters, none of them a terminator; the end of what was written. -0 is "0".
char* write_decimal(char* out, double number);

} // namespace js::core
