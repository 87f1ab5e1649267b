// Equality of what is no js::Value; js::Values have functions of the same names.
#pragma once

#include "text.h"

#include "../core/numbers.h"
#include "../core/optional_boolean.h"
#include "../core/optional_number.h"

namespace js {

namespace direct {

enum class PlainKind { None, Number, Boolean, Undefined, Null, Text };
template<typename T>
inline constexpr PlainKind plain_kind = Number<T> || std::same_as<T, std::int64_t> || std::same_as<T, OptionalNumber> ? PlainKind::Number
    : std::same_as<T, bool> || std::same_as<T, OptionalBoolean>                                                      ? PlainKind::Boolean
    : std::same_as<T, Undefined>                                                                                     ? PlainKind::Undefined
    : std::same_as<T, Null>                                                                                          ? PlainKind::Null
    : std::same_as<T, Text>                                                                                          ? PlainKind::Text
                                                                                                                     : PlainKind::None;
template<typename T>
concept Plain = plain_kind<T> != PlainKind::None;

template<Plain T>
constexpr bool is_undefined(T const& value)
{
    if constexpr (requires { value.is_undefined(); })
        return value.is_undefined();
    else
        return std::same_as<T, Undefined>;
}

} // namespace direct

// 7.2.14 IsStrictlyEqual ( x, y )
template<direct::Plain Left, direct::Plain Right>
constexpr bool strictly_equal(Left const& left, Right const& right)
{
    constexpr auto k_kind = direct::plain_kind<Left>;
    if (direct::is_undefined(left) || direct::is_undefined(right))
        return direct::is_undefined(left) && direct::is_undefined(right);
    if constexpr (k_kind != direct::plain_kind<Right>)
        return false;
    else if constexpr (Number<Left> && Number<Right>)
        return left == right;
    else if constexpr (k_kind == direct::PlainKind::Number)
        return OptionalNumber(left).number() == OptionalNumber(right).number();
    else if constexpr (k_kind == direct::PlainKind::Boolean)
        return OptionalBoolean(left) == OptionalBoolean(right);
    else
        return left == right;
}

// 7.2.12 SameValueZero ( x, y )
template<direct::Plain Left, direct::Plain Right>
constexpr bool same_value_zero(Left const& left, Right const& right)
{
    if constexpr (direct::plain_kind<Left> == direct::PlainKind::Number && direct::plain_kind<Right> == direct::PlainKind::Number) {
        auto const is_nan = [](OptionalNumber value) { return !value.is_undefined() && value.number() != value.number(); };
        if (is_nan(left) && is_nan(right))
            return true;
    }
    return strictly_equal(left, right);
}

} // namespace js
