#include "literals.h"

#include "class.h"
#include "enumerable_properties.h"

#include "../core/heap.h"
#include "../value/elements.h"
#include "../value/own_property.h"
#include "../value/realm.h"
#include "iteration.h"
#include "protocols.h"

#include <algorithm>
#include <array>

namespace js {

// --- Arrays -------------------------------------------------------------------------------------

Value make_array_literal_slow(Value const* items, std::size_t count)
{
    auto const array = make_array(items, count);
    for (std::size_t i = 0; i < count; ++i)
        array->may_have_holes |= items[i].is_empty();
    return array;
}

// From here on the items are in an array.
void ArrayBuilder::become_array(std::uint32_t room)
{
    if (m_array)
        return;
    m_array = make_array();
    reserve_elements(m_array, std::max(room, 2 * k_few));
    append_items(m_array, m_few, m_count);
}

void ArrayBuilder::append_to_array(Value value)
{
    become_array(0);
    js::append(m_array, value);
}

void ArrayBuilder::append_to_array(Value const* items, std::uint32_t count)
{
    become_array(m_count + count);
    append_items(m_array, items, count);
}

void ArrayBuilder::append_hole()
{
    append(empty);
    m_has_holes = true;
}

void ArrayBuilder::append_others(Value iterable, char const* text)
{
    if (pristine_kind(iterable) == Pristine::Array) { // OPTIMIZATION
        auto const source = static_cast<Array*>(iterable.as_object());
        if (source->length == 0)
            return;
        if (auto const items = dense_items(source)) {
            append_all(items, source->length);
            return;
        }
    }
    for (auto const value : iterate(iterable, text))
        append(value);
}

void ArrayBuilder::append_spread_argument(Value iterable, char const* text)
{
    if (iterable.is_nullish())
        throw_error(ErrorType::TypeError, "%v is not iterable (cannot read property %v)", text ? Value(make_string(text)) : iterable, iterable);
    if (pristine_kind(iterable) != Pristine::No) {
        append_spread(iterable, text);
        return;
    }
    auto const method = get(iterable, &symbols::iterator);
    if (!is_callable(method))
        throw_error(ErrorType::TypeError, "Spread syntax requires ...iterable[Symbol.iterator] to be a function");
    auto record = get_iterator_from_method(iterable, method);
    for (Value item; iterator_step_value(record, item);)
        append(item);
}

Value ArrayBuilder::finish()
{
    if (!m_array)
        return make_array_literal(m_few, m_count);
    m_array->may_have_holes |= m_has_holes;
    return m_array;
}

namespace {

Value const* items_of(Array* list)
{
    return list->elements ? list->elements->items : nullptr;
}

} // namespace

Value call_with_array(Value function, Value this_value, Array* arguments, char const* text)
{
    if (text && !*text && !is_callable(function))
        throw_not_applicable(function);
    return call(function, this_value, items_of(arguments), arguments->length, text);
}

Value construct_with_array(Value constructor, Array* arguments, Value new_target, char const* text)
{
    if (text && !*text && !is_constructor(constructor))
        throw_error(ErrorType::TypeError, "%v is not a constructor", constructor);
    return construct(constructor, items_of(arguments), arguments->length, new_target, text);
}

// --- Objects ------------------------------------------------------------------------------------

namespace {

constexpr std::size_t k_empty_capacity = 4; // of {}, which is about to get properties
constexpr std::size_t k_max_capacity = 32;

// The shape of literals without properties yet, with room for `count` of them in the object.
Shape* empty_literal_shape(std::size_t count)
{
    static std::array<Shape*, k_max_capacity + 1> shapes {};
    auto const capacity = count == 0 ? k_empty_capacity : std::min(count, k_max_capacity);
    auto& shape = shapes[capacity];
    if (!shape || shape->prototype != realm.object_prototype)
        shape = root_shape(&ordinary_class, realm.object_prototype, static_cast<std::uint8_t>(capacity));
    return shape;
}

// The shape that the properties lead to one after the other; null if they need more than slots.
Shape* find_literal_shape(std::initializer_list<Property> properties)
{
    if (properties.size() > k_max_capacity)
        return nullptr;
    auto shape = empty_literal_shape(properties.size());
    for (auto const& property : properties) {
        if (property.key.is_index() || shape->find(property.key))
            return nullptr;
        shape = shape_with_property(shape, property.key, Attributes::All);
    }
    return shape->is_dictionary ? nullptr : shape;
}

// OPTIMIZATION: literals of the same keys, one per entry, found by their first key and their number.
struct KnownLiteral {
    Shape* shape = nullptr; // of an object with exactly `count` properties
    std::size_t count = 0;
};

bool has_keys(KnownLiteral const& known, std::initializer_list<Property> properties)
{
    if (!known.shape || known.count != properties.size() || known.shape->prototype != realm.object_prototype)
        return false;
    auto shape = known.shape;
    for (auto property = properties.end(); property != properties.begin(); shape = shape->parent) {
        if (shape->last.key != (--property)->key)
            return false;
    }
    return true;
}

Shape* literal_shape(std::initializer_list<Property> properties)
{
    static std::array<KnownLiteral, 256> known_literals {};
    auto& known = known_literals[((properties.begin()->key.bits() >> 4) + properties.size()) % known_literals.size()];
    if (!has_keys(known, properties))
        known = { find_literal_shape(properties), properties.size() };
    return known.shape;
}

} // namespace

Object* make_object_literal(std::initializer_list<Property> properties)
{
    auto const shape = properties.size() > 0 ? literal_shape(properties) : empty_literal_shape(0);
    if (!shape) {
        auto const object = make_object();
        for (auto const& property : properties)
            define(object, property.key, property.value);
        return object;
    }
    auto const object = make_object_with_slots(shape, nullptr, 0);
    auto slot = object->inline_slots();
    for (auto const& property : properties)
        *slot++ = property.value;
    return object;
}

Object* make_object_literal(PropertyKey const* keys, Value const* values, std::size_t count)
{
    auto shape = empty_literal_shape(count);
    for (std::size_t i = 0; i < count && shape; ++i) {
        auto const is_new = !keys[i].is_index() && !shape->find(keys[i]);
        shape = is_new ? shape_with_property(shape, keys[i], Attributes::All) : nullptr;
    }
    if (shape && !shape->is_dictionary && count <= shape->inline_capacity)
        return make_object_with_slots(shape, values, count);
    auto const object = make_object();
    for (std::size_t i = 0; i < count; ++i)
        define(object, keys[i], values[i]);
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
    check_static_key(object, key);
    define_property_or_throw(object, key, descriptor);
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
    // OPTIMIZATION: nobody has seen an object that is being made, so what it does not have yet is simply added.
    auto const from = to_object(source);
    if (excluded.size() == 0 && target->shape->slot_count == 0 && !target->elements && from->kind != ObjectKind::Proxy) {
        for_each_enumerable(from, Keys::StringsAndSymbols, [&](PropertyKey key, auto const& read) { add_own(target, key, read(), Attributes::All); });
        return;
    }
    auto const excluded_keys = heap::make<KeyList>();
    for (auto const item : excluded)
        excluded_keys->append(to_property_key(item));
    auto const is_excluded = [&](PropertyKey key) { return std::find(excluded_keys->begin(), excluded_keys->end(), key) != excluded_keys->end(); };
    auto const copy = [&](PropertyKey key, auto const& read) {
        if (!is_excluded(key))
            define(target, key, read());
    };
    if (from->kind != ObjectKind::Proxy)
        return for_each_enumerable(from, Keys::StringsAndSymbols, copy);
    for (auto const key : *own_property_keys(from)) // its traps are not asked about what is excluded
        if (!is_excluded(key))
            enumerable_properties::use_by_descriptor(from, key, copy);
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
