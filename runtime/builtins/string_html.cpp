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

} // namespace

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

} // namespace js::builtins
