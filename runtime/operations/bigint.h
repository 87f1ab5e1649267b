// BigInts by libtommath: 6.1.6.2, and what the global BigInt needs. Only install_bigint() refers to these, see note
// [the library of BigInts].
#pragma once

#include "../value/bigint.h"
#include "conversions.h"

namespace js {

extern BigIntLibrary const libtommath_bigints;

BigInt const* to_bigint(Value value);                        // 7.1.13; TypeError "Cannot convert 1 to a BigInt"
BigInt const* as_int_n(double bits, BigInt const* bigint);  // 21.2.2.1
BigInt const* as_uint_n(double bits, BigInt const* bigint); // 21.2.2.2

} // namespace js
