// 2.1.1.1 Array.fromAsync ( asyncItems [ , mapper [ , thisArg ] ] ), https://tc39.es/proposal-array-from-async/
#include "array.h"
#include "installers.h"

#include "../jobs/async_function.h"
#include "../jobs/async_iteration.h"

namespace js::builtins {

namespace {

// The steps are those of an async function, so this is one, written by hand.
class FromAsync {
public:
    void enter(Call const& call)
    {
        m_constructor = call.this_value;
        m_items = call[0];
        m_mapper = call[1];
        m_this = call[2];
        if (!m_mapper.is_undefined() && !is_callable(m_mapper))
            throw_error(ErrorType::TypeError, "%v is not a function", m_mapper);
        auto const method = get(m_items, &symbols::async_iterator);
        if (!method.is_nullish() && !is_callable(method))
            throw_error(ErrorType::TypeError, "Array.fromAsync requires that the property of the first argument, items[Symbol.asyncIterator], when exists, be a function");
        if (!method.is_nullish())
            iterate(get_async_iterator_from_method(m_items, method));
        else if (auto const sync = get_method(m_items, &symbols::iterator); !sync.is_undefined())
            iterate({ get_iterator_from_method(m_items, sync), true });
        else
            begin_array_like();
    }

    Step resume(Received received)
    {
        for (;;) {
            switch (m_state) {
            case State::Item:
                if (auto const outcome = m_source.resume(received); outcome == AsyncOutcome::Suspended)
                    return m_source.step();
                else if (outcome == AsyncOutcome::Returned)
                    return finish();
                if (auto const step = take(m_source.step().value); step.kind == StepKind::Await)
                    return step;
                break;
            case State::Mapped:
                m_state = State::Item;
                if (received.mode == ResumeMode::Throw)
                    close(received.value);
                else
                    put(received.value);
                break;
            case State::Closing:
                if (m_source.resume(received) == AsyncOutcome::Suspended)
                    return m_source.step();
                throw_value(m_error);
            case State::ArrayLikeItem:
                if (m_index >= m_length)
                    return finish();
                m_state = State::ArrayLikeValue;
                return { get_index(m_items.as_object(), m_index), StepKind::Await };
            case State::ArrayLikeValue:
                m_state = m_mapper.is_undefined() ? State::ArrayLikeMapped : State::ArrayLikeMapping;
                break;
            case State::ArrayLikeMapping:
                require_normal(received);
                m_state = State::ArrayLikeMapped;
                return { call(m_mapper, m_this, { received.value, m_index }), StepKind::Await };
            case State::ArrayLikeMapped:
                require_normal(received);
                create_index(m_result, m_index++, received.value);
                m_state = State::ArrayLikeItem;
                break;
            }
        }
    }

private:
    enum class State : std::uint8_t { Item, Mapped, Closing, ArrayLikeItem, ArrayLikeValue, ArrayLikeMapping, ArrayLikeMapped };

    void iterate(AsyncIteratorRecord const& record)
    {
        m_result = is_constructor(m_constructor) ? construct(m_constructor, {}).as_object() : make_array();
        m_source = ForAwait(record);
    }

    void begin_array_like()
    {
        m_state = State::ArrayLikeItem;
        auto* const items = to_object(m_items);
        m_items = items;
        m_length = length_of_array_like(items);
        m_result = is_constructor(m_constructor) ? construct(m_constructor, { m_length }).as_object() : array_create(m_length);
    }

    static void require_normal(Received received)
    {
        if (received.mode == ResumeMode::Throw)
            throw_value(received.value);
    }

    // An item of an iterator: what the mapper makes of it is awaited; else it is stored, and the step is none.
    Step take(Value item)
    {
        if (m_mapper.is_undefined()) {
            put(item);
            return {};
        }
        try {
            auto const mapped = call(m_mapper, m_this, { item, m_index });
            m_state = State::Mapped;
            return { mapped, StepKind::Await };
        } catch (Throw const& thrown) {
            close(thrown.value());
            return {};
        }
    }

    void put(Value value)
    {
        try {
            create_index(m_result, m_index, value);
            m_index++;
        } catch (Throw const& thrown) {
            close(thrown.value());
        }
    }

    void close(Value error)
    {
        m_error = error;
        m_source.leave(true);
        m_state = State::Closing;
    }

    Step finish()
    {
        set_length(m_result, m_index);
        return { m_result, StepKind::Return };
    }

    Value m_constructor, m_items, m_mapper, m_this, m_error;
    Object* m_result = nullptr;
    ForAwait m_source;
    double m_index = 0;
    double m_length = 0;
    State m_state = State::Item;
};

Value array_from_async(Call const& call) { return start_async<FromAsync>(call); }

} // namespace

void install_array_from_async(Realm& realm)
{
    define_method(realm.array_constructor, "fromAsync", array_from_async, 1);
}

} // namespace js::builtins
