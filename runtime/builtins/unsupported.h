// Members that Node has and this runtime lacks.
//
// Note [unsupported members]
//
// They are never `undefined` by accident. known_members.def lists every member of Node's intrinsics; the few that no
// installer defines are named again in unsupported_members.def, and become accessors that stop the program with
// "not supported" and their name when they are read. `"fromAsync" in Array` is true, as in Node, and assigning to one
// (a polyfill) replaces it by a data property, but for hooks, which others would have to call. A test compares both lists with what the installers define.
#pragma once

#include "../value/object.h"

namespace js::builtins {

// Marks one member; `owner` is how programs write the object ("" for the global one).
void define_unsupported(Object* object, char const* owner, char const* name, bool is_hook = false);
// A method that can be seen but not called.
void define_uncallable(Object* object, char const* owner, char const* name, std::uint32_t length);
// Marks the unsupported members of a global (a constructor, its prototype included, or a namespace object).
void define_unsupported_members(char const* global, Object* object);

} // namespace js::builtins
