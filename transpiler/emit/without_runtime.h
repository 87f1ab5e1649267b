// Programs that need nothing of the dynamic runtime.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gen2cpp::emit {

// Note [programs without the dynamic runtime]
//
// Code is printed as if js.h were there. What it turned out to mention decides: if all of it is in direct.h too (the DIRECT lines of
// runtime_api.def, and for whole programs the PROGRAM lines), this gives the code for direct.h, else nothing. `undefined` and `null` are then
// types of their own, and `Recursion` does not look how deep calls are, since nothing could catch the error: see note [stack overflow without exceptions] in
// runtime/direct/program.cpp, and note [errors without exceptions] in runtime/direct/errors.h for all others.
enum class CodeOf { Program, Library };
std::optional<std::string> without_runtime(std::string_view code, CodeOf whose);

// Where code mentions something of the dynamic runtime for the first time; npos: nowhere.
std::size_t first_use_of_runtime(std::string_view code, CodeOf whose);

} // namespace gen2cpp::emit
