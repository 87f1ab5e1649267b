// A growing list in twelve bytes: two ids lie in it, more and everything else on the heap. Programs are made of short lists.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace gen2cpp {

template<typename Element>
class List {
public:
    using value_type = Element;
    using iterator = Element*;
    using const_iterator = Element const*;

    List() = default;
    List(std::initializer_list<Element> elements)
        : List(elements.begin(), elements.end())
    {
    }
    List(std::vector<Element> const& elements)
        : List(elements.begin(), elements.end())
    {
    }
    List(std::vector<Element>&& elements)
    {
        take_room(static_cast<std::uint32_t>(elements.size()));
        std::move(elements.begin(), elements.end(), begin());
    }
    template<std::forward_iterator Iterator>
    List(Iterator first, Iterator last)
    {
        take_room(static_cast<std::uint32_t>(std::distance(first, last)));
        std::copy(first, last, begin());
    }
    List(List const& other)
        : List(other.begin(), other.end())
    {
    }
    List(List&& other) noexcept { swap(other); }
    List& operator=(List other) noexcept
    {
        swap(other);
        return *this;
    }
    ~List()
    {
        if (!is_inside())
            delete[] outside();
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    Element* data() { return is_inside() ? reinterpret_cast<Element*>(m_room) : outside(); }
    Element const* data() const { return const_cast<List*>(this)->data(); }
    Element* begin() { return data(); }
    Element* end() { return data() + m_size; }
    Element const* begin() const { return data(); }
    Element const* end() const { return data() + m_size; }
    auto rbegin() const { return std::make_reverse_iterator(end()); }
    auto rend() const { return std::make_reverse_iterator(begin()); }
    Element& operator[](std::size_t index) { return data()[index]; }
    Element const& operator[](std::size_t index) const { return data()[index]; }
    Element& front() { return *data(); }
    Element const& front() const { return *data(); }
    Element& back() { return data()[m_size - 1]; }
    Element const& back() const { return data()[m_size - 1]; }

    void push_back(Element element)
    {
        if (m_size >= std::max(k_inside, 1U) && std::has_single_bit(m_size))
            move_to(m_size * 2);
        else if (m_size == 0 && k_inside == 0)
            move_to(1);
        ++m_size;
        back() = std::move(element);
    }
    template<std::forward_iterator Iterator>
    Element* insert(Element const* at, Iterator first, Iterator last)
    {
        auto const index = at - begin();
        List grown;
        grown.take_room(m_size + static_cast<std::uint32_t>(std::distance(first, last)));
        auto* const inserted = std::copy(begin(), begin() + index, grown.begin());
        std::copy(begin() + index, end(), std::copy(first, last, inserted));
        swap(grown);
        return begin() + index;
    }
    Element* insert(Element const* at, Element element) { return insert(at, &element, &element + 1); }
    Element* erase(Element const* first, Element const* last)
    {
        auto const index = first - begin();
        List shrunk;
        shrunk.take_room(m_size - static_cast<std::uint32_t>(last - first));
        std::copy(last, static_cast<Element const*>(end()), std::copy(static_cast<Element const*>(begin()), first, shrunk.begin()));
        swap(shrunk);
        return begin() + index;
    }
    Element* erase(Element const* at) { return erase(at, at + 1); }
    void clear() { *this = {}; }
    void swap(List& other) noexcept
    {
        std::swap(m_size, other.m_size);
        std::swap(m_room, other.m_room);
    }

    friend bool operator==(List const& a, List const& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }
    template<typename Predicate>
    friend std::size_t erase_if(List& list, Predicate predicate)
    {
        auto const* const kept = std::remove_if(list.begin(), list.end(), predicate);
        auto const removed = static_cast<std::size_t>(list.end() - kept);
        if (removed > 0)
            list.erase(kept, list.end());
        return removed;
    }

private:
    static constexpr std::uint32_t k_inside = std::is_trivially_copyable_v<Element> && alignof(Element) <= 4 ? sizeof(Element*) / sizeof(Element) : 0;

    bool is_inside() const { return m_size <= k_inside; }
    Element* outside() const
    {
        Element* result;
        std::memcpy(&result, m_room, sizeof result); // a pointer would be aligned to its own size, and the list with it
        return result;
    }
    // Of an empty list. There is room for the next power of two, which needs no counter of its own.
    void take_room(std::uint32_t size)
    {
        if (size > k_inside) {
            auto* const room = new Element[std::bit_ceil(size)];
            std::memcpy(m_room, &room, sizeof room);
        }
        m_size = size;
    }
    void move_to(std::uint32_t capacity)
    {
        auto* const room = new Element[capacity];
        std::move(begin(), end(), room);
        if (!is_inside())
            delete[] outside();
        std::memcpy(m_room, &room, sizeof room);
    }

    std::uint32_t m_size = 0;
    alignas(4) std::byte m_room[sizeof(Element*)] {}; // the elements, or the pointer to them
};

} // namespace gen2cpp
