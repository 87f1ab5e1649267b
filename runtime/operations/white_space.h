// WhiteSpace and LineTerminator (12.2, 12.3): what trim() and StringToNumber strip.
#pragma once

namespace js {

constexpr bool is_white_space(char16_t unit)
{
    if (unit <= 0x20)
        return unit == 0x20 || (unit >= 0x09 && unit <= 0x0D);
    if (unit < 0x1680)
        return unit == 0xA0;
    return unit == 0x1680 || (unit >= 0x2000 && unit <= 0x200A) || unit == 0x2028 || unit == 0x2029 || unit == 0x202F || unit == 0x205F
        || unit == 0x3000 || unit == 0xFEFF;
}

} // namespace js
