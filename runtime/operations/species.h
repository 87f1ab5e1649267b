// Whether methods that make new objects of the receiver's kind (7.3.22) make plain ones.
#pragma once

#include "../value/function.h"

namespace js {

Value species_getter(Call const& call); // get [Symbol.species] of the language's constructors
// OPTIMIZATION: whether ArraySpeciesCreate would make a plain array, without anybody noticing that it is asked.
bool has_original_species(Object const* object);

} // namespace js
