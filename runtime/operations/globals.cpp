#include "globals.h"

#include "../direct/errors.h"
#include "../value/own_property.h"
#include "../value/realm.h"
#include "arithmetic.h"

namespace js {

Value get_global_slow(PropertyKey name, PropertyCache& cache)
{
    auto const object = realm.global_object;
    auto const entry = own_entry(object, name);
    if (entry && !has(entry->attributes, Attributes::Accessor)) {
        if (!object->shape->is_dictionary)
            cache = { object->shape, nullptr, encode_slot(object->shape, entry->slot), 0, nullptr, nullptr, false };
        return object->slot(entry->slot);
    }
    if (!has_property(object, name))
        throw_error(ErrorType::ReferenceError, "%k is not defined", name);
    return get(object, name);
}

Value typeof_global(PropertyKey name) { return type_of(get(realm.global_object, name)); }

void set_global(PropertyKey name, Value value, Strict strict)
{
    if (strict == Strict::Yes && !has_property(realm.global_object, name))
        throw_error(ErrorType::ReferenceError, "%k is not defined", name);
    set(Value(realm.global_object), name, value, strict);
}

bool delete_global(PropertyKey name, Strict strict) { return delete_property(Value(realm.global_object), name, strict); }

// 9.1.1.4.17 CreateGlobalVarBinding ( N, D )
void declare_global_variable(PropertyKey name)
{
    PropertyDescriptor existing;
    if (!get_own_property(realm.global_object, name, existing))
        define_property_or_throw(realm.global_object, name, PropertyDescriptor::data(undefined, Attributes::Writable | Attributes::Enumerable));
}

// 9.1.1.4.18 CreateGlobalFunctionBinding ( N, V, D )
void declare_global_function(PropertyKey name, Value function)
{
    auto* const object = realm.global_object;
    PropertyDescriptor existing;
    bool const exists = get_own_property(object, name, existing);
    // 9.1.1.4.16 CanDeclareGlobalFunction; the error is V8's, where the specification has a TypeError.
    if (exists && existing.configurable == 0 && (existing.is_accessor() || existing.writable == 0 || existing.enumerable == 0))
        throw_redeclaration(name);
    if (!exists || existing.configurable == 1)
        define_property_or_throw(object, name, PropertyDescriptor::data(function, Attributes::Writable | Attributes::Enumerable));
    else
        set(Value(object), name, function, Strict::No);
}

void throw_uninitialized(char const* name) { throw_error(ErrorType::ReferenceError, direct::k_uninitialized, name); }

void throw_redeclaration(PropertyKey name) { throw_error(ErrorType::SyntaxError, "Identifier '%k' has already been declared", name); }

void throw_super_deletion() { throw_error(ErrorType::ReferenceError, "Unsupported reference to 'super'"); }

void throw_invalid_target(char const* message) { throw_error(ErrorType::ReferenceError, "%s", message); }
void throw_constant_assignment() { throw_error(ErrorType::TypeError, "Assignment to constant variable."); }

} // namespace js
