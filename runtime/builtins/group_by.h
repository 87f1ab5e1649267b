// 7.3.35 GroupBy, shared by Object.groupBy and Map.groupBy.
#pragma once

#include "support.h"

namespace js::builtins {

// Calls the callback on every item and hands (key as returned, item) to `add`, which may throw; closes the iterator then.
template<typename Add>
void group_by(Call const& call, char const* method, Add const& add)
{
    Value const items = call[0];
    if (items.is_nullish())
        throw_error(ErrorType::TypeError, "%s called on null or undefined", method);
    if (!is_callable(call[1]))
        throw_error(ErrorType::TypeError, "%v is not a function", call[1]);
    auto record = get_iterator(items);
    double index = 0;
    Value value;
    while (iterator_step_value(record, value)) {
        try {
            add(js::call(call[1], undefined, { value, Value(index) }), value);
        } catch (Throw const&) {
            iterator_close_quietly(record);
            throw;
        }
        index += 1;
    }
}

} // namespace js::builtins
