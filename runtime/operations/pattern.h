// Array patterns: [a, b = 1, ...c] = value (8.6.2, 13.15.5.2).
#pragma once

#include "iteration.h"

namespace js {

// The iterator behind an array pattern; in a machine it is a field.
class ArrayPattern {
public:
    ArrayPattern() = default;
    explicit ArrayPattern(Value value, char const* text = nullptr)
        : m_source(value, text)
    {
    }
    void open(Value value, char const* text = nullptr)
    {
        m_source.open(value, text);
        m_is_done = false;
    }
    // The next value; undefined, again and again, at the end.
    Value next()
    {
        Value value;
        if (m_is_done)
            return value;
        m_is_done = true; // also if step() throws: nothing is closed then
        if (!m_source.step(value))
            return {};
        m_is_done = false;
        return value;
    }
    // An elision.
    void skip()
    {
        if (m_is_done)
            return;
        m_is_done = true;
        m_is_done = !m_source.skip();
    }
    // The remaining values, as an array.
    Value rest();
    bool has_return() const { return !m_is_done && m_source.has_return(); }
    void close();                  // leaving normally or by return: closes unless at the end
    void close_quietly() noexcept; // leaving by a throw

private:
    ForOf m_source;
    bool m_is_done = false;
};

// The same as a scope of C++: the end of the scope closes the iterator.
class destructure : public ArrayPattern {
public:
    explicit destructure(Value value, char const* text = nullptr)
        : ArrayPattern(value, text)
        , m_exceptions(has_return() ? exceptions_in_flight() : 0)
    {
    }
    destructure(destructure const&) = delete;
    destructure& operator=(destructure const&) = delete;
    ~destructure() noexcept(false)
    {
        if (has_return())
            leave();
    }

private:
    void leave();
    int m_exceptions; // in flight when the pattern began
};

} // namespace js
