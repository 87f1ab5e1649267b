// Generators that delegate to themselves: one machine with a stack of frames, so that each item costs the same at every depth.
#pragma once

#include "errors.h"
#include "frame_memory.h"
#include "machine.h"

#include <new>
#include <utility>

namespace js::direct {

// Generators may delegate some thirty times as deep as functions may call in Node. What goes on from there has no end, and would take all memory.
inline constexpr std::size_t k_deepest_delegation = std::size_t { 1 } << 18;

// The frames, outermost first. They are relocated by copying their bytes.
template<typename Frame, typename Memory>
class FrameStack {
public:
    FrameStack() = default;
    FrameStack(FrameStack&& other) noexcept { swap(other); }
    FrameStack& operator=(FrameStack&& other) noexcept
    {
        swap(other);
        return *this;
    }
    ~FrameStack()
    {
        if (m_bottom) {
            clear();
            Memory::release(m_bottom, static_cast<std::size_t>(m_limit - m_bottom) * sizeof(Frame));
        }
    }

    bool is_empty() const { return m_end == m_bottom; }
    Frame& top() { return m_end[-1]; }
    void push(Frame frame)
    {
        if (m_end == m_limit) [[unlikely]]
            grow();
        new (m_end++) Frame(std::move(frame));
    }
    void pop() { (--m_end)->~Frame(); }
    void clear()
    {
        while (!is_empty())
            pop();
    }

private:
    static constexpr std::size_t k_first_capacity = 16;

    void swap(FrameStack& other)
    {
        std::swap(m_bottom, other.m_bottom);
        std::swap(m_end, other.m_end);
        std::swap(m_limit, other.m_limit);
    }
    [[gnu::noinline]] void grow()
    {
        auto const size = static_cast<std::size_t>(m_end - m_bottom);
        if (size >= k_deepest_delegation)
            throw_error(ErrorType::RangeError, k_stack_overflow);
        auto const capacity = size ? size * 2 : k_first_capacity;
        auto* const memory = static_cast<Frame*>(Memory::allocate(capacity * sizeof(Frame)));
        if (size)
            __builtin_memcpy(static_cast<void*>(memory), static_cast<void const*>(m_bottom), size * sizeof(Frame));
        if (m_bottom)
            Memory::release(m_bottom, static_cast<std::size_t>(m_limit - m_bottom) * sizeof(Frame));
        m_bottom = memory;
        m_end = memory + size;
        m_limit = memory + capacity;
    }

    Frame* m_bottom = nullptr;
    Frame* m_end = nullptr; // behind the innermost
    Frame* m_limit = nullptr;
};

// What one step of a frame did.
enum class Move : std::uint8_t { Yield, Go, Done };

// Derived has `Frame`, with `State state` and `Move resume(Derived&)`, and its stack as `frames`.
template<typename Derived, typename Item, typename Returned>
class RecursiveMachine : public Machine<Derived, Item, Returned> {
public:
    bool resume()
    {
        auto& frames = stack();
        if (frames.is_empty())
            return false;
        for (;;) {
            auto const move = frames.top().resume(static_cast<Derived&>(*this));
            if (move != Move::Go)
                return move == Move::Yield;
        }
    }
    void close() { stack().clear(); }

    template<typename Frame, typename State>
    Move yield(Frame& frame, Item its_item, State next)
    {
        this->item = its_item;
        frame.state = next;
        return Move::Yield;
    }
    // yield* of a new machine of the same kind; the frame goes on from `next` when that is done.
    template<typename Frame, typename State>
    Move enter(Frame& frame, State next, Frame inner)
    {
        frame.state = next;
        stack().push(std::move(inner));
        return Move::Go;
    }
    // The same as the last that a frame does.
    template<typename Frame>
    Move replace(Frame& frame, Frame inner)
    {
        auto const replaced = frame.replaced + 1;
        if (replaced > k_deepest_delegation) [[unlikely]]
            throw_error(ErrorType::RangeError, k_stack_overflow);
        frame = std::move(inner);
        frame.replaced = replaced;
        return Move::Go;
    }
    Move leave()
    {
        stack().pop();
        return stack().is_empty() ? Move::Done : Move::Go;
    }
    Move leave(Returned value)
    {
        this->returned = value;
        return leave();
    }

protected:
    RecursiveMachine() = default;

private:
    auto& stack() { return static_cast<Derived&>(*this).frames; }
};

} // namespace js::direct
