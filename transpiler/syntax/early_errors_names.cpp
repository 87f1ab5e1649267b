// What strict mode code may not name, assign to or delete (13.1.1, 13.5.1.1, 8.6.4, 15.1.1).
#include "early_errors.h"
#include "walker.h"
#include "words.h"

#include <utility>

namespace gen2cpp::syntax {

namespace {

class NameCheck : public Walker<NameCheck> {
public:
    NameCheck(Program const& program, Diagnostics& diagnostics)
        : Walker(program)
        , m_diagnostics(diagnostics)
        , m_is_strict(program.is_strict)
    {
    }

    void enter(Statement const& node)
    {
        if (auto const* labeled = std::get_if<Labeled>(&node.kind))
            check_word(labeled->label.name, labeled->label.range);
        if (auto const* import = std::get_if<Import>(&node.kind))
            for (auto const& specifier : import->specifiers)
                check_target(specifier.local.name, specifier.local.range);
    }

    void enter(Expression const& node)
    {
        if (auto const* reference = std::get_if<IdentifierReference>(&node.kind))
            check_word(reference->name, node.range);
        if (auto const* update = std::get_if<Update>(&node.kind))
            check_target_expression(update->target);
        if (auto const* unary = std::get_if<Unary>(&node.kind); unary && unary->op == UnaryOperator::Delete)
            check_delete(unary->operand);
    }

    void pattern(Pattern const& it)
    {
        if (auto const* name = std::get_if<BindingTarget>(&it.kind))
            check_target(name->identifier.name, name->identifier.range);
        if (auto const* target = std::get_if<ExpressionTarget>(&it.kind))
            check_target_expression(target->expression);
        Walker::pattern(it);
    }

    void function(FunctionId id)
    {
        if (!id.is_valid())
            return;
        auto const& it = m_program.functions[id];
        auto const outer = std::exchange(m_is_strict, it.is_strict);
        if (it.name)
            check_target(it.name->name, it.name->range);
        Walker::function(id);
        m_is_strict = outer;
    }

    void class_(ClassId id)
    {
        auto const outer = std::exchange(m_is_strict, true);
        if (auto const& name = m_program.classes[id].name)
            check_target(name->name, name->range);
        Walker::class_(id);
        m_is_strict = outer;
    }

private:
    ExpressionId without_parentheses(ExpressionId id) const
    {
        while (auto const* parenthesized = std::get_if<Parenthesized>(&m_program.expressions[id].kind))
            id = parenthesized->expression;
        return id;
    }

    // 13.1.1: reserved in strict mode code
    void check_word(std::string_view name, SourceRange range)
    {
        if (m_is_strict && is_strict_reserved_word(name))
            m_diagnostics.report(DiagnosticKind::UnexpectedStrictReserved, range);
    }

    // A name that is declared or assigned to.
    void check_target(std::string_view name, SourceRange range)
    {
        check_word(name, range);
        if (m_is_strict && (name == "eval" || name == "arguments"))
            m_diagnostics.report(DiagnosticKind::UnexpectedEvalOrArguments, range);
    }

    void check_target_expression(ExpressionId id)
    {
        auto const& node = m_program.expressions[without_parentheses(id)];
        auto const* reference = std::get_if<IdentifierReference>(&node.kind);
        if (m_is_strict && reference && (reference->name == "eval" || reference->name == "arguments"))
            m_diagnostics.report(DiagnosticKind::UnexpectedEvalOrArguments, node.range);
    }

    // 13.5.1.1
    void check_delete(ExpressionId operand)
    {
        auto const& node = m_program.expressions[without_parentheses(operand)];
        if (m_is_strict && std::holds_alternative<IdentifierReference>(node.kind))
            m_diagnostics.report(DiagnosticKind::DeleteIdentifier, node.range);
    }

    Diagnostics& m_diagnostics;
    bool m_is_strict;
};

} // namespace

void check_names(Program const& program, Diagnostics& diagnostics) { NameCheck(program, diagnostics).program(); }

} // namespace gen2cpp::syntax
