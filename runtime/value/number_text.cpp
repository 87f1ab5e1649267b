#include "number_text.h"

#include "../core/decimal.h"

namespace js {

namespace {

// Small integers are asked for again and again, as keys above all.
constexpr std::uint32_t k_cached_integers = 256;
String const* cached_integers[k_cached_integers];

String const* make_decimal(double number)
{
    char text[core::k_decimal_size];
    auto const* const end = core::write_decimal(text, number);
    return make_ascii_string({ text, static_cast<std::size_t>(end - text) });
}

} // namespace

String const* decimal_text(double number)
{
    if (!(number >= 0 && number < k_cached_integers))
        return make_decimal(number);
    auto const integer = static_cast<std::uint32_t>(number);
    if (integer != number)
        return make_decimal(number);
    auto& cached = cached_integers[integer];
    if (!cached)
        cached = make_decimal(number);
    return cached;
}

} // namespace js
