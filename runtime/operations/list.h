// Arrays of typed code, where values come in: see direct/list.h.
#pragma once

#include "compare.h"

#include "../direct/list_construction.h"

namespace js {

template<>
struct MissingElement<Value> {
    using type = Value;
};

Value join_texts(Value const* texts, std::size_t count, Value separator);
// 23.1.3.18 Array.prototype.join ( separator ), of primitive values
template<typename T>
Value join(List<T> const* list, Value separator)
{
    auto* const texts = static_cast<Value*>(heap::allocate((list->size() + 1) * sizeof(Value)));
    for (std::uint32_t i = 0; i < list->size(); ++i)
        texts[i] = list->items()[i];
    return join_texts(texts, list->size(), separator);
}

} // namespace js
