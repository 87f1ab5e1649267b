// Syntax tree and names to IR: some seventy kinds of syntax become some forty of IR.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "../ir/ir.h"
#include "../scope/bindings.h"

namespace gen2cpp::lower {

// Reports what is valid JavaScript but not supported; the result must not be used then.
ir::Module to_ir(syntax::Program const& program, scope::Bindings const& bindings, SourceFile const& source, Diagnostics& diagnostics);

} // namespace gen2cpp::lower
