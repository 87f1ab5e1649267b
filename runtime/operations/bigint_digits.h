// Between BigInts and libtommath's integers. Private to the files of BigInts.
#pragma once

#include "../value/bigint.h"
#include "../value/throw.h"

#include <tommath.h>

#include <cstdlib>

namespace js {

static_assert(sizeof(mp_digit) == sizeof(std::uint64_t));

inline constexpr int k_max_bigint_bits = 1 << 30; // V8's limit
[[noreturn]] inline void throw_too_big() { throw_error(ErrorType::RangeError, "Maximum BigInt size exceeded"); }

// What libtommath can fail at is memory.
inline void check(mp_err error)
{
    if (error != MP_OKAY)
        std::abort();
}

// An integer of libtommath's own.
struct Integer {
    mp_int value;

    Integer() { check(mp_init(&value)); }
    ~Integer() { mp_clear(&value); }
    Integer(Integer const&) = delete;
    Integer& operator=(Integer const&) = delete;
};

// A BigInt as libtommath sees it, without a copy; only to be read.
struct Operand {
    mp_int value {};
    mp_digit local[2];

    explicit Operand(BigInt const* bigint)
    {
        if (!bigint->is_small()) {
            value.used = value.alloc = static_cast<int>(bigint->digit_count);
            value.sign = bigint->is_negative ? MP_NEG : MP_ZPOS;
            value.dp = const_cast<mp_digit*>(reinterpret_cast<mp_digit const*>(bigint->digits));
            return;
        }
        auto const bits = static_cast<std::uint64_t>(bigint->small);
        auto const magnitude = bigint->small < 0 ? 0 - bits : bits;
        local[0] = magnitude & MP_MASK;
        local[1] = magnitude >> MP_DIGIT_BIT;
        value.used = local[1] ? 2 : local[0] ? 1 : 0;
        value.alloc = 2;
        value.sign = bigint->small < 0 ? MP_NEG : MP_ZPOS;
        value.dp = local;
    }
    Operand(Operand const&) = delete;
    Operand& operator=(Operand const&) = delete;
};

// Copies it into collected memory. RangeError "Maximum BigInt size exceeded".
BigInt const* bigint_from(mp_int const& integer);

double bigint_to_number(BigInt const* bigint);
BigInt const* bigint_from_integer(double integer);
BigInt const* string_to_bigint(String const* string); // 7.1.14; null if it is none
String const* bigint_to_string(BigInt const* bigint, int radix); // 6.1.6.2.21

} // namespace js
