// indexOf and lastIndexOf on units (6.1.4.1 StringIndexOf, 6.1.4.2 StringLastIndexOf).
#include "string.h"

#include <algorithm>
#include <cstring>

namespace js {

namespace {

template<typename Unit, typename PatternUnit>
bool matches_at(Unit const* units, PatternUnit const* pattern, std::size_t length)
{
    for (std::size_t i = 0; i < length; ++i) {
        if (units[i] != pattern[i])
            return false;
    }
    return true;
}

template<typename Unit>
Unit const* find_unit(Unit const* begin, Unit const* end, char16_t unit)
{
    if constexpr (sizeof(Unit) == 1) {
        if (unit > 255)
            return end;
        auto const found = std::memchr(begin, unit, static_cast<std::size_t>(end - begin));
        return found ? static_cast<Unit const*>(found) : end;
    } else {
        return std::find(begin, end, unit);
    }
}

template<typename Unit, typename PatternUnit>
std::int64_t search(Unit const* units, std::size_t length, PatternUnit const* pattern, std::size_t pattern_length, std::size_t from)
{
    auto const last = units + (length - pattern_length) + 1;
    for (auto at = units + from; at < last; ++at) {
        at = find_unit(at, last, pattern[0]);
        if (at == last)
            return -1;
        if (matches_at(at, pattern, pattern_length))
            return at - units;
    }
    return -1;
}

template<typename Unit, typename PatternUnit>
std::int64_t search_last(Unit const* units, PatternUnit const* pattern, std::size_t pattern_length, std::size_t from)
{
    for (auto at = static_cast<std::int64_t>(from); at >= 0; --at) {
        if (matches_at(units + at, pattern, pattern_length))
            return at;
    }
    return -1;
}

// Calls `action` with pointers of the right widths.
template<typename Action>
std::int64_t with_units(String const* string, String const* pattern, Action action)
{
    if (string->is_latin1())
        return pattern->is_latin1() ? action(string->latin1(), pattern->latin1()) : action(string->latin1(), pattern->utf16());
    return pattern->is_latin1() ? action(string->utf16(), pattern->latin1()) : action(string->utf16(), pattern->utf16());
}

} // namespace

std::int64_t index_of(String const* string, String const* pattern, std::uint32_t from)
{
    if (from > string->length || pattern->length > string->length - from)
        return -1;
    if (pattern->length == 0)
        return from;
    flatten(string);
    flatten(pattern);
    return with_units(string, pattern, [&](auto units, auto pattern_units) {
        return search(units, string->length, pattern_units, pattern->length, from);
    });
}

std::int64_t last_index_of(String const* string, String const* pattern, std::uint32_t from)
{
    if (pattern->length > string->length)
        return -1;
    auto const start = std::min(from, string->length - pattern->length);
    flatten(string);
    flatten(pattern);
    return with_units(string, pattern, [&](auto units, auto pattern_units) {
        return search_last(units, pattern_units, pattern->length, start);
    });
}

} // namespace js
