// Prints one state machine class. Private to this folder.
#pragma once

#include "function_printer.h"

namespace gen2cpp::emit {

// Where a finalizer goes on if the completion is none of those that are tested for.
inline flow::BlockId last_exit(flow::EndFinally const& it) { return it.after.is_valid() ? it.after : it.jumps.empty() ? it.on_return : it.jumps.back(); }

class MachinePrinter final : public FunctionPrinter {
public:
    MachinePrinter(Context const& context, machine::StateMachine const& machine, Writer& out);
    void print();

private:
    void print_start();
    void print_prologue_behind(std::string const& head, FunctionPrinter& prologue);
    std::string initializers_of(std::string_view prologue) const;
    void print_state_enumerations();
    std::vector<bool> fields() const;
    void print_fields();
    void print_sent();
    void print_resume();
    void print_abandoning();
    void print_handles();
    void print_blocks();
    void print_block(std::size_t position);
    void print_item(flow::Item const& item);
    void print_terminator(flow::Block const& block, flow::BlockId next);
    void print_throw(flow::Block const& block, flow::Throw const& it);
    void print_delegate(flow::BlockId id, flow::Block const& block, flow::Delegate const& it, flow::BlockId next);
    void return_(ir::ExpressionId value_returned, std::string const& text) override;
    // recursive_machines.cpp
    void print_recursive();
    void print_frame_loop();
    void print_entering(ir::Delegate const& it);
    bool is_recursive() const { return is_direct() && facts()->delegates_to_itself; }
    bool is_own(ir::Delegate const& it) const;              // of a machine of the same kind
    ir::Delegate const* own_delegation(flow::Block const& block) const;
    bool is_last(ir::Delegate const& it) const;             // nothing is left to do behind it
    std::string yield(std::string const& item, flow::BlockId resume) const;
    std::string finish(std::string const& text) const;
    std::string of_machine(char const* member) const;       // from where its code stands

    std::string yielded(ir::ExpressionId id);
    bool is_kept(ir::VariableId id) const;
    bool has_one_state() const { return is_direct() && !is_recursive() && m_machine.states.empty(); } // besides Done
    bool is_closable() const { return !is_direct() || facts()->needs_closing; }
    // Whether resume() is told about return() and throw().
    bool is_told() const { return is_closable() || (facts()->is_thrown_into && m_machine.has_regions() && !is_recursive()); }

    // An edge of the graph: the change of handler, then a jump unless the target comes next.
    void edge(flow::Block const& from, flow::BlockId target, flow::BlockId next);
    void edge_if(std::string const& condition, flow::Block const& from, flow::BlockId target);
    bool is_inlined(flow::BlockId target) const;
    void find_labels();
    void place_block_declarations();
    void find_initialized();
    std::string handler_name(flow::RegionId region) const;
    std::string pending_value(ir::VariableId variable) const;
    void find_received();
    ir::VariableId received_at(flow::BlockId block) const { return m_received[block.index]; }
    bool is_delegating(flow::BlockId block) const;
    std::string place_comment(std::uint32_t offset) const;

    machine::StateMachine const& m_machine;
    std::set<std::uint32_t> m_unreached;             // blocks that control never gets to
    std::set<std::uint32_t> m_labelled;              // blocks that a goto names
    std::map<std::uint32_t, ir::ExpressionId> m_initialized; // by variable: the constant that its field begins with
    std::vector<std::pair<ir::VariableId, ir::ExpressionId>> m_beginning; // what else the call sets behind the prologue
    std::vector<ir::VariableId> m_received;          // by block: what gets the value that is passed in where it wakes up
    std::vector<ir::Block> m_statements;             // of each block: its structured statements
    std::vector<std::vector<ir::VariableId>> m_tops; // of each block: what is declared at its top
};

} // namespace gen2cpp::emit
