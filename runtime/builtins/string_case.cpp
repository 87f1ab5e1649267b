// Upper and lower case (22.1.3.28 and 22.1.3.30).
#include "case_tables.h"
#include "string_support.h"

#include <algorithm>
#include <iterator>
#include <utf8proc.h>

namespace js::builtins {

namespace {

template<std::size_t Size>
std::uint32_t map_by_range(CaseRange const (&ranges)[Size], std::uint32_t code_point)
{
    auto const* range = std::upper_bound(std::begin(ranges), std::end(ranges), code_point,
        [](std::uint32_t wanted, CaseRange const& candidate) { return wanted < candidate.first; });
    if (range == std::begin(ranges))
        return code_point;
    range--;
    if (code_point > range->last || (code_point - range->first) % static_cast<std::uint32_t>(range->step) != 0)
        return code_point;
    return code_point + static_cast<std::uint32_t>(range->delta);
}

template<std::size_t Size>
char16_t const* find_special(SpecialCase const (&cases)[Size], std::uint32_t code_point)
{
    auto const* const found = std::lower_bound(std::begin(cases), std::end(cases), code_point,
        [](SpecialCase const& candidate, std::uint32_t wanted) { return candidate.code_point < wanted; });
    return found != std::end(cases) && found->code_point == code_point ? found->mapping : nullptr;
}

bool is_cased(std::uint32_t code_point)
{
    auto const category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL || category == UTF8PROC_CATEGORY_LT;
}

bool is_case_ignorable(std::uint32_t code_point)
{
    constexpr char32_t k_punctuation[] = { 0x27, 0x2e, 0x3a, 0xb7, 0x387, 0x55f, 0x5f4, 0x2018, 0x2019, 0x2024, 0x2027, 0xfe13, 0xfe52,
        0xfe55, 0xff07, 0xff0e, 0xff1a };
    if (std::binary_search(std::begin(k_punctuation), std::end(k_punctuation), static_cast<char32_t>(code_point)))
        return true;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK:
        return true;
    default:
        return false;
    }
}

// The Final_Sigma condition of SpecialCasing.txt: a cased letter before, none after, case-ignorable characters aside.
bool is_final_sigma(String const* string, std::uint32_t index)
{
    bool has_cased_before = false;
    for (std::uint32_t i = 0; i < index;) {
        auto const code_point = next_code_point(string, i);
        if (!is_case_ignorable(code_point))
            has_cased_before = is_cased(code_point);
    }
    if (!has_cased_before)
        return false;
    for (auto i = index + 1; i < string->length;) {
        auto const code_point = next_code_point(string, i);
        if (!is_case_ignorable(code_point))
            return !is_cased(code_point);
    }
    return true;
}

// OPTIMIZATION: ASCII alone. `first` to `last` are the letters to change, by `delta`; null: there are others.
String const* map_ascii(String const* string, unsigned char first, unsigned char last, int delta)
{
    auto const is_mapped = [&](unsigned char unit) { return unit >= first && unit <= last; };
    if (!string->is_latin1() || std::any_of(string->latin1(), string->latin1() + string->length, [](unsigned char unit) { return unit >= 0x80; }))
        return nullptr;
    if (std::none_of(string->latin1(), string->latin1() + string->length, is_mapped))
        return string;
    StringBuilder text;
    text.append(string);
    text.change_latin1([&](unsigned char unit) { return static_cast<unsigned char>(is_mapped(unit) ? unit + delta : unit); });
    return text.finish();
}

void append_units(StringBuilder& text, char16_t const* units)
{
    for (; *units; units++)
        text.append(*units);
}

String const* to_upper_case(String const* string)
{
    if (auto const* const mapped = map_ascii(string, 'a', 'z', 'A' - 'a'))
        return mapped;
    StringBuilder text;
    for (std::uint32_t i = 0; i < string->length;) {
        auto const code_point = next_code_point(string, i);
        if (code_point < 0x80)
            text.append(static_cast<char16_t>(code_point >= 'a' && code_point <= 'z' ? code_point - 0x20 : code_point));
        else if (auto const* const special = find_special(k_special_upper, code_point))
            append_units(text, special);
        else
            text.append_code_point(map_by_range(k_to_upper, code_point));
    }
    return text.finish();
}

String const* to_lower_case(String const* string)
{
    constexpr std::uint32_t k_capital_sigma = 0x3a3;
    constexpr std::uint32_t k_final_sigma = 0x3c2;
    if (auto const* const mapped = map_ascii(string, 'A', 'Z', 'a' - 'A'))
        return mapped;
    StringBuilder text;
    for (std::uint32_t i = 0; i < string->length;) {
        auto const begin = i;
        auto const code_point = next_code_point(string, i);
        if (code_point < 0x80)
            text.append(static_cast<char16_t>(code_point >= 'A' && code_point <= 'Z' ? code_point + 0x20 : code_point));
        else if (auto const* const special = find_special(k_special_lower, code_point))
            append_units(text, special);
        else if (code_point == k_capital_sigma && is_final_sigma(string, begin))
            text.append_code_point(k_final_sigma);
        else
            text.append_code_point(map_by_range(k_to_lower, code_point));
    }
    return text.finish();
}

// Turkish, Azeri and Lithuanian have rules of their own; Greek removes accents from capitals.
void refuse_special_locales(Value locales)
{
    if (!locales.is_string())
        return;
    auto const* const locale = flatten(locales.as_string());
    if (locale->length < 2)
        return;
    char const language[] = { static_cast<char>(locale->unit(0)), static_cast<char>(locale->unit(1)), '\0' };
    for (std::string_view const special : { "tr", "az", "lt", "el" })
        if (special == language)
            stop_not_supported("case mapping for the locales tr, az, lt and el");
}

} // namespace

// 22.1.3.28 String.prototype.toLowerCase ( )
Value string_to_lower_case(Call const& call) { return to_lower_case(this_string(call, "String.prototype.toLowerCase")); }

// 22.1.3.30 String.prototype.toUpperCase ( )
Value string_to_upper_case(Call const& call) { return to_upper_case(this_string(call, "String.prototype.toUpperCase")); }

// 22.1.3.26 String.prototype.toLocaleLowerCase ( [ locales ] )
Value string_to_locale_lower_case(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.toLocaleLowerCase");
    refuse_special_locales(call[0]);
    return to_lower_case(string);
}

// 22.1.3.27 String.prototype.toLocaleUpperCase ( [ locales ] )
Value string_to_locale_upper_case(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.toLocaleUpperCase");
    refuse_special_locales(call[0]);
    return to_upper_case(string);
}

} // namespace js::builtins
