// Lists that the library makes.
#pragma once

#include "list.h"

namespace js {

// 23.1.1.1 Array ( length )
template<typename T>
List<T>* make_list_of_length(IndexNumber auto length)
{
    auto* const result = List<T>::make();
    set_length(result, length);
    return result;
}

// new Array(length).fill(item)
template<typename T>
List<T>* make_filled_list(IndexNumber auto length, T item)
{
    return make_list_of_length<T>(length)->fill(item);
}

// 23.1.2.1 Array.from ( { length }, callback )
template<typename T>
List<T>* make_list_from(IndexNumber auto length, auto const& callback)
{
    auto* const result = List<T>::make();
    auto const end = math::trunc(static_cast<double>(length));
    for (std::int32_t i = 0; i < end; ++i)
        result->push(callback(direct::Undefined {}, i));
    return result;
}

// 23.1.2.1 Array.from ( items )
template<typename T, typename Machine>
List<T>* make_list_of_items(Machine&& machine)
{
    auto* const result = List<T>::make();
    result->append_machine(static_cast<Machine&&>(machine));
    return result;
}
template<typename T, typename U>
List<T>* make_list_of_items(List<U>* items)
{
    auto* const result = List<T>::make();
    result->append(items);
    return result;
}

} // namespace js
