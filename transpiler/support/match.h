// Exhaustive case analysis over closed variants: leaving a case out does not compile. What is boxed is seen without its box.
#pragma once

#include "boxed.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace gen2cpp {

template<typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template<typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

// `Alternative`, const where `Owner` is.
template<typename Owner, typename Alternative>
using MatchConst = std::conditional_t<std::is_const_v<Owner>, Alternative const, Alternative>;

template<typename Variant, typename... Functions>
decltype(auto) match(Variant&& variant, Functions&&... functions)
{
    Overloaded cases { std::forward<Functions>(functions)... };
    return std::visit([&](auto& alternative) -> decltype(auto) { return cases(unboxed(alternative)); }, variant);
}

} // namespace gen2cpp
