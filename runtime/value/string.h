// JavaScript strings: immutable sequences of UTF-16 code units, kept as Latin-1 where every unit
// is below 256, as UTF-16 otherwise, and as a rope while a concatenation has not been read.
#pragma once

#include "value.h"

#include <cstddef>
#include <string_view>

namespace js {

enum class StringForm : std::uint8_t { Latin1, Utf16, Rope };

// The layout is constant-initialisable: generated code keeps its literals as static Strings.
struct String : Cell {
    mutable StringForm form;
    mutable bool is_interned = false; // the one String with this content in the table of property keys
    mutable bool has_wide_part = false; // rope only: not every unit below it is Latin-1
    std::uint32_t length;             // in UTF-16 code units
    mutable std::uint32_t hash = 0;   // 0: not computed yet, as that of every rope
    mutable void const* data;         // Latin-1: unsigned char[], UTF-16: char16_t[], rope: the left String
    mutable String const* right = nullptr; // rope only

    constexpr String(StringForm its_form, std::uint32_t its_length, void const* its_data)
        : Cell { CellKind::String }
        , form(its_form)
        , length(its_length)
        , data(its_data)
    {
    }

    bool is_latin1() const { return form == StringForm::Latin1; }
    // Precondition of the next three: not a rope (see flatten()).
    unsigned char const* latin1() const { return static_cast<unsigned char const*>(data); }
    char16_t const* utf16() const { return static_cast<char16_t const*>(data); }
    char16_t unit(std::uint32_t index) const { return form == StringForm::Latin1 ? latin1()[index] : utf16()[index]; }
};

// Turns a rope into a flat string in place (iteratively, so depth does not matter); returns it.
String const* flatten_slow(String const* string);
inline String const* flatten(String const* string)
{
    return string->form == StringForm::Rope ? flatten_slow(string) : string;
}

inline constexpr std::uint32_t k_max_string_length = 536870888; // V8's limit; beyond it: RangeError "Invalid string length"

String* make_latin1_string(unsigned char const* units, std::size_t length); // copies
String* make_latin1_string(String const* left, String const* right);         // of two that are flat; together more than one unit
String* make_utf16_string(char16_t const* units, std::size_t length);       // copies; narrows to Latin-1 when it can
// The content is valid UTF-8, or a lone surrogate in its three-byte form (WTF-8).
String* make_string(std::string_view utf8);
String* make_ascii_string(std::string_view ascii);
extern String single_units[256]; // the strings of one Latin-1 unit
String* single_wide_unit_string(char16_t unit);
inline String* single_unit_string(char16_t unit) { return unit < 256 ? &single_units[unit] : single_wide_unit_string(unit); }
String* empty_string();

// Concatenation. Throws RangeError beyond k_max_string_length. Short results are copied, long ones are ropes.
String const* concatenate(String const* left, String const* right);
// Units [begin, end) of a string; shares nothing.
String const* substring(String const* string, std::uint32_t begin, std::uint32_t end);
bool equal(String const* left, String const* right);
int compare(String const* left, String const* right); // by code units: <0, 0, >0
std::uint32_t hash_slow(String const* string);
inline std::uint32_t hash(String const* string) { return string->hash ? string->hash : hash_slow(string); }
// First index of `pattern` at or after `from`, or -1; last index at or before `from`, or -1.
std::int64_t index_of(String const* string, String const* pattern, std::uint32_t from);
std::int64_t last_index_of(String const* string, String const* pattern, std::uint32_t from);
// Appends the text as UTF-8 to anything with append(char const*, size_t); a lone surrogate becomes U+FFFD.
struct Utf8Buffer;
void append_utf8(Utf8Buffer& out, String const* string);

// Collects units and makes one string. Widens to UTF-16 when the first wide unit arrives.
class StringBuilder {
public:
    StringBuilder() = default;
    StringBuilder(StringBuilder const&) = delete;
    StringBuilder& operator=(StringBuilder const&) = delete;
    void append(char16_t unit);
    void append_code_point(std::uint32_t code_point);
    void append(String const* string);
    void append_ascii(std::string_view ascii);
    std::size_t length() const { return m_length; }
    // Replaces every unit of what is all Latin-1 so far.
    template<typename Change>
    void change_latin1(Change change)
    {
        for (std::size_t i = 0; i < m_length; ++i)
            m_latin1[i] = change(m_latin1[i]);
    }
    String* finish(); // throws RangeError when too long
private:
    void reserve(std::size_t extra);
    void widen();
    static constexpr std::size_t k_short = 64;
    unsigned char* m_latin1 = m_short;
    char16_t* m_utf16 = nullptr;
    std::size_t m_length = 0;
    std::size_t m_capacity = k_short;
    unsigned char m_short[k_short];
};

struct Symbol : Cell {
    Value description; // String or undefined
    bool is_registered = false; // Symbol.for
    bool is_private = false;    // a private name (#x): no reflection sees it
    explicit Symbol(Value its_description)
        : Cell { CellKind::Symbol }
        , description(its_description)
    {
    }
};

// A string literal of generated code, without any work at start-up.
struct Latin1Literal : String {
    template<std::size_t Size>
    constexpr explicit Latin1Literal(char const (&text)[Size])
        : String(StringForm::Latin1, Size - 1, text)
    {
    }
};
struct Utf16Literal : String {
    template<std::size_t Size>
    constexpr explicit Utf16Literal(char16_t const (&text)[Size])
        : String(StringForm::Utf16, Size - 1, text)
    {
    }
};

} // namespace js
