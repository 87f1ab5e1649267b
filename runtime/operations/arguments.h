// What a function makes of a Call: `this`, `arguments` and rest parameters (10.2.1.2, 10.4.4, 15.1).
#pragma once

#include "conversions.h"

namespace js {

// `this` of sloppy functions: undefined and null become the global object, primitives objects.
Value sloppy_this_slow(Value this_value);
inline Value sloppy_this(Value this_value) { return this_value.is_object() ? this_value : sloppy_this_slow(this_value); }

Array* rest_arguments(Call const& call, std::size_t from); // ...rest

// 10.4.4.6 CreateUnmappedArgumentsObject: strict functions and those with parameters that are not simple.
Value make_unmapped_arguments(Call const& call);
// 10.4.4.7 CreateMappedArgumentsObject: parameters[i] is the address of the slot of parameter i, in collected memory
// (a field of an environment or of a generator object); a later parameter of the same name wins: pass null for the earlier ones.
Value make_mapped_arguments(Call const& call, Value* const* parameters, std::size_t parameter_count);

} // namespace js
