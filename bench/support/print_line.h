// Numbers on one line, as console.log prints them.
#pragma once

#include <charconv>
#include <cstdio>
#include <initializer_list>

inline void print_line(std::initializer_list<double> numbers)
{
    char text[512];
    char* end = text;
    for (double const number : numbers) {
        if (end != text)
            *end++ = ' ';
        end = std::to_chars(end, text + sizeof text, number, std::chars_format::fixed).ptr;
    }
    *end++ = '\n';
    std::fwrite(text, 1, static_cast<std::size_t>(end - text), stdout);
}
