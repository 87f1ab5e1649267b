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

// Some belong to one kind of receiver: Map and Set have functions of the same name.
inline bool is_quick(Value function, Value receiver, QuickMethod quick)
{
    if (!is_callable(function) || static_cast<Function*>(function.as_object())->quick != quick)
        return false;
    auto const kind = static_cast<Function*>(function.as_object())->quick_receiver;
    return kind == ObjectKind::Ordinary || (receiver.is_object() && receiver.as_object()->kind == kind);
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
    if (!receiver.is_object() || receiver.as_object()->kind != ObjectKind::Array)
        return nullptr;
    auto const array = static_cast<Array*>(receiver.as_object());
    auto const is_simple = !array->has_sparse_elements && !array->may_have_holes && array->is_extensible && array->is_length_writable;
    return is_simple && array->elements && array->elements->count == array->length ? array : nullptr;
}

// The array behind a receiver if an item can be put behind its last one: dense, extensible, and nobody intercepts it.
inline Array* growing_array(Value receiver)
{
    if (!receiver.is_object() || receiver.as_object()->kind != ObjectKind::Array)
        return nullptr;
    auto const array = static_cast<Array*>(receiver.as_object());
    auto const is_simple = !array->has_sparse_elements && array->is_extensible && array->is_length_writable;
    auto const count = is_simple && array->elements ? array->elements->count : 0;
    return is_simple && count == array->length && adds_indices_plainly(array) ? array : nullptr;
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
        if (!array || count != 1)
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
    } else if constexpr (quick == QuickMethod::Get || quick == QuickMethod::Set || quick == QuickMethod::Has || quick == QuickMethod::Add
        || quick == QuickMethod::Delete) {
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
