// 7.4 Operations on iterator objects, https://tc39.es/ecma262/#sec-operations-on-iterator-objects
#include "iteration.h"

#include "builtin_iterators.h"
#include "protocols.h"

#include "../direct/errors.h"
#include "../value/own_property.h"
#include "../value/realm.h"

#include <string_view>

namespace js {

namespace {

[[noreturn]] void throw_not_iterable(Value value, char const* text)
{
    if (text)
        direct::throw_not_iterable(text);
    throw_error(ErrorType::TypeError, direct::k_value_not_iterable, value);
}

} // namespace

// 7.4.4 GetIterator ( obj, kind )
IteratorRecord get_iterator(Value value, char const* text)
{
    if (value.is_nullish())
        throw_not_iterable(value, text);
    auto const method = get(value, &symbols::iterator);
    if (!is_callable(method))
        throw_not_iterable(value, text);
    return get_iterator_from_method(value, method);
}

// 7.4.3 GetIteratorFromMethod ( obj, method )
IteratorRecord get_iterator_from_method(Value value, Value method)
{
    auto const iterator = call(method, value, nullptr, 0);
    if (!iterator.is_object())
        throw_error(ErrorType::TypeError, "Result of the Symbol.iterator method is not an object");
    return get_iterator_direct(iterator.as_object());
}

// 7.4.2 GetIteratorDirect ( obj )
IteratorRecord get_iterator_direct(Object* object)
{
    // OPTIMIZATION: what the look-up would find.
    if (object->kind == ObjectKind::Generator && has_pristine_next(static_cast<GeneratorObject*>(object)))
        return { object, realm.generator_next, false };
    return { object, get(Value(object), names::next), false };
}

namespace {

enum class DirectStep : std::uint8_t { Unknown, Value, End };

// OPTIMIZATION: what the original next() of a builtin iterator would put into a result object that nobody else sees. A
// result object that yield* hands on is stored in `result` instead.
DirectStep step_directly(IteratorRecord const& record, Value& value, Value& result)
{
    if (!record.next_method.is_object())
        return DirectStep::Unknown;
    auto const answer = [](bool has_value) { return has_value ? DirectStep::Value : DirectStep::End; };
    auto const next = record.next_method.as_object();
    auto const iterator = record.iterator.as_object();
    if (next == realm.array_iterator_next && iterator->kind == ObjectKind::ArrayIterator)
        return answer(step_array_iterator(static_cast<ArrayIterator*>(iterator), value));
    if ((next == realm.map_iterator_next && iterator->kind == ObjectKind::MapIterator)
        || (next == realm.set_iterator_next && iterator->kind == ObjectKind::SetIterator))
        return answer(step_collection_iterator(static_cast<CollectionIterator*>(iterator), value));
    if (next != realm.generator_next || iterator->kind != ObjectKind::Generator)
        return DirectStep::Unknown;
    auto const step = resume_generator(static_cast<GeneratorObject*>(iterator), {});
    (step.kind == StepKind::YieldResult ? result : value) = step.value;
    return step.kind == StepKind::YieldResult ? DirectStep::Unknown : answer(step.kind != StepKind::Return);
}

bool step_iterator(IteratorRecord& record, Value* value)
{
    static PropertyCache done_cache, value_cache;
    Value unused;
    record.done = true; // Should anything throw, the iterator is not closed.
    Value result = empty;
    auto const step = step_directly(record, value ? *value : unused, result);
    if (step != DirectStep::Unknown) {
        record.done = step == DirectStep::End;
        return step == DirectStep::Value;
    }
    if (result.is_empty())
        result = call(record.next_method, record.iterator, nullptr, 0);
    if (!result.is_object())
        throw_error(ErrorType::TypeError, "Iterator result %v is not an object", result);
    if (to_boolean(get(result, names::done, done_cache)))
        return false;
    if (value) // nobody asks for what an elision passes over
        *value = get(result, names::value, value_cache);
    record.done = false;
    return true;
}

} // namespace

// 7.4.10 IteratorStepValue ( iteratorRecord )
bool iterator_step_value(IteratorRecord& record, Value& value) { return step_iterator(record, &value); }
bool iterator_step(IteratorRecord& record) { return step_iterator(record, nullptr); }

// 7.4.11 IteratorClose ( iteratorRecord, completion )
void iterator_close(IteratorRecord& record)
{
    record.done = true;
    auto const method = get_method(record.iterator, names::return_);
    if (method.is_undefined())
        return;
    auto const result = call(method, record.iterator, nullptr, 0);
    if (!result.is_object())
        throw_error(ErrorType::TypeError, "Iterator result %v is not an object", result);
}

void iterator_close_quietly(IteratorRecord& record) noexcept
{
    record.done = true;
    try {
        auto const method = get_method(record.iterator, names::return_);
        if (!method.is_undefined())
            call(method, record.iterator, nullptr, 0);
    } catch (Throw const&) { // The exception on its way wins.
    }
}

// 7.4.14 CreateIterResultObject ( value, done )
Value create_iterator_result(Value value, bool done)
{
    static Shape* shape = nullptr;
    if (!shape || shape->prototype != realm.object_prototype) {
        constexpr std::uint8_t k_properties = 2;
        shape = root_shape(&ordinary_class, realm.object_prototype, k_properties);
        shape = shape_with_property(shape, names::value, Attributes::All);
        shape = shape_with_property(shape, names::done, Attributes::All);
    }
    auto const memory = heap::allocate(sizeof(Object) + 2 * sizeof(Value));
    auto const result = new (memory) Object(ObjectKind::Ordinary, shape);
    result->inline_slots()[0] = value;
    result->inline_slots()[1] = done;
    return result;
}

} // namespace js
