#include "generated.h"

namespace js {

Value get_named(Value object, PropertyKey key, NamedSlot& last)
{
    if (!object.is_object())
        return get(object, key);
    auto const shape = object.as_object()->shape;
    auto& shared = shared_read(shape, key);
    auto const value = get(object, key, shared.cache);
    // A getter may have put something else there.
    if (shared.key == key.bits() && shared.cache.shape == shape && !shared.cache.holder)
        last = { shape, shared.cache.slot };
    return value;
}

void set_named(Value object, PropertyKey key, Value value, Strict strict, NamedSlot& last)
{
    if (!object.is_object()) {
        set(object, key, value, strict);
        return;
    }
    auto const shape = object.as_object()->shape;
    auto& shared = shared_write(shape, key);
    set(object, key, value, strict, shared.cache);
    if (shared.key == key.bits() && shared.cache.shape == shape && !shared.cache.holder && !shared.cache.added)
        last = { shape, shared.cache.slot };
}

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
