#include "unicode_properties.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>

namespace js::regexp {

namespace {

struct NamedSet {
    char const* names; // separated by spaces
    char const* ranges;
};
struct ScriptSet {
    char const* names;
    char const* ranges;
    char const* extension;
};
// first, first + step, ... last each map to themselves plus delta.
struct CaseRun {
    std::uint32_t first;
    std::uint32_t last;
    std::int32_t delta;
    std::uint32_t step;
};

#include "unicode_tables.inc"

std::uint32_t digit_value(char digit)
{
    if (digit >= 'A' && digit <= 'Z')
        return static_cast<std::uint32_t>(digit - 'A');
    if (digit >= 'a' && digit <= 'z')
        return static_cast<std::uint32_t>(digit - 'a') + 26;
    if (digit >= '0' && digit <= '9')
        return static_cast<std::uint32_t>(digit - '0') + 52;
    return digit == '-' ? 62 : 63;
}

std::uint32_t read_number(char const*& text)
{
    std::uint32_t result = 0;
    for (unsigned shift = 0;; shift += 5) {
        auto const digit = digit_value(*text++);
        result |= (digit & 31U) << shift;
        if (digit < 32)
            return result;
    }
}

// The encoding is described in generate_unicode_tables.mjs.
CodePointSet decode(char const* text)
{
    CodePointSet result;
    char32_t point = 0;
    while (*text) {
        point += read_number(text);
        auto const length = read_number(text);
        result.add(point, point + length - 1);
        point += length;
    }
    return result;
}

bool has_name(std::string_view names, std::string_view name)
{
    while (!names.empty()) {
        auto const space = names.find(' ');
        if (names.substr(0, space) == name)
            return true;
        if (space == std::string_view::npos)
            return false;
        names.remove_prefix(space + 1);
    }
    return false;
}

// A union of general categories: all whose short name starts with one of `prefixes`.
struct CategoryGroup {
    char const* names;
    char const* members; // short names of two letters, or one letter for all that start with it
};
constexpr CategoryGroup k_category_groups[] = {
    { "L Letter", "L" },
    { "LC Cased_Letter", "Lu Ll Lt" },
    { "M Mark Combining_Mark", "M" },
    { "N Number", "N" },
    { "P Punctuation punct", "P" },
    { "S Symbol", "S" },
    { "Z Separator", "Z" },
    { "C Other", "C" },
};

bool find_category(std::string_view name, CodePointSet& result)
{
    for (auto const& category : k_general_categories)
        if (has_name(category.names, name)) {
            result = decode(category.ranges);
            return true;
        }
    for (auto const& group : k_category_groups) {
        if (!has_name(group.names, name))
            continue;
        std::string_view const members = group.members;
        for (auto const& category : k_general_categories)
            if (has_name(members, { category.names, 2 }) || has_name(members, { category.names, 1 }))
                result.add(decode(category.ranges));
        return true;
    }
    return false;
}

bool find_script(std::string_view name, bool with_extensions, CodePointSet& result)
{
    for (auto const& script : k_scripts) {
        if (!has_name(script.names, name))
            continue;
        result = decode(script.ranges);
        if (!with_extensions)
            return true;
        auto const extension = decode(script.extension);
        auto removed = result;
        removed.intersect(extension);
        result.add(extension);
        result.subtract(removed);
        return true;
    }
    return false;
}

bool find_binary_property(std::string_view name, CodePointSet& result)
{
    if (name == "Any" || name == "ASCII") {
        result = CodePointSet(0, name == "Any" ? k_last_code_point : 0x7f);
        return true;
    }
    if (name == "Assigned") {
        find_category("Cn", result);
        result.invert();
        return true;
    }
    for (auto const& property : k_binary_properties)
        if (has_name(property.names, name)) {
            result = decode(property.ranges);
            return true;
        }
    return false;
}

std::span<CaseRun const> runs_of(CaseMode mode)
{
    if (mode == CaseMode::SimpleFolding)
        return k_simple_folding;
    return k_upper_case;
}

bool is_ascii(CodePointSet const& set)
{
    return set.is_empty() || set.ranges().back().last < 128;
}

// OPTIMIZATION: most sets are of ASCII characters, whose variants are known.
void close_ascii_over_case(CodePointSet& set, CaseMode mode)
{
    auto const members = set;
    for (char32_t upper = 'A'; upper <= 'Z'; ++upper) {
        char32_t const lower = upper + 32;
        if (!members.contains(upper) && !members.contains(lower))
            continue;
        set.add(upper);
        set.add(lower);
        if (mode == CaseMode::SimpleFolding && upper == 'K')
            set.add(0x212a);
        if (mode == CaseMode::SimpleFolding && upper == 'S')
            set.add(0x17f);
    }
}

bool contains_cached(CodePointSet& cache, char const* property, char32_t point)
{
    if (cache.is_empty())
        find_binary_property(property, cache);
    return cache.contains(point);
}

} // namespace

bool find_unicode_property(std::string_view name, std::string_view value, CodePointSet& result)
{
    if (name.empty())
        return find_category(value, result) || find_binary_property(value, result);
    if (name == "General_Category" || name == "gc")
        return find_category(value, result);
    if (name == "Script" || name == "sc")
        return find_script(value, false, result);
    if (name == "Script_Extensions" || name == "scx")
        return find_script(value, true, result);
    return false;
}

bool is_identifier_start(char32_t point)
{
    if (point < 128)
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || point == '$' || point == '_';
    static CodePointSet cache;
    return contains_cached(cache, "ID_Start", point);
}

bool is_identifier_part(char32_t point)
{
    if (point < 128)
        return is_identifier_start(point) || (point >= '0' && point <= '9');
    if (point == 0x200c || point == 0x200d)
        return true;
    static CodePointSet cache;
    return contains_cached(cache, "ID_Continue", point);
}

char32_t canonicalize(char32_t point, CaseMode mode)
{
    if (point < 128)
        return point >= 'a' && point <= 'z' ? point - 32 : point;
    auto const runs = runs_of(mode);
    auto const after = std::upper_bound(runs.begin(), runs.end(), point, [](char32_t value, CaseRun const& run) { return value < run.first; });
    if (after == runs.begin())
        return point;
    auto const& run = *(after - 1);
    if (point > run.last || (point - run.first) % run.step != 0)
        return point;
    return static_cast<char32_t>(static_cast<std::int32_t>(point) + run.delta);
}

void close_over_case(CodePointSet& set, CaseMode mode)
{
    if (is_ascii(set))
        return close_ascii_over_case(set, mode);
    auto const visit = [&](auto&& visitor) {
        for (auto const& run : runs_of(mode))
            for (auto point = run.first; point <= run.last; point += run.step)
                visitor(point, static_cast<char32_t>(static_cast<std::int32_t>(point) + run.delta));
    };
    // First the representatives of all members, then everything that maps to one of them.
    auto const members = set;
    visit([&](char32_t point, char32_t representative) {
        if (members.contains(point))
            set.add(representative);
    });
    auto const representatives = set;
    visit([&](char32_t point, char32_t representative) {
        if (representatives.contains(representative))
            set.add(point);
    });
}

CodePointSet digit_set()
{
    return CodePointSet('0', '9');
}

CodePointSet space_set()
{
    CodePointSet result;
    result.add(0x09, 0x0d);
    result.add(0x20);
    result.add(0xa0);
    result.add(0x1680);
    result.add(0x2000, 0x200a);
    result.add(0x2028, 0x2029);
    result.add(0x202f);
    result.add(0x205f);
    result.add(0x3000);
    result.add(0xfeff);
    return result;
}

CodePointSet word_set()
{
    CodePointSet result('0', '9');
    result.add('A', 'Z');
    result.add('_');
    result.add('a', 'z');
    return result;
}

CodePointSet line_terminator_set()
{
    CodePointSet result;
    result.add(0x0a);
    result.add(0x0d);
    result.add(0x2028, 0x2029);
    return result;
}

} // namespace js::regexp
