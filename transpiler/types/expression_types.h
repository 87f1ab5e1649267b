// The types of all expressions: many expressions, few different types.
#pragma once

#include "../support/value_pool.h"
#include "type.h"

#include <vector>

namespace gen2cpp::types {

class ExpressionTypes {
public:
    std::size_t size() const { return m_numbers.size(); }
    Type const operator[](std::size_t index) const { return m_types[m_numbers[index]]; }
    void set(std::size_t index, Type type)
    {
        auto& number = m_numbers[index];
        if (!(m_types[number] == type))
            number = m_types.number(type);
    }
    void resize(std::size_t size)
    {
        if (size > m_numbers.capacity())
            m_numbers.reserve(size + size / 4);
        m_numbers.resize(size, m_types.number({}));
    }
    // Replaces each type by what the function gives for it.
    template<typename Change>
    void change(Change const& change)
    {
        std::vector<std::uint32_t> changed(m_types.size());
        for (std::uint32_t i = 0; i < changed.size(); ++i)
            changed[i] = m_types.number(change(m_types[i]));
        for (auto& number : m_numbers)
            number = changed[number];
    }

private:
    ValuePool<Type> m_types;
    std::vector<std::uint32_t> m_numbers; // by expression
};

} // namespace gen2cpp::types
