// The types of the variables of one function, at one point of it.
#pragma once

#include "type.h"

#include <array>
#include <cstddef>
#include <utility>
#include <variant>

namespace gen2cpp::types {

// Note [states share what they have in common]
//
// There is a state for each branch, loop and handler, and the top level of a program may have tens of thousands of variables. So a state is a tree
// of nodes that copies share: copying it takes no time, changing one type copies the few nodes above it, and joining two states skips whatever they
// share. A join that comes out as one of its sides is that side's node, so that states that agree again share again.
class VariableTypes {
public:
    VariableTypes() = default;
    VariableTypes(std::size_t count, Type initial)
        : m_root(new Node { 0, filled(initial) })
    {
        for (std::size_t held = k_fan; held < count; held *= k_fan, ++m_levels)
            m_root = Pointer(new Node { 0, filled(m_root) });
    }

    Type operator[](std::size_t index) const
    {
        auto const* node = m_root.get();
        for (auto level = m_levels; level > 0; --level)
            node = node->children()[digit(index, level)].get();
        return node->types()[digit(index, 0)];
    }

    void set(std::size_t index, Type type)
    {
        if ((*this)[index] == type)
            return;
        auto* node = &m_root.own();
        for (auto level = m_levels; level > 0; --level)
            node = &node->children()[digit(index, level)].own();
        node->types()[digit(index, 0)] = type;
    }

    // Replaces each type that differs from the other's by mix(own, other's); whether any changed.
    template<typename Mix>
    bool join(VariableTypes const& other, Mix const& mix)
    {
        auto joined = joined_node(m_root, other.m_root, m_levels, mix);
        bool const has_changed = joined != m_root;
        m_root = std::move(joined);
        return has_changed;
    }

private:
    static constexpr std::size_t k_fan = 16;
    static constexpr unsigned k_bits = 4;
    struct Node;

    // Counts the states and nodes that point to a node. Only one thread infers.
    class Pointer {
    public:
        Pointer() = default;
        explicit Pointer(Node* node)
            : m_node(node)
        {
            retain();
        }
        Pointer(Pointer const& other)
            : m_node(other.m_node)
        {
            retain();
        }
        Pointer(Pointer&& other) noexcept
            : m_node(std::exchange(other.m_node, nullptr))
        {
        }
        Pointer& operator=(Pointer other) noexcept
        {
            std::swap(m_node, other.m_node);
            return *this;
        }
        ~Pointer()
        {
            if (m_node && --m_node->references == 0)
                delete m_node;
        }
        Node const* get() const { return m_node; }
        Node const* operator->() const { return m_node; }
        friend bool operator==(Pointer const& a, Pointer const& b) { return a.m_node == b.m_node; }
        // The node, which nobody else sees.
        Node& own()
        {
            if (m_node->references > 1)
                *this = Pointer(new Node { 0, m_node->content });
            return *m_node;
        }

    private:
        void retain()
        {
            if (m_node)
                ++m_node->references;
        }
        Node* m_node = nullptr;
    };

    using Types = std::array<Type, k_fan>;
    using Children = std::array<Pointer, k_fan>;
    struct Node {
        std::size_t references;
        std::variant<Types, Children> content; // of a leaf; of all others
        Types& types() { return *std::get_if<Types>(&content); }
        Types const& types() const { return *std::get_if<Types>(&content); }
        Children& children() { return *std::get_if<Children>(&content); }
        Children const& children() const { return *std::get_if<Children>(&content); }
    };

    template<typename Element>
    static std::array<Element, k_fan> filled(Element const& element)
    {
        std::array<Element, k_fan> result;
        result.fill(element);
        return result;
    }

    static std::size_t digit(std::size_t index, unsigned level) { return index >> (level * k_bits) & (k_fan - 1); }

    template<typename Mix>
    static Pointer joined_node(Pointer const& a, Pointer const& b, unsigned level, Mix const& mix)
    {
        if (a == b)
            return a;
        if (level == 0)
            return joined_content(a, b, a->types(), b->types(), [&](Type x, Type y) { return x == y ? x : mix(x, y); });
        return joined_content(a, b, a->children(), b->children(), [&](Pointer const& x, Pointer const& y) { return joined_node(x, y, level - 1, mix); });
    }

    template<typename Content, typename Join>
    static Pointer joined_content(Pointer const& a, Pointer const& b, Content const& in_a, Content const& in_b, Join const& join)
    {
        Content joined;
        for (std::size_t i = 0; i < k_fan; ++i)
            joined[i] = join(in_a[i], in_b[i]);
        return joined == in_a ? a : joined == in_b ? b : Pointer(new Node { 0, std::move(joined) });
    }

    Pointer m_root;
    unsigned m_levels = 0;
};

} // namespace gen2cpp::types
