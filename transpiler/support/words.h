// Lists of words in one text, separated by spaces.
#pragma once

#include <algorithm>
#include <string_view>

namespace gen2cpp {

inline bool has_word(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        auto const end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word)
            return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

} // namespace gen2cpp
