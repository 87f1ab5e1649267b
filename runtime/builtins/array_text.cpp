// The methods of Array.prototype that make text.
#include "array.h"
#include "object.h"

namespace js::builtins {

namespace {

// The receivers whose text is being made, innermost first: an array inside itself is printed as "".
class TextInProgress {
public:
    explicit TextInProgress(Object* object)
        : m_object(object)
        , m_outer(s_innermost)
    {
        s_innermost = this;
    }
    ~TextInProgress() { s_innermost = m_outer; }
    TextInProgress(TextInProgress const&) = delete;
    TextInProgress& operator=(TextInProgress const&) = delete;

    static bool includes(Object* object)
    {
        for (auto const* entry = s_innermost; entry; entry = entry->m_outer)
            if (entry->m_object == object)
                return true;
        return false;
    }

private:
    inline static TextInProgress const* s_innermost = nullptr;
    Object* m_object;
    TextInProgress const* m_outer;
};

// V8 does not join what is longer than an array can be, and finds out before it begins that separators alone make too long a text.
void check_length(Object* object, double length, String const* separator)
{
    if (length > k_max_array_length)
        throw_error(ErrorType::TypeError, "Invalid array length");
    if (object->kind == ObjectKind::Array && length > k_max_string_length && separator->length > 0)
        throw_error(ErrorType::RangeError, "Invalid string length");
}

template<typename TextOf>
Value join(Object* object, double length, String const* separator, TextOf const& text_of)
{
    if (TextInProgress::includes(object))
        return empty_string();
    check_length(object, length, separator);
    TextInProgress const guard { object };
    StringBuilder builder;
    for (double k = 0; k < length; ++k) {
        if (k > 0)
            builder.append(separator);
        Value const element = get_index(object, k);
        if (!element.is_nullish())
            builder.append(text_of(element));
    }
    return builder.finish();
}

// 23.1.3.36 Array.prototype.toString ( )
Value array_to_string(Call const& call)
{
    auto* const object = to_object(call.this_value);
    Value const function = get(object, names::join);
    if (is_callable(function))
        return js::call(function, Value(object), {});
    return object_prototype_to_string(call);
}

// 23.1.3.32 Array.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] )
Value array_to_locale_string(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    static PropertyKey const to_locale_string = property_key("toLocaleString");
    return join(object, length, make_ascii_string(","), [&](Value element) {
        Value const function = get(element, to_locale_string);
        require_callable(function);
        return to_string(js::call(function, element, call.arguments, call.count < 2 ? call.count : 2));
    });
}

} // namespace

Value array_join(Call const& call)
{
    auto* const object = to_object(call.this_value);
    double const length = length_of_array_like(object);
    if (TextInProgress::includes(object))
        return empty_string();
    auto const* const separator = call[0].is_undefined() ? make_ascii_string(",") : to_string(call[0]);
    return join(object, length, separator, [](Value element) { return to_string(element); });
}

void install_array_text(Object* prototype)
{
    define_method(prototype, names::join, array_join, 1);
    define_method(prototype, "toLocaleString", array_to_locale_string, 0);
    define_method(prototype, names::to_string, array_to_string, 0);
}

} // namespace js::builtins
