// What object, array, template and regular expression literals, spread and call arguments with spread are made of
// (13.2.4, 13.2.5, 13.2.7, 13.2.8, 13.3.8).
#pragma once

#include "../core/heap.h"
#include "iteration.h"
#include "../value/realm.h"
#include "property.h"

namespace js {

// --- Arrays -------------------------------------------------------------------------------------

extern Shape* known_array_shape; // of plain arrays; null before the first
Value make_array_literal_slow(Value const* items, std::size_t count);
inline Value make_array_literal(Value const* items, std::size_t count) // empty(): a hole
{
    constexpr std::size_t k_few = 8;
    auto const shape = known_array_shape;
    if (count == 0 || count > k_few || !shape || shape->prototype != realm.array_prototype)
        return make_array_literal_slow(items, count);
    // OPTIMIZATION: the items lie behind the array, in one allocation.
    auto const array = new (heap::allocate(sizeof(Array) + sizeof(Elements) + count * sizeof(Value))) Array(shape);
    auto const elements = reinterpret_cast<Elements*>(array + 1);
    array->elements = elements;
    elements->capacity = elements->count = array->length = static_cast<std::uint32_t>(count);
    for (std::size_t i = 0; i < count; ++i) {
        elements->items[i] = items[i];
        array->may_have_holes |= items[i].is_empty();
    }
    return array;
}
inline Value make_array_literal(std::initializer_list<Value> items) { return make_array_literal(items.begin(), items.size()); }

// An array literal or an argument list that contains spread.
class ArrayBuilder {
public:
    ArrayBuilder() { }
    void append(Value value)
    {
        if (!m_array && m_count < k_few)
            m_few[m_count++] = value;
        else
            append_to_array(value);
    }
    void append_hole();
    // ...iterable in an array literal. `text` as for get_iterator().
    void append_spread(Value iterable, char const* text = nullptr)
    {
        // OPTIMIZATION: nobody runs while the elements are copied.
        auto const items = is_surely_pristine_array(iterable) ? dense_items(static_cast<Array*>(iterable.as_object())) : nullptr;
        if (items)
            append_all(items, static_cast<Array*>(iterable.as_object())->length);
        else
            append_others(iterable, text);
    }
    void append_all(Value const* items, std::uint32_t count)
    {
        if (m_array || count > k_few - m_count) {
            append_to_array(items, count);
            return;
        }
        for (std::uint32_t i = 0; i < count; ++i)
            m_few[m_count++] = items[i];
    }
    // ...iterable among the arguments of a call: V8 words its errors differently.
    void append_spread_argument(Value iterable, char const* text = nullptr);
    // ...machine, which nobody else has.
    template<typename Machine>
    void append_machine(Machine&& machine)
    {
        for (auto const& item : machine)
            if constexpr (std::is_convertible_v<decltype(item), Value>)
                append(item);
            else
                append(undefined);
    }
    Value finish();

private:
    void append_others(Value iterable, char const* text);
    void append_to_array(Value value);
    void append_to_array(Value const* items, std::uint32_t count);
    void become_array(std::uint32_t room);
    static constexpr std::uint32_t k_few = 8;
    union { // not initialised
        Value m_few[k_few]; // OPTIMIZATION: most arrays are that short, and are then made at their final size
    };
    std::uint32_t m_count = 0;
    bool m_has_holes = false;
    Array* m_array = nullptr;
};

// f(...list) and new f(...list) with a list from ArrayBuilder.
Value call_with_array(Value function, Value this_value, Array* arguments, char const* text = nullptr);
Value construct_with_array(Value constructor, Array* arguments, Value new_target = {}, char const* text = nullptr);

// --- Objects ------------------------------------------------------------------------------------

// { a: 1, b: 2 }: allocated at its final shape. The keys may be any, and repeat.
struct Property {
    PropertyKey key;
    Value value;
};
Object* make_object_literal(std::initializer_list<Property> properties);
Object* make_object_literal(PropertyKey const* keys, Value const* values, std::size_t count);
// An object of a shape whose properties, `count` of them, are all in the object.
inline Object* make_object_with_slots(Shape* shape, Value const* values, std::size_t count)
{
    auto const object = new (heap::allocate(sizeof(Object) + shape->inline_capacity * sizeof(Value))) Object(ObjectKind::Ordinary, shape);
    auto const slots = object->inline_slots();
    for (std::size_t i = 0; i < count; ++i)
        slots[i] = values[i];
    return object;
}

// key: value, method(){}, get/set in object literals and classes; the object is an ordinary one, or a function.
// create_data_property() of property.h serves `key: value` with computed keys. These set the function's home_object.
void define_method_property(Object* object, PropertyKey key, Value function, bool enumerable);
void define_getter(Object* object, PropertyKey key, Value function, bool enumerable);
void define_setter(Object* object, PropertyKey key, Value function, bool enumerable);
void set_literal_prototype(Object* object, Value prototype); // __proto__: value; ignored unless an object or null
// 7.3.25 CopyDataProperties: spread in literals and rest in patterns. Nullish sources have no properties.
// `excluded` holds property keys as values (what PropertyKey::to_value() gives or a computed key had).
void copy_data_properties(Object* target, Value source, std::initializer_list<Value> excluded = {});

// --- Templates and regular expressions -------------------------------------------------------------

// 13.2.8.4 GetTemplateObject, without the cache: generated code keeps the result in its site. Frozen. A cooked string
// that is undefined stays undefined.
Value make_template_object(std::initializer_list<Value> cooked, std::initializer_list<Value> raw);

// The installer of RegExp sets the hook; make_regexp() calls it.
extern Value (*regexp_create_hook)(String const* source, String const* flags);
Value make_regexp(String const* source, String const* flags);

} // namespace js
