// Flat strings: making, reading and comparing them. Ropes are in string_rope.cpp, searching in string_search.cpp.
#include "string.h"

#include "../core/heap.h"
#include "unicode.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace js {

namespace {

// Short content lives behind its String in one allocation, long content in its own; neither is scanned. A short string holds no pointers
// but to itself and to its interned twin, which lives for ever.
constexpr std::size_t k_max_inline_bytes = 32;

String* make_uninitialized(StringForm form, std::size_t length, std::size_t bytes)
{
    if (bytes <= k_max_inline_bytes) {
        auto const memory = heap::allocate_atomic(sizeof(String) + bytes);
        return new (memory) String(form, static_cast<std::uint32_t>(length), static_cast<String*>(memory) + 1);
    }
    return heap::make<String>(form, static_cast<std::uint32_t>(length), heap::allocate_atomic(bytes));
}

constexpr auto k_all_units = [] {
    std::array<unsigned char, 256> units {};
    for (unsigned i = 0; i < units.size(); ++i)
        units[i] = static_cast<unsigned char>(i);
    return units;
}();

constinit String the_empty_string { StringForm::Latin1, 0, k_all_units.data() };

template<typename Left, typename Right>
int compare_units(Left const* left, std::size_t left_length, Right const* right, std::size_t right_length)
{
    auto const common = std::min(left_length, right_length);
    for (std::size_t i = 0; i < common; ++i) {
        if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
    }
    return left_length == right_length ? 0 : left_length < right_length ? -1 : 1;
}

template<typename Unit>
std::uint32_t hash_units(Unit const* units, std::size_t length)
{
    std::uint32_t hash = 2166136261u; // FNV-1a over units: the same for both forms
    for (std::size_t i = 0; i < length; ++i)
        hash = (hash ^ units[i]) * 16777619u;
    hash ^= hash >> 15;
    return hash == 0 ? 1 : hash;
}

} // namespace

#define JS_UNIT(unit) { StringForm::Latin1, 1, &k_all_units[unit] }
#define JS_FOUR(unit) JS_UNIT(unit), JS_UNIT(unit + 1), JS_UNIT(unit + 2), JS_UNIT(unit + 3)
#define JS_SIXTEEN(unit) JS_FOUR(unit), JS_FOUR(unit + 4), JS_FOUR(unit + 8), JS_FOUR(unit + 12)
#define JS_SIXTY_FOUR(unit) JS_SIXTEEN(unit), JS_SIXTEEN(unit + 16), JS_SIXTEEN(unit + 32), JS_SIXTEEN(unit + 48)
constinit String single_units[256] { JS_SIXTY_FOUR(0), JS_SIXTY_FOUR(64), JS_SIXTY_FOUR(128), JS_SIXTY_FOUR(192) };
#undef JS_SIXTY_FOUR
#undef JS_SIXTEEN
#undef JS_FOUR
#undef JS_UNIT

String* make_latin1_string(unsigned char const* units, std::size_t length)
{
    if (length == 0)
        return &the_empty_string;
    if (length == 1)
        return &single_units[units[0]];
    auto const string = make_uninitialized(StringForm::Latin1, length, length);
    std::memcpy(const_cast<void*>(string->data), units, length);
    return string;
}

String* make_latin1_string(String const* left, String const* right)
{
    auto const length = left->length + right->length;
    auto const string = make_uninitialized(StringForm::Latin1, length, length);
    auto const units = static_cast<unsigned char*>(const_cast<void*>(string->data));
    std::memcpy(units, left->latin1(), left->length);
    if (right->length == 1) // OPTIMIZATION: as in many loops
        units[left->length] = right->latin1()[0];
    else
        std::memcpy(units + left->length, right->latin1(), right->length);
    return string;
}

String* make_utf16_string(char16_t const* units, std::size_t length)
{
    char16_t all = 0;
    for (std::size_t i = 0; i < length; ++i)
        all = static_cast<char16_t>(all | units[i]);
    if (all < 256) {
        if (length <= 1)
            return length == 0 ? &the_empty_string : &single_units[units[0]];
        auto const string = make_uninitialized(StringForm::Latin1, length, length);
        std::copy_n(units, length, static_cast<unsigned char*>(const_cast<void*>(string->data)));
        return string;
    }
    auto const string = make_uninitialized(StringForm::Utf16, length, length * sizeof(char16_t));
    std::memcpy(const_cast<void*>(string->data), units, length * sizeof(char16_t));
    return string;
}

String* make_ascii_string(std::string_view ascii)
{
    return make_latin1_string(reinterpret_cast<unsigned char const*>(ascii.data()), ascii.size());
}

String* make_string(std::string_view utf8)
{
    auto const is_ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii)
        return make_ascii_string(utf8);
    StringBuilder builder;
    for (std::size_t i = 0; i < utf8.size();)
        builder.append_code_point(unicode::decode_utf8(utf8, i));
    return builder.finish();
}

String* single_wide_unit_string(char16_t unit) { return make_utf16_string(&unit, 1); }

String* empty_string() { return &the_empty_string; }

String const* substring(String const* string, std::uint32_t begin, std::uint32_t end)
{
    if (begin == 0 && end == string->length)
        return string;
    flatten(string);
    if (string->is_latin1())
        return make_latin1_string(string->latin1() + begin, end - begin);
    return make_utf16_string(string->utf16() + begin, end - begin);
}

bool equal(String const* left, String const* right)
{
    if (left == right)
        return true;
    if (left->length != right->length || (left->is_interned && right->is_interned))
        return false;
    if (left->length <= 1) // OPTIMIZATION: never a rope
        return left->length == 0 || left->unit(0) == right->unit(0);
    flatten(left);
    flatten(right);
    if (left->hash && right->hash && left->hash != right->hash)
        return false;
    if (left->form != right->form)
        return compare(left, right) == 0;
    if (left->unit(0) != right->unit(0)) // OPTIMIZATION: as most that differ do; neither is empty
        return false;
    auto const bytes = left->is_latin1() ? left->length : left->length * sizeof(char16_t);
    return std::memcmp(left->data, right->data, bytes) == 0;
}

int compare(String const* left, String const* right)
{
    if (left->length == 1 && right->length == 1) // OPTIMIZATION: never ropes
        return left->unit(0) - right->unit(0);
    flatten(left);
    flatten(right);
    if (left->is_latin1())
        return right->is_latin1() ? compare_units(left->latin1(), left->length, right->latin1(), right->length)
                                  : compare_units(left->latin1(), left->length, right->utf16(), right->length);
    return right->is_latin1() ? compare_units(left->utf16(), left->length, right->latin1(), right->length)
                              : compare_units(left->utf16(), left->length, right->utf16(), right->length);
}

std::uint32_t hash_slow(String const* string)
{
    flatten(string);
    string->hash = string->is_latin1() ? hash_units(string->latin1(), string->length) : hash_units(string->utf16(), string->length);
    return string->hash;
}

} // namespace js
