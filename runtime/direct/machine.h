// Generators that C++ uses directly: a machine is a value in the frame of its consumer.
#pragma once

#include "../core/optional_number.h"
#include "text.h"

#include <cstddef>
#include <exception>
#include <iterator>
#include <type_traits>
#include <utility>

namespace js {

template<typename T>
class List;

// What next() gives, for code that takes it apart (27.1.1.5).
template<typename Value>
struct Result {
    Value value {};
    bool done = true;
};

namespace direct {

struct Start { }; // begins a machine whose call passes nothing

// The consumer's side of a machine. Derived has `State state` with Start and Done, and `bool resume()`, which runs to the next yield and
// tells whether there was one. It is a range of what it yields, to be walked once: std::ranges::input_range. Nobody copies a generator.
template<typename Derived, typename Item, typename Returned = Undefined>
class Machine {
public:
    using value_type = Item;

    Item item {};                                // what was yielded last
    [[no_unique_address]] Returned returned {};  // by the machine's `return`

    class iterator {
    public:
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::input_iterator_tag;

        iterator() = default;
        explicit iterator(Derived* machine)
            : m_machine(machine)
        {
        }
        Item const& operator*() const { return m_machine->item; }
        iterator& operator++()
        {
            m_machine->send();
            if (!m_machine->resume())
                m_machine = nullptr;
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(iterator const& it, std::default_sentinel_t) { return !it.m_machine; }

    private:
        Derived* m_machine = nullptr;
    };

    iterator begin()
    {
        send();
        return self().resume() ? iterator(&self()) : iterator();
    }
    static std::default_sentinel_t end() { return {}; }

    // 27.5.1.2 %GeneratorPrototype%.next without an object for the result. A machine that does something with the value has a `sent`, to which that is
    // converted; without one undefined is passed in.
    template<typename Value = Item, typename... Sent>
        requires(sizeof...(Sent) <= 1)
    Result<Value> next(Sent... value)
    {
        send(value...);
        forget_returned();
        return result<Value>(self().resume());
    }
    // 27.5.1.3 %GeneratorPrototype%.return of a machine without finalizers.
    template<typename Value = Item>
    Result<Value> return_with(Returned value = {})
    {
        self().close();
        returned = value;
        return result<Value>(false);
    }
    // 27.5.1.3 of one with finalizers, and 27.5.1.4 %GeneratorPrototype%.throw: `received` is a js::Received. One that handles nothing does not look at it.
    template<typename Value = Item, typename Received>
    Result<Value> pass(Received const& received)
    {
        if constexpr (requires(Derived& machine) { machine.resume(received); }) {
            forget_returned();
            return result<Value>(self().resume(received));
        } else {
            self().close();
            throw_value(received.value);
        }
    }
    void close() { self().state = Derived::State::Done; }
    // Leaving by a throw: what closing throws is lost (7.4.11 IteratorClose, step 6).
    void close_quietly()
    {
#ifdef __cpp_exceptions
        try {
            self().close();
        } catch (...) {
        }
#else
        self().close();
#endif
    }
    static constexpr bool has_finalizers = false; // nothing runs when it is abandoned

protected:
    Machine() = default;
    Machine(Machine&&) = default;
    Machine& operator=(Machine&&) = default;

    template<typename State>
    bool yield(Item its_item, State next)
    {
        item = its_item;
        self().state = next;
        return true;
    }
    // What is in `item`.
    template<typename State>
    bool yield(State next)
    {
        self().state = next;
        return true;
    }
    bool finish()
    {
        self().state = Derived::State::Done;
        return false;
    }
    bool finish(Returned value)
    {
        returned = value;
        return finish();
    }

private:
    template<typename Value>
    Result<Value> result(bool is_item)
    {
        if (is_item) {
            if constexpr (std::is_same_v<Item, Undefined>)
                return { {}, false };
            else
                return { Value(item), false };
        }
        if constexpr (std::is_same_v<Returned, Undefined>)
            return {};
        else
            return { Value(returned), true };
    }
    // Only the first result at the end has it.
    void forget_returned()
    {
        if constexpr (!std::is_same_v<Returned, Undefined>)
            if (is_done())
                returned = {};
    }
    bool is_done() const
    {
        auto const& machine = static_cast<Derived const&>(*this);
        if constexpr (requires { machine.state; })
            return machine.state == Derived::State::Done;
        else
            return machine.frames.is_empty();
    }
    void send()
    {
        if constexpr (requires(Derived& machine) { machine.sent; })
            self().sent = {};
    }
    void send(auto value)
    {
        if constexpr (requires(Derived& machine) { machine.sent; })
            self().sent = value;
    }
    Derived& self() { return static_cast<Derived&>(*this); }
};

// Closes a machine when its loop is left, in whatever way.
template<typename Owned>
class Closing {
public:
    explicit Closing(Owned machine)
        : m_machine(static_cast<Owned&&>(machine))
        , m_exceptions(std::uncaught_exceptions())
    {
    }
    Closing(Closing const&) = delete;
    Closing& operator=(Closing const&) = delete;
    ~Closing() noexcept(false)
    {
        if (std::uncaught_exceptions() > m_exceptions)
            m_machine.close_quietly();
        else
            m_machine.close();
    }
    auto begin() { return m_machine.begin(); }
    static std::default_sentinel_t end() { return {}; }

protected:
    Owned m_machine; // or a reference to it

private:
    int m_exceptions; // in flight when the loop began
};

// An array pattern over a machine, which it owns (8.6.2).
template<typename Owned>
class MachinePattern : public Closing<Owned> {
public:
    using Closing<Owned>::Closing;

    // What was yielded, as a Value; undefined at the end.
    template<typename Value>
    Value next()
    {
        if constexpr (std::is_same_v<typename Owned::value_type, Undefined>)
            return this->m_machine.resume(), Value();
        else
            return this->m_machine.resume() ? Value(this->m_machine.item) : Value();
    }
    void skip() { this->m_machine.resume(); }
    template<typename T>
    List<T>* rest()
    {
        auto* const result = List<T>::make();
        while (this->m_machine.resume())
            result->push(T(this->m_machine.item));
        return result;
    }
};

} // namespace direct

} // namespace js
