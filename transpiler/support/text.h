// Texts of programs inside the texts that the tool writes.
#pragma once

#include <string>
#include <string_view>

namespace gen2cpp {

// In double quotes, on one line, with the escapes of JSON: a JSON string and a JavaScript literal at once.
std::string quoted(std::u16string_view text); // all but printable ASCII escaped
std::string quoted(std::string_view utf8);    // what is valid UTF-8 stands for itself, unless it is a control character

// A name as it is if it reads as one word, else quoted: property keys and names of functions can be any string.
std::string name_or_quoted(std::string_view utf8);

} // namespace gen2cpp
