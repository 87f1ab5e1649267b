// 7.3.27 to 7.3.33: private names. They are properties under keys that no reflection sees.
#include "class.h"

#include "../direct/errors.h"
#include "../core/heap.h"
#include "../value/own_property.h"

namespace js {

PrivateName::PrivateName(Value its_description, PrivateKind its_kind, bool its_static, String const* its_class_name)
    : Symbol(its_description)
    , kind(its_kind)
    , is_static(its_static)
    , class_name(its_class_name)
{
    is_private = true;
}

PrivateName* make_private_name(String const* description, PrivateKind kind, bool is_static, String const* class_name)
{
    return heap::make<PrivateName>(description, kind, is_static, class_name);
}

namespace {

Value class_text(PrivateName const* name)
{
    if (name->class_name->length > 0)
        return name->class_name;
    return make_ascii_string(name->is_static ? "." : "anonymous");
}

// V8 looks for a brand instead of the methods and accessors themselves, and says so.
[[noreturn]] void throw_no_brand(Value object, PrivateName const* name)
{
    if (name->is_static)
        throw_error(ErrorType::TypeError, "Receiver must be class %v", class_text(name));
    if (object.is_nullish())
        throw_error(ErrorType::TypeError, direct::k_nullish_read, object, class_text(name));
    throw_error(ErrorType::TypeError, "Receiver must be an instance of class %v", class_text(name));
}

// The private element of an object that must have it.
PropertyEntry const* find_private(Value object, PrivateName const* name, bool is_read)
{
    auto const entry = object.is_object() ? own_entry(object.as_object(), name) : nullptr;
    if (entry)
        return entry;
    if (name->kind != PrivateKind::Field)
        throw_no_brand(object, name);
    if (object.is_nullish() && is_read)
        throw_error(ErrorType::TypeError, direct::k_nullish_read, object, name->description);
    if (object.is_nullish())
        throw_error(ErrorType::TypeError, direct::k_nullish_write, object, name->description);
    if (is_read)
        throw_error(ErrorType::TypeError, "Cannot read private member %v from an object whose class did not declare it", name->description);
    throw_error(ErrorType::TypeError, "Cannot write private member %v to an object whose class did not declare it", name->description);
}

void remember(PrivateName const* name, Object const* object, std::uint32_t slot)
{
    if (object->shape->is_dictionary)
        return;
    name->shape = object->shape;
    name->slot = encode_slot(object->shape, slot);
}

void add_private(Value object, PrivateName const* name, Value value, Attributes attributes)
{
    auto const target = object.as_object();
    if (own_entry(target, name)) {
        if (name->kind == PrivateKind::Field)
            throw_error(ErrorType::TypeError, "Cannot initialize %v twice on the same object", name->description);
        throw_error(ErrorType::TypeError, "Cannot initialize private methods of class %v twice on the same object", class_text(name));
    }
    add_own(target, name, value, attributes);
}

} // namespace

Value private_get(Value object, PrivateName const* name)
{
    auto const entry = find_private(object, name, true);
    auto const target = object.as_object();
    auto const value = target->slot(entry->slot);
    if (!has(entry->attributes, Attributes::Accessor)) {
        remember(name, target, entry->slot);
        return value;
    }
    auto const getter = reinterpret_cast<Accessor*>(value.bits())->getter;
    if (getter.is_undefined())
        throw_error(ErrorType::TypeError, "'%v' was defined without a getter", name->description);
    return call(getter, object, nullptr, 0);
}

void private_set(Value object, PrivateName const* name, Value value)
{
    auto const entry = find_private(object, name, false);
    auto const target = object.as_object();
    if (has(entry->attributes, Attributes::Accessor)) {
        auto const setter = reinterpret_cast<Accessor*>(target->slot(entry->slot).bits())->setter;
        if (setter.is_undefined())
            throw_error(ErrorType::TypeError, "'%v' was defined without a setter", name->description);
        call(setter, object, { value });
        return;
    }
    if (!has(entry->attributes, Attributes::Writable))
        throw_error(ErrorType::TypeError, "Private method '%v' is not writable", name->description);
    target->slot(entry->slot) = value;
    remember(name, target, entry->slot);
}

void private_add_field(Value object, PrivateName const* name, Value value) { add_private(object, name, value, Attributes::Writable); }

void private_add_method(Value object, PrivateName const* name, Value method) { add_private(object, name, method, Attributes::None); }

void private_add_accessor(Value object, PrivateName const* name, Value getter, Value setter)
{
    add_private(object, name, accessor_value(make_accessor(getter, setter)), Attributes::Accessor);
}

bool private_has(Value object, PrivateName const* name)
{
    if (!object.is_object())
        throw_error(ErrorType::TypeError, "Cannot use 'in' operator to search for '%v' in %v", name->description, object);
    return own_entry(object.as_object(), name);
}

} // namespace js
