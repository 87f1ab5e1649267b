// What is known about the lengths of lists at one point of a function. See note [lengths] in lengths.cpp.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <memory>
#include <vector>

namespace gen2cpp::types {

// What a function holds a list or an integer in.
struct Holder {
    enum class Kind : std::uint8_t { None, Local, Argument, Global, Field };
    Kind kind = Kind::None;
    std::uint32_t index = 0; // of the variable, the argument or the global; of a field: its environment, of which a function sees one at a time
    std::uint32_t field = 0;

    static Holder local(std::uint32_t index) { return { Kind::Local, index }; }
    static Holder argument(std::uint32_t index) { return { Kind::Argument, index }; }
    bool is_none() const { return kind == Kind::None; }
    friend auto operator<=>(Holder const&, Holder const&) = default;
};

// The list has at least `least` elements more than the integer says; without an integer: at least `least` elements.
struct Length {
    Holder list;
    Holder integer;
    std::int64_t least; // not negative
};

// Copies share what they hold until one of them changes.
class Lengths {
public:
    bool is_empty() const { return !m_facts || m_facts->empty(); }
    std::vector<Length> const& facts() const
    {
        static std::vector<Length> const none;
        return m_facts ? *m_facts : none;
    }
    Length const* find(Holder const& list, Holder const& integer) const
    {
        for (auto const& each : facts())
            if (each.list == list && each.integer == integer)
                return &each;
        return nullptr;
    }
    void learn(Length const& fact)
    {
        auto const* const known = find(fact.list, fact.integer);
        if (fact.least < 0 || (known && known->least >= fact.least))
            return;
        if (known) {
            auto const place = static_cast<std::size_t>(known - facts().data());
            own()[place] = fact;
        } else if (facts().size() < k_most_facts) { // more would take too long to go through
            own().push_back(fact);
        }
    }
    template<typename Test>
    void forget_if(Test test)
    {
        if (std::any_of(facts().begin(), facts().end(), test))
            std::erase_if(own(), test);
    }
    void forget(Holder const& holder)
    {
        forget_if([&](Length const& each) { return each.list == holder || each.integer == holder; });
    }
    // All that was known about the list is now known of one element more.
    void push(Holder const& list)
    {
        learn({ list, {}, 0 });
        for (auto& each : own())
            if (each.list == list)
                ++each.least;
    }
    friend bool operator==(Lengths const& a, Lengths const& b) { return a.m_facts == b.m_facts; } // that they share them

private:
    static constexpr std::size_t k_most_facts = 64;

    std::vector<Length>& own()
    {
        if (!m_facts)
            m_facts = std::make_shared<std::vector<Length>>();
        else if (m_facts.use_count() > 1)
            m_facts = std::make_shared<std::vector<Length>>(*m_facts);
        return *m_facts;
    }
    std::shared_ptr<std::vector<Length>> m_facts;
};

} // namespace gen2cpp::types
