// Classes (15.7). The fields of an instance are defined by one function of the class, which construct() and super() call.
#include "lowering.h"

#include "../support/match.h"

namespace gen2cpp::lower {

using ir::Operator;
using Kind = js::ClassMemberKind;

namespace {

bool is_private(js::ClassMember const& member)
{
    return member.kind != Kind::StaticBlock && std::holds_alternative<js::PrivateName>(member.key.kind);
}

bool is_computed(js::ClassMember const& member)
{
    return member.kind != Kind::StaticBlock && std::holds_alternative<js::ComputedKey>(member.key.kind);
}

// Members that every new instance gets: fields, private methods and accessors.
bool is_instance_element(js::ClassMember const& member)
{
    return !member.is_static && (member.kind == Kind::Field || (is_private(member) && member.kind != Kind::StaticBlock));
}

// What a member leaves behind for the initialisation of instances: a computed key, or the function of a private method.
bool keeps_value(js::ClassMember const& member)
{
    return is_instance_element(member) && (member.kind != Kind::Field || is_computed(member));
}

Name member_name(js::ClassMember const& member)
{
    return match(
        member.key.kind,
        [](js::Utf16 const& name) { return name.string(); },
        [](js::ComputedKey const&) { return Name {}; },
        [](js::PrivateName const& name) { return utf16("#" + name.name); });
}

char const* name_prefix(Kind kind) { return kind == Kind::Getter ? "get" : kind == Kind::Setter ? "set" : ""; }

} // namespace

ir::ExpressionId FunctionLowering::class_value(js::ClassId id, GivenName const& name)
{
    auto const& it = m_module.program.classes[id];
    auto const class_name = it.name ? utf16(it.name->name) : name.text;
    auto const scope = m_module.bindings.class_scopes.at(id.index);
    enter_scope(scope);
    declare_private_names(it, scope, class_name);
    auto const was_class_code = std::exchange(m_is_class_code, true);
    auto const heritage = it.heritage.is_valid() ? stable(value(it.heritage), "heritage") : make(ir::Hole {});
    auto const closure = make(ir::Closure { m_module.constructor(id, class_name, current_environment_type()), current_environment(), it.name ? ir::ExpressionId {} : name.key, "" }, it.range);
    auto const constructor = stable(make(ir::Operation { Operator::MakeClass, { closure, heritage } }, it.range), "constructor");
    auto const prototype = stable(operation(Operator::ClassPrototype, { constructor }), "prototype");
    if (it.constructor.is_valid())
        evaluate(operation(Operator::SetHome, { constructor, prototype }));

    ClassParts parts;
    for (auto const& member : it.members)
        class_member(member, constructor, prototype, parts);
    m_is_class_code = was_class_code;
    define_initializer(id, class_name, constructor, prototype, parts.kept);
    if (it.name)
        initialize_binding(m_module.bindings.scopes[scope].names.find(it.name->name), constructor);
    add_private(parts.static_private, constructor);
    for (auto const& define : parts.statics)
        define();
    leave_scope(scope);
    return constructor;
}

void FunctionLowering::declare_private_names(js::Class const& it, ScopeId scope, Name const& class_name)
{
    std::set<std::string> seen;
    for (auto const& member : it.members) {
        if (!is_private(member))
            continue;
        auto const name = "#" + std::get<js::PrivateName>(member.key.kind).name;
        if (!seen.insert(name).second)
            continue;
        auto const* kind = member.kind == Kind::Field ? "js::PrivateKind::Field" : member.kind == Kind::Method ? "js::PrivateKind::Method" : "js::PrivateKind::Accessor";
        initialize_binding(m_module.bindings.scopes[scope].names.find(name),
            operation(Operator::MakePrivateName, { string(utf16(name)), make(ir::Text { kind }), boolean(member.is_static), string(class_name) }));
    }
}

void FunctionLowering::class_member(js::ClassMember const& member, ir::ExpressionId constructor, ir::ExpressionId prototype, ClassParts& parts)
{
    auto const target = member.is_static ? constructor : prototype;
    auto const closure = [this, &member, target](GivenName const& name) {
        auto const function = stable(function_literal(member.function, name), "function");
        evaluate(operation(Operator::SetHome, { function, target }));
        return function;
    };
    if (member.kind == Kind::StaticBlock) {
        parts.statics.push_back([=, this] { evaluate(make(ir::Call { closure({}), constructor, {}, {} })); });
        return;
    }
    if (member.kind == Kind::Field) {
        ir::ExpressionId key_value;
        if (is_computed(member))
            key_value = property_key_value(member.key);
        if (!member.is_static) {
            if (key_value.is_valid())
                parts.kept.push_back(key_value);
            return;
        }
        parts.statics.push_back([=, this, &member] { static_field(member, constructor, key_value); });
        return;
    }
    if (is_private(member)) {
        auto const function = closure(given_name(key(member_name(member)), name_prefix(member.kind)));
        if (member.is_static)
            parts.static_private.push_back({ &member, function });
        else
            parts.kept.push_back(function);
        return;
    }
    auto const key_value = property_key_value(member.key);
    auto const function = function_literal(member.function, given_name(key_value, name_prefix(member.kind)));
    auto const op = member.kind == Kind::Getter ? Operator::DefineGetter : member.kind == Kind::Setter ? Operator::DefineSetter : Operator::DefineMethod;
    evaluate(operation(op, { target, key_value, function, boolean(false) }));
}

void FunctionLowering::static_field(js::ClassMember const& member, ir::ExpressionId constructor, ir::ExpressionId key_value)
{
    auto field = undefined();
    if (member.function.is_valid()) {
        m_module.field_names[member.function.index] = is_computed(member) ? std::nullopt : std::optional(member_name(member));
        auto const function = stable(function_literal(member.function, {}), "function");
        evaluate(operation(Operator::SetHome, { function, constructor }));
        field = stable(make(ir::Call { function, constructor, is_computed(member) ? Expressions { key_value } : Expressions {}, {} }), "field");
    }
    define_field(member, constructor, key_value, field);
}

void FunctionLowering::define_field(js::ClassMember const& member, ir::ExpressionId object, ir::ExpressionId key_value, ir::ExpressionId field)
{
    if (is_private(member))
        return evaluate(operation(Operator::PrivateAddField, { object, private_name_of(member), field }));
    if (!key_value.is_valid())
        key_value = key(member_name(member));
    evaluate(operation(Operator::DefineField, { object, key_value, field }));
}

ir::ExpressionId FunctionLowering::private_name_of(js::ClassMember const& member)
{
    return private_name(std::get<js::PrivateName>(member.key.kind).name, member.key.range.begin);
}

// Private methods come before all fields; a getter and a setter of the same name are one element.
void FunctionLowering::add_private(std::vector<PrivateElement> const& elements, ir::ExpressionId object)
{
    struct Halves {
        ir::ExpressionId getter, setter;
    };
    std::map<Name, Halves> accessors;
    for (auto const& [member, function] : elements)
        if (member->kind != Kind::Method)
            (member->kind == Kind::Getter ? accessors[member_name(*member)].getter : accessors[member_name(*member)].setter) = function;
    for (auto const& [member, function] : elements) {
        auto const name = private_name_of(*member);
        if (member->kind == Kind::Method) {
            evaluate(operation(Operator::PrivateAddMethod, { object, name, function }));
        } else if (auto const halves = accessors.extract(member_name(*member))) {
            auto const [getter, setter] = halves.mapped();
            evaluate(operation(Operator::PrivateAddAccessor, { object, name, getter.is_valid() ? getter : undefined(), setter.is_valid() ? setter : undefined() }));
        }
    }
}

void FunctionLowering::define_initializer(js::ClassId id, Name const& name, ir::ExpressionId constructor, ir::ExpressionId prototype, Expressions const& kept)
{
    bool is_needed = false;
    for (auto const& member : m_module.program.classes[id].members)
        is_needed |= is_instance_element(member);
    if (!is_needed)
        return;
    auto const closure = make(ir::Closure { m_module.initializer(id, name + u"_fields", current_environment_type()), current_environment(), {}, "" });
    evaluate(operation(Operator::SetInitializer, { constructor, closure, prototype, make(ir::ArrayLiteral { kept }) }));
}

// The function that gives a new instance its private methods and fields, in this order (7.3.34 InitializeInstanceElements).
void FunctionLowering::run_initializer(js::ClassId id)
{
    ir::Block body;
    m_block = &body;
    bind_closure_environment();
    auto const& members = m_module.program.classes[id].members;
    auto const object = incoming(ir::Incoming::Receiver);
    auto const kept = [&](std::size_t index) { return operation(Operator::ClassElement, { incoming(ir::Incoming::Callee), make(ir::Number { static_cast<double>(index) }) }); };
    std::size_t index = 0;
    std::vector<PrivateElement> private_elements;
    for (auto const& member : members) {
        if (is_instance_element(member) && member.kind != Kind::Field)
            private_elements.push_back({ &member, kept(index) });
        index += keeps_value(member);
    }
    add_private(private_elements, object);
    index = 0;
    for (auto const& member : members) {
        if (is_instance_element(member) && member.kind == Kind::Field) {
            auto const key_value = is_computed(member) ? stable(kept(index), "key") : ir::ExpressionId {};
            instance_field(member, object, key_value);
        }
        index += keeps_value(member);
    }
    m_function().body = std::move(body);
}

void FunctionLowering::instance_field(js::ClassMember const& member, ir::ExpressionId object, ir::ExpressionId key_value)
{
    if (!member.function.is_valid())
        return define_field(member, object, key_value, undefined());
    // An initialiser is a method of its own to the specification; here its expression runs in place.
    m_syntax = member.function;
    auto const& scopes = m_module.bindings.functions[m_syntax.index];
    enter_scope(scopes.parameters);
    bind_specials(scopes.specials, &m_module.program.functions[m_syntax]);
    auto const field = named_value(m_module.program.functions[m_syntax].expression_body, given_name(key_value.is_valid() ? key_value : key(member_name(member))));
    define_field(member, object, key_value, field);
    leave_scope(scopes.parameters);
    m_syntax = {};
}

} // namespace gen2cpp::lower
