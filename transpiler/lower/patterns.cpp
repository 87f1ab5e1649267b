// Destructuring in declarations, parameters and assignments (8.6.2, 13.15.5).
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

using ir::Operator;

void FunctionLowering::bind_name(js::Identifier const& name, ir::ExpressionId value, Binding binding)
{
    if (binding == Binding::Assign)
        return write_name(name.name, name.range.begin, value, name.range);
    auto const use = m_module.bindings.use(name.range.begin);
    initialize_binding(use.binding, value, name.range);
}

void FunctionLowering::bind(js::Pattern const& pattern, ir::ExpressionId value, Binding binding, SourceText const& text)
{
    match(
        pattern.kind,
        [&](js::BindingTarget const& it) { bind_name(it.identifier, value, binding); },
        [&](js::ExpressionTarget const& it) { store(reference(it.expression), value); },
        [&](js::ArrayPattern const& it) { bind_array(it, value, binding, text); },
        [&](js::ObjectPattern const& it) { bind_object(it, value, binding, text); });
}

namespace {

bool is_pattern(js::Pattern const& target)
{
    return std::holds_alternative<js::ArrayPattern>(target.kind) || std::holds_alternative<js::ObjectPattern>(target.kind);
}

// Whether taking the pattern's value apart would not fail for null by itself: no property is read, or one whose key comes first.
bool says_nothing_of_null(js::ObjectPattern const& pattern)
{
    return pattern.properties.empty() || std::holds_alternative<js::ComputedKey>(pattern.properties.front().key.kind);
}

// V8 blames null inside of a pattern on the property of the pattern around it, unless reading a property says it.
bool is_named_by_property(js::Pattern const& target)
{
    auto const* object = std::get_if<js::ObjectPattern>(&target.kind);
    return std::holds_alternative<js::ArrayPattern>(target.kind) || (object && object->rest.empty() && says_nothing_of_null(*object));
}

} // namespace

ir::ExpressionId FunctionLowering::with_default(ir::ExpressionId value, js::PatternElement const& element)
{
    if (!element.default_value.is_valid())
        return value;
    auto const result = temporary("value");
    assign(result, value);
    auto const* name = std::get_if<js::BindingTarget>(&element.target.front().kind);
    auto body = block([&] {
        assign(result, name ? named_value(element.default_value, utf16(name->identifier.name)) : this->value(element.default_value));
    });
    append(ir::If { operation(Operator::IsUndefined, { read(result) }), std::move(body), {} });
    return read(result);
}

// One element of a pattern: an assignment target that is a member is evaluated before the value is fetched (13.15.5.5).
void FunctionLowering::bind_element(js::PatternElement const& element, std::function<ir::ExpressionId()> const& source, Binding binding)
{
    bind_element(element, source, binding, default_text(element));
}

void FunctionLowering::bind_element(js::PatternElement const& element, std::function<ir::ExpressionId()> const& source, Binding binding, SourceText const& source_text)
{
    auto const& target = element.target.front();
    if (auto const* place = std::get_if<js::ExpressionTarget>(&target.kind)) {
        auto evaluated = reference(place->expression);
        if (evaluated.object.is_valid())
            evaluated.object = stable(evaluated.object, "object");
        if (evaluated.kind == Reference::Kind::Element)
            evaluated.key = stable(evaluated.key, "key");
        return store(evaluated, with_default(source(), element));
    }
    auto value = with_default(source(), element);
    if (is_pattern(target))
        value = stable(value);
    bind(target, value, binding, source_text);
}

//   [a, b = 1, ...c] = value   ->   destructure (iterator = value) { a = iterator.next(); ... c = iterator.rest(); }
void FunctionLowering::bind_array(js::ArrayPattern const& it, ir::ExpressionId value, Binding binding, SourceText const& text)
{
    auto const iterator = temporary("elements", ir::VariableKind::Destructuring);
    auto body = block([&] {
        for (auto const& element : it.elements) {
            auto const next = [&] { return operation(Operator::StepOrUndefined, { read(iterator) }); };
            if (element)
                bind_element(*element, next, binding);
            else
                evaluate(operation(Operator::StepOrUndefined, { read(iterator), make(ir::Hole {}) })); // an elision
        }
        for (auto const& rest : it.rest)
            bind_element({ { rest }, {} }, [&] { return operation(Operator::RestOfIterator, { read(iterator) }); }, binding);
    });
    append(ir::Destructure { iterator, value, text.value_or(""), std::move(body), temporary("pending", ir::VariableKind::Pending) });
}

// What is destructured must be an object. V8 names the first property if its key is constant and its target a name or pattern without default; of an object
// pattern with a default, it takes the default for what is destructured.
void FunctionLowering::require_object(js::ObjectPattern const& it, ir::ExpressionId value, SourceText text)
{
    std::u16string first;
    bool needs_check = text.has_value() || says_nothing_of_null(it);
    if (!it.properties.empty()) {
        auto const& property = it.properties.front();
        auto const& target = property.value.target.front();
        auto const* name = std::get_if<js::Utf16>(&property.key.kind);
        bool const has_default = property.value.default_value.is_valid();
        bool const is_default_taken = name && has_default && std::holds_alternative<js::ObjectPattern>(target.kind);
        if (is_default_taken)
            text = this->text(property.value.default_value);
        bool const is_named = is_default_taken || (!has_default && !std::holds_alternative<js::ExpressionTarget>(target.kind));
        if (name && is_named)
            first = *name;
        needs_check = is_default_taken || (needs_check && (!name || is_named)); // otherwise reading the property says it
    }
    if (needs_check)
        evaluate(operation(Operator::RequireObject, { value, first.empty() && text ? undefined() : make(ir::Text { utf8(first) }), !text || text->empty() ? undefined() : make(ir::Text { *text }) }));
}

void FunctionLowering::bind_object(js::ObjectPattern const& it, ir::ExpressionId value, Binding binding, SourceText const& source_text)
{
    value = stable(value, "object");
    bool const is_rest_of_member = it.properties.empty() && !it.rest.empty() && std::holds_alternative<js::ExpressionTarget>(it.rest.front().kind);
    auto const text = is_rest_of_member ? SourceText() : source_text; // V8 does not find it there
    require_object(it, value, text);
    Expressions keys { value };
    for (auto const& property : it.properties) {
        auto const property_name = property_key_value(property.key);
        keys.push_back(property_name);
        auto const op = std::holds_alternative<js::ComputedKey>(property.key.kind) && !std::holds_alternative<ir::Key>(m_module.module.expressions[property_name].kind)
            ? Operator::GetElement
            : Operator::Get;
        auto const property_value = [&] { return operation(op, { value, property_name }); };
        auto const* name = std::get_if<js::Utf16>(&property.key.kind);
        if (!text || !name || property.value.default_value.is_valid() || !is_named_by_property(property.value.target.front())) {
            bind_element(property.value, property_value, binding);
            continue;
        }
        bool const is_array = std::holds_alternative<js::ArrayPattern>(property.value.target.front().kind);
        auto const checked_value = [&] {
            auto const result = stable(property_value());
            auto const* key_text = is_array ? u"Symbol(Symbol.iterator)" : name->string().c_str();
            evaluate(operation(Operator::RequireObject, { result, make(ir::Text { utf8(key_text) }), text->empty() ? undefined() : make(ir::Text { *text }) }));
            return result;
        };
        if (is_array && !text->empty()) // V8 blames what the outer pattern takes apart, whatever is no iterable
            bind_element(property.value, checked_value, binding, "=" + *text);
        else
            bind_element(property.value, checked_value, binding);
    }
    for (auto const& rest : it.rest)
        bind_element({ { rest }, {} }, [&] { return operation(Operator::RestProperties, keys); }, binding);
}

} // namespace gen2cpp::lower
