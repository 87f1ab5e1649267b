// 16.2 Modules: import and export.
#include "recognizer.h"

#include "../support/utf8.h"
#include "literals.h"
#include "words.h"

namespace gen2cpp::syntax {

// 16.2.2 Imports
void Recognizer::import_declaration()
{
    m_has_module_syntax = true;
    if (m_goal != Goal::Module)
        fail(DiagnosticKind::ImportOutsideModule, m_token.range);
    advance();
    if (m_token.kind != LexemeKind::String) {
        import_clause();
        if (!at("from"))
            unexpected();
        advance();
    }
    from_clause();
    semicolon();
}

void Recognizer::import_clause()
{
    if (at_name()) {
        identifier();
        if (!accept(","))
            return;
        if (!at("*") && !at("{"))
            unexpected();
    }
    if (accept("*")) {
        expect("as");
        return identifier();
    }
    expect("{");
    while (!accept("}")) {
        auto const following = look_ahead();
        bool const has_alias = following.kind == LexemeKind::Name && following.text == "as" && !following.has_escape;
        if (has_alias || m_token.kind == LexemeKind::String) {
            module_export_name();
            expect("as");
        }
        if (at_name() && is_reserved_word(m_token.text))
            fail(DiagnosticKind::UnexpectedReserved, m_token.range);
        identifier();
        if (!at("}"))
            expect(",");
    }
}

// Behind `from`: the module and its attributes.
List<ImportAttribute> Recognizer::from_clause()
{
    List<ImportAttribute> attributes;
    if (m_token.kind != LexemeKind::String)
        unexpected();
    advance();
    if (!accept("with"))
        return attributes;
    auto const string_value = [&] { return cook(m_lexer.source_text({ m_token.range.begin + 1, m_token.range.end - 1 }), TextForm::String).value; };
    expect("{");
    while (!accept("}")) {
        bool const is_string = m_token.kind == LexemeKind::String;
        auto const key = is_string ? string_value() : utf16_from_utf8(m_token.text);
        if (is_string)
            advance();
        else
            property_name_word();
        expect(":");
        if (m_token.kind != LexemeKind::String)
            unexpected();
        attributes.push_back({ key, string_value() });
        advance();
        if (!at("}"))
            expect(",");
    }
    return attributes;
}

void Recognizer::module_export_name()
{
    if (m_token.kind == LexemeKind::String)
        return advance();
    if (!at_name())
        unexpected();
    if (m_token.text != "default" || m_token.has_escape)
        m_lexer.replace_by_name(m_token.range);
    advance();
}

// 16.2.3 Exports
void Recognizer::export_declaration()
{
    m_has_module_syntax = true;
    if (m_goal != Goal::Module)
        unexpected();
    auto const keyword = m_token;
    advance();
    if (at("var") || at("const") || at("let") || at("function") || at("class") || at_async_function())
        return at("let") && !at_let_declaration(Position::StatementList) ? unexpected() : statement(Position::StatementList);
    if (at("default"))
        return export_default();
    if (accept("*")) {
        if (accept("as"))
            module_export_name();
        if (!accept("from"))
            unexpected();
        export_from();
        return semicolon();
    }
    if (!accept("{"))
        unexpected(keyword); // as V8 has it
    export_clause();
    if (accept("from"))
        export_from();
    semicolon();
}

void Recognizer::export_default()
{
    auto const word = m_token;
    advance();
    bool const is_function = at("function") || at_async_function();
    if (!is_function && !at("class")) {
        assignment();
        return semicolon();
    }
    auto const begin = m_token.range.begin;
    auto const header_end = is_function ? function(Form::DefaultDeclaration) : class_(Form::DefaultDeclaration);
    if (header_end)
        name_default_export({ word.range.begin, *header_end }, begin);
}

// tree-sitter takes a function or class without a name for an expression, which would go on behind the brace. `default`
// makes room for a name, and the reader is told:
//
//     export default async function* () { }    ->    export async function* i______ () { }
void Recognizer::name_default_export(SourceRange room, std::uint32_t begin)
{
    auto const written = m_lexer.source_text({ begin, room.end });
    bool const is_async = written.substr(0, 5) == "async";
    bool const is_class = written.substr(0, 5) == "class";
    std::string header = is_async ? "async " : "";
    header += is_class ? "class" : "function";
    header += written.back() == '*' ? "* i" : " i";
    header.resize(room.end - room.begin, '_');
    m_lexer.replace(room, header);
    m_result.nameless_default = begin;
}

// The grammar of tree-sitter has no attributes behind an export.
void Recognizer::export_from()
{
    auto const module = m_token;
    auto attributes = from_clause();
    auto const end = m_token.gap_begin;
    for (std::size_t i = 0; i < attributes.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (attributes[i].key == attributes[k].key)
                fail(DiagnosticKind::DuplicateImportAttribute, { module.range.end, end }, { utf8_from_utf16(attributes[i].key).value_or("") });
    if (end != module.range.end)
        m_lexer.replace({ module.range.end, end }, std::string(end - module.range.end, ' '));
    m_result.export_attributes[module.range.begin] = std::move(attributes);
}

void Recognizer::export_clause()
{
    std::optional<Lexeme> not_a_name; // an error unless `from` follows
    while (!accept("}")) {
        bool const is_name = at_identifier() || (at_name() && m_token.text == "yield");
        if (!is_name && !not_a_name)
            not_a_name = m_token;
        module_export_name();
        if (accept("as"))
            module_export_name();
        if (!at("}"))
            expect(",");
    }
    if (!not_a_name || at("from"))
        return;
    bool const is_string = not_a_name->kind == LexemeKind::String;
    fail(is_string ? DiagnosticKind::StringExportWithoutFrom : DiagnosticKind::UnexpectedReserved, not_a_name->range);
}

} // namespace gen2cpp::syntax
