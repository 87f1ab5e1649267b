#include "error_stack.h"

#include "own_property.h"
#include "realm.h"

namespace js {

namespace {

struct PrivateSymbol : Symbol {
    PrivateSymbol()
        : Symbol(undefined)
    {
        is_private = true;
    }
};
PrivateSymbol const captured_stack_symbol;

Value marker_by_limit()
{
    static PropertyKey const stack_trace_limit = property_key("stackTraceLimit");
    PropertyDescriptor limit;
    if (!realm.error_constructor || !get_own_property(realm.error_constructor, stack_trace_limit, limit) || !limit.value.is_number())
        return undefined;
    return limit.value.as_number() >= 1 ? k_stack_with_frames : k_stack_without_frames;
}

} // namespace

Symbol const& captured_stack = captured_stack_symbol;

void capture_stack(Object* object)
{
    define(object, &captured_stack, marker_by_limit(), Attributes::Hidden);
}

Value* find_captured_stack(Object* object)
{
    auto const* const entry = own_entry(object, &captured_stack);
    return entry ? &object->slot(entry->slot) : nullptr;
}

} // namespace js
