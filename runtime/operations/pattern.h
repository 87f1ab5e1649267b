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
    // The next value; undefined, again and again, at the end.
    Value next();
    // The remaining values, as an array.
    Value rest();
    void close();                  // leaving normally or by return: closes unless at the end
    void close_quietly() noexcept; // leaving by a throw

private:
    ForOf m_source;
    bool m_is_done = false;
};

// The same as a scope of C++: the end of the scope closes the iterator.
class destructure : public ArrayPattern {
public:
    explicit destructure(Value value, char const* text = nullptr);
    destructure(destructure const&) = delete;
    destructure& operator=(destructure const&) = delete;
    ~destructure() noexcept(false);

private:
    int m_exceptions; // in flight when the pattern began
};

} // namespace js
