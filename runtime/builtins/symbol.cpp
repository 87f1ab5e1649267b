// 20.4 Symbol.
#include "symbol.h"

#include "installers.h"
#include "support.h"

#include "../value/ordered_table.h"

namespace js::builtins {

namespace {

OrderedTable s_registry; // 20.4.2.2 GlobalSymbolRegistry: key -> symbol

// 20.4.1.1 Symbol ( [ description ] )
Value symbol_constructor(Call const& call)
{
    if (call.is_construct())
        throw_error(ErrorType::TypeError, "Symbol is not a constructor");
    return heap::make<Symbol>(call[0].is_undefined() ? undefined : Value(to_string(call[0])));
}

// 20.4.2.2 Symbol.for ( key )
Value symbol_for(Call const& call)
{
    Value const key = flatten(to_string(call[0]));
    if (auto const* const entry = s_registry.find(key))
        return entry->value;
    auto* const symbol = heap::make<Symbol>(key);
    symbol->is_registered = true;
    s_registry.set(key, Value(symbol));
    return symbol;
}

// 20.4.2.6 Symbol.keyFor ( sym )
Value symbol_key_for(Call const& call)
{
    if (!call[0].is_symbol())
        throw_error(ErrorType::TypeError, "%v is not a symbol", call[0]);
    auto const* const symbol = call[0].as_symbol();
    return symbol->is_registered ? symbol->description : undefined;
}

// 20.4.3.4.1 ThisSymbolValue ( value )
Symbol* this_symbol_value(Value value, char const* method)
{
    if (value.is_symbol())
        return value.as_symbol();
    if (value.is_object() && value.as_object()->kind == ObjectKind::SymbolWrapper)
        return static_cast<PrimitiveWrapper*>(value.as_object())->primitive.as_symbol();
    throw_error(ErrorType::TypeError, "%s requires that 'this' be a Symbol", method);
}

// 20.4.3.3 Symbol.prototype.toString ( )
Value symbol_to_string(Call const& call)
{
    auto const* const symbol = this_symbol_value(call.this_value, "Symbol.prototype.toString");
    StringBuilder builder;
    builder.append_ascii("Symbol(");
    if (symbol->description.is_string())
        builder.append(symbol->description.as_string());
    builder.append_ascii(")");
    return builder.finish();
}

// 20.4.3.4 Symbol.prototype.valueOf ( )
Value symbol_value_of(Call const& call)
{
    return this_symbol_value(call.this_value, "Symbol.prototype.valueOf");
}

// 20.4.3.2 get Symbol.prototype.description
Value symbol_description(Call const& call)
{
    return this_symbol_value(call.this_value, "Symbol.prototype.description")->description;
}

// 20.4.3.5 Symbol.prototype [ %Symbol.toPrimitive% ] ( hint )
Value symbol_to_primitive(Call const& call)
{
    return this_symbol_value(call.this_value, "Symbol.prototype [ @@toPrimitive ]");
}

void define_well_known_symbols(Object* constructor)
{
    struct Entry {
        char const* name;
        Symbol const* symbol;
    };
    Entry const entries[] = {
        { "asyncIterator", &symbols::async_iterator },
        { "hasInstance", &symbols::has_instance },
        { "isConcatSpreadable", &symbols::is_concat_spreadable },
        { "iterator", &symbols::iterator },
        { "match", &symbols::match },
        { "matchAll", &symbols::match_all },
        { "replace", &symbols::replace },
        { "search", &symbols::search },
        { "species", &symbols::species },
        { "split", &symbols::split },
        { "toPrimitive", &symbols::to_primitive },
        { "toStringTag", &symbols::to_string_tag },
        { "unscopables", &symbols::unscopables },
        { "dispose", dispose_symbol() },
        { "asyncDispose", async_dispose_symbol() },
    };
    for (auto const& entry : entries)
        define_constant(constructor, entry.name, Value(entry.symbol));
}

} // namespace

Symbol const* dispose_symbol()
{
    static Symbol const* const symbol = heap::make<Symbol>(Value(make_ascii_string("Symbol.dispose")));
    return symbol;
}

Symbol const* async_dispose_symbol()
{
    static Symbol const* const symbol = heap::make<Symbol>(Value(make_ascii_string("Symbol.asyncDispose")));
    return symbol;
}

void install_symbol(Realm&)
{
    auto* const prototype = make_object();
    realm.symbol_prototype = prototype;
    auto* const constructor = define_constructor("Symbol", symbol_constructor, 0, prototype);
    realm.symbol_constructor = constructor;
    define_method(constructor, "for", symbol_for, 1);
    define_method(constructor, "keyFor", symbol_key_for, 1);
    define_well_known_symbols(constructor);

    define_method(prototype, names::to_string, symbol_to_string, 0);
    define_method(prototype, names::value_of, symbol_value_of, 0);
    define_getter(prototype, "description", symbol_description);
    define_to_string_tag(prototype, "Symbol");
    auto* const to_primitive_method = make_builtin(symbol_to_primitive, make_ascii_string("[Symbol.toPrimitive]"), 1);
    define(prototype, &symbols::to_primitive, Value(to_primitive_method), Attributes::Configurable);
    define_global("Symbol", Value(constructor));
}

} // namespace js::builtins
