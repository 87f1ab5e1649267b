// The iterator protocol (7.4) and the loops over it.
#pragma once

#include "property.h"
#include "../value/realm.h"
#include "../value/generator_object.h"

namespace js {

// 7.4.1. `iterator` undefined: none.
struct IteratorRecord {
    Value iterator;
    Value next_method;
    bool done = false; // set when next() threw or said so: nothing is to be closed any more
};

// 7.4.4 GetIterator(value, sync). `text` is the operand as direct::throw_not_iterable() takes it. Without a text the value is printed:
// "number 1 is not iterable (cannot read property Symbol(Symbol.iterator))".
IteratorRecord get_iterator(Value value, char const* text = nullptr);
IteratorRecord get_iterator_from_method(Value value, Value method);
IteratorRecord get_iterator_direct(Object* object); // 7.4.5
// 7.4.10 IteratorStepValue. False at the end; sets done at the end and when anything throws.
bool iterator_step_value(IteratorRecord& record, Value& value);
bool iterator_step(IteratorRecord& record); // 7.4.8 IteratorStep, whose value nobody asks for
// 7.4.11 IteratorClose for a normal or return completion: errors of return() are thrown.
void iterator_close(IteratorRecord& record);
// The same for a throw completion: errors of return() are swallowed. The caller rethrows.
void iterator_close_quietly(IteratorRecord& record) noexcept;
Value create_iterator_result(Value value, bool done); // 7.4.14; one shape, allocated at its final size
// NOTE: yield* hands on the inner iterator's own result object (15.5.5 step 7.a.vi).
inline Value iterator_result(Step step)
{
    return step.kind == StepKind::YieldResult ? step.value : create_iterator_result(step.value, step.kind == StepKind::Return);
}

int exceptions_in_flight();

// What was found out about the iteration of arrays in one epoch: the places of the two methods, and the shape of arrays without properties
// of their own. Without a shape: there is no short way. See note [pristine protocols] in protocols.h.
struct ArrayProtocol {
    std::uint32_t epoch = 0;
    Shape const* shape = nullptr;
    Value const* iterator = nullptr;
    Value const* next = nullptr;
};
extern ArrayProtocol array_protocol;
// OPTIMIZATION: whether a value is an array as most are. If not, pristine_kind() has the answer.
inline bool is_surely_pristine_array(Value value)
{
    auto const& protocol = array_protocol;
    return value.is_object() && value.as_object()->shape == protocol.shape && protocol.epoch == prototype_epoch
        && protocol.iterator->bits() == Value(realm.array_prototype_values).bits() && protocol.next->bits() == Value(realm.array_iterator_next).bits();
}

// The source of a for...of loop. Steps generators, arrays, Map and Set iterators without making result objects as long as their
// protocol is untouched (note [pristine protocols] in protocols.h), and by the book otherwise.
class ForOf {
public:
    ForOf() = default; // of a machine's frame, before the loop starts
    explicit ForOf(Value iterable, char const* text = nullptr) { open(iterable, text); }
    // A loop starts. In place: copies of what has just been written are slow.
    void open(Value iterable, char const* text = nullptr)
    {
        m_record.iterator = iterable;
        m_record.done = false;
        m_index = 0;
        m_mode = is_surely_pristine_array(iterable) ? Mode::Array : Mode::Protocol;
        if (m_mode == Mode::Protocol)
            start(iterable, text);
    }
    // The same for a loop that puts each item into an array pattern, so that nobody sees it: see note [entries of loops].
    void open_entries(Value iterable, char const* text = nullptr)
    {
        m_reuses_entries = false;
        open(iterable, text);
        m_reuses_entries = m_mode == Mode::ArrayIterator || m_mode == Mode::CollectionIterator;
        if (m_reuses_entries)
            m_record.next_method = undefined;
    }
    // False at the end, and from then on.
    bool step(Value& value)
    {
        if (m_mode == Mode::Generator && !m_record.done)
            return step_generator(value);
        if (m_mode == Mode::Array) {
            auto const array = m_record.iterator.as_object();
            if (!array->has_sparse_elements && array->elements && m_index < array->elements->count && !array->elements->items[m_index].is_empty()) {
                value = array->elements->items[m_index++];
                return true;
            }
        }
        return step_other(value);
    }
    // Passes over a value: its result is not asked for it.
    bool skip()
    {
        Value unused;
        return m_mode == Mode::Protocol && !m_record.done ? iterator_step(m_record) : step(unused);
    }
    void close();                    // leaving the loop early, normally or by return
    void close_quietly() noexcept;   // leaving the loop by a throw
    bool has_return() const { return (m_mode == Mode::Protocol || m_mode == Mode::Generator) && !m_record.done; } // closing may do something
private:
    enum class Mode : std::uint8_t { Protocol, Array, Generator, String, ArrayIterator, CollectionIterator };
    void start(Value iterable, char const* text);
    void choose_mode(Value iterable);
    bool step_other(Value& value);
    bool step_array(Value& value);
    bool step_generator(Value& value);
    bool step_string(Value& value);
    // In the fast modes `iterator` is the array, the generator, the string or the built-in iterator, and `next_method` may be the last entry.
    IteratorRecord m_record;
    std::uint32_t m_index = 0;
    Mode m_mode = Mode::Protocol;
    bool m_reuses_entries = false;
};

// for (Value const item : iterate(x, "x")): closes the iterator when the loop is left early. An error of return() is thrown unless
// the loop is left by an exception, which then wins (the rule of for...of).
class iterate {
public:
    explicit iterate(Value iterable, char const* text = nullptr)
        : m_source(iterable, text)
        , m_exceptions(m_source.has_return() ? exceptions_in_flight() : 0)
    {
    }
    struct TakesApart {};
    iterate(Value iterable, char const* text, TakesApart)
    {
        m_source.open_entries(iterable, text);
        m_exceptions = m_source.has_return() ? exceptions_in_flight() : 0;
    }
    iterate(iterate const&) = delete;
    iterate& operator=(iterate const&) = delete;
    ~iterate() noexcept(false)
    {
        if (!m_finished && m_source.has_return())
            leave();
    }

    struct Sentinel {};
    class Iterator {
    public:
        explicit Iterator(iterate& loop) : m_loop(loop) { }
        Value operator*() const { return m_loop.m_value; }
        Iterator& operator++() { m_loop.advance(); return *this; }
        bool operator!=(Sentinel) const { return !m_loop.m_finished; }
    private:
        iterate& m_loop;
    };
    Iterator begin() { advance(); return Iterator { *this }; }
    Sentinel end() const { return {}; }

private:
    void advance()
    {
        m_finished = true; // An exception from step() leaves the loop finished: nothing is closed.
        m_finished = !m_source.step(m_value);
    }
    void leave(); // before the end
    ForOf m_source;
    Value m_value;
    int m_exceptions; // in flight when the loop began
    bool m_finished = true;
};

// The same for a loop whose head is an array pattern.
class iterate_entries : public iterate {
public:
    explicit iterate_entries(Value iterable, char const* text = nullptr)
        : iterate(iterable, text, TakesApart {})
    {
    }
};

// The keys of a for...in loop (14.7.5.9): own and inherited enumerable string keys, deleted ones skipped, shadowed ones once.
class enumerate {
public:
    enumerate() = default;
    explicit enumerate(Value object); // null and undefined: no keys
    bool step(Value& key);
    struct Sentinel {};
    class Iterator {
    public:
        explicit Iterator(enumerate& loop) : m_loop(loop) { }
        Value operator*() const { return m_loop.m_key; }
        Iterator& operator++() { m_loop.advance(); return *this; }
        bool operator!=(Sentinel) const { return !m_loop.m_finished; }
    private:
        enumerate& m_loop;
    };
    Iterator begin() { advance(); return Iterator { *this }; }
    Sentinel end() const { return {}; }

private:
    void advance() { m_finished = !step(m_key); }
    struct State;
    State* m_state = nullptr;
    Value m_key;
    bool m_finished = true;
};

// Delegation: yield* (15.5.5). The machine forwards what it receives until the delegate is done.
class Delegate {
public:
    Delegate() = default;
    void open(Value iterable, char const* text = nullptr); // GetIterator
    enum class Outcome : std::uint8_t {
        Suspended, // hand step() out and come back
        Completed, // the delegate finished: step().value is the value of the yield* expression
        Returned,  // return() was forwarded and finished: return step().value
    };
    // May throw: the error is raised in the delegating generator.
    Outcome resume(Received received);
    Step step() const { return { m_value, m_kind }; }
private:
    void suspend_with(Step step)
    {
        m_value = step.value;
        m_kind = step.kind;
    }
    bool may_chain(GeneratorObject const* generator) const;
    Outcome take_delivery(GeneratorObject* generator, Value value);
    Outcome resume_fast(Received received);
    Outcome resume_by_protocol(Received received);
    Outcome take_result(Value result, Outcome at_end);
    Value throw_result(Value exception);
    // Packed: a deep chain of generators has one each.
    Value m_iterator;
    Value m_next_method; // undefined: that of the language
    Value m_value;
    StepKind m_kind = StepKind::Yield;
    bool m_is_fast = false; // the delegate is a generator with an untouched protocol
    bool m_is_started = false;
    bool m_is_chained = false; // see note [delegation chains] in generator_object.cpp
};

} // namespace js
