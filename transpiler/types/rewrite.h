// Rewriting that needs no types.
#pragma once

#include "../ir/ir.h"

namespace gen2cpp::types {

//   value = [b, a + b]; destructure value by elements { a = next; b = next }   ->   first = b; second = a + b; a = first; b = second
//
// Nobody sees the array or its iterator. Only for programs that leave the array iterator alone.
void replace_destructured_literals(ir::Module& module);

//   object = console; method = object.log; first = f(); method.call(object, first)   ->   first = f(); console.log(first)
//
// Only for programs that leave console and Math alone.
void replace_looked_up_methods(ir::Module& module);

//   method = object[Symbol.iterator]; iterator = method.call(object)   ->   iterator = object[Symbol.iterator]()
//
// Only for programs that leave Symbol alone.
void replace_iterator_calls(ir::Module& module);

// Every expression in one place only: what is known of a variable differs from place to place.
void separate_expressions(ir::Module& module);

} // namespace gen2cpp::types
