#include "bigint.h"

#include "../core/heap.h"

#include <algorithm>

namespace js {

BigIntLibrary const* bigint_library = nullptr;

BigInt const* make_bigint(std::int64_t value)
{
    return new (heap::allocate_atomic(sizeof(BigInt))) BigInt(value);
}

bool equal(BigInt const* left, BigInt const* right)
{
    if (left->is_small() || right->is_small())
        return left->is_small() && right->is_small() && left->small == right->small;
    return left->is_negative == right->is_negative && left->digit_count == right->digit_count
        && std::equal(left->digits, left->digits + left->digit_count, right->digits);
}

namespace {

int compare_magnitudes(BigInt const* left, BigInt const* right)
{
    if (left->digit_count != right->digit_count)
        return left->digit_count < right->digit_count ? -1 : 1;
    for (auto i = left->digit_count; i-- > 0;)
        if (left->digits[i] != right->digits[i])
            return left->digits[i] < right->digits[i] ? -1 : 1;
    return 0;
}

} // namespace

int compare(BigInt const* left, BigInt const* right)
{
    if (left->is_small() && right->is_small())
        return (left->small > right->small) - (left->small < right->small);
    if (left->is_small()) // What is large lies beyond everything small.
        return right->is_negative ? 1 : -1;
    if (right->is_small())
        return left->is_negative ? -1 : 1;
    if (left->is_negative != right->is_negative)
        return left->is_negative ? -1 : 1;
    return left->is_negative ? compare_magnitudes(right, left) : compare_magnitudes(left, right);
}

std::uint32_t hash(BigInt const* bigint)
{
    auto const bits = bigint->is_small() ? static_cast<std::uint64_t>(bigint->small) : bigint->digits[0] ^ bigint->digits[bigint->digit_count - 1];
    return static_cast<std::uint32_t>((bits * 0x9E37'79B9'7F4A'7C15) >> 32);
}

} // namespace js
