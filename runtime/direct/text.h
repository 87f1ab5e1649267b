// Values that need no heap: literal strings, undefined and null.
#pragma once

#include <cstddef>
#include <cstdint>

namespace js::direct {

struct Undefined {
    friend constexpr bool operator==(Undefined, Undefined) { return true; }
};
struct Null {
    friend constexpr bool operator==(Null, Null) { return true; }
};
inline constexpr Undefined undefined {};
inline constexpr Null null {};

// A string that the program wrote down, as UTF-8. A string with a lone surrogate has no UTF-8 and cannot be one.
struct Text {
    char const* bytes = "";
    std::uint32_t size = 0;

    constexpr Text() = default;
    template<std::size_t array_size>
    constexpr Text(char const (&literal)[array_size])
        : bytes(literal)
        , size(array_size - 1)
    {
    }
    // `length` of the string: a sequence of four bytes is two code units.
    constexpr std::uint32_t length() const
    {
        std::uint32_t units = 0;
        for (std::uint32_t i = 0; i < size; i++) {
            auto const byte = static_cast<unsigned char>(bytes[i]);
            units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
        }
        return units;
    }
    friend constexpr bool operator==(Text left, Text right)
    {
        return left.size == right.size && __builtin_memcmp(left.bytes, right.bytes, left.size) == 0;
    }
};

} // namespace js::direct

namespace js {

constexpr bool to_boolean(direct::Text text) { return text.size != 0; } // 7.1.2

inline namespace literals {

constexpr direct::Text operator""_text(char const* bytes, std::size_t size)
{
    direct::Text text;
    text.bytes = bytes;
    text.size = static_cast<std::uint32_t>(size);
    return text;
}

} // namespace literals

} // namespace js
