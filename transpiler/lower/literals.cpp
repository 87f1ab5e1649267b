// Array, object and function literals (13.2.4, 13.2.5, 15.2).
#include "lowering.h"

#include <set>

namespace gen2cpp::lower {

using ir::Operator;

ir::ExpressionId FunctionLowering::array_literal(js::ArrayLiteral const& it)
{
    if (has_spread(it.elements))
        return array_of(it.elements, Operator::AppendSpread, SpreadText::Operand);
    return make(ir::ArrayLiteral { operands(argument_operands(it.elements, "element"), Combined::InOrder) });
}

namespace {

bool is_array_index(Name const& key)
{
    if (key.empty() || key.size() > 10 || (key[0] == u'0' && key.size() > 1))
        return false;
    for (auto const unit : key)
        if (unit < u'0' || unit > u'9')
            return false;
    return true;
}

bool is_plain(js::ObjectProperty const& property)
{
    bool const is_value = property.kind == js::PropertyKind::Value || property.kind == js::PropertyKind::Shorthand;
    auto const* key = std::get_if<js::Utf16>(&property.key.kind);
    return is_value && key && !property.is_proto && !is_array_index(*key) && *key != u"__proto__";
}

} // namespace

// The properties up to the first that is not `name: value` are made in one go, at the object's final shape.
ir::ExpressionId FunctionLowering::object_literal(js::ObjectLiteral const& it, SourceRange range)
{
    std::vector<Operand> plain;
    std::vector<Name> names;
    std::set<Name> seen;
    std::size_t count = 0;
    for (; count < it.properties.size() && is_plain(it.properties[count]); ++count) {
        auto const& property = it.properties[count];
        auto const& name = std::get<js::Utf16>(property.key.kind);
        if (!seen.insert(name).second)
            break;
        names.push_back(name);
        plain.push_back({ [this, &property, &name] { return named_value(property.value, name.string()); }, "property" });
    }
    auto values = operands(std::move(plain), Combined::InOrder);
    Expressions parts;
    for (std::size_t i = 0; i < names.size(); ++i) {
        parts.push_back(key(names[i]));
        parts.push_back(values[i]);
    }
    auto const literal = make(ir::Operation { Operator::MakeObject, std::move(parts) }, range);
    if (count == it.properties.size())
        return literal;
    auto const object = stable(literal, "object");
    for (; count < it.properties.size(); ++count)
        object_property(object, it.properties[count]);
    return object;
}

void FunctionLowering::object_property(ir::ExpressionId object, js::ObjectProperty const& property)
{
    if (property.kind == js::PropertyKind::Spread)
        return evaluate(operation(Operator::CopyProperties, { object, value(property.value) }));
    if (property.is_proto)
        return evaluate(operation(Operator::SetPrototype, { object, value(property.value) }));
    auto const name = property_key_value(property.key);
    auto const define = [&](Operator op, char const* prefix) {
        auto const function = named_value(property.value, given_name(name, prefix));
        evaluate(operation(op, { object, name, function, boolean(true) }));
    };
    switch (property.kind) {
    case js::PropertyKind::Value:
    case js::PropertyKind::Shorthand:
        return evaluate(operation(Operator::DefineProperty, { object, name, named_value(property.value, given_name(name)) }));
    case js::PropertyKind::Method:
        return define(Operator::DefineMethod, "");
    case js::PropertyKind::Getter:
        return define(Operator::DefineGetter, "get");
    case js::PropertyKind::Setter:
        return define(Operator::DefineSetter, "set");
    case js::PropertyKind::Spread:
        return;
    }
}

ir::ExpressionId FunctionLowering::function_literal(js::FunctionId id, GivenName const& name)
{
    auto const& function = m_module.program.functions[id];
    // The name of a function expression is a binding around it (15.2.5): an environment of its own if it is captured.
    auto const name_scope = m_module.bindings.functions[id.index].name;
    bool const has_name_environment = name_scope.is_valid() && m_module.bindings.scopes[name_scope].has_environment;
    if (has_name_environment)
        enter_scope(name_scope);
    auto const environment = m_environments.empty() ? ir::EnvironmentId {} : m_environments.back().type;
    auto const around = environment.is_valid() ? environment : m_function().environment;
    auto const closure_name = function.name ? utf16(function.name->name) : name.text;
    auto const inner = m_module.function(id, closure_name, around);
    auto const variable = m_environments.empty() ? m_closure_environment : m_environments.back().variable;
    auto const closure = make(ir::Closure { inner, variable, function.name ? ir::ExpressionId {} : name.key, name.prefix }, function.range);
    if (!has_name_environment)
        return closure;
    auto const result = stable(closure, "function");
    initialize_binding(m_module.bindings.scopes[name_scope].bindings.front(), result);
    leave_scope(name_scope);
    return result;
}

} // namespace gen2cpp::lower
