// 19.1 and 19.2: the value and function properties of the global object.
#include "global_functions.h"

#include "installers.h"

namespace js::builtins {

namespace {

// 19.2.1 eval ( x )
//
// NOTE: Only the indirect form arrives here, and no compiler exists at run time.
Value global_eval(Call const& call)
{
    if (!call[0].is_string())
        return call[0];
    throw_error(ErrorType::EvalError, "Code generation from strings disallowed for this context");
}

// 19.2.2 isFinite ( number )
Value global_is_finite(Call const& call)
{
    return std::isfinite(to_number(call[0]));
}

// 19.2.3 isNaN ( number )
Value global_is_nan(Call const& call)
{
    return std::isnan(to_number(call[0]));
}

} // namespace

void install_global_functions(Realm& realm)
{
    auto* const global = realm.global_object;
    define_constant(global, "Infinity", Value(HUGE_VAL));
    define_constant(global, "NaN", Value(std::nan("")));
    define_constant(global, "undefined", undefined);
    define_value(global, property_key("globalThis"), Value(global));
    define(global, property_key("global"), Value(global));
    define_to_string_tag(global, "global");
    install_uri_functions(global);
    define_method(global, "eval", global_eval, 1);
    define_method(global, "isFinite", global_is_finite, 1);
    define_method(global, "isNaN", global_is_nan, 1);
}

} // namespace js::builtins
