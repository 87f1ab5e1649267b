// UTF-8 and UTF-16 arithmetic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace js::unicode {

constexpr bool is_lead_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
constexpr bool is_trail_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }
constexpr std::uint32_t combine(std::uint32_t lead, std::uint32_t trail)
{
    return 0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00);
}

// The code point (or lone surrogate) at `index`, which moves past it. Malformed bytes give U+FFFD.
inline std::uint32_t decode_utf8(std::string_view text, std::size_t& index)
{
    auto const byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    auto const first = byte(index++);
    if (first < 0x80)
        return first;
    auto const extra = first >= 0xF0 ? 3u : first >= 0xE0 ? 2u : first >= 0xC0 ? 1u : 0u;
    if (extra == 0 || index + extra > text.size())
        return 0xFFFD;
    auto code_point = first & (0x3Fu >> extra);
    for (unsigned i = 0; i < extra; ++i) {
        if ((byte(index) & 0xC0) != 0x80)
            return 0xFFFD;
        code_point = (code_point << 6) | (byte(index++) & 0x3F);
    }
    return code_point;
}

// Writes 1 to 4 bytes to `out` and says how many.
inline std::size_t encode_utf8(std::uint32_t code_point, char* out)
{
    auto const put = [&](std::size_t i, std::uint32_t bits) { out[i] = static_cast<char>(bits); };
    if (code_point < 0x80) {
        put(0, code_point);
        return 1;
    }
    if (code_point < 0x800) {
        put(0, 0xC0 | (code_point >> 6));
        put(1, 0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        put(0, 0xE0 | (code_point >> 12));
        put(1, 0x80 | ((code_point >> 6) & 0x3F));
        put(2, 0x80 | (code_point & 0x3F));
        return 3;
    }
    put(0, 0xF0 | (code_point >> 18));
    put(1, 0x80 | ((code_point >> 12) & 0x3F));
    put(2, 0x80 | ((code_point >> 6) & 0x3F));
    put(3, 0x80 | (code_point & 0x3F));
    return 4;
}

} // namespace js::unicode
