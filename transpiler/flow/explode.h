// Turns structured IR into basic blocks. Private to this folder; explode_*.cpp holds one construct each.
#pragma once

#include "graph.h"
#include "leaps.h"

#include <functional>

namespace gen2cpp::flow {

// Note [leaving regions]
//
// A jump out of a `try ... finally`, or a return, does not go to its target at once: it stores a completion (which jump, or the value) in
// the region's pending variable and enters the finalizer; at its end EndFinally dispatches on it, and each exit goes on from there, outside
// the region - perhaps into the next finalizer. Leaving a for...of loop or an array pattern early closes its iterator, in a block that is
// outside the loop's own region, since an error of return() is not the loop's to handle.
class Explode {
public:
    Explode(ir::Module const& module, ir::FunctionId function);
    Graph run();

private:
    // Where control can go to from here, innermost last.
    struct Frame {
        enum class Kind : std::uint8_t { Label, Catch, Finally, Close } kind;
        // Label; Close and Finally: of the loop that they belong to, which `continue` does not leave
        ir::LabelId label {};
        BlockId on_break {}, on_continue {};
        // Catch, Finally, Close
        RegionId region {};
        ir::VariableId iterator {};   // Close
        ir::VariableId pending {};    // Finally
        std::vector<std::pair<ir::LabelId, bool>> exits {}; // Finally: the jumps that go through it
        bool is_return_used = false;
    };

    void statements(ir::Block const& block);
    void statement(ir::StatementId id);
    bool passes_through(ir::StatementId id) const;
    void if_statement(ir::If const& it);
    void loop(ir::Loop const& it, std::uint32_t at);
    void for_of(ir::StatementId id, ir::ForOf const& it, std::uint32_t at);
    void for_await(ir::StatementId id, ir::ForOf const& it, std::uint32_t at);
    void switch_statement(ir::Switch const& it);
    void labeled(ir::Labeled const& it);
    void try_statement(ir::Try const& it, std::uint32_t at);
    void try_catch(ir::Try const& it, std::uint32_t at);
    void destructure(ir::StatementId id, ir::Destructure const& it, std::uint32_t at);
    void yield(ir::ExpressionId value, ir::VariableId result, std::uint32_t at);
    void delegate(ir::StatementId id, ir::Delegate const& it, std::uint32_t at);

    // jumps.cpp
    void jump(ir::LabelId label, bool is_continue);
    void return_(ir::ExpressionId value, ir::VariableId pending);
    void throw_(ir::ExpressionId value, ir::VariableId pending);
    void enter_finalizer(Frame& frame, SetPending completion);
    BlockId in_new_block(char const* name, std::uint32_t at, std::size_t depth, std::function<void()> const& callback);
    void end_finally(Frame const& frame, BlockId after, std::uint32_t at);
    RegionId region() const;
    std::size_t intercepting_depth() const;

    BlockId make_block(char const* name, std::uint32_t at);
    void enter(BlockId block);
    void terminate(Terminator terminator);
    void append(Item item);
    bool is_terminated() const { return m_graph.blocks[m_current].terminator.has_value(); }
    RegionId make_region(RegionKind kind, BlockId handler, ir::VariableId variable, std::uint32_t at);

    ir::Module const& m_module;
    Graph m_graph;
    BlockId m_current;
    std::vector<bool> m_is_entered; // by block: it is in the order
    std::vector<Frame> m_frames;
    std::uint32_t m_at = 0;
};

} // namespace gen2cpp::flow
