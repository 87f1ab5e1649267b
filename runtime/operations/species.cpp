#include "species.h"

#include "../value/own_property.h"
#include "../value/realm.h"

namespace js {

Value species_getter(Call const& call) { return call.this_value; }

namespace {

bool is_species_getter(Value function) { return is_callable(function) && static_cast<Function*>(function.as_object())->code == species_getter; }

} // namespace

bool has_original_species(Object const* object)
{
    // Where `constructor` and the getter of Symbol.species lie changes only with the epoch; a value may be overwritten at any time.
    static std::uint32_t epoch = 0;
    static Value* constructor = nullptr;
    static bool is_species_original = false;
    if (epoch != prototype_epoch) {
        realm.array_constructor->is_prototype = true; // Its changes advance the epoch from now on.
        OwnProperty found;
        auto const has_constructor = find_own(realm.array_prototype, names::constructor, found) && !has(found.attributes, Attributes::Accessor);
        constructor = has_constructor ? found.place : nullptr;
        is_species_original = find_own(realm.array_constructor, &symbols::species, found) && has(found.attributes, Attributes::Accessor)
            && is_species_getter(found.accessor()->getter);
        epoch = prototype_epoch;
    }
    return object->kind == ObjectKind::Array && object->prototype() == realm.array_prototype && object->shape->slot_count == 0 && is_species_original
        && constructor && constructor->bits() == Value(realm.array_constructor).bits();
}

} // namespace js
