// The names that ES modules can import from a CommonJS module. Private to this folder.
#pragma once

#include "graph.h"

namespace gen2cpp::modules {

// What Node finds in the text of a CommonJS module without running it: `exports.a =`, `module.exports = { a, b }`, Object.defineProperty(exports, 'a', ...).
struct CommonJsExports {
    std::vector<std::string> names;
    std::vector<std::uint32_t> reexports; // offsets of the require() calls whose exports are this module's too
};
CommonJsExports find_commonjs_exports(syntax::Program const& program, scope::Bindings const& bindings);

} // namespace gen2cpp::modules
