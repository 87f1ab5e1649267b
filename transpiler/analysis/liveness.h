// Which variables must survive a suspension.
#pragma once

#include "../flow/graph.h"

#include <vector>

namespace gen2cpp::analysis {

// A set of variables of one function.
class LiveSet {
public:
    explicit LiveSet(std::size_t size = 0)
        : m_words((size + 63) / 64)
    {
    }
    bool contains(ir::VariableId id) const { return id.is_valid() && id.index / 64 < m_words.size() && (m_words[id.index / 64] & bit(id)) != 0; }
    void insert(ir::VariableId id)
    {
        if (id.is_valid())
            m_words[id.index / 64] |= bit(id);
    }
    void erase(ir::VariableId id)
    {
        if (id.is_valid())
            m_words[id.index / 64] &= ~bit(id);
    }
    void insert(LiveSet const& other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }
    friend bool operator==(LiveSet const&, LiveSet const&) = default;

private:
    static std::uint64_t bit(ir::VariableId id) { return std::uint64_t { 1 } << (id.index % 64); }
    std::vector<std::uint64_t> m_words;
};

struct Liveness {
    std::vector<LiveSet> live_in; // by block
};

Liveness compute_liveness(ir::Module const& module, flow::Graph const& graph);

} // namespace gen2cpp::analysis
