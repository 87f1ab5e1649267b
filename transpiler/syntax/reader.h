// Turns the concrete tree into the syntax tree: one function for each construct, in the read_*.cpp files.
//
// The recognizer has gone over the tokens before: see note [why the tokens are walked before tree-sitter reads them]. What is
// left to refuse here is what the grammar's precedence forbids: operands that bind too weakly, targets that cannot be assigned
// to. What can be said about the finished tree is left to early_errors_*.cpp. The first error ends the reading.
#pragma once

#include "../diagnostics/diagnostics.h"
#include "concrete_tree.h"
#include "literals.h"
#include "nodes.h"
#include "recognizer.h"

#include <utility>

namespace gen2cpp::syntax {

// The key that a name written in the source is.
Utf16 literal_key(std::string_view name);

// How tightly an expression holds together, from weakest to strongest: the levels of the expression grammar.
enum class Level : std::uint8_t { Sequence, Assignment, Conditional, Binary, Unary, Update, LeftHandSide };

enum class Tagged : bool { No, Yes };

// What the names in a pattern are.
enum class PatternUse : std::uint8_t { Binding, Assignment };

class Reader {
public:
    Reader(SourceFile const& source, Recognized const& recognized, Program& program,
        Diagnostics& diagnostics);

    void read_program();

private:
    // Counts one level of nesting for as long as it lives.
    class Nesting {
    public:
        Nesting(Reader& reader, Node node);
        ~Nesting() { --m_reader.m_depth; }
        Nesting(Nesting const&) = delete;
        Nesting& operator=(Nesting const&) = delete;

    private:
        Reader& m_reader;
    };

    // The links of a chain around what is read, for as long as it lives.
    class Chain {
    public:
        Chain(Reader& reader, std::size_t length, Node node);
        ~Chain() { m_reader.m_chained = m_outer; }
        Chain(Chain const&) = delete;
        Chain& operator=(Chain const&) = delete;
        void at(std::size_t links) { m_reader.m_chained = m_outer + links; }

    private:
        Reader& m_reader;
        std::size_t m_outer;
    };

    // Makes the reader strict for as long as it lives, if the body of the function says so, or for a class.
    class Strictness {
    public:
        Strictness(Reader& reader, Node function_body);
        explicit Strictness(Reader& reader)
            : m_reader(reader)
            , m_outer(std::exchange(reader.m_is_strict, true))
        {
        }
        ~Strictness() { m_reader.m_is_strict = m_outer; }
        Strictness(Strictness const&) = delete;
        Strictness& operator=(Strictness const&) = delete;

    private:
        Reader& m_reader;
        bool m_outer;
    };

    struct MethodParts {
        Node first; // where the text of the method begins, behind `static`
        Node static_;
        Node async;
        Node name;
        bool is_generator = false;
        FunctionForm form = FunctionForm::Method;
    };

    // The concrete tree
    NodeKind kind(Node node) const { return m_tree[node].kind; }
    SourceRange range(Node node) const { return m_tree[node].range; }
    Node first_child(Node node) const { return m_tree[node].first_child; }
    Node next(Node node) const { return m_tree[node].next_sibling; }
    Node child(Node node, Field field) const { return m_tree.child(node, field); }
    Node child(Node node, NodeKind kind) const;       // invalid: none
    Node required_child(Node node, Field field) const; // an error when it is missing
    Node child_token(Node node, std::string_view text) const; // invalid: none
    Node only_named_child(Node node) const;           // of a node that has one named child and punctuators
    std::string_view text(Node node) const { return m_source.text(range(node)); } // as written
    bool is_token(Node node, std::string_view text) const;
    bool begins_with_brace(Node node) const;
    Level level(Node node) const;

    // Errors
    [[noreturn]] void fail(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments = {}) const;
    [[noreturn]] void fail(LiteralError const& error, std::uint32_t text_begin) const;
    [[noreturn]] void unexpected(Node node) const;
    void refuse_errors() const; // where tree-sitter found no parse
    void check_literal(std::optional<LiteralError> const& error, std::optional<LiteralError> const& strict_error,
        std::uint32_t text_begin) const;
    [[noreturn]] void unexpected_operand(Node node) const;
    void check_mixing(Node binary) const;

    void read_piece(ConcreteTree piece);

    // Statements
    StatementId read_statement(Node node);
    List<StatementId> read_statement_list(Node parent); // of a block or program
    StatementId read_substatement(Node node);                  // where a declaration is not allowed
    StatementId read_branch(Node node);                        // of an if statement
    void check_no_declaration(Node node) const;
    bool is_sloppy_function(Node node) const;
    [[noreturn]] void misplaced_function(Node node) const;
    StatementId read_block(Node node);
    StatementId read_empty(Node node);
    StatementId read_debugger(Node node);
    StatementId read_expression_statement(Node node);
    StatementId read_variable_declaration(Node node);
    StatementId read_if(Node node);
    StatementId read_switch(Node node);
    StatementId read_labeled(Node node, std::vector<LabelInFront>::const_iterator label);
    StatementId read_unlabeled(Node node);
    StatementId read_labeled_item(Node node);
    std::vector<LabelInFront>::const_iterator first_label(Node statement) const; // end: none
    StatementId read_break(Node node);
    StatementId read_continue(Node node);
    StatementId read_return(Node node);
    StatementId read_throw(Node node);
    StatementId read_try(Node node);
    StatementId read_with(Node node);
    StatementId read_while(Node node);
    StatementId read_do_while(Node node);
    StatementId read_for(Node node);
    StatementId read_for_in_of(Node node);
    StatementId read_import(Node node);
    StatementId read_export(Node node);
    StatementId read_function_declaration(Node node);
    StatementId read_class_declaration(Node node);
    List<Declarator> read_declarators(Node declaration);
    DeclarationKind declaration_kind(Node keyword) const;
    std::optional<Identifier> read_label(Node jump);
    StatementId read_for_initializer(Node node);
    ForHead read_for_head(Node node);
    List<SwitchCase> read_cases(Node body);

    // Modules
    StatementId read_module_item(Node node);
    [[noreturn]] StatementId misplaced_module_item(Node node) const;
    List<ImportSpecifier> read_import_clause(Node clause);
    ImportSpecifier read_import_specifier(Node specifier);
    List<ExportSpecifier> read_export_clause(Node clause, bool is_from_module);
    StatementKind read_export_default(Node node);
    bool is_nameless_default(Node declaration) const;
    StatementKind read_nameless_default(Node declaration);
    std::string module_export_name(Node node);
    Utf16 read_module_name(Node node);
    List<ImportAttribute> read_import_attributes(Node statement);

    // Expressions
    ExpressionId read_expression(Node node); // any level
    ExpressionId read_expression(Node node, Level weakest);
    ExpressionId read_optional_expression(Node node, Level weakest); // an invalid id for an invalid node
    ExpressionId read_condition(Node parenthesized);                 // `(expression)` that is part of a statement
    ExpressionId read_null(Node node);
    ExpressionId read_boolean(Node node);
    ExpressionId read_number(Node node);
    ExpressionId read_string(Node node);
    ExpressionId read_regular_expression(Node node);
    ExpressionId read_template(Node node);
    ExpressionId read_template(Node node, Tagged tagged);
    ExpressionId read_identifier_reference(Node node);
    ExpressionId read_this(Node node);
    ExpressionId read_super(Node node);
    ExpressionId read_meta_property(Node node);
    ExpressionId read_array_literal(Node node);
    ExpressionId read_object_literal(Node node);
    ExpressionId read_function_expression(Node node);
    ExpressionId read_arrow_function(Node node);
    ExpressionId read_class_expression(Node node);
    ExpressionId read_parenthesized(Node node);
    ExpressionId read_sequence(Node node);
    ExpressionId read_assignment(Node node);
    ExpressionId read_compound_assignment(Node node);
    ExpressionId read_conditional(Node node);
    ExpressionId read_binary(Node node);
    ExpressionId read_unary(Node node);
    ExpressionId read_update(Node node);
    ExpressionId read_yield(Node node);
    ExpressionId read_new(Node node);
    ExpressionId read_member_chain(Node node);
    bool is_chain_link(Node node) const;
    ExpressionId read_chain_link(Node node, ExpressionId object);
    ExpressionId read_import_call(Node call);
    ExpressionId combine(Node binary, ExpressionId left);
    List<Argument> read_arguments(Node arguments);
    PropertyKey read_property_name(Node node); // behind a dot
    Utf16 read_string_value(Node node);

    // Object members and patterns
    PropertyKey read_property_key(Node node);
    ObjectProperty read_object_property(Node node);
    Pattern read_pattern(Node node, PatternUse use);
    Pattern read_assignment_target(Node node, DiagnosticKind error); // no destructuring
    ExpressionId read_call_target(Node node, DiagnosticKind error); // invalid: it is none
    bool is_call(Node node); // in any number of parentheses
    ExpressionId read_simple_target(Node node, DiagnosticKind error); // a name or member, possibly in parentheses
    Pattern read_array_pattern(Node node, PatternUse use);
    Pattern read_object_pattern(Node node, PatternUse use);
    Pattern read_rest(Node rest, PatternUse use);
    PatternElement read_pattern_element(Node node, PatternUse use);
    ObjectPattern::Property read_pattern_property(Node node, PatternUse use);
    Pattern name_pattern(Node node);

    // Functions and classes
    NodeSpans begin_nodes() const { return { { m_program.expressions.next_id(), {} }, { m_program.statements.next_id(), {} } }; }
    void end_nodes(NodeSpans& nodes) const
    {
        nodes.expressions.last = m_program.expressions.next_id();
        nodes.statements.last = m_program.statements.next_id();
    }
    Function new_function(FunctionForm form, SourceRange range) const;
    FunctionId add(Function function);
    FunctionId read_function(Node node, FunctionForm form);
    FunctionId read_method(Node node, FunctionForm form);
    MethodParts method_parts(Node method) const;
    void check_accessor_parameters(Function const& function, SourceRange parameters) const;
    void read_signature_and_block(Node parameters, Node block, Function& function);
    void read_parameters(Node parameters, Function& function);
    void read_block_body(Node block, Function& function);
    Node use_strict_directive(Node first_statement) const; // invalid: none
    ClassId read_class(Node node);
    void read_class_member(Node node, Class& result);
    void read_method_member(Node node, Class& result);
    void read_field(Node node, Class& result);
    FunctionId read_field_initializer(Node value);
    void read_static_block(Node node, Class& result);
    void check_constructor(MethodParts const& parts, Class const& result) const;
    void check_member_name(PropertyKey const& key, bool is_static) const;

    // Names
    std::string name(Node node) const; // of an identifier, property or label: escapes decoded
    Identifier identifier(Node node) const { return { name(node), range(node) }; }

    ExpressionId add(ExpressionKind kind, SourceRange range) { return m_program.expressions.add({ std::move(kind), range }); }
    StatementId add(StatementKind kind, SourceRange range) { return m_program.statements.add({ std::move(kind), range }); }

    SourceFile const& m_source;
    ConcreteTree m_tree; // of the piece that is read
    Recognized const& m_recognized;
    Program& m_program;
    Diagnostics& m_diagnostics;
    bool m_is_strict = false;
    std::uint32_t m_depth = 0; // of nested expressions, statements and patterns
    std::size_t m_chained = 0; // links of chains around what is read
};

} // namespace gen2cpp::syntax
