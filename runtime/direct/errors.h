// Errors of code that knows no js::Value.
//
// Note [errors without exceptions]
//
// A program without the dynamic runtime catches nothing, so an error ends it: what is printed then is what the host prints for an error that
// nobody caught. The dynamic runtime sets `raise` to a function that throws the error object; it passes through the functions here.
#pragma once

#include "text.h"

#include "../core/error_type.h"
#include "../core/optional_number.h"

#include <initializer_list>
#include <string_view>

namespace js::direct {

// In the format each of %s, %v and %c stands for the next argument, a text in UTF-8.
extern void (*raise)(ErrorType type, char const* format, std::initializer_list<std::string_view> arguments);
[[noreturn, gnu::cold]] inline void throw_error(ErrorType type, char const* format, std::initializer_list<std::string_view> arguments = {})
{
    raise(type, format, arguments);
    __builtin_unreachable();
}

inline constexpr char const* k_stack_overflow = "Maximum call stack size exceeded";
inline constexpr char const* k_nullish_read = "Cannot read properties of %v (reading '%v')";
inline constexpr char const* k_nullish_write = "Cannot set properties of %v (setting '%v')";
inline constexpr char const* k_uninitialized = "Cannot access '%s' before initialization";
inline constexpr char const* k_value_not_iterable = "%c is not iterable (cannot read property Symbol(Symbol.iterator))";

// What a null pointer stands for.
class Nullish {
public:
    constexpr Nullish(Undefined) { }
    constexpr Nullish(Null)
        : m_is_null(true)
    {
    }
    constexpr std::string_view text() const { return m_is_null ? "null" : "undefined"; }

private:
    bool m_is_null = false;
};

[[noreturn, gnu::cold]] void throw_nullish_read(Nullish object, char const* key);
[[noreturn, gnu::cold]] void throw_nullish_read(Nullish object, OptionalNumber key);
[[noreturn, gnu::cold]] void throw_nullish_write(Nullish object, char const* key);
[[noreturn, gnu::cold]] void throw_nullish_write(Nullish object, OptionalNumber key);
// `text` is the operand as written: TypeError "text is not iterable". A call is written "f(...)": "f is not a function or its return value is
// not iterable"; "=f", a call that is spread among arguments: "f is not iterable (cannot read property Symbol(Symbol.iterator))".
[[noreturn, gnu::cold]] void throw_not_iterable(std::string_view text);
[[noreturn, gnu::cold]] void throw_not_iterable(Nullish value, char const* text); // without a text the value is printed

} // namespace js::direct
