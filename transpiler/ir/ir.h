// The intermediate representation: few kinds, desugared, still structured. Every operator is a named abstract operation.
//
// Expressions never suspend and never assign: `yield`, `await` and assignments are statements, so the order of evaluation is the order
// of statements, and what is left inside one expression may be evaluated as C++ evaluates it (see note [operands] in lower/operands.cpp).
#pragma once

#include "../support/boxed.h"
#include "../support/id.h"
#include "../support/interned.h"
#include "../support/list.h"
#include "../support/source.h"
#include "../support/value_pool.h"

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace gen2cpp::ir {

using ExpressionId = Id<struct IrExpressionTag>;
using StatementId = Id<struct IrStatementTag>;
using VariableId = Id<struct VariableTag>;       // of one function
using FunctionId = Id<struct IrFunctionTag>;
using EnvironmentId = Id<struct EnvironmentTag>; // a struct of captured bindings
using GlobalId = Id<struct GlobalTag>;           // a binding at namespace scope
using LabelId = Id<struct LabelTag>;             // a target of break and continue, of one function

// Nodes are many, so they are small: lists are short and names are interned.
using Block = List<StatementId>;
using Operands = List<ExpressionId>;

// --- Places: where a value is kept ---------------------------------------------------------------

struct CapturedBinding {
    VariableId environment; // a variable that points to an environment
    std::uint32_t hops;     // how many environments further out
    EnvironmentId type;     // of the environment that is reached
    std::uint32_t field;

    friend bool operator==(CapturedBinding const&, CapturedBinding const&) = default;
    friend std::uint64_t hash(CapturedBinding const& it) { return mixed(mixed(it.environment.index, it.hops), mixed(it.type.index, it.field)); }
};
using EnvironmentPlace = Shared<CapturedBinding>; // functions mention the same one again and again
struct LocalPlace { VariableId variable; };
struct GlobalPlace { GlobalId global; };
using Place = std::variant<LocalPlace, EnvironmentPlace, GlobalPlace>;

// --- Expressions ---------------------------------------------------------------------------------

enum class Operator : std::uint8_t {
#define OPERATION(Name, cpp_name, result, effects) Name,
#include "operations.def"
#undef OPERATION
};

// What the C++ expression for an operation is, before any conversion.
enum class Result : std::uint8_t { Value, Boolean, Number, String, Nothing };
// Pure: neither reads nor writes anything that can change. Reads: reads bindings or the heap. Any: may run user code, throw or write.
enum class Effects : std::uint8_t { Pure, Reads, Any };

Result result_of(Operator op);
Effects effects_of(Operator op);
char const* cpp_name(Operator op);
char const* name(Operator op);

struct Undefined { };
struct Null { };
struct Hole { };      // an absent array element, an uninitialised binding, an absent operand
struct Boolean { bool value; };
struct [[gnu::packed, gnu::aligned(4)]] Number { double value; }; // or all expressions would be aligned to eight bytes
struct BigInt { InternedText digits; };    // decimal
struct String { InternedUtf16 value; };
struct Key { InternedUtf16 value; };     // a property name, as an operand
struct Text { InternedText value; };       // source text for messages, as an operand
struct Read {
    Place place;
    InternedText checked_name; // not empty: a ReferenceError names it while the binding is uninitialised
    bool is_constant = false; // the binding keeps the value it has now
};
struct Operation {
    Operator op;
    Operands operands;
};
struct Conditional { ExpressionId test, consequent, alternate; };
enum class LogicalKind : std::uint8_t { And, Or, Nullish };
struct Logical { LogicalKind kind; ExpressionId left, right; }; // its value is one of the operands
// What messages need to know of a call.
struct CallNames {
    InternedText text;         // the callee as written
    InternedText complaint {}; // the message if that is no function; empty: "text is not a function"
    InternedUtf16 method {};   // the name by which the callee was found in the receiver, if it was

    friend bool operator==(CallNames const&, CallNames const&) = default;
    friend std::uint64_t hash(CallNames const& it) { return mixed(mixed(it.text.number(), it.complaint.number()), it.method.number()); }
};
struct Call {           // callee and receiver are evaluated before the arguments
    ExpressionId callee;
    ExpressionId receiver; // invalid: undefined
    Operands arguments;
    Shared<CallNames> names;
};
struct MethodCall {     // looks object.key up and calls it; the arguments have no effects
    ExpressionId object;
    InternedUtf16 key;
    Operands arguments;
    Shared<CallNames> names; // without the method
};
struct Construct {
    ExpressionId callee;
    Operands arguments;
    InternedText text;
};
struct ArrayLiteral { Operands elements; };
struct Closure {
    FunctionId function;
    VariableId environment;
    ExpressionId name;  // a property key; invalid unless only known at run time
    InternedText prefix; // of that name: "get", "set" or ""
};
struct Template { List<InternedUtf16> strings; Operands operands; };
struct RegExp { InternedUtf16 pattern; InternedUtf16 flags; };
struct TemplateObject { std::uint32_t site; }; // an index into Module::template_sites
struct GlobalName { InternedText name; bool in_typeof; };
struct EnvironmentOf { VariableId environment; std::uint32_t hops; };
// What the running function was called with.
enum class Incoming : std::uint8_t { Receiver, NewTarget, Callee, HomeObject, Environment, Arguments, Argument, RestArguments, Caught, Exports };
struct IncomingValue { Incoming kind; std::uint32_t index; };

using ExpressionKind = std::variant<Undefined, Null, Hole, Boolean, Number, BigInt, String, Key, Text, Read, Operation, Conditional, Logical, Call, MethodCall,
    Construct, ArrayLiteral, Closure, Template, RegExp, TemplateObject, GlobalName, EnvironmentOf, IncomingValue>;
struct Expression {
    ExpressionKind kind;
    SourceRange range;
};
// The expressions directly inside one.
void for_each_operand(Expression const& expression, std::function<void(ExpressionId)> const& visit);
void replace_operands(Expression& expression, std::function<ExpressionId(ExpressionId)> const& replace);

// --- Statements ----------------------------------------------------------------------------------

struct Evaluate { ExpressionId expression; };
struct Assign { Place place; ExpressionId value; };
struct If { ExpressionId test; Block consequent; Block alternate; };
enum class LoopKind : std::uint8_t { While, DoWhile, For };
// prelude; test; body; update. `continue` goes to the update, `break` behind the loop. A do...while runs its body first.
struct Loop {
    LoopKind kind;
    LabelId label;
    Block prelude;     // what must happen before the test can be evaluated
    ExpressionId test; // invalid: true
    Block update;
    Block body;
};
enum class IterationKind : std::uint8_t { Of, In, AsyncOf };
struct ForOf {
    IterationKind kind;
    LabelId label;
    VariableId item;     // holds the value of the iteration
    VariableId iterator; // the state of the loop, where it must survive a suspension
    ExpressionId iterable;
    InternedText text;   // of the iterable, for messages
    Block body;
    VariableId pending;  // the completion that waits while the iterator is closed
    bool closes = true;  // leaving the loop early has to close the iterator
    bool takes_apart = false; // each item goes into an array pattern, and nowhere else
};
struct SwitchCase {
    Block prelude;
    ExpressionId test; // invalid: default
    Block body;
};
struct Switch {
    LabelId label;
    ExpressionId discriminant; // a variable
    List<SwitchCase> cases;
};
struct Labeled { LabelId label; Block body; };
struct Jump { LabelId label; bool is_continue; };
struct Return { ExpressionId value; };
struct Throw { ExpressionId value; };
struct Try {
    Block body;
    Block handler;
    Block finalizer;
    VariableId caught;
    VariableId pending; // the completion that waits for the finalizer
    bool has_handler;
    bool has_finalizer;
};
struct Yield { ExpressionId value; VariableId result; };     // result: invalid if unused
struct Await { ExpressionId value; VariableId result; };
struct Delegate { ExpressionId iterable; VariableId result; VariableId state; InternedText text; };
struct NewEnvironment { VariableId environment; EnvironmentId type; ExpressionId outer; }; // outer: invalid if there is none
struct CopyEnvironment { VariableId environment; EnvironmentId type; };                 // a new one with the same contents
struct Scope { Block body; }; // a C++ block
// Array destructuring: opens an iterator, runs the body, closes the iterator unless it came to its end (8.6.2).
struct Destructure { VariableId iterator; ExpressionId value; InternedText text; Block body; VariableId pending; };

// The large ones are boxed, or all statements would be large.
using StatementKind = std::variant<Evaluate, Assign, If, Boxed<Loop>, Boxed<ForOf>, Switch, Labeled, Jump, Return, Throw, Boxed<Try>, Yield, Await, Delegate,
    NewEnvironment, CopyEnvironment, Scope, Destructure>;
template<typename Node>
concept Large = std::is_same_v<Node, Loop> || std::is_same_v<Node, ForOf> || std::is_same_v<Node, Try>;
template<Large Node>
bool holds(StatementKind const& kind)
{
    return std::holds_alternative<Boxed<Node>>(kind);
}
template<typename Node>
Node& get(StatementKind& kind)
{
    if constexpr (Large<Node>)
        return *std::get<Boxed<Node>>(kind);
    else
        return std::get<Node>(kind);
}
template<typename Node>
Node const& get(StatementKind const& kind)
{
    return get<Node>(const_cast<StatementKind&>(kind));
}
template<Large Node>
Node* get_if(StatementKind* kind)
{
    return holds<Node>(*kind) ? &get<Node>(*kind) : nullptr;
}
template<Large Node>
Node const* get_if(StatementKind const* kind)
{
    return holds<Node>(*kind) ? &get<Node>(*kind) : nullptr;
}
struct Statement {
    StatementKind kind;
    SourceRange range;
};

// --- Functions -----------------------------------------------------------------------------------

enum class VariableKind : std::uint8_t { Value, Environment, Iteration, AsyncIteration, Enumeration, Destructuring, Delegation, AsyncDelegation, Pending, ArrayBuilder };
struct Variable {
    InternedText name;
    VariableKind kind = VariableKind::Value;
    bool is_temporary = false;
    EnvironmentId environment; // of kind Environment
};

enum class FunctionKind : std::uint8_t { Program, Normal, Arrow, Method, Generator, Async, AsyncArrow, AsyncGenerator, BaseConstructor, DerivedConstructor };

struct Function {
    InternedText name;        // for C++; unique names are chosen later
    InternedUtf16 js_name;
    FunctionKind kind = FunctionKind::Normal;
    bool is_strict = false;
    std::uint32_t length = 0;
    std::uint32_t required = 0; // parameters up to the last without a default
    List<InternedText> parameters; // as written; a pattern is called argument
    bool has_rest = false;               // the last of them
    InternedText header;      // the source text up to the body, for comments
    SourceRange range;
    EnvironmentId environment; // what it closes over; invalid: nothing
    IdVector<VariableId, Variable> variables;
    std::uint32_t label_count = 0;
    Block prologue;           // parameters: runs when the function is called, even if it suspends
    Block body;
    bool is_default_constructor = false; // no code of its own
    bool is_unused = false;   // nobody calls it in this form

    bool has_top_level_await = false; // the program

    bool is_async() const { return kind == FunctionKind::Async || kind == FunctionKind::AsyncArrow || kind == FunctionKind::AsyncGenerator || has_top_level_await; }
    bool suspends() const { return kind == FunctionKind::Generator || is_async(); }
};

struct Environment {
    std::string name;
    EnvironmentId outer;
    List<InternedText> fields;
    std::vector<bool> starts_uninitialized; // by field: in its temporal dead zone until assigned
    std::vector<bool> starts_undefined;     // by field: may be read before anything was assigned
};
struct Global {
    std::string name;
    bool starts_uninitialized;
    bool starts_undefined; // may be read before anything was assigned
};
struct Export {
    std::string exported;
    GlobalId global;
    FunctionId function; // valid: a function declaration that is never assigned
};

struct TemplateStrings { // of a tagged template
    std::vector<std::optional<std::u16string>> cooked;
    std::vector<std::u16string> raw;
};

struct Module {
    IdPages<ExpressionId, Expression, 128> expressions;
    IdPages<StatementId, Statement, 64> statements;
    IdPages<FunctionId, Function> functions;
    IdVector<EnvironmentId, Environment> environments;
    IdVector<GlobalId, Global> globals;
    FunctionId program;
    std::vector<Export> exports;
    std::vector<std::string> used_globals; // names of the global object, sorted
    std::vector<TemplateStrings> template_sites;
    bool is_module = false; // an ES module
};

// Whether arithmetic on what is unknown may give a BigInt: these come from literals and the global BigInt only.
bool may_have_bigints(Module const& module);
// The local variable that an expression reads; invalid if it is anything else, or no expression.
VariableId local_read(Module const& module, ExpressionId id);
// Whether it is a number or boolean that the source says.
bool is_constant(Module const& module, ExpressionId id);
// The expressions of a statement itself, without those of the blocks inside it.
void for_each_own_expression(Module const& module, StatementId statement, std::function<void(ExpressionId)> const& visit);
// The blocks directly inside a statement.
void for_each_inner_block(Module const& module, StatementId statement, std::function<void(Block const&)> const& visit);
// The statements of a block and of the blocks inside them.
void for_each_statement(Module const& module, Block const& block, std::function<void(StatementId)> const& visit);
void change_each_inner_block(Module& module, StatementId statement, std::function<void(Block&)> const& visit);

} // namespace gen2cpp::ir
