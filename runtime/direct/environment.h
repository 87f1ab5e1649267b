// What closures share.
#pragma once

#include "errors.h"

#include <type_traits>

namespace js {

// The variables of a scope that closures share. Generated code derives one struct for each such scope.
struct Environment {
};

// That of a closure that shares nothing, where null stands for a missing one.
inline Environment nothing_around;

// The closure that is called.
template<typename Around>
Around* callable(Around* closure, char const* text)
{
    if (!closure) [[unlikely]]
        direct::throw_error(ErrorType::TypeError, "%s is not a function", { text });
    return closure;
}

template<typename Around>
    requires std::is_base_of_v<Environment, Around>
Around* check_initialized(Around* closure, char const* name)
{
    if (!closure) [[unlikely]]
        direct::throw_error(ErrorType::ReferenceError, direct::k_uninitialized, { name });
    return closure;
}

} // namespace js
