// Scopes and bindings as text, for `inspect --stage=scope`: which uses mean which binding, and where it is stored.
#pragma once

#include "bindings.h"

namespace gen2cpp::scope {

std::string print(syntax::Program const& program, Bindings const& bindings, SourceFile const& source);

} // namespace gen2cpp::scope
