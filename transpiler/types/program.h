// The program after inference: functions specialised by the types of their arguments, and the type of everything in them.
#pragma once

#include "../ir/ir.h"
#include "../support/number_map.h"
#include "documentation.h"
#include "expression_types.h"
#include "type.h"

#include <map>
#include <set>
#include <string_view>

namespace gen2cpp::types {

// Why a value has to be a js::Value, in words, and where that is decided.
struct Reason {
    InternedText text; // empty: none is known
    SourceRange at;
};

// A closure of a known function. It is a js::Function only where something dynamic sees it.
struct Closure {
    ir::FunctionId function;       // as written
    ir::EnvironmentId environment; // invalid: none
    bool is_dynamic = false;       // some use needs the js::Function
    ir::FunctionId dynamic;        // then: the function that JavaScript calls reach
    Reason reason;                 // then: why
};

struct Field {
    std::u16string name;
    Type type;
};
struct Record {
    std::string name;
    std::vector<Field> fields;

    std::size_t index_of(std::u16string_view field) const;
};
// A class whose instances are records.
struct Class {
    std::string name;
    std::uint32_t record;
    ir::EnvironmentId environment; // of its functions; invalid: none
    ir::ExpressionId made;         // as written
};
struct Array {
    Type element;
};
struct Tuple {
    std::vector<Type> items;
};

struct FunctionTypes {
    bool is_emitted = false;
    bool is_direct = false;        // called by C++ with typed arguments; else through a js::Call
    ir::FunctionId origin;         // the function as written
    std::vector<Type> parameters;
    Type receiver;
    Type returns;
    Type yields;
    Type sent;                     // what next() passes in
    std::vector<Type> variables;   // by variable: what its reads see
    bool needs_closing = false;    // of a machine: something runs when it is abandoned
    std::vector<ir::FunctionId> machines; // direct machines that it makes
    bool is_stepped_once = false;  // a small machine that one place in the program steps: there C++ can keep it in registers
    bool is_small = false;         // a function that is worth a copy where it is called
    bool results_are_items = false; // nobody reads the value that next() gives at the end
    bool is_held = false;          // a machine in a variable, which outlives what it throws
    bool is_thrown_into = false;   // a machine whose throw() is called
    bool is_returned = false;      // a machine whose return() is called for its result
    bool is_recursive = false;     // calls itself, perhaps through others
    bool delegates_to_itself = false;
    std::uint32_t owner = 0xffff'ffff; // of a method or constructor: the class
    bool is_constructor = false;   // makes the instance, which is what it returns
};

// An exported function as C++ calls it: see note [typed exports].
struct ApiFunction {
    std::size_t exported;          // an index into Module::exports
    ir::FunctionId instance;       // specialised to the parameters' types
    std::vector<bool> is_optional; // by parameter
};

struct Program {
    ir::Module module;
    bool is_enabled = false;
    bool is_tame = false;                          // see note [tame programs]
    bool literals_are_text = false;                // no literal string is ever seen as a js::Value: see note [literal strings]
    bool methods_of_strings_are_called = false;    // and nobody else looks at them
    bool console_is_plain = false;                 // console.log and console.error write lines without indentation
    ExpressionTypes expressions;                   // by expression
    std::set<std::uint32_t> present_keys;          // of elements of arrays that are known to be there: see note [lengths]
    NumberMap<bool> unreached;                     // operands of ?:, && and the like that are never evaluated
    std::vector<FunctionTypes> functions;          // by function
    std::vector<Type> globals;
    std::vector<std::vector<Type>> fields;         // by environment
    std::vector<Closure> closures;
    std::vector<Record> records;
    std::vector<Class> classes;
    std::map<std::uint32_t, std::u16string> private_keys; // by expression of a private name: the field's
    NumberMap<std::uint32_t> definitions;          // by expression that makes a known class, for which nothing is left to do
    std::vector<Array> arrays;
    std::vector<Tuple> tuples;
    NumberMap<ir::FunctionId> targets;             // by expression: the function that a call reaches directly
    std::set<std::uint32_t> stack_environments;    // see note [environments on the stack]
    std::set<std::uint32_t> moved;                 // reads that are the last use of a machine
    std::vector<ApiFunction> api;
    std::map<std::uint32_t, std::size_t> required_parameters; // by exported function with a comment: how many arguments C++ has to pass
    bool is_only_typed = false;                    // no export can be called with js::Values
    std::set<std::uint32_t> typed_globals;         // exported variables that are numbers or booleans by their comment too
    std::map<std::uint32_t, Reason> reasons;       // by expression as written: why the object that it makes is dynamic
    std::vector<ir::ExpressionId> origins;         // by expression of a clone: the one as written
    Reason why_not_tame;

    Type type_of(ir::ExpressionId id) const { return id.index < expressions.size() ? expressions[id.index] : Type::any(); }
    Representation representation(Type type) const;
    bool is_kept(ir::GlobalId id) const; // in a variable: its value is not known from its type
};

struct Options {
    bool is_enabled = true;
    Documented const* documented = nullptr; // not null: of a library, whose exports C++ calls
    bool only_typed = false;                // ... but none of them with js::Values, if all are typed
};

// Whether typed code may call this function of Math directly: all its arguments and its result are numbers.
bool is_math_function(std::u16string_view name);
bool is_quotient_of_integers(Program const& program, ir::ExpressionId id);

// What `typeof` gives for every value of the type; empty: not known.
std::u16string_view name_of_typeof(Type type);
bool is_number_test(std::string_view object, std::u16string_view name);
ir::ExpressionId length_of_new_array(ir::Module const& module, ir::ExpressionId id);
ir::ExpressionId length_of_array_from(ir::Module const& module, ir::MethodCall const& it);
bool is_array_from(ir::Module const& module, ir::MethodCall const& it);

// Sound for the whole of the module: nothing is assumed that was not proven. Off: every type is `any`.
Program infer(ir::Module module, Options const& options);

} // namespace gen2cpp::types
