// Numbers as decimal text (6.1.6.1.20 Number::toString with radix 10).
#pragma once

#include "string.h"

namespace js {

String const* decimal_text(double number);

} // namespace js
