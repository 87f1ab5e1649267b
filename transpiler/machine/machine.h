// State machines: every decision about states, fields and handlers is taken here, so that emit and inspect only print.
#pragma once

#include "../flow/graph.h"
#include "run_ahead.h"

#include <map>

namespace gen2cpp::machine {

// Where a variable of a function that suspends is kept.
enum class VariableStorage : std::uint8_t {
    Unused,
    Field,      // survives a suspension
    Resume,     // a local of the whole resume function
    Block,      // a local of one block
};

struct State {
    flow::BlockId block;
    std::string name;   // AfterYield4, Catch7, ...: stable names, by source line
};

struct StateMachine {
    ir::FunctionId function;
    flow::Graph graph;                       // simplified
    std::vector<flow::BlockId> order;        // reachable blocks in the order of the code
    std::vector<ir::StatementId> beginning;  // done when the function is called, behind its prologue
    std::vector<State> states;               // resume points and handlers; Start and Done are implied
    std::vector<std::string> handlers;       // by region: the name of its handler
    std::vector<VariableStorage> storage;    // by variable
    std::map<std::uint32_t, flow::BlockId> block_of; // of Block variables
    std::vector<std::string> labels;         // by block: a name for C++ labels
    std::vector<std::uint32_t> state_numbers; // by block: which of the states, from 1; 0: none

    State const* state_of(flow::BlockId block) const;
    std::string const& state_name(flow::BlockId block) const; // of a place where it wakes up
    bool has_regions() const { return graph.regions.size() > 0; }
};

// Whether the function is printed as a machine.
bool has_machine(ir::Module const& module, ir::FunctionId function);

// Machines are large and each is needed once, so they are made one at a time. `source` tells the lines of offsets, for names. With `is_silent`, the
// machine runs ahead.
StateMachine build(ir::Module const& module, ir::FunctionId function, SourceFile const& source, IsSilent const& is_silent = {});

} // namespace gen2cpp::machine
