#include "records.h"

#include "../support/match.h"
#include "../support/utf8.h"

namespace gen2cpp::modules {

using namespace syntax;

namespace {

class Maker {
public:
    explicit Maker(Module const& module)
        : m_module(module)
        , m_program(module.program)
        , m_names(module.bindings.scopes[module.bindings.program].names)
    {
    }

    Record run()
    {
        for (auto const id : m_program.body)
            if (auto const* import = std::get_if<Import>(&m_program.statements[id].kind))
                for (auto const& specifier : import->specifiers)
                    m_record.imports.push_back({ m_names.find(specifier.local.name), target(id), specifier.imported, text(import->module), specifier.local.range });
        for (auto const id : m_program.body)
            exported(id);
        return std::move(m_record);
    }

private:
    ModuleId target(StatementId id) const { return m_module.target(m_program.statements[id].range.begin); }
    static std::string text(Utf16 const& specifier) { return utf8_from_utf16(specifier).value_or(""); }

    void exported(StatementId id)
    {
        match(
            m_program.statements[id].kind,
            [&](ExportNames const& it) {
                for (auto const& specifier : it.specifiers) {
                    m_record.names_in_order.push_back(specifier.exported);
                    if (it.module)
                        m_record.indirect_exports.push_back({ specifier.exported, target(id), specifier.local, text(*it.module), specifier.range });
                    else
                        listed(specifier);
                }
            },
            [&](ExportAll const& it) {
                if (!it.exported)
                    return m_record.star_exports.push_back({ target(id), text(it.module) });
                m_record.names_in_order.push_back(*it.exported);
                m_record.indirect_exports.push_back({ *it.exported, target(id), "*", text(it.module), m_program.statements[id].range });
            },
            [&](ExportDeclaration const& it) { declared(it.declaration); },
            [&](ExportDefault const& it) { default_(it); },
            [](auto const&) {});
    }

    // export { local as exported }: of an import, it is the other module's export.
    void listed(ExportSpecifier const& specifier)
    {
        auto const binding = m_names.find(specifier.local);
        for (auto const& import : m_record.imports)
            if (import.local == binding)
                return m_record.indirect_exports.push_back({ specifier.exported, import.module, import.name, import.specifier, specifier.range });
        m_record.local_exports.push_back({ specifier.exported, binding });
    }

    void add(std::string const& name, std::string const& local)
    {
        m_record.names_in_order.push_back(name);
        m_record.local_exports.push_back({ name, m_names.find(local) });
    }

    void declared(StatementId id)
    {
        match(
            m_program.statements[id].kind,
            [&](VariableDeclaration const& it) {
                for (auto const& declarator : it.declarators)
                    pattern(declarator.target);
            },
            [&](FunctionDeclaration const& it) { add(m_program.functions[it.function].name->name, m_program.functions[it.function].name->name); },
            [&](ClassDeclaration const& it) { add(m_program.classes[it.class_].name->name, m_program.classes[it.class_].name->name); },
            [](auto const&) {});
    }

    void default_(ExportDefault const& it)
    {
        if (!it.declaration.is_valid())
            return add("default", "*default*");
        auto const& kind = m_program.statements[it.declaration].kind;
        auto const* function = std::get_if<FunctionDeclaration>(&kind);
        auto const& name = function ? m_program.functions[function->function].name : m_program.classes[std::get<ClassDeclaration>(kind).class_].name;
        add("default", name ? name->name : "*default*");
    }

    void pattern(Pattern const& it)
    {
        match(
            it.kind,
            [&](BindingTarget const& target) { add(target.identifier.name, target.identifier.name); },
            [](ExpressionTarget const&) {},
            [&](ArrayPattern const& array) {
                for (auto const& element : array.elements)
                    if (element)
                        pattern(element->target.front());
                for (auto const& rest : array.rest)
                    pattern(rest);
            },
            [&](ObjectPattern const& object) {
                for (auto const& property : object.properties)
                    pattern(property.value.target.front());
                for (auto const& rest : object.rest)
                    pattern(rest);
            });
    }

    Module const& m_module;
    Program const& m_program;
    scope::Names const& m_names;
    Record m_record;
};

} // namespace

Record make_record(Module const& module)
{
    return Maker { module }.run();
}

} // namespace gen2cpp::modules
