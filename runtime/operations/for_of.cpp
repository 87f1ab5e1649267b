// The source of for...of loops (14.7.5.6 and 14.7.5.7).
#include "iteration.h"
#include "protocols.h"

#include "../value/unicode.h"

#include <exception>

namespace js {

ForOf::ForOf(Value iterable, char const* text)
{
    if (iterable.is_object()) {
        auto const object = iterable.as_object();
        if (object->kind == ObjectKind::Array && is_pristine_array(static_cast<Array*>(object)))
            m_mode = Mode::Array;
        else if (object->kind == ObjectKind::Generator && is_pristine_generator(static_cast<GeneratorObject*>(object)))
            m_mode = Mode::Generator;
    } else if (iterable.is_string() && is_pristine_string_iteration()) {
        m_mode = Mode::String;
    }
    if (m_mode == Mode::Protocol)
        m_record = get_iterator(iterable, text);
    else
        m_record.iterator = iterable;
}

bool ForOf::step(Value& value)
{
    if (m_record.done)
        return false; // array patterns ask on
    switch (m_mode) {
    case Mode::Generator:
        return step_generator(value);
    case Mode::Array:
        return step_array(value);
    case Mode::String:
        return step_string(value);
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

bool ForOf::step_generator(Value& value)
{
    m_record.done = true; // for the case that the generator throws
    auto const step = resume_generator(static_cast<GeneratorObject*>(m_record.iterator.as_object()), {});
    if (step.kind == StepKind::Return)
        return false;
    value = step.value;
    if (step.kind == StepKind::YieldResult) [[unlikely]] {
        if (to_boolean(get(step.value, names::done)))
            return false;
        value = get(step.value, names::value);
    }
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
    if (m_record.done || m_mode == Mode::Array || m_mode == Mode::String)
        return; // These iterators have no return(); is there one on Object.prototype, the protocol is not pristine.
    if (m_mode == Mode::Generator) {
        auto const generator = static_cast<GeneratorObject*>(m_record.iterator.as_object());
        if (has_pristine_return(generator)) {
            m_record.done = true;
            close_generator(generator);
            return;
        }
    }
    iterator_close(m_record);
}

void ForOf::close_quietly() noexcept
{
    if (m_record.done || m_mode == Mode::Array || m_mode == Mode::String)
        return;
    iterator_close_quietly(m_record);
}

// --- iterate ----------------------------------------------------------------------------------

iterate::iterate(Value iterable, char const* text)
    : m_source(iterable, text)
    , m_exceptions(std::uncaught_exceptions())
{
}

void iterate::advance()
{
    m_finished = true;
    m_finished = !m_source.step(m_value);
}

iterate::~iterate() noexcept(false)
{
    if (m_finished)
        return;
    if (std::uncaught_exceptions() > m_exceptions)
        m_source.close_quietly();
    else
        m_source.close();
}

} // namespace js
