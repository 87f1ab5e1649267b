// Property access: references (6.2.5), reading, writing, optional chains.
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

using ir::Operator;

namespace {

// The key of a member that is known at translation: `.name`, ["name"].
std::optional<Name> constant_key(js::Program const& program, js::PropertyKey const& key)
{
    if (auto const* name = std::get_if<js::Utf16>(&key.kind))
        return *name;
    if (auto const* computed = std::get_if<js::ComputedKey>(&key.kind))
        if (auto const* string = std::get_if<js::StringLiteral>(&program.expressions[computed->expression].kind))
            return string->value;
    return std::nullopt;
}

} // namespace

// The key of an object literal, class or pattern as an operand; a computed one is evaluated now.
ir::ExpressionId FunctionLowering::property_key_value(js::PropertyKey const& key_syntax)
{
    if (auto const* name = std::get_if<js::Utf16>(&key_syntax.kind))
        return key(*name);
    auto const was_computed_key = std::exchange(m_is_computed_key, true);
    auto const computed = value(std::get<js::ComputedKey>(key_syntax.kind).expression);
    m_is_computed_key = was_computed_key;
    if (std::holds_alternative<ir::String>(m_module.module.expressions[computed].kind))
        return key(std::get<ir::String>(m_module.module.expressions[computed].kind).value);
    return stable(operation(Operator::ToPropertyKey, { computed }), "key");
}

GivenName FunctionLowering::given_name(ir::ExpressionId key_value, char const* prefix) const
{
    auto const* constant = std::get_if<ir::Key>(&m_module.module.expressions[key_value].kind);
    if (!constant)
        return { key_value, prefix };
    return *prefix ? utf16(prefix) + u" " + constant->value : constant->value.string();
}

//   object?.rest   ->   if (object is nullish) result = undefined; else { ...rest }
//
// Everything that follows the link in the chain is lowered into the `else`; in_chain() closes it.
ir::ExpressionId FunctionLowering::optional_link(ir::ExpressionId base)
{
    auto const object = stable(base, "object");
    m_chain.push_back(std::make_unique<ChainLink>(ChainLink { m_block, object, {} }));
    m_block = &m_chain.back()->rest;
    return object;
}

ir::ExpressionId FunctionLowering::in_chain(std::function<ir::ExpressionId()> const& inside, ir::ExpressionId when_nullish)
{
    auto const depth = m_chain.size();
    auto const result = inside();
    if (m_chain.size() == depth + 1 && m_chain.back()->rest.empty()) {
        auto const link = std::move(m_chain.back());
        m_chain.pop_back();
        m_block = link->outer;
        return make(ir::Conditional { operation_on_nullish(link->base), when_nullish, result });
    }
    auto const place = temporary("result");
    assign(place, result);
    while (m_chain.size() > depth) {
        auto const link = std::move(m_chain.back());
        m_chain.pop_back();
        auto nothing = block([&] { assign(place, when_nullish); });
        m_block = link->outer;
        append(ir::If { operation_on_nullish(link->base), std::move(nothing), std::move(link->rest) });
    }
    return read(place);
}

ir::ExpressionId FunctionLowering::member(js::Member const& it, SourceRange range)
{
    if (std::holds_alternative<js::SuperReference>(syntax(it.object).kind))
        return load(member_reference(it, range));
    if (auto const known = namespace_member(it, range))
        return *known;
    if (it.is_optional) {
        auto const object = optional_link(value(it.object));
        return property_of(object, it, range);
    }
    if (auto const* computed = std::get_if<js::ComputedKey>(&it.key.kind); computed && !constant_key(m_module.program, it.key)) {
        auto const parts = operands({ { [&] { return value(it.object); }, "object" }, { [&] { return value(computed->expression); }, "key" } });
        return make(ir::Operation { Operator::GetElement, parts }, range);
    }
    return property_of(value(it.object), it, range);
}

ir::ExpressionId FunctionLowering::property_of(ir::ExpressionId object, js::Member const& it, SourceRange range)
{
    if (auto const name = constant_key(m_module.program, it.key))
        return make(ir::Operation { Operator::Get, { object, key(*name) } }, range);
    if (auto const* name = std::get_if<js::PrivateName>(&it.key.kind))
        return make(ir::Operation { Operator::PrivateGet, { object, private_name(name->name, it.key.range.begin) } }, range);
    auto const& computed = std::get<js::ComputedKey>(it.key.kind);
    auto const parts = operands({ { [&] { return object; }, "object" }, { [&] { return value(computed.expression); }, "key" } });
    return make(ir::Operation { Operator::GetElement, parts }, range);
}

// Evaluates the parts of a place, once: object and key become stable.
FunctionLowering::Reference FunctionLowering::member_reference(js::Member const& it, SourceRange range)
{
    Reference result { .kind = Reference::Kind::Property, .name = {}, .offset = 0, .object = {}, .key = {}, .range = range };
    bool const is_super = std::holds_alternative<js::SuperReference>(syntax(it.object).kind);
    if (is_super) {
        result.kind = Reference::Kind::Super;
        result.object = stable(this_value(range), "receiver"); // before the key is evaluated
        auto const* computed = std::get_if<js::ComputedKey>(&it.key.kind);
        result.key = computed ? stable(value(computed->expression), "key") : string(std::get<js::Utf16>(it.key.kind));
        result.base = operation(Operator::SuperBase, { special(scope::Special::HomeObject) });
        if (computed) // which becomes a property key when it is used
            result.base = stable(result.base, "base");
        return result;
    }
    if (it.is_optional)
        result.object = optional_link(value(it.object));
    if (auto const name = constant_key(m_module.program, it.key)) {
        if (!it.is_optional)
            result.object = value(it.object);
        result.key = key(*name);
    } else if (auto const* private_key = std::get_if<js::PrivateName>(&it.key.kind)) {
        result.kind = Reference::Kind::Private;
        if (!it.is_optional)
            result.object = value(it.object);
        result.key = private_name(private_key->name, it.key.range.begin);
    } else {
        result.kind = Reference::Kind::Element;
        auto const& computed = std::get<js::ComputedKey>(it.key.kind);
        auto const object = result.object;
        auto const parts = operands({ { [&] { return it.is_optional ? object : value(it.object); }, "object" }, { [&] { return value(computed.expression); }, "key" } });
        result.object = parts[0];
        result.key = parts[1];
    }
    return result;
}

FunctionLowering::Reference FunctionLowering::reference(js::ExpressionId id)
{
    id = without_parentheses(id);
    auto const& it = syntax(id);
    if (auto const* name = std::get_if<js::IdentifierReference>(&it.kind))
        return { .kind = Reference::Kind::Variable, .name = name->name, .offset = it.range.begin, .object = {}, .key = {}, .range = it.range };
    if (auto const* access = std::get_if<js::Member>(&it.kind))
        return member_reference(*access, it.range);
    // A call as target: valid in sloppy code (B.3.7), and then a ReferenceError when it runs.
    m_module.unsupported("this assignment target", it.range);
    return { .kind = Reference::Kind::Variable, .name = "", .offset = it.range.begin, .object = {}, .key = {}, .range = it.range };
}

FunctionLowering::Reference FunctionLowering::reference(js::Pattern const& pattern)
{
    if (auto const* name = std::get_if<js::BindingTarget>(&pattern.kind))
        return { .kind = Reference::Kind::Variable, .name = name->identifier.name, .offset = name->identifier.range.begin, .object = {}, .key = {}, .range = pattern.range };
    return reference(std::get<js::ExpressionTarget>(pattern.kind).expression);
}

// Object and key of a place that is read and then written: the key is converted once (6.2.5.5 GetValue step 3.c.iii).
void FunctionLowering::settle(Reference& it)
{
    if (it.object.is_valid())
        it.object = stable(it.object, "object");
    if (it.base.is_valid())
        it.base = stable(it.base, "base");
    if (it.kind == Reference::Kind::Element)
        it.key = stable(operation(Operator::ElementKey, { it.object, it.key }), "key");
    else if (it.kind == Reference::Kind::Super && !std::holds_alternative<ir::String>(m_module.module.expressions[it.key].kind))
        it.key = stable(operation(Operator::ToPropertyKey, { it.key }), "key");
}

ir::ExpressionId FunctionLowering::load(Reference const& it)
{
    switch (it.kind) {
    case Reference::Kind::Variable:
        return read_name(it.name, it.offset, it.range);
    case Reference::Kind::Property:
        return make(ir::Operation { Operator::Get, { it.object, it.key } }, it.range);
    case Reference::Kind::Element:
        return make(ir::Operation { Operator::GetElement, { it.object, it.key } }, it.range);
    case Reference::Kind::Super:
        return make(ir::Operation { Operator::GetSuper, { it.base, it.key, it.object } }, it.range);
    case Reference::Kind::Private:
        return make(ir::Operation { Operator::PrivateGet, { it.object, it.key } }, it.range);
    }
    return undefined();
}

void FunctionLowering::store(Reference const& it, ir::ExpressionId value)
{
    auto const write = [&](Operator op, Expressions operands) { append(ir::Evaluate { make(ir::Operation { op, std::move(operands) }, it.range) }, it.range); };
    switch (it.kind) {
    case Reference::Kind::Variable:
        return write_name(it.name, it.offset, value, it.range);
    case Reference::Kind::Property:
        return write(Operator::Set, { it.object, it.key, value, strictness() });
    case Reference::Kind::Element:
        return write(Operator::SetElement, { it.object, it.key, value, strictness() });
    case Reference::Kind::Super:
        return write(Operator::SetSuper, { it.base, it.key, value, it.object, strictness() });
    case Reference::Kind::Private:
        return write(Operator::PrivateSet, { it.object, it.key, value });
    }
}

} // namespace gen2cpp::lower
