// Records: objects that the program keeps as C++ structs, reached through pointers that are null for null or undefined.
#pragma once

#include "../value/value.h"

namespace js {

// TypeError "Cannot read properties of null (reading 'key')".
[[noreturn, gnu::cold]] void throw_read(Value missing, char const* key);
// TypeError "Cannot set properties of null (setting 'key')".
[[noreturn, gnu::cold]] void throw_write(Value missing, char const* key);

// The record that a property is read of, which is there; `missing` is what a null pointer stands for.
template<typename Record>
Record* readable(Record* record, char const* key, Value missing = null)
{
    if (!record) [[unlikely]]
        throw_read(missing, key);
    return record;
}

template<typename Record>
Record* writable(Record* record, char const* key, Value missing = null)
{
    if (!record) [[unlikely]]
        throw_write(missing, key);
    return record;
}

// TypeError "text is not iterable".
[[noreturn, gnu::cold]] void throw_iteration(Value missing, char const* text);

// The record that is iterated, which is there.
template<typename Record>
Record* iterable(Record* record, char const* text, Value missing = null)
{
    if (!record) [[unlikely]]
        throw_iteration(missing, text);
    return record;
}

} // namespace js
