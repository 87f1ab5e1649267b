// What generator objects inherit from (10.1.13, 15.5.2).
#include "generator_object.h"

#include "own_property.h"
#include "realm.h"

namespace js {

// Note [lazy generator prototypes]
//
// The `prototype` of a generator function is mostly an empty object that nobody ever asks for, and a program may make as many generator
// functions as it has objects: then these prototypes and the shapes of their generators are most of its memory. So a function without slots,
// see note [lazy function properties], gives all its generators one shape, which has %GeneratorPrototype% as prototype: what is looked up is found there
// anyway. The class of that shape has internal methods of its own. The first one that is called makes the function's
// `prototype`, settles the generator on the shape that it should have, and asks again. Iteration calls none of them.
//
// A function's `prototype` may be made earlier, and others may change or replace it then. The function keeps the one that its unsettled
// generators were born with.

namespace {

Object* settled(Object* generator)
{
    settle_generator(generator);
    return generator;
}

bool get_own(Object* object, PropertyKey key, PropertyDescriptor& result) { return get_own_property(settled(object), key, result); }
bool define_own(Object* object, PropertyKey key, PropertyDescriptor const& descriptor) { return define_own_property(settled(object), key, descriptor); }
bool has(Object* object, PropertyKey key) { return has_property(settled(object), key); }
Value get_value(Object* object, PropertyKey key, Value receiver) { return get(settled(object), key, receiver); }
bool set_value(Object* object, PropertyKey key, Value value, Value receiver) { return set(settled(object), key, value, receiver); }
bool delete_own(Object* object, PropertyKey key) { return delete_property(settled(object), key); }
KeyList* own_keys(Object* object) { return own_property_keys(settled(object)); }
Object* get_prototype(Object* object) { return get_prototype_of(settled(object)); }
bool set_prototype(Object* object, Object* prototype) { return set_prototype_of(settled(object), prototype); }
bool get_extensible(Object* object) { return is_extensible(settled(object)); }
bool prevent(Object* object) { return prevent_extensions(settled(object)); }

ObjectClass const unsettled_generator_class {
    .name = "Object",
    .get_own_property = get_own,
    .define_own_property = define_own,
    .has_property = has,
    .get = get_value,
    .set = set_value,
    .delete_property = delete_own,
    .own_property_keys = own_keys,
    .get_prototype_of = get_prototype,
    .set_prototype_of = set_prototype,
    .is_extensible = get_extensible,
    .prevent_extensions = prevent,
};

} // namespace

Shape* unsettled_generator_shape = nullptr;

void settle_generator(Object* object)
{
    if (object->kind != ObjectKind::Generator || object->shape != unsettled_generator_shape)
        return;
    auto const function = static_cast<GeneratorObject*>(object)->function;
    materialize(function);
    object->shape = root_shape(&ordinary_class, function->first_prototype());
}

// 10.1.13 OrdinaryCreateFromConstructor, with the prototype that the function has now.
Shape* generator_shape(Function* callee)
{
    auto const entry = own_entry(callee, names::prototype);
    auto const prototype = entry ? callee->slot(entry->slot) : undefined;
    if (prototype.is_object())
        return root_shape(&ordinary_class, prototype.as_object());
    auto const is_async = callee->info->kind == FunctionKind::AsyncGenerator;
    return root_shape(&ordinary_class, is_async ? realm.async_generator_prototype : realm.generator_prototype);
}

Shape* find_generator_shape(Function* callee, KnownPrototypeSlot& known)
{
    if (callee->info->kind == FunctionKind::Generator && is_lazy(callee)) {
        if (!unsettled_generator_shape)
            unsettled_generator_shape = root_shape(&unsettled_generator_class, realm.generator_prototype);
        callee->generator_shape = unsettled_generator_shape;
        return unsettled_generator_shape;
    }
    callee->generator_shape = generator_shape(callee);
    auto const entry = own_entry(callee, names::prototype);
    if (entry && !callee->shape->is_dictionary)
        known = { callee->shape, entry->slot };
    return callee->generator_shape;
}

} // namespace js
