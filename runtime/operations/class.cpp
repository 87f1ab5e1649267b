// 15.7 Class definitions, 13.3.7 the super keyword.
#include "class.h"

#include "literals.h"

#include "../value/own_property.h"
#include "../value/realm.h"
#include "property_errors.h"

#include <algorithm>
#include <array>

namespace js {

namespace {

struct Parents {
    Object* prototype_parent; // null: none
    Object* constructor_parent;
};

// 15.7.14, steps 6 to 8
Parents class_parents(Value heritage)
{
    if (heritage.is_empty())
        return { realm.object_prototype, realm.function_prototype };
    if (heritage.is_null())
        return { nullptr, realm.function_prototype };
    if (!is_constructor(heritage))
        throw_error(ErrorType::TypeError, "Class extends value %v is not a constructor or null", heritage);
    auto const prototype = get(heritage, names::prototype);
    if (!prototype.is_object() && !prototype.is_null())
        throw_error(ErrorType::TypeError, "Class extends value does not have valid prototype property %v", prototype);
    return { prototype.is_null() ? nullptr : prototype.as_object(), heritage.as_object() };
}

} // namespace

Function* make_class(FunctionInfo const& constructor, Environment* environment, Value heritage, Value name)
{
    auto const parents = class_parents(heritage);
    auto const function = make_function(constructor, environment);
    if (!name.is_empty())
        set_function_name(function, name);
    if (parents.constructor_parent != function->prototype())
        set_prototype_of(function, parents.constructor_parent);
    auto const prototype = class_prototype(function);
    set_prototype_of(prototype, parents.prototype_parent);
    function->home_object = prototype;
    return function;
}

void check_static_key(Object* object, PropertyKey key)
{
    if (object->kind == ObjectKind::Function && is_class(static_cast<Function*>(object)->info->kind) && key == names::prototype)
        throw_error(ErrorType::TypeError, "Classes may not have a static property named 'prototype'");
}

Object* class_prototype(Function* constructor)
{
    auto const entry = own_entry(constructor, names::prototype);
    return constructor->slot(entry->slot).as_object();
}

Value default_base_constructor(Call const&) { return {}; }

namespace {

[[noreturn]] void throw_not_super_constructor(Function* active, Object* parent)
{
    // V8 says "null" where the parent has no name: that is %Function.prototype%, of `extends null`.
    auto const* const function = parent && parent->is_callable ? static_cast<Function*>(parent)->info->name : nullptr;
    Value const parent_text = function ? (function->length ? Value(function) : null) : parent ? Value(parent) : null;
    auto const name = get(active, names::name);
    if (name.is_string() && name.as_string()->length > 0)
        throw_error(ErrorType::TypeError, "Super constructor %v of %v is not a constructor", parent_text, name);
    throw_error(ErrorType::TypeError, "Super constructor %v of anonymous class is not a constructor", parent_text);
}

Value construct_parent(Function* active, Value new_target, Value const* arguments, std::size_t count)
{
    auto const parent = get_prototype_of(active);
    if (!parent || !parent->is_constructor)
        throw_not_super_constructor(active, parent);
    return construct(parent, arguments, count, new_target);
}

} // namespace

Value default_derived_constructor(Call const& call)
{
    auto const result = construct_parent(call.callee, call.new_target, call.arguments, call.count);
    initialize_instance(call.callee, result);
    return result;
}

namespace {

// OPTIMIZATION: the shapes of new instances, by prototype. The first few show how many properties the others will have.
struct Instances {
    Shape* shape = nullptr;
    std::uint32_t count = 0;
};
constexpr std::uint8_t k_usual_capacity = 4;
constexpr std::uint32_t k_samples = 8;

void take_sample(Instances& instances, Object* prototype)
{
    if (!instances.shape || instances.shape->prototype != prototype)
        instances = { root_shape(&ordinary_class, prototype, k_usual_capacity), 0 };
    if (++instances.count == k_samples) {
        constexpr std::uint32_t k_least = 1, k_most = 24;
        auto const capacity = std::clamp(most_properties(instances.shape), k_least, k_most);
        instances.shape = root_shape(&ordinary_class, prototype, static_cast<std::uint8_t>(capacity));
    }
}

Instances& instances_of(Object* prototype)
{
    static std::array<Instances, 256> known {};
    auto& instances = known[(reinterpret_cast<std::uintptr_t>(prototype) >> 4) % known.size()];
    if (instances.count < k_samples || instances.shape->prototype != prototype) [[unlikely]]
        take_sample(instances, prototype);
    return instances;
}

} // namespace

Object* ordinary_create_from_constructor(Value new_target, Object* intrinsic_default)
{
    static PropertyCache cache;
    if (!new_target.is_object())
        return make_object(intrinsic_default);
    auto const constructor = static_cast<Function*>(new_target.as_object());
    auto const has_fixed_prototype = is_class(constructor->info->kind);
    if (has_fixed_prototype && constructor->instance_shape) [[likely]]
        return make_object_with_slots(constructor->instance_shape, nullptr, 0);
    auto const prototype = get(new_target, names::prototype, cache);
    auto& instances = instances_of(prototype.is_object() ? prototype.as_object() : intrinsic_default);
    if (has_fixed_prototype && instances.count >= k_samples)
        constructor->instance_shape = instances.shape;
    return make_object_with_shape(instances.shape);
}

void initialize_instance(Function* constructor, Value this_value)
{
    if (!constructor->field_initializer.is_undefined())
        call(constructor->field_initializer, this_value, nullptr, 0);
}

Value super_call(Function* active, Value new_target, Value& this_value, Value const* arguments, std::size_t count)
{
    auto const result = construct_parent(active, new_target, arguments, count);
    if (!this_value.is_empty())
        throw_error(ErrorType::ReferenceError, "Super constructor may only be called once");
    this_value = result;
    initialize_instance(active, result);
    return result;
}

void throw_uninitialized_this()
{
    throw_error(ErrorType::ReferenceError,
        "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
}

Value derived_result(Value returned, Value this_value) { return returned.is_undefined() ? this_value : returned; }

// --- super.key ------------------------------------------------------------------------------------

namespace {

Value get_from_base(Value base, PropertyKey key, Value this_value)
{
    if (base.is_null())
        throw_nullish_read(null, key);
    return get(base.as_object(), key, this_value);
}

void set_on_base(Value base, PropertyKey key, Value value, Value this_value, Strict strict)
{
    if (base.is_null())
        throw_error(ErrorType::TypeError, "Cannot set properties of null (setting '%k')", key);
    if (!set(base.as_object(), key, value, this_value) && strict == Strict::Yes)
        throw_failed_write(this_value, key);
}

} // namespace

Value super_base(Value home_object)
{
    auto* const base = get_prototype_of(home_object.as_object());
    return base ? Value(base) : null;
}

Value get_super(Value base, PropertyKey key, Value this_value) { return get_from_base(base, key, this_value); }

Value get_super_element(Value base, Value key, Value this_value) { return get_from_base(base, to_property_key(key), this_value); }

void set_super(Value base, PropertyKey key, Value value, Value this_value, Strict strict) { set_on_base(base, key, value, this_value, strict); }

void set_super_element(Value base, Value key, Value value, Value this_value, Strict strict)
{
    set_on_base(base, to_property_key(key), value, this_value, strict);
}

} // namespace js
