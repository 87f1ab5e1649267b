// A JavaScript value in one 64-bit word.
//
// Note [number encoding]
//
// Every number is a double; there is no second encoding for small integers, so that equality of
// numbers is equality of doubles and no operation has to normalise. (Statically proven integers
// are `std::int32_t` in generated code and never reach this type.)
//
//     0x0000'0000'0000'00xx   undefined, null, true, false, empty
//     0x0000'pppp'pppp'pppp   a pointer to a heap cell, stored bare so that a conservative
//                             collector sees it
//     0x0001'0000'0000'0000   and above: a double, its bits plus 2^48
//
// A NaN with a negative payload near the top would wrap around: numbers that come from untrusted
// bits (typed arrays) must be canonicalised before they become values.
#pragma once

#include "../core/optional_boolean.h"
#include "../core/optional_number.h"
#include "../direct/text.h"

#include <bit>
#include <concepts>
#include <cstdint>

namespace js {

enum class CellKind : std::uint8_t { String, Symbol, BigInt, Object };

// The head of everything that lives in collected memory and that a Value can point to.
struct Cell {
    CellKind cell_kind;
};

struct String;
struct Symbol;
struct BigInt;
struct Object;

class Value {
public:
    constexpr Value()
        : m_bits(k_undefined)
    {
    }
    constexpr Value(double number)
        : m_bits(std::bit_cast<std::uint64_t>(number) + k_number_offset)
    {
    }
    constexpr Value(std::int32_t number)
        : Value(static_cast<double>(number))
    {
    }
    constexpr Value(std::int64_t number) // a counter, which a double holds exactly
        : Value(static_cast<double>(number))
    {
    }
    constexpr Value(std::uint32_t number)
        : Value(static_cast<double>(number))
    {
    }
    constexpr Value(OptionalNumber number)
        : m_bits(number.is_undefined() ? k_undefined : Value(number.number()).m_bits)
    {
    }
    constexpr Value(std::same_as<bool> auto boolean)
        : m_bits(boolean ? k_true : k_false)
    {
    }
    constexpr Value(OptionalBoolean boolean)
        : m_bits(boolean.is_undefined() ? k_undefined : boolean.is_true() ? k_true : k_false)
    {
    }
    constexpr Value(direct::Undefined)
        : Value()
    {
    }
    Value(String const* string)
        : m_bits(reinterpret_cast<std::uintptr_t>(string))
    {
    }
    Value(Symbol const* symbol)
        : m_bits(reinterpret_cast<std::uintptr_t>(symbol))
    {
    }
    Value(Object const* object)
        : m_bits(reinterpret_cast<std::uintptr_t>(object))
    {
    }
    Value(BigInt const* bigint)
        : m_bits(reinterpret_cast<std::uintptr_t>(bigint))
    {
    }

    static constexpr Value null() { return from_bits(k_null); }
    // Marks an absent array element and a binding in its temporal dead zone. Never visible to a program.
    static constexpr Value empty() { return from_bits(k_empty); }
    static constexpr Value from_bits(std::uint64_t bits)
    {
        Value value;
        value.m_bits = bits;
        return value;
    }

    constexpr bool is_undefined() const { return m_bits == k_undefined; }
    constexpr bool is_null() const { return m_bits == k_null; }
    constexpr bool is_nullish() const { return m_bits == k_undefined || m_bits == k_null; }
    constexpr bool is_empty() const { return m_bits == k_empty; }
    constexpr bool is_boolean() const { return m_bits == k_true || m_bits == k_false; }
    constexpr bool is_true() const { return m_bits == k_true; }
    constexpr bool is_number() const { return m_bits >= k_number_offset; }
    constexpr bool is_cell() const { return m_bits < k_number_offset && m_bits > k_last_immediate; }
    bool is_string() const { return is_cell() && cell()->cell_kind == CellKind::String; }
    bool is_symbol() const { return is_cell() && cell()->cell_kind == CellKind::Symbol; }
    bool is_bigint() const { return is_cell() && cell()->cell_kind == CellKind::BigInt; }
    bool is_object() const { return is_cell() && cell()->cell_kind == CellKind::Object; }

    constexpr double as_number() const { return std::bit_cast<double>(m_bits - k_number_offset); }
    constexpr bool as_boolean() const { return m_bits == k_true; }
    String* as_string() const { return reinterpret_cast<String*>(m_bits); }
    Symbol* as_symbol() const { return reinterpret_cast<Symbol*>(m_bits); }
    BigInt* as_bigint() const { return reinterpret_cast<BigInt*>(m_bits); }
    Object* as_object() const { return reinterpret_cast<Object*>(m_bits); }
    Cell* cell() const { return reinterpret_cast<Cell*>(m_bits); }

    constexpr std::uint64_t bits() const { return m_bits; }

private:
    static constexpr std::uint64_t k_empty = 0x00;
    static constexpr std::uint64_t k_undefined = 0x02;
    static constexpr std::uint64_t k_null = 0x04;
    static constexpr std::uint64_t k_false = 0x06;
    static constexpr std::uint64_t k_true = 0x07;
    static constexpr std::uint64_t k_last_immediate = 0x0f;
    static constexpr std::uint64_t k_number_offset = 0x0001'0000'0000'0000;

    std::uint64_t m_bits;
};

static_assert(sizeof(Value) == 8);

inline constexpr Value undefined {};
inline constexpr Value null = Value::null();
inline constexpr Value empty = Value::empty();

} // namespace js
