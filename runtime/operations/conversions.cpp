// 7.1 Type Conversion, https://tc39.es/ecma262/#sec-type-conversion
#include "conversions.h"

#include "../core/heap.h"
#include "../value/bigint.h"
#include "../value/realm.h"
#include "../value/string_object.h"
#include "property.h"

#include <algorithm>
#include <cmath>

namespace js {

bool to_boolean_slow(Value value)
{
    if (value.is_bigint())
        return !value.as_bigint()->is_zero();
    return !value.is_string() || value.as_string()->length > 0;
}

namespace {

// 7.1.1.1 OrdinaryToPrimitive ( O, hint )
Value ordinary_to_primitive(Object* object, PreferredType preferred)
{
    auto const is_string_first = preferred == PreferredType::String;
    for (auto const* name : { is_string_first ? &names::to_string : &names::value_of, is_string_first ? &names::value_of : &names::to_string }) {
        auto const method = get(object, *name);
        if (!is_callable(method))
            continue;
        auto const result = call(method, object, nullptr, 0);
        if (!result.is_object())
            return result;
    }
    throw_error(ErrorType::TypeError, "Cannot convert object to primitive value");
}

String const* hint_text(PreferredType preferred)
{
    static constinit Latin1Literal default_text { "default" };
    static constinit Latin1Literal number_text { "number" };
    static constinit Latin1Literal string_text { "string" };
    switch (preferred) {
    case PreferredType::Default:
        return &default_text;
    case PreferredType::Number:
        return &number_text;
    case PreferredType::String:
        break;
    }
    return &string_text;
}

} // namespace

// 7.1.1 ToPrimitive ( input [ , preferredType ] )
Value to_primitive(Value value, PreferredType preferred)
{
    if (!value.is_object())
        return value;
    auto const exotic = get_method(value, &symbols::to_primitive);
    if (exotic.is_undefined())
        return ordinary_to_primitive(value.as_object(), preferred == PreferredType::Default ? PreferredType::Number : preferred);
    auto const result = call(exotic, value, { hint_text(preferred) });
    if (result.is_object())
        throw_error(ErrorType::TypeError, "Cannot convert object to primitive value");
    return result;
}

double to_number_slow(Value value)
{
    if (value.is_number())
        return value.as_number();
    if (value.is_undefined())
        return std::nan("");
    if (value.is_null() || value.is_boolean())
        return value.is_true() ? 1 : 0;
    if (value.is_string())
        return string_to_number(value.as_string());
    if (value.is_symbol())
        throw_error(ErrorType::TypeError, "Cannot convert a Symbol value to a number");
    if (value.is_bigint())
        throw_error(ErrorType::TypeError, "Cannot convert a BigInt value to a number");
    return to_number(to_primitive(value, PreferredType::Number));
}

Value to_numeric(Value value)
{
    auto const primitive = to_primitive(value, PreferredType::Number);
    if (primitive.is_bigint())
        return primitive;
    return to_number(primitive);
}

double to_integer_or_infinity_slow(Value value)
{
    auto const number = to_number(value);
    if (std::isnan(number))
        return 0;
    return std::trunc(number) + 0.0; // never -0
}

double to_length(Value value) { return std::clamp(to_integer_or_infinity(value), 0.0, 9007199254740991.0); }

double to_index(Value value)
{
    auto const integer = to_integer_or_infinity(value);
    if (integer < 0 || integer > 9007199254740991.0)
        throw_error(ErrorType::RangeError, "Invalid index"); // V8 names the argument; its callers say which
    return integer;
}

String const* to_string_slow(Value value)
{
    if (value.is_object())
        return to_string(to_primitive(value, PreferredType::String));
    if (value.is_symbol())
        throw_error(ErrorType::TypeError, "Cannot convert a Symbol value to a string");
    return text_in_message(value); // Of a primitive, that is its ToString.
}

Object* to_object(Value value)
{
    if (value.is_object())
        return value.as_object();
    if (value.is_nullish())
        throw_error(ErrorType::TypeError, "Cannot convert undefined or null to object");
    auto const wrap = [&](ObjectKind kind, Object* prototype) -> Object* {
        return heap::make<PrimitiveWrapper>(kind, root_shape(&ordinary_class, prototype), value);
    };
    if (value.is_string())
        return make_string_object(value.as_string(), realm.string_prototype);
    if (value.is_number())
        return wrap(ObjectKind::NumberWrapper, realm.number_prototype);
    if (value.is_boolean())
        return wrap(ObjectKind::BooleanWrapper, realm.boolean_prototype);
    if (value.is_symbol())
        return wrap(ObjectKind::SymbolWrapper, realm.symbol_prototype);
    return wrap(ObjectKind::BigIntWrapper, realm.bigint_prototype);
}

PropertyKey to_property_key(Value value)
{
    if (value.is_number()) {
        auto const number = value.as_number();
        auto const index = static_cast<std::uint32_t>(number >= 0 && number < 4294967295.0 ? number : 0);
        if (static_cast<double>(index) == number) // -0 as well
            return PropertyKey::from_index(index);
        return property_key(number_to_string(number));
    }
    if (value.is_string())
        return property_key(value.as_string());
    auto const key = to_primitive(value, PreferredType::String);
    if (key.is_symbol())
        return key.as_symbol();
    return property_key(to_string(key));
}

Value require_object_coercible(Value value, char const* method)
{
    if (value.is_nullish())
        throw_error(ErrorType::TypeError, "%s called on null or undefined", method);
    return value;
}

bool is_integral_number(Value value)
{
    return value.is_number() && std::isfinite(value.as_number()) && std::trunc(value.as_number()) == value.as_number();
}

double length_of_array_like(Object* object)
{
    if (object->kind == ObjectKind::Array)
        return static_cast<Array*>(object)->length;
    return to_length(get(object, names::length));
}

} // namespace js
