// 19.2.6 URI handling functions and B.2.1 escape and unescape.
#include "global_functions.h"

namespace js::builtins {

namespace {

constexpr std::string_view k_alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view k_unreserved_marks = "-_.!~*'()";

bool contains(std::string_view set, char16_t unit)
{
    return unit < 128 && set.find(static_cast<char>(unit)) != std::string_view::npos;
}

[[noreturn]] void throw_malformed()
{
    throw_error(ErrorType::URIError, "URI malformed");
}

void append_percent_byte(StringBuilder& builder, unsigned byte)
{
    constexpr char const* k_digits = "0123456789ABCDEF";
    char const text[] { '%', k_digits[byte >> 4], k_digits[byte & 15] };
    builder.append_ascii({ text, 3 });
}

void append_percent_code_point(StringBuilder& builder, std::uint32_t code_point)
{
    if (code_point < 0x80) {
        append_percent_byte(builder, code_point);
        return;
    }
    unsigned const extra = code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
    constexpr unsigned k_leads[] { 0, 0xC0, 0xE0, 0xF0 };
    append_percent_byte(builder, k_leads[extra] | (code_point >> (6 * extra)));
    for (unsigned i = extra; i-- > 0;)
        append_percent_byte(builder, 0x80 | ((code_point >> (6 * i)) & 0x3F));
}

bool is_lead(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_trail(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// 19.2.6.5 Encode ( string, extraUnescaped )
Value encode(Value argument, std::string_view extra_unescaped)
{
    auto const* const string = flatten(to_string(argument));
    StringBuilder builder;
    for (std::uint32_t k = 0; k < string->length; ++k) {
        char16_t const unit = string->unit(k);
        if (contains(k_alphanumeric, unit) || contains(k_unreserved_marks, unit) || contains(extra_unescaped, unit)) {
            builder.append(unit);
            continue;
        }
        if (is_trail(unit))
            throw_malformed();
        if (!is_lead(unit)) {
            append_percent_code_point(builder, unit);
            continue;
        }
        if (++k == string->length || !is_trail(string->unit(k)))
            throw_malformed();
        append_percent_code_point(builder, 0x10000 + ((unit - 0xD800u) << 10) + (string->unit(k) - 0xDC00u));
    }
    return builder.finish();
}

int hex_value(char16_t unit)
{
    if (unit >= '0' && unit <= '9')
        return unit - '0';
    if (unit >= 'a' && unit <= 'f')
        return unit - 'a' + 10;
    if (unit >= 'A' && unit <= 'F')
        return unit - 'A' + 10;
    return -1;
}

// The number in `digits` hexadecimal digits from `start` on, or -1.
int hex_number(String const* string, std::uint32_t start, std::uint32_t digits)
{
    if (start + digits > string->length)
        return -1;
    int number = 0;
    for (std::uint32_t i = 0; i < digits; ++i) {
        int const digit = hex_value(string->unit(start + i));
        if (digit < 0)
            return -1;
        number = number * 16 + digit;
    }
    return number;
}

unsigned percent_byte(String const* string, std::uint32_t k)
{
    if (k >= string->length || string->unit(k) != '%')
        throw_malformed();
    int const byte = hex_number(string, k + 1, 2);
    if (byte < 0)
        throw_malformed();
    return static_cast<unsigned>(byte);
}

// Reads the UTF-8 sequence of %XX at `k`; moves behind it.
std::uint32_t percent_code_point(String const* string, std::uint32_t& k)
{
    unsigned const lead = percent_byte(string, k);
    k += 3;
    if (lead < 0x80)
        return lead;
    unsigned const extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4)
        throw_malformed();
    std::uint32_t code_point = lead & (0x3Fu >> extra);
    for (unsigned i = 0; i < extra; ++i, k += 3) {
        unsigned const byte = percent_byte(string, k);
        if ((byte & 0xC0) != 0x80)
            throw_malformed();
        code_point = (code_point << 6) | (byte & 0x3F);
    }
    constexpr std::uint32_t k_least[] { 0, 0x80, 0x800, 0x10000 };
    bool const is_surrogate = code_point >= 0xD800 && code_point < 0xE000;
    if (code_point < k_least[extra] || code_point > 0x10FFFF || is_surrogate)
        throw_malformed();
    return code_point;
}

// 19.2.6.6 Decode ( string, preserveEscapeSet )
Value decode(Value argument, std::string_view preserved)
{
    auto const* const string = flatten(to_string(argument));
    StringBuilder builder;
    for (std::uint32_t k = 0; k < string->length;) {
        char16_t const unit = string->unit(k);
        if (unit != '%') {
            builder.append(unit);
            ++k;
            continue;
        }
        auto const start = k;
        auto const code_point = percent_code_point(string, k);
        if (code_point < 128 && contains(preserved, static_cast<char16_t>(code_point)))
            builder.append(substring(string, start, k));
        else
            builder.append_code_point(code_point);
    }
    return builder.finish();
}

constexpr std::string_view k_reserved_and_hash = ";/?:@&=+$,#";

// 19.2.6.1 to 19.2.6.4
Value decode_uri(Call const& call)
{
    return decode(call[0], k_reserved_and_hash);
}

Value decode_uri_component(Call const& call)
{
    return decode(call[0], "");
}

Value encode_uri(Call const& call)
{
    return encode(call[0], k_reserved_and_hash);
}

Value encode_uri_component(Call const& call)
{
    return encode(call[0], "");
}

// B.2.1.1 escape ( string )
Value escape(Call const& call)
{
    auto const* const string = flatten(to_string(call[0]));
    StringBuilder builder;
    for (std::uint32_t k = 0; k < string->length; ++k) {
        char16_t const unit = string->unit(k);
        if (contains(k_alphanumeric, unit) || contains("@*_+-./", unit)) {
            builder.append(unit);
        } else if (unit < 256) {
            append_percent_byte(builder, unit);
        } else {
            StringBuilder digits;
            append_percent_byte(digits, unit >> 8);
            append_percent_byte(digits, unit & 0xFF);
            auto const* const text = digits.finish();
            builder.append_ascii("%u");
            builder.append(substring(text, 1, 3));
            builder.append(substring(text, 4, 6));
        }
    }
    return builder.finish();
}

// B.2.1.2 unescape ( string )
Value unescape(Call const& call)
{
    auto const* const string = flatten(to_string(call[0]));
    StringBuilder builder;
    for (std::uint32_t k = 0; k < string->length; ++k) {
        char16_t const unit = string->unit(k);
        bool const is_long = unit == '%' && k + 1 < string->length && string->unit(k + 1) == 'u';
        int const number = unit != '%' ? -1 : is_long ? hex_number(string, k + 2, 4) : hex_number(string, k + 1, 2);
        if (number < 0) {
            builder.append(unit);
            continue;
        }
        builder.append(static_cast<char16_t>(number));
        k += is_long ? 5 : 2;
    }
    return builder.finish();
}

} // namespace

void install_uri_functions(Object* global)
{
    define_method(global, "decodeURI", decode_uri, 1);
    define_method(global, "decodeURIComponent", decode_uri_component, 1);
    define_method(global, "encodeURI", encode_uri, 1);
    define_method(global, "encodeURIComponent", encode_uri_component, 1);
    define_method(global, "escape", escape, 1);
    define_method(global, "unescape", unescape, 1);
}

} // namespace js::builtins
