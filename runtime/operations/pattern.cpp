#include "pattern.h"

#include <exception>

namespace js {

Value ArrayPattern::next()
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

Value ArrayPattern::rest()
{
    auto* const array = make_array();
    if (m_is_done)
        return array;
    m_is_done = true;
    for (Value value; m_source.step(value);)
        append(array, value);
    return array;
}

void ArrayPattern::close()
{
    if (m_is_done)
        return;
    m_is_done = true;
    m_source.close();
}

void ArrayPattern::close_quietly() noexcept
{
    if (m_is_done)
        return;
    m_is_done = true;
    m_source.close_quietly();
}

destructure::destructure(Value value, char const* text)
    : ArrayPattern(value, text)
    , m_exceptions(std::uncaught_exceptions())
{
}

destructure::~destructure() noexcept(false)
{
    if (std::uncaught_exceptions() > m_exceptions)
        close_quietly();
    else
        close();
}

} // namespace js
