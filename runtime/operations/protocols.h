// Whether the iteration protocols of the language are still what they were at the start.
#pragma once

#include "iteration.h"

namespace js {

// Note [pristine protocols]
//
// A loop over an array may read its elements, and one over a generator may resume its machine, only while nobody can tell: the
// methods that the specification would look up are found where they were at the start, and are the original functions.
// Where they are found changes only with prototype_epoch (or the receiver's shape); that they are the same is compared
// each time, because overwriting a data property does not advance the epoch. `next` is looked up when a loop starts,
// `return` and `throw` when they are used: so are these checks.

// What a loop may do instead of calling methods.
enum class Pristine : std::uint8_t { No, Array, String, Generator, ArrayIterator, Collection, CollectionIterator };
Pristine pristine_kind(Value iterable); // [Symbol.iterator]() and next(); and no return() that an early end would have to call
bool is_pristine_generator(GeneratorObject const* generator); // the same, but return()
bool is_plain_generator(IteratorRecord const& record); // a generator and the original next()
bool has_pristine_next(GeneratorObject const* generator);
bool has_pristine_return(GeneratorObject const* generator);
bool has_pristine_throw(GeneratorObject const* generator);

} // namespace js
