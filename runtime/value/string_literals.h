// Strings that are constants: one object for each text, in the runtime and the generated code together, without work at start-up.
#pragma once

#include "string.h"

namespace js {

template<std::size_t Size>
struct FixedText {
    char units[Size];
    consteval FixedText(char const (&text)[Size])
    {
        for (std::size_t i = 0; i < Size; ++i)
            units[i] = text[i];
    }
};
template<std::size_t Size>
struct FixedWideText {
    char16_t units[Size];
    consteval FixedWideText(char16_t const (&text)[Size])
    {
        for (std::size_t i = 0; i < Size; ++i)
            units[i] = text[i];
    }
};

template<FixedText text>
inline constinit Latin1Literal latin1_literal { text.units };
template<FixedWideText text>
inline constinit Utf16Literal utf16_literal { text.units };

} // namespace js
