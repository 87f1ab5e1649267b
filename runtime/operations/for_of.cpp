// The source of for...of loops (14.7.5.6 and 14.7.5.7).
#include "builtin_iterators.h"
#include "iteration.h"
#include "protocols.h"

#include "../value/unicode.h"

#include <exception>

namespace js {

void ForOf::start(Value iterable, char const* text)
{
    choose_mode(iterable);
    if (m_mode != Mode::Protocol)
        return;
    m_record = get_iterator(iterable, text);
    if (is_plain_generator(m_record)) // OPTIMIZATION: what [Symbol.iterator]() gave
        m_mode = Mode::Generator;
}

void ForOf::choose_mode(Value iterable)
{
    switch (pristine_kind(iterable)) {
    case Pristine::No:
        return;
    case Pristine::Array:
        m_mode = Mode::Array;
        return;
    case Pristine::String:
        m_mode = Mode::String;
        return;
    case Pristine::Generator:
        m_mode = Mode::Generator;
        return;
    case Pristine::ArrayIterator:
        m_mode = Mode::ArrayIterator;
        return;
    case Pristine::Collection: {
        auto const collection = static_cast<Collection*>(iterable.as_object());
        auto const kind = collection->kind == ObjectKind::Map ? IterationKind::KeyAndValue : IterationKind::Value;
        m_record.iterator = make_collection_iterator(collection, kind);
        m_mode = Mode::CollectionIterator;
        return;
    }
    case Pristine::CollectionIterator:
        m_mode = Mode::CollectionIterator;
        return;
    }
}

bool ForOf::step_other(Value& value)
{
    if (m_record.done)
        return false;
    switch (m_mode) {
    case Mode::Generator:
        return step_generator(value);
    case Mode::Array:
        return step_array(value);
    case Mode::String:
        return step_string(value);
    case Mode::ArrayIterator:
        m_record.done = true; // for the case that a getter throws
        m_record.done = !step_array_iterator(static_cast<ArrayIterator*>(m_record.iterator.as_object()), value, m_reuses_entries ? &m_record.next_method : nullptr);
        return !m_record.done;
    case Mode::CollectionIterator:
        m_record.done = !step_collection_iterator(static_cast<CollectionIterator*>(m_record.iterator.as_object()), value, m_reuses_entries ? &m_record.next_method : nullptr);
        return !m_record.done;
    case Mode::Protocol:
        break;
    }
    return iterator_step_value(m_record, value);
}

// 23.1.5.2.1 %ArrayIteratorPrototype%.next ( ): the length is read at each step.
bool ForOf::step_array(Value& value)
{
    auto const array = static_cast<Array*>(m_record.iterator.as_object());
    if (m_index >= array->length) {
        m_record.done = true;
        return false;
    }
    auto const index = m_index++;
    if (!array->has_sparse_elements && array->elements && index < array->elements->count && !array->elements->items[index].is_empty()) {
        value = array->elements->items[index];
        return true;
    }
    m_record.done = true; // for the case that a getter throws
    value = get(array, PropertyKey::from_index(index));
    m_record.done = false;
    return true;
}

// 22.1.5.1.1 %StringIteratorPrototype%.next ( ): code points, not units.
bool ForOf::step_string(Value& value)
{
    auto const string = flatten(m_record.iterator.as_string());
    if (m_index >= string->length) {
        m_record.done = true;
        return false;
    }
    auto const unit = string->unit(m_index);
    auto const is_pair = unicode::is_lead_surrogate(unit) && m_index + 1 < string->length && unicode::is_trail_surrogate(string->unit(m_index + 1));
    value = is_pair ? substring(string, m_index, m_index + 2) : single_unit_string(unit);
    m_index += is_pair ? 2 : 1;
    return true;
}

namespace {

// What %GeneratorPrototype%.return does to a generator that a loop leaves, without its result object.
void close_generator(GeneratorObject* generator)
{
    auto const step = resume_generator(generator, { undefined, ResumeMode::Return });
    if (step.kind == StepKind::YieldResult && !step.value.is_object())
        throw_error(ErrorType::TypeError, "Iterator result %v is not an object", step.value);
}

} // namespace

void ForOf::close()
{
    if (m_record.done)
        return;
    if (m_mode == Mode::Generator) {
        auto const generator = static_cast<GeneratorObject*>(m_record.iterator.as_object());
        if (has_pristine_return(generator)) {
            m_record.done = true;
            close_generator(generator);
            return;
        }
    }
    if (m_mode == Mode::Protocol || m_mode == Mode::Generator)
        iterator_close(m_record);
    m_record.done = true; // The other iterators have no return().
}

void ForOf::close_quietly() noexcept
{
    if (!m_record.done && (m_mode == Mode::Protocol || m_mode == Mode::Generator))
        iterator_close_quietly(m_record);
    m_record.done = true;
}

// --- iterate ----------------------------------------------------------------------------------

int exceptions_in_flight() { return std::uncaught_exceptions(); }

void iterate::leave()
{
    if (exceptions_in_flight() > m_exceptions)
        m_source.close_quietly();
    else
        m_source.close();
}

} // namespace js
