// Walks the tokens of a program by the grammar of ECMA-262, building nothing.
//
// Note [why the tokens are walked before tree-sitter reads them]
//
// tree-sitter is an editor's parser: it reads many programs that are no JavaScript, and reads some valid programs into a
// wrong tree without a word: `await (f)(x)` as a call of a function named await, `yield` or `return` with the next line as its operand,
// `let`, `get`, `static`, `async`, `of`, `yield` and `await` as keywords where they are names. What these tokens mean depends on the
// grammar around them. So the recognizer finds that out, refuses what no tree can come of, and writes a text of the same length
// in which no such question is left:
//
//     the keyword `await`                `void `, which binds alike
//     a name that could be a keyword     `i____`
//     an automatic semicolon             `;` in place of the white space
//     comments, line breaks              blanks
//     labels                             blanks; the reader puts them back
//     the `await` of a `for await`       blanks; so does the reader here
//     parentheses around a target        blanks, inside patterns
//     f(a) = b                           `f[a]`, so that it is a target; the reader makes a call of it again
//     `default function` without a name  `function i______`
//     attributes behind an export        blanks; the reader is told
//
// Every offset stays valid, and the reader takes names and values from the source itself.
#pragma once

#include "lexer.h"
#include "nodes.h"

#include <map>
#include <set>
#include <utility>

namespace gen2cpp::syntax {

// A label, and where the statement behind it begins.
struct LabelInFront {
    Identifier label;
    std::uint32_t statement_begin;
};

struct Recognized {
    std::string text; // for tree-sitter
    std::vector<std::uint32_t> pieces; // where they begin, but for the first: see note [pieces of a program]
    std::vector<LabelInFront> labels; // in the order of the text
    std::map<std::uint32_t, List<ImportAttribute>> export_attributes; // by where the name of the module begins
    std::vector<std::uint32_t> awaiting_loops; // where each `for await` begins, in the order of the text
    std::set<std::uint32_t> call_targets; // where the arguments of calls that are written as targets begin
    std::set<std::uint32_t> spread_in_targets; // each `...` of theirs: tree-sitter sees an arrow function of the operand
    std::optional<std::uint32_t> nameless_default; // where the function or class of `export default` begins if it has no name
};

class Recognizer {
public:
    Recognizer(SourceFile const& source, Goal goal, Diagnostics& diagnostics);

    void recognize_program();
    Recognized take_result();
    bool has_module_syntax() const { return m_has_module_syntax; } // import, export, import.meta
    bool has_await() const { return m_has_await; }                 // as a name

private:
    // What an expression may turn out to be when the next token is seen.
    enum class Shape : std::uint8_t {
        Name,
        Member,
        Call,
        ArrayOrObject,   // may become a pattern
        Parenthesized,   // may become the parameters of an arrow function
        ArrowParameters, // can be nothing else
        AsyncCall,       // async(...): may become the parameters of an async arrow function
        AsyncArrow,      // async name, in front of =>
        Arrow,
        Assignment,        // name = value: may become an element of a pattern
        PatternAssignment, // [name] = value, likewise
        Other,
    };
    enum class Position : std::uint8_t { StatementList, Substatement };
    // What `yield`, `await` and `return` mean.
    struct Context {
        bool yields = false;
        bool awaits = false;
        bool returns = false;
        bool forbids_await = false;
        bool is_strict = false; // but for names in front of the directive that says so
        bool in_is_operator = true;
    };

    class Nesting {
    public:
        explicit Nesting(Recognizer& recognizer);
        ~Nesting() { --m_recognizer.m_depth; }
        Nesting(Nesting const&) = delete;
        Nesting& operator=(Nesting const&) = delete;

    private:
        Recognizer& m_recognizer;
    };
    // Another context for as long as it lives.
    class ContextScope {
    public:
        ContextScope(Recognizer& recognizer, Context context)
            : m_recognizer(recognizer)
            , m_outer(recognizer.m_context)
        {
            recognizer.m_context = context;
        }
        ~ContextScope() { m_recognizer.m_context = m_outer; }
        ContextScope(ContextScope const&) = delete;
        ContextScope& operator=(ContextScope const&) = delete;

    private:
        Recognizer& m_recognizer;
        Context m_outer;
    };

    // Tokens
    void advance();
    Lexeme look_ahead(unsigned count = 1);
    bool at(std::string_view text) const; // a punctuator or an unescaped word
    bool at_name() const { return m_token.kind == LexemeKind::Name; }
    bool accept(std::string_view text);
    void expect(std::string_view text);
    void semicolon();
    [[noreturn]] void unexpected() { unexpected(m_token); }
    [[noreturn]] void unexpected(Lexeme const& token);
    [[noreturn]] void fail(DiagnosticKind kind, SourceRange range, std::vector<std::string> arguments = {});

    // Names
    bool at_identifier() const; // a name that can be one here
    void identifier();          // a binding, a reference or a label
    void property_name_word();  // behind a dot, or a key

    // Statements
    void statement_list(std::string_view end);
    void statement(Position position);
    void block();
    struct Declarators {
        unsigned count = 0;
        bool has_initializer = false;
        bool has_pattern = false;
    };
    Declarators variable_declaration(); // behind its keyword
    bool at_let_declaration(Position position);
    void refuse_using_declaration();
    void expression_statement();
    bool at_label();
    void labeled_statement();
    void parenthesized_head();
    void if_statement();
    void do_statement();
    void for_statement();
    void for_head(bool is_await);
    void for_head_rest(bool is_await);
    void jump_statement();
    void return_statement();
    void throw_statement();
    void switch_statement();
    void try_statement();
    void with_statement();
    bool at_async_function();
    void import_declaration();
    void import_clause();
    void export_declaration();
    void export_default();
    void name_default_export(SourceRange room, std::uint32_t begin);
    void export_clause();
    void export_from();
    List<ImportAttribute> from_clause();
    void module_export_name();

    // Expressions
    void expression();            // a whole one: what is no pattern by its end is none
    void assignment();            // the same without commas
    template<typename Read>
    void whole(Read read)
    {
        auto const outer_initializer = std::exchange(m_cover_initializer, std::nullopt);
        auto const outer_no_target = m_no_target;
        read();
        if (m_cover_initializer)
            fail(DiagnosticKind::ShorthandInitializer, *m_cover_initializer);
        m_cover_initializer = outer_initializer;
        m_no_target = outer_no_target;
    }
    Shape cover_expression();     // with commas; may be part of a cover grammar
    Shape cover_assignment();
    Shape assignment_rest(Shape shape, Lexeme const& first);
    void element();
    Shape parameter_or_operand();
    void note_parentheses();
    void settle_pattern(Lexeme const& first);
    void arrow_rest(Shape shape, Lexeme const& first);
    void arrow_body(bool is_async);
    void yield_expression();
    Shape conditional();
    Shape binary();
    Shape unary();
    Shape postfix();
    Shape left_hand_side();
    enum class CallsAllowed : bool { No, Yes };
    Shape chain(Shape shape, CallsAllowed calls);
    void member_name();
    void index();
    void check_simple_target(Shape shape, Lexeme const& first, DiagnosticKind error);
    bool accept_call_target(Shape shape);
    Shape primary();
    Shape word();
    Shape async_primary();
    Shape parenthesized();
    void import_expression();
    Shape new_expression();
    Shape array_literal();
    Shape object_literal();
    void object_member();
    void arguments();
    void template_literal();
    bool at_assignment_operator() const;
    bool at_binary_operator() const;

    // Functions, classes and patterns
    enum class Form : std::uint8_t { Declaration, DefaultDeclaration, Expression };
    // Where the keyword or `*` in front of the name ends, if there is no name.
    std::optional<std::uint32_t> function(Form form);
    void parameters_and_body(bool is_async, bool is_generator);
    void parameters();
    void function_body();
    void directives();
    void binding_target();
    void binding_element();
    void nested_binding_element();
    void check_no_property();
    void array_binding_pattern();
    void object_binding_pattern();
    std::optional<std::uint32_t> class_(Form form);
    void class_member();
    void static_block();
    void property_name();
    bool accept_modifier(std::string_view word); // in front of a property name
    struct Modifiers {
        bool is_async = false;
        bool is_generator = false;
        bool is_accessor = false;
        bool any() const { return is_async || is_generator || is_accessor; }
    };
    Modifiers modifiers();

    Lexer m_lexer;
    Goal m_goal;
    Lexeme m_token;
    bool m_is_behind_await = false; // the token before was `await` as a name
    Context m_context;
    std::uint32_t m_depth = 0;
    // `{ a = 1 }` not yet known to be a pattern
    std::optional<SourceRange> m_cover_initializer;
    // an element of the literal just read that cannot be the target of a pattern
    std::optional<SourceRange> m_no_target;
    struct Arguments {
        SourceRange range;
        bool is_empty = true;
        std::vector<SourceRange> spreads; // each `...`
        SourceRange last_comma;           // if it ends with one
        bool has_object_spread = false;   // ...{}
    };
    Arguments m_arguments; // read last
    std::vector<SourceRange> m_parentheses;        // around the name or member that was read last
    std::vector<SourceRange> m_target_parentheses; // around what are targets if the literals around them are patterns
    Recognized m_result;
    bool m_has_module_syntax = false;
    bool m_has_await = false;
};

} // namespace gen2cpp::syntax
