// One state machine and the words for its parts; what all formats show.
#pragma once

#include "../flow/print.h"
#include "inspect.h"

namespace gen2cpp::inspect {

using flow::BlockId;

inline constexpr char k_done[] = "Done"; // where every machine ends; the label of a block has a number at its end

// Why control goes from one block to another.
enum class EdgeKind : std::uint8_t {
    Jump,
    True,
    False,
    Item,      // of a for...of or for...in: there is one more
    Exhausted, // there is none
    Next,      // the function was suspended, and next() was called or the promise fulfilled
    Return,    // return() was called, or the function returns
    Throw,     // throw() was called, or something throws
};
struct Edge {
    BlockId from;
    BlockId to; // invalid: the function is done
    EdgeKind kind;
    friend bool operator==(Edge const&, Edge const&) = default;
};

class View {
public:
    View(Selection const& selection, ir::FunctionId function);

    ir::FunctionText const& function() const { return m_function; }
    machine::StateMachine const& machine() const { return m_machine; }
    flow::GraphText const& graph() const { return m_graph; }

    std::string const& label(BlockId id) const { return m_machine.labels[id.index]; }
    std::string target(Edge const& edge) const { return edge.to.is_valid() ? label(edge.to) : k_done; }
    std::string state_of(BlockId id) const; // empty: control only gets there by a jump
    bool is_resume_point(BlockId id) const;
    bool is_handler(BlockId id) const;
    std::vector<Edge> edges() const; // in the order of the code
    std::vector<std::string> lines(BlockId id) const; // what the block does, one statement an element, and how it ends
    SourceRange range(BlockId id) const;              // of all that is in the block
    SourceRange suspension_before(BlockId id) const;  // the yield or await at which the function wakes up there; empty: none

private:
    ir::FunctionText m_function;
    machine::StateMachine m_machine;
    flow::GraphText m_graph;
};

char const* kind_name(EdgeKind kind);

} // namespace gen2cpp::inspect
