// Which variables must survive a suspension.
#pragma once

#include "../flow/graph.h"

#include <vector>

namespace gen2cpp::analysis {

// A set of variables of one function.
class LiveSet {
public:
    explicit LiveSet(std::size_t size = 0)
        : m_bits(size)
    {
    }
    bool contains(ir::VariableId id) const { return id.is_valid() && id.index < m_bits.size() && m_bits[id.index]; }
    void insert(ir::VariableId id)
    {
        if (id.is_valid())
            m_bits[id.index] = true;
    }
    void erase(ir::VariableId id)
    {
        if (id.is_valid())
            m_bits[id.index] = false;
    }
    void insert(LiveSet const& other)
    {
        for (std::size_t i = 0; i < m_bits.size(); ++i)
            if (other.m_bits[i])
                m_bits[i] = true;
    }
    friend bool operator==(LiveSet const&, LiveSet const&) = default;

private:
    std::vector<bool> m_bits;
};

struct Liveness {
    std::vector<LiveSet> live_in; // by block
};

Liveness compute_liveness(ir::Module const& module, flow::Graph const& graph);

} // namespace gen2cpp::analysis
