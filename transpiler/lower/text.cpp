// Expressions as V8 prints them inside error messages ("obj.foo(...).bar is not a function").
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

namespace {

constexpr char k_intermediate[] = "(intermediate value)";

} // namespace

std::string FunctionLowering::text(js::ExpressionId id) const
{
    if (!id.is_valid())
        return {};
    auto const key_text = [&](js::PropertyKey const& key) {
        return match(
            key.kind,
            [](js::Utf16 const& name) { return "." + utf8(name); },
            [](js::PrivateName const& name) { return ".#" + name.name; },
            [&](js::ComputedKey const& computed) {
                auto const& inner = syntax(computed.expression);
                if (auto const* string = std::get_if<js::StringLiteral>(&inner.kind))
                    return "." + utf8(string->value);
                return "[" + text(computed.expression) + "]";
            });
    };
    return match(
        syntax(id).kind,
        [](js::IdentifierReference const& it) { return it.name; },
        [](js::ThisExpression const&) { return std::string("this"); },
        [](js::SuperReference const&) { return std::string("super"); },
        [](js::NullLiteral const&) { return std::string("null"); },
        [](js::BooleanLiteral const& it) { return std::string(it.value ? "true" : "false"); },
        [&](js::NumberLiteral const&) { return std::string(m_module.source.text(syntax(id).range)); },
        [](js::StringLiteral const& it) { return "\"" + utf8(it.value) + "\""; },
        [&](js::Member const& it) {
            if (std::holds_alternative<js::SuperReference>(syntax(it.object).kind))
                return std::string(k_intermediate) + key_text(it.key);
            return text(it.object) + (it.is_optional ? "?" : "") + (it.is_optional && std::holds_alternative<js::ComputedKey>(it.key.kind) ? "." : "") + key_text(it.key);
        },
        [&](js::Call const& it) { return text(it.callee) + "(...)"; },
        [&](js::OptionalChain const& it) { return text(it.expression); },
        [&](js::Parenthesized const& it) { return text(it.expression); },
        [&](js::New const& it) { return "new " + text(it.callee); },
        [](auto const&) { return std::string(k_intermediate); });
}

} // namespace gen2cpp::lower
