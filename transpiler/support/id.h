// Typed indices instead of pointers: an IdVector owns its elements, an Id names one.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
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

// An IdVector of many elements: they stay where they are when it grows, which takes no second copy of them, and whole pages of them can go.
template<typename IdType, typename Element, std::size_t k_page = 256>
class IdPages {
    template<typename Pages>
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Element;
        using difference_type = std::ptrdiff_t;
        using reference = decltype(std::declval<Pages&>()[IdType {}]);
        using pointer = std::remove_reference_t<reference>*;

        Iterator() = default;
        Iterator(Pages& pages, std::size_t index)
            : m_pages(&pages)
            , m_index(index)
        {
        }
        reference operator*() const { return (*m_pages)[m_pages->id(m_index)]; }
        pointer operator->() const { return &**this; }
        Iterator& operator++()
        {
            ++m_index;
            return *this;
        }
        Iterator operator++(int)
        {
            auto const before = *this;
            ++m_index;
            return before;
        }
        friend bool operator==(Iterator const&, Iterator const&) = default;

    private:
        Pages* m_pages = nullptr;
        std::size_t m_index = 0;
    };

public:
    IdType add(Element element)
    {
        if (m_size == m_pages.size() * k_page) {
            m_pages.emplace_back();
            m_pages.back().reserve(k_page);
        }
        m_pages[m_size / k_page].push_back(std::move(element));
        return id(m_size++);
    }
    Element& operator[](IdType id) { return m_pages[id.index / k_page][id.index % k_page]; }
    Element const& operator[](IdType id) const { return m_pages[id.index / k_page][id.index % k_page]; }
    std::size_t size() const { return m_size; }
    IdType id(std::size_t index) const { return IdType { static_cast<std::uint32_t>(index) }; }
    void truncate(std::size_t size)
    {
        m_pages.resize((size + k_page - 1) / k_page);
        if (size % k_page != 0)
            m_pages.back().erase(m_pages.back().begin() + static_cast<std::ptrdiff_t>(size % k_page), m_pages.back().end());
        m_size = size;
    }
    IdType next_id() const { return id(m_size); } // of what is added next
    // Pages, by number. Nobody may ask for what was in one that is dropped.
    static constexpr std::size_t page_of(std::size_t index) { return index / k_page; }
    void drop_page(std::size_t page) { m_pages[page] = std::vector<Element>(); }
    auto begin() { return Iterator<IdPages>(*this, 0); }
    auto end() { return Iterator<IdPages>(*this, m_size); }
    auto begin() const { return Iterator<IdPages const>(*this, 0); }
    auto end() const { return Iterator<IdPages const>(*this, m_size); }

private:
    std::vector<std::vector<Element>> m_pages;
    std::size_t m_size = 0;
};

} // namespace gen2cpp
