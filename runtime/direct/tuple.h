// Short arrays that typed code only takes apart.
#pragma once

namespace js {

template<typename... Items>
struct Tuple;
template<typename First>
struct Tuple<First> {
    First first {};
};
template<typename First, typename Second>
struct Tuple<First, Second> {
    First first {};
    Second second {};
};
template<typename First, typename Second, typename Third>
struct Tuple<First, Second, Third> {
    First first {};
    Second second {};
    Third third {};
};
template<typename First, typename Second, typename Third, typename Fourth>
struct Tuple<First, Second, Third, Fourth> {
    First first {};
    Second second {};
    Third third {};
    Fourth fourth {};
};

} // namespace js
