#include "print.h"

#include "../support/listing.h"
#include "../support/match.h"
#include "../support/text.h"

#include <algorithm>
#include <map>

namespace gen2cpp::scope {

namespace {

char const* kind_name(BindingKind kind)
{
    switch (kind) {
    case BindingKind::Var:
        return "var";
    case BindingKind::Let:
        return "let";
    case BindingKind::Const:
        return "const";
    case BindingKind::Class:
        return "class";
    case BindingKind::Function:
        return "function";
    case BindingKind::Parameter:
        return "parameter";
    case BindingKind::CatchParameter:
        return "catch";
    case BindingKind::FunctionName:
        return "own-name";
    case BindingKind::ClassName:
        return "class-name";
    case BindingKind::PrivateName:
        return "private";
    case BindingKind::Import:
        return "import";
    case BindingKind::Wrapper:
        return "parameter";
    case BindingKind::Special:
        return "special";
    }
    return "";
}

char const* storage_name(Storage storage)
{
    switch (storage) {
    case Storage::Local:
        return "local";
    case Storage::Captured:
        return "captured";
    case Storage::Module:
        return "module";
    case Storage::Global:
        return "global";
    }
    return "";
}

class Printer {
public:
    Printer(syntax::Program const& program, Bindings const& bindings, SourceFile const& source)
        : m_program(program)
        , m_bindings(bindings)
        , m_source(source)
    {
        for (std::size_t i = 0; i < bindings.scopes.size(); ++i)
            m_children[bindings.scopes[bindings.scopes.id(i)].parent.index].push_back(bindings.scopes.id(i));
        for (auto const& use : bindings.uses)
            m_uses[use.binding.index].emplace(use.offset, use.needs_check);
        describe_scopes();
    }

    std::string run()
    {
        scope(m_bindings.program);
        return m_out.take();
    }

private:
    struct Description {
        std::string what;
        std::uint32_t offset;
    };

    void describe_scopes();
    Description describe_statement(std::uint32_t id) const;
    void scope(ScopeId id);
    void binding(BindingId id);
    std::string place(std::uint32_t offset) const
    {
        auto const [line, column] = m_source.position(offset);
        return std::to_string(line) + ":" + std::to_string(column);
    }

    syntax::Program const& m_program;
    Bindings const& m_bindings;
    SourceFile const& m_source;
    std::map<std::uint32_t, std::vector<ScopeId>> m_children;             // by scope
    std::map<std::uint32_t, std::map<std::uint32_t, bool>> m_uses;        // by binding: where, and whether it is checked
    std::map<std::uint32_t, Description> m_descriptions;                  // by scope
    Listing m_out;
};

void Printer::describe_scopes()
{
    auto const add = [&](ScopeId id, std::string what, std::uint32_t offset) {
        if (id.is_valid())
            m_descriptions.try_emplace(id.index, Description { std::move(what), offset });
    };
    add(m_bindings.program, "program", 0);
    for (std::size_t i = 0; i < m_bindings.functions.size(); ++i) {
        auto const& function = m_program.functions[m_program.functions.id(i)];
        auto const& scopes = m_bindings.functions[i];
        auto const name = function.name ? " " + function.name->name : "";
        add(scopes.name, "name of" + name, function.range.begin);
        add(scopes.parameters, (scopes.body == scopes.parameters ? "function" : "parameters of") + (name.empty() ? " anonymous" : name), function.range.begin);
        add(scopes.body, "body of" + (name.empty() ? " anonymous" : name), function.body_range.begin);
    }
    for (auto const& [id, scope] : m_bindings.class_scopes) {
        auto const& class_ = m_program.classes[{ id }];
        add(scope, "class" + (class_.name ? " " + class_.name->name : ""), class_.range.begin);
    }
    for (auto const& [id, scope] : m_bindings.statement_scopes) {
        auto description = describe_statement(id);
        add(scope, std::move(description.what), description.offset);
    }
}

Printer::Description Printer::describe_statement(std::uint32_t id) const
{
    auto const& statement = m_program.statements[{ id }];
    auto offset = statement.range.begin;
    auto const what = match(
        statement.kind,
        [](syntax::Block const&) { return "block"; },
        [](syntax::For const&) { return "for"; },
        [](syntax::ForIn const&) { return "for-in"; },
        [](syntax::ForOf const&) { return "for-of"; },
        [](syntax::Switch const&) { return "switch"; },
        [&](syntax::Try const& it) {
            offset = m_program.statements[it.handler].range.begin;
            return "catch";
        },
        [](auto const&) { return "statement"; });
    return { what, offset };
}

void Printer::scope(ScopeId id)
{
    auto const& it = m_bindings.scopes[id];
    auto const& description = m_descriptions[id.index];
    m_out.line(description.what + (it.has_environment ? ", in an environment" : ""), place(description.offset));
    Listing::Indent const indent { m_out };
    for (auto const each : it.bindings)
        binding(each);
    for (auto const child : m_children[id.index])
        scope(child);
}

void Printer::binding(BindingId id)
{
    auto const& it = m_bindings.bindings[id];
    std::string text = kind_name(it.kind) + (" " + name_or_quoted(it.name)) + ": " + storage_name(it.storage);
    if (it.is_assigned)
        text += ", assigned";
    std::string uses;
    for (auto const& [offset, is_checked] : m_uses[id.index])
        if (offset != it.range.begin || it.kind == BindingKind::Special)
            uses += " " + place(offset) + (is_checked ? " checked" : "") + ",";
    if (!uses.empty())
        text += ", used " + uses.substr(1, uses.size() - 2);
    m_out.line(text, it.range.end ? place(it.range.begin) : std::string());
}

} // namespace

std::string print(syntax::Program const& program, Bindings const& bindings, SourceFile const& source)
{
    return Printer { program, bindings, source }.run();
}

} // namespace gen2cpp::scope
