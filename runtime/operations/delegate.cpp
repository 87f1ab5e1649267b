// 15.5.5 yield* AssignmentExpression, https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation
#include "iteration.h"
#include "protocols.h"

namespace js {

void Delegate::open(Value iterable, char const* text)
{
    m_is_started = m_is_chained = false;
    if (iterable.is_object() && iterable.as_object()->kind == ObjectKind::Generator
        && is_pristine_generator(static_cast<GeneratorObject*>(iterable.as_object()))) {
        m_iterator = iterable;
        m_next_method = undefined;
        m_is_fast = true;
        return;
    }
    auto const record = get_iterator(iterable, text);
    m_iterator = record.iterator;
    m_next_method = record.next_method;
    m_is_fast = is_plain_generator(record);
}

Delegate::Outcome Delegate::resume(Received received)
{
    if (!m_is_fast)
        return resume_by_protocol(received);
    auto const generator = static_cast<GeneratorObject*>(m_iterator.as_object());
    if (m_is_chained && generator->delivery != Delivery::None)
        return take_delivery(generator, received.value);
    if (!m_is_started && received.mode == ResumeMode::Next && may_chain(generator)) {
        m_is_started = m_is_chained = true;
        suspend_with({ generator, StepKind::Delegate });
        return Outcome::Suspended;
    }
    m_is_started = true;
    auto const is_pristine = received.mode == ResumeMode::Next || (received.mode == ResumeMode::Return && has_pristine_return(generator))
        || (received.mode == ResumeMode::Throw && has_pristine_throw(generator));
    if (is_pristine) [[likely]]
        return resume_fast(received);
    return resume_by_protocol(received);
}

// The driver of the running generator can drive the delegate as well, if this yield* belongs to that generator, and nobody else
// delegates to the same one.
bool Delegate::may_chain(GeneratorObject const* generator) const
{
    auto const self = reinterpret_cast<std::uintptr_t>(this);
    auto const frame = reinterpret_cast<std::uintptr_t>(running_generator);
    auto const is_ours = running_generator && self >= frame && self < frame + running_generator->size;
    return is_ours && generator->state != GeneratorState::Running && !generator->child && !generator->parent;
}

// The delegate ran in place of this generator, and has ended.
Delegate::Outcome Delegate::take_delivery(GeneratorObject* generator, Value value)
{
    auto const delivery = generator->delivery;
    generator->delivery = Delivery::None;
    m_is_chained = false;
    m_iterator = undefined; // is not kept alive by who delegated to it
    if (delivery == Delivery::Threw)
        throw_value(value);
    suspend_with({ value, StepKind::Return });
    return delivery == Delivery::Returned ? Outcome::Returned : Outcome::Completed;
}

// A generator that a yield* drives directly: its steps are handed on, without result objects.
Delegate::Outcome Delegate::resume_fast(Received received)
{
    suspend_with(resume_generator(static_cast<GeneratorObject*>(m_iterator.as_object()), received));
    auto const at_end = received.mode == ResumeMode::Return ? Outcome::Returned : Outcome::Completed;
    if (m_kind == StepKind::Return)
        return at_end;
    if (m_kind == StepKind::YieldResult) // The inner generator delegates to a foreign iterator: `done` of its result is read again here.
        return take_result(m_value, at_end);
    return Outcome::Suspended;
}

// 7.a.iii to 7.a.vi and their likes in 7.b and 7.c
Delegate::Outcome Delegate::take_result(Value result, Outcome at_end)
{
    if (!result.is_object())
        throw_error(ErrorType::TypeError, "Iterator result %v is not an object", result);
    if (to_boolean(get(result, names::done))) {
        suspend_with({ get(result, names::value), StepKind::Return });
        return at_end;
    }
    suspend_with({ result, StepKind::YieldResult });
    return Outcome::Suspended;
}

// 7.b: the result of forwarding an exception.
Value Delegate::throw_result(Value exception)
{
    auto const method = get_method(m_iterator, names::throw_);
    if (!method.is_undefined())
        return call(method, m_iterator, { exception });
    // 7.b.iii: the iterator gets a chance to clean up; then its protocol violation is reported.
    IteratorRecord record { m_iterator, m_next_method };
    iterator_close(record);
    throw_error(ErrorType::TypeError, "The iterator does not provide a 'throw' method.");
}

Delegate::Outcome Delegate::resume_by_protocol(Received received)
{
    auto const next = m_next_method.is_undefined() ? get(m_iterator, names::next) : m_next_method;
    switch (received.mode) {
    case ResumeMode::Next:
        return take_result(call(next, m_iterator, { received.value }), Outcome::Completed);
    case ResumeMode::Throw:
        return take_result(throw_result(received.value), Outcome::Completed);
    case ResumeMode::Return:
        break;
    }
    auto const method = get_method(m_iterator, names::return_);
    if (method.is_undefined()) {
        suspend_with({ received.value, StepKind::Return });
        return Outcome::Returned;
    }
    return take_result(call(method, m_iterator, { received.value }), Outcome::Returned);
}

} // namespace js
