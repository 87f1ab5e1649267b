#include "requests.h"

#include "../support/match.h"
#include "../support/utf8.h"
#include "../syntax/walker.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace gen2cpp::modules {

using namespace syntax;

namespace {

class Finder {
public:
    Finder(Program const& program, scope::Bindings const& bindings, Diagnostics& diagnostics)
        : m_program(program)
        , m_bindings(bindings)
        , m_diagnostics(diagnostics)
    {
    }

    std::vector<Request> run()
    {
        for (auto const& statement : m_program.statements)
            note_constants(statement);
        if (m_program.goal == Goal::Module)
            for (auto const id : m_program.body)
                static_request(m_program.statements[id]);
        auto const first_dynamic = m_result.size();
        for (auto const& expression : m_program.expressions)
            dynamic_request(expression);
        if (!m_patterns.empty())
            possible_imports();
        std::sort(m_result.begin() + static_cast<std::ptrdiff_t>(first_dynamic), m_result.end(), [](Request const& a, Request const& b) { return std::tie(a.range.begin, a.specifier) < std::tie(b.range.begin, b.specifier); });
        return std::move(m_result);
    }

private:
    void static_request(Statement const& statement)
    {
        if (auto const* import = std::get_if<Import>(&statement.kind))
            add_static(statement, import->module, import->attributes);
        else if (auto const* names = std::get_if<ExportNames>(&statement.kind); names && names->module)
            add_static(statement, *names->module, names->attributes);
        else if (auto const* all = std::get_if<ExportAll>(&statement.kind))
            add_static(statement, all->module, all->attributes);
    }

    void add_static(Statement const& statement, Utf16 const& specifier, List<ImportAttribute> const& attributes)
    {
        bool is_json = false;
        for (auto const& attribute : attributes) {
            auto const key = utf8_from_utf16(attribute.key).value_or("");
            auto const value = utf8_from_utf16(attribute.value).value_or("");
            if (key != "type")
                m_diagnostics.report(DiagnosticKind::ImportAttributeUnknown, statement.range, { key, value });
            else if (value != "json")
                m_diagnostics.report(DiagnosticKind::ImportTypeUnknown, statement.range, { value });
            else
                is_json = true;
        }
        add(RequestKind::Import, specifier, statement.range, is_json);
    }

    void add(RequestKind kind, Utf16 const& specifier, SourceRange range, bool is_json)
    {
        m_result.push_back({ kind, utf8_from_utf16(specifier).value_or("\xEF\xBF\xBD"), range, {}, is_json });
    }

    void dynamic_request(Expression const& expression)
    {
        if (auto const* call = std::get_if<ImportCall>(&expression.kind)) {
            auto const specifiers = possible_texts(call->specifier, 0);
            bool const is_known = !specifiers.empty() && (!call->options.is_valid() || has_known_attributes(call->options));
            if (!is_known)
                add(RequestKind::RunTimeImport, u"", expression.range, false);
            for (auto const& specifier : specifiers)
                add(is_known ? RequestKind::DynamicImport : RequestKind::PossibleImport, specifier, expression.range, has_json_type(call->options));
            if (specifiers.empty())
                m_patterns.insert(pattern(call->specifier));
        } else if (auto const* required = std::get_if<Call>(&expression.kind); required && is_require(required->callee)) {
            auto const specifier = required->arguments.empty() || required->arguments.front().is_spread ? std::nullopt : literal(required->arguments.front().expression);
            if (specifier)
                add(RequestKind::Require, *specifier, expression.range, false);
            else
                m_diagnostics.report(DiagnosticKind::NotSupported, expression.range,
                    { "`require` with a specifier that is only known at run time", "write the specifier as a string literal" });
        }
    }

    // See note [imports known at run time] in graph.h.
    void possible_imports()
    {
        for (std::size_t i = 0; i < m_program.expressions.size(); ++i)
            if (auto const text = literal(m_program.expressions.id(i))) {
                m_patterns.insert(*text);
                std::u16string const beginning = *text; // of a specifier, maybe
                if ((beginning.starts_with(u"./") || beginning.starts_with(u"../")) && !beginning.ends_with(u'/'))
                    m_patterns.insert(beginning + u"*");
            }
        for (auto const& each : m_patterns)
            add(RequestKind::PossibleImport, each, {}, false);
    }

    // What is known of a specifier, with a `*` for what is not: "./words/*.mjs".
    std::u16string pattern(ExpressionId id) const
    {
        auto const& kind = m_program.expressions[id].kind;
        if (auto const texts = possible_texts(id, 0); texts.size() == 1)
            return texts.front();
        if (auto const* const inner = std::get_if<Parenthesized>(&kind))
            return pattern(inner->expression);
        if (auto const* const sum = std::get_if<Binary>(&kind); sum && sum->op == BinaryOperator::Add)
            return pattern(sum->left) + pattern(sum->right);
        auto const* const text = std::get_if<TemplateLiteral>(&kind);
        if (!text)
            return u"*";
        std::u16string result = text->strings.front().cooked.value_or(u"");
        for (std::size_t i = 0; i < text->expressions.size(); ++i)
            result += pattern(text->expressions[i]) + text->strings[i + 1].cooked.value_or(u"");
        return result;
    }

    // Whether all that the options of an import() can say is seen.
    bool has_known_attributes(ExpressionId options) const
    {
        auto const* const literal = std::get_if<ObjectLiteral>(&m_program.expressions[options].kind);
        if (!literal)
            return false;
        for (auto const& each : literal->properties) {
            auto const* const name = std::get_if<Utf16>(&each.key.kind);
            if (each.kind == PropertyKind::Spread || !name)
                return false;
            if (*name == u"with" && (each.kind != PropertyKind::Value || !are_known_attributes(each.value)))
                return false;
        }
        return true;
    }

    bool are_known_attributes(ExpressionId value) const
    {
        auto const& kind = m_program.expressions[value].kind;
        if (auto const* const name = std::get_if<IdentifierReference>(&kind))
            return name->name == "undefined"; // as if there were none
        auto const* const attributes = std::get_if<ObjectLiteral>(&kind);
        if (!attributes)
            return false;
        for (auto const& each : attributes->properties) {
            auto const* const name = std::get_if<Utf16>(&each.key.kind);
            if (each.kind != PropertyKind::Value || !name || *name != u"type" || !std::holds_alternative<StringLiteral>(m_program.expressions[each.value].kind))
                return false;
        }
        return true;
    }

    // import(specifier, { with: { type: "json" } })
    bool has_json_type(ExpressionId options) const
    {
        auto const* const type = property(property(options, u"with"), u"type");
        auto const* const text = type ? std::get_if<StringLiteral>(&type->kind) : nullptr;
        return text && text->value == u"json";
    }

    Expression const* property(Expression const* object, Utf16 const& name) const
    {
        auto const* const literal = object ? std::get_if<ObjectLiteral>(&object->kind) : nullptr;
        if (literal)
            for (auto const& each : literal->properties)
                if (auto const* key = std::get_if<Utf16>(&each.key.kind); key && *key == name && each.kind == PropertyKind::Value)
                    return &m_program.expressions[each.value];
        return nullptr;
    }
    Expression const* property(ExpressionId object, Utf16 const& name) const { return object.is_valid() ? property(&m_program.expressions[object], name) : nullptr; }

    bool is_require(ExpressionId callee) const
    {
        auto const& expression = m_program.expressions[callee];
        auto const* const name = std::get_if<IdentifierReference>(&expression.kind);
        if (!name || name->name != "require")
            return false;
        auto const use = m_bindings.use(expression.range.begin);
        return use.binding.is_valid() && m_bindings.bindings[use.binding].kind == scope::BindingKind::Wrapper && !m_bindings.bindings[use.binding].is_assigned;
    }

    void note_constants(Statement const& statement)
    {
        auto const* const declaration = std::get_if<VariableDeclaration>(&statement.kind);
        if (!declaration || declaration->kind != DeclarationKind::Const)
            return;
        for (auto const& declarator : declaration->declarators)
            if (auto const* const name = std::get_if<BindingTarget>(&declarator.target.kind); name && declarator.initializer.is_valid())
                m_constants.emplace(m_bindings.use(name->identifier.range.begin).binding.index, declarator.initializer);
    }

    // Every string that an expression may be, without repetition; empty: that is not known.
    std::vector<Utf16> possible_texts(ExpressionId id, int depth) const
    {
        if (auto const text = literal(id))
            return { *text };
        if (depth > 20)
            return {};
        return match(
            m_program.expressions[id].kind,
            [&](Parenthesized const& it) { return possible_texts(it.expression, depth + 1); },
            [&](Sequence const& it) { return possible_texts(it.expressions.back(), depth + 1); },
            [&](Conditional const& it) { return either(possible_texts(it.consequent, depth + 1), possible_texts(it.alternate, depth + 1)); },
            [&](Logical const& it) { return either(possible_texts(it.left, depth + 1), possible_texts(it.right, depth + 1)); },
            [&](Binary const& it) { return it.op == BinaryOperator::Add ? joined(possible_texts(it.left, depth + 1), possible_texts(it.right, depth + 1)) : std::vector<Utf16> {}; },
            [&](TemplateLiteral const& it) { return filled(it, depth); },
            [&](IdentifierReference const&) {
                auto const binding = m_bindings.use(m_program.expressions[id].range.begin).binding;
                auto const found = m_constants.find(binding.index);
                return !binding.is_valid() || found == m_constants.end() ? std::vector<Utf16> {} : possible_texts(found->second, depth + 1);
            },
            [](auto const&) { return std::vector<Utf16> {}; });
    }

    static std::vector<Utf16> either(std::vector<Utf16> some, std::vector<Utf16> const& others)
    {
        if (some.empty() || others.empty())
            return {};
        for (auto const& each : others)
            if (std::find(some.begin(), some.end(), each) == some.end())
                some.push_back(each);
        return some;
    }

    static std::vector<Utf16> joined(std::vector<Utf16> const& beginnings, std::vector<Utf16> const& ends)
    {
        std::vector<Utf16> result;
        if (beginnings.size() * ends.size() <= k_most_texts)
            for (auto const& beginning : beginnings)
                for (auto const& end : ends)
                    result.push_back(beginning + end);
        return result;
    }

    std::vector<Utf16> filled(TemplateLiteral const& it, int depth) const
    {
        std::vector<Utf16> result { it.strings.front().cooked.value_or(u"") };
        for (std::size_t i = 0; i < it.expressions.size(); ++i)
            result = joined(joined(result, possible_texts(it.expressions[i], depth + 1)), { it.strings[i + 1].cooked.value_or(u"") });
        return result;
    }

    std::optional<Utf16> literal(ExpressionId id) const
    {
        auto const& kind = m_program.expressions[id].kind;
        if (auto const* text = std::get_if<StringLiteral>(&kind))
            return text->value;
        if (auto const* text = std::get_if<TemplateLiteral>(&kind); text && text->expressions.empty())
            return text->strings.front().cooked;
        if (auto const* inner = std::get_if<Parenthesized>(&kind))
            return literal(inner->expression);
        return std::nullopt;
    }

    Program const& m_program;
    scope::Bindings const& m_bindings;
    Diagnostics& m_diagnostics;
    std::vector<Request> m_result;
    std::set<std::u16string> m_patterns; // what import() of specifiers that are only known at run time may name
    std::map<std::uint32_t, ExpressionId> m_constants; // by binding: what a const is initialised with
    static constexpr std::size_t k_most_texts = 100;
};

} // namespace

std::vector<Request> find_requests(Program const& program, scope::Bindings const& bindings, Diagnostics& diagnostics)
{
    return Finder { program, bindings, diagnostics }.run();
}

namespace {

class AwaitFinder : public Walker<AwaitFinder> {
public:
    using Walker::enter;
    using Walker::Walker;
    bool found = false;
    void function(FunctionId) { } // what is awaited inside is its own affair
    void enter(Expression const& node) { found |= std::holds_alternative<Await>(node.kind); }
    void enter(Statement const& node)
    {
        auto const* const loop = std::get_if<ForOf>(&node.kind);
        found |= loop && loop->is_await;
    }
};

} // namespace

bool has_top_level_await(Program const& program)
{
    if (program.goal != Goal::Module)
        return false;
    AwaitFinder finder { program };
    finder.program();
    return finder.found;
}

} // namespace gen2cpp::modules
