// What was inferred, as text, for `inspect --stage=types`.
//
// Every binding with the way C++ keeps it, its source line at the right; a js::Value with the reason why nothing narrower will do.
#pragma once

#include "../ir/print.h"
#include "program.h"

namespace gen2cpp::types {

// `functions`: those to show, of the module after inference; what is not emitted is left out.
std::string print(Program const& program, SourceFile const& source, std::vector<ir::FunctionId> const& functions);

} // namespace gen2cpp::types
