#include "list.h"

#include "conversions.h"

namespace js {

Value join_texts(Value const* texts, std::size_t count, Value separator)
{
    auto const* between = separator.as_string();
    StringBuilder result;
    for (std::size_t i = 0; i < count; ++i) {
        if (i)
            result.append(between);
        if (!texts[i].is_nullish())
            result.append(to_string(texts[i]));
    }
    return result.finish();
}

} // namespace js
