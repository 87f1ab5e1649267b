// BigInts: integers of any size.
//
// Note [the library of BigInts]
//
// No operation makes a BigInt out of anything else: they come from literals and from the global BigInt, and a program that has
// neither must not link libtommath. So whatever meets a BigInt reaches the arithmetic through `bigint_library`, which
// install_bigint() sets; in a program that cannot have BigInts it is null and never used.
#pragma once

#include "string.h"

namespace js {

// The layout is constant-initialisable: generated code keeps its small literals as static BigInts.
struct BigInt : Cell {
    bool is_negative = false;      // of a large one
    std::uint32_t digit_count = 0; // 0: small; what std::int64_t holds is always kept as small
    union {
        std::int64_t small;
        std::uint64_t const* digits; // the magnitude in libtommath's digits, least first
    };

    constexpr explicit BigInt(std::int64_t its_value)
        : Cell { CellKind::BigInt }
        , small(its_value)
    {
    }
    BigInt(bool its_sign, std::uint32_t its_count, std::uint64_t const* its_digits)
        : Cell { CellKind::BigInt }
        , is_negative(its_sign)
        , digit_count(its_count)
        , digits(its_digits)
    {
    }

    bool is_small() const { return digit_count == 0; }
    bool is_zero() const { return is_small() && small == 0; }
    bool is_below_zero() const { return is_small() ? small < 0 : is_negative; }
};

BigInt const* make_bigint(std::int64_t value);
bool equal(BigInt const* left, BigInt const* right);
int compare(BigInt const* left, BigInt const* right); // <0, 0, >0
std::uint32_t hash(BigInt const* bigint);

enum class BigIntOperator : std::uint8_t { Add, Subtract, Multiply, Divide, Remainder, Exponentiate, And, Or, Xor, ShiftLeft, ShiftRight };

struct BigIntLibrary {
    BigInt const* (*apply)(BigIntOperator, BigInt const* left, BigInt const* right); // 6.1.6.2; RangeErrors
    BigInt const* (*negate)(BigInt const*);
    BigInt const* (*complement)(BigInt const*);
    double (*to_number)(BigInt const*);
    BigInt const* (*from_integer)(double);         // of an integral number
    BigInt const* (*parse)(String const*);         // 7.1.14 StringToBigInt; null if it is none
    String const* (*to_text)(BigInt const*, int radix);
};
// See note [the library of BigInts].
extern BigIntLibrary const* bigint_library;

} // namespace js
