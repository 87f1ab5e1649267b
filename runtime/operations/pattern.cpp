#include "pattern.h"

namespace js {

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

void destructure::leave()
{
    if (exceptions_in_flight() > m_exceptions)
        close_quietly();
    else
        close();
}

} // namespace js
