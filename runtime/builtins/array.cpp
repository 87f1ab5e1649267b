// 23.1 Array objects: the constructor, and the table of the prototype's parts.
#include "array.h"

#include "installers.h"

#include "../value/own_property.h"
#include "../value/elements.h"
#include "../value/throw.h"

#include <algorithm>

namespace js::builtins {

namespace {

// The array that NewTarget asks for, with the given length.
Array* array_create_from_constructor(Call const& call, double length)
{
    auto* const array = array_create(length);
    if (call.is_construct() && call.new_target.as_object() != call.callee) {
        auto* const prototype = prototype_from_constructor(call.new_target, realm.array_prototype);
        set_prototype_of(array, prototype);
    }
    return array;
}

// 23.1.1.1 Array ( ...values )
Value array_constructor(Call const& call)
{
    if (call.count != 1) {
        auto* const array = array_create_from_constructor(call, 0);
        for (std::size_t i = 0; i < call.count; ++i)
            append(array, call[i]);
        return array;
    }
    if (!call[0].is_number()) {
        auto* const array = array_create_from_constructor(call, 0);
        append(array, call[0]);
        return array;
    }
    double const length = call[0].as_number();
    if (length != static_cast<double>(to_uint32(call[0])))
        throw_error(ErrorType::RangeError, "Invalid array length");
    return array_create_from_constructor(call, length);
}

// 23.1.2.2 Array.isArray ( arg )
Value array_is_array(Call const& call)
{
    return is_array(call[0]);
}

Object* construct_receiver(Value constructor, double length, bool with_length)
{
    if (constructor.is_object() && constructor.as_object() == realm.array_constructor)
        return array_create(with_length ? length : 0); // OPTIMIZATION: what Construct would do
    if (!is_constructor(constructor))
        return array_create(with_length ? length : 0);
    Value const argument = length;
    return construct(constructor, &argument, with_length ? 1 : 0).as_object();
}

struct Mapping {
    Value function;
    Value this_value;

    Value operator()(Value value, double index) const
    {
        return function.is_undefined() ? value : js::call(function, this_value, { value, Value(index) });
    }
};

Value array_from_iterable(Call const& call, Value items, Value method, Mapping const& mapping)
{
    auto* const result = construct_receiver(call.this_value, 0, false);
    auto record = get_iterator_from_method(items, method);
    double index = 0;
    Value value;
    while (iterator_step_value(record, value)) {
        try {
            create_index(result, index, mapping(value, index));
        } catch (Throw const&) {
            iterator_close_quietly(record);
            throw;
        }
        index += 1;
    }
    set_length(result, index);
    return result;
}

Value array_from_array_like(Call const& call, Value items, Mapping const& mapping)
{
    auto* const source = to_object(items);
    double const length = length_of_array_like(source);
    auto* const result = construct_receiver(call.this_value, length, true);
    if (call.this_value.is_object() && call.this_value.as_object() == realm.array_constructor)
        static_cast<Array*>(result)->length = 0; // OPTIMIZATION: nobody has seen the array, which is filled by appending
    for (double index = 0; index < length; ++index)
        create_index(result, index, mapping(get_index(source, index), index));
    set_length(result, length);
    return result;
}

// 23.1.2.1 Array.from ( items [ , mapper [ , thisArg ] ] )
Value array_from(Call const& call)
{
    Mapping const mapping { call[1], call[2] };
    if (!mapping.function.is_undefined())
        require_callable(mapping.function);
    Value const items = call[0];
    if (items.is_nullish())
        get_iterator(items); // throws
    Value const method = get(items, &symbols::iterator);
    if (method.is_nullish())
        return array_from_array_like(call, items, mapping);
    if (!is_callable(method))
        throw_error(ErrorType::TypeError,
            "%%Array%%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function");
    return array_from_iterable(call, items, method, mapping);
}

// 23.1.2.3 Array.of ( ...items )
Value array_of(Call const& call)
{
    auto const length = static_cast<double>(call.count);
    auto* const result = construct_receiver(call.this_value, length, true);
    for (std::size_t i = 0; i < call.count; ++i)
        create_index(result, static_cast<double>(i), call[i]);
    set_length(result, length);
    return result;
}

// 23.1.3.41 Array.prototype [ %Symbol.unscopables% ]
Object* make_unscopables()
{
    auto* const list = make_object(nullptr);
    for (char const* name : { "at", "copyWithin", "entries", "fill", "find", "findIndex", "findLast", "findLastIndex", "flat",
             "flatMap", "includes", "keys", "toReversed", "toSorted", "toSpliced", "values" })
        define(list, property_key(name), Value(true));
    return list;
}

} // namespace

Array* array_create(double length)
{
    if (length > k_max_array_length)
        throw_error(ErrorType::RangeError, "Invalid array length");
    return make_array(static_cast<std::uint32_t>(length));
}

Object* array_species_create(Object* original, double length)
{
    if (has_original_species(original) || !is_array(Value(original)))
        return array_create(length);
    Value constructor = get(original, names::constructor);
    if (constructor.is_object()) {
        constructor = get(constructor.as_object(), &symbols::species);
        if (constructor.is_null())
            constructor = undefined;
    }
    if (constructor.is_undefined())
        return array_create(length);
    if (constructor.is_object() && constructor.as_object() == realm.array_constructor)
        return array_create(length); // OPTIMIZATION: what Construct would do
    if (!is_constructor(constructor))
        throw_error(ErrorType::TypeError, "object.constructor[Symbol.species] is not a constructor");
    return construct(constructor, { Value(length) }).as_object();
}

SpeciesArray::SpeciesArray(Object* original, double length)
    : m_object(array_species_create(original, length))
    , m_length(length)
    , m_is_fresh(m_object->kind == ObjectKind::Array && m_object->prototype() == realm.array_prototype && is_plain_array(m_object)
          && m_object != original && !m_object->elements)
{
    if (!m_is_fresh)
        return;
    static_cast<Array*>(m_object)->length = 0;
    constexpr double k_most_reserved = 1 << 20; // a length is only a promise
    if (length > 0)
        reserve_elements(m_object, static_cast<std::uint32_t>(std::fmin(length, k_most_reserved)));
}

void SpeciesArray::put(double index, Value value)
{
    create_index(m_object, index, value);
}

bool SpeciesArray::put_all(Value const* items, std::size_t count)
{
    if (!m_is_fresh)
        return false;
    append_all(static_cast<Array*>(m_object), items, count);
    return true;
}

Object* SpeciesArray::finish()
{
    if (m_is_fresh)
        static_cast<Array*>(m_object)->length = static_cast<std::uint32_t>(m_length);
    return m_object;
}

Value const* copyable_items(Object* object, double start, double count)
{
    if (object->kind != ObjectKind::Array || !dense_items(static_cast<Array*>(object)))
        return nullptr;
    if (start + count > object->elements->count)
        return nullptr;
    return object->elements->items + static_cast<std::size_t>(start);
}

void append_all(Array* array, Value const* items, std::size_t count)
{
    append_items(array, items, static_cast<std::uint32_t>(count));
}

void create_index(Object* object, double index, Value value)
{
    // OPTIMIZATION: the next item of a plain array.
    if (is_plain_array(object) && index == static_cast<Array*>(object)->length && index < k_max_array_length) {
        append(static_cast<Array*>(object), value);
        return;
    }
    create_data_property(object, index_key(index), value);
}

void install_array_constructor(Realm&, Object* prototype)
{
    auto* const constructor = define_constructor("Array", array_constructor, 1, prototype);
    realm.array_constructor = constructor;
    define_method(constructor, "isArray", array_is_array, 1);
    define_method(constructor, "from", array_from, 1);
    define_method(constructor, "of", array_of, 0);
    define_species(constructor);
    define_global("Array", Value(constructor));
}

void install_array(Realm&)
{
    // %Array.prototype% is itself an array.
    auto* const prototype = heap::make<Array>(root_shape(&array_class, realm.object_prototype));
    realm.array_prototype = prototype;
    install_array_constructor(realm, prototype);
    install_array_search(prototype);
    install_array_mutators(prototype);
    install_array_sort(prototype);
    install_array_combination(prototype);
    install_array_text(prototype);
    install_array_iterator(realm, prototype);
    install_array_iteration(prototype);
    install_array_copying(prototype);
    define(prototype, &symbols::unscopables, Value(make_unscopables()), Attributes::Configurable);
}

} // namespace js::builtins
