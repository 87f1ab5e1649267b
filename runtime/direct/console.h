// console.log and console.error of what is known to be a number, a boolean, a literal string, undefined or null.
//
//     js::direct::log("sum", 3.5, true)                          sum 3.5 true
//     js::direct::log(js::direct::text("n = ", -0.0))            n = 0
//
// NOTE: a `%` in a first argument that is a string makes it a format; that is for the console of the dynamic runtime.
#pragma once

#include "../core/optional_boolean.h"
#include "../core/optional_number.h"
#include "text.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace js::direct {

// An argument of console.log, or a part of a template literal.
struct Item {
    enum class Kind : std::uint8_t { Number, Boolean, Undefined, Null, Text, Parts };
    Kind kind;
    std::uint32_t size = 0; // of the text in bytes, or the number of parts
    union {
        double number;
        bool boolean;
        char const* bytes;
        Item const* parts;
    };

    constexpr Item(double it)
        : kind(Kind::Number)
        , number(it)
    {
    }
    constexpr Item(std::int32_t it)
        : Item(static_cast<double>(it))
    {
    }
    constexpr Item(std::uint32_t it)
        : Item(static_cast<double>(it))
    {
    }
    constexpr Item(std::int64_t it)
        : Item(static_cast<double>(it))
    {
    }
    constexpr Item(OptionalNumber it)
        : kind(it.is_undefined() ? Kind::Undefined : Kind::Number)
        , number(it.number())
    {
    }
    constexpr Item(OptionalBoolean it)
        : kind(it.is_undefined() ? Kind::Undefined : Kind::Boolean)
        , boolean(it.is_true())
    {
    }
    constexpr Item(std::same_as<bool> auto it) // no pointer becomes one
        : kind(Kind::Boolean)
        , boolean(it)
    {
    }
    constexpr Item(Undefined = {})
        : kind(Kind::Undefined)
        , bytes(nullptr)
    {
    }
    constexpr Item(Null)
        : kind(Kind::Null)
        , bytes(nullptr)
    {
    }
    constexpr Item(Text it)
        : kind(Kind::Text)
        , size(it.size)
        , bytes(it.bytes)
    {
    }
    template<std::size_t size>
    constexpr Item(char const (&literal)[size])
        : Item(Text { literal })
    {
    }
    constexpr Item(char const* ascii, std::uint32_t length)
        : kind(Kind::Text)
        , size(length)
        , bytes(ascii)
    {
    }
    constexpr Item(Item const* first, std::size_t count)
        : kind(Kind::Parts)
        , size(static_cast<std::uint32_t>(count))
        , parts(first)
    {
    }
};

// The parts of a template literal or concatenation that is only printed: each is converted by ToString. It refers to nothing but itself,
// so it may be kept as long as the literals are.
template<std::size_t count>
struct Parts {
    Item items[count];
    constexpr operator Item() const { return Item { items, count }; }
};

constexpr Text text() { return {}; }
template<typename... Values>
constexpr Parts<sizeof...(Values)> text(Values const&... values)
{
    return { { Item(values)... } };
}

enum class Stream : std::uint8_t { Output, Error };
void write_line(Stream stream, Item const* items, std::size_t count);

inline void log() { write_line(Stream::Output, nullptr, 0); }
template<typename... Values>
void log(Values const&... values)
{
    Item const items[] = { Item(values)... };
    write_line(Stream::Output, items, sizeof...(values));
}

// Arguments with effects: those of a list in braces are evaluated from left to right.
inline void log(std::initializer_list<Item> items) { write_line(Stream::Output, items.begin(), items.size()); }

inline void error() { write_line(Stream::Error, nullptr, 0); }
template<typename... Values>
void error(Values const&... values)
{
    Item const items[] = { Item(values)... };
    write_line(Stream::Error, items, sizeof...(values));
}
inline void error(std::initializer_list<Item> items) { write_line(Stream::Error, items.begin(), items.size()); }

} // namespace js::direct
