#include "module_namespace.h"

#include "../core/heap.h"
#include "../value/realm.h"
#include "compare.h"
#include "property.h"

namespace js {

namespace {

struct NamespaceObject : Object {
    KeyList names {};
    Array* getters = make_array();
    explicit NamespaceObject(Shape* its_shape)
        : Object(ObjectKind::ModuleNamespace, its_shape)
    {
    }
};

NamespaceObject* as_namespace(Object* object) { return static_cast<NamespaceObject*>(object); }

// The getter of a name, or empty.
Value getter_of(Object* object, PropertyKey name)
{
    auto* const it = as_namespace(object);
    for (std::size_t i = 0; i < it->names.count; ++i)
        if (it->names.keys[i] == name)
            return dense_items(it->getters)[i];
    return empty;
}

// 10.4.6.1 [[GetPrototypeOf]] ( )
Object* namespace_get_prototype_of(Object*) { return nullptr; }

// 10.4.6.2 [[SetPrototypeOf]] ( V )
bool namespace_set_prototype_of(Object*, Object* prototype) { return !prototype; }

// 10.4.6.3 [[IsExtensible]] ( )
bool namespace_is_extensible(Object*) { return false; }

// 10.4.6.4 [[PreventExtensions]] ( )
bool namespace_prevent_extensions(Object*) { return true; }

// 10.4.6.5 [[GetOwnProperty]] ( P )
bool namespace_get_own_property(Object* object, PropertyKey key, PropertyDescriptor& result)
{
    if (key.is_symbol())
        return ordinary_get_own_property(object, key, result);
    auto const getter = getter_of(object, key);
    if (getter.is_empty())
        return false;
    result = PropertyDescriptor::data(call(getter, undefined, {}), Attributes::Writable | Attributes::Enumerable);
    return true;
}

// 10.4.6.6 [[DefineOwnProperty]] ( P, Desc )
bool namespace_define_own_property(Object* object, PropertyKey key, PropertyDescriptor const& descriptor)
{
    if (key.is_symbol())
        return ordinary_define_own_property(object, key, descriptor);
    PropertyDescriptor current;
    if (!namespace_get_own_property(object, key, current))
        return false;
    if (descriptor.configurable == 1 || descriptor.enumerable == 0 || descriptor.is_accessor() || descriptor.writable == 0)
        return false;
    return descriptor.value.is_empty() || same_value(descriptor.value, current.value);
}

// 10.4.6.7 [[HasProperty]] ( P )
bool namespace_has_property(Object* object, PropertyKey key)
{
    return key.is_symbol() ? ordinary_has_property(object, key) : has_namespace_export(object, key);
}

// 10.4.6.8 [[Get]] ( P, Receiver )
Value namespace_get(Object* object, PropertyKey key, Value receiver)
{
    if (key.is_symbol())
        return ordinary_get(object, key, receiver);
    auto const getter = getter_of(object, key);
    return getter.is_empty() ? undefined : call(getter, undefined, {});
}

// 10.4.6.9 [[Set]] ( P, V, Receiver )
bool namespace_set(Object*, PropertyKey, Value, Value) { return false; }

// 10.4.6.10 [[Delete]] ( P )
bool namespace_delete(Object* object, PropertyKey key)
{
    return key.is_symbol() ? ordinary_delete(object, key) : !has_namespace_export(object, key);
}

// 10.4.6.11 [[OwnPropertyKeys]] ( )
KeyList* namespace_own_property_keys(Object* object)
{
    auto* const result = heap::make<KeyList>();
    auto const& names = as_namespace(object)->names;
    for (std::size_t i = 0; i < names.count; ++i)
        result->append(names.keys[i]);
    for (auto const key : *ordinary_own_property_keys(object))
        result->append(key);
    return result;
}

ObjectClass const namespace_class {
    .name = "Module",
    .get_own_property = namespace_get_own_property,
    .define_own_property = namespace_define_own_property,
    .has_property = namespace_has_property,
    .get = namespace_get,
    .set = namespace_set,
    .delete_property = namespace_delete,
    .own_property_keys = namespace_own_property_keys,
    .get_prototype_of = namespace_get_prototype_of,
    .set_prototype_of = namespace_set_prototype_of,
    .is_extensible = namespace_is_extensible,
    .prevent_extensions = namespace_prevent_extensions,
};

} // namespace

Value make_namespace()
{
    auto* const result = heap::make<NamespaceObject>(root_shape(&namespace_class, nullptr));
    define(result, PropertyKey(&symbols::to_string_tag), make_ascii_string("Module"), Attributes::None);
    result->is_extensible = false;
    return Value(result);
}

void add_namespace_export(Value module_namespace, PropertyKey name, Value getter)
{
    auto* const it = as_namespace(module_namespace.as_object());
    it->names.append(name);
    append(it->getters, getter);
}

bool has_namespace_export(Object* module_namespace, PropertyKey name) { return !getter_of(module_namespace, name).is_empty(); }

} // namespace js
