// parseFloat and parseInt (19.2.4, 19.2.5), which are also Number.parseFloat and Number.parseInt.
#pragma once

#include "../value/string.h"

#include <cstdint>

namespace js::builtins {

double parse_float(String const* string);
double parse_int(String const* string, std::int32_t radix); // radix 0: 10, or 16 after "0x"

} // namespace js::builtins
