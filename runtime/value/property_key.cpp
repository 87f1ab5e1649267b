#include "property_key.h"

#include "../core/heap.h"

#include <array>
#include <charconv>

namespace js {

namespace {

// The strings that serve as property keys: open addressing, at most two thirds full.
struct InternTable {
    String const** strings = nullptr;
    std::uint32_t capacity = 0; // a power of two
    std::uint32_t count = 0;
};
constinit InternTable interned;

constexpr std::uint32_t k_initial_capacity = 1024;

String const** find_place(String const* string)
{
    for (auto i = hash(string);; ++i) {
        auto& place = interned.strings[i & (interned.capacity - 1)];
        if (!place || equal(place, string))
            return &place;
    }
}

void grow()
{
    auto const old = interned;
    interned.capacity = old.capacity ? old.capacity * 2 : k_initial_capacity;
    interned.strings = static_cast<String const**>(heap::allocate(interned.capacity * sizeof(String const*)));
    for (std::uint32_t i = 0; i < old.capacity; ++i) {
        if (old.strings[i])
            *find_place(old.strings[i]) = old.strings[i];
    }
}

// 6.1.7: a canonical numeric string from +0 to 2^32 - 2.
bool parse_array_index(String const* string, std::uint32_t& index)
{
    if (string->length == 0 || string->length > 10)
        return false;
    flatten(string);
    auto const first = string->unit(0);
    if (first < '0' || first > '9' || (first == '0' && string->length > 1))
        return false;
    std::uint64_t value = 0;
    for (std::uint32_t i = 0; i < string->length; ++i) {
        auto const digit = static_cast<std::uint32_t>(string->unit(i)) - '0';
        if (digit > 9)
            return false;
        value = value * 10 + digit;
    }
    index = static_cast<std::uint32_t>(value);
    return value < 0xFFFF'FFFF;
}

} // namespace

String const* intern(String const* string)
{
    if (string->is_interned)
        return string;
    flatten(string);
    if (string->right)
        return string->right; // OPTIMIZATION: a flat string remembers its interned twin there.
    if (interned.count * 3 >= interned.capacity * 2)
        grow();
    auto const place = find_place(string);
    if (*place) {
        string->right = *place;
        return *place;
    }
    *place = string;
    string->is_interned = true;
    ++interned.count;
    return string;
}

PropertyKey property_key(String const* string)
{
    if (has_known_key(string))
        return known_key(string);
    std::uint32_t index = 0;
    if (parse_array_index(string, index))
        return PropertyKey::from_index(index);
    return PropertyKey::from_interned(intern(string));
}

PropertyKey property_key(std::string_view utf8) { return property_key(make_string(utf8)); }

Value PropertyKey::to_value() const
{
    if (!is_index())
        return m_value;
    std::array<char, 16> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), index()).ptr;
    return make_ascii_string({ digits.data(), static_cast<std::size_t>(end - digits.data()) });
}

} // namespace js
