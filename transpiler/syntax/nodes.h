// The syntax tree: what was written, ES2025, immutable after reading. It knows no meaning.
//
// Nodes live in two IdVectors of the Program and refer to each other by id. Every node has the range of its
// source text. Closed sets are variants; every reader handles all of them.
#pragma once

#include "../support/boxed.h"
#include "../support/id.h"
#include "../support/interned.h"
#include "../support/list.h"
#include "../support/source.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gen2cpp::syntax {

using ExpressionId = Id<struct ExpressionTag>;
using StatementId = Id<struct StatementTag>;
using FunctionId = Id<struct FunctionTag>;
using ClassId = Id<struct ClassTag>;

// A cooked string is kept as UTF-16 code units; names are kept as UTF-8 with escapes decoded. Nodes are many, so they are small: what takes more room
// than a few words is elsewhere.
using Utf16 = InternedUtf16;

struct Identifier {
    InternedText name;
    SourceRange range;
};

// --- Patterns ---------------------------------------------------------------------------------

struct Pattern;

struct PatternElement { // of an array pattern, or a parameter
    List<Pattern> target; // exactly one; a list breaks the recursion of the types
    ExpressionId default_value;  // invalid: none
};

struct PropertyKey;

// A binding or assignment target. In assignment patterns a target may be any member expression.
struct BindingTarget {
    Identifier identifier;
};
struct ExpressionTarget { // a member expression (assignment only)
    ExpressionId expression;
};
struct ArrayPattern {
    List<std::optional<PatternElement>> elements; // nullopt: a hole
    List<Pattern> rest;                           // empty or one
};
struct ObjectPattern {
    struct Property;
    List<Property> properties;
    List<Pattern> rest; // empty or one
};
struct Pattern {
    std::variant<BindingTarget, ExpressionTarget, ArrayPattern, ObjectPattern> kind;
    SourceRange range;
};

struct PrivateName { // #name, without the number sign
    InternedText name;
};
struct ComputedKey {
    ExpressionId expression;
};
struct PropertyKey {
    // A literal key is the string (numbers are already converted) that names the property.
    std::variant<Utf16, ComputedKey, PrivateName> kind;
    SourceRange range;
};
struct ObjectPattern::Property {
    PropertyKey key;
    PatternElement value;
    bool is_shorthand;
};

// --- Expressions --------------------------------------------------------------------------------

struct NullLiteral { };
struct BooleanLiteral { bool value; };
struct [[gnu::packed, gnu::aligned(4)]] NumberLiteral { double value; }; // or all expressions would be aligned to eight bytes
struct BigIntLiteral { InternedText digits; }; // decimal
struct StringLiteral { Utf16 value; };
struct RegExpLiteral { InternedText pattern; InternedText flags; }; // UTF-8, as written
struct TemplateElement {
    std::optional<Utf16> cooked; // nullopt: an invalid escape in a tagged template
    Utf16 raw;
};
struct TemplateLiteral {
    List<TemplateElement> strings; // one more than the expressions
    List<ExpressionId> expressions;
};
struct TaggedTemplate {
    ExpressionId tag;
    ExpressionId quasi; // a TemplateLiteral
};
struct IdentifierReference { InternedText name; };
struct ThisExpression { };
struct SuperReference { }; // only as base of a Member or callee of a Call
struct NewTarget { };
struct InvalidTarget { InternedText message; }; // the key of a call that is assigned to: throws a ReferenceError
struct ImportMeta { };
struct ImportCall { ExpressionId specifier; ExpressionId options; };

struct Argument { // also an element of an array literal
    ExpressionId expression; // invalid: a hole (array literals only)
    bool is_spread = false;
};
struct ArrayLiteral { List<Argument> elements; };

enum class PropertyKind : std::uint8_t { Value, Shorthand, Method, Getter, Setter, Spread };
struct ObjectProperty {
    PropertyKind kind;
    PropertyKey key;         // not for Spread
    ExpressionId value;      // methods and accessors: a FunctionExpression
    bool is_proto = false;   // `__proto__: value`, not computed and not shorthand
    SourceRange range;
};
struct ObjectLiteral { List<ObjectProperty> properties; };

struct FunctionExpression { FunctionId function; };
struct ClassExpression { ClassId class_; };

enum class UnaryOperator : std::uint8_t { Minus, Plus, Not, BitNot, Typeof, Void, Delete };
struct Unary { UnaryOperator op; ExpressionId operand; };
struct Update { bool is_increment; bool is_prefix; ExpressionId target; };
enum class BinaryOperator : std::uint8_t {
    Add, Subtract, Multiply, Divide, Remainder, Exponent,
    ShiftLeft, ShiftRight, ShiftRightUnsigned, BitAnd, BitOr, BitXor,
    Equal, NotEqual, StrictEqual, StrictNotEqual, Less, LessEqual, Greater, GreaterEqual, InstanceOf, In,
};
struct Binary { BinaryOperator op; ExpressionId left; ExpressionId right; };
struct PrivateIn { InternedText name; ExpressionId right; }; // #name in right
enum class LogicalOperator : std::uint8_t { And, Or, Nullish };
struct Logical { LogicalOperator op; ExpressionId left; ExpressionId right; };
struct Conditional { ExpressionId test; ExpressionId consequent; ExpressionId alternate; };
struct Assignment { // target = value
    Boxed<Pattern> target; // any form
    ExpressionId value;
};
struct CompoundAssignment { // target op= value
    Boxed<Pattern> target; // BindingTarget or ExpressionTarget
    std::variant<BinaryOperator, LogicalOperator> op;
    ExpressionId value;
};
struct Sequence { List<ExpressionId> expressions; };

// An optional chain `a?.b.c` is an OptionalChain around members and calls; the link behind `?.` has is_optional.
struct Member { // object.name, object[computed], object.#private
    ExpressionId object; // may be a SuperReference
    PropertyKey key;
    bool is_optional = false;
};
struct Call {
    ExpressionId callee; // may be a SuperReference: super(...)
    List<Argument> arguments;
    bool is_optional = false;
};
struct OptionalChain { ExpressionId expression; };
struct New {
    ExpressionId callee;
    List<Argument> arguments;
};
struct Parenthesized { ExpressionId expression; }; // kept: (a) = 1, (a?.b).c and names of functions depend on it
struct Yield { ExpressionId operand; bool is_delegate; }; // operand may be invalid
struct Await { ExpressionId operand; };

using ExpressionKind = std::variant<
#define EXPRESSION(Name) Name,
#include "expressions.def"
#undef EXPRESSION
    std::monostate>;
struct Expression {
    ExpressionKind kind;
    SourceRange range;
};

// --- Statements ---------------------------------------------------------------------------------

enum class DeclarationKind : std::uint8_t { Var, Let, Const };
struct Declarator {
    Pattern target;
    ExpressionId initializer; // invalid: none
    SourceRange range;
};
struct VariableDeclaration {
    DeclarationKind kind;
    List<Declarator> declarators;
};
struct FunctionDeclaration { FunctionId function; }; // hoisted by scope
struct ClassDeclaration { ClassId class_; };
struct ExpressionStatement { ExpressionId expression; };
struct Block { List<StatementId> body; };
struct EmptyStatement { };
struct DebuggerStatement { };
struct If { ExpressionId test; StatementId consequent; StatementId alternate; }; // alternate may be invalid
struct While { ExpressionId test; StatementId body; };
struct DoWhile { StatementId body; ExpressionId test; };
struct For {
    StatementId initializer; // VariableDeclaration or ExpressionStatement or invalid
    ExpressionId test;       // may be invalid
    ExpressionId update;     // may be invalid
    StatementId body;
};
// The head of for...in and for...of: a declaration of one pattern, or an assignment target.
struct ForHead {
    std::optional<DeclarationKind> declaration;
    Boxed<Pattern> target;
    ExpressionId var_initializer; // sloppy `for (var x = 1 in o)` only
};
struct ForIn { ForHead head; ExpressionId object; StatementId body; };
struct ForOf { ForHead head; ExpressionId iterable; StatementId body; bool is_await; };
struct SwitchCase {
    ExpressionId test; // invalid: default
    List<StatementId> body;
    SourceRange range;
};
struct Switch { ExpressionId discriminant; List<SwitchCase> cases; };
struct Labeled { Identifier label; StatementId body; };
struct Break { std::optional<Identifier> label; };
struct Continue { std::optional<Identifier> label; };
struct Return { ExpressionId value; }; // may be invalid
struct Throw { ExpressionId value; };
struct Try {
    StatementId block;
    bool has_handler;
    Boxed<Pattern> parameter; // nothing: none
    StatementId handler;   // valid if has_handler
    StatementId finalizer; // may be invalid
};
struct With { ExpressionId object; StatementId body; };

struct ImportSpecifier { InternedText imported; Identifier local; }; // imported: "default", a name, "*" for a namespace
struct ImportAttribute { Utf16 key; Utf16 value; }; // with { key: "value" }
struct Import { List<ImportSpecifier> specifiers; Utf16 module; List<ImportAttribute> attributes; };
struct ExportSpecifier { InternedText local; InternedText exported; SourceRange range; };
struct ExportNames { List<ExportSpecifier> specifiers; std::optional<Utf16> module; List<ImportAttribute> attributes; };
struct ExportAll { std::optional<InternedText> exported; Utf16 module; List<ImportAttribute> attributes; };
struct ExportDeclaration { StatementId declaration; };
struct ExportDefault { StatementId declaration; ExpressionId expression; }; // one of the two; the declaration may be anonymous

using StatementKind = std::variant<
#define STATEMENT(Name) Name,
#include "statements.def"
#undef STATEMENT
    std::monostate>;
struct Statement {
    StatementKind kind;
    SourceRange range;
};

// --- Functions and classes ------------------------------------------------------------------------

enum class FunctionForm : std::uint8_t { Declaration, Expression, Arrow, Method, Getter, Setter, Constructor, StaticBlock, Field };

// Of a function or class with all that is in it: the nodes from `first` on, in front of `last`.
template<typename NodeId>
struct NodeSpan {
    NodeId first, last;
};
struct NodeSpans {
    NodeSpan<ExpressionId> expressions;
    NodeSpan<StatementId> statements;
};

struct Parameter {
    PatternElement element;
    bool is_rest = false;
    SourceRange range;
};

struct Function {
    FunctionForm form;
    bool is_generator = false;
    bool is_async = false;
    bool is_strict = false;           // by "use strict", a class or a module around it
    bool has_simple_parameters = true; // 15.1.3 IsSimpleParameterList
    bool is_derived_constructor = false;
    std::optional<Identifier> name;   // as written; methods have none, their key names them
    List<Parameter> parameters;
    List<StatementId> body;
    ExpressionId expression_body;     // arrows with an expression body, and Field initialisers; else invalid
    SourceRange range;                // the whole function as written (a method with its key): the text of toString
    SourceRange body_range;
    NodeSpans nodes;
};

enum class ClassMemberKind : std::uint8_t { Method, Getter, Setter, Field, StaticBlock };
struct ClassMember {
    ClassMemberKind kind;
    bool is_static;
    PropertyKey key;       // not for StaticBlock
    FunctionId function;   // method, accessor, static block, or a Field's initialiser (invalid: no initialiser)
    SourceRange range;
};
struct Class {
    std::optional<Identifier> name;
    ExpressionId heritage;   // invalid: no extends
    FunctionId constructor;  // invalid: a default one
    List<ClassMember> members; // in order, without the constructor
    SourceRange range;
    NodeSpans nodes;
};

enum class Goal : std::uint8_t { Script, Module, CommonJs };

struct Program {
    Goal goal = Goal::CommonJs;
    bool is_strict = false;
    List<StatementId> body;
    IdPages<ExpressionId, Expression, 128> expressions;
    IdPages<StatementId, Statement, 64> statements;
    IdVector<FunctionId, Function> functions;
    IdVector<ClassId, Class> classes;
};

} // namespace gen2cpp::syntax
