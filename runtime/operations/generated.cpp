#include "generated.h"

namespace js {

Value make_literal(std::initializer_list<Property> properties) { return make_object_literal(properties); }

void define_field(Value object, PropertyKey key, Value value)
{
    create_data_property(object.as_object(), key, value);
}

void set_field_initializer(Value constructor, Value initializer, Value prototype, Value elements)
{
    auto* const function = static_cast<Function*>(initializer.as_object());
    function->home_object = prototype;
    function->data = elements;
    static_cast<Function*>(constructor.as_object())->field_initializer = initializer;
}

Value template_string(std::initializer_list<Value> parts)
{
    String const* result = empty_string();
    for (auto const part : parts)
        result = concatenate(result, to_string(part));
    return result;
}

} // namespace js
