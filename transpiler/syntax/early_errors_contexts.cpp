// What depends on the function around it: super, new.target, arguments, and yield and await among parameters
// (15.4.1, 15.5.1, 15.7.1, 15.8.1, 15.9.1, 16.1.1). Also __proto__ twice in one object literal (B.3.1).
#include "early_errors.h"
#include "walker.h"

#include <utility>

namespace gen2cpp::syntax {

namespace {

// What arrow functions take over from the function around them.
struct Home {
    bool has_super_property = false;
    bool has_super_call = false;
    bool has_new_target = false;
    bool forbids_arguments = false; // a field initializer or static block
};

class ContextCheck : public Walker<ContextCheck> {
public:
    ContextCheck(Program const& program, Diagnostics& diagnostics)
        : Walker(program)
        , m_diagnostics(diagnostics)
    {
        m_home.has_new_target = program.goal == Goal::CommonJs; // it is the body of a function
    }

    // The specification lets a label be called so; V8 does not.
    void enter(Statement const& node)
    {
        auto const* labeled = std::get_if<Labeled>(&node.kind);
        if (labeled && labeled->label.name == "arguments")
            require(!m_home.forbids_arguments, DiagnosticKind::ArgumentsInField, labeled->label.range);
    }

    void enter(Expression const& node)
    {
        match(
            node.kind, [&](NewTarget const&) { require(m_home.has_new_target, DiagnosticKind::NewTargetMisplaced, node.range); },
            [&](Member const& it) {
                if (!is_super(it.object))
                    return;
                require(m_home.has_super_property, DiagnosticKind::SuperMisplaced, m_program.expressions[it.object].range);
                if (std::holds_alternative<PrivateName>(it.key.kind))
                    m_diagnostics.report(DiagnosticKind::UnexpectedPrivateField, it.key.range);
            },
            [&](Call const& it) {
                if (is_super(it.callee))
                    require(m_home.has_super_call, DiagnosticKind::SuperMisplaced, m_program.expressions[it.callee].range);
            },
            [&](New const& it) { require(!is_super(it.callee), DiagnosticKind::SuperMisplaced, node.range); },
            [&](IdentifierReference const& it) {
                if (it.name == "arguments")
                    require(!m_home.forbids_arguments, DiagnosticKind::ArgumentsInField, node.range);
                check_await_name(it.name, node.range);
            },
            [&](Yield const&) { require(!m_in_parameters, DiagnosticKind::YieldInParameters, node.range); },
            [&](Await const&) { require(!m_in_parameters, DiagnosticKind::AwaitInParameters, node.range); },
            [&](ObjectLiteral const& it) { check_proto(it); }, [](auto const&) { });
    }

    void pattern(Pattern const& it)
    {
        if (auto const* name = std::get_if<BindingTarget>(&it.kind))
            check_await_name(name->identifier.name, it.range);
        Walker::pattern(it);
    }

    // The parameters of an arrow function are also those of what is around it: `yield` and `await` in them are errors.
    void parameters(Function const& function)
    {
        bool const inherits = function.form == FunctionForm::Arrow;
        auto const outer = std::exchange(m_in_parameters, true);
        auto const outer_async = std::exchange(m_in_async_parameters, function.is_async || (inherits && m_in_async_parameters));
        Walker::parameters(function);
        m_in_parameters = outer;
        m_in_async_parameters = outer_async;
    }

    void function(FunctionId id)
    {
        if (!id.is_valid())
            return;
        auto const& it = m_program.functions[id];
        auto const outer = m_home;
        auto const outer_parameters = std::exchange(m_in_parameters, false);
        auto const outer_async = m_in_async_parameters;
        if (it.form != FunctionForm::Arrow) {
            m_home = home_of(it);
            m_in_async_parameters = false;
        }
        Walker::function(id);
        m_home = outer;
        m_in_parameters = outer_parameters;
        m_in_async_parameters = outer_async;
    }

private:
    static Home home_of(Function const& function)
    {
        bool const is_plain = function.form == FunctionForm::Declaration || function.form == FunctionForm::Expression;
        bool const is_constructor = function.form == FunctionForm::Constructor;
        bool const is_field = function.form == FunctionForm::Field || function.form == FunctionForm::StaticBlock;
        return { !is_plain, is_constructor && function.is_derived_constructor, true, is_field };
    }

    void require(bool condition, DiagnosticKind otherwise, SourceRange range)
    {
        if (!condition)
            m_diagnostics.report(otherwise, range);
    }

    bool is_super(ExpressionId id) const { return std::holds_alternative<SuperReference>(m_program.expressions[id].kind); }

    // `async (await) => 1` was read before the arrow was seen.
    void check_await_name(std::string_view name, SourceRange range)
    {
        if (name == "await" && m_in_async_parameters)
            m_diagnostics.report(DiagnosticKind::AwaitAsName, range);
    }

    void check_proto(ObjectLiteral const& object)
    {
        bool found = false;
        for (auto const& property : object.properties)
            if (property.is_proto && std::exchange(found, true))
                m_diagnostics.report(DiagnosticKind::DuplicateProto, property.range);
    }

    Diagnostics& m_diagnostics;
    Home m_home;
    bool m_in_parameters = false;       // of the innermost function, or of arrow functions inside them
    bool m_in_async_parameters = false; // where `await` is no name
};

} // namespace

void check_contexts(Program const& program, Diagnostics& diagnostics) { ContextCheck(program, diagnostics).program(); }

} // namespace gen2cpp::syntax
