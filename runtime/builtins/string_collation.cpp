#include "string_collation.h"

#include "collation_table.h"
#include "string_normalize.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utf8proc.h>
#include <vector>

namespace js::builtins {

namespace {

struct Element {
    std::uint64_t primary;
    std::uint32_t secondary;
    std::uint32_t tertiary;
};

// Letters that count as two, one accent apart from them.
struct Expansion {
    char32_t code_point;
    char16_t parts[3];
};
constexpr Expansion k_expansions[] = { { 0xc6, u"AE" }, { 0xdf, u"ss" }, { 0xe6, u"ae" }, { 0x132, u"IJ" }, { 0x133, u"ij" }, { 0x152, u"OE" },
    { 0x153, u"oe" }, { 0x1e9e, u"SS" } };

// A primary weight: the rank of the character in the table, then room for the code points that follow this rank.
constexpr std::uint64_t weight_of(std::uint64_t rank, std::uint64_t code_point = 0) { return (rank << 24) + code_point; }

constexpr std::uint64_t k_rank_after_table = 0x10000;
constexpr char16_t k_first_currency = u'\u00a4';
constexpr char16_t k_first_kana = u'\u3042';

bool is_symbol(std::uint32_t code_point)
{
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_PD:
        return true;
    default:
        return false;
    }
}

// The table in 21 bits for each element and an entry for each run of neighbours: half the size.
constexpr auto k_count = std::size(k_collation_elements);
constexpr bool starts_run(std::size_t i) { return i == 0 || k_collation_elements[i].unit != k_collation_elements[i - 1].unit + 1; }
constexpr auto k_run_count = [] {
    std::size_t count = 0;
    for (std::size_t i = 0; i < k_count; i++)
        count += starts_run(i) ? 1 : 0;
    return count;
}();
struct PackedElements {
    struct Run {
        std::uint32_t first;
        std::uint32_t index; // of its first element
    };
    std::array<Run, k_run_count + 1> runs {}; // the last one is the end
    std::array<std::uint16_t, k_count> low {};
    std::array<unsigned char, k_count> high {};
};
constexpr auto k_packed = [] {
    PackedElements packed;
    std::size_t run = 0;
    for (std::uint32_t i = 0; i < k_count; i++) {
        auto const& element = k_collation_elements[i];
        if (starts_run(i))
            packed.runs[run++] = { element.unit, i };
        auto const weights = static_cast<std::uint32_t>(element.primary << 10 | element.secondary << 4 | element.tertiary);
        packed.low[i] = static_cast<std::uint16_t>(weights);
        packed.high[i] = static_cast<unsigned char>(weights >> 16);
    }
    packed.runs[run] = { 0xffff'ffff, static_cast<std::uint32_t>(k_count) };
    return packed;
}();

// NOTE: Letters outside the table stand before or after Kana, in the order of their code points. ICU orders them by script;
//       for CJK ideographs, Hangul and most other scripts this gives the same order within one script. Symbols outside the
//       table all come between the other symbols and the currencies.
std::optional<CollationElement> find_element(std::uint32_t code_point)
{
    auto const* const after = std::upper_bound(k_packed.runs.begin(), k_packed.runs.end(), code_point,
        [](std::uint32_t wanted, PackedElements::Run const& run) { return wanted < run.first; });
    auto const& run = after[-1]; // the first run begins with 0
    auto const index = run.index + (code_point - run.first);
    if (index >= after->index)
        return std::nullopt;
    auto const weights = k_packed.low[index] | static_cast<std::uint32_t>(k_packed.high[index]) << 16;
    return CollationElement { static_cast<char16_t>(code_point), static_cast<unsigned short>(weights >> 10),
        static_cast<unsigned char>(weights >> 4 & 63), static_cast<unsigned char>(weights & 15) };
}

Element element_of(std::uint32_t code_point)
{
    if (auto const found = find_element(code_point))
        return { found->primary == 0 ? 0 : weight_of(found->primary), found->secondary, found->tertiary };
    if (is_symbol(code_point))
        return { weight_of(find_element(k_first_currency)->primary - 1u, code_point), 0, 0 };
    if (code_point < k_first_kana)
        return { weight_of(find_element(k_first_kana)->primary - 1u, code_point), 0, 0 };
    return { weight_of(k_rank_after_table, code_point), 0, 0 };
}

bool is_digit(std::int32_t code_point) { return code_point >= '0' && code_point <= '9'; }

std::vector<Element> elements_of(String const* string, CollationOptions const& options)
{
    std::vector<Element> elements;
    auto const code_points = decompose(string, Compatibility::No);
    for (std::size_t i = 0; i < code_points.size(); i++) {
        auto const code_point = static_cast<std::uint32_t>(code_points[i]);
        auto const* const expansion = std::find_if(std::begin(k_expansions), std::end(k_expansions),
            [&](Expansion const& candidate) { return candidate.code_point == code_point; });
        if (expansion != std::end(k_expansions)) {
            auto first = element_of(expansion->parts[0]);
            first.secondary++;
            elements.push_back(first);
            elements.push_back(element_of(expansion->parts[1]));
        } else if (options.is_numeric && is_digit(code_points[i])) {
            // A number sorts by its count of digits, then by the digits.
            while (i + 1 < code_points.size() && code_points[i] == '0' && is_digit(code_points[i + 1]))
                i++;
            auto end = i;
            while (end < code_points.size() && is_digit(code_points[end]))
                end++;
            elements.push_back(element_of('0'));
            elements.push_back({ end - i, 0, 0 });
            for (; i < end; i++)
                elements.push_back(element_of(static_cast<std::uint32_t>(code_points[i])));
            i--;
        } else {
            elements.push_back(element_of(code_point));
        }
    }
    return elements;
}

int compare_weights(std::uint64_t left, std::uint64_t right) { return left < right ? -1 : left > right ? 1 : 0; }

// Compares one level of both; elements without a weight on it are skipped.
template<typename IsShown, typename Weight>
int compare_level(std::vector<Element> const& left, std::vector<Element> const& right, IsShown is_shown, Weight weight)
{
    std::size_t i = 0;
    std::size_t j = 0;
    for (;;) {
        while (i < left.size() && !is_shown(left[i]))
            i++;
        while (j < right.size() && !is_shown(right[j]))
            j++;
        if (i == left.size() || j == right.size())
            return i != left.size() ? 1 : j != right.size() ? -1 : 0;
        if (auto const order = compare_weights(weight(left[i]), weight(right[j])))
            return order;
        i++;
        j++;
    }
}

} // namespace

int collate(String const* left, String const* right, CollationOptions const& options)
{
    auto const left_elements = elements_of(left, options);
    auto const right_elements = elements_of(right, options);
    auto const has_primary = [](Element const& element) { return element.primary != 0; };
    if (auto const order = compare_level(left_elements, right_elements, has_primary, [](Element const& element) { return element.primary; }))
        return order;
    if (options.sensitivity == Sensitivity::Accent || options.sensitivity == Sensitivity::Variant) {
        auto const has_secondary = [](Element const& element) { return element.primary != 0 || element.secondary != 0; };
        auto const secondary = [](Element const& element) { return element.primary != 0 ? element.secondary : 0x1000 + element.secondary; };
        if (auto const order = compare_level(left_elements, right_elements, has_secondary, secondary))
            return order;
    }
    if (options.sensitivity == Sensitivity::Case || options.sensitivity == Sensitivity::Variant)
        return compare_level(left_elements, right_elements, has_primary, [](Element const& element) { return element.tertiary; });
    return 0;
}

} // namespace js::builtins
