// 15.7.1 AllPrivateIdentifiersValid and PrivateBoundIdentifiers; 13.5.1.1 delete of a private name.
#include "early_errors.h"
#include "walker.h"

#include <map>

namespace gen2cpp::syntax {

namespace {

class PrivateNameCheck : public Walker<PrivateNameCheck> {
public:
    PrivateNameCheck(Program const& program, Diagnostics& diagnostics)
        : Walker(program)
        , m_diagnostics(diagnostics)
    {
    }

    void enter(Statement const&) { }

    void enter(Expression const& node)
    {
        if (auto const* member = std::get_if<Member>(&node.kind)) {
            if (auto const* name = std::get_if<PrivateName>(&member->key.kind))
                check_use(name->name, member->key.range);
        } else if (auto const* in = std::get_if<PrivateIn>(&node.kind)) {
            auto const length = static_cast<std::uint32_t>(in->name.size());
            check_use(in->name, { node.range.begin, node.range.begin + length + 1 });
        } else if (auto const* unary = std::get_if<Unary>(&node.kind); unary && unary->op == UnaryOperator::Delete) {
            check_delete(unary->operand);
        }
    }

    void class_(ClassId id)
    {
        auto const& it = m_program.classes[id];
        expression(it.heritage); // the names of the body do not reach it
        m_classes.emplace_back();
        for (auto const& each : it.members)
            declare(each);
        function(it.constructor);
        for (auto const& each : it.members)
            member(each);
        m_classes.pop_back();
    }

private:
    // A getter and a setter, both static or both not, may share a name.
    struct Bound {
        ClassMemberKind kind;
        bool is_static;
        bool is_paired = false;
    };
    using Names = std::map<std::string, Bound>;

    void declare(ClassMember const& member)
    {
        auto const* name = member.kind == ClassMemberKind::StaticBlock ? nullptr : std::get_if<PrivateName>(&member.key.kind);
        if (!name)
            return;
        auto const [it, is_new] = m_classes.back().try_emplace(name->name, Bound { member.kind, member.is_static });
        if (is_new)
            return;
        auto& bound = it->second;
        bool const is_pair = (bound.kind == ClassMemberKind::Getter && member.kind == ClassMemberKind::Setter)
            || (bound.kind == ClassMemberKind::Setter && member.kind == ClassMemberKind::Getter);
        if (!is_pair || bound.is_paired || bound.is_static != member.is_static)
            m_diagnostics.report(DiagnosticKind::AlreadyDeclared, member.key.range, { "#" + name->name });
        bound.is_paired = true;
    }

    void check_use(std::string const& name, SourceRange range)
    {
        for (auto const& names : m_classes)
            if (names.contains(name))
                return;
        m_diagnostics.report(DiagnosticKind::PrivateUndeclared, range, { name });
    }

    void check_delete(ExpressionId id)
    {
        for (;;) {
            auto const& node = m_program.expressions[id];
            if (auto const* parenthesized = std::get_if<Parenthesized>(&node.kind))
                id = parenthesized->expression;
            else if (auto const* chain = std::get_if<OptionalChain>(&node.kind))
                id = chain->expression;
            else
                break;
        }
        auto const* member = std::get_if<Member>(&m_program.expressions[id].kind);
        if (member && std::holds_alternative<PrivateName>(member->key.kind))
            m_diagnostics.report(DiagnosticKind::DeletePrivate, member->key.range);
    }

    Diagnostics& m_diagnostics;
    std::vector<Names> m_classes;
};

} // namespace

void check_private_names(Program const& program, Diagnostics& diagnostics) { PrivateNameCheck(program, diagnostics).program(); }

} // namespace gen2cpp::syntax
