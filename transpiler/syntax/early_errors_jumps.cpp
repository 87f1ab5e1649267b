// 8.3 Labels, 14.8.1 continue, 14.9.1 break.
#include "early_errors.h"
#include "walker.h"

#include <utility>

namespace gen2cpp::syntax {

namespace {

class JumpCheck : public Walker<JumpCheck> {
public:
    JumpCheck(Program const& program, Diagnostics& diagnostics)
        : Walker(program)
        , m_diagnostics(diagnostics)
    {
    }

    void statement(StatementId id)
    {
        if (!id.is_valid())
            return;
        auto const& node = m_program.statements[id];
        if (auto const* labeled = std::get_if<Labeled>(&node.kind))
            return check_labeled(*labeled);
        if (auto const* jump = std::get_if<Break>(&node.kind))
            return check_break(*jump, node.range);
        if (auto const* jump = std::get_if<Continue>(&node.kind))
            return check_continue(*jump, node.range);
        auto const outer = m_around;
        bool const loops = is_loop(node);
        m_around.loops += loops;
        m_around.breakables += loops || std::holds_alternative<Switch>(node.kind);
        Walker::statement(id);
        m_around = outer;
    }

    void function(FunctionId id)
    {
        auto const around = std::exchange(m_around, {});
        auto const labels = std::exchange(m_labels, {});
        Walker::function(id);
        m_around = around;
        m_labels = labels;
    }

private:
    struct Around {
        unsigned loops = 0;
        unsigned breakables = 0;
    };
    struct Label {
        std::string_view name;
        bool is_of_loop;
    };

    static bool is_loop(Statement const& node)
    {
        return std::holds_alternative<For>(node.kind) || std::holds_alternative<ForIn>(node.kind)
            || std::holds_alternative<ForOf>(node.kind) || std::holds_alternative<While>(node.kind)
            || std::holds_alternative<DoWhile>(node.kind);
    }

    void check_labeled(Labeled const& node)
    {
        if (find(node.label.name))
            m_diagnostics.report(DiagnosticKind::DuplicateLabel, node.label.range, { node.label.name });
        auto const* body = &m_program.statements[node.body];
        while (auto const* inner = std::get_if<Labeled>(&body->kind))
            body = &m_program.statements[inner->body];
        m_labels.push_back({ node.label.name, is_loop(*body) });
        statement(node.body);
        m_labels.pop_back();
    }

    void check_break(Break const& jump, SourceRange range)
    {
        if (!jump.label && m_around.breakables == 0)
            m_diagnostics.report(DiagnosticKind::IllegalBreak, range);
        if (jump.label && !find(jump.label->name))
            m_diagnostics.report(DiagnosticKind::UndefinedLabel, jump.label->range, { jump.label->name });
    }

    void check_continue(Continue const& jump, SourceRange range)
    {
        if (!jump.label) {
            if (m_around.loops == 0)
                m_diagnostics.report(DiagnosticKind::IllegalContinue, range);
            return;
        }
        auto const* label = find(jump.label->name);
        if (!label)
            m_diagnostics.report(DiagnosticKind::UndefinedLabel, jump.label->range, { jump.label->name });
        else if (!label->is_of_loop)
            m_diagnostics.report(DiagnosticKind::ContinueToNonLoop, jump.label->range, { jump.label->name });
    }

    Label const* find(std::string_view name) const
    {
        for (auto const& label : m_labels)
            if (label.name == name)
                return &label;
        return nullptr;
    }

    Diagnostics& m_diagnostics;
    Around m_around;
    std::vector<Label> m_labels;
};

} // namespace

void check_jumps(Program const& program, Diagnostics& diagnostics) { JumpCheck(program, diagnostics).program(); }

} // namespace gen2cpp::syntax
