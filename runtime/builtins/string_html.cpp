// B.2.2 The HTML methods of String.prototype.
#include "string_support.h"

namespace js::builtins {

namespace {

// B.2.2.2.1 CreateHTML ( string, tag, attribute, value )
String const* create_html(Call const& call, char const* method, std::string_view tag, std::string_view attribute)
{
    auto const* const string = this_string(call, method);
    StringBuilder text;
    text.append(u'<');
    text.append_ascii(tag);
    if (!attribute.empty()) {
        auto const* const value = flatten(to_string(call[0]));
        text.append(u' ');
        text.append_ascii(attribute);
        text.append_ascii("=\"");
        for (std::uint32_t i = 0; i < value->length; i++) {
            if (value->unit(i) == u'"')
                text.append_ascii("&quot;");
            else
                text.append(value->unit(i));
        }
        text.append(u'"');
    }
    text.append(u'>');
    text.append(string);
    text.append_ascii("</");
    text.append_ascii(tag);
    text.append(u'>');
    return text.finish();
}

#define HTML_METHOD(name, tag, attribute) \
    Value string_##name(Call const& call) { return create_html(call, "String.prototype." #name, tag, attribute); }
HTML_METHOD(anchor, "a", "name")
HTML_METHOD(big, "big", "")
HTML_METHOD(blink, "blink", "")
HTML_METHOD(bold, "b", "")
HTML_METHOD(fixed, "tt", "")
HTML_METHOD(fontcolor, "font", "color")
HTML_METHOD(fontsize, "font", "size")
HTML_METHOD(italics, "i", "")
HTML_METHOD(link, "a", "href")
HTML_METHOD(small, "small", "")
HTML_METHOD(strike, "strike", "")
HTML_METHOD(sub, "sub", "")
HTML_METHOD(sup, "sup", "")
#undef HTML_METHOD

} // namespace

void define_string_html_methods(Object* prototype)
{
    define_method(prototype, "anchor", string_anchor, 1);
    define_method(prototype, "big", string_big, 0);
    define_method(prototype, "blink", string_blink, 0);
    define_method(prototype, "bold", string_bold, 0);
    define_method(prototype, "fixed", string_fixed, 0);
    define_method(prototype, "fontcolor", string_fontcolor, 1);
    define_method(prototype, "fontsize", string_fontsize, 1);
    define_method(prototype, "italics", string_italics, 0);
    define_method(prototype, "link", string_link, 1);
    define_method(prototype, "small", string_small, 0);
    define_method(prototype, "strike", string_strike, 0);
    define_method(prototype, "sub", string_sub, 0);
    define_method(prototype, "sup", string_sup, 0);
}

} // namespace js::builtins
