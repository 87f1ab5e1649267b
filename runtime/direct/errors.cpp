#include "errors.h"

#include "../core/decimal.h"

namespace js::direct {

namespace {

struct KeyText {
    char bytes[core::k_decimal_size];
    std::string_view text;

    explicit KeyText(OptionalNumber key)
        : text(key.is_undefined() ? std::string_view("undefined") : std::string_view(bytes, static_cast<std::size_t>(core::write_decimal(bytes, key.number()) - bytes)))
    {
    }
};

} // namespace

void throw_nullish_read(Nullish object, char const* key) { throw_error(ErrorType::TypeError, k_nullish_read, { object.text(), key }); }
void throw_nullish_read(Nullish object, OptionalNumber key) { throw_error(ErrorType::TypeError, k_nullish_read, { object.text(), KeyText(key).text }); }
void throw_nullish_write(Nullish object, char const* key) { throw_error(ErrorType::TypeError, k_nullish_write, { object.text(), key }); }
void throw_nullish_write(Nullish object, OptionalNumber key) { throw_error(ErrorType::TypeError, k_nullish_write, { object.text(), KeyText(key).text }); }

void throw_not_iterable(std::string_view text)
{
    constexpr std::string_view k_call = "(...)";
    if (text.starts_with('='))
        throw_error(ErrorType::TypeError, k_value_not_iterable, { text.substr(1) });
    if (!text.ends_with(k_call))
        throw_error(ErrorType::TypeError, "%s is not iterable", { text });
    text.remove_suffix(k_call.size());
    throw_error(ErrorType::TypeError, "%s is not a function or its return value is not iterable", { text });
}

void throw_not_iterable(Nullish value, char const* text)
{
    if (text)
        throw_not_iterable(text);
    throw_error(ErrorType::TypeError, k_value_not_iterable, { value.text() });
}

} // namespace js::direct
