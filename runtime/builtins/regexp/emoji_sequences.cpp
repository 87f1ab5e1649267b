#include "emoji_sequences.h"

#include "unicode_properties.h"

namespace js::regexp {

namespace {

#include "emoji_sequences.inc"

using Strings = std::set<std::u32string>;

constexpr char32_t k_selector = 0xfe0f;
constexpr char32_t k_first_tone = 0x1f3fb;
constexpr char32_t k_different_tone = 0x1f3fc; // in the list of joined sequences only
constexpr char32_t k_last_tone = 0x1f3ff;

void add_basic(CodePointSet& characters, Strings& strings)
{
    for (auto const range : k_basic_emoji)
        characters.add(range.first, range.last);
    for (auto const range : k_basic_emoji_with_selector)
        for (auto point = range.first; point <= range.last; ++point)
            strings.insert({ point, k_selector });
}

void add_keycaps(CodePointSet&, Strings& strings)
{
    for (char32_t const key : std::u32string_view(U"0123456789#*"))
        strings.insert({ key, k_selector, 0x20e3 });
}

void add_modified(CodePointSet&, Strings& strings)
{
    CodePointSet bases;
    find_unicode_property({}, "Emoji_Modifier_Base", bases);
    bases.subtract(CodePointSet(0x1f46a, 0x1f46a)); // The family is one of them, but in no recommended sequence.
    for (auto const range : bases.ranges())
        for (auto point = range.first; point <= range.last; ++point)
            for (auto tone = k_first_tone; tone <= k_last_tone; ++tone)
                strings.insert({ point, tone });
}

void add_flags(CodePointSet&, Strings& strings)
{
    auto const indicator = [](char letter) { return 0x1f1e6 + static_cast<char32_t>(letter - 'A'); };
    for (auto const* pair = k_flags; *pair; pair += 2)
        strings.insert({ indicator(pair[0]), indicator(pair[1]) });
}

void add_tagged(CodePointSet&, Strings& strings)
{
    for (std::string_view const region : { "gbeng", "gbsct", "gbwls" }) {
        std::u32string text { 0x1f3f4 };
        for (char const letter : region)
            text += 0xe0000 + static_cast<char32_t>(letter);
        text += 0xe007f;
        strings.insert(text);
    }
}

void expand_tones(std::u32string text, std::size_t from, char32_t previous, Strings& strings)
{
    while (from < text.size() && (text[from] < k_first_tone || text[from] > k_last_tone))
        ++from;
    if (from == text.size()) {
        strings.insert(std::move(text));
        return;
    }
    bool const is_different = text[from] == k_different_tone;
    for (auto tone = k_first_tone; tone <= k_last_tone; ++tone) {
        if (is_different && tone == previous)
            continue;
        text[from] = tone;
        expand_tones(text, from + 1, tone, strings);
    }
}

void add_joined(CodePointSet&, Strings& strings)
{
    for (auto const* text : k_joined_sequences)
        expand_tones(text, 0, 0, strings);
}

struct Property {
    std::string_view name;
    void (*add)(CodePointSet&, Strings&);
};
constexpr Property k_properties[] = {
    { "Basic_Emoji", add_basic },
    { "Emoji_Keycap_Sequence", add_keycaps },
    { "RGI_Emoji_Modifier_Sequence", add_modified },
    { "RGI_Emoji_Flag_Sequence", add_flags },
    { "RGI_Emoji_Tag_Sequence", add_tagged },
    { "RGI_Emoji_ZWJ_Sequence", add_joined },
};

} // namespace

bool find_property_of_strings(std::string_view name, CodePointSet& characters, std::set<std::u32string>& strings)
{
    for (auto const& property : k_properties) {
        if (name != "RGI_Emoji" && name != property.name)
            continue;
        property.add(characters, strings);
        if (name != "RGI_Emoji")
            return true;
    }
    return name == "RGI_Emoji";
}

} // namespace js::regexp
