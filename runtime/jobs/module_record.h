// 16.2.1.6 Cyclic Module Records, of programs whose modules are not all evaluated one after the other: with import(), with require() of ES
// modules, or with top-level await.
#pragma once

#include "promise.h"

namespace js {

// `body` runs the module; if it is asynchronous, it gives a promise.
Value make_module_record(Value body, bool is_async);
// In the order of the text: 16.2.1.6 [[RequestedModules]].
void add_requested_module(Value record, Value requested);
// 16.2.1.6.1.3 Evaluate ( )
Promise* evaluate_module(Value record);
// import(): a promise for the namespace of the module.
Value import_module(Value record, Value module_namespace);
// require() of an ES module: evaluates it and throws what it throws.
Value evaluate_required_module(Value record, Value module_namespace);
bool is_evaluating(Value record);

} // namespace js
