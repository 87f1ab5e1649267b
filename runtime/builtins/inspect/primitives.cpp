// Primitive values and the quoting of strings.
#include "context.h"

#include "../../operations/conversions.h"

#include <cmath>

namespace js::builtins::inspect {

Text to_text(String const* string)
{
    string = flatten(string);
    if (string->is_latin1())
        return Text(string->latin1(), string->latin1() + string->length);
    return Text(string->utf16(), string->length);
}

String* to_js_string(Text const& text) { return make_utf16_string(text.data(), text.size()); }

Text ascii(std::string_view text) { return Text(text.begin(), text.end()); }

Text decimal(double number) { return to_text(number_to_string(number)); }

Text symbol_text(Symbol const* symbol)
{
    return u"Symbol(" + (symbol->description.is_string() ? to_text(symbol->description.as_string()) : Text()) + u")";
}

Text key_text(PropertyKey key) { return to_text(to_string(key.to_value())); }

namespace {

struct StylePair {
    char const* begin;
    char const* end;
};

StylePair colors_of(Style style)
{
    switch (style) {
    case Style::Special:
        return { "36", "39" };
    case Style::Number:
    case Style::BigInt:
    case Style::Boolean:
        return { "33", "39" };
    case Style::Undefined:
        return { "90", "39" };
    case Style::Null:
        return { "1", "22" };
    case Style::String:
    case Style::Symbol:
        return { "32", "39" };
    case Style::Date:
        return { "35", "39" };
    case Style::RegExp:
        return { "31", "39" };
    case Style::Name:
        break;
    }
    return { nullptr, nullptr };
}

} // namespace

Text style(Context const& context, Text text, Style style)
{
    auto const colors = context.options.colors ? colors_of(style) : StylePair { nullptr, nullptr };
    if (!colors.begin)
        return text;
    return u"\u001b[" + ascii(colors.begin) + u"m" + text + u"\u001b[" + ascii(colors.end) + u"m";
}

namespace {

bool is_surrogate(char16_t unit) { return unit >= 0xd800 && unit <= 0xdfff; }
bool is_high_surrogate(char16_t unit) { return unit >= 0xd800 && unit <= 0xdbff; }
bool is_low_surrogate(char16_t unit) { return unit >= 0xdc00 && unit <= 0xdfff; }

void append_hex(Text& out, unsigned value, unsigned digits, char16_t const* numerals)
{
    for (auto shift = digits * 4; shift > 0;) {
        shift -= 4;
        out += numerals[(value >> shift) & 0xf];
    }
}

bool is_control(char16_t unit) { return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f); }

void append_escape(Text& out, char16_t unit)
{
    switch (unit) {
    case u'\b':
        out += u"\\b";
        return;
    case u'\t':
        out += u"\\t";
        return;
    case u'\n':
        out += u"\\n";
        return;
    case u'\f':
        out += u"\\f";
        return;
    case u'\r':
        out += u"\\r";
        return;
    case u'\'':
        out += u"\\'";
        return;
    case u'\\':
        out += u"\\\\";
        return;
    default:
        break;
    }
    if (is_surrogate(unit)) {
        out += u"\\u";
        append_hex(out, unit, 4, u"0123456789abcdef");
    } else {
        out += u"\\x";
        append_hex(out, unit, 2, u"0123456789ABCDEF");
    }
}

Text escape(std::u16string_view text, bool escape_single_quotes)
{
    Text result;
    for (std::size_t i = 0; i < text.size(); i++) {
        auto const unit = text[i];
        if (is_high_surrogate(unit) && i + 1 < text.size() && is_low_surrogate(text[i + 1])) {
            result += unit;
            result += text[++i];
        } else if (is_control(unit) || unit == u'\\' || is_surrogate(unit) || (unit == u'\'' && escape_single_quotes)) {
            append_escape(result, unit);
        } else {
            result += unit;
        }
    }
    return result;
}

} // namespace

Text escape_symbol(std::u16string_view text) { return escape(text, true); }

Text quote(std::u16string_view text)
{
    char16_t quotes = u'\'';
    if (contains(text, u"'")) {
        if (!contains(text, u"\""))
            quotes = u'"';
        else if (!contains(text, u"`") && !contains(text, u"${"))
            quotes = u'`';
    }
    return quotes + escape(text, quotes == u'\'') + quotes;
}

namespace {

Text with_separators(std::u16string_view digits)
{
    std::size_t const start = digits.starts_with(u"-") ? 1 : 0;
    Text result(digits.substr(0, start));
    for (auto i = start; i < digits.size(); i++) {
        if (i != start && (digits.size() - i) % 3 == 0)
            result += u'_';
        result += digits[i];
    }
    return result;
}

Text with_separators_after_point(std::u16string_view digits)
{
    Text result;
    for (std::size_t i = 0; i < digits.size(); i++) {
        if (i != 0 && i % 3 == 0)
            result += u'_';
        result += digits[i];
    }
    return result;
}

Text number_text(double number, bool numeric_separator)
{
    if (number == 0 && std::signbit(number))
        return u"-0";
    auto const text = decimal(number);
    if (!numeric_separator || !std::isfinite(number) || contains(text, u"e"))
        return text;
    auto const point = text.find(u'.');
    if (point == Text::npos)
        return with_separators(text);
    return with_separators(text.substr(0, point)) + u"." + with_separators_after_point(text.substr(point + 1));
}

Text format_bigint(Context const& context, Value bigint)
{
    auto const digits = to_text(to_string(bigint));
    return style(context, (context.options.numeric_separator ? with_separators(digits) : digits) + u"n", Style::BigInt);
}

// A long string with line breaks becomes a sum of its lines.
Text format_lines(Context const& context, Text const& text)
{
    std::vector<Text> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const found = text.find(u'\n', begin);
        auto const end = found == Text::npos ? text.size() : found + 1;
        lines.push_back(style(context, quote(text.substr(begin, end - begin)), Style::String));
        begin = end;
    }
    return join(lines, u" +\n" + spaces(context.indentation + 2));
}

Text format_string(Context const& context, Text text)
{
    constexpr std::size_t k_min_line_length = 16;
    Text trailer;
    if (static_cast<double>(text.size()) > context.options.max_string_length) {
        auto const kept = context.options.max_string_length > 0 ? static_cast<std::size_t>(context.options.max_string_length) : 0;
        auto const remaining = text.size() - kept;
        text.resize(kept);
        trailer = u"... " + decimal(static_cast<double>(remaining)) + u" more character" + (remaining > 1 ? u"s" : u"");
    }
    bool const is_long = text.size() > k_min_line_length
        && static_cast<double>(text.size()) > context.options.break_length - static_cast<double>(context.indentation) - 4;
    if (context.options.compact != Options::k_compact_true && is_long)
        return format_lines(context, text) + trailer;
    return style(context, quote(text), Style::String) + trailer;
}

} // namespace

Text format_number(Context const& context, double number)
{
    return style(context, number_text(number, context.options.numeric_separator), Style::Number);
}

Text format_primitive(Context const& context, Value value)
{
    if (value.is_string())
        return format_string(context, to_text(value.as_string()));
    if (value.is_number())
        return format_number(context, value.as_number());
    if (value.is_bigint())
        return format_bigint(context, value);
    if (value.is_boolean())
        return style(context, value.is_true() ? u"true" : u"false", Style::Boolean);
    if (value.is_symbol())
        return style(context, symbol_text(value.as_symbol()), Style::Symbol);
    if (value.is_null())
        return style(context, u"null", Style::Null);
    return style(context, u"undefined", Style::Undefined);
}

} // namespace js::builtins::inspect
