// Methods of String.prototype that need the Unicode tables: normalize and localeCompare.
#include "string_collation.h"
#include "string_normalize.h"
#include "string_support.h"

namespace js::builtins {

namespace {

bool is_ascii(String const* string)
{
    if (!string->is_latin1())
        return false;
    for (std::uint32_t i = 0; i < string->length; i++)
        if (string->latin1()[i] >= 0x80)
            return false;
    return true;
}

bool is_text(String const* string, std::string_view ascii)
{
    if (string->length != ascii.size())
        return false;
    for (std::uint32_t i = 0; i < string->length; i++)
        if (string->unit(i) != static_cast<char16_t>(ascii[i]))
            return false;
    return true;
}

struct NormalizationForm {
    std::string_view name;
    Compatibility compatibility;
    bool composes;
};
constexpr NormalizationForm k_forms[] = { { "NFC", Compatibility::No, true }, { "NFD", Compatibility::No, false },
    { "NFKC", Compatibility::Yes, true }, { "NFKD", Compatibility::Yes, false } };

NormalizationForm const& normalization_form(Value value)
{
    if (value.is_undefined())
        return k_forms[0];
    auto const* const name = flatten(to_string(value));
    for (auto const& form : k_forms)
        if (is_text(name, form.name))
            return form;
    throw_error(ErrorType::RangeError, "The normalization form should be one of NFC, NFD, NFKC, NFKD.");
}

// Locales whose order is the root order.
void require_root_order(Value locales)
{
    if (locales.is_undefined())
        return;
    if (locales.is_string()) {
        auto const* const locale = flatten(locales.as_string());
        for (auto const* const language : { "en", "de", "fr", "it", "nl", "pt", "id" }) {
            bool const starts = locale->length >= 2 && locale->unit(0) == static_cast<char16_t>(language[0])
                && locale->unit(1) == static_cast<char16_t>(language[1]);
            if (starts && (locale->length == 2 || (locale->unit(2) == u'-' && locale->length == 5)))
                return;
        }
    }
    stop_not_supported("String.prototype.localeCompare with a locale whose order is not that of English");
}

Sensitivity sensitivity_option(Value value)
{
    if (value.is_undefined())
        return Sensitivity::Variant;
    auto const* const name = flatten(to_string(value));
    if (is_text(name, "base"))
        return Sensitivity::Base;
    if (is_text(name, "accent"))
        return Sensitivity::Accent;
    if (is_text(name, "case"))
        return Sensitivity::Case;
    if (is_text(name, "variant"))
        return Sensitivity::Variant;
    throw_error(ErrorType::RangeError, "Value %v out of range for Intl.Collator options property sensitivity", Value(name));
}

CollationOptions collation_options(Value value)
{
    CollationOptions options;
    if (value.is_undefined())
        return options;
    auto* const object = to_object(value);
    for (auto const* const name : { "caseFirst", "ignorePunctuation" })
        if (!get(object, property_key(name)).is_undefined())
            stop_not_supported("an option of String.prototype.localeCompare other than sensitivity and numeric");
    options.is_numeric = to_boolean(get(object, property_key("numeric")));
    options.sensitivity = sensitivity_option(get(object, property_key("sensitivity")));
    return options;
}

} // namespace

// 22.1.3.15 String.prototype.normalize ( [ form ] )
Value string_normalize(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.normalize");
    auto const& form = normalization_form(call[0]);
    if (is_ascii(string))
        return string;
    auto code_points = decompose(string, form.compatibility);
    if (form.composes)
        code_points = compose(std::move(code_points));
    StringBuilder text;
    for (auto const code_point : code_points)
        text.append_code_point(static_cast<std::uint32_t>(code_point));
    return text.finish();
}

// 22.1.3.12 String.prototype.localeCompare ( that [ , locales [ , options ] ] )
Value string_locale_compare(Call const& call)
{
    auto const* const string = this_string(call, "String.prototype.localeCompare");
    auto const* const that = flatten(to_string(call[0]));
    require_root_order(call[1]);
    return collate(string, that, collation_options(call[2]));
}

} // namespace js::builtins
