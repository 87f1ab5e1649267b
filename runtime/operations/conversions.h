// Type conversion (7.1) and testing (7.2).
#pragma once

#include "../core/numbers.h"
#include "../value/function.h"
#include "../value/throw.h"

namespace js {

enum class PreferredType : std::uint8_t { Default, Number, String };

bool to_boolean_slow(Value value); // of a cell
inline bool to_boolean(Value value) // 7.1.2
{
    if (value.is_number())
        return value.as_number() != 0 && value.as_number() == value.as_number();
    return value.is_cell() ? to_boolean_slow(value) : value.is_true();
}
Value to_primitive(Value value, PreferredType preferred = PreferredType::Default); // 7.1.1
double to_number_slow(Value value);
inline double to_number(Value value) { return value.is_number() ? value.as_number() : to_number_slow(value); } // 7.1.4
Value to_numeric(Value value);                    // 7.1.3: a number or a BigInt
double to_integer_or_infinity_slow(Value value);
inline double to_integer_or_infinity(Value value) // 7.1.5
{
    // OPTIMIZATION: a positive integer is itself, and zero is +0.
    if (value.is_number() && value.as_number() >= 0 && value.as_number() < 0x1p52) [[likely]]
        return static_cast<double>(static_cast<std::int64_t>(value.as_number()));
    return to_integer_or_infinity_slow(value);
}
inline std::int32_t to_int32(Value value) { return to_int32(to_number(value)); }    // 7.1.6
inline std::uint32_t to_uint32(Value value) { return to_uint32(to_number(value)); } // 7.1.7
double to_length(Value value);                    // 7.1.20
double to_index(Value value);                     // 7.1.22
String const* to_string_slow(Value value);
inline String const* to_string(Value value) { return value.is_string() ? value.as_string() : to_string_slow(value); } // 7.1.17; may be a rope
Object* to_object(Value value);                   // 7.1.18; TypeError "Cannot convert undefined or null to object"
PropertyKey to_property_key(Value value);         // 7.1.19
String const* number_to_string(double number, int radix = 10); // 6.1.6.1.20
double string_to_number(String const* string);    // 7.1.4.1.1
Value require_object_coercible(Value value, char const* method); // TypeError "String.prototype.at called on null or undefined"
bool is_array(Value value);                       // 7.2.2
bool is_integral_number(Value value);
double length_of_array_like(Object* object);      // 7.3.18

} // namespace js
