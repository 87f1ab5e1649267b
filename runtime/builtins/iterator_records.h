// Iterator records as %Iterator.prototype% and the iterator helpers use them.
#pragma once

#include "support.h"

namespace js::builtins {

// 7.4.5 GetIteratorDirect on a receiver; TypeError "Iterator.prototype.map called on non-object".
Object* require_iterator(Value value, char const* method);

enum class Primitives : bool { IterateStrings, Reject };
// 7.4.7 GetIteratorFlattenable ( obj, primitiveHandling )
IteratorRecord get_iterator_flattenable(Value value, Primitives primitives, char const* method);

// 7.4.10 IteratorStepValue, which a chain of helpers takes without result objects.
bool step_iterator(IteratorRecord& record, Value& value);

// IteratorClose for a normal completion; V8 words the check of the result "return called on non-object" here.
void close_helped_iterator(IteratorRecord& record);

// Runs `body`, closing the iterator quietly if it throws.
template<typename Body>
auto closing_on_throw(IteratorRecord& record, Body const& body)
{
    try {
        return body();
    } catch (Throw const&) {
        iterator_close_quietly(record);
        throw;
    }
}

// RequireCallable on the argument of an iterator method: closes the receiver before it throws.
void require_callback(Object* iterator, Value callback);

void install_iterator_helpers(Object* prototype);
void install_iterator_consumers(Object* prototype);

} // namespace js::builtins
