// What is known about the values of an expression: a set of kinds of primitives, and at most one kind of known object.
#pragma once

#include "../support/id.h"
#include "../support/value_pool.h"

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <string>

namespace gen2cpp::types {

// Which known object a type speaks of; `Type::object` says which one of its kind.
enum class ObjectKind : std::uint8_t {
    None,
    Function, // a closure of a known function: an index into Program::closures
    Machine,  // a generator that is used directly: the function (specialised) whose machine it is
    Result,   // what next() of that machine gives
    Record,   // an object with fixed fields that nobody sees as a js::Object: an index into Program::records
    Array,    // a dense array that nobody sees as a js::Array: an index into Program::arrays
    Class,    // a class whose instances are records: an index into Program::classes
    Tuple,    // a short array literal that is only taken apart: an index into Program::tuples
    ArrayMethod, // a method of a known array or of a string, looked up to be called: an index of the inference
    Mixed,    // while inferring: values that no representation holds together, should anybody read them
};

struct Range {
    static constexpr auto k_beyond = std::int64_t { 1 } << 60;
    std::int64_t low;
    std::int64_t high;
};

// Note [counters]
//
// A number that begins as a std::int32_t and is only ever changed by adding constants of at most k_largest_step is an integer, and as far from
// 0 as there were additions. Nobody lives to see 2^53 / k_largest_step of them, where doubles begin to round: it takes a month of nothing else.
// So a counter is an integer of std::int64_t, is never -0, and differences of two are exact. What else is computed of it is a double.
struct Type {
    static constexpr std::int32_t k_largest_step = 4;
    static constexpr unsigned k_undefined = 1;
    static constexpr unsigned k_null = 2;
    static constexpr unsigned k_boolean = 4;
    static constexpr unsigned k_int32 = 8;   // a number that std::int32_t holds; never -0
    static constexpr unsigned k_above = 2048; // a counter above std::int32_t: see note [counters]
    static constexpr unsigned k_below = 4096; // and one below
    static constexpr unsigned k_counter = k_above | k_below;
    static constexpr unsigned k_whole = 16 | k_counter; // any other number without a fraction: a large integer, -0, an infinity, NaN
    static constexpr unsigned k_double = k_whole | 1024; // any other number
    static constexpr unsigned k_literal = 32; // a string that the program wrote down, and that has UTF-8
    static constexpr unsigned k_string = 32 | 512; // any string
    static constexpr unsigned k_hole = 64;   // an uninitialised binding
    static constexpr unsigned k_other = 128; // anything else: objects, symbols, BigInts
    static constexpr unsigned k_own = 256;   // an object that the program has made itself, no intrinsic
    static constexpr std::int32_t k_least = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t k_greatest = std::numeric_limits<std::int32_t>::max();

    std::uint16_t bits = 0;
    ObjectKind kind = ObjectKind::None;
    std::uint8_t divisor = 0; // not 0: all these numbers are multiples of it, or NaN. Of a Result: 1 if it is known not to be the last
    std::uint32_t object = 0;
    std::int32_t low = 0; // of the k_int32 among the values; 0 where there is none
    std::int32_t high = 0;

    static constexpr Type of(unsigned bits)
    {
        bool const has_range = (bits & k_int32) != 0;
        return { static_cast<std::uint16_t>(bits), ObjectKind::None, 0, 0, has_range ? k_least : 0, has_range ? k_greatest : 0 };
    }
    static constexpr Type of(ObjectKind kind, std::uint32_t object) { return { 0, kind, 0, object, 0, 0 }; }
    // The integers of a range, or any whole number if it is not one of std::int32_t.
    static constexpr Type integer(std::int64_t low, std::int64_t high)
    {
        if (low < k_least || high > k_greatest)
            return whole();
        return { k_int32, ObjectKind::None, 0, 0, static_cast<std::int32_t>(low), static_cast<std::int32_t>(high) };
    }
    // The integers of a range around std::int32_t, as counters where they are beyond it.
    static constexpr Type counter(std::int64_t low, std::int64_t high)
    {
        auto const within = [](std::int64_t limit) { return static_cast<std::int32_t>(limit < k_least ? k_least : limit > k_greatest ? k_greatest : limit); };
        unsigned const beyond = (low < k_least ? k_below : 0u) | (high > k_greatest ? k_above : 0u);
        return { static_cast<std::uint16_t>(k_int32 | beyond), ObjectKind::None, 0, 0, within(low), within(high) };
    }
    static constexpr Type undefined() { return of(k_undefined); }
    static constexpr Type boolean() { return of(k_boolean); }
    static constexpr Type int32() { return of(k_int32); }
    static constexpr Type whole() { return of(k_int32 | k_whole); }
    static constexpr Type number() { return of(k_int32 | k_double); }
    static constexpr Type string() { return of(k_string); }
    static constexpr Type literal() { return of(k_literal); }
    static constexpr Type any() { return of(k_undefined | k_null | k_boolean | k_int32 | k_double | k_string | k_other | k_own); }

    constexpr bool is_nothing() const { return bits == 0 && kind == ObjectKind::None; } // no value ever
    constexpr bool has(unsigned some) const { return (bits & some) != 0; }
    constexpr bool is_within(unsigned some) const { return (bits & ~some) == 0 && kind == ObjectKind::None; }
    constexpr bool is_within_nullish() const { return (bits & ~(k_undefined | k_null)) == 0; } // apart from the object
    constexpr bool is(ObjectKind some) const { return kind == some; }
    constexpr bool is_only(ObjectKind some) const { return kind == some && bits == 0; }
    constexpr bool is_string() const { return is_within(k_string) && bits; }
    constexpr bool is_number() const { return is_within(k_int32 | k_double) && bits; }
    // What ToNumber turns into a number without running code or throwing.
    constexpr bool is_numeric() const { return is_within(k_undefined | k_null | k_boolean | k_int32 | k_double) && bits; }
    constexpr bool is_primitive() const { return is_within(k_undefined | k_null | k_boolean | k_int32 | k_double | k_string) && bits; }
    constexpr bool is_whole() const { return is_within(k_int32 | k_whole) && bits; }
    constexpr bool is_int32() const { return bits == k_int32 && kind == ObjectKind::None; }
    constexpr bool is_counter() const { return is_within(k_int32 | k_counter) && bits; } // a std::int32_t, too
    constexpr Type without(unsigned some) const
    {
        auto result = *this;
        result.bits = static_cast<std::uint16_t>(bits & ~some);
        if (!result.has(k_int32))
            result.low = result.high = 0;
        return result;
    }
    constexpr Type with(unsigned some) const
    {
        auto result = *this;
        result.bits = static_cast<std::uint16_t>(bits | some);
        if ((some & k_int32) != 0) {
            result.low = k_least;
            result.high = k_greatest;
        }
        return result;
    }
    // Of a counter. Beyond std::int32_t it has no limits that matter, but adding to these does not overflow.
    constexpr Range range() const { return { has(k_below) ? -Range::k_beyond : low, has(k_above) ? Range::k_beyond : high }; }
    // Bits and range of both; the object is the caller's concern.
    constexpr Type united(Type other) const
    {
        auto result = *this;
        result.bits = static_cast<std::uint16_t>(bits | other.bits);
        result.divisor = divisor == other.divisor ? divisor : std::uint8_t { 0 };
        if (!has(k_int32)) {
            result.low = other.low;
            result.high = other.high;
        } else if (other.has(k_int32)) {
            result.low = low < other.low ? low : other.low;
            result.high = high > other.high ? high : other.high;
        }
        return result;
    }
    // A range that may still grow, at once to where it can only end: what is repeated comes to an end.
    constexpr Type widened_from(Type before) const
    {
        auto result = *this;
        if (!has(k_int32) || !before.has(k_int32))
            return result;
        if (low < before.low)
            result.low = low >= 0 ? 0 : low >= -1 ? -1 : k_least;
        if (high > before.high)
            result.high = high <= -1 ? -1 : high <= 0 ? 0 : k_greatest;
        return result;
    }
    friend constexpr auto operator<=>(Type const&, Type const&) = default;
    // Types are compared more often than anything else.
    using Words = std::array<std::uint64_t, 2>;
    friend constexpr bool operator==(Type const& a, Type const& b) { return std::bit_cast<Words>(a) == std::bit_cast<Words>(b); }
    friend std::uint64_t hash(Type const& it)
    {
        auto const words = std::bit_cast<Words>(it);
        return mixed(words[0], words[1]);
    }
};
static_assert(sizeof(Type) == 16);

// How C++ keeps the values of a type.
enum class Representation : std::uint8_t {
    Nothing,        // one value only, known from the type: nothing is kept
    Boolean,        // bool
    Int32,          // std::int32_t
    Counter,        // std::int64_t: see note [counters]
    Number,         // double
    OptionalNumber, // js::OptionalNumber: a number or undefined
    OptionalBoolean, // js::OptionalBoolean: a boolean or undefined
    Text,           // js::direct::Text: a literal string, in programs whose strings are all literal
    Environment,    // a closure of a known function: a pointer to its environment; null for null or undefined
    Machine,        // the machine itself
    Result,         // js::Result of a machine
    Record,         // a pointer to a record; null for null or undefined
    Array,          // a pointer to an array; null for null or undefined
    Tuple,          // js::Tuple, a value
    Value,          // js::Value
};

char const* name(Representation representation);

} // namespace gen2cpp::types
