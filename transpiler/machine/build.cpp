#include "machine.h"

#include "../analysis/liveness.h"
#include "../analysis/uses.h"
#include "../support/match.h"
#include "mentions.h"
#include "simplify.h"

#include <algorithm>
#include <set>

namespace gen2cpp::machine {

using analysis::LiveSet;
using flow::BlockId;

State const* StateMachine::state_of(BlockId block) const
{
    auto const number = block.index < state_numbers.size() ? state_numbers[block.index] : 0;
    return number ? &states[number - 1] : nullptr;
}

std::string const& StateMachine::state_name(BlockId block) const
{
    static std::string const k_start = "Start";
    return block == graph.entry ? k_start : state_of(block)->name;
}

namespace {

// What a resume point stores from outside: mentioned by the block that wakes up, before its items.
void for_each_received(flow::Graph const& graph, std::function<void(BlockId, ir::VariableId)> const& visit)
{
    for (std::size_t i = 0; i < graph.blocks.size(); ++i) {
        auto const report = [&](BlockId block, ir::VariableId variable) {
            if (variable.is_valid())
                visit(block, variable);
        };
        match(
            *graph.blocks[graph.blocks.id(i)].terminator,
            [&](flow::Yield const& it) { report(it.resume, it.result); },
            [&](flow::Await const& it) { report(it.resume, it.result); },
            [&](flow::Delegate const& it) {
                report(graph.blocks.id(i), it.result);
                report(it.after, it.result);
            },
            [](auto const&) {});
    }
}

void decide_storage(ir::Module const& module, StateMachine& machine)
{
    auto const liveness = analysis::compute_liveness(module, machine.graph);
    auto const& variables = module.functions[machine.function].variables;
    machine.storage.assign(variables.size(), VariableStorage::Unused);
    // What yield or await gives is set where the function wakes up: it is not live before.
    std::map<std::uint32_t, ir::VariableId> received;
    for (auto const& block : machine.graph.blocks)
        match(
            *block.terminator,
            [&](flow::Yield const& it) { received[it.resume.index] = it.result; },
            [&](flow::Await const& it) { received[it.resume.index] = it.result; },
            [](auto const&) {});
    auto const is_received = [&](BlockId block, ir::VariableId id) {
        auto const found = received.find(block.index);
        return found != received.end() && found->second == id;
    };
    auto const mention = [&](BlockId block, ir::VariableId id) {
        auto& storage = machine.storage[id.index];
        auto const [first, is_new] = machine.block_of.try_emplace(id.index, block);
        if (storage == VariableStorage::Unused)
            storage = VariableStorage::Block;
        if (!is_new && first->second != block)
            storage = VariableStorage::Resume;
        if (liveness.live_in[block.index].contains(id) && !is_received(block, id))
            storage = VariableStorage::Resume;
    };
    for (auto const block : machine.order)
        for_each_mention(module, machine.graph.blocks[block], [&](ir::VariableId id) { mention(block, id); });
    for_each_received(machine.graph, mention);

    auto const keep = [&](ir::VariableId id) {
        if (id.is_valid() && machine.storage[id.index] != VariableStorage::Unused)
            machine.storage[id.index] = VariableStorage::Field;
    };
    for (auto const resume : flow::resume_points(machine.graph))
        for (std::size_t i = 0; i < variables.size(); ++i)
            if (liveness.live_in[resume.index].contains(variables.id(i)) && !is_received(resume, variables.id(i)))
                keep(variables.id(i));
    // The parameters are bound before the first resume; handlers store their completion from outside the blocks.
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (liveness.live_in[machine.graph.entry.index].contains(variables.id(i)))
            keep(variables.id(i));
    for (auto const& region : machine.graph.regions) {
        if (region.kind == flow::RegionKind::Finally)
            machine.storage[region.variable.index] = VariableStorage::Field;
        keep(region.variable);
    }
}

void name_states(StateMachine& machine, SourceFile const& source)
{
    machine.state_numbers.assign(machine.graph.blocks.size(), 0);
    std::set<std::string> used { "Start", "Done" };
    auto const unique = [&](std::string name) {
        auto result = name;
        for (char suffix = 'b'; !used.insert(result).second; ++suffix)
            result = suffix <= 'z' ? name + suffix : name + "_" + std::to_string(used.size());
        return result;
    };
    auto const line = [&](BlockId block) { return std::to_string(source.line(machine.graph.blocks[block].at)); };
    auto const add = [&](BlockId block, std::string const& name) {
        if (machine.state_of(block) || block == machine.graph.entry)
            return;
        machine.states.push_back({ block, unique(name + line(block)) });
        machine.state_numbers[block.index] = static_cast<std::uint32_t>(machine.states.size());
    };
    for (auto const id : machine.order)
        match(
            *machine.graph.blocks[id].terminator,
            [&](flow::Yield const& it) { add(it.resume, machine.graph.blocks[it.resume].name.starts_with("loop") ? "Loop" : "AfterYield"); },
            [&](flow::Await const& it) { add(it.resume, "AfterAwait"); },
            [&](flow::Delegate const& it) {
                using Use = flow::Delegate::Use;
                add(id, it.use == Use::Forward ? "Delegating" : it.use == Use::NextItem ? "AwaitingItem" : "AwaitingClose");
            },
            [](auto const&) {});
    for (auto const& region : machine.graph.regions) {
        auto const& name = machine.graph.blocks[region.handler].name;
        add(region.handler, name == "catch" ? "Catch" : name == "finally" ? "Finally" : "Close");
        machine.handlers.push_back(machine.state_of(region.handler)->name);
    }
    machine.labels = flow::block_labels(machine.graph, machine.order, source);
}

} // namespace

bool has_machine(ir::Module const& module, ir::FunctionId function) { return module.functions[function].suspends() && !module.functions[function].is_unused; }

StateMachine build(ir::Module const& module, ir::FunctionId function, SourceFile const& source, IsSilent const& is_silent)
{
    StateMachine machine { .function = function, .graph = flow::build_graph(module, function), .order = {}, .beginning = {}, .states = {}, .handlers = {}, .storage = {}, .block_of = {}, .labels = {}, .state_numbers = {} };
    machine.order = simplify(machine.graph);
    if (is_silent)
        machine.beginning = run_ahead(module, machine.graph, machine.order, is_silent);
    decide_storage(module, machine);
    name_states(machine, source);
    return machine;
}

} // namespace gen2cpp::machine
