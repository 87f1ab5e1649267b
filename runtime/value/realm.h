// The intrinsic objects of the one realm of a program (9.3). A plain global: values belong to its thread.
#pragma once

#include "function.h"

namespace js {

struct Realm {
    Object* global_object;
    // One line for each intrinsic prototype and constructor: realm.array_prototype, realm.array_constructor, ...
#define INTRINSIC(name) Object* name = nullptr;
#include "intrinsics.def"
#undef INTRINSIC
};

extern Realm realm;

} // namespace js
