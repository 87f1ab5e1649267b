#include "text.h"

#include "utf8.h"

#include <algorithm>

namespace gen2cpp {

namespace {

void append_hexadecimal(std::string& result, unsigned unit)
{
    static constexpr char k_digits[] = "0123456789abcdef";
    result += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        result.push_back(k_digits[(unit >> shift) & 0xF]);
}

// Everything below U+0080.
void append_ascii(std::string& result, char character)
{
    switch (character) {
    case '"':
        result += "\\\"";
        return;
    case '\\':
        result += "\\\\";
        return;
    case '\n':
        result += "\\n";
        return;
    case '\t':
        result += "\\t";
        return;
    default:
        if (character >= ' ' && character < 0x7F)
            result.push_back(character);
        else
            append_hexadecimal(result, static_cast<unsigned char>(character));
    }
}

bool is_name_character(char character)
{
    bool const is_letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    bool const is_digit = character >= '0' && character <= '9';
    return is_letter || is_digit || std::string_view("_$#.[]*").find(character) != std::string_view::npos || (static_cast<unsigned char>(character) & 0x80);
}

} // namespace

std::string quoted(std::u16string_view text)
{
    std::string result = "\"";
    for (auto const unit : text)
        if (unit < 0x80)
            append_ascii(result, static_cast<char>(unit));
        else
            append_hexadecimal(result, unit);
    return result + "\"";
}

std::string quoted(std::string_view utf8)
{
    std::string result = "\"";
    while (!utf8.empty()) {
        auto const invalid = find_invalid_utf8(utf8);
        for (auto const byte : utf8.substr(0, invalid.value_or(utf8.size())))
            if (static_cast<unsigned char>(byte) < 0x80)
                append_ascii(result, byte);
            else
                result.push_back(byte);
        if (!invalid)
            break;
        append_hexadecimal(result, 0xFFFD);
        utf8.remove_prefix(*invalid + 1);
    }
    return result + "\"";
}

std::string name_or_quoted(std::string_view utf8)
{
    bool const is_word = !utf8.empty() && std::all_of(utf8.begin(), utf8.end(), is_name_character) && !find_invalid_utf8(utf8);
    return is_word ? std::string(utf8) : quoted(utf8);
}

} // namespace gen2cpp
