// The walk over the syntax tree that declares and resolves names. Private to this folder.
#pragma once

#include "bindings.h"

namespace gen2cpp::scope {

class Resolver {
public:
    Resolver(syntax::Program const& program, Bindings& result)
        : m_program(program)
        , m_result(result)
    {
    }
    void run();

private:
    // declare.cpp: the declarations of a scope, before anything in it is resolved.
    BindingId declare(ScopeId scope, InternedText name, BindingKind kind, SourceRange range);
    void declare_pattern(ScopeId scope, syntax::Pattern const& pattern, BindingKind kind, std::uint32_t initialized_at);
    void declare_lexical(ScopeId scope, List<syntax::StatementId> const& body);
    void declare_lexical(ScopeId scope, syntax::StatementId statement);
    void declare_vars(ScopeId scope, List<syntax::StatementId> const& body);
    void declare_vars(ScopeId scope, syntax::StatementId statement);
    void declare_vars_of_block(ScopeId scope, List<syntax::StatementId> const& body);
    void enter_block_names(List<syntax::StatementId> const& body);
    bool is_function_declaration(syntax::StatementId id) const;
    void declare_block_function(ScopeId var_scope, syntax::StatementId statement, syntax::FunctionDeclaration const& declaration);
    bool may_hoist(ScopeId var_scope, InternedText name) const;
    std::vector<std::unordered_set<std::uint32_t>> m_block_names; // numbers of names, of the blocks around, outermost first

    // resolve.cpp
    ScopeId open_scope();
    void statements(List<syntax::StatementId> const& body);
    void statement(syntax::StatementId id);
    void block(syntax::StatementId id, List<syntax::StatementId> const& body);
    void if_branch(syntax::StatementId id);
    void declarators(syntax::VariableDeclaration const& declaration);
    void for_head(syntax::ForHead const& head, syntax::ExpressionId source, syntax::StatementId id, syntax::StatementId body);
    void switch_statement(syntax::StatementId id, syntax::Switch const& it);
    void try_statement(syntax::StatementId id, syntax::Try const& it);
    void expression(syntax::ExpressionId id);
    void arguments(List<syntax::Argument> const& list);
    void pattern(syntax::Pattern const& it, bool is_declaration);
    void pattern_element(syntax::PatternElement const& it, bool is_declaration);
    void property_key(syntax::PropertyKey const& key);
    void function(FunctionId id);
    void class_(syntax::ClassId id);
    void use(InternedText name, std::uint32_t offset, bool is_write);
    void use_special(Special special, std::uint32_t offset);
    BindingId special_binding(Special special, FunctionId owner);
    bool has_arguments(FunctionId function) const;
    void initialize_vars(FunctionId id);
    void mark_use(BindingId binding, std::uint32_t offset);

    syntax::Program const& m_program;
    Bindings& m_result;
    ScopeId m_scope;
    FunctionId m_function; // invalid: the program
    std::vector<std::uint32_t> m_switch_cases; // start of the case clause we are in, innermost last

    struct RecordedUse {
        BindingId binding;
        FunctionId function;
        std::uint32_t offset;
        std::uint32_t switch_case;
        bool needs_check;
    };
    std::vector<RecordedUse> m_uses;
    NumberMap<std::uint32_t> m_declared_in_case; // binding -> start of its case clause

    // dead_zone.cpp: which uses need a check, once all uses are known.
    void decide_checks();
    void take_uses();
    std::uint32_t activation(FunctionId function);
    FunctionId outermost_inside(FunctionId function, FunctionId owner) const;
    std::vector<std::uint32_t> m_activation;  // by function id, see note [activation]
    NumberMap<FunctionId> m_function_of_binding;
    NumberMap<std::uint32_t> m_reached_at;    // by function that is all there is of an initialiser: the end of the declaration

    void capture_exports();
    void capture_shared_parameters();
    bool is_arguments(syntax::ExpressionId id) const;
    // How `arguments` is used: only its elements are read, or anything else may happen to it.
    enum class ArgumentsUse : bool { Anything, Reading };
    ArgumentsUse m_arguments_use = ArgumentsUse::Anything;
    ArgumentsUse m_member_use = ArgumentsUse::Reading; // of a member expression: its value, or the place
    std::unordered_set<std::uint32_t> m_arguments_escape; // functions
    void decide_storage();
};

} // namespace gen2cpp::scope
