// Classes: definition, construction, super and private names (15.7, 13.3.7, 7.3.27 to 7.3.33).
#pragma once

#include "property.h"

namespace js {

// Note [constructing]
//
// construct() does what [[Construct]] (10.2.2) does around the body of a source function:
//  - Normal and BaseConstructor: `this_value` of the Call is a new object made from new_target.prototype, on which the field
//    initializer has run; a result that is no object is replaced by that object. The body needs to do nothing.
//  - DerivedConstructor: `this_value` is empty(). The body keeps it in a Value (a local or an environment field),
//    fills it by super_call(), reads it through check_this(), and returns derived_result(result, this).
//  - BuiltinConstructor: the code makes its object itself, with prototype_from_constructor().

// 15.7.14 ClassDefinitionEvaluation, steps 8 to 15: the constructor and its prototype object, linked, without elements.
// `heritage` empty(): no `extends`. The name is info.name, or `name` where it is only known at run time.
Function* make_class(FunctionInfo const& constructor, Environment* environment, Value heritage, Value name = empty);
Object* class_prototype(Function* constructor);
// The code of classes without a constructor: FunctionInfo::code.
Value default_base_constructor(Call const& call);
Value default_derived_constructor(Call const& call); // constructor(...args) { super(...args); }

// A class whose static element is called "prototype", which only a computed key can be: TypeError.
void check_static_key(Object* object, PropertyKey key);
// The object that a base constructor works on (10.1.13 OrdinaryCreateFromConstructor); construct() has done it already.
Object* ordinary_create_from_constructor(Value new_target, Object* intrinsic_default);
// 7.3.34 InitializeInstanceElements: calls constructor->field_initializer on it. construct() and super_call() do it.
void initialize_instance(Function* constructor, Value this_value);

// super(...): constructs the parent of `active` (the derived constructor, also from within its arrow functions), binds the result
// to `this_value`, which must be empty(), and initializes the fields. Returns the new this.
Value super_call(Function* active, Value new_target, Value& this_value, Value const* arguments, std::size_t count);
inline Value super_call(Function* active, Value new_target, Value& this_value, std::initializer_list<Value> arguments)
{
    return super_call(active, new_target, this_value, arguments.begin(), arguments.size());
}
[[noreturn]] void throw_uninitialized_this();
// `this` in a derived constructor: ReferenceError "Must call super constructor in derived class before ..." before super().
inline Value check_this(Value this_value)
{
    if (this_value.is_empty())
        throw_uninitialized_this();
    return this_value;
}
// What a derived constructor returns: `this`, even if it is empty(), for undefined. Whether it may return that is for construct() to
// say: the errors must not reach the handlers of the constructor itself.
Value derived_result(Value returned, Value this_value);

// super.key and super.key = value (13.3.7.3 MakeSuperPropertyReference). The base is found before the key becomes a property key and
// before what is assigned is evaluated: both may run code that changes the prototype.
Value super_base(Value home_object); // null if there is none
Value get_super(Value base, PropertyKey key, Value this_value);
Value get_super_element(Value base, Value key, Value this_value);
void set_super(Value base, PropertyKey key, Value value, Value this_value, Strict strict);
void set_super_element(Value base, Value key, Value value, Value this_value, Strict strict);

// --- Private names ------------------------------------------------------------------------------------

enum class PrivateKind : std::uint8_t { Field, Method, Accessor };

// A private name is a symbol that no reflection sees. One for each `#name` of each evaluation of a class.
struct PrivateName : Symbol {
    PrivateKind kind;
    bool is_static;
    String const* class_name; // for messages
    mutable Shape const* shape = nullptr; // of the object that had it last as a field or method, in a slot
    mutable std::uint32_t slot = 0;       // as encode_slot() gives it
    PrivateName(Value its_description, PrivateKind its_kind, bool its_static, String const* its_class_name);
};
// `description` with its "#".
PrivateName* make_private_name(String const* description, PrivateKind kind, bool is_static, String const* class_name);

Value private_get(Value object, PrivateName const* name); // 7.3.31
void private_set(Value object, PrivateName const* name, Value value); // 7.3.32
void private_add_field(Value object, PrivateName const* name, Value value); // 7.3.28
void private_add_method(Value object, PrivateName const* name, Value method); // 7.3.29
void private_add_accessor(Value object, PrivateName const* name, Value getter, Value setter); // undefined: none
bool private_has(Value object, PrivateName const* name); // #name in object

} // namespace js
