#include "quick_methods.h"

#include "literals.h"
#include "species.h"

#include <algorithm>

namespace js {

bool call_collection_quickly(QuickMethod quick, Collection* receiver, Value const* arguments, std::size_t count, Value& result)
{
    auto& table = receiver->table;
    if (count < (quick == QuickMethod::Set ? 2u : 1u))
        return false;
    if (quick == QuickMethod::Set || quick == QuickMethod::Add) {
        table.set(arguments[0], quick == QuickMethod::Set ? arguments[1] : undefined);
        result = receiver;
        return true;
    }
    result = table.remove(arguments[0]);
    return true;
}

GrowingArrays growing_arrays;

bool find_growing_arrays(Array const* array)
{
    if (!adds_indices_plainly(array))
        return false;
    if (array->shape->slot_count == 0)
        growing_arrays = { array->shape, prototype_epoch };
    return true;
}

bool slice_quickly(Value receiver, Value const* arguments, std::size_t count, Value& result)
{
    if (!receiver.is_string() || count == 0 || !arguments[0].is_number() || (count > 1 && !arguments[1].is_number()))
        return false;
    double const length = receiver.as_string()->length;
    auto const first = arguments[0].as_number();
    auto const last = count > 1 ? arguments[1].as_number() : length;
    if (!(first >= 0 && last >= 0)) // negative ones count from the end, and there is NaN
        return false;
    auto const begin = static_cast<std::uint32_t>(std::min(first, length));
    auto const end = static_cast<std::uint32_t>(std::min(last, length));
    result = begin >= end ? empty_string() : substring(receiver.as_string(), begin, end);
    return true;
}

bool append_slice_quickly(ArrayBuilder& builder, Function const* slice, Value receiver, Value const* arguments, std::size_t count)
{
    if (slice->quick_receiver != ObjectKind::Array || count == 0 || !is_surely_pristine_array(receiver) || !has_original_species(receiver.as_object()))
        return false;
    auto const array = static_cast<Array*>(receiver.as_object());
    auto const items = dense_items(array);
    auto const is_simple = [](Value index) { return index.is_number() && index.as_number() >= 0; };
    if (!items || !is_simple(arguments[0]) || (count > 1 && !is_simple(arguments[1])))
        return false;
    double const length = array->length;
    auto const begin = static_cast<std::uint32_t>(std::min(arguments[0].as_number(), length));
    auto const end = count > 1 ? static_cast<std::uint32_t>(std::min(arguments[1].as_number(), length)) : array->length;
    if (begin < end)
        builder.append_all(items + begin, end - begin);
    return true;
}

} // namespace js
