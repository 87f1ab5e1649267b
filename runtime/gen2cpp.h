// The C++ side of a translated library: generators as ranges, and values that C++ may keep.
//
//     for (js::Value const item : counter::count(3))        closes the generator when the loop is left early
//     auto generator = counter::echo();
//     auto [value, done] = generator.next(js::make_string("hello"));
//
// Values on the stack are safe; a js::Value inside malloc'd memory is not seen by the collector: keep it in a Root. An uncaught JavaScript
// exception reaches C++ as js::Throw. Everything belongs to the thread that uses the library first.
#pragma once

#include "js.h"

#include <cstddef>
#include <exception>
#include <iterator>
#include <new>
#include <span>
#include <string_view>
#include <utility>

namespace gen2cpp {

// A value that stays alive wherever the Root itself is kept.
class Root {
public:
    Root() = default;
    explicit Root(js::Value value);
    Root(Root const& other);
    Root(Root&& other) noexcept;
    Root& operator=(Root other) noexcept;
    ~Root();
    js::Value value() const;

private:
    js::Value* m_place = nullptr; // null: undefined
};

// What next(), return_() and throw_() give (27.1.1.5).
template<typename Value>
struct IteratorResult {
    Value value;
    bool done;
};

// The step of a generator that C++ drives, without a result object.
IteratorResult<js::Value> resume(js::Value generator, js::Received received);
void close(js::Value generator);

// A generator object of the library. Move-only; a std::ranges::input_range. A loop that is left early by `break`, `return` or an exception closes the
// generator when the Generator goes out of scope, as for...of does.
//
// NOTE: the destructor may throw what a `finally` throws, so std::views take a named generator (`generator | std::views::take(2)`), not a temporary.
template<typename Yield = js::Value>
class Generator {
public:
    explicit Generator(js::Value generator)
        : m_generator(generator)
    {
    }
    Generator(Generator&& other) noexcept
        : m_generator(std::exchange(other.m_generator, Root {}))
        , m_is_open(std::exchange(other.m_is_open, false))
        , m_value(std::exchange(other.m_value, Root {}))
    {
    }
    Generator& operator=(Generator&& other) noexcept
    {
        std::swap(m_generator, other.m_generator);
        std::swap(m_is_open, other.m_is_open);
        std::swap(m_value, other.m_value);
        return *this;
    }
    // Leaving early runs the generator's finally blocks. What they throw is thrown, unless an exception is on its way already.
    ~Generator() noexcept(false)
    {
        if (std::exchange(m_is_open, false))
            close(m_generator.value());
    }

    IteratorResult<Yield> next(js::Value value = {}) { return step({ value, js::ResumeMode::Next }); }
    IteratorResult<Yield> return_(js::Value value = {}) { return step({ value, js::ResumeMode::Return }); }
    IteratorResult<Yield> throw_(js::Value value) { return step({ value, js::ResumeMode::Throw }); }
    // The generator object itself, for calls into the library.
    js::Value object() const { return m_generator.value(); }

    class Iterator {
    public:
        using value_type = Yield;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        explicit Iterator(Generator& generator)
            : m_owner(&generator)
        {
        }
        Yield operator*() const { return m_owner->m_value.value(); }
        Iterator& operator++()
        {
            m_owner->advance();
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const { return !m_owner->m_is_open; }

    private:
        Generator* m_owner = nullptr;
    };
    Iterator begin()
    {
        advance();
        return Iterator { *this };
    }
    std::default_sentinel_t end() const { return {}; }

private:
    IteratorResult<Yield> step(js::Received received)
    {
        auto const result = resume(m_generator.value(), received);
        return { result.value, result.done };
    }
    // The loop owns the generator from its first step on: it is open until it ends.
    void advance()
    {
        m_is_open = false;
        auto const result = next();
        m_is_open = !result.done;
        m_value = Root { result.value };
    }

    Root m_generator;
    bool m_is_open = false;
    Root m_value; // of the iterator
};

// A machine with JavaScript values in its fields: it lies where the collector sees it, wherever the Kept itself is. Move-only; a std::ranges::input_range.
//
// NOTE: the destructor of one with finalizers may throw what they throw, so std::views take it by its name, not as a temporary.
template<typename Machine>
class Kept {
public:
    using value_type = typename Machine::value_type;

    explicit Kept(Machine machine)
        : m_machine(new (js::heap::allocate_root(sizeof(Machine))) Machine(std::move(machine)))
    {
    }
    Kept(Kept&& other) noexcept
        : m_machine(std::exchange(other.m_machine, nullptr))
    {
    }
    Kept& operator=(Kept&& other) noexcept
    {
        std::swap(m_machine, other.m_machine);
        return *this;
    }
    ~Kept() noexcept(!Machine::has_finalizers)
    {
        if (!m_machine)
            return;
        struct Release {
            Machine* machine;
            ~Release()
            {
                machine->~Machine();
                js::heap::release_root(machine);
            }
        } const release { m_machine };
        if constexpr (Machine::has_finalizers)
            close();
    }
    auto begin() { return m_machine->begin(); }
    static std::default_sentinel_t end() { return {}; }
    template<typename Value = value_type, typename... Sent>
        requires(sizeof...(Sent) <= 1)
    js::Result<Value> next(Sent... value)
    {
        return m_machine->template next<Value>(value...);
    }
    // Runs the finalizers. What they throw is lost if an exception is on its way already.
    void close()
    {
        if (std::uncaught_exceptions() == 0)
            return m_machine->close();
        try {
            m_machine->close();
        } catch (js::Throw const&) {
        }
    }

private:
    Machine* m_machine; // null: moved from
};

// The elements in a list of the program's own, which it may keep and change.
template<typename T>
js::List<T>* make_list(std::span<T const> elements)
{
    auto* const list = js::make_list<T>();
    for (auto const element : elements)
        list->push(element);
    return list;
}

// Starts the runtime on first use, runs the top level of a library and the jobs it leaves. Always true.
bool load(void (*top_level)(), std::initializer_list<js::host::Installer> installers);
// function(fixed..., rest...)
js::Value call(js::Value function, std::initializer_list<js::Value> fixed, std::initializer_list<js::Value> rest);
// Runs pending jobs, timers and immediates until none is left.
void run_event_loop();

} // namespace gen2cpp
