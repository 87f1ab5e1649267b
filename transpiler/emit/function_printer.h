// Prints the code of one function: expressions and structured statements. Private to this folder.
#pragma once

#include "../machine/machine.h"
#include "../types/classes.h"
#include "../types/program.h"
#include "declarations.h"
#include "emit.h"
#include "module_names.h"
#include "writer.h"

namespace gen2cpp::emit {

using types::Representation;

struct Context {
    types::Program const& types;
    SourceFile const& source;
    ModuleNames const& names;
    Options const& options;
    std::set<std::uint32_t> const& heap_machines;           // of those printed so far: the collector has to look into them
    std::map<std::uint32_t, bool>& throwing;                // by direct function, as far as known: whether it may end in a throw
    ir::Module const& module() const { return types.module; }
    std::string file_name(std::uint32_t offset) const;      // in comments: never an absolute path
    std::string place(std::uint32_t offset) const;          // file and line, in comments
    std::string directive_name(std::uint32_t offset) const; // in #line
    std::string type_name(types::Type type) const;        // in C++
    ir::EnvironmentId environment_of(types::Type closure) const { return types.closures[closure.object].environment; }
    types::Type result_type(types::Type machine) const;   // of `value` in what next() gives
};

// Whether a loop inside the block continues this one: only a goto does that in C++.
bool continues_from_inside(ir::Module const& module, ir::Block const& block, ir::LabelId label, bool in_loop);

// For a function's head and what has been printed behind it: see without_marks_of_read().
void settle_marks(Writer& out, std::size_t head, std::size_t behind_head);

class FunctionPrinter {
public:
    FunctionPrinter(Context const& context, ir::FunctionId function, Writer& out);
    virtual ~FunctionPrinter() = default;

    // An ordinary function: its prologue and body, in the braces of the C++ function.
    void print_body();
    // The prologue of one that suspends: it stores into the fields of the machine.
    void print_prologue(std::vector<bool> const& fields); // by variable

    std::string const& variable_name(ir::VariableId id) const { return m_variables[id.index]; }
    std::string add_name(std::string_view wanted) { return m_local_names.add(wanted); } // for what C++ needs besides
    std::string variable_type(ir::VariableId id) const;
    // What follows its name in a declaration without a value.
    std::string initial_value(ir::VariableId id) const;
    // The parameters of a direct function, by number: empty where nothing has to be passed.
    std::vector<std::string> const& parameters() const { return m_parameters; }
    // Whether nobody can tell when it is executed: see note [running ahead].
    bool is_silent(ir::StatementId id) const;
    std::string parameter_list() const;
    std::string const& receiver() const { return m_receiver; } // its name; empty: none is passed

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
    std::string code(ir::ExpressionId id);       // in its own form
    std::string value(ir::ExpressionId id);      // as an operand: any type that converts to js::Value
    std::string as_value(ir::ExpressionId id);   // of type js::Value exactly
    std::string test(ir::ExpressionId id);       // of type bool
    std::string test_part(ir::ExpressionId id, ir::LogicalKind kind);
    std::string negated(ir::ExpressionId id);    // of type bool
    std::string opposite_test(ir::ExpressionId id, std::string const& test); // with the opposite operator, if there is one
    types::Type type_of(ir::ExpressionId id) const { return m_context.types.type_of(id); }
    types::Type variable_set(ir::VariableId id) const; // what its reads may see
    types::FunctionTypes const* facts() const;
    bool is_direct() const { return facts() && facts()->is_direct; }

    // forms.cpp
    Representation form_of(ir::ExpressionId id) const;   // what value() prints
    Representation place_form(ir::Place const& place) const;
    bool is_constant_zero(ir::ExpressionId id) const;
    bool may_be_uninitialized(ir::Place const& place) const;
    types::Type place_set(ir::Place const& place) const;
    std::string as(ir::ExpressionId id, types::Type wanted); // in the representation of the type
    std::string converted(std::string const& text, Representation from, types::Type from_type, types::Type wanted) const;
    std::string constant(types::Type type) const;        // the one value of a type that needs no keeping
    bool is_arithmetic(ir::Operation const& it) const;   // on numbers only
    bool is_number_test(ir::Operation const& it) const;  // a comparison of numbers
    bool has_effects(ir::ExpressionId id) const;
    bool has_own_effects(ir::ExpressionId id) const; // its operands aside
    bool reads_memory(ir::ExpressionId id) const; // what effects elsewhere may change
    bool is_known_object(ir::ExpressionId id) const;
    bool throws_on_null(ir::ExpressionId id) const; // whatever is done with its properties
    std::string sequence(ir::ExpressionId id, std::string const& then);
    bool is_number_name(ir::GlobalName const& it) const;

    // throws.cpp
    bool is_silent(ir::ExpressionId id) const;
    bool may_throw(ir::ExpressionId id) const;
    bool may_throw(ir::StatementId id) const; // the statement itself
    bool may_throw() const;                   // the function when it runs
    bool function_may_throw(ir::FunctionId id) const;

    // text_expressions.cpp
    std::string literal(ir::ExpressionId id, std::u16string const& text) const;
    bool is_text_test(ir::Operation const& it) const;
    std::string typeof_test(ir::Operation const& it, bool& is_known);

    // records.cpp
    bool is_record_access(ir::Operation const& it) const;
    bool has_target(ir::ExpressionId id) const { return m_context.types.targets.contains(id.index); } // a function called directly
    bool is_definition(ir::ExpressionId id) const { return m_context.types.definitions.contains(id.index); } // of a known class
    bool is_unreached(ir::ExpressionId id) const { return m_context.types.unreached.contains(id.index); }
    std::string definition(ir::ExpressionId id);
    bool adds_function(ir::Operation const& it) const; // a private method to a record
    void begin_constructor();
    bool is_field(ir::Operation const& it) const;
    static bool is_read_of(ir::Operation const& it);
    std::u16string const& key_of(ir::Operation const& it) const;
    std::string instance_test(ir::Operation const& it);
    types::Field const& record_field(ir::Operation const& it) const;
    bool changes_or_throws(ir::Operation const& it) const;
    std::string record(ir::ExpressionId object, std::u16string const& name, bool is_written);
    std::string iterated_record(ir::ExpressionId object, std::string const& source_text);
    std::string record_access(ir::Operation const& it);
    std::string record_assignment(ir::Operation const& it);
    std::string record_literal(ir::Operation const& it, types::Type type);
    bool is_record_test(ir::Operation const& it) const; // a comparison of records
    std::string record_test(ir::Operation const& it);

    // typed_expressions.cpp
    std::string number(ir::ExpressionId id, int precedence = 0); // of type double or std::int32_t
    std::string float_(ir::ExpressionId id, int precedence = 0); // of type double
    std::string int32(ir::ExpressionId id);                      // ToInt32
    int precedence_of(ir::ExpressionId id, std::string const& text) const;
    std::string arithmetic(ir::Operation const& it, types::Type result);
    std::string quotient(ir::Operation const& it);
    bool is_exact_sum(ir::Operation const& it) const;
    std::string exact_sum(ir::Operation const& it);
    bool is_compared_as_integer(ir::ExpressionId id) const;
    std::string compared(ir::ExpressionId id, bool as_integer, int precedence);
    std::string integer(ir::ExpressionId id, int precedence = 0); // of type std::int32_t or std::int64_t
    std::string integer_arithmetic(ir::Operation const& it, types::Type result);
    std::string update(std::string const& target, ir::Operation const& changed, types::Type result, Representation form);
    static bool keeps_integers(ir::Operator op);
    static bool is_integer(Representation form);
    bool is_integer(ir::Operation const& it, types::Type result) const;
    std::string number_test(ir::Operation const& it);
    bool never_equals(ir::ExpressionId id, double number) const;
    std::optional<double> integer_constant(ir::ExpressionId id) const;
    std::string remainder_test(ir::Operation const& it);
    std::string known_test(ir::Operation const& it, bool& is_known); // of null and undefined

    // typed_calls.cpp
    std::string direct_call(ir::ExpressionId id, ir::Operands const& arguments, ir::ExpressionId callee, ir::ExpressionId receiver = {});
    std::string without_use(ir::Operands const& arguments, std::size_t from);
    std::string surroundings(ir::FunctionId target, ir::ExpressionId call, ir::ExpressionId callee); // the environment to pass
    std::string closure(ir::ExpressionId call, ir::ExpressionId callee);
    std::string typed_method(ir::ExpressionId id, ir::MethodCall const& it);

    // typed_console.cpp
    std::string direct_log(ir::MethodCall const& it);
    bool is_direct_log(ir::MethodCall const& it) const;
    bool is_printable(ir::ExpressionId id) const;
    bool may_be_format(ir::ExpressionId id) const;
    ir::Operation const* concatenation(ir::ExpressionId id) const;
    static std::string text_of_parts(std::vector<std::string> const& parts, bool is_ordered);
    std::string printable(ir::ExpressionId id);
    bool is_native(ir::MethodCall const& it) const;
    std::string looked_up_method(ir::MethodCall const& it);
    ir::MethodCall const* looked_up_slice(ir::ExpressionId id);

    // arrays.cpp
    static bool is_list_form(Representation form) { return form == Representation::Array || form == Representation::Tuple; }
    bool is_list(ir::ExpressionId id) const;
    bool is_tuple(ir::ExpressionId id) const;
    std::string tuple_access(ir::Operation const& it);
    bool is_list_access(ir::Operation const& it) const;
    bool is_machine_step(ir::Operation const& it) const; // of an array pattern
    types::Type element_of(types::Type array) const;
    std::string list_type(types::Type array) const; // of an element, in C++
    std::string list_of(ir::ExpressionId id, std::u16string const& key);
    std::string loop_list(ir::ExpressionId id, std::string const& text);
    static std::string nullish(types::Type type);
    std::string list_element(ir::ExpressionId id, types::Type element);
    std::string list_key(ir::ExpressionId id);
    std::string list_literal(ir::ExpressionId id, ir::ArrayLiteral const& it);
    std::string list_operation(ir::Operation const& it);
    std::string present_element(ir::Operation const& it);
    std::string list_rest(ir::ExpressionId id, ir::Operation const& it);
    std::string list_method(ir::ExpressionId id, ir::MethodCall const& it);
    std::string list_callback(ir::ExpressionId id, ir::MethodCall const& it);
    std::string truth(std::string const& text, types::Type type) const;
    bool is_string_member(ir::Operation const& it) const;
    bool is_char_code_at(ir::MethodCall const& it) const;
    bool makes_list(ir::ExpressionId id) const;
    std::string list_construction(ir::ExpressionId id);
    types::Type result_of_find(types::Type element) const;
    void for_of_list(ir::ForOf const& it);
    std::string place(ir::Place const& place);
    std::string environment(ir::VariableId variable, std::uint32_t hops);
    std::string list_item(ir::ExpressionId id);
    std::string list(ir::Operands const& items, std::size_t from = 0);
    std::string operation(ir::Operation const& it, types::Type result = types::Type::any());
    std::string call_of(char const* name, ir::Operation const& it, std::size_t from = 0);
    std::string operand(ir::ExpressionId id);
    std::string key(ir::ExpressionId id);
    std::string incoming(ir::IncomingValue const& it);
    std::string object_literal(ir::Operation const& it);
    std::string text(std::string const& source_text) { return source_text.empty() ? "nullptr" : c_string(source_text); }

    // statements.cpp, assignments.cpp, jumps.cpp, try_statements.cpp
    void block(ir::Block const& block);
    void declare_at_top(ir::Block const& block);
    void statement(ir::StatementId id);
    void evaluate(ir::ExpressionId id);
    void assign(ir::StatementId id, ir::Assign const& it);
    bool is_dead(ir::Place const& place, ir::ExpressionId value) const; // nobody reads what is assigned
    bool is_parameter(ir::Assign const& it) const;
    std::string& parameter_of(ir::IncomingValue const& it) { return it.kind == ir::Incoming::Receiver ? m_receiver : m_parameters[it.index]; }
    bool is_next_result(ir::VariableId variable, ir::ExpressionId id) const;
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
    void print_declaration(ir::StatementId id, ir::Assign const& it);
    void note_declaration(std::size_t line, std::string const& name); // that was printed
    void mark_unused(std::size_t first);
    void new_environment(ir::StatementId id, ir::NewEnvironment const& it);
    // The value is an expression or, where that is invalid, a text of type js::Value; empty: undefined.
    virtual void return_(ir::ExpressionId value_returned, std::string const& text); // where no finalizer is in between
    void leave_with_return(ir::ExpressionId value_returned, std::string const& text = {});
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
    std::set<std::uint32_t> m_on_stack; // environments that are variables of the function
    std::vector<std::string> m_parameters;
    std::string m_receiver;
    std::set<std::uint32_t> m_parameter_variables; // declared as parameters
    bool m_is_constructor = false; // of a machine: parameters are called apart from the fields
    Declarations m_declarations;
    struct Declared {
        std::string name;
        std::size_t begin, end; // of the declaration in what was printed
    };
    std::vector<Declared> m_declared; // in blocks that are being printed
    std::vector<Construct> m_constructs;
    std::uint32_t m_last_line = 0;
    SourceRange m_range;
};

} // namespace gen2cpp::emit
