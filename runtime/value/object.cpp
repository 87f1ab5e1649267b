// Making objects, and the dispatch of the essential internal methods (10.1) by class.
#include "object.h"

#include "../core/heap.h"
#include "own_property.h"
#include "realm.h"

#include <algorithm>
#include <cstring>

namespace js {

ObjectClass const ordinary_class { .name = "Object" };
ObjectClass const function_class { .name = "Function" };

namespace {

constexpr std::uint8_t k_default_inline_capacity = 4;

} // namespace

PropertyDescriptor PropertyDescriptor::data(Value value, Attributes attributes)
{
    PropertyDescriptor result;
    result.value = value;
    result.writable = has(attributes, Attributes::Writable);
    result.enumerable = has(attributes, Attributes::Enumerable);
    result.configurable = has(attributes, Attributes::Configurable);
    return result;
}

Object* make_object()
{
    static Shape* shape = nullptr;
    if (!shape || shape->prototype != realm.object_prototype)
        shape = root_shape(&ordinary_class, realm.object_prototype, k_default_inline_capacity);
    return make_object_with_shape(shape);
}

Object* make_object(Object* prototype) { return make_object_with_shape(root_shape(&ordinary_class, prototype, k_default_inline_capacity)); }

Object* make_object_with_shape(Shape* shape)
{
    auto const memory = heap::allocate(sizeof(Object) + shape->inline_capacity * sizeof(Value));
    auto const object = new (memory) Object(ObjectKind::Ordinary, shape);
    if (shape->slot_count > shape->inline_capacity) {
        auto const used = shape->slot_count - shape->inline_capacity;
        object->overflow = static_cast<Value*>(heap::allocate(overflow_capacity(used) * sizeof(Value)));
    }
    for (std::uint32_t i = 0; i < shape->slot_count; ++i)
        object->slot(i) = undefined;
    return object;
}

void KeyList::append(PropertyKey key)
{
    if (count == capacity) {
        capacity = std::max<std::size_t>(8, capacity * 2);
        auto const grown = static_cast<PropertyKey*>(heap::allocate(capacity * sizeof(PropertyKey)));
        std::copy_n(keys, count, grown);
        keys = grown;
    }
    keys[count++] = key;
}

bool get_own_property(Object* object, PropertyKey key, PropertyDescriptor& result)
{
    auto const method = object->shape->object_class->get_own_property;
    return method ? method(object, key, result) : ordinary_get_own_property(object, key, result);
}

bool define_own_property(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    auto const method = object->shape->object_class->define_own_property;
    return method ? method(object, key, descriptor) : ordinary_define_own_property(object, key, descriptor);
}

bool has_property(Object* object, PropertyKey key)
{
    auto const method = object->shape->object_class->has_property;
    return method ? method(object, key) : ordinary_has_property(object, key);
}

Value get(Object* object, PropertyKey key, Value receiver)
{
    auto const method = object->shape->object_class->get;
    return method ? method(object, key, receiver) : ordinary_get(object, key, receiver);
}

bool set(Object* object, PropertyKey key, Value value, Value receiver)
{
    auto const method = object->shape->object_class->set;
    return method ? method(object, key, value, receiver) : ordinary_set(object, key, value, receiver);
}

bool delete_property(Object* object, PropertyKey key)
{
    auto const method = object->shape->object_class->delete_property;
    return method ? method(object, key) : ordinary_delete(object, key);
}

KeyList* own_property_keys(Object* object)
{
    auto const method = object->shape->object_class->own_property_keys;
    return method ? method(object) : ordinary_own_property_keys(object);
}

Object* get_prototype_of(Object* object)
{
    auto const method = object->shape->object_class->get_prototype_of;
    return method ? method(object) : object->prototype();
}

// 10.1.2.1 OrdinarySetPrototypeOf ( O, V )
bool set_prototype_of(Object* object, Object* prototype)
{
    if (auto const method = object->shape->object_class->set_prototype_of)
        return method(object, prototype);
    if (prototype == object->prototype())
        return true;
    if (!object->is_extensible || object == realm.object_prototype) // 10.4.7: %Object.prototype% is immutable.
        return false;
    for (auto it = prototype; it; it = it->prototype()) {
        if (it == object)
            return false;
        if (it->shape->object_class->get_prototype_of)
            break;
    }
    object->shape = shape_with_prototype(object->shape, prototype);
    if (object->is_prototype)
        ++prototype_epoch;
    return true;
}

bool is_extensible(Object* object)
{
    auto const method = object->shape->object_class->is_extensible;
    return method ? method(object) : object->is_extensible;
}

bool prevent_extensions(Object* object)
{
    if (auto const method = object->shape->object_class->prevent_extensions)
        return method(object);
    make_not_extensible(object);
    return true;
}

void define(Object* object, PropertyKey key, Value value, Attributes attributes)
{
    OwnProperty found;
    if (find_own(object, key, found))
        replace_own(object, key, value, attributes);
    else
        add_own(object, key, value, attributes);
}

void define_accessor(Object* object, PropertyKey key, Value getter, Value setter, Attributes attributes)
{
    auto const flags = static_cast<Attributes>(static_cast<int>(attributes) & ~static_cast<int>(Attributes::Writable));
    define(object, key, accessor_value(make_accessor(getter, setter)), flags | Attributes::Accessor);
}

} // namespace js
