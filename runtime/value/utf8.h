// JavaScript strings as UTF-8, for the world outside.
#pragma once

#include "string.h"

#include <string>

namespace js {

struct Utf8Buffer {
    std::string text;
    void append(char const* bytes, std::size_t count) { text.append(bytes, count); }
};

inline std::string to_utf8(String const* string)
{
    Utf8Buffer buffer;
    append_utf8(buffer, string);
    return std::move(buffer.text);
}

} // namespace js
