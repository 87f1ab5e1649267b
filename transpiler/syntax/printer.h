// The state of print(): what has been written, and how deep.
#pragma once

#include "../support/source.h"
#include "../support/text.h"
#include "nodes.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace gen2cpp::syntax {

class Printer {
public:
    Printer(Program const& program, SourceFile const& source)
        : m_program(program)
        , m_source(source)
    {
    }

    std::string run();

private:
    // Indents what is printed for as long as it lives.
    class Children {
    public:
        explicit Children(Printer& printer)
            : m_printer(printer)
        {
            m_printer.m_indent += 2;
        }
        ~Children() { m_printer.m_indent -= 2; }
        Children(Children const&) = delete;
        Children& operator=(Children const&) = delete;

    private:
        Printer& m_printer;
    };

    // `words` are parted by blanks; empty ones are left out. `m_role` stands in front.
    void line(std::initializer_list<std::string_view> words, SourceRange range);
    Printer& as(std::string_view role)
    {
        m_role = role;
        return *this;
    }

    void statement(StatementId id);  // nothing for an invalid id
    void expression(ExpressionId id);
    void statements(List<StatementId> const& list);
    void function(FunctionId id);
    void class_(ClassId id);
    void member(ClassMember const& member);
    void parameter(Parameter const& parameter);
    void pattern(Pattern const& pattern, std::string_view suffix = {});
    void element(PatternElement const& element);
    void arguments(List<Argument> const& list);
    void property(ObjectProperty const& property);
    void for_head(ForHead const& head);
    std::string key_text(PropertyKey const& key) const;
    void computed_key(PropertyKey const& key); // its expression, if it has one

#define STATEMENT(Name) void show(Name const& it, SourceRange range);
#include "statements.def"
#undef STATEMENT
#define EXPRESSION(Name) void show(Name const& it, SourceRange range);
#include "expressions.def"
#undef EXPRESSION
    void show(std::monostate, SourceRange) { }

    Program const& m_program;
    SourceFile const& m_source;
    std::string m_text;
    std::string_view m_role;
    std::size_t m_indent = 0;
};

} // namespace gen2cpp::syntax
