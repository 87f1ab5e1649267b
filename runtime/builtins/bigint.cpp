// 21.2 BigInt Objects, https://tc39.es/ecma262/#sec-bigint-objects
#include "define.h"
#include "installers.h"
#include "support.h"

#include "../operations/bigint.h"
#include "unsupported.h"

namespace js::builtins {

namespace {

// 21.2.1.1 BigInt ( value )
Value bigint_constructor(Call const& call)
{
    if (call.is_construct())
        throw_error(ErrorType::TypeError, "BigInt is not a constructor");
    auto const primitive = to_primitive(call[0], PreferredType::Number);
    if (!primitive.is_number())
        return to_bigint(primitive);
    // 21.2.1.1.1 NumberToBigInt ( number )
    if (!is_integral_number(primitive))
        throw_error(ErrorType::RangeError, "The number %v cannot be converted to a BigInt because it is not an integer", primitive);
    return bigint_library->from_integer(primitive.as_number());
}

// 7.1.22 ToIndex, with V8's message.
double bits_argument(Value value)
{
    auto const bits = to_integer_or_infinity(value);
    if (bits < 0 || bits > k_max_safe_integer)
        throw_error(ErrorType::RangeError, "Invalid value: not (convertible to) a safe integer");
    return bits;
}

// 21.2.2.1 BigInt.asIntN ( bits, bigint )
Value bigint_as_int_n(Call const& call)
{
    auto const bits = bits_argument(call[0]);
    return as_int_n(bits, to_bigint(call[1]));
}

// 21.2.2.2 BigInt.asUintN ( bits, bigint )
Value bigint_as_uint_n(Call const& call)
{
    auto const bits = bits_argument(call[0]);
    return as_uint_n(bits, to_bigint(call[1]));
}

// 21.2.3.4.1 ThisBigIntValue ( value )
BigInt const* this_bigint_value(Call const& call, char const* method)
{
    auto const value = call.this_value;
    if (value.is_bigint())
        return value.as_bigint();
    if (value.is_object() && value.as_object()->kind == ObjectKind::BigIntWrapper)
        return static_cast<PrimitiveWrapper*>(value.as_object())->primitive.as_bigint();
    throw_error(ErrorType::TypeError, "BigInt.prototype.%s requires that 'this' be a BigInt", method);
}

// 21.2.3.2 BigInt.prototype.toLocaleString ( [ reserved1 [ , reserved2 ] ] )
//
// NOTE: Of ECMA-402 only English without options.
Value bigint_to_locale_string(Call const& call)
{
    auto const* const bigint = this_bigint_value(call, "toLocaleString");
    auto const* const english = make_ascii_string("en-US");
    if (!call[0].is_undefined() && !(call[0].is_string() && equal(call[0].as_string(), english)))
        stop_not_supported("BigInt.prototype.toLocaleString with a locale other than en-US");
    if (!call[1].is_undefined() && own_property_keys(to_object(call[1]))->count > 0)
        stop_not_supported("an option of BigInt.prototype.toLocaleString");
    auto const* const digits = bigint_library->to_text(bigint, 10);
    auto const sign = bigint->is_below_zero() ? 1u : 0u;
    StringBuilder result;
    for (std::uint32_t i = 0; i < digits->length; ++i) {
        if (i > sign && (digits->length - i) % 3 == 0)
            result.append(u',');
        result.append(digits->unit(i));
    }
    return result.finish();
}

// 21.2.3.3 BigInt.prototype.toString ( [ radix ] )
Value bigint_to_string(Call const& call)
{
    auto const* const bigint = this_bigint_value(call, "toString");
    auto const radix = call[0].is_undefined() ? 10 : to_integer_or_infinity(call[0]);
    if (radix < 2 || radix > 36)
        throw_error(ErrorType::RangeError, "toString() radix argument must be between 2 and 36");
    return bigint_library->to_text(bigint, static_cast<int>(radix));
}

// 21.2.3.4 BigInt.prototype.valueOf ( )
Value bigint_value_of(Call const& call) { return this_bigint_value(call, "valueOf"); }

} // namespace

void install_bigint(Realm& realm)
{
    bigint_library = &libtommath_bigints;
    auto* const prototype = make_object(realm.object_prototype);
    realm.bigint_prototype = prototype;
    auto* const constructor = define_constructor("BigInt", bigint_constructor, 1, prototype);
    define_method(constructor, "asUintN", bigint_as_uint_n, 2);
    define_method(constructor, "asIntN", bigint_as_int_n, 2);
    define_method(prototype, "toLocaleString", bigint_to_locale_string, 0);
    define_method(prototype, names::to_string, bigint_to_string, 0);
    define_method(prototype, names::value_of, bigint_value_of, 0);
    define_to_string_tag(prototype, "BigInt");
    define_global("BigInt", constructor);
}

} // namespace js::builtins
