#include "view.h"

namespace gen2cpp::inspect {

namespace {

void print_variables(View const& view, machine::VariableStorage storage, char const* title, Listing& out)
{
    auto const& machine = view.machine();
    auto const& variables = view.function().function().variables;
    bool is_first = true;
    for (std::size_t i = 0; i < machine.storage.size(); ++i) {
        if (machine.storage[i] != storage)
            continue;
        if (is_first)
            out.line(title);
        is_first = false;
        auto const id = variables.id(i);
        auto const where = storage == machine::VariableStorage::Block ? " of " + view.label(machine.block_of.at(id.index)) : "";
        Listing::Indent const indent { out };
        out.line(view.function().variable(id) + ": " + ir::type_name(view.function().module(), variables[id]) + where);
    }
}

void print_states(View const& view, Listing& out)
{
    out.line("states");
    Listing::Indent const indent { out };
    auto const line = [&](BlockId block) { return view.function().line(view.machine().graph.blocks[block].at); };
    out.line("Start at " + view.label(view.machine().graph.entry), line(view.machine().graph.entry));
    for (auto const& state : view.machine().states)
        out.line(state.name + " at " + view.label(state.block), line(state.block));
    out.line(k_done);
}

void print_machine(View const& view, Listing& out)
{
    view.function().heading(out);
    Listing::Indent const indent { out };
    print_variables(view, machine::VariableStorage::Field, "frame", out);
    print_variables(view, machine::VariableStorage::Resume, "locals of a resume", out);
    print_variables(view, machine::VariableStorage::Block, "locals of one block", out);
    print_states(view, out);
    if (view.machine().has_regions()) {
        out.line("handlers");
        Listing::Indent const inner { out };
        view.graph().regions(out);
    }
    out.line("blocks");
    Listing::Indent const inner { out };
    for (auto const id : view.machine().order) {
        auto const state = view.state_of(id);
        view.graph().block(id, state.empty() ? "" : "state " + state, out);
    }
}

} // namespace

std::string text(Selection const& selection)
{
    Listing out;
    for (auto const id : selection.functions) {
        out.blank();
        print_machine({ selection, id }, out);
    }
    return out.take();
}

} // namespace gen2cpp::inspect
