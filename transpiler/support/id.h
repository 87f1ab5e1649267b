// Typed indices instead of pointers: an IdVector owns its elements, an Id names one.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace gen2cpp {

// A typed index into an IdVector. Two different ids never convert to each other.
template<typename Tag>
struct Id {
    static constexpr std::uint32_t k_none = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t index = k_none;
    constexpr bool is_valid() const { return index != k_none; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

template<typename IdType, typename Element>
class IdVector {
public:
    IdType add(Element element)
    {
        m_elements.push_back(std::move(element));
        return IdType { static_cast<std::uint32_t>(m_elements.size() - 1) };
    }
    Element& operator[](IdType id) { return m_elements[id.index]; }
    Element const& operator[](IdType id) const { return m_elements[id.index]; }
    std::size_t size() const { return m_elements.size(); }
    IdType id(std::size_t index) const { return IdType { static_cast<std::uint32_t>(index) }; }
    void truncate(std::size_t size) { m_elements.erase(m_elements.begin() + static_cast<std::ptrdiff_t>(size), m_elements.end()); }
    auto begin() { return m_elements.begin(); }
    auto end() { return m_elements.end(); }
    auto begin() const { return m_elements.begin(); }
    auto end() const { return m_elements.end(); }

private:
    std::vector<Element> m_elements;
};

} // namespace gen2cpp
