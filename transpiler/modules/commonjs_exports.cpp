// NOTE: Node's lexer sees tokens, this sees the tree; both find the same in what people and compilers write.
#include "commonjs_exports.h"

#include "../support/utf8.h"

#include <algorithm>

namespace gen2cpp::modules {

using namespace syntax;

namespace {

class Finder {
public:
    Finder(Program const& program, scope::Bindings const& bindings)
        : m_program(program)
        , m_bindings(bindings)
    {
    }

    CommonJsExports run()
    {
        for (auto const& expression : m_program.expressions) {
            if (auto const* assignment = std::get_if<Assignment>(&expression.kind))
                assigned(*assignment);
            else if (auto const* call = std::get_if<Call>(&expression.kind))
                called(*call);
        }
        std::sort(m_result.names.begin(), m_result.names.end());
        m_result.names.erase(std::unique(m_result.names.begin(), m_result.names.end()), m_result.names.end());
        return std::move(m_result);
    }

private:
    Expression const& at(ExpressionId id) const { return m_program.expressions[id]; }

    bool is_wrapper(ExpressionId id, std::string_view name) const
    {
        auto const* const reference = std::get_if<IdentifierReference>(&at(id).kind);
        if (!reference || reference->name != name)
            return false;
        auto const use = m_bindings.use(at(id).range.begin);
        return use.binding.is_valid() && m_bindings.bindings[use.binding].kind == scope::BindingKind::Wrapper;
    }

    std::optional<Utf16> key_of(PropertyKey const& key) const
    {
        if (auto const* name = std::get_if<Utf16>(&key.kind))
            return *name;
        if (auto const* computed = std::get_if<ComputedKey>(&key.kind))
            if (auto const* text = std::get_if<StringLiteral>(&at(computed->expression).kind))
                return text->value;
        return std::nullopt;
    }

    bool is_module_exports(ExpressionId id) const
    {
        auto const* const member = std::get_if<Member>(&at(id).kind);
        return member && is_wrapper(member->object, "module") && key_of(member->key) == u"exports";
    }
    bool is_exports(ExpressionId id) const { return is_wrapper(id, "exports") || is_module_exports(id); }

    void add(Utf16 const& name)
    {
        if (auto text = utf8_from_utf16(name))
            m_result.names.push_back(std::move(*text));
    }

    void assigned(Assignment const& it)
    {
        auto const* const target = std::get_if<ExpressionTarget>(&it.target->kind);
        if (!target)
            return;
        if (is_module_exports(target->expression))
            return replaced(it.value);
        if (auto const* member = std::get_if<Member>(&at(target->expression).kind); member && is_exports(member->object))
            if (auto const name = key_of(member->key))
                add(*name);
    }

    // module.exports = ...
    void replaced(ExpressionId value)
    {
        if (auto const request = required(value))
            m_result.reexports.push_back(*request);
        if (auto const* inner = std::get_if<Assignment>(&at(value).kind)) // exports = module.exports = ... the other way round
            return replaced(inner->value);
        auto const* const literal = std::get_if<ObjectLiteral>(&at(value).kind);
        if (!literal)
            return;
        for (auto const& property : literal->properties) {
            if (property.kind == PropertyKind::Spread) {
                if (auto const request = required(property.value))
                    m_result.reexports.push_back(*request);
                continue;
            }
            auto const* const name = std::get_if<Utf16>(&property.key.kind);
            if (!name)
                break;
            add(*name);
            // The lexer reads on only behind a shorthand, an identifier or a literal string.
            bool const is_plain = property.kind == PropertyKind::Shorthand
                || (property.kind == PropertyKind::Value && (std::holds_alternative<IdentifierReference>(at(property.value).kind) || std::holds_alternative<StringLiteral>(at(property.value).kind)));
            if (!is_plain)
                break;
        }
    }

    std::optional<std::uint32_t> required(ExpressionId id) const
    {
        auto const* const call = std::get_if<Call>(&at(id).kind);
        if (!call || !is_wrapper(call->callee, "require"))
            return std::nullopt;
        return at(id).range.begin;
    }

    // get() { return a; }, get: function () { return a.b; }
    bool is_plain_getter(ObjectProperty const& property) const
    {
        auto const* const function = std::get_if<FunctionExpression>(&at(property.value).kind);
        auto const* const body = function ? &m_program.functions[function->function].body : nullptr;
        auto const* const statement = body && body->size() == 1 ? std::get_if<Return>(&m_program.statements[body->front()].kind) : nullptr;
        if (!statement || !statement->value.is_valid())
            return false;
        auto const* const member = std::get_if<Member>(&at(statement->value).kind);
        return std::holds_alternative<IdentifierReference>(at(member ? member->object : statement->value).kind) && (!member || key_of(member->key));
    }

    // Object.defineProperty(exports, 'a', { enumerable: true, get: ... }) or { value: ... }; __exportStar(require('x'), exports)
    void called(Call const& it)
    {
        auto const argument = [&](std::size_t index) { return it.arguments[index].expression; };
        if (auto const* name = std::get_if<IdentifierReference>(&at(it.callee).kind); name && (name->name == "__exportStar" || name->name == "__export") && !it.arguments.empty())
            if (auto const request = required(argument(0)))
                m_result.reexports.push_back(*request);
        auto const* const member = std::get_if<Member>(&at(it.callee).kind);
        if (!member || key_of(member->key) != u"defineProperty" || it.arguments.size() != 3 || !is_exports(argument(0)))
            return;
        auto const* const object = std::get_if<IdentifierReference>(&at(member->object).kind);
        auto const* const name = std::get_if<StringLiteral>(&at(argument(1)).kind);
        auto const* const descriptor = std::get_if<ObjectLiteral>(&at(argument(2)).kind);
        if (!object || object->name != "Object" || !name || !descriptor || descriptor->properties.empty())
            return;
        for (auto const& property : descriptor->properties) {
            auto const* const key = std::get_if<Utf16>(&property.key.kind);
            if (!key || (*key != u"enumerable" && *key != u"value" && *key != u"get"))
                return;
            if (*key == u"value" || (*key == u"get" && is_plain_getter(property)))
                return add(name->value);
        }
    }

    Program const& m_program;
    scope::Bindings const& m_bindings;
    CommonJsExports m_result;
};

} // namespace

CommonJsExports find_commonjs_exports(Program const& program, scope::Bindings const& bindings)
{
    return Finder { program, bindings }.run();
}

} // namespace gen2cpp::modules
