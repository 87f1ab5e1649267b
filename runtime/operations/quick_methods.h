// Note [quick methods]
//
// A method call looks its method up like any other. If the name is one of these and what is found is the language's own
// function, generated code does inline what that function does for the usual receiver: no Call is made. What is not usual
// is left to the function. So nothing has to be guarded but the identity of the function.
#pragma once

#include "../core/math.h"
#include "../value/collections.h"
#include "../value/elements.h"
#include "../value/realm.h"
#include "property.h"

#include <string_view>
#include <utility>

namespace js {

consteval QuickMethod quick_method(std::string_view name)
{
    constexpr std::pair<std::string_view, QuickMethod> k_methods[] = {
        { "charCodeAt", QuickMethod::CharCodeAt }, { "charAt", QuickMethod::CharAt }, { "slice", QuickMethod::Slice },
        { "push", QuickMethod::Push }, { "pop", QuickMethod::Pop }, { "shift", QuickMethod::Shift }, { "next", QuickMethod::Next },
        { "get", QuickMethod::Get }, { "set", QuickMethod::Set }, { "has", QuickMethod::Has }, { "add", QuickMethod::Add }, { "delete", QuickMethod::Delete },
        { "floor", QuickMethod::Floor },
    };
    for (auto const& [known, method] : k_methods)
        if (name == known)
            return method;
    return QuickMethod::None;
}

// Some belong to one kind of receiver: Map and Set have functions of the same name. The others look at their receivers themselves.
constexpr bool has_any_receiver(QuickMethod quick)
{
    return quick == QuickMethod::CharCodeAt || quick == QuickMethod::CharAt || quick == QuickMethod::Push || quick == QuickMethod::Pop || quick == QuickMethod::Shift
        || quick == QuickMethod::Floor;
}
inline bool is_receiver_of(Value function, Value receiver, QuickMethod quick)
{
    if (has_any_receiver(quick))
        return true;
    auto const kind = static_cast<Function*>(function.as_object())->quick_receiver;
    return kind == ObjectKind::Ordinary || (receiver.is_object() && receiver.as_object()->kind == kind);
}
inline bool is_quick(Value function, Value receiver, QuickMethod quick)
{
    return is_callable(function) && static_cast<Function*>(function.as_object())->quick == quick && is_receiver_of(function, receiver, quick);
}

// The unit of a flat string at a number that is a valid index; negative if it is not that simple.
inline std::int32_t quick_unit(Value string, Value const* arguments, std::size_t count)
{
    if (!string.is_string() || count == 0 || !arguments[0].is_number())
        return -1;
    auto const text = flatten(string.as_string());
    auto const index = arguments[0].as_number();
    return index >= 0 && index < text->length ? text->unit(static_cast<std::uint32_t>(index)) : -1;
}

// Whether an index that an array does not have is written by adding it: no prototype has elements.
inline bool adds_indices_plainly(Array const* array)
{
    return array->prototype() == realm.array_prototype && !realm.array_prototype->elements && realm.array_prototype->prototype() == realm.object_prototype
        && !realm.object_prototype->elements;
}

// The array behind a receiver whose items can be moved about directly: dense, extensible, without holes.
inline Array* quick_array(Value receiver)
{
    if (!receiver.is_cell() || !has_head(receiver.cell(), k_array_head, k_whole_head))
        return nullptr;
    auto const array = static_cast<Array*>(receiver.as_object());
    return array->is_length_writable && array->elements && array->elements->count == array->length ? array : nullptr;
}

// What was found out about arrays in one epoch: with this shape they pass adds_indices_plainly(). An element of a prototype advances the epoch.
struct GrowingArrays {
    Shape const* shape = nullptr;
    std::uint32_t epoch = 0;
};
extern GrowingArrays growing_arrays;
bool find_growing_arrays(Array const* array);

// The array behind a receiver if an item can be put behind its last one: dense, extensible, and nobody intercepts it.
inline Array* growing_array(Value receiver)
{
    if (!receiver.is_cell() || !has_head(receiver.cell(), k_array_head, k_head_but_holes))
        return nullptr;
    auto const array = static_cast<Array*>(receiver.as_object());
    auto const is_known = array->shape == growing_arrays.shape && growing_arrays.epoch == prototype_epoch;
    if (!array->is_length_writable || (!is_known && !find_growing_arrays(array)))
        return nullptr;
    return array->elements || array->length == 0 ? array : nullptr;
}

// See call_quickly().
bool call_collection_quickly(QuickMethod quick, Collection* receiver, Value const* arguments, std::size_t count, Value& result);
// ...array.slice(...) without the array between: false where slice() has to be called.
bool append_slice_quickly(class ArrayBuilder& builder, Function const* slice, Value receiver, Value const* arguments, std::size_t count);
bool slice_quickly(Value receiver, Value const* arguments, std::size_t count, Value& result);

// False: nothing has been done.
template<QuickMethod quick>
inline bool call_quickly(Value receiver, Value const* arguments, std::size_t count, Value& result)
{
    if constexpr (quick == QuickMethod::CharCodeAt || quick == QuickMethod::CharAt) {
        auto const unit = quick_unit(receiver, arguments, count);
        if (unit < 0)
            return false;
        if constexpr (quick == QuickMethod::CharCodeAt)
            result = unit;
        else
            result = single_unit_string(static_cast<char16_t>(unit));
        return true;
    } else if constexpr (quick == QuickMethod::Push) {
        auto const array = growing_array(receiver);
        if (!array || count != 1 || (array->elements && array->elements->count != array->length))
            return false;
        append(array, arguments[0]);
        result = array->length;
        return true;
    } else if constexpr (quick == QuickMethod::Pop) {
        auto const array = quick_array(receiver);
        if (!array || array->length == 0)
            return false;
        array->elements->count = --array->length;
        result = array->elements->items[array->length];
        array->elements->items[array->length] = empty; // the collector need not see it any more
        return true;
    } else if constexpr (quick == QuickMethod::Shift) {
        auto const array = quick_array(receiver);
        if (!array || array->length == 0)
            return false;
        result = array->elements->items[0];
        drop_first_element(array);
        --array->length;
        return true;
    } else if constexpr (quick == QuickMethod::Get || quick == QuickMethod::Has) {
        if (count == 0)
            return false;
        auto const entry = static_cast<Collection*>(receiver.as_object())->table.find(arguments[0]);
        if constexpr (quick == QuickMethod::Has)
            result = entry != nullptr;
        else
            result = entry ? entry->value : undefined;
        return true;
    } else if constexpr (quick == QuickMethod::Set || quick == QuickMethod::Add || quick == QuickMethod::Delete) {
        return call_collection_quickly(quick, static_cast<Collection*>(receiver.as_object()), arguments, count, result);
    } else if constexpr (quick == QuickMethod::Slice) {
        return slice_quickly(receiver, arguments, count, result);
    } else if constexpr (quick == QuickMethod::Floor) {
        if (count == 0 || !arguments[0].is_number())
            return false;
        result = math::floor(arguments[0].as_number());
        return true;
    } else {
        return false;
    }
}

} // namespace js
