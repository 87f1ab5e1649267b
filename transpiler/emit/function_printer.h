// Prints the code of one function: expressions and structured statements. Private to this folder.
#pragma once

#include "../machine/machine.h"
#include "declarations.h"
#include "module_names.h"
#include "writer.h"

namespace gen2cpp::emit {

// How a C++ expression is typed; Value converts from all of them.
enum class Type : std::uint8_t { Value, Boolean, Number, String, Nothing };

struct Context {
    machine::Program const& program;
    SourceFile const& source;
    ModuleNames const& names;
    bool line_directives;
    std::string directive_name; // in #line
    std::string file_name;      // in comments
    ir::Module const& module() const { return *program.module; }
};

class FunctionPrinter {
public:
    FunctionPrinter(Context const& context, ir::FunctionId function, Writer& out);
    virtual ~FunctionPrinter() = default;

    // An ordinary function: its prologue and body, in the braces of the C++ function.
    void print_body();
    // The prologue of one that suspends: it stores into the fields of the machine.
    void print_prologue(std::set<std::uint32_t> const& fields);

    std::string const& variable_name(ir::VariableId id) const { return m_variables[id.index]; }
    std::string variable_type(ir::VariableId id) const;

protected:
    // A C++ construct around the code being printed, innermost last.
    struct Construct {
        enum class Kind : std::uint8_t { Loop, Switch, Block, Finally } kind;
        ir::LabelId label;
        std::string break_label;    // set when somebody needs a goto
        std::string continue_label;
        bool continues_by_goto = false; // what `continue` skips is behind the C++ body
        std::string pending;        // Finally
        std::vector<std::pair<ir::LabelId, bool>> exits;
        std::string finally_label;
        bool is_finally_label_used = false;
        bool has_return = false;
    };

    // expressions.cpp
    std::string value(ir::ExpressionId id);      // as an operand: any type that converts to js::Value
    std::string as_value(ir::ExpressionId id);   // of type js::Value exactly
    std::string test(ir::ExpressionId id);       // of type bool
    std::string negated(ir::ExpressionId id);    // of type bool
    Type type_of(ir::ExpressionId id) const;
    std::string place(ir::Place const& place);
    std::string environment(ir::VariableId variable, std::uint32_t hops);
    std::string list(std::vector<ir::ExpressionId> const& items, std::size_t from = 0);
    std::string operation(ir::Operation const& it);
    std::string call_of(char const* name, ir::Operation const& it, std::size_t from = 0);
    std::string operand(ir::ExpressionId id);
    std::string key(ir::ExpressionId id);
    std::string incoming(ir::IncomingValue const& it);
    std::string object_literal(ir::Operation const& it);
    std::string text(std::string const& source_text) { return source_text.empty() ? "nullptr" : c_string(source_text); }

    // statements.cpp
    void block(ir::Block const& block);
    void declare_at_top(ir::Block const& block);
    void statement(ir::StatementId id);
    void assign(ir::StatementId id, ir::Assign const& it);
    std::string assignment(ir::StatementId id, ir::Assign const& it); // without the semicolon
    ir::If const* chained_if(ir::Block const& alternate) const;
    bool is_one_line(ir::Block const& block) const;
    void if_statement(ir::If const& it);
    void loop(ir::Loop const& it, std::string const& first);
    void loop_body(ir::Block const& body);
    Construct& enter(Construct::Kind kind, ir::LabelId label);
    void leave();
    void for_of(ir::ForOf const& it);
    void switch_statement(ir::Switch const& it);
    void labeled(ir::Labeled const& it);
    void scope(ir::Scope const& it);
    void try_statement(ir::Try const& it);
    void try_catch(ir::Try const& it);
    void jump(ir::LabelId label, bool is_continue);
    void new_environment(ir::StatementId id, ir::NewEnvironment const& it);
    virtual void return_(std::string const& value); // where no finalizer is in between
    void leave_with_return(std::string const& value);
    void braces(std::string const& head, ir::Block const& body, std::string const& tail = "}");
    void line_directive(SourceRange range);
    bool ends_control(ir::Block const& block) const;

    std::string new_label(char const* name, SourceRange range);

    Context const& m_context;
    ir::FunctionId m_function_id;
    ir::Function const& m_function;
    Writer& m_out;
    std::vector<std::string> m_variables;
    NameTable m_local_names;
    NameTable m_labels;
    Declarations m_declarations;
    std::vector<Construct> m_constructs;
    std::uint32_t m_last_line = 0;
    SourceRange m_range;
};

} // namespace gen2cpp::emit
