// See note [pristine regular expressions] in regexp_object.h.
#include "regexp_object.h"

namespace js::builtins {

namespace {

// What the methods of RegExp.prototype look up there.
constexpr std::size_t k_watched = 10;

Value current_value(std::size_t index)
{
    static constexpr char const* texts[k_watched]
        = { "exec", "flags", "global", "hasIndices", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky" };
    PropertyDescriptor descriptor;
    if (!get_own_property(realm.regexp_prototype, property_key(texts[index]), descriptor))
        return undefined;
    return descriptor.is_accessor() ? descriptor.getter : descriptor.value;
}

Value* original_values = nullptr; // k_watched of them
std::uint32_t checked_epoch = 0;
std::uint32_t exec_slot = 0;
bool was_pristine = false;

void check_prototype()
{
    was_pristine = true;
    for (std::size_t index = 0; index < k_watched; ++index)
        was_pristine &= current_value(index).bits() == original_values[index].bits();
    if (was_pristine)
        exec_slot = realm.regexp_prototype->shape->find(names::exec)->slot;
    checked_epoch = prototype_epoch;
}

// Changed accessors advance the epoch; an assignment to exec does not.
bool is_prototype_pristine()
{
    if (checked_epoch != prototype_epoch)
        check_prototype();
    return was_pristine && realm.regexp_prototype->slot(exec_slot).bits() == original_values[0].bits();
}

} // namespace

void remember_pristine_state()
{
    original_values = static_cast<Value*>(heap::allocate_root(k_watched * sizeof(Value)));
    for (std::size_t index = 0; index < k_watched; ++index)
        original_values[index] = current_value(index);
    check_prototype();
}

RegExpObject* as_pristine(Object* object)
{
    if (object->kind != ObjectKind::RegExp)
        return nullptr;
    auto* const regexp = static_cast<RegExpObject*>(object);
    // An index that is not a number could run code when it is converted.
    bool const is_one = has_initial_shape(regexp) && regexp->overflow[0].is_number() && is_prototype_pristine();
    return is_one ? regexp : nullptr;
}

} // namespace js::builtins
