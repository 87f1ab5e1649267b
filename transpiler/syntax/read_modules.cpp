// 16.2 Modules: import and export.
#include "characters.h"
#include "reader.h"

namespace gen2cpp::syntax {

StatementId Reader::read_module_item(Node node)
{
    return kind(node) == NodeKind::ImportStatement ? read_import(node) : read_export(node);
}

StatementId Reader::misplaced_module_item(Node node) const
{
    unexpected(node);
}

Utf16 Reader::read_module_name(Node node) { return read_string_value(node); }

// 16.2.2 Imports
StatementId Reader::read_import(Node node)
{
    Import result;
    if (auto const clause = child(node, NodeKind::ImportClause); clause.is_valid())
        result.specifiers = read_import_clause(clause);
    result.module = read_module_name(required_child(node, Field::Source));
    result.attributes = read_import_attributes(node);
    return add(std::move(result), range(node));
}

List<ImportSpecifier> Reader::read_import_clause(Node clause)
{
    List<ImportSpecifier> result;
    for (auto it = first_child(clause); it.is_valid(); it = next(it)) {
        switch (kind(it)) {
        case NodeKind::Identifier:
            result.push_back({ "default", identifier(it) });
            break;
        case NodeKind::NamespaceImport:
            result.push_back({ "*", identifier(only_named_child(it)) });
            break;
        case NodeKind::NamedImports:
            for (auto specifier = first_child(it); specifier.is_valid(); specifier = next(specifier))
                if (kind(specifier) != NodeKind::Token)
                    result.push_back(read_import_specifier(specifier));
            break;
        default:
            if (!is_token(it, ","))
                unexpected(it);
        }
    }
    return result;
}

ImportSpecifier Reader::read_import_specifier(Node specifier)
{
    auto const imported = required_child(specifier, Field::Name);
    auto const alias = child(specifier, Field::Alias);
    return { module_export_name(imported), identifier(alias.is_valid() ? alias : imported) };
}

// with { type: "json" }
List<ImportAttribute> Reader::read_import_attributes(Node statement)
{
    List<ImportAttribute> result;
    auto const attribute = child(statement, NodeKind::ImportAttribute);
    if (!attribute.is_valid())
        return result;
    auto const object = only_named_child(attribute);
    for (auto it = first_child(object); it.is_valid(); it = next(it)) {
        if (kind(it) == NodeKind::Token)
            continue;
        if (kind(it) != NodeKind::Pair)
            unexpected(it);
        auto const key_node = required_child(it, Field::Key);
        auto const value = required_child(it, Field::Value);
        if (kind(key_node) != NodeKind::String && kind(key_node) != NodeKind::PropertyIdentifier)
            unexpected(key_node);
        if (kind(value) != NodeKind::String)
            unexpected(value);
        auto const key = read_property_key(key_node);
        result.push_back({ std::get<Utf16>(key.kind), read_string_value(value) });
        for (std::size_t i = 0; i + 1 < result.size(); ++i)
            if (result[i].key == result.back().key)
                fail(DiagnosticKind::DuplicateImportAttribute, range(key_node), { std::string(text(key_node)) });
    }
    return result;
}

// 16.2.3 Exports
StatementId Reader::read_export(Node node)
{
    if (child_token(node, "default").is_valid())
        return add(read_export_default(node), range(node));
    auto const declaration = child(node, Field::Declaration);
    if (declaration.is_valid() && is_nameless_default(declaration))
        return add(read_nameless_default(declaration), range(node));
    if (declaration.is_valid())
        return add(ExportDeclaration { read_statement(declaration) }, range(node));
    auto const source = child(node, Field::Source);
    auto const known = source.is_valid() ? m_recognized.export_attributes.find(range(source).begin) : m_recognized.export_attributes.end();
    auto attributes = known == m_recognized.export_attributes.end() ? List<ImportAttribute> {} : known->second;
    if (auto const clause = child(node, NodeKind::ExportClause); clause.is_valid()) {
        auto module = source.is_valid() ? std::optional(read_module_name(source)) : std::nullopt;
        auto specifiers = read_export_clause(clause, source.is_valid());
        return add(ExportNames { std::move(specifiers), std::move(module), std::move(attributes) }, range(node));
    }
    ExportAll result { std::nullopt, read_module_name(required_child(node, Field::Source)), std::move(attributes) };
    if (auto const exported = child(node, NodeKind::NamespaceExport); exported.is_valid())
        result.exported = module_export_name(next(child_token(exported, "as")));
    return add(std::move(result), range(node));
}

StatementKind Reader::read_export_default(Node node)
{
    auto const declaration = child(node, Field::Declaration);
    if (declaration.is_valid()) {
        bool const is_function_or_class = kind(declaration) == NodeKind::FunctionDeclaration
            || kind(declaration) == NodeKind::GeneratorFunctionDeclaration || kind(declaration) == NodeKind::ClassDeclaration;
        if (!is_function_or_class)
            unexpected(declaration);
        return ExportDefault { read_statement(declaration), {} };
    }
    auto const value = required_child(node, Field::Value);
    return ExportDefault { {}, read_expression(value, Level::Assignment) };
}

// The recognizer gave it a name, in the place of `default`.
bool Reader::is_nameless_default(Node declaration) const { return text(declaration).substr(0, 7) == "default"; }

StatementKind Reader::read_nameless_default(Node declaration)
{
    auto const begin = m_recognized.nameless_default.value_or(range(declaration).begin);
    auto const id = read_statement(declaration);
    auto& statement = m_program.statements[id];
    statement.range.begin = begin;
    if (auto const* function = std::get_if<FunctionDeclaration>(&statement.kind))
        m_program.functions[function->function].range.begin = begin;
    else if (auto const* class_ = std::get_if<ClassDeclaration>(&statement.kind))
        m_program.classes[class_->class_].range.begin = begin;
    return ExportDefault { id, {} };
}

List<ExportSpecifier> Reader::read_export_clause(Node clause, bool is_from_module)
{
    List<ExportSpecifier> result;
    for (auto it = first_child(clause); it.is_valid(); it = next(it)) {
        if (kind(it) == NodeKind::Token)
            continue;
        auto const local = required_child(it, Field::Name);
        auto const alias = child(it, Field::Alias);
        if (kind(local) == NodeKind::String && !is_from_module)
            unexpected(local);
        result.push_back({ module_export_name(local), module_export_name(alias.is_valid() ? alias : local), range(it) });
    }
    return result;
}

std::string Reader::module_export_name(Node node)
{
    if (kind(node) != NodeKind::String)
        return name(node);
    auto const result = utf8_from_utf16(read_string_value(node));
    if (!result)
        fail(DiagnosticKind::ModuleNameSurrogate, range(node));
    return *result;
}

} // namespace gen2cpp::syntax
