// The `stack` of errors.
//
// Note [error stacks]
//
// As in V8, `stack` is an own accessor whose functions all errors share; what it reads lies under a private symbol. Node makes
// the text when it is first read, from the name and message the error has then. Until it is read the symbol holds a marker.
#pragma once

#include "object.h"

namespace js {

extern Symbol const& captured_stack;
inline constexpr Value k_stack_with_frames = null;     // markers: not read yet
inline constexpr Value k_stack_without_frames = false; // Error.stackTraceLimit was 0

// Puts the marker in place, or undefined if Error.stackTraceLimit is no number.
void capture_stack(Object* object);
// Where the object keeps what was captured; null if nothing was.
Value* find_captured_stack(Object* object);

} // namespace js
