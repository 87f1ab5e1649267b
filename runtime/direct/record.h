// Records: objects that the program keeps as C++ structs, reached through pointers that are null for null or undefined.
#pragma once

#include "errors.h"

namespace js {

// The record that a property is read of, which is there; `missing` is what a null pointer stands for.
template<typename Record>
Record* readable(Record* record, char const* key, direct::Nullish missing = direct::null)
{
    if (!record) [[unlikely]]
        direct::throw_nullish_read(missing, key);
    return record;
}

template<typename Record>
Record* writable(Record* record, char const* key, direct::Nullish missing = direct::null)
{
    if (!record) [[unlikely]]
        direct::throw_nullish_write(missing, key);
    return record;
}

// The record that is iterated, which is there.
template<typename Record>
Record* iterable(Record* record, char const* text, direct::Nullish missing = direct::null)
{
    if (!record) [[unlikely]]
        direct::throw_not_iterable(missing, text);
    return record;
}

} // namespace js
