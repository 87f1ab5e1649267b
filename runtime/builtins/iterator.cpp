// 27.1.3 The Iterator constructor, %Iterator.prototype% and %WrapForValidIteratorPrototype%.
#include "iterator_records.h"

#include "installers.h"
#include "symbol.h"

namespace js::builtins {

namespace {

// 27.1.3.2.1.1 %WrapForValidIteratorPrototype% objects: what Iterator.from returns for a foreign iterator.
struct WrappedIterator : Object {
    IteratorRecord iterated;
    WrappedIterator(Shape* its_shape, IteratorRecord its_iterated)
        : Object(ObjectKind::WrapForValidIterator, its_shape)
        , iterated(its_iterated)
    {
    }
};

// 27.1.3.1.1 Iterator ( )
Value iterator_constructor(Call const& call)
{
    if (!call.is_construct())
        throw_requires_new("Iterator");
    if (call.new_target.as_object() == call.callee)
        throw_error(ErrorType::TypeError, "Abstract class Iterator not directly constructable");
    return make_object(prototype_from_constructor(call.new_target, realm.iterator_prototype));
}

// 27.1.3.2.1 Iterator.from ( O )
Value iterator_from(Call const& call)
{
    auto const record = get_iterator_flattenable(call[0], Primitives::IterateStrings, "Iterator.from");
    if (ordinary_has_instance(Value(realm.iterator_constructor), record.iterator))
        return record.iterator;
    return heap::make<WrappedIterator>(root_shape(&ordinary_class, realm.wrap_for_valid_iterator_prototype), record);
}

// 27.1.3.2.1.1.1 %WrapForValidIteratorPrototype%.next ( )
Value wrapped_next(Call const& call)
{
    auto* const wrapped = receiver_as<WrappedIterator>(call, ObjectKind::WrapForValidIterator, "%WrapForValidIteratorPrototype%.next");
    return js::call(wrapped->iterated.next_method, wrapped->iterated.iterator, {});
}

// 27.1.3.2.1.1.2 %WrapForValidIteratorPrototype%.return ( )
Value wrapped_return(Call const& call)
{
    auto* const wrapped = receiver_as<WrappedIterator>(call, ObjectKind::WrapForValidIterator, "%WrapForValidIteratorPrototype%.return");
    Value const iterator = wrapped->iterated.iterator;
    Value const method = get_method_of(iterator.as_object(), names::return_);
    if (method.is_undefined())
        return create_iterator_result(undefined, true);
    return js::call(method, iterator, {});
}

// 27.1.4.x %Iterator.prototype% [ %Symbol.iterator% ] ( )
Value iterator_prototype_iterator(Call const& call)
{
    return call.this_value;
}

// %Iterator.prototype% [ %Symbol.dispose% ] ( ), from Explicit Resource Management
Value iterator_prototype_dispose(Call const& call)
{
    auto* const object = to_object(call.this_value);
    Value const method = get_method_of(object, names::return_);
    if (!method.is_undefined())
        js::call(method, Value(object), {});
    return undefined;
}

// 7.3.36 SetterThatIgnoresPrototypeProperties ( this, home, p, v )
void set_ignoring_prototype(Value receiver, PropertyKey key, char const* method, Value value)
{
    auto* const object = require_object(receiver, method);
    if (object == realm.iterator_prototype)
        throw_error(ErrorType::TypeError, "Cannot assign to read only property '%k' of object '[object Object]'", key);
    PropertyDescriptor own;
    if (get_own_property(object, key, own))
        set(receiver, key, value, Strict::Yes);
    else
        create_data_property(object, key, value);
}

// 27.1.4.1 %Iterator.prototype%.constructor
Value get_constructor(Call const&)
{
    return realm.iterator_constructor;
}

Value set_constructor(Call const& call)
{
    set_ignoring_prototype(call.this_value, names::constructor, "set Iterator.prototype.constructor", call[0]);
    return undefined;
}

// 27.1.4.14 %Iterator.prototype% [ %Symbol.toStringTag% ]
Value get_to_string_tag(Call const&)
{
    return make_ascii_string("Iterator");
}

Value set_to_string_tag(Call const& call)
{
    set_ignoring_prototype(call.this_value, &symbols::to_string_tag, "set Iterator.prototype[Symbol.toStringTag]", call[0]);
    return undefined;
}

void define_odd_accessor(Object* prototype, PropertyKey key, char const* name, Code getter, Code setter)
{
    StringBuilder get_name, set_name;
    get_name.append_ascii("get ");
    get_name.append_ascii(name);
    set_name.append_ascii("set ");
    set_name.append_ascii(name);
    Value const get_function = make_builtin(getter, get_name.finish(), 0);
    Value const set_function = make_builtin(setter, set_name.finish(), 1);
    define_accessor(prototype, key, get_function, set_function, Attributes::Configurable);
}

void install_wrapper()
{
    auto* const prototype = make_object(realm.iterator_prototype);
    realm.wrap_for_valid_iterator_prototype = prototype;
    define_method(prototype, names::next, wrapped_next, 0);
    define_method(prototype, names::return_, wrapped_return, 0);
}

} // namespace

Object* require_iterator(Value value, char const* method)
{
    return require_object(value, method);
}

IteratorRecord get_iterator_flattenable(Value value, Primitives primitives, char const* method)
{
    bool const is_allowed = value.is_object() || (value.is_string() && primitives == Primitives::IterateStrings);
    if (!is_allowed)
        throw_error(ErrorType::TypeError, "%s called on non-object", method);
    Value const function = value.is_object() ? get_method_of(value.as_object(), &symbols::iterator) : get(value, &symbols::iterator);
    Value const iterator = function.is_nullish() ? value : js::call(function, value, {});
    if (!iterator.is_object())
        throw_error(ErrorType::TypeError, "%v is not iterable", value);
    return get_iterator_direct(iterator.as_object());
}

void close_helped_iterator(IteratorRecord& record)
{
    record.done = true;
    Value const method = get_method_of(record.iterator.as_object(), names::return_);
    if (method.is_undefined())
        return;
    if (!js::call(method, record.iterator, {}).is_object())
        throw_error(ErrorType::TypeError, "return called on non-object");
}

void require_callback(Object* iterator, Value callback)
{
    IteratorRecord record { Value(iterator), undefined };
    closing_on_throw(record, [&] { require_callable(callback); });
}

void install_iterator(Realm&)
{
    auto* const prototype = make_object();
    realm.iterator_prototype = prototype;
    auto* const constructor = make_builtin(iterator_constructor, make_ascii_string("Iterator"), 0, {}, true);
    realm.iterator_constructor = constructor;
    define(constructor, names::prototype, Value(prototype), Attributes::None);
    define_method(constructor, "from", iterator_from, 1);

    define_odd_accessor(prototype, names::constructor, "constructor", get_constructor, set_constructor);
    install_iterator_consumers(prototype);
    install_iterator_helpers(prototype);
    realm.iterator_prototype_iterator = define_method(prototype, &symbols::iterator, iterator_prototype_iterator, 0);
    define_odd_accessor(prototype, &symbols::to_string_tag, "[Symbol.toStringTag]", get_to_string_tag, set_to_string_tag);
    define_method(prototype, dispose_symbol(), iterator_prototype_dispose, 0);
    install_wrapper();
    define_global("Iterator", Value(constructor));
}

} // namespace js::builtins
