// The intermediate representation as text, for `inspect --stage=ir` and inside the dumps of later stages.
//
// Expressions are in functional notation, `Add(i, 1)`; statements say what they do in the words of JavaScript, one a line, with their
// source line at the right; names are the program's, with a number where two would be the same.
#pragma once

#include "../support/listing.h"
#include "ir.h"

namespace gen2cpp::ir {

// By function: how dumps call it.
std::vector<std::string> function_names(Module const& module);
// The functions of this name, or all if it is empty.
std::vector<FunctionId> functions_named(Module const& module, std::string_view name);

char const* kind_name(FunctionKind kind);
std::string type_name(Module const& module, Variable const& variable); // of what is kept in it

// The parts of one function as text.
class FunctionText {
public:
    // `functions`: function_names(module), which outlives the text.
    FunctionText(Module const& module, FunctionId function, SourceFile const& source, std::vector<std::string> const& functions);

    std::string const& name() const { return m_name; }
    void heading(Listing& out) const; // generator numbers(limit)
    std::string const& variable(VariableId id) const { return m_variables[id.index]; }
    std::string expression(ExpressionId id) const; // empty for an invalid id
    void statement(StatementId id, Listing& out) const;
    void statements(Block const& block, Listing& out) const;
    std::string line(std::uint32_t offset) const; // :4

    Module const& module() const { return m_module; }
    Function const& function() const { return m_function; }
    SourceFile const& source() const { return m_source; }

private:
    // `place` is the source line of the statement, as the line that opens it shows it.
    struct Opening {
        Listing& out;
        std::string place;
    };
    void show(Evaluate const& it, Opening const& at) const;
    void show(Assign const& it, Opening const& at) const;
    void show(If const& it, Opening const& at) const;
    void show(Loop const& it, Opening const& at) const;
    void show(ForOf const& it, Opening const& at) const;
    void show(Switch const& it, Opening const& at) const;
    void show(Labeled const& it, Opening const& at) const;
    void show(Jump const& it, Opening const& at) const;
    void show(Return const& it, Opening const& at) const;
    void show(Throw const& it, Opening const& at) const;
    void show(Try const& it, Opening const& at) const;
    void show(Yield const& it, Opening const& at) const;
    void show(Await const& it, Opening const& at) const;
    void show(Delegate const& it, Opening const& at) const;
    void show(NewEnvironment const& it, Opening const& at) const;
    void show(CopyEnvironment const& it, Opening const& at) const;
    void show(Scope const& it, Opening const& at) const;
    void show(Destructure const& it, Opening const& at) const;
    void part(std::string_view title, Block const& block, Listing& out) const; // nothing if the block is empty

    std::string place(Place const& it) const;
    std::string environment(VariableId variable, std::uint32_t hops) const;
    std::string list(Operands const& expressions) const;
    std::string result(VariableId id) const; // "sent = ", or nothing

    Module const& m_module;
    Function const& m_function;
    SourceFile const& m_source;
    std::string m_name;
    std::vector<std::string> const& m_functions;
    std::vector<std::string> m_variables;
};

std::string print(Module const& module, SourceFile const& source, std::vector<FunctionId> const& functions);

} // namespace gen2cpp::ir
