// A value that lies on the heap, where a pointer to it takes less room than itself: for the larger parts of small nodes, and for types inside themselves.
#pragma once

#include <cstddef>
#include <cstring>
#include <utility>

namespace gen2cpp {

template<typename Value>
class Boxed {
public:
    Boxed() = default; // nothing
    Boxed(Value value) { set(new Value(std::move(value))); }
    Boxed(Boxed const& other) { set(other.get() ? new Value(*other.get()) : nullptr); }
    Boxed(Boxed&& other) noexcept { std::swap(m_room, other.m_room); }
    Boxed& operator=(Boxed other) noexcept
    {
        std::swap(m_room, other.m_room);
        return *this;
    }
    ~Boxed() { delete get(); }

    Value& operator*() { return *get(); }
    Value const& operator*() const { return *get(); }
    Value* operator->() { return get(); }
    Value const* operator->() const { return get(); }
    operator Value const&() const { return *get(); }
    explicit operator bool() const { return get() != nullptr; }

private:
    Value* get() const
    {
        Value* result;
        std::memcpy(&result, m_room, sizeof result); // a pointer would be aligned to its own size, and what has it with it
        return result;
    }
    void set(Value* value) { std::memcpy(m_room, &value, sizeof value); }

    alignas(4) std::byte m_room[sizeof(Value*)] {};
};

// What is in the box, and whatever is in none.
template<typename Value>
Value& unboxed(Value& value)
{
    return value;
}
template<typename Value>
Value& unboxed(Boxed<Value>& box)
{
    return *box;
}
template<typename Value>
Value const& unboxed(Boxed<Value> const& box)
{
    return *box;
}

} // namespace gen2cpp
