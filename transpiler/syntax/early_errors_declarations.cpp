// Names declared twice (14.2.1, 14.3.1.1, 14.12.1, 14.15.1, 15.1.1, 16.1.1 and others), and what a module exports (16.2.3.1).
#include "early_errors.h"
#include "walker.h"

#include <map>
#include <set>
#include <utility>

namespace gen2cpp::syntax {

namespace {

enum class Declared : std::uint8_t {
    Lexical,
    SloppyFunction,   // in a block: may be declared again by another one (B.3.3.4)
    CatchName,        // `catch (e)`: may be declared again by var (B.3.4)
    CatchPatternName,
};
enum class ScopeKind : std::uint8_t { Function, Block };

struct Scope {
    ScopeKind kind = ScopeKind::Block;
    std::map<std::string, Declared> lexical;
    std::set<std::string> variables;  // declared by var in it or hoisted through it
    std::set<std::string> parameters;
};

class DeclarationCheck : public Walker<DeclarationCheck> {
public:
    DeclarationCheck(Program const& program, Diagnostics& diagnostics)
        : Walker(program)
        , m_diagnostics(diagnostics)
        , m_is_strict(program.is_strict)
    {
    }

    void run()
    {
        open(ScopeKind::Function);
        if (m_program.goal == Goal::CommonJs)
            m_scopes.back().parameters = { "exports", "require", "module", "__filename", "__dirname" };
        statements(m_program.body);
        check_exports();
        m_scopes.pop_back();
    }

    void statement(StatementId id)
    {
        while (id.is_valid()) {
            auto const& node = m_program.statements[id];
            auto const* if_ = std::get_if<If>(&node.kind);
            if (!if_)
                return declare_in(id, node);
            expression(if_->test);
            in_scope([&] { statement(if_->consequent); });
            id = if_->alternate;
            if (id.is_valid() && std::holds_alternative<FunctionDeclaration>(m_program.statements[id].kind))
                return in_scope([&] { statement(id); });
        }
    }

    void function(FunctionId id)
    {
        if (!id.is_valid())
            return;
        auto const& it = m_program.functions[id];
        auto const outer = std::exchange(m_is_strict, it.is_strict);
        open(ScopeKind::Function);
        declare_parameters(it);
        Walker::function(id);
        m_scopes.pop_back();
        m_is_strict = outer;
    }

    void class_(ClassId id)
    {
        auto const outer = std::exchange(m_is_strict, true);
        Walker::class_(id);
        m_is_strict = outer;
    }

private:
    void open(ScopeKind kind)
    {
        m_scopes.emplace_back();
        m_scopes.back().kind = kind;
    }

    template<typename Body>
    void in_scope(Body body)
    {
        open(ScopeKind::Block);
        body();
        m_scopes.pop_back();
    }

    bool at_module_level() const { return m_scopes.size() == 1 && m_program.goal == Goal::Module; }

    void declare_in(StatementId id, Statement const& node)
    {
        if (auto const* variables = std::get_if<VariableDeclaration>(&node.kind)) {
            for (auto const& declarator : variables->declarators)
                declare(declarator.target, variables->kind);
        } else if (auto const* function_ = std::get_if<FunctionDeclaration>(&node.kind)) {
            declare_function(m_program.functions[function_->function]);
        } else if (auto const* class_declaration = std::get_if<ClassDeclaration>(&node.kind)) {
            if (auto const& name = m_program.classes[class_declaration->class_].name)
                declare_lexical(*name, Declared::Lexical);
        } else if (auto const* import = std::get_if<Import>(&node.kind)) {
            for (auto const& specifier : import->specifiers)
                declare_lexical(specifier.local, Declared::Lexical);
        } else if (auto const* try_ = std::get_if<Try>(&node.kind)) {
            return check_try(*try_);
        } else {
            export_names(node);
        }
        bool const has_scope = std::holds_alternative<Block>(node.kind) || std::holds_alternative<For>(node.kind)
            || std::holds_alternative<ForIn>(node.kind) || std::holds_alternative<ForOf>(node.kind)
            || std::holds_alternative<Switch>(node.kind);
        if (has_scope)
            return in_scope([&] { declare_head(node), Walker::statement(id); });
        Walker::statement(id);
    }

    void declare_head(Statement const& node)
    {
        auto const* for_in = std::get_if<ForIn>(&node.kind);
        auto const* for_of = std::get_if<ForOf>(&node.kind);
        if (!for_in && !for_of)
            return;
        auto const& head = for_in ? for_in->head : for_of->head;
        if (head.declaration)
            declare(head.target, *head.declaration);
    }

    // 14.15.1: the names of the parameter and of the block.
    void check_try(Try const& node)
    {
        statement(node.block);
        in_scope([&] {
            if (node.parameter) {
                bool const is_simple = std::holds_alternative<BindingTarget>(node.parameter->kind);
                std::vector<Identifier const*> names;
                collect_names(*node.parameter, names);
                for (auto const* name : names)
                    declare_lexical(*name, is_simple ? Declared::CatchName : Declared::CatchPatternName);
                pattern(*node.parameter);
            }
            if (node.handler.is_valid())
                statements(std::get<Block>(m_program.statements[node.handler].kind).body);
        });
        statement(node.finalizer);
    }

    void declare(Pattern const& target, DeclarationKind kind)
    {
        std::vector<Identifier const*> names;
        collect_names(target, names);
        for (auto const* name : names) {
            if (kind == DeclarationKind::Var) {
                declare_variable(*name);
                continue;
            }
            if (name->name == "let")
                m_diagnostics.report(DiagnosticKind::LetAsName, name->range);
            declare_lexical(*name, Declared::Lexical);
        }
    }

    void declare_function(Function const& function)
    {
        if (!function.name)
            return;
        bool const is_top = m_scopes.back().kind == ScopeKind::Function;
        if (is_top && !at_module_level())
            return declare_variable(*function.name);
        bool const is_sloppy = !is_top && !m_is_strict && !function.is_async && !function.is_generator;
        declare_lexical(*function.name, is_sloppy ? Declared::SloppyFunction : Declared::Lexical);
    }

    void declare_lexical(Identifier const& name, Declared declared)
    {
        auto& scope = m_scopes.back();
        auto const [it, is_new] = scope.lexical.try_emplace(name.name, declared);
        bool const may_repeat = declared == Declared::SloppyFunction && it->second == Declared::SloppyFunction;
        bool const is_taken = (!is_new && !may_repeat) || scope.variables.contains(name.name) || scope.parameters.contains(name.name);
        if (is_taken)
            already_declared(name);
    }

    void declare_variable(Identifier const& name)
    {
        for (auto i = m_scopes.size(); i-- > 0;) {
            auto& scope = m_scopes[i];
            auto const lexical = scope.lexical.find(name.name);
            if (lexical != scope.lexical.end()) {
                if (lexical->second != Declared::CatchName) // B.3.4 VariableStatements in Catch Blocks
                    return already_declared(name);
            }
            scope.variables.insert(name.name);
            if (scope.kind == ScopeKind::Function)
                return;
        }
    }

    // 15.1.1, 15.2.1, 15.3.1, 15.4.1: only sloppy functions with a plain list may repeat a parameter.
    void declare_parameters(Function const& function)
    {
        bool const may_repeat = !function.is_strict && function.has_simple_parameters
            && (function.form == FunctionForm::Declaration || function.form == FunctionForm::Expression);
        std::vector<Identifier const*> names;
        for (auto const& parameter : function.parameters)
            collect_names(parameter.element.target.front(), names);
        for (auto const* name : names)
            if (!m_scopes.back().parameters.insert(name->name).second && !may_repeat)
                m_diagnostics.report(DiagnosticKind::DuplicateParameter, name->range);
    }

    void already_declared(Identifier const& name)
    {
        m_diagnostics.report(DiagnosticKind::AlreadyDeclared, name.range, { name.name });
    }

    // 16.2.3.1 Static Semantics: Early Errors
    void export_names(Statement const& node)
    {
        if (auto const* names = std::get_if<ExportNames>(&node.kind)) {
            for (auto const& specifier : names->specifiers) {
                export_name(specifier.exported, specifier.range);
                if (!names->module)
                    m_local_exports.push_back(&specifier);
            }
        } else if (auto const* all = std::get_if<ExportAll>(&node.kind); all && all->exported) {
            export_name(*all->exported, node.range);
        } else if (std::holds_alternative<ExportDefault>(node.kind)) {
            export_name("default", node.range);
        } else if (auto const* declaration = std::get_if<ExportDeclaration>(&node.kind)) {
            export_declaration(m_program.statements[declaration->declaration]);
        }
    }

    void export_declaration(Statement const& node)
    {
        if (auto const* variables = std::get_if<VariableDeclaration>(&node.kind)) {
            std::vector<Identifier const*> names;
            for (auto const& declarator : variables->declarators)
                collect_names(declarator.target, names);
            for (auto const* name : names)
                export_name(name->name, name->range);
        } else if (auto const* function_ = std::get_if<FunctionDeclaration>(&node.kind)) {
            auto const& name = m_program.functions[function_->function].name;
            export_name(name->name, name->range);
        } else if (auto const* class_declaration = std::get_if<ClassDeclaration>(&node.kind)) {
            auto const& name = m_program.classes[class_declaration->class_].name;
            export_name(name->name, name->range);
        }
    }

    void export_name(std::string const& name, SourceRange range)
    {
        if (!m_exported.insert(name).second)
            m_diagnostics.report(DiagnosticKind::DuplicateExport, range, { name });
    }

    void check_exports()
    {
        auto const& scope = m_scopes.back();
        for (auto const* specifier : m_local_exports)
            if (!scope.lexical.contains(specifier->local) && !scope.variables.contains(specifier->local))
                m_diagnostics.report(DiagnosticKind::UndefinedExport, specifier->range, { specifier->local });
    }

    Diagnostics& m_diagnostics;
    std::vector<Scope> m_scopes;
    std::set<std::string> m_exported;
    std::vector<ExportSpecifier const*> m_local_exports;
    bool m_is_strict = false;
};

} // namespace

void check_declarations(Program const& program, Diagnostics& diagnostics) { DeclarationCheck(program, diagnostics).run(); }

} // namespace gen2cpp::syntax
