// 21.1 Number Objects, https://tc39.es/ecma262/#sec-number-objects
#include "define.h"
#include "installers.h"
#include "number_format.h"
#include "number_parsing.h"

#include "../core/heap.h"
#include "../operations/compare.h"
#include "../value/bigint.h"

#include <cmath>
#include <limits>

namespace js::builtins {

namespace {

constexpr double k_max_safe_integer = 9007199254740991;

Value to_ascii_value(std::string const& text) { return make_ascii_string(text); }

// 21.1.3 ThisNumberValue ( value )
double this_number_value(Call const& call, char const* method)
{
    auto const value = call.this_value;
    if (value.is_number())
        return value.as_number();
    if (value.is_object() && value.as_object()->kind == ObjectKind::NumberWrapper)
        return static_cast<PrimitiveWrapper*>(value.as_object())->primitive.as_number();
    throw_error(ErrorType::TypeError, "Number.prototype.%s requires that 'this' be a Number", method);
}

// 21.1.1.1 Number ( value )
Value number_constructor(Call const& call)
{
    Value number = 0.0;
    if (call.count > 0) {
        number = to_numeric(call[0]);
        if (number.is_bigint())
            number = bigint_library->to_number(number.as_bigint());
    }
    if (!call.is_construct())
        return number;
    auto* const prototype = prototype_from_constructor(call.new_target, realm.number_prototype);
    return heap::make<PrimitiveWrapper>(ObjectKind::NumberWrapper, root_shape(&ordinary_class, prototype), number);
}

// 21.1.2.2 Number.isFinite ( number )
Value number_is_finite(Call const& call) { return call[0].is_number() && std::isfinite(call[0].as_number()); }

// 21.1.2.3 Number.isInteger ( number )
Value number_is_integer(Call const& call) { return is_integral_number(call[0]); }

// 21.1.2.4 Number.isNaN ( number )
Value number_is_nan(Call const& call) { return call[0].is_number() && std::isnan(call[0].as_number()); }

// 21.1.2.5 Number.isSafeInteger ( number )
Value number_is_safe_integer(Call const& call)
{
    return is_integral_number(call[0]) && std::fabs(call[0].as_number()) <= k_max_safe_integer;
}

// 19.2.4 parseFloat ( string )
Value global_parse_float(Call const& call)
{
    if (call[0].is_number())
        return call[0].as_number() == 0 ? Value(0.0) : call[0];
    return parse_float(to_string(call[0]));
}

// 19.2.5 parseInt ( string, radix )
Value global_parse_int(Call const& call)
{
    auto const* const string = to_string(call[0]);
    return parse_int(string, to_int32(call[1]));
}

// ToIntegerOrInfinity of the argument, which must lie between `minimum` and 100.
int digits_argument(Value argument, double minimum, char const* message)
{
    auto const digits = to_integer_or_infinity(argument);
    if (digits < minimum || digits > 100)
        throw_error(ErrorType::RangeError, "%s", message);
    return static_cast<int>(digits);
}

std::string signed_text(double number, std::string const& magnitude) { return number < 0 ? "-" + magnitude : magnitude; }

// 21.1.3.2 Number.prototype.toExponential ( fractionDigits )
Value number_to_exponential(Call const& call)
{
    auto const number = this_number_value(call, "toExponential");
    auto const digits = to_integer_or_infinity(call[0]);
    if (!std::isfinite(number))
        return number_to_string(number);
    if (digits < 0 || digits > 100)
        throw_error(ErrorType::RangeError, "toExponential() argument must be between 0 and 100");
    return to_ascii_value(signed_text(number, exponential_text(std::fabs(number), call[0].is_undefined() ? -1 : static_cast<int>(digits))));
}

// 21.1.3.3 Number.prototype.toFixed ( fractionDigits )
Value number_to_fixed(Call const& call)
{
    auto const number = this_number_value(call, "toFixed");
    auto const digits = digits_argument(call[0], 0, "toFixed() digits argument must be between 0 and 100");
    if (!std::isfinite(number) || std::fabs(number) >= 1e21)
        return number_to_string(number);
    return to_ascii_value(signed_text(number, fixed_text(std::fabs(number), digits)));
}

// 21.1.3.5 Number.prototype.toPrecision ( precision )
Value number_to_precision(Call const& call)
{
    auto const number = this_number_value(call, "toPrecision");
    if (call[0].is_undefined())
        return number_to_string(number);
    auto const precision = to_integer_or_infinity(call[0]);
    if (!std::isfinite(number))
        return number_to_string(number);
    if (precision < 1 || precision > 100)
        throw_error(ErrorType::RangeError, "toPrecision() argument must be between 1 and 100");
    return to_ascii_value(signed_text(number, precision_text(std::fabs(number), static_cast<int>(precision))));
}

// 21.1.3.6 Number.prototype.toString ( [ radix ] )
Value number_to_string_method(Call const& call)
{
    auto const number = this_number_value(call, "toString");
    auto const radix = call[0].is_undefined() ? 10 : to_integer_or_infinity(call[0]);
    if (radix < 2 || radix > 36)
        throw_error(ErrorType::RangeError, "toString() radix argument must be between 2 and 36");
    return number_to_string(number, static_cast<int>(radix));
}

// 21.1.3.7 Number.prototype.valueOf ( )
Value number_value_of(Call const& call) { return this_number_value(call, "valueOf"); }

// --- toLocaleString -------------------------------------------------------------------------

struct LocaleOptions {
    int minimum_fraction_digits = 0;
    int maximum_fraction_digits = 3;
    bool use_grouping = true;
};

bool is_english(Value locales)
{
    if (locales.is_undefined())
        return true;
    return locales.is_string() && (equal(locales.as_string(), make_ascii_string("en-US")) || equal(locales.as_string(), make_ascii_string("en")));
}

int fraction_digits_option(Value value, char const* name)
{
    auto const digits = to_number(value);
    if (!(digits >= 0 && digits <= 100))
        throw_error(ErrorType::RangeError, "%s value is out of range.", name);
    return static_cast<int>(std::floor(digits));
}

LocaleOptions locale_options(Object* object)
{
    LocaleOptions options;
    auto const minimum_key = property_key("minimumFractionDigits");
    auto const maximum_key = property_key("maximumFractionDigits");
    auto const grouping_key = property_key("useGrouping");
    for (auto const key : *own_property_keys(object))
        if (!(key == minimum_key) && !(key == maximum_key) && !(key == grouping_key))
            stop_not_supported("an option of Number.prototype.toLocaleString other than fraction digits and grouping");
    auto const minimum = get(object, minimum_key);
    auto const maximum = get(object, maximum_key);
    auto const grouping = get(object, grouping_key);
    if (!minimum.is_undefined())
        options.minimum_fraction_digits = fraction_digits_option(minimum, "minimumFractionDigits");
    if (!maximum.is_undefined())
        options.maximum_fraction_digits = fraction_digits_option(maximum, "maximumFractionDigits");
    else
        options.maximum_fraction_digits = std::max(options.maximum_fraction_digits, options.minimum_fraction_digits);
    if (options.minimum_fraction_digits > options.maximum_fraction_digits) {
        if (!minimum.is_undefined())
            throw_error(ErrorType::RangeError, "maximumFractionDigits value is out of range.");
        options.minimum_fraction_digits = options.maximum_fraction_digits;
    }
    options.use_grouping = grouping.is_undefined() || to_boolean(grouping);
    return options;
}

// 21.1.3.4 Number.prototype.toLocaleString ( [ locales [ , options ] ] )
//
// NOTE: Of ECMA-402 only English and the commonest options.
Value number_to_locale_string(Call const& call)
{
    auto const number = this_number_value(call, "toLocaleString");
    if (!is_english(call[0]))
        stop_not_supported("Number.prototype.toLocaleString with a locale other than en-US");
    auto const options = call[1].is_undefined() ? LocaleOptions {} : locale_options(to_object(call[1]));
    if (std::isnan(number))
        return make_ascii_string("NaN");
    auto const sign = std::signbit(number) ? "-" : "";
    if (std::isinf(number))
        return make_string(std::string(sign) + "\xe2\x88\x9e");
    auto const text = grouped_text(std::fabs(number), options.minimum_fraction_digits, options.maximum_fraction_digits, options.use_grouping);
    return to_ascii_value(sign + text);
}

void define_constants(Object* constructor)
{
    define_constant(constructor, "MAX_VALUE", std::numeric_limits<double>::max());
    define_constant(constructor, "MIN_VALUE", std::numeric_limits<double>::denorm_min());
    define_constant(constructor, "NaN", std::numeric_limits<double>::quiet_NaN());
    define_constant(constructor, "NEGATIVE_INFINITY", -std::numeric_limits<double>::infinity());
    define_constant(constructor, "POSITIVE_INFINITY", std::numeric_limits<double>::infinity());
    define_constant(constructor, "MAX_SAFE_INTEGER", k_max_safe_integer);
    define_constant(constructor, "MIN_SAFE_INTEGER", -k_max_safe_integer);
    define_constant(constructor, "EPSILON", std::numeric_limits<double>::epsilon());
}

} // namespace

void install_number(Realm& realm)
{
    auto* const prototype
        = heap::make<PrimitiveWrapper>(ObjectKind::NumberWrapper, root_shape(&ordinary_class, realm.object_prototype), Value(0.0));
    realm.number_prototype = prototype;
    auto* const constructor = define_constructor("Number", number_constructor, 1, prototype);
    realm.number_constructor = constructor;
    define_global("Number", constructor);

    define_method(constructor, "isFinite", number_is_finite, 1);
    define_method(constructor, "isInteger", number_is_integer, 1);
    define_method(constructor, "isNaN", number_is_nan, 1);
    define_method(constructor, "isSafeInteger", number_is_safe_integer, 1);
    // 21.1.2.12 and 21.1.2.13: the same function objects as the globals.
    define_global("parseFloat", define_method(constructor, "parseFloat", global_parse_float, 1));
    define_global("parseInt", define_method(constructor, "parseInt", global_parse_int, 2));
    define_constants(constructor);

    define_method(prototype, "toExponential", number_to_exponential, 1);
    define_method(prototype, "toFixed", number_to_fixed, 1);
    define_method(prototype, "toPrecision", number_to_precision, 1);
    define_method(prototype, "toString", number_to_string_method, 1);
    define_method(prototype, "valueOf", number_value_of, 0);
    define_method(prototype, "toLocaleString", number_to_locale_string, 0);
}

} // namespace js::builtins
