// Exhaustive case analysis over closed variants: leaving a case out does not compile.
#pragma once

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
    return std::visit(Overloaded { std::forward<Functions>(functions)... }, std::forward<Variant>(variant));
}

} // namespace gen2cpp
