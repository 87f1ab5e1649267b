// Prints one state machine class. Private to this folder.
#pragma once

#include "function_printer.h"

namespace gen2cpp::emit {

class MachinePrinter final : public FunctionPrinter {
public:
    MachinePrinter(Context const& context, machine::StateMachine const& machine, Writer& out);
    void print();

private:
    void print_state_enumerations();
    void print_fields();
    void print_resume();
    void print_handles();
    void print_block(std::size_t position);
    void print_item(flow::Item const& item);
    void print_terminator(flow::Block const& block, flow::BlockId next);
    void print_throw(flow::Block const& block, flow::Throw const& it);
    void print_delegate(flow::BlockId id, flow::Block const& block, flow::Delegate const& it, flow::BlockId next);
    void return_(ir::ExpressionId value_returned, std::string const& text) override;
    std::string yielded(ir::ExpressionId id);
    bool has_effects() const;
    bool is_kept(ir::VariableId id) const;
    bool is_closable() const { return !is_direct() || facts()->needs_closing; }

    // An edge of the graph: the change of handler, then a jump unless the target comes next.
    void edge(flow::Block const& from, flow::BlockId target, flow::BlockId next);
    void edge_if(std::string const& condition, flow::Block const& from, flow::BlockId target);
    bool is_inlined(flow::BlockId target) const;
    void find_labels();
    void place_block_declarations();
    std::string handler_name(flow::RegionId region) const;
    std::string pending_value(ir::VariableId variable) const;
    ir::VariableId received_at(flow::BlockId block) const;
    bool is_delegating(flow::BlockId block) const;
    std::string place_comment(std::uint32_t offset) const;

    machine::StateMachine const& m_machine;
    std::set<std::uint32_t> m_labelled;              // blocks that a goto names
    std::vector<ir::Block> m_statements;             // of each block: its structured statements
    std::vector<std::vector<ir::VariableId>> m_tops; // of each block: what is declared at its top
};

} // namespace gen2cpp::emit
