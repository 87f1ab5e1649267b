#include "literals.h"

#include "../core/heap.h"
#include "../value/elements.h"
#include "../value/own_property.h"
#include "../value/realm.h"
#include "iteration.h"

#include <algorithm>

namespace js {

// --- Arrays -------------------------------------------------------------------------------------

Value make_array_literal(std::initializer_list<Value> items)
{
    auto const array = make_array(items.begin(), items.size());
    array->may_have_holes = std::any_of(items.begin(), items.end(), [](Value item) { return item.is_empty(); });
    return array;
}

ArrayBuilder::ArrayBuilder()
    : m_array(make_array())
{
}

void ArrayBuilder::append(Value value) { js::append(m_array, value); }

void ArrayBuilder::append_hole()
{
    js::append(m_array, empty);
    m_array->may_have_holes = true;
}

void ArrayBuilder::append_spread(Value iterable, char const* text)
{
    for (auto const value : iterate(iterable, text))
        js::append(m_array, value);
}

void ArrayBuilder::append_spread_argument(Value iterable, char const* text)
{
    if (iterable.is_nullish())
        throw_error(ErrorType::TypeError, "%v is not iterable (cannot read property %v)", text ? Value(make_string(text)) : iterable, iterable);
    if (!iterable.is_string() && !is_callable(get(iterable, &symbols::iterator)))
        throw_error(ErrorType::TypeError, "Spread syntax requires ...iterable[Symbol.iterator] to be a function");
    append_spread(iterable, text);
}

Value ArrayBuilder::finish() { return m_array; }

namespace {

Value const* items_of(Array* list)
{
    return list->elements ? list->elements->items : nullptr;
}

} // namespace

Value call_with_array(Value function, Value this_value, Array* arguments, char const* text)
{
    return call(function, this_value, items_of(arguments), arguments->length, text);
}

Value construct_with_array(Value constructor, Array* arguments, Value new_target, char const* text)
{
    return construct(constructor, items_of(arguments), arguments->length, new_target, text);
}

// --- Objects ------------------------------------------------------------------------------------

namespace {

Shape* make_literal_shape(ObjectLiteral const& literal)
{
    constexpr std::uint32_t k_min_capacity = 4; // as many as {} has, so that objects built in steps are alike
    constexpr std::uint32_t k_max_capacity = 64;
    auto const capacity = std::clamp(literal.count, k_min_capacity, k_max_capacity);
    auto shape = root_shape(&ordinary_class, realm.object_prototype, static_cast<std::uint8_t>(capacity));
    for (std::uint32_t i = 0; i < literal.count; ++i)
        shape = shape_with_property(shape, literal.keys[i], Attributes::All);
    return shape;
}

} // namespace

Object* make_object_literal(ObjectLiteral& literal, std::initializer_list<Value> values)
{
    if (!literal.shape)
        literal.shape = make_literal_shape(literal);
    auto const shape = literal.shape->is_dictionary ? make_literal_shape(literal) : literal.shape;
    if (shape->slot_count > shape->inline_capacity) {
        auto const object = make_object_with_shape(shape);
        for (std::uint32_t i = 0; i < literal.count; ++i)
            object->slot(i) = values.begin()[i];
        return object;
    }
    auto const memory = heap::allocate(sizeof(Object) + shape->inline_capacity * sizeof(Value));
    auto const object = new (memory) Object(ObjectKind::Ordinary, shape);
    std::copy(values.begin(), values.end(), object->inline_slots());
    return object;
}

namespace {

Attributes member_attributes(bool enumerable) { return enumerable ? Attributes::Enumerable | Attributes::Configurable : Attributes::Configurable; }

// The accessor that the other half of a getter/setter pair has made, or absent values.
PropertyDescriptor present_accessor(Object* object, PropertyKey key)
{
    OwnProperty found;
    PropertyDescriptor result;
    if (find_own(object, key, found) && has(found.attributes, Attributes::Accessor)) {
        result.getter = found.accessor()->getter;
        result.setter = found.accessor()->setter;
    }
    return result;
}

// 10.2.7 MakeMethod: `super` in a method starts at the object that it is a method of.
void make_method(Value function, Object* home) { static_cast<Function*>(function.as_object())->home_object = home; }

void define_checked(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    define_property_or_throw(object, key, descriptor); // "prototype" of a class is not configurable
}

} // namespace

void define_method_property(Object* object, PropertyKey key, Value function, bool enumerable)
{
    make_method(function, object);
    define_checked(object, key, PropertyDescriptor::data(function, member_attributes(enumerable) | Attributes::Writable));
}

void define_getter(Object* object, PropertyKey key, Value function, bool enumerable)
{
    make_method(function, object);
    auto descriptor = present_accessor(object, key);
    descriptor.getter = function;
    descriptor.enumerable = enumerable;
    descriptor.configurable = true;
    define_checked(object, key, descriptor);
}

void define_setter(Object* object, PropertyKey key, Value function, bool enumerable)
{
    make_method(function, object);
    auto descriptor = present_accessor(object, key);
    descriptor.setter = function;
    descriptor.enumerable = enumerable;
    descriptor.configurable = true;
    define_checked(object, key, descriptor);
}

void set_literal_prototype(Object* object, Value prototype)
{
    if (prototype.is_object() || prototype.is_null())
        set_prototype_of(object, prototype.is_null() ? nullptr : prototype.as_object());
}

// 7.3.25 CopyDataProperties ( target, source, excludedItems )
void copy_data_properties(Object* target, Value source, std::initializer_list<Value> excluded)
{
    if (source.is_nullish())
        return;
    auto const excluded_keys = heap::make<KeyList>();
    for (auto const item : excluded)
        excluded_keys->append(to_property_key(item));
    auto const from = to_object(source);
    for (auto const key : *own_property_keys(from)) {
        if (std::find(excluded_keys->begin(), excluded_keys->end(), key) != excluded_keys->end())
            continue;
        PropertyDescriptor descriptor;
        if (get_own_property(from, key, descriptor) && descriptor.enumerable > 0)
            define(target, key, get(from, key));
    }
}

// --- Templates and regular expressions -------------------------------------------------------------

Value make_template_object(std::initializer_list<Value> cooked, std::initializer_list<Value> raw)
{
    auto const raw_array = make_array(raw.begin(), raw.size());
    set_integrity_level(raw_array, true);
    auto const result = make_array(cooked.begin(), cooked.size());
    define(result, names::raw, raw_array, Attributes::None);
    set_integrity_level(result, true);
    return result;
}

Value (*regexp_create_hook)(String const* source, String const* flags) = nullptr;

Value make_regexp(String const* source, String const* flags)
{
    if (!regexp_create_hook)
        stop_not_supported("RegExp");
    return regexp_create_hook(source, flags);
}

} // namespace js
