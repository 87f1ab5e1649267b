// Why a binding is a js::Value. Private to this folder.
#pragma once

#include "program.h"

#include <compare>
#include <set>

namespace gen2cpp::types {

// An operation in words of JavaScript.
std::string words_for(ir::Operator op);

// Something that has values: a variable of a function, what a function yields, a field...
struct Binding {
    enum class Kind : std::uint8_t { Variable, Global, Field, Parameter, Returns, Yields, Sent } kind;
    std::uint32_t owner; // the function or environment; of a global: its number
    std::uint32_t index = 0;
    friend auto operator<=>(Binding const&, Binding const&) = default;
};

// Reads from the finished program where each binding gets its values.
class Why {
public:
    Why(Program const& program, SourceFile const& source);

    // In words; for a binding whose representation is js::Value.
    std::string of(Binding const& binding) const;

private:
    // A value that a binding gets: of an expression, or something that is only known in words.
    struct Source {
        ir::ExpressionId expression;
        std::string text;
        SourceRange at;
        Type type;
    };

    void visit_function(ir::FunctionId function);
    void visit_block(ir::FunctionId function, ir::Block const& block);
    void visit_statement(ir::FunctionId function, ir::StatementId id);
    void visit_expression(ir::FunctionId function, ir::ExpressionId id);
    void visit_call(ir::ExpressionId id, ir::Operands const& arguments);
    void add(Binding binding, ir::ExpressionId expression, SourceRange around);
    void add(Binding binding, std::string text, SourceRange at);
    static Binding binding_of(ir::FunctionId function, ir::Place const& place);

    std::string of(Binding const& binding, std::set<Binding>& open) const;
    std::string of(ir::FunctionId function, ir::ExpressionId expression, std::set<Binding>& open) const;
    std::string of_operation(ir::FunctionId function, ir::ExpressionId id, ir::Operation const& it, std::set<Binding>& open) const;
    std::string of_operands(ir::FunctionId function, ir::Operands const& operands, std::set<Binding>& open) const;
    std::string of_made(ir::ExpressionId id, std::string const& what) const;
    std::string of_caller(ir::FunctionId function) const;
    std::string mixture(std::vector<Source> const& sources) const;
    bool is_value(Type type) const { return m_program.representation(type) == Representation::Value; }
    std::string at(SourceRange range) const; // " at line 4", or nothing
    std::string with_line(std::string text, SourceRange range) const { return std::move(text) + at(range); }
    Reason const* reason(ir::ExpressionId id) const;

    Program const& m_program;
    SourceFile const& m_source;
    std::map<Binding, std::vector<Source>> m_sources;
    std::map<std::uint32_t, ir::FunctionId> m_functions; // by expression: where it is
};

} // namespace gen2cpp::types
