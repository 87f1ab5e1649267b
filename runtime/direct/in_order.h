// Calls whose arguments have effects: C++ leaves their order open, but not that of a list in braces.
#pragma once

#include <tuple>

namespace js {

//     js::in_order { first(), second() }(function)
template<typename... Arguments>
struct in_order {
    std::tuple<Arguments...> arguments;
    explicit in_order(Arguments... its_arguments)
        : arguments(static_cast<Arguments&&>(its_arguments)...)
    {
    }
    template<typename Function>
    auto operator()(Function function) &&
    {
        return std::apply(function, static_cast<std::tuple<Arguments...>&&>(arguments));
    }
};

} // namespace js
