// 22.1 String Objects, https://tc39.es/ecma262/#sec-string-objects
#include "installers.h"
#include "string_patterns.h"
#include "string_support.h"

#include "../operations/quick_methods.h"
#include "../value/string_object.h"
#include "../value/unicode.h"

namespace js::builtins {

std::uint32_t next_code_point(String const* string, std::uint32_t& index)
{
    auto const unit = string->unit(index++);
    if (!unicode::is_lead_surrogate(unit) || index == string->length || !unicode::is_trail_surrogate(string->unit(index)))
        return unit;
    return unicode::combine(unit, string->unit(index++));
}

namespace {

// 20.4.3.3.1 SymbolDescriptiveString ( sym )
String const* symbol_descriptive_string(Symbol const* symbol)
{
    StringBuilder text;
    text.append_ascii("Symbol(");
    if (symbol->description.is_string())
        text.append(symbol->description.as_string());
    text.append(u')');
    return text.finish();
}

// 22.1.1.1 String ( value )
Value string_constructor(Call const& call)
{
    if (!call.is_construct() && call[0].is_symbol())
        return symbol_descriptive_string(call[0].as_symbol());
    String const* const string = call.count == 0 ? empty_string() : to_string(call[0]);
    if (!call.is_construct())
        return string;
    return make_string_object(string, prototype_from_constructor(call.new_target, realm.string_prototype));
}

// 22.1.2.1 String.fromCharCode ( ...codeUnits )
Value string_from_char_code(Call const& call)
{
    if (call.count == 1)
        return single_unit_string(static_cast<char16_t>(to_uint32(call[0])));
    StringBuilder text;
    for (std::size_t i = 0; i < call.count; i++)
        text.append(static_cast<char16_t>(to_uint32(call[i])));
    return text.finish();
}

// 22.1.2.2 String.fromCodePoint ( ...codePoints )
Value string_from_code_point(Call const& call)
{
    StringBuilder text;
    for (std::size_t i = 0; i < call.count; i++) {
        auto const code_point = to_number(call[i]);
        if (!is_integral_number(code_point) || code_point < 0 || code_point > 0x10ffff)
            throw_error(ErrorType::RangeError, "Invalid code point %v", Value(code_point));
        text.append_code_point(static_cast<std::uint32_t>(code_point));
    }
    return text.finish();
}

// 22.1.2.4 String.raw ( template, ...substitutions )
Value string_raw(Call const& call)
{
    auto* const cooked = to_object(call[0]);
    auto* const literals = to_object(get(cooked, names::raw));
    auto const count = length_of_array_like(literals);
    StringBuilder text;
    for (double i = 0; i < count; i++) {
        text.append(to_string(get(literals, to_property_key(i))));
        auto const substitution = static_cast<std::size_t>(i) + 1;
        if (i + 1 < count && substitution < call.count)
            text.append(to_string(call[substitution]));
    }
    return text.finish();
}

// 22.1.3 ThisStringValue ( value )
Value this_string_value(Call const& call, char const* method)
{
    auto const value = call.this_value;
    if (value.is_string())
        return value;
    if (value.is_object() && value.as_object()->kind == ObjectKind::StringWrapper)
        return static_cast<PrimitiveWrapper*>(value.as_object())->primitive;
    throw_error(ErrorType::TypeError, "String.prototype.%s requires that 'this' be a String", method);
}

void define_methods(Object* prototype)
{
#define METHOD(name, function, length) define_method(prototype, name, function, length)->quick = quick_method(name);
#define ALIAS(name, of) define_value(prototype, property_key(name), get(prototype, property_key(of)));
// A place in the order, until the method itself is defined.
#define PATTERN(name) define_value(prototype, property_key(name), undefined);
#include "string_methods.def"
#undef METHOD
#undef ALIAS
#undef PATTERN
}

} // namespace

// 22.1.3.29 String.prototype.toString ( )
Value string_to_string(Call const& call) { return this_string_value(call, "toString"); }

// 22.1.3.35 String.prototype.valueOf ( )
Value string_value_of(Call const& call) { return this_string_value(call, "valueOf"); }

void install_string(Realm& realm)
{
    auto* const prototype = make_string_object(empty_string(), realm.object_prototype);
    realm.string_prototype = prototype;
    auto* const constructor = define_constructor("String", string_constructor, 1, prototype);
    realm.string_constructor = constructor;
    define_global("String", constructor);
    define_method(constructor, "fromCharCode", string_from_char_code, 1);
    define_method(constructor, "fromCodePoint", string_from_code_point, 1);
    define_method(constructor, "raw", string_raw, 1);

    define_methods(prototype);
    define_string_pattern_methods(realm, *prototype);
    define_string_iterator(realm, prototype);
}

} // namespace js::builtins
