// The schema is described in docs/inspect.md; members may be added to it, but what is there keeps its name and meaning within a version.
#include "json_writer.h"
#include "view.h"

namespace gen2cpp::inspect {

namespace {

constexpr std::size_t k_schema_version = 1;

class MachineJson {
public:
    MachineJson(Selection const& selection, ir::FunctionId id, JsonWriter& out)
        : m_view(selection, id)
        , m_source(selection.source)
        , m_out(out)
    {
    }

    void write()
    {
        auto const& function = m_view.function().function();
        m_out.member("name", m_view.function().name());
        m_out.member("kind", ir::kind_name(function.kind));
        m_out.array("parameters", [&] {
            for (auto const& parameter : function.parameters)
                m_out.value(parameter);
        });
        range(function.range);
        variables();
        states();
        handlers();
        blocks();
        edges();
    }

private:
    std::string position(std::uint32_t offset) const
    {
        auto const [line, column] = m_source.position(offset);
        return "{\"line\": " + std::to_string(line) + ", \"column\": " + std::to_string(column) + ", \"offset\": " + std::to_string(offset - m_source.begin_of_file(offset)) + "}";
    }

    void range(SourceRange range)
    {
        if (!range.end)
            m_out.raw("range", "null");
        else
            m_out.raw("range", "{\"begin\": " + position(range.begin) + ", \"end\": " + position(range.end) + "}");
    }

    void variables();
    void states();
    void handlers();
    void blocks();
    void edges();

    View m_view;
    SourceFile const& m_source;
    JsonWriter& m_out;
};

void MachineJson::variables()
{
    auto const& machine = m_view.machine();
    auto const& function = m_view.function();
    auto const write = [&](ir::VariableId id) {
        m_out.member("name", function.variable(id));
        m_out.member("type", ir::type_name(function.module(), function.function().variables[id]));
    };
    auto const each = [&](auto visit) {
        for (std::size_t i = 0; i < machine.storage.size(); ++i)
            visit(function.function().variables.id(i), machine.storage[i]);
    };
    m_out.array("fields", [&] {
        each([&](ir::VariableId id, machine::VariableStorage storage) {
            if (storage == machine::VariableStorage::Field)
                m_out.object([&] { write(id); });
        });
    });
    m_out.array("locals", [&] {
        each([&](ir::VariableId id, machine::VariableStorage storage) {
            if (storage == machine::VariableStorage::Field || storage == machine::VariableStorage::Unused)
                return;
            m_out.object([&] {
                write(id);
                m_out.member_or_null("block", storage == machine::VariableStorage::Block ? m_view.label(machine.block_of.at(id.index)) : "");
            });
        });
    });
}

void MachineJson::states()
{
    auto const state = [&](std::string_view name, char const* kind, BlockId block) {
        m_out.object([&] {
            m_out.member("name", name);
            m_out.member("kind", kind);
            m_out.member_or_null("block", block.is_valid() ? m_view.label(block) : "");
            auto const suspension = block.is_valid() ? m_view.suspension_before(block) : SourceRange {};
            range(suspension.end || !block.is_valid() ? suspension : m_view.range(block));
        });
    };
    m_out.array("states", [&] {
        state("Start", "start", m_view.machine().graph.entry);
        for (auto const& each : m_view.machine().states)
            state(each.name, m_view.is_resume_point(each.block) ? "resume" : "handler", each.block);
        state(k_done, "done", {});
    });
}

void MachineJson::handlers()
{
    auto const& machine = m_view.machine();
    m_out.array("handlers", [&] {
        for (std::size_t i = 0; i < machine.graph.regions.size(); ++i) {
            auto const& region = machine.graph.regions[machine.graph.regions.id(i)];
            m_out.object([&] {
                m_out.member("name", machine.handlers[i]);
                m_out.member("kind", region.kind == flow::RegionKind::Catch ? "catch" : "finally");
                m_out.member("block", m_view.label(region.handler));
                m_out.member_or_null("variable", region.variable.is_valid() ? m_view.function().variable(region.variable) : "");
                m_out.member_or_null("outer", region.outer.is_valid() ? machine.handlers[region.outer.index] : "");
            });
        }
    });
}

void MachineJson::blocks()
{
    auto const& machine = m_view.machine();
    m_out.array("blocks", [&] {
        for (auto const id : machine.order)
            m_out.object([&] {
                auto const& block = machine.graph.blocks[id];
                m_out.member("name", m_view.label(id));
                m_out.member_or_null("state", m_view.state_of(id));
                m_out.member_or_null("handler", block.region.is_valid() ? machine.handlers[block.region.index] : "");
                range(m_view.range(id));
                m_out.array("statements", [&] {
                    for (auto const& item : block.items)
                        m_out.object([&] {
                            m_out.member("text", m_view.graph().text(item));
                            range(m_view.graph().range(item));
                        });
                });
                m_out.object("end", [&] {
                    m_out.member("kind", flow::kind_name(*block.terminator));
                    m_out.member("text", m_view.graph().terminator(id));
                    range(m_view.graph().end_range(id));
                });
            });
    });
}

void MachineJson::edges()
{
    m_out.array("edges", [&] {
        for (auto const& edge : m_view.edges())
            m_out.object([&] {
                m_out.member("from", m_view.label(edge.from));
                m_out.member("to", m_view.target(edge));
                m_out.member("kind", kind_name(edge.kind));
            });
    });
}

} // namespace

std::string json(Selection const& selection)
{
    JsonWriter out;
    out.object([&] {
        out.member("schema", "gen2cpp-machine");
        out.member("version", k_schema_version);
        out.member("file", selection.source.name());
        out.array("machines", [&] {
            for (auto const id : selection.functions)
                out.object([&] { MachineJson { selection, id, out }.write(); });
        });
    });
    return out.take();
}

} // namespace gen2cpp::inspect
